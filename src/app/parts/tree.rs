//! What an undertaking sets out to do, as a tree: its aims, the outcomes under them, down to what it promises and does.

use crate::model::{Deliverable, Initiative, Localised, Outcome, PlanKind, Report, Source, Statement, Strategy};
use crate::publish::PublishedStrategy;

/// A part of an undertaking with the parts under it.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The id that the page gives it.
    pub anchor: String,
    /// Its number or letter in the document, or the id that stands for one.
    pub number: Option<String>,
    /// Its name.
    pub title: Localised,
    /// The path of its own page, where it has one.
    pub page: Option<String>,
    /// A sentence on it.
    pub text: Option<Localised>,
    /// The paragraphs that say so.
    pub sources: Vec<Source>,
    /// What was last reported of it.
    pub report: Option<Report>,
    /// The parts under it, by kind.
    pub groups: Vec<Group>,
}

/// Parts of one kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// What kind they are of.
    pub kind: BranchKind,
    /// The parts, in the document's order; never empty.
    pub branches: Vec<Branch>,
}

/// What kind of part a [`Branch`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BranchKind {
    /// An aim.
    Aim,
    /// An outcome.
    Outcome,
    /// A theme of an outcome.
    Theme,
    /// A part of the plan.
    Plan(PlanKind),
    /// A domain.
    Domain,
    /// A principle.
    Principle,
    /// A deliverable.
    Deliverable,
    /// An initiative.
    Initiative,
}

impl BranchKind {
    /// The end of the ids of its messages: `tree-<key>` names several, `tree-<key>-count` counts them.
    pub fn key(self) -> &'static str {
        match self {
            Self::Aim => "aim",
            Self::Outcome => "outcome",
            Self::Theme => "theme",
            Self::Plan(kind) => kind.key(),
            Self::Domain => "domain",
            Self::Principle => "principle",
            Self::Deliverable => "deliverable",
            Self::Initiative => "initiative",
        }
    }
}

impl Branch {
    /// How many parts of each kind stand under it, at any depth, in the order of the kinds.
    pub fn counts(&self) -> Vec<(BranchKind, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        self.add_counts(&mut counts);
        counts.into_iter().collect()
    }

    fn add_counts(&self, counts: &mut std::collections::BTreeMap<BranchKind, usize>) {
        for group in &self.groups {
            *counts.entry(group.kind).or_default() += group.branches.len();
            for branch in &group.branches {
                branch.add_counts(counts);
            }
        }
    }
}

/// The tree of an undertaking: groups of what stands under nothing else. Everything stands in it once.
pub fn tree(published: &PublishedStrategy) -> Vec<Group> {
    let strategy = &published.strategy;
    let deliverables = published
        .results
        .as_ref()
        .map_or(&[][..], |results| &results.deliverables);
    let initiatives = published
        .initiatives
        .as_ref()
        .map_or(&[][..], |initiatives| &initiatives.initiatives);
    let parts = Parts {
        strategy,
        deliverables,
        initiatives,
    };
    parts.under(None)
}

struct Parts<'a> {
    strategy: &'a Strategy,
    deliverables: &'a [Deliverable],
    initiatives: &'a [Initiative],
}

impl Parts<'_> {
    /// What stands under the part `id`, or under nothing.
    fn under(&self, id: Option<&str>) -> Vec<Group> {
        let mut groups = Vec::new();
        let mut add = |kind, branches: Vec<Branch>| {
            if !branches.is_empty() {
                groups.push(Group { kind, branches });
            }
        };
        if id.is_none() {
            add(BranchKind::Aim, self.statements(&self.strategy.aims));
        }
        let outcomes = self.strategy.outcomes.iter();
        let outcomes = outcomes.filter(|outcome| outcome.within.as_deref() == id);
        add(
            BranchKind::Outcome,
            outcomes.map(|outcome| self.outcome(outcome)).collect(),
        );
        for kind in PlanKind::ALL {
            let items = self.strategy.plan.iter();
            let items = items.filter(|item| item.kind == kind && item.within.as_deref() == id);
            let branches = items.map(|item| {
                let anchor = format!("part-{}", item.statement.id);
                self.branch(&item.statement, anchor, item.number.clone())
            });
            add(BranchKind::Plan(kind), branches.collect());
        }
        let promised = self.deliverables.iter();
        let promised = promised.filter(|deliverable| Some(deliverable.outcome.as_str()) == id);
        add(BranchKind::Deliverable, promised.map(deliverable).collect());
        let initiatives = self.initiatives.iter();
        let initiatives = initiatives.filter(|initiative| initiative.within.as_deref() == id);
        add(BranchKind::Initiative, initiatives.map(initiative).collect());
        if id.is_none() {
            add(BranchKind::Domain, self.statements(&self.strategy.domains));
            add(BranchKind::Principle, self.statements(&self.strategy.principles));
        }
        groups
    }

    fn statements(&self, statements: &[Statement]) -> Vec<Branch> {
        let branch = |statement: &Statement| self.branch(statement, format!("part-{}", statement.id), None);
        statements.iter().map(branch).collect()
    }

    fn outcome(&self, outcome: &Outcome) -> Branch {
        let id = &outcome.statement.id;
        // "A" is the document's own letter; "outcome-1" is an id that we gave.
        let letter = Some(id.clone()).filter(|id| id.chars().count() <= 3);
        let mut branch = self.branch(&outcome.statement, format!("outcome-{id}"), letter);
        if !outcome.themes.is_empty() {
            let themes = Group {
                kind: BranchKind::Theme,
                branches: self.statements(&outcome.themes),
            };
            branch.groups.insert(0, themes);
        }
        branch
    }

    fn branch(&self, statement: &Statement, anchor: String, number: Option<String>) -> Branch {
        Branch {
            anchor,
            number,
            title: statement.title.clone(),
            page: None,
            text: statement.text.clone(),
            sources: statement.sources.clone(),
            report: None,
            groups: self.under(Some(&statement.id)),
        }
    }
}

fn deliverable(deliverable: &Deliverable) -> Branch {
    Branch {
        anchor: format!("deliverable-{}", deliverable.id),
        number: Some(deliverable.id.clone()).filter(|id| id.chars().count() <= 3),
        title: deliverable.text.clone(),
        page: None,
        text: None,
        sources: vec![deliverable.source.clone()],
        report: deliverable.reports.last().cloned(),
        groups: Vec::new(),
    }
}

fn initiative(initiative: &Initiative) -> Branch {
    Branch {
        anchor: initiative.id.clone(),
        number: None,
        title: initiative.title.clone(),
        page: Some(format!("initiatives/{}/", initiative.id)),
        text: initiative.text.clone(),
        sources: vec![initiative.source.clone()],
        report: initiative.updates.last().cloned(),
        groups: Vec::new(),
    }
}
