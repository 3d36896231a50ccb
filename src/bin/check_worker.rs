//! Checks IATI files in a thread of the browser: what `src/app/check/worker.js` calls. Does nothing natively.

#[cfg(target_family = "wasm")]
mod browser {
    use std::io;

    use openstrategy::iati::{Day, report::Format, session::Session, words::Language};
    use rawzip::ReaderAt;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// A file that the reader has chosen.
        pub type Source;

        /// Reads from `at` on, and says how many bytes; throws what the browser says as a text.
        #[wasm_bindgen(method, catch)]
        fn read(this: &Source, into: &mut [u8], at: f64) -> Result<usize, JsValue>;
    }

    impl ReaderAt for Source {
        fn read_at(&self, into: &mut [u8], at: u64) -> io::Result<usize> {
            // Offsets are whole numbers below 2^53, which files are, too.
            self.read(into, at as f64)
                .map(|read| read.min(into.len()))
                .map_err(|error| io::Error::other(error.as_string().unwrap_or_default()))
        }
    }

    /// The files of one check.
    #[wasm_bindgen]
    pub struct Check(Session);

    #[wasm_bindgen]
    impl Check {
        /// Nothing checked yet; `language` is that of the page, `today` the reader's day: `2025-01-31`.
        #[wasm_bindgen(constructor)]
        pub fn new(language: &str, today: &str) -> Self {
            let language = match language.split('-').next() {
                Some("fr") => Language::Fr,
                _ => Language::En,
            };
            Self(Session::new(language, Day::parse(today)))
        }

        /// Checks a file, or those that are packed in it.
        pub fn add(&mut self, name: &str, length: f64, source: &Source) {
            self.0.add(name, source, length as u64);
        }

        /// The answer to a question, both as JSON.
        ///
        /// # Errors
        ///
        /// What is no question.
        pub fn answer(&self, question: &str) -> Result<String, String> {
            self.0.answer(question)
        }

        /// What was found, as a report in a format: `html`, `csv`, `json`, `sarif`.
        pub fn report(&self, format: &str) -> String {
            self.0.report(match format {
                "csv" => Format::Csv,
                "json" => Format::Json,
                "sarif" => Format::Sarif,
                _ => Format::Html,
            })
        }
    }
}

fn main() {}
