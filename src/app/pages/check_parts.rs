use leptos::prelude::*;

use crate::app::context::Context;

/// What `check.js` makes the result of, a template each; it fills the places that `data-at` names.
pub fn templates(context: &Context) -> impl IntoView + use<> {
    view! {
        <template id="check-result">{result(context)}</template>
        <template id="check-file">
            <tr>
                <th scope="row" data-at="name"></th>
                <td data-at="holds"></td>
                <td data-at="version"></td>
                <td class="number" data-at="errors"></td>
                <td class="number" data-at="warnings"></td>
                <td class="number" data-at="notes"></td>
                <td data-at="whole"></td>
            </tr>
        </template>
        <template id="check-rule">
            <details>
                <summary>
                    <strong class="severity" data-at="severity"></strong>" "
                    <code data-at="rule"></code>" "
                    <span class="count" data-at="count"></span>" "
                    <span data-at="message"></span>
                </summary>
                <p class="kind" data-at="listed"></p>
                <ol class="found"></ol>
                <button type="button" hidden="">{context.text("check-more")}</button>
            </details>
        </template>
        <template id="check-finding">
            <li>
                <span class="kind">
                    <span data-at="file"></span>" "<span data-at="place"></span>" "<code data-at="identifier"></code>
                </span>
                <span data-at="message"></span>
            </li>
        </template>
        <template id="check-activity">{activity(context)}</template>
        <template id="check-fact"><div><dt data-at="name"></dt><dd data-at="value"></dd></div></template>
        <template id="check-sum">
            <tr>
                <th scope="row" data-at="kind"></th>
                <td class="number" data-at="count"></td>
                <td class="number" data-at="sum"></td>
            </tr>
        </template>
    }
}

fn result(context: &Context) -> impl IntoView + use<> {
    let heads = ["file", "holds", "version", "errors", "warnings", "notes", "read"];
    let heads = heads.map(|column| view! { <th scope="col">{context.text(&format!("check-column-{column}"))}</th> });
    let formats = [("html", "HTML"), ("csv", "CSV"), ("json", "JSON"), ("sarif", "SARIF")];
    let reports = formats.map(|(format, name)| view! { <button type="button" data-format=format>{name}</button> });
    view! {
        <section>
            <h2 id="check-found" tabindex="-1">{context.text("check-found")}</h2>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="check-found">
                <table><thead><tr>{heads}</tr></thead><tbody></tbody></table>
            </div>
            <div class="reports" role="group" aria-labelledby="check-report">
                <span id="check-report">{context.text("check-report")}</span>{reports}
            </div>
            {filter(context)}
            <h3>{context.text("check-findings-title")}</h3>
            <p class="count" role="status" data-at="told"></p>
            <p data-at="none">{context.text("check-none")}</p>
            <div data-at="rules"></div>
            <h3>{context.text("check-activities-title")}</h3>
            <p class="count" data-at="units"></p>
            <ol class="activities" data-at="activities"></ol>
            <button type="button" data-at="more" hidden="">{context.text("check-more")}</button>
        </section>
    }
}

/// What the reader narrows findings and activities to.
fn filter(context: &Context) -> impl IntoView + use<> {
    let any = || view! { <option value="">{context.text("check-any")}</option> };
    let severities = ["error", "warning", "note"].map(|severity| {
        view! { <option value=severity>{context.text(&format!("check-column-{severity}s"))}</option> }
    });
    view! {
        <form class="filter">
            <label><span>{context.text("check-severity")}</span><select name="severity">{any()}{severities}</select></label>
            <label><span>{context.text("check-column-file")}</span><select name="file">{any()}</select></label>
            <label>
                <span>{context.text("check-identifier")}</span>
                <input type="search" name="identifier" autocomplete="off" spellcheck="false"/>
            </label>
            <button type="reset">{context.text("check-reset")}</button>
        </form>
    }
}

fn activity(context: &Context) -> impl IntoView + use<> {
    let heads = ["type", "number", "sum"];
    let heads = heads.map(|column| view! { <th scope="col">{context.text(&format!("check-sum-{column}"))}</th> });
    view! {
        <li>
            <h4 data-at="title"></h4>
            <div data-at="titles"></div>
            <p class="kind">
                <code data-at="identifier"></code>" "<span data-at="file"></span>" "<span data-at="line"></span>
            </p>
            <dl class="facts"></dl>
            <table class="figures">
                <caption>{context.text("check-sums")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody></tbody>
            </table>
            <button type="button" data-at="findings"></button>
        </li>
    }
}
