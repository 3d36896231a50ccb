//! What undertakings set out: their scales of maturity, and what is stated of their promises.

use super::{Shown, chart, documents};
use crate::{
    app::{context::Context, parts::absence_text},
    chart::{
        Figure,
        matrix::{Answer, Matrix, Row},
        maturity::{Level, Maturity},
    },
    model::{Absence, Deliverable, PlanItem, PlanKind, Respect, Results, Stated},
    publish::PublishedStrategy,
};

/// A drawing for each undertaking whose plan has states of maturity. They come in the order of the content, the highest
/// first; what stands at each is not part of a plan, so it is said not to be stated.
pub(super) fn maturity(context: &Context) -> Vec<Shown> {
    let published = context.publication.strategies.iter();
    published.filter_map(|published| scale(context, published)).collect()
}

fn scale(context: &Context, published: &PublishedStrategy) -> Option<Shown> {
    let summary = &published.strategy.summary;
    let states: Vec<&PlanItem> = published
        .strategy
        .plan
        .iter()
        .filter(|item| item.kind == PlanKind::MaturityState)
        .collect();
    let levels = states.iter().rev().map(|item| Level {
        label: context.local(&item.statement.title),
        note: item
            .statement
            .text
            .as_ref()
            .map(|text| context.local(text))
            .unwrap_or_default(),
        names: Vec::new(),
        count: Figure::Absent(context.text("absence-not-stated")),
    });
    let sources = states.iter().flat_map(|item| &item.statement.sources);
    let sources = documents(context, sources.map(|source| source.document.as_str()));
    let title = context.format(
        "charts-maturity-title",
        [("strategy", context.local(&summary.title).into())],
    );
    let id = format!("maturity-{}", summary.slug);
    let diagram = Maturity {
        chart: chart(context, &id, title, String::new(), sources),
        level_header: context.text("charts-maturity-level"),
        note_header: context.text("charts-maturity-note"),
        standing_header: context.text("charts-maturity-standing"),
        levels: levels.collect(),
    };
    (!states.is_empty()).then(|| Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-maturity-levels", "chart-maturity-unknown"],
    })
}

/// What is stated of each promise of the undertaking that has the fewest, so that the drawing can be read.
pub(super) fn matrix(context: &Context) -> Vec<Shown> {
    let published = context.publication.strategies.iter();
    let with = published.filter_map(|published| Some((published, published.results.as_ref()?)));
    let with = with.filter(|(_, results)| !results.deliverables.is_empty());
    let Some((published, results)) = with.min_by_key(|(_, results)| results.deliverables.len()) else {
        return Vec::new();
    };
    vec![Shown {
        diagram: Box::new(respects(context, published, results)),
        sentences: &["chart-matrix-columns", "chart-matrix-ends"],
    }]
}

fn respects(context: &Context, published: &PublishedStrategy, results: &Results) -> Matrix {
    let summary = &published.strategy.summary;
    let sources = results
        .deliverables
        .iter()
        .map(|deliverable| deliverable.source.document.as_str());
    let sources = documents(context, sources);
    let title = context.format(
        "charts-matrix-title",
        [("strategy", context.local(&summary.title).into())],
    );
    let rows = results.deliverables.iter().map(|deliverable| Row {
        label: context.local(&deliverable.text),
        answers: answers(context, deliverable).to_vec(),
    });
    Matrix {
        chart: chart(context, "matrix", title, String::new(), sources),
        row_header: context.text("tree-deliverable"),
        columns: Respect::ALL
            .map(|respect| context.text(&format!("respect-{}", respect.key())))
            .to_vec(),
        yes: context.text("charts-matrix-yes"),
        no: context.text("absence-not-stated"),
        rows: rows.collect(),
    }
}

/// Whether the sources state each of the six respects, in the order of [`Respect::ALL`].
fn answers(context: &Context, deliverable: &Deliverable) -> [Answer; 6] {
    fn answer<T>(context: &Context, stated: &Stated<T>) -> Answer {
        match stated {
            Stated::Value(_) => Answer::Yes,
            Stated::Absent(Absence::NotStated) => Answer::No,
            Stated::Absent(absence) => Answer::Absent(absence_text(context, absence)),
        }
    }
    [
        answer(context, &deliverable.measure),
        answer(context, &deliverable.baseline),
        answer(context, &deliverable.target),
        answer(context, &deliverable.date),
        answer(context, &deliverable.owner),
        answer(context, &deliverable.budget),
    ]
}
