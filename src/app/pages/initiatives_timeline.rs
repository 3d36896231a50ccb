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
    let all = all(context);
    let last = all.len().div_ceil(MOST);
    let is_dated = |initiative: &&&Initiative| initiative.start.is_some() || initiative.end.is_some();
    let finding = context.format(
        "initiatives-timeline-finding",
        [
            ("count", all.iter().filter(is_dated).count().into()),
            ("all", all.len().into()),
        ],
    );
    let draft = |(number, here): (usize, &[&Initiative])| {
        let page = Drawn {
            number,
            last,
            finding: finding.clone(),
            initiatives: here.iter().map(|initiative| (*initiative).clone()).collect(),
        };
        let inner = context.clone();
        let title = title(context, number, last);
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
            main: Box::new(move || main(&inner, &page).into_any()),
        }
    };
    (1..).zip(all.chunks(MOST)).map(draft).collect()
}

/// What a page draws.
struct Drawn {
    number: usize,
    last: usize,
    /// Of how many initiatives a source states a date.
    finding: String,
    initiatives: Vec<Initiative>,
}

fn path(number: usize) -> String {
    match number {
        1 => "initiatives/timeline/".to_owned(),
        _ => format!("initiatives/timeline/{number}/"),
    }
}

/// The charts of these pages.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let all = all(context);
    let last = all.len().div_ceil(MOST);
    let embedded = |(number, here): (usize, &[&Initiative])| {
        let shown = shown(context, number, here.iter().copied());
        Embedded {
            page: format!("{}#{}", path(number), shown.diagram.chart().id),
            title: title(context, number, last),
            shown,
        }
    };
    (1..).zip(all.chunks(MOST)).map(embedded).collect()
}

fn title(context: &Context, number: usize, last: usize) -> String {
    match number {
        1 => context.text("initiatives-timeline-title"),
        _ => context.format(
            "initiatives-timeline-page",
            [("number", number.into()), ("last", last.into())],
        ),
    }
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

fn main(context: &Context, page: &Drawn) -> impl IntoView + use<> {
    let finding = page.finding.clone();
    let shown = shown(context, page.number, page.initiatives.iter());
    let links = page.initiatives.iter().map(|initiative| {
        let address = context.url(&format!("initiatives/{}/", initiative.id));
        view! { <li><a href=address>{context.local(&initiative.title)}</a></li> }
    });
    view! {
        <h1>{context.text("initiatives-timeline-title")}</h1>
        <p class="lead">{context.text("initiatives-timeline-intro")}</p>
        {section_links(context, "initiatives/timeline/")}
        <p class="finding">{finding}</p>
        {drawing(context, &shown).into_any()}
        {pager(context, path, page.number, page.last)}
        <section aria-labelledby="drawn">
            <h2 id="drawn">{context.text("initiatives-timeline-drawn")}</h2>
            <ul class="register">{links.collect_view()}</ul>
        </section>
        <p class="data"><a href=context.data_url("initiatives.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

fn shown<'a>(context: &Context, number: usize, initiatives: impl Iterator<Item = &'a Initiative>) -> Shown {
    let initiatives: Vec<&Initiative> = initiatives.collect();
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
