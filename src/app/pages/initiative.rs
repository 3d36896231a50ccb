use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{decisions, moved_date, own_activity, rendering_note, source_link, source_links, speaker, stated},
        sheet::Sheet,
    },
    model::{Absence, Initiative, Owner, Report, Stated, StatedDate},
    publish::{OwnActivity, PublishedStrategy},
};

/// `/<lang>/initiatives/<id>/`: what an initiative is, where it stands in its strategy, who takes part, what is reported.
pub fn page(context: &Context, published: &PublishedStrategy, initiative: &Initiative) -> Draft {
    let title = context.local(&initiative.title);
    let description = match &initiative.text {
        Some(text) => context.local(text),
        None => context.local(&published.strategy.summary.title),
    };
    // Of an undertaking with thousands of initiatives each page would keep them all, were it to keep the undertaking.
    let (inner, slug, initiative) = (
        context.clone(),
        published.strategy.summary.slug.clone(),
        initiative.clone(),
    );
    Draft {
        path: format!("initiatives/{}/", initiative.id),
        title: context.format("initiative-page-title", [("title", title.clone().into())]),
        name: title,
        description,
        sheet: Sheet::Page,
        trail: vec![(context.text("initiatives-title"), "initiatives/".to_owned())],
        main: Box::new(move || {
            let published = inner.publication.strategy(&slug);
            published
                .map(|published| main(&inner, published, &initiative))
                .into_any()
        }),
    }
}

fn main(context: &Context, published: &PublishedStrategy, initiative: &Initiative) -> impl IntoView + use<> {
    let data = context.data_url(&format!(
        "strategies/{}/initiatives.json",
        published.strategy.summary.slug
    ));
    let text = initiative
        .text
        .as_ref()
        .map(|text| view! { <p class="lead">{context.local(text)}</p> });
    view! {
        <p class="kind">{context.text("initiative-kind")}</p>
        <h1>{context.local(&initiative.title)}</h1>
        {text}
        {rendering_note(context, &published.strategy.summary.documents)}
        {facts(context, published, initiative)}
        {updates(context, &initiative.updates)}
        <p class="data"><a href=data>{context.text("data-json")}</a>{own_activity(context, OwnActivity::Initiative, &initiative.id)}</p>
    }
}

fn facts(context: &Context, published: &PublishedStrategy, initiative: &Initiative) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    let strategy = context.url(&format!("strategies/{}/#{}", summary.slug, initiative.id));
    let within = initiative
        .within
        .as_deref()
        .and_then(|id| published.strategy.name_of(id))
        .map(|name| {
            view! { <div><dt>{context.text("initiative-within")}</dt><dd>{context.local(name)}</dd></div> }
        });
    let sources: Vec<_> = std::iter::once(&initiative.source)
        .chain(&initiative.see)
        .cloned()
        .collect();
    let partners = (!initiative.partners.is_empty()).then(|| {
        let names = initiative
            .partners
            .iter()
            .map(|partner| view! { <li>{owner(context, partner)}</li> })
            .collect_view();
        view! { <div><dt>{context.text("initiative-partners")}</dt><dd><ul>{names}</ul></dd></div> }
    });
    let lead = stated(context, &or_not_stated(&initiative.lead), |lead| {
        owner(context, lead).into_any()
    });
    let date = |date: &Option<StatedDate>| {
        stated(context, &or_not_stated(date), |date| {
            moved_date(context, date).into_any()
        })
    };
    view! {
        <dl class="facts">
            <div><dt>{context.text("strategy-column")}</dt><dd><a href=strategy>{context.local(&summary.title)}</a></dd></div>
            {within}
            <div><dt>{context.text("initiative-lead")}</dt><dd>{lead}</dd></div>
            {partners}
            <div><dt>{context.text("period-start")}</dt><dd>{date(&initiative.start)}</dd></div>
            <div><dt>{context.text("period-end")}</dt><dd>{date(&initiative.end)}</dd></div>
            <div><dt>{context.text("sources-label")}</dt><dd>{source_links(context, &sources)}</dd></div>
        </dl>
    }
}

/// What is reported, the latest first, or that nothing is.
fn updates(context: &Context, updates: &[Report]) -> impl IntoView + use<> {
    let items = updates
        .iter()
        .rev()
        .map(|report| {
            let date = stated(context, &report.date, |date| context.date(*date).into_any());
            let state = context.text(&format!("state-{}", report.state.key()));
            let is_decided = report.decision.is_some() || report.reason.is_some();
            let decided = is_decided.then(|| view! { <dl class="facts">{decisions(context, report)}</dl> });
            view! {
                <li>
                    <p><strong>{state}</strong>" · "{date}" · "{speaker(context, &report.by, report.voice)}" "{source_link(context, &report.source)}</p>
                    <p>{context.local(&report.text)}</p>
                    {decided}
                </li>
            }
        })
        .collect_view();
    let items = match updates.is_empty() {
        true => view! { <p class="absent">{context.text("state-unreported")}</p> }.into_any(),
        false => view! { <ol class="statements">{items}</ol> }.into_any(),
    };
    view! {
        <section aria-labelledby="reported">
            <h2 id="reported">{context.text("initiative-reported")}</h2>
            {items}
        </section>
    }
}

fn owner(context: &Context, owner: &Owner) -> impl IntoView + use<> {
    view! { {organisation(context, &owner.organisation)}" "{source_link(context, &owner.source)} }
}

fn organisation(context: &Context, id: &str) -> impl IntoView + use<> {
    let address = context.url(&format!("organisations/{id}/"));
    view! { <a href=address>{context.organisation_short(id)}</a> }
}

fn or_not_stated<T: Clone>(value: &Option<T>) -> Stated<T> {
    value.clone().map_or(Stated::Absent(Absence::NotStated), Stated::Value)
}
