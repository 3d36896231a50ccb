//! Pieces that several static pages show.

mod absence;
mod dates;
mod drawing;
mod facts;
mod indicator_values;
mod introduction;
mod passage_tools;
mod references;
mod rendering_note;
mod requests;
mod results_rows;
mod source;
mod strategy_list;
mod subject_index;
mod tagged;
mod terms;
mod tree;
mod tree_view;

pub use absence::{absence_text, stated};
pub use dates::{dates_table, entry_source, rhythms_list};
pub use drawing::{Shown, chart_sources, drawing, drawn, embed_link};
pub use facts::facts_table;
pub use indicator_values::{baseline, bounded, latest, speaker, targets, when};
pub use introduction::introduction;
pub use passage_tools::{Charts, kept, passage_tools, share_button};
pub use references::{party_name, references_table, work_name};
pub use rendering_note::rendering_note;
pub use requests::requests_list;
pub use results_rows::results_rows;
pub use source::{source_label, source_link, source_link_beside, source_links};
pub use strategy_list::{CardHeading, strategy_list};
pub use subject_index::subject_index;
pub use tagged::{Tagged, tagged};
pub use terms::{explanations, given_by, paragraph_links, term_anchor, term_path};
pub use tree::{Branch, BranchKind, Group, tree};
pub use tree_view::{tree_contents, tree_sections};
