//! The list as a file: for lists that are too long for an address. Plain text, an item a line, as an address writes it.

use super::{Item, List, Reading};

/// The first line: what the file is. Another number is another form.
const FIRST: &str = "openstrategy dossier 1";

/// The list as text: `plan:p38=a%20note`.
pub fn write_file(list: &List) -> String {
    let mut text = format!("{FIRST}\n");
    for (item, note) in list.items() {
        text.push_str(&item.to_string());
        List::push_note(&mut text, note);
        text.push('\n');
    }
    text
}

/// Reads what [`write_file`] wrote, or somebody changed. Lines that are no items are refused, the rest is read; none
/// where the file is something else.
pub fn read_file(text: &str) -> Option<Reading> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    if lines.next()? != FIRST {
        return None;
    }
    let mut reading = Reading::default();
    for line in lines {
        let (item, note) = line.split_once('=').unwrap_or((line, ""));
        let item = item.split_once(':').and_then(|(place, id)| Item::from_parts(place, id));
        reading.add(item, &List::read_note(note), line);
    }
    Some(reading)
}

#[cfg(test)]
mod tests {
    use super::{read_file, write_file};
    use crate::dossier::List;

    #[test]
    fn a_file_gives_the_list_back() {
        let list = List::from_fragment("items=plan:p3,p4=%C3%A0%20voir%20%22vite%22%0A=;results/plan:A1").list;
        assert_eq!(list.len(), 3);
        let text = write_file(&list);
        assert_eq!(
            text,
            "openstrategy dossier 1\nplan:p3\nplan:p4=%C3%A0%20voir%20%22vite%22%0A%3D\nresults/plan:A1\n"
        );
        for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}\n\n")] {
            let reading = read_file(&text).expect("a list");
            assert_eq!((reading.list, reading.refused), (list.clone(), Vec::new()));
        }
    }

    #[test]
    fn a_file_that_is_something_else_is_none_and_a_bad_line_is_named() {
        for text in ["", "{}", "openstrategy dossier 2\nplan:p3\n", "PK\u{3}\u{4}"] {
            assert_eq!(read_file(text), None, "{text}");
        }
        let reading = read_file("openstrategy dossier 1\nplan:p3\np4\n../x:y\n").expect("a list");
        assert_eq!(
            (reading.list.len(), reading.refused),
            (1, vec!["p4".to_owned(), "../x:y".to_owned()])
        );
    }
}
