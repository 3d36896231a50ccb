use leptos::prelude::*;

use super::check_parts;
use crate::app::{context::Context, page::Draft, sheet::Sheet};

/// The messages that `check.js` shows, with their variables in braces.
pub const TEXTS: [&str; 17] = [
    "check-cancelled",
    "check-counts",
    "check-currency-missing",
    "check-example",
    "check-left-out",
    "check-line",
    "check-listed",
    "check-nothing",
    "check-percent",
    "check-place",
    "check-severity-error",
    "check-severity-note",
    "check-severity-warning",
    "check-status",
    "check-sum-large",
    "check-untitled",
    "check-whole",
];

/// Those that count.
pub const COUNTS: [&str; 6] = [
    "check-activities",
    "check-findings",
    "check-organisations",
    "check-running",
    "check-times",
    "check-units",
];

/// Where the rules come from: the message that names it, and its address.
const ORIGINS: [(&str, &str); 4] = [
    (
        "check-origin-standard",
        "https://iatistandard.org/en/iati-standard/203/",
    ),
    (
        "check-origin-codelists",
        "https://iatistandard.org/en/iati-standard/203/codelists/",
    ),
    (
        "check-origin-rulesets",
        "https://iatistandard.org/en/iati-standard/203/rulesets/",
    ),
    ("check-origin-validator", "https://validator.iatistandard.org/"),
];

/// `/<lang>/check/`: IATI files are checked in the browser; without JavaScript, what that does and how the command does it.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "check/".to_owned(),
        title: context.text("check-title"),
        name: context.text("check-title"),
        description: context.text("check-intro"),
        sheet: Sheet::Check,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let tool = context.assets.check.as_deref().map(|folder| tool(context, folder));
    let checked = ["structure", "codes", "rules", "files", "left"].map(|what| {
        view! { <li>{context.text(&format!("check-what-{what}"))}</li> }
    });
    let origins = ORIGINS.map(|(message, address)| {
        view! { <li><a href=address>{context.text(message)}</a></li> }
    });
    let command = "openstrategy iati check file.xml --format html > report.html";
    view! {
        <h1>{context.text("check-title")}</h1>
        <p class="lead">{context.text("check-intro")}</p>
        {tool}
        <div class="prose">
            <h2 id="what">{context.text("check-what")}</h2>
            <ul>{checked}</ul>
            <h2 id="command">{context.text("check-command")}</h2>
            <p>{context.text("check-command-text")}</p>
            <pre class="scroll" tabindex="0"><code>{command}</code></pre>
            <h2 id="origin">{context.text("check-origin")}</h2>
            <p>{context.text("check-origin-text")}</p>
            <ul>{origins}</ul>
        </div>
    }
}

/// The field, what is said of a check that is under way, and where its result goes. `check.js` does the rest.
fn tool(context: &Context, folder: &str) -> impl IntoView + use<> {
    let words = context.messages().dictionary(&TEXTS, &COUNTS);
    // Words as JSON: they were text before and cannot fail to be.
    let words = serde_json::to_string(&words).unwrap_or_default();
    let script = format!("{}{folder}check.js", context.assets.base_path);
    view! {
        <form class="check" data-script=script data-words=words>
            <label for="check-files">{context.text("check-choose")}</label>
            <input type="file" id="check-files" name="files" multiple accept=".xml,.gz,.zip" aria-describedby="check-forms check-private"/>
            <p class="kind" id="check-forms">{context.text("check-forms")}</p>
            <p class="note" id="check-private">{context.text("check-private")}</p>
        </form>
        <noscript><p class="note">{context.text("check-no-script")}</p></noscript>
        <div class="running" id="check-progress" hidden="">
            <progress aria-label=context.text("check-progress")></progress>
            <span class="number"></span>
            <button type="button">{context.text("check-cancel")}</button>
        </div>
        <p class="count" role="status" id="check-said"></p>
        <div class="notice" role="alert" id="check-failed" hidden="">
            <p>{context.text("check-failed")}" "<code></code></p>
            <button type="button">{context.text("retry")}</button>
        </div>
        <div id="check-place"></div>
        {check_parts::templates(context)}
    }
}
