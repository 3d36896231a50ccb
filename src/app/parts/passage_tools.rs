use leptos::prelude::*;

use crate::{
    app::{
        Context,
        islands::take::passage_tools::{self, PassageTools},
    },
    cite::Citation,
};

/// Whether a page has charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charts {
    /// It has.
    Some,
    /// It has none.
    None,
}

/// The tools of every passage of a page (its paragraphs, results or charts): cite, share, put into the dossier. Once a
/// page, after what they are for.
///
/// `source` is where its paragraphs or results stand, as a dossier's address names it; empty on a page that has none.
/// `citations` are those of the documents that they stand in, each as a whole.
pub fn passage_tools(
    context: &Context,
    source: String,
    citations: Vec<Citation>,
    charts: Charts,
) -> impl IntoView + use<> {
    let words = context.island_words(&passage_tools::texts(), &passage_tools::COUNTS);
    let citing = context.citing();
    let chart = match charts {
        Charts::Some => Some(Citation::chart(&citing.imprint, context.language.clone())),
        Charts::None => None,
    };
    let dossier = context.url("dossier/");
    let key = kept(context);
    let kept = key.clone();
    view! {
        <div class="passage-tools" data-client="take" data-wake-on="kept" data-kept=key>
            <PassageTools source citations chart dossier kept words/>
        </div>
    }
}

/// The control that opens those tools for a result or a chart. `named` says of what, for those who do not see where it
/// stands.
pub fn share_button(context: &Context, named: &str) -> impl IntoView + use<> {
    view! { <button class="share">{context.text("cite")}<span class="hidden">{format!(" {named}")}</span></button> }
}

/// The name that the list is kept by in the browser: sites below different paths of one host have lists of their own.
pub fn kept(context: &Context) -> String {
    format!("openstrategy:{}", context.assets.base_path)
}
