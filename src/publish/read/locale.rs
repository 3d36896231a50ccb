use fluent_bundle::FluentResource;

use super::findings::File;

/// Checks the syntax of a Fluent file.
pub fn read_messages(file: &File<'_>, text: &str) {
    let Err((_, faults)) = FluentResource::try_new(text.to_owned()) else {
        return;
    };
    for fault in faults {
        let line = file.line(fault.pos.start.min(text.len()));
        let message = fault.to_string();
        let (found, expected) = match message.strip_prefix("Expected ") {
            Some(expected) => ("a message that cannot be read".to_owned(), expected.replace('"', "`")),
            None => (message.replace('"', "`"), "a message such as `key = Words`".to_owned()),
        };
        file.error(line, "fluent-syntax", found, expected);
    }
}
