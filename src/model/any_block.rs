use serde::{Deserialize, Deserializer, de::Error};

use super::{Block, Heading, Paragraph, ParagraphText, Source};

/// A block as it is read: the fields of every kind, told apart afterwards. Serde would keep each block aside until it
/// knows its `type`, and read what it holds by a second set of code, which weighs in the browser.
#[derive(Deserialize)]
struct AnyBlock {
    #[serde(rename = "type")]
    kind: String,
    id: String,
    level: Option<u8>,
    text: Option<String>,
    number: Option<String>,
    section: Option<String>,
    texts: Option<Vec<ParagraphText>>,
    #[serde(default)]
    references: Vec<String>,
    #[serde(default)]
    facts: Vec<String>,
    #[serde(default)]
    cited_by: Vec<Source>,
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(AnyBlock::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl TryFrom<AnyBlock> for Block {
    type Error = String;

    fn try_from(block: AnyBlock) -> Result<Self, String> {
        let id = block.id;
        match (block.kind.as_str(), block.level, block.text, block.section, block.texts) {
            ("heading", Some(level), Some(text), _, _) => Ok(Self::Heading(Heading { level, id, text })),
            ("paragraph", _, _, Some(section), Some(texts)) => Ok(Self::Paragraph(Paragraph {
                id,
                number: block.number,
                section,
                texts,
                references: block.references,
                facts: block.facts,
                cited_by: block.cited_by,
            })),
            (kind, ..) => Err(format!("the {kind} `{id}` is not whole")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Block;

    #[test]
    fn blocks_are_read_as_they_are_written() {
        let written = [
            r#"{"type":"heading","level":2,"id":"i","text":"Introduction"}"#,
            r#"{"type":"paragraph","id":"p1","number":"1","section":"i","texts":[{"edition":"text","text":"x"}],"facts":["f"]}"#,
            r#"{"type":"paragraph","id":"i-1","section":"i","texts":[],"references":["r"],"cited_by":[{"document":"d","paragraph":"p2"}]}"#,
        ];
        for json in written {
            let block: Block = serde_json::from_str(json).expect("a block");
            assert_eq!(serde_json::to_string(&block).expect("JSON"), json);
        }
    }

    #[test]
    fn what_is_no_block_is_refused() {
        let faulty = [
            r#"{"type":"heading","id":"i","text":"Introduction"}"#,
            r#"{"type":"paragraph","id":"p1","texts":[]}"#,
            r#"{"type":"picture","id":"p1","level":2,"text":"x","section":"i","texts":[]}"#,
            r#"{"id":"p1","section":"i","texts":[]}"#,
        ];
        for json in faulty {
            assert!(serde_json::from_str::<Block>(json).is_err(), "{json}");
        }
    }
}
