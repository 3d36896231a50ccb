use leptos::prelude::*;

use super::activities::ways;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Column, rows_table},
        sheet::Sheet,
    },
    locale::format_whole,
    model::{QualityFile, QualityFinding, QualityRule},
    publish::Activities,
};

/// `/<lang>/quality/`: what was read of each IATI file, what was refused, what was found, in which line.
pub fn page(context: &Context) -> Option<Draft> {
    context.publication.activities.as_ref()?;
    let inner = context.clone();
    Some(Draft {
        path: "quality/".to_owned(),
        title: context.text("quality-title"),
        name: context.text("quality-title"),
        description: context.text("quality-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            activities.map(|activities| main(&inner, &activities)).into_any()
        }),
    })
}

fn main(context: &Context, activities: &Activities) -> impl IntoView + use<> {
    let files = &activities.quality.files;
    let number = |number: usize| Some(format_whole(number, &context.language).into_any());
    let columns = vec![
        Column::text(context.text("quality-file")),
        Column::text(context.text("quality-reporter")),
        Column::text(context.text("quality-version")),
        Column::number(context.text("activities-title")),
        Column::number(context.text("organisations-title")),
        Column::number(context.text("quality-refused")),
        Column::number(context.text("quality-errors")),
        Column::number(context.text("quality-warnings")),
    ];
    let rows = files.iter().enumerate().map(|(at, file)| {
        let name = view! { <a href=format!("#file-{at}")>{file.name.clone()}</a> }.into_any();
        vec![
            Some(name),
            Some(file.reporters.join(", ").into_any()),
            Some(file.version.clone().into_any()),
            number(file.activities),
            number(file.organisations),
            number(file.refused_count),
            number(count(file, "error")),
            number(count(file, "warning")),
        ]
    });
    let table = rows_table("files", context.text("quality-files"), columns, rows.collect());
    let each = files
        .iter()
        .enumerate()
        .map(|(at, file)| of_file(context, at, file))
        .collect_view();
    let left_out = context.publication.own_iati.as_ref().map(|own| {
        let left_out = context.count("quality-left-out", own.left_out.len());
        let data = context.data_url("iati/left-out.json");
        view! { <p>{left_out}" "<a href=data>{context.text("quality-left-out-data")}</a></p> }
    });
    let none = files
        .is_empty()
        .then(|| view! { <p class="absent">{context.text("quality-none")}</p> });
    view! {
        <h1>{context.text("quality-title")}</h1>
        <p class="lead">{context.text("quality-intro")}</p>
        {ways(context)}
        {none}
        {table}
        {each}
        {left_out}
        <p><a href=context.url("check/")>{context.text("quality-check")}</a></p>
        <p class="data"><a href=context.data_url("quality.json")>{context.text("data-json")}</a></p>
    }
}

fn count(file: &QualityFile, severity: &str) -> usize {
    let rules = file.rules.iter().filter(|rule| rule.severity == severity);
    rules
        .map(|rule| usize::try_from(rule.count).unwrap_or(usize::MAX))
        .sum()
}

fn of_file(context: &Context, at: usize, file: &QualityFile) -> AnyView {
    let id = format!("file-{at}");
    let label = id.clone();
    let address = context.data_url(&format!("iati/{}", file.name));
    let size = format_whole(usize::try_from(file.bytes).unwrap_or(usize::MAX), &context.language);
    let size = context.format("quality-bytes", [("bytes", size.into())]);
    let rules = file.rules.iter().map(|rule| of_rule(context, rule)).collect_view();
    let sound = (file.rules.is_empty() && file.refused.is_empty())
        .then(|| view! { <p>{context.text("quality-nothing-found")}</p> });
    let refused = (!file.refused.is_empty()).then(|| {
        let summary = context.count("quality-refused-count", file.refused_count);
        view! { <details><summary>{summary}</summary>{findings(context, &file.refused, file.refused_count)}</details> }
    });
    view! {
        <section aria-labelledby=label>
            <h2 id=id>{file.name.clone()}</h2>
            <p><a href=address>{context.text("quality-take")}</a>" ("{size}") · SHA-256 "<code class="hash">{file.sha256.clone()}</code></p>
            {sound}
            {refused}
            {rules}
        </section>
    }
    .into_any()
}

fn of_rule(context: &Context, rule: &QualityRule) -> AnyView {
    let severity = context.text(&format!("severity-{}", rule.severity));
    let count = usize::try_from(rule.count).unwrap_or(usize::MAX);
    let first = rule
        .findings
        .first()
        .map(|finding| context.local(&finding.message))
        .unwrap_or_default();
    let shown = format_whole(count, &context.language);
    view! {
        <details>
            <summary>{severity}" · "<code>{rule.rule.clone()}</code>" · "{shown}" · "{first}</summary>
            {findings(context, &rule.findings, count)}
        </details>
    }
    .into_any()
}

/// The findings with their lines; how many there are besides.
fn findings(context: &Context, findings: &[QualityFinding], count: usize) -> AnyView {
    let rows = findings.iter().map(|finding| {
        let place = context.format(
            "quality-place",
            [
                ("line", finding.line.to_string().into()),
                ("column", finding.column.to_string().into()),
            ],
        );
        let identifier =
            (!finding.identifier.is_empty()).then(|| view! { " · "<code>{finding.identifier.clone()}</code> });
        view! { <li>{place}{identifier}" · "{context.local(&finding.message)}</li> }
    });
    let more = count.saturating_sub(findings.len());
    let more = (more > 0).then(|| view! { <p>{context.count("quality-more", more)}</p> });
    view! { <ul>{rows.collect_view()}</ul>{more} }.into_any()
}
