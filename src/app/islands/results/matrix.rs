use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{
    entry::Entry,
    filter::{Filter, PARAMETERS},
    results_words::ResultsWords,
    rows::{counted, rows},
};
use crate::{app::islands::kit::address, locale::Dictionary, model::Language};

/// The event that says that other rows are shown. boot.js wakes on it what draws them.
pub const ROWS_ARRANGED: &str = "openstrategy:rows";

/// The results matrix of a page: its static form and table, and what of it is shown. Browser only.
pub struct Matrix {
    part: Element,
    /// The rows, in the document's order, and what each says.
    rows: Vec<HtmlElement>,
    entries: Vec<Entry>,
    filter: Filter,
    /// What the address asks for and the form does not have.
    unknown: Vec<String>,
    data: String,
    words: Dictionary,
    /// How words are made comparable, once their part of the client is there.
    fold: Option<fn(&str) -> String>,
    reading: Reading,
    /// Whether the rows have been fewer than all: from then on whoever draws them is told of each change.
    announced: bool,
}

/// How far the words of the results are.
#[derive(PartialEq, Eq)]
enum Reading {
    Asleep,
    Begun,
    Done,
    Failed(String),
}

impl Matrix {
    /// The rows of the page, and the filter of its address, which goes into the form.
    pub fn new(part: Element, words: &Dictionary, data: &str) -> Self {
        let rows = rows();
        let entry = |row: &HtmlElement| Entry {
            id: row.id(),
            counted: counted(row),
            words: None,
        };
        let mut unknown = Vec::new();
        let filter = Filter::from_parameters(|name| {
            let asked = address::parameter(name)?;
            let is_there = set_value(&part, name, &asked);
            if !is_there {
                unknown.push(asked.clone());
            }
            is_there.then_some(asked)
        });
        if !unknown.is_empty() {
            address::write_parameters(&PARAMETERS, &filter.parameters());
        }
        Self {
            entries: rows.iter().map(entry).collect(),
            part,
            rows,
            filter,
            unknown,
            data: data.to_owned(),
            words: words.clone(),
            fold: None,
            reading: Reading::Asleep,
            announced: false,
        }
    }

    /// Takes what the fields of the form say, or none of it, into the filter and the address; whether it is another.
    pub fn change(&mut self, reset: bool) -> bool {
        let filter = match reset {
            true => Filter::default(),
            false => Filter::from_parameters(|name| value(&self.part, name)),
        };
        let is_other = filter != self.filter;
        if is_other {
            address::write_parameters(&PARAMETERS, &filter.parameters());
            self.filter = filter;
            self.unknown.clear();
        }
        is_other
    }

    /// Shows the rows that the filter keeps, in its order, how many they are, and how far their words are. Gives the
    /// address of the data and the language where words are asked for that nobody has fetched.
    pub fn show(&mut self) -> Option<(String, Language)> {
        let part = &self.part;
        let wanted = self.filter.asks_words() && self.reading == Reading::Asleep;
        if wanted {
            self.reading = Reading::Begun;
        }
        let failed = match &self.reading {
            Reading::Failed(error) if self.filter.asks_words() => Some(error.as_str()),
            _ => None,
        };
        let loading = match self.reading {
            Reading::Begun => self.words.text("loading"),
            _ if self.unknown.is_empty() => String::new(),
            _ => self
                .words
                .format("filter-unknown", &[("values", &self.unknown.join(", "))]),
        };
        say(part, ".loading", &loading);
        say(part, ".notice code", failed.unwrap_or_default());
        hide(part, ".notice", failed.is_none());
        // Words that are on their way keep none out: the rest of the filter holds at once.
        let folded = self.fold.map(|fold| fold(&self.filter.text)).unwrap_or_default();
        let kept = self.filter.apply(&self.entries, &folded);
        self.arrange(&kept);
        say(part, ".count", &self.words.count("results-shown", kept.len()));
        hide(part, ".none", !kept.is_empty());
        // Whoever draws the rows sleeps until some are hidden.
        if kept.len() < self.rows.len() || self.announced {
            self.announced = true;
            announce();
        }
        wanted.then(|| (self.data.clone(), self.words.language()))
    }

    /// Forgets what failed, so that it is asked for once more.
    pub fn retry(&mut self) -> bool {
        self.reading = Reading::Asleep;
        true
    }

    /// Takes the words of the results, or what went wrong with them. A result that the data do not name has none.
    pub fn take(&mut self, found: Result<ResultsWords, String>) {
        self.reading = match found {
            Ok(ResultsWords { fold, words: found }) => {
                self.fold = Some(fold);
                for entry in &mut self.entries {
                    let words = found.iter().find(|(id, _)| *id == entry.id);
                    entry.words = Some(words.map(|(_, words)| words.clone()).unwrap_or_default());
                }
                Reading::Done
            }
            Err(error) => Reading::Failed(error),
        };
    }

    /// Shows these rows in this order, and hides the others. A row that stands right is not touched: what has the focus
    /// in it, or is open, stays so.
    fn arrange(&self, kept: &[usize]) {
        for (at, row) in self.rows.iter().enumerate() {
            let hidden = !kept.contains(&at);
            if row.hidden() != hidden {
                row.set_hidden(hidden);
            }
        }
        let stands = rows().into_iter().filter(|row| !row.hidden());
        if stands.eq(kept.iter().map(|at| self.rows[*at].clone())) {
            return;
        }
        for row in kept.iter().map(|at| &self.rows[*at]) {
            if let Some(body) = row.parent_element() {
                // Appending moves it: the shown rows come in order, the hidden ones before them are not seen.
                _ = body.append_child(row);
            }
        }
    }
}

fn announce() {
    if let Ok(event) = CustomEvent::new(ROWS_ARRANGED) {
        _ = window().dispatch_event(&event);
    }
}

fn field(part: &Element, name: &str) -> Option<Element> {
    part.query_selector(&format!("[name={name}]")).ok()?
}

/// What a field of the form holds.
fn value(part: &Element, name: &str) -> Option<String> {
    let field = field(part, name)?;
    match field.dyn_ref::<HtmlSelectElement>() {
        Some(select) => Some(select.value()),
        None => Some(field.dyn_ref::<HtmlInputElement>()?.value()),
    }
}

/// Puts a value into a field, if it has that value: a choice that has none stays at its first.
fn set_value(part: &Element, name: &str, value: &str) -> bool {
    let Some(field) = field(part, name) else { return false };
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
        let is_there = select.selected_index() >= 0;
        if !is_there {
            select.set_selected_index(0);
        }
        is_there
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
        true
    } else {
        false
    }
}

/// Writes a text, where it is another: a live region says what is written.
fn say(part: &Element, selector: &str, text: &str) {
    if let Ok(Some(element)) = part.query_selector(selector)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

fn hide(part: &Element, selector: &str, hidden: bool) {
    if let Ok(Some(element)) = part.query_selector(selector) {
        _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}
