use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Item;

/// A dossier's items in the reader's order, each with the reader's note. An item stands in it once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    items: Vec<(Item, String)>,
}

/// What came of reading a list that somebody or something else wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What could be read.
    pub list: List,
    /// What could not, piece by piece, as it stood.
    pub refused: Vec<String>,
}

/// What a note keeps unencoded in an address.
const NOTE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The name of the list in a fragment.
const NAME: &str = "items=";

impl List {
    /// More than this no reader collects; what is beyond it in an address is refused, and named.
    pub const LIMIT: usize = 2000;

    /// The longest note, in characters.
    pub const LONGEST_NOTE: usize = 500;

    /// The items with their notes, in order.
    pub fn items(&self) -> &[(Item, String)] {
        &self.items
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Where an item stands, counted from 0.
    pub fn position(&self, item: &Item) -> Option<usize> {
        self.items.iter().position(|(known, _)| known == item)
    }

    /// The note of an item; empty without one.
    pub fn note(&self, item: &Item) -> &str {
        self.position(item).map_or("", |at| self.items[at].1.as_str())
    }

    /// Adds an item at the end. An item that is there already stays where it is; a full list takes no more. Returns
    /// whether it is in the list now.
    pub fn add(&mut self, item: Item) -> bool {
        self.add_with_note(item, String::new())
    }

    fn add_with_note(&mut self, item: Item, note: String) -> bool {
        if self.position(&item).is_some() {
            return true;
        }
        if self.items.len() >= Self::LIMIT {
            return false;
        }
        self.items.push((item, cut(&note)));
        true
    }

    /// Adds the items of another list at the end.
    pub fn join(&mut self, other: &Self) {
        for (item, note) in &other.items {
            self.add_with_note(item.clone(), note.clone());
        }
    }

    /// Takes an item out.
    pub fn remove(&mut self, item: &Item) {
        self.items.retain(|(known, _)| known != item);
    }

    /// Puts an item at a position, counted from 0; past the end is the end.
    pub fn move_to(&mut self, item: &Item, to: usize) {
        if let Some(from) = self.position(item) {
            let moved = self.items.remove(from);
            self.items.insert(to.min(self.items.len()), moved);
        }
    }

    /// Sets the note of an item; past [`Self::LONGEST_NOTE`] it is cut.
    pub fn set_note(&mut self, item: &Item, note: &str) {
        if let Some(at) = self.position(item) {
            self.items[at].1 = cut(note);
        }
    }

    /// The list as the fragment of an address, without `#`: `items=plan:p3,p7=my%20note;results/plan:A1`. Items beside
    /// each other that stand in one place are a group. Empty for an empty list.
    pub fn to_fragment(&self) -> String {
        let mut fragment = String::new();
        let mut before: Option<String> = None;
        for (item, note) in &self.items {
            let place = item.place();
            if before.as_ref() == Some(&place) {
                fragment.push(',');
            } else {
                fragment.push_str(if before.is_none() { NAME } else { ";" });
                fragment.push_str(&place);
                fragment.push(':');
            }
            fragment.push_str(&item.id);
            Self::push_note(&mut fragment, note);
            before = Some(place);
        }
        fragment
    }

    /// Writes a note behind its item, encoded; nothing for an empty one.
    pub(super) fn push_note(text: &mut String, note: &str) {
        if !note.is_empty() {
            text.push('=');
            text.extend(utf8_percent_encode(note, NOTE));
        }
    }

    /// A note from what [`Self::push_note`] wrote, without the sign before it.
    pub(super) fn read_note(encoded: &str) -> String {
        percent_decode_str(encoded).decode_utf8_lossy().into_owned()
    }

    /// Reads a fragment, with or without its `#`. What is no list and no item is refused piece by piece; the rest is
    /// read.
    pub fn from_fragment(fragment: &str) -> Reading {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        // Some programs encode an address once more on its way.
        let decoded = percent_decode_str(fragment).decode_utf8_lossy();
        let text = match fragment.contains(':') {
            true => fragment,
            false => decoded.as_ref(),
        };
        let mut reading = Reading::default();
        let Some(groups) = text.strip_prefix(NAME) else {
            reading.refuse(text);
            return reading;
        };
        for group in groups.split(';') {
            let Some((place, members)) = group.split_once(':') else {
                reading.refuse(group);
                continue;
            };
            for member in members.split(',') {
                let (id, note) = member.split_once('=').unwrap_or((member, ""));
                reading.add(
                    Item::from_parts(place, id),
                    &Self::read_note(note),
                    &format!("{place}:{member}"),
                );
            }
        }
        reading
    }
}

impl Reading {
    /// Notes a piece that could not be read; an empty one is nothing.
    fn refuse(&mut self, piece: &str) {
        if !piece.is_empty() {
            self.refused.push(piece.chars().take(100).collect());
        }
    }

    /// Adds an item with its note, or refuses it as `piece`.
    pub(super) fn add(&mut self, item: Option<Item>, note: &str, piece: &str) {
        if !item.is_some_and(|item| self.list.add_with_note(item, note.to_owned())) {
            self.refuse(piece);
        }
    }
}

/// A note as it is kept: not too long, and of signs that every form of the dossier can hold.
fn cut(note: &str) -> String {
    let plain = |sign: &char| !sign.is_control() || *sign == '\n';
    note.chars().filter(plain).take(List::LONGEST_NOTE).collect()
}

#[cfg(test)]
mod tests {
    use super::{Item, List};

    fn list() -> List {
        let mut list = List::default();
        for item in [
            Item::paragraph("plan-2030", "p3"),
            Item::paragraph("plan-2030", "summary-1"),
            Item::result("plan", "A1"),
            Item::chart("/strategies/plan/results/", "results-plan"),
            Item::paragraph("plan-2030", "pA1"),
        ] {
            assert!(list.add(item));
        }
        list
    }

    #[test]
    fn a_list_is_its_address() {
        let mut list = list();
        list.set_note(&Item::result("plan", "A1"), "À voir : 50 %, #1 ; a=b,c:d?\n2e ligne");
        let fragment = list.to_fragment();
        assert_eq!(
            fragment,
            "items=plan-2030:p3,summary-1;results/plan:A1=%C3%80%20voir%20%3A%2050%20%25%2C%20%231%20%3B%20a%3Db%2Cc%3Ad%3F%0A\
             2e%20ligne;chart/strategies/plan/results:results-plan;plan-2030:pA1"
        );
        let reading = List::from_fragment(&format!("#{fragment}"));
        assert_eq!((reading.list, reading.refused), (list, Vec::new()));
        assert_eq!(List::default().to_fragment(), "");
        assert!(List::from_fragment("").refused.is_empty());
    }

    #[test]
    fn an_address_that_was_encoded_on_its_way_is_read() {
        let reading = List::from_fragment("items=plan%3Ap3%2Cp4%3Da%2520b%3Bother%3Ap1");
        assert_eq!(reading.list.to_fragment(), "items=plan:p3,p4=a%20b;other:p1");
        assert!(reading.refused.is_empty());
    }

    #[test]
    fn what_is_malformed_is_named_and_the_rest_is_read() {
        let cases: [(&str, &str, &[&str]); 7] = [
            ("p38", "", &["p38"]),
            ("items=plan", "", &["plan"]),
            ("items=plan:p3,,p4", "items=plan:p3,p4", &["plan:"]),
            ("items=plan:p3;../x:p1;plan:p4", "items=plan:p3,p4", &["../x:p1"]),
            ("items=plan:p3,p 4,<b>", "items=plan:p3", &["plan:p 4", "plan:<b>"]),
            (
                "items=chart/a//b:x;results/a/b:A1;plan:p3,p3",
                "items=plan:p3",
                &["chart/a//b:x", "results/a/b:A1"],
            ),
            ("items=plan:p3=%FF%00%zz", "items=plan:p3=%EF%BF%BD%25zz", &[]),
        ];
        for (address, read, refused) in cases {
            let reading = List::from_fragment(address);
            assert_eq!(reading.list.to_fragment(), read, "{address}");
            assert_eq!(reading.refused, refused, "{address}");
        }
    }

    #[test]
    fn more_than_the_limit_is_refused_and_named() {
        let ids: Vec<String> = (1..=List::LIMIT + 2).map(|number| format!("p{number}")).collect();
        let reading = List::from_fragment(&format!("items=plan:{}", ids.join(",")));
        assert_eq!(reading.list.len(), List::LIMIT);
        assert_eq!(reading.refused, ["plan:p2001", "plan:p2002"]);
    }

    #[test]
    fn items_move_and_go() {
        let mut list = list();
        let result = Item::result("plan", "A1");
        list.move_to(&result, 0);
        assert_eq!(list.position(&result), Some(0));
        list.move_to(&result, 99);
        assert_eq!(list.position(&result), Some(4));
        list.remove(&result);
        list.move_to(&result, 1);
        assert_eq!((list.len(), list.position(&result)), (4, None));
        list.set_note(&Item::paragraph("plan-2030", "p3"), &"é\u{7}".repeat(600));
        assert_eq!(
            list.note(&Item::paragraph("plan-2030", "p3")).chars().count(),
            List::LONGEST_NOTE
        );
        let mut other = List::default();
        other.add(Item::paragraph("plan-2030", "pA1"));
        other.add(Item::paragraph("other", "p1"));
        list.join(&other);
        assert_eq!(list.len(), 5);
    }
}
