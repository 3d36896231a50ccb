use leptos::{html, prelude::*};

use super::{js, passage::Passage, selection};
use crate::{
    app::islands::kit::download,
    cite::Format,
    dossier::{Item, List},
    locale::Dictionary,
};

/// The messages that the panel shows.
pub const TEXTS: [&str; 15] = [
    "share-format",
    "share-plain",
    "share-text",
    "share-citation",
    "share-address",
    "share-copy",
    "share-download",
    "share-link",
    "share-words",
    "share-mail",
    "share-print",
    "share-copied",
    "share-not-copied",
    "share-select",
    "dossier-add",
];

/// What can be done with a passage: its citation in every format, its address, a print of it, a place in the dossier.
pub fn share_panel(
    passage: Passage,
    list: RwSignal<List>,
    toggle: impl Fn(&Item) + Copy + 'static,
    words: StoredValue<Dictionary>,
) -> impl IntoView {
    let text = move |id: &str| words.with_value(|words| words.text(id));
    let passage = StoredValue::new_local(passage);
    let (format, edition) = (RwSignal::new(Format::Plain), RwSignal::new(0_usize));
    let write = move |format: Format, edition: usize| {
        passage.with_value(|passage| {
            let chosen = passage.citations.get(edition..=edition).unwrap_or_default();
            words.with_value(|words| format.write(chosen, words))
        })
    };
    // What the field shows, and what that is: the citation, or the address that was asked to be copied last.
    let shown = RwSignal::new((String::new(), "share-citation"));
    let said = RwSignal::new(String::new());
    Effect::new(move || {
        shown.set((write(format.get(), edition.get()), "share-citation"));
        // What was said was said of something else.
        said.set(String::new());
    });
    let field = NodeRef::<html::Textarea>::new();
    let copy = move |what: String, named: &'static str| {
        shown.set((what.clone(), named));
        said.set(String::new());
        leptos::task::spawn_local(async move {
            let copied = js::write_clipboard(&what).await;
            said.set(text(if copied.is_ok() {
                "share-copied"
            } else {
                "share-not-copied"
            }));
            if let Some(field) = field.get_untracked().filter(|_| copied.is_err()) {
                _ = field.focus();
                field.select();
            }
        });
    };
    let copy_words = move || match selection::link() {
        Some(link) => copy(link, "share-address"),
        None => said.set(text("share-select")),
    };
    let save = move || {
        let (format, edition) = (format.get_untracked(), edition.get_untracked());
        let key = passage.with_value(|passage| passage.citations.get(edition).map(|citation| citation.key.clone()));
        said.set(String::new());
        let name = format!("{}.{}", key.unwrap_or_default(), format.ending());
        // A browser that refuses to save says so itself.
        _ = download::offer(&name, format.media_type(), &write(format, edition));
    };
    let (item, address, title, is_paragraph) = passage.with_value(|passage| {
        let title = passage.citations.first().map(|citation| citation.title.clone());
        (
            passage.item.clone(),
            passage.address(),
            title.unwrap_or_default(),
            passage.is_paragraph(),
        )
    });
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    let mail = format!(
        "mailto:?subject={}&body={}",
        encoded(&title),
        encoded(&write(Format::Plain, 0))
    );
    let formats = Format::ALL.map(|format| {
        let name = match format {
            Format::Plain => text("share-plain"),
            other => other.name().to_owned(),
        };
        view! { <option value=format.ending()>{name}</option> }
    });
    let choose_format = move |ending: String| {
        let chosen = Format::ALL.into_iter().find(|format| format.ending() == ending);
        format.set(chosen.unwrap_or(Format::Plain));
    };
    let statuses = passage.with_value(|passage| {
        let statuses = passage.citations.iter().map(|citation| citation.status.clone());
        statuses.collect::<Vec<_>>()
    });
    let editions = (statuses.len() > 1).then(|| {
        let options = statuses.into_iter().enumerate();
        let options = options.map(|(at, status)| view! { <option value=at.to_string()>{status}</option> });
        view! {
            <label><span>{text("share-text")}</span>
                <select on:change:target=move |event| edition.set(event.target().value().parse().unwrap_or(0))>
                    {options.collect_view()}
                </select>
            </label>
        }
    });
    let of_paragraph = is_paragraph.then(|| {
        view! {
            <button type="button" on:click=move |_| copy_words()>{text("share-words")}</button>
            <button type="button" on:click=move |_| passage.with_value(Passage::print)>{text("share-print")}</button>
        }
    });
    let is_taken = {
        let item = item.clone();
        move || list.with(|list| list.position(&item).is_some()).to_string()
    };
    view! {
        <label><span>{text("share-format")}</span>
            <select on:change:target=move |event| choose_format(event.target().value())>{formats}</select>
        </label>
        {editions}
        <textarea readonly rows="4" aria-label=move || text(shown.get().1) node_ref=field prop:value=move || shown.get().0></textarea>
        <button type="button" on:click=move |_| copy(write(format.get_untracked(), edition.get_untracked()), "share-citation")>
            {text("share-copy")}
        </button>
        <button type="button" on:click=move |_| save()>{text("share-download")}</button>
        <button type="button" on:click=move |_| copy(address.clone(), "share-address")>{text("share-link")}</button>
        {of_paragraph}
        <a href=mail>{text("share-mail")}</a>
        <button type="button" aria-pressed=is_taken on:click=move |_| toggle(&item)>{text("dossier-add")}</button>
        <span class="count" role="status">{move || said.get()}</span>
    }
}
