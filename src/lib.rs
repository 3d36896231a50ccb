//! openstrategy: an organisation's digital strategies, what they promise, what is reported, as a static site.
//!
//! `content/` (what people write) is read, checked and derived into one in-memory [`publish::Publication`], which is
//! written as static files: published JSON, and one prerendered HTML page per address. A small Leptos client compiled
//! to WebAssembly wakes the interactive parts ("islands") of those pages, which fetch the same published JSON.
//!
//! ```text
//! content/ ──read──▶ Draft ──check──▶ Publication ──┬─▶ data/v1/**      published JSON, its schemas, IATI files, tables
//!           every problem, with file and line       ├─▶ **/index.html   prerendered by the Leptos views
//!                                                   └─▶ search/**       an index of words for each language (Pagefind)
//! browser: HTML + CSS first ──▶ boot.js ─┬─▶ one of five clients wakes islands ──▶ data/v1/**
//!                                        ├─▶ search.js, on the search page ──▶ search/**
//!                                        └─▶ check.js, on the page that checks files ──▶ a worker and its wasm
//! ```
//!
//! # Map
//!
//! | module | what | target |
//! |---|---|---|
//! | [`model`] | plain serde types: the published JSON | both |
//! | [`text`] | inline Markdown of paragraphs to HTML | both |
//! | [`chart`] | figures to SVG, table and description | both |
//! | [`cite`] | citations: plain, BibTeX, RIS, CSL-JSON | both |
//! | [`dossier`] | what a reader collects: its address, Markdown, DOCX | both |
//! | [`iati`] | IATI files: `read/` activity by activity, `model/`, `check/` with `schema/`, `code/` and `rule/`, `report/`; `write/` as 2.03, `table/` as rows, `figure/`: amounts divided; `unpack/`, `session/`: what the browser's check is made of | both |
//! | [`locale`] | languages, messages (`*.ftl`), numbers, dates | both (messages are resolved natively) |
//! | [`app`] | Leptos: shell, `pages/` (static), `islands/` (interactive); `search/`, `check/`: scripts of those pages | both |
//! | `publish` | `read/`, `check/`, `derive/` (`activities/`: totals, facets and addresses of IATI files; `own_iati/`: the publication as one), `write/`, `preview/`; `reporting/`: sheets for leads to fill in | native |
//! | `command` | the verbs of the command line, one a file | native |
//! | `bin/openstrategy.rs` | `check`, `publish`, `serve`, `deploy`, `iati`, `sheet` | native |
//! | `bin/check_worker.rs` | checks IATI files in a thread of the browser; the feature `check`, without islands | wasm |
//! | `bin/client.rs` | wakes the islands; a client for each of the features `read`, `choose`, `list`, `results`, `take` | wasm |
//!
//! # Invariants
//!
//! 1. `model`, `text`, `chart`, `cite`, `dossier`, `iati` and `locale` do no I/O and know no Leptos (`iati` reads from what
//!    it is given).
//! 2. One model: both sides serialise the same types. No struct is mirrored.
//! 3. A page shows nothing that is not in the published JSON; every number carries its source.
//! 4. Check returns every problem, each with file, line, what was found and what was expected; it never stops at the
//!    first, and publish writes nothing while one is an error.
//! 5. Publish builds in a temporary folder beside the target and swaps it in: the old site or the new one, never a
//!    mixture. Running it twice gives the same bytes (sorted keys, no clock: the date is the content's release).
//! 6. Every page is whole without JavaScript.
//! 7. No inline script, no inline style, no third-party request: the policy is in `publish::write::headers`.
//! 8. An island receives by props only what it needs to wake, its words from one file a language, and fetches data on
//!    first use. It keeps the prerendered content: it hides, moves, adds to or redraws it. The click that woke it is
//!    replayed and typed text is kept.
//! 9. A fetch that fails or brings bad data shows what failed and a retry, and leaves the static content.
//! 10. Input is hostile: HTML in Markdown is refused by check, XML with a DOCTYPE is refused, depth and sizes are capped,
//!     links out of the folder are refused.
//! 11. Every interface string comes from `src/locale/*.ftl`; `content/locales/` only overrides. What the check of IATI files
//!     says is in `src/iati/words`, since the browser's worker has no Fluent.

#![recursion_limit = "256"] // Leptos views are deep types

pub mod app;
pub mod chart;
pub mod cite;
#[cfg(not(target_family = "wasm"))]
pub mod command;
pub mod dossier;
pub mod iati;
pub mod locale;
pub mod model;
#[cfg(not(target_family = "wasm"))]
pub mod publish;
pub mod text;
