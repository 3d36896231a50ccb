use super::xml::{self, DECLARATION};

/// The addresses that a part leads to, each once.
#[derive(Default)]
pub struct Links(Vec<String>);

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

impl Links {
    /// The id that the part names an address by.
    pub fn id(&mut self, address: &str) -> String {
        let at = self.0.iter().position(|known| known == address).unwrap_or_else(|| {
            self.0.push(address.to_owned());
            self.0.len() - 1
        });
        format!("link{at}")
    }

    /// The relationships of a part that has only links.
    pub fn part(&self) -> String {
        self.part_beside(&[], &[])
    }

    /// The relationships of the part that has these parts beside it, by name, and pictures.
    pub fn part_beside(&self, parts: &[&str], pictures: &[String]) -> String {
        let mut xml = format!(
            "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        for part in parts {
            xml.push_str(&format!(
                "<Relationship Id=\"{part}\" Type=\"{TYPE}{part}\" Target=\"{part}.xml\"/>"
            ));
        }
        for (at, target) in pictures.iter().enumerate() {
            xml.push_str(&format!(
                "<Relationship Id=\"picture{at}\" Type=\"{TYPE}image\" Target=\"{target}\"/>"
            ));
        }
        for (at, address) in self.0.iter().enumerate() {
            xml.push_str(&format!(
                "<Relationship Id=\"link{at}\" Type=\"{TYPE}hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                xml::escaped(address)
            ));
        }
        xml.push_str("</Relationships>");
        xml
    }
}
