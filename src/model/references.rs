use serde::{Deserialize, Serialize};

use super::{Party, Reference, Source, Work};

/// Everything that the documents say of what refers to what: `data/v1/references.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct References {
    /// What each document says, document by document.
    pub references: Vec<StatedReference>,
    /// Paragraphs that refer to a paragraph of another document.
    pub links: Vec<ParagraphLink>,
    /// For each document of which more than one is known: the relations, other than being named, that lead to it from
    /// writing to writing and on from it.
    pub ancestries: Vec<Ancestry>,
    /// The works that are named, by id.
    pub works: Vec<Work>,
}

/// A reference, and the document that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct StatedReference {
    /// The document, by id.
    pub stated_by: String,
    /// What it says.
    #[serde(flatten)]
    pub reference: Reference,
}

/// A paragraph that refers to a paragraph of another document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ParagraphLink {
    /// The paragraph that refers.
    pub from: Source,
    /// The paragraph that it refers to.
    pub to: Source,
}

/// What a document comes from, and what came of it: relations that hang together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Ancestry {
    /// The document, by id.
    pub document: String,
    /// The relations, each once, whoever says so.
    pub relations: Vec<Reference>,
}

impl References {
    /// What is said of a writing, or says something: the references of which it is an end.
    pub fn of<'a>(&'a self, party: &'a Party) -> impl Iterator<Item = &'a StatedReference> {
        let touches = move |stated: &&StatedReference| stated.reference.from == *party || stated.reference.to == *party;
        self.references.iter().filter(touches)
    }

    /// The work with this id.
    pub fn work(&self, id: &str) -> Option<&Work> {
        self.works.iter().find(|work| work.id == id)
    }
}
