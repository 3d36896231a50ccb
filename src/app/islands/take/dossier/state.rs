use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::{
    app::islands::take::{
        js,
        shelf::{self, Kept},
    },
    cite::Imprint,
    dossier::{Item, List},
    locale::Dictionary,
    model::Language,
};

/// What the page's history entry remembers of a list that is the reader's own.
const OWN: &str = "own";

/// The list that is shown, and what belongs to it. Cheap to copy.
#[derive(Clone, Copy)]
pub struct State {
    /// The list that is shown: the address's.
    pub list: RwSignal<List>,
    /// The list as it was before the last change, for undoing it.
    pub before: RwSignal<Option<List>>,
    /// What of the address, or of a file, could not be read.
    pub refused: RwSignal<Vec<String>>,
    /// The reader's own list, where another one is shown.
    pub other: RwSignal<Option<List>>,
    /// How long the reader's own list is kept.
    pub kept: RwSignal<Kept>,
    /// Whether the browser has kept it.
    pub is_stored: RwSignal<bool>,
    /// Whether the address holds the list.
    pub is_in_address: RwSignal<bool>,
    /// What has just been done, for the reader.
    pub said: RwSignal<String>,
    key: StoredValue<String>,
    words: StoredValue<Dictionary>,
    imprint: StoredValue<Imprint>,
    later: StoredValue<Option<TimeoutHandle>>,
}

impl State {
    /// An empty list.
    pub fn new(key: String, words: Dictionary, imprint: Imprint) -> Self {
        Self {
            list: RwSignal::default(),
            before: RwSignal::new(None),
            refused: RwSignal::default(),
            other: RwSignal::new(None),
            kept: RwSignal::new(Kept::InThisTab),
            is_stored: RwSignal::new(true),
            is_in_address: RwSignal::new(true),
            said: RwSignal::default(),
            key: StoredValue::new(key),
            words: StoredValue::new(words),
            imprint: StoredValue::new(imprint),
            later: StoredValue::new(None),
        }
    }

    /// A message.
    pub fn text(self, id: &str) -> String {
        self.words.with_value(|words| words.text(id))
    }

    /// A message with values.
    pub fn format(self, id: &str, values: &[(&str, &str)]) -> String {
        self.words.with_value(|words| words.format(id, values))
    }

    /// A message that counts.
    pub fn count(self, id: &str, count: usize) -> String {
        self.words.with_value(|words| words.count(id, count))
    }

    /// The reader's language.
    pub fn language(self) -> Language {
        self.words.with_value(Dictionary::language)
    }

    /// Something made with the messages.
    pub fn with_words<T>(self, make: impl FnOnce(&Dictionary) -> T) -> T {
        self.words.with_value(make)
    }

    /// Who publishes.
    pub fn imprint(self) -> Imprint {
        self.imprint.get_value()
    }

    /// Reads the list: the address's; without one there, the reader's own. Where both are there and differ, the
    /// address's is shown, and the reader's own is left alone.
    pub fn load(self) {
        let fragment = window().location().hash().unwrap_or_default();
        let reading = List::from_fragment(&fragment);
        let stored = self.key.with_value(|key| shelf::read(key));
        let (own, kept) = stored.unwrap_or((List::default(), Kept::InThisTab));
        let history = window().history().map(JsValue::from).unwrap_or_default();
        // Back on this page, its address may be older than the list.
        let is_own = js::get(&history, "state").is_ok_and(|state| state.as_string().as_deref() == Some(OWN));
        let is_named = fragment.trim_start_matches('#').starts_with("items=");
        let is_other = is_named && !is_own && !own.is_empty() && own != reading.list;
        self.kept.set(kept);
        self.before.set(None);
        self.refused.set(reading.refused);
        self.other.set(is_other.then(|| own.clone()));
        let is_from_address = is_other || (is_named && own.is_empty());
        self.list.set(if is_from_address { reading.list } else { own });
        self.write();
    }

    /// Follows the address, other tabs, and the way back to this page.
    pub fn follow(self) {
        let key = self.key;
        _ = window_event_listener_untyped("hashchange", move |_| self.load());
        _ = window_event_listener_untyped("pageshow", move |event| {
            if js::get(&event, "persisted").is_ok_and(|persisted| persisted.is_truthy()) {
                self.load();
            }
        });
        _ = window_event_listener_untyped("storage", move |event| {
            let changed = js::get(&event, "key").ok().and_then(|key| key.as_string());
            if changed.is_some() && changed == key.try_get_value() && self.other.with_untracked(Option::is_none) {
                self.load();
            }
        });
        _ = window_event_listener_untyped("pagehide", move |_| self.write());
    }

    /// Changes the list, and remembers it as it was.
    pub fn change(self, said: String, edit: impl FnOnce(&mut List)) {
        self.before.set(Some(self.list.get_untracked()));
        self.list.update(edit);
        self.said.set(said);
        self.write();
    }

    /// Takes back the last change.
    pub fn undo(self) {
        if let Some(before) = self.before.get_untracked() {
            self.change(self.text("dossier-restored"), |list| *list = before);
        }
    }

    /// Sets the note of an item. It is written when the reader pauses: browsers refuse addresses that change too often.
    pub fn set_note(self, item: &Item, note: &str) {
        self.list.update(|list| list.set_note(item, note));
        if let Some(later) = self.later.get_value() {
            later.clear();
        }
        self.later
            .set_value(set_timeout_with_handle(move || self.write(), Duration::from_millis(400)).ok());
    }

    /// Shows another list as the reader's own.
    pub fn adopt(self, list: List) {
        let before = self.other.get_untracked().unwrap_or_default();
        self.other.set(None);
        self.list.set(list);
        self.before.set(Some(before));
        self.write();
    }

    /// Keeps the list as long as the reader says.
    pub fn keep(self, kept: Kept) {
        self.kept.set(kept);
        self.write();
    }

    /// The full address that is the list.
    pub fn address(self) -> String {
        let fragment = self.list.with(List::to_fragment);
        let page = self
            .imprint
            .with_value(|imprint| imprint.address(&self.language(), "dossier/"));
        format!("{page}#{fragment}")
    }

    /// Puts the list into the address, without a new entry in the history, and keeps it if it is the reader's own.
    fn write(self) {
        self.list.with_untracked(|list| {
            let location = window().location();
            let page = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
            let address = match list.to_fragment() {
                fragment if fragment.is_empty() => page,
                fragment => format!("{page}#{fragment}"),
            };
            let is_own = self.other.with_untracked(Option::is_none);
            let mark = if is_own { OWN.into() } else { JsValue::NULL };
            let written = window()
                .history()
                .and_then(|history| history.replace_state_with_url(&mark, "", Some(&address)));
            self.is_in_address.set(written.is_ok());
            if is_own {
                let stored = self
                    .key
                    .with_value(|key| shelf::write(key, list, self.kept.get_untracked()));
                self.is_stored.set(stored.is_ok());
            }
        });
    }
}
