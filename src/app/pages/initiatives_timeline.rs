use leptos::prelude::*;

use super::{
    embed::Embedded,
    initiatives::{pager, section_links},
};
use crate::{
    app::{
        context::Context,
        islands::list::register_timeline::{self, SENTENCES, Span, TEXTS},
        page::Draft,
        parts::{Charts, Shown, drawing, passage_tools},
        sheet::Sheet,
    },
    chart::{Chart, Moment, SourceLine},
    model::{Initiative, StatedDate},
};

/// How many initiatives a static page draws: its bytes do not grow with their number.
const MOST: usize = 24;

/// `/<lang>/initiatives/timeline/`, `/<lang>/initiatives/timeline/2/` …: the initiatives of every strategy on a time line,
/// those that a source dates first, the earliest before.
pub fn pages(context: &Context) -> Vec<Draft> {
    let total = all(context).len();
    let last = total.div_ceil(MOST);
    let draft = |number: usize| {
        let inner = context.clone();
        let title = match number {
            1 => context.text("initiatives-timeline-title"),
            _ => context.format(
                "initiatives-timeline-page",
                [("number", number.into()), ("last", last.into())],
            ),
        };
        let above = [
            (context.text("initiatives-title"), "initiatives/".to_owned()),
            (context.text("initiatives-timeline-title"), path(1)),
        ];
        Draft {
            path: path(number),
            title: title.clone(),
            name: title,
            description: context.text("initiatives-timeline-intro"),
            sheet: Sheet::Drawing,
            trail: above.into_iter().take(number.min(2)).collect(),
            main: Box::new(move || main(&inner, number, last).into_any()),
        }
    };
    (1..=last).map(draft).collect()
}

fn path(number: usize) -> String {
    match number {
        1 => "initiatives/timeline/".to_owned(),
        _ => format!("initiatives/timeline/{number}/"),
    }
}

/// The chart of the first page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let first = (!all(context).is_empty()).then(|| {
        let shown = shown(context, 1);
        Embedded {
            page: format!("initiatives/timeline/#{}", shown.diagram.chart().id),
            title: context.text("initiatives-timeline-title"),
            shown,
        }
    });
    first.into_iter().collect()
}

/// Every initiative: those that a source dates first, the earliest before, then in the order of the content.
fn all(context: &Context) -> Vec<&Initiative> {
    let published = context.publication.strategies.iter();
    let initiatives = published.filter_map(|published| published.initiatives.as_ref());
    let mut all: Vec<&Initiative> = initiatives.flat_map(|found| &found.initiatives).collect();
    all.sort_by_key(|initiative| {
        let date = initiative.start.as_ref().or(initiative.end.as_ref());
        (date.is_none(), date.map(StatedDate::current))
    });
    all
}

fn of_page(context: &Context, number: usize) -> Vec<&Initiative> {
    all(context).into_iter().skip((number - 1) * MOST).take(MOST).collect()
}

fn main(context: &Context, number: usize, last: usize) -> impl IntoView + use<> {
    let dated = all(context);
    let dated = dated
        .iter()
        .filter(|initiative| initiative.start.is_some() || initiative.end.is_some());
    let finding = context.format(
        "initiatives-timeline-finding",
        [("count", dated.count().into()), ("all", all(context).len().into())],
    );
    let links = of_page(context, number).into_iter().map(|initiative| {
        let address = context.url(&format!("initiatives/{}/", initiative.id));
        view! { <li><a href=address>{context.local(&initiative.title)}</a></li> }
    });
    view! {
        <h1>{context.text("initiatives-timeline-title")}</h1>
        <p class="lead">{context.text("initiatives-timeline-intro")}</p>
        {section_links(context, "initiatives/timeline/")}
        <p class="finding">{finding}</p>
        {drawing(context, &shown(context, number)).into_any()}
        {pager(context, path, number, last)}
        <section aria-labelledby="drawn">
            <h2 id="drawn">{context.text("initiatives-timeline-drawn")}</h2>
            <ul class="register">{links.collect_view()}</ul>
        </section>
        <p class="data"><a href=context.data_url("initiatives.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

fn shown(context: &Context, number: usize) -> Shown {
    let initiatives = of_page(context, number);
    let mut documents: Vec<&str> = Vec::new();
    for initiative in &initiatives {
        let dates = [&initiative.start, &initiative.end].into_iter().flatten();
        for source in dates.map(|stated| &stated.source).chain([&initiative.source]) {
            if !documents.contains(&source.document.as_str()) {
                documents.push(&source.document);
            }
        }
    }
    let release = context.publication.site.release;
    let as_of = context.date(release);
    let chart = Chart {
        id: match number {
            1 => "initiatives-timeline".to_owned(),
            _ => format!("initiatives-timeline-{number}"),
        },
        title: context.text("register-timeline"),
        unit: String::new(),
        sources: documents
            .into_iter()
            .map(|id| SourceLine {
                text: context.format("chart-source", [("document", context.document_title(id).into())]),
                href: context.url(&format!("documents/{id}/")),
            })
            .collect(),
        as_of: as_of.clone(),
    };
    let spans = initiatives.into_iter().map(|initiative| Span {
        title: context.local(&initiative.title),
        start: initiative.start.as_ref().map(StatedDate::current),
        end: initiative.end.as_ref().map(StatedDate::current),
    });
    let marked = Moment {
        date: release,
        label: as_of,
    };
    let words = context.messages().dictionary(&TEXTS, &[]);
    let timeline =
        register_timeline::register_timeline(chart, spans.collect(), Some(marked), |date| context.date(date), &words);
    Shown {
        diagram: Box::new(timeline),
        sentences: &SENTENCES,
    }
}
