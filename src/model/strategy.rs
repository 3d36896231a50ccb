use serde::{Deserialize, Serialize};

use super::{Localised, Period, PlanItem, Source, Speaker, Stated};

/// What kind of undertaking a folder of `content/strategies` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StrategyKind {
    /// An organisation's strategy.
    Strategy,
    /// A framework that several organisations share.
    Framework,
    /// The mandate of a body.
    Mandate,
}

impl StrategyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Strategy, Self::Framework, Self::Mandate];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Framework => "framework",
            Self::Mandate => "mandate",
        }
    }
}

/// An undertaking in a list: an entry of `data/v1/strategies.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct StrategySummary {
    /// Its slug: the end of its address.
    pub slug: String,
    /// What kind of undertaking it is.
    pub kind: StrategyKind,
    /// The organisation whose it is, by id.
    pub organisation: String,
    /// Its name.
    pub title: Localised,
    /// One or two sentences on it.
    pub summary: Localised,
    /// From when to when.
    pub period: Stated<Period>,
    /// The documents that we hold of it, by id; the first is the main one.
    pub documents: Vec<String>,
    /// How many deliverables it promises in the documents that we hold.
    pub deliverables: usize,
    /// Of how many of them something is reported.
    pub reported: usize,
}

/// An undertaking whole: `data/v1/strategies/<slug>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Strategy {
    /// What the list says of it.
    #[serde(flatten)]
    pub summary: StrategySummary,
    /// What it is for, as the document has it.
    #[serde(default)]
    pub aims: Vec<Statement>,
    /// What it builds on and keeps to.
    #[serde(default)]
    pub principles: Vec<Statement>,
    /// The fields it works in.
    #[serde(default)]
    pub domains: Vec<Statement>,
    /// What is to come of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// The further parts that the document divides it into, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlanItem>,
    /// What is measured, and how progress is followed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measurement: Vec<Statement>,
    /// Who governs, decides and oversees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub governance: Vec<Statement>,
    /// Who speaks of it besides the organisation whose it is, and in which role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Speaker>,
    /// What the document itself calls its parts.
    #[serde(default, skip_serializing_if = "Called::is_empty")]
    pub called: Called,
}

impl Strategy {
    /// The name of the aim, principle, domain, outcome, theme or part of the plan with this id.
    pub fn name_of(&self, id: &str) -> Option<&Localised> {
        let statements = self.aims.iter().chain(&self.principles).chain(&self.domains);
        let outcomes = self
            .outcomes
            .iter()
            .flat_map(|outcome| std::iter::once(&outcome.statement).chain(&outcome.themes));
        let plan = self.plan.iter().map(|item| &item.statement);
        statements
            .chain(outcomes)
            .chain(plan)
            .find(|statement| statement.id == id)
            .map(|statement| &statement.title)
    }
}

/// What a document calls the parts of its undertaking, where it has words of its own: "Mission" for its aims.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Called {
    /// Its aims.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aims: Option<Localised>,
    /// Its principles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principles: Option<Localised>,
    /// Its domains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domains: Option<Localised>,
    /// Its outcomes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Localised>,
}

impl Called {
    /// Whether it calls nothing by a name of its own.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Something that a document says of the undertaking: an aim, a principle, a domain, a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Statement {
    /// Its id within the undertaking.
    pub id: String,
    /// Its name, or the statement itself.
    pub title: Localised,
    /// A sentence on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
    /// The paragraphs that say so.
    pub sources: Vec<Source>,
}

/// An outcome, with the themes that the document divides it into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Outcome {
    /// What is said of it.
    #[serde(flatten)]
    pub statement: Statement,
    /// Its themes, in the document's order.
    #[serde(default)]
    pub themes: Vec<Statement>,
    /// The aim that it stands under, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
}
