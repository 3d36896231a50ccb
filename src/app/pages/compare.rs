use leptos::prelude::*;

use super::{
    compare_cells as cells,
    themes::{subject, theme_anchor},
};
use crate::{
    app::{
        context::Context,
        islands::choose::{
            MOST_COMPARED,
            compare::{self, Compare},
        },
        page::Draft,
        parts::{Place, on_page, rendering_note, stated},
        sheet::Sheet,
    },
    publish::PublishedStrategy,
};

/// `/<lang>/compare/`: undertakings side by side, a row for each respect and for each theme.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "compare/".to_owned(),
        title: context.text("compare-title"),
        name: context.text("compare-title"),
        description: context.text("compare-intro"),
        sheet: Sheet::Side,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let strategies = &context.publication.strategies;
    let undertakings: Vec<(String, String)> = strategies
        .iter()
        .map(|published| &published.strategy.summary)
        .map(|summary| (summary.slug.clone(), context.local(&summary.title)))
        .collect();
    let documents: Vec<String> = strategies
        .iter()
        .flat_map(|published| published.strategy.summary.documents.clone())
        .collect();
    let some = (undertakings.len() > MOST_COMPARED)
        .then(|| view! { <p class="choice note">{context.count("compare-first", undertakings.len())}</p> });
    let words = context.island_words(&compare::TEXTS, &compare::COUNTS);
    let table = table(context).into_any();
    view! {
        <h1>{context.text("compare-title")}</h1>
        <p class="lead">{context.text("compare-intro")}</p>
        {rendering_note(context, &documents)}
        {on_page(context, places(context))}
        {some}
        <div data-client="choose" data-wake-on="filter"><Compare words undertakings>{table}</Compare></div>
        <p class="data"><a href=context.data_url("strategies.json")>{context.text("data-json")}</a></p>
    }
}

/// In which respects undertakings are compared, in the order of the rows: the id of a row, and the message that names it.
const RESPECTS: [(&str, &str); 11] = [
    ("period", "period-label"),
    ("organisation", "organisation-label"),
    ("documents", "strategy-documents"),
    ("aims", "tree-aim"),
    ("domains", "tree-domain"),
    ("principles", "tree-principle"),
    ("outcomes", "tree-outcome"),
    ("measurement", "strategy-measurement"),
    ("governance", "strategy-governance"),
    ("deliverables", "tree-deliverable"),
    ("initiatives", "tree-initiative"),
];

/// The rows: the respects, and the themes.
fn places(context: &Context) -> Vec<Place> {
    let respects = RESPECTS
        .iter()
        .map(|(id, message)| ((*id).to_owned(), context.text(message)));
    let mut places: Vec<Place> = respects.collect();
    for theme in &context.publication.themes {
        let mut name = context.local(&theme.title);
        // Two rows may be called the same: how an undertaking is governed, and the theme.
        if places.iter().any(|(_, known)| *known == name) {
            name = format!("{name} ({})", context.text("compare-theme"));
        }
        places.push((theme_anchor(theme), name));
    }
    places
}

/// The table. A narrow screen shows its rows as blocks, each cell under the name of its undertaking: a browser that then
/// no longer tells the columns says the name.
fn table(context: &Context) -> impl IntoView + use<> {
    let columns = context
        .publication
        .strategies
        .iter()
        .enumerate()
        .map(|(at, published)| {
            let summary = &published.strategy.summary;
            let address = context.url(&format!("strategies/{}/", summary.slug));
            let title = context.local(&summary.title);
            view! { <th scope="col" data-beyond=beyond(at)><a href=address>{title}</a></th> }
        })
        .collect_view();
    let (facts, parts, counts) = (facts(context), parts(context), counts(context));
    let themes = context.publication.themes.iter().map(|theme| {
        let name = context.local(&theme.title);
        let link = context.url(&format!("themes/#{}", theme_anchor(theme)));
        let head = view! {
            <span class="kind">{context.text("compare-theme")}</span>" "<a href=link>{name}</a>{subject(context, theme)}
        };
        row(context, theme_anchor(theme), head.into_any(), |published| {
            cells::theme(context, published, &theme.id)
        })
    });
    let themes = themes.collect_view();
    view! {
        <div class="scroll" role="group" tabindex="0" aria-label=context.text("compare-title")>
            <table class="compare">
                <thead><tr>
                    <th scope="col"><span class="hidden">{context.text("compare-respect")}</span></th>
                    {columns}
                </tr></thead>
                <tbody>{facts}{parts}{counts}{themes}</tbody>
            </table>
        </div>
    }
}

/// Columns that are not shown at first; the style sheet hides them where they can be chosen.
fn beyond(at: usize) -> Option<&'static str> {
    (at >= MOST_COMPARED).then_some("")
}

fn row(context: &Context, id: String, head: AnyView, cell: impl Fn(&PublishedStrategy) -> AnyView) -> AnyView {
    let cells = context
        .publication
        .strategies
        .iter()
        .enumerate()
        .map(|(at, published)| {
            let of = context.local(&published.strategy.summary.title);
            view! { <td data-beyond=beyond(at) data-of=of>{cell(published)}</td> }
        })
        .collect_view();
    view! { <tr><th scope="row" id=id>{head}</th>{cells}</tr> }.into_any()
}

/// A row for one of [`RESPECTS`].
fn named(context: &Context, id: &str, cell: impl Fn(&PublishedStrategy) -> AnyView) -> AnyView {
    let respect = RESPECTS.iter().find(|(known, _)| *known == id);
    let name = respect.map(|(_, message)| context.text(message));
    row(context, id.to_owned(), name.into_any(), cell)
}

fn facts(context: &Context) -> Vec<AnyView> {
    let summary = |published: &PublishedStrategy| published.strategy.summary.clone();
    vec![
        named(context, "period", |published| {
            stated(context, &summary(published).period, |period| {
                context.period(*period).into_any()
            })
        }),
        named(context, "organisation", |published| {
            let organisation = summary(published).organisation;
            let address = context.url(&format!("organisations/{organisation}/"));
            view! { <a href=address>{context.organisation(&organisation)}</a> }.into_any()
        }),
        named(context, "documents", |published| {
            let documents = summary(published).documents;
            let links = documents
                .iter()
                .map(|id| view! { <li><a href=context.url(&format!("documents/{id}/"))>{context.document_title(id)}</a></li> })
                .collect_view();
            view! { <ul>{links}</ul> }.into_any()
        }),
    ]
}

fn parts(context: &Context) -> Vec<AnyView> {
    let part = |id: &str, statements: fn(&PublishedStrategy) -> cells::Part<'_>| {
        named(context, id, |published| {
            cells::statements(context, published, &statements(published))
        })
    };
    vec![
        part("aims", |published| cells::Part {
            statements: published.strategy.aims.iter().collect(),
            called: published.strategy.called.aims.as_ref(),
        }),
        part("domains", |published| cells::Part {
            statements: published.strategy.domains.iter().collect(),
            called: published.strategy.called.domains.as_ref(),
        }),
        part("principles", |published| cells::Part {
            statements: published.strategy.principles.iter().collect(),
            called: published.strategy.called.principles.as_ref(),
        }),
        part("outcomes", |published| cells::Part {
            statements: published
                .strategy
                .outcomes
                .iter()
                .map(|outcome| &outcome.statement)
                .collect(),
            called: published.strategy.called.outcomes.as_ref(),
        }),
        part("measurement", |published| cells::Part {
            statements: published.strategy.measurement.iter().collect(),
            called: None,
        }),
        part("governance", |published| cells::Part {
            statements: published.strategy.governance.iter().collect(),
            called: None,
        }),
    ]
}

fn counts(context: &Context) -> Vec<AnyView> {
    vec![
        named(context, "deliverables", |published| {
            cells::deliverables(context, published)
        }),
        named(context, "initiatives", |published| {
            cells::initiatives(context, published)
        }),
    ]
}
