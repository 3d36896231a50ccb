//! The list as a file: for lists that are too long for an address.

use serde::{Deserialize, Serialize};

use super::{Item, List, Reading};

/// What the file says of itself; another number is another form.
const FORMAT: &str = "openstrategy-dossier-1";

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    items: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    /// As an address writes it: "plan:p38".
    item: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// The list as JSON, with a line end.
pub fn write_file(list: &List) -> String {
    let items = list.items().iter().map(|(item, note)| Entry {
        item: item.to_string(),
        note: note.clone(),
    });
    let file = File {
        format: FORMAT.to_owned(),
        items: items.collect(),
    };
    // Only a map with keys that are no text can fail, and there is none.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// Reads what [`write_file`] wrote, or somebody changed.
///
/// # Errors
///
/// What was found where this form was expected.
pub fn read_file(text: &str) -> Result<Reading, String> {
    let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if file.format != FORMAT {
        return Err(format!(
            "format: {}, not {FORMAT}",
            file.format.chars().take(100).collect::<String>()
        ));
    }
    let mut reading = Reading::default();
    for Entry { item, note } in file.items {
        let parsed = item.split_once(':').and_then(|(place, id)| Item::from_parts(place, id));
        reading.add(parsed, &note, &item);
    }
    Ok(reading)
}

#[cfg(test)]
mod tests {
    use super::{read_file, write_file};
    use crate::dossier::List;

    #[test]
    fn a_file_gives_the_list_back() {
        let list = List::from_fragment("items=plan:p3,p4=%C3%A0%20voir%20%22vite%22;results/plan:A1").list;
        assert_eq!(list.len(), 3);
        let reading = read_file(&write_file(&list)).expect("a list");
        assert_eq!((reading.list, reading.refused), (list, Vec::new()));
    }

    #[test]
    fn a_file_that_is_something_else_says_so() {
        for (text, says) in [
            ("", "EOF"),
            (
                "{\"format\":\"x\",\"items\":[]}",
                "format: x, not openstrategy-dossier-1",
            ),
            ("{\"format\":\"openstrategy-dossier-1\"}", "missing field `items`"),
        ] {
            let error = read_file(text).expect_err("a refusal");
            assert!(error.contains(says), "{error}");
        }
        let mixed = "{\"format\":\"openstrategy-dossier-1\",\"items\":[{\"item\":\"plan:p3\"},{\"item\":\"p4\"}]}";
        let reading = read_file(mixed).expect("a list");
        assert_eq!((reading.list.len(), reading.refused), (1, vec!["p4".to_owned()]));
    }
}
