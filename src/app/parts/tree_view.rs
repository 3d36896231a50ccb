use leptos::prelude::*;

use super::{
    source_link, source_link_beside, stated,
    tree::{Branch, BranchKind, Group},
};
use crate::{
    app::Context,
    model::{Called, Report},
};

/// The sections of a page that show a tree: each group a section, each part that has others under it a `details`.
pub fn tree_sections(context: &Context, groups: &[Group], called: &Called) -> AnyView {
    let sections = groups.iter().map(|group| {
        let (id, label) = (section_id(group.kind), section_id(group.kind));
        let heading = group_name(context, group.kind, called);
        let branches = group.branches.iter().map(|branch| root(context, branch)).collect_view();
        view! {
            <section aria-labelledby=label>
                <h2 id=id>{heading}" "<span class="count">{group.branches.len()}</span></h2>
                <ul class="tree">{branches}</ul>
            </section>
        }
    });
    sections.collect_view().into_any()
}

/// The id of the heading over a group, and its name, for "on this page".
pub fn tree_contents(context: &Context, groups: &[Group], called: &Called) -> Vec<(String, String)> {
    let entry = |group: &Group| (section_id(group.kind), group_name(context, group.kind, called));
    groups.iter().map(entry).collect()
}

fn section_id(kind: BranchKind) -> String {
    match kind {
        BranchKind::Aim => "aims".to_owned(),
        BranchKind::Outcome => "outcomes".to_owned(),
        BranchKind::Domain => "domains".to_owned(),
        BranchKind::Principle => "principles".to_owned(),
        other => format!("{}s", other.key()),
    }
}

/// What the document calls its parts, where it has words of its own.
fn group_name(context: &Context, kind: BranchKind, called: &Called) -> String {
    let own = match kind {
        BranchKind::Aim => &called.aims,
        BranchKind::Outcome => &called.outcomes,
        BranchKind::Domain => &called.domains,
        BranchKind::Principle => &called.principles,
        _ => &None,
    };
    own.as_ref().map_or_else(
        || context.text(&format!("tree-{}", kind.key())),
        |own| context.local(own),
    )
}

/// A part at the top: a heading of the page where others stand under it.
fn root(context: &Context, branch: &Branch) -> AnyView {
    if branch.groups.is_empty() {
        return leaf(context, branch);
    }
    view! {
        <li>
            <details id=branch.anchor.clone()>
                <summary><h3>{name(context, branch)}</h3>" "{counts(context, branch)}</summary>
                {told(context, branch)}
                {inner(context, branch)}
            </details>
        </li>
    }
    .into_any()
}

fn node(context: &Context, branch: &Branch) -> AnyView {
    if branch.groups.is_empty() {
        return leaf(context, branch);
    }
    view! {
        <li>
            <details id=branch.anchor.clone()>
                <summary><strong>{name(context, branch)}</strong>" "{counts(context, branch)}</summary>
                {told(context, branch)}
                {inner(context, branch)}
            </details>
        </li>
    }
    .into_any()
}

fn leaf(context: &Context, branch: &Branch) -> AnyView {
    let text = branch.text.as_ref().map(|text| view! { <p>{context.local(text)}</p> });
    let report = branch.report.as_ref().map(|report| reported(context, report));
    // A name stands out only before a text of its own.
    let name = match branch.text {
        Some(_) => view! { <strong>{name(context, branch)}</strong> }.into_any(),
        None => name(context, branch),
    };
    view! {
        <li id=branch.anchor.clone()>
            <p>{name}" "{sources(context, branch)}</p>
            {text}
            {report}
        </li>
    }
    .into_any()
}

/// The groups under a part, each under its name.
fn inner(context: &Context, branch: &Branch) -> AnyView {
    let groups = branch.groups.iter().map(|group| {
        let name = context.text(&format!("tree-{}", group.kind.key()));
        let branches = group.branches.iter().map(|branch| node(context, branch)).collect_view();
        view! { <p class="group">{name}</p><ul>{branches}</ul> }
    });
    groups.collect_view().into_any()
}

/// The paragraphs that say so; those without a number only once a section, and without repeating the name.
fn sources(context: &Context, branch: &Branch) -> impl IntoView + use<> {
    let name = context.local(&branch.title);
    let mut headings: Vec<Option<String>> = Vec::new();
    let links = branch
        .sources
        .iter()
        .filter(|source| {
            let heading = context.heading_of(source);
            let is_new = heading.is_none() || !headings.contains(&heading);
            headings.push(heading);
            is_new
        })
        .map(|source| view! { {source_link_beside(context, source, &name)}" " })
        .collect_view();
    view! { <span class="sources">{links}</span> }
}

fn name(context: &Context, branch: &Branch) -> AnyView {
    let title = context.local(&branch.title);
    let title = match &branch.page {
        Some(path) => view! { <a href=context.url(path)>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let number = branch.number.clone();
    match number {
        Some(number) => view! { <span class="code">{number}</span>" "{title} }.into_any(),
        None => title,
    }
}

fn told(context: &Context, branch: &Branch) -> impl IntoView + use<> {
    let text = branch.text.as_ref().map(|text| context.local(text) + " ");
    view! { <p>{text}{sources(context, branch)}</p> }
}

/// "2 outcomes, 6 initiatives"
fn counts(context: &Context, branch: &Branch) -> impl IntoView + use<> {
    let counts: Vec<String> = branch
        .counts()
        .into_iter()
        .map(|(kind, count)| context.count(&format!("tree-{}-count", kind.key()), count))
        .collect();
    view! { <span class="count">{counts.join(", ")}</span> }
}

/// What was last reported, by whom, as of when, and where that is said.
fn reported(context: &Context, report: &Report) -> impl IntoView + use<> {
    let date = stated(context, &report.date, |date| context.date(*date).into_any());
    view! {
        <p class="reported">
            <strong>{context.text(&format!("state-{}", report.state.key()))}</strong>
            " ("{context.organisation_short(&report.by)}", "{date}") "
            {source_link(context, &report.source)}
        </p>
    }
}
