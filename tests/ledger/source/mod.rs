//! A source document, cut into the paragraphs, headings and notes that our text renders.

mod headings;
mod lines;
mod sections;
mod tests;

use std::{collections::BTreeMap, fs, path::Path};

use super::{
    numbers::{Mention, Reading},
    settings::Settings,
};

/// The id of the section that renders the imprint, whose heading is ours.
const IMPRINT: &str = "imprint";

/// What a source says, by the id that its rendering has.
#[derive(Debug, Default)]
pub struct SourceDocument {
    /// Paragraphs, headings and notes in order: the text of each, its items apart.
    pub units: Vec<(String, Vec<String>)>,
    /// Our headings that are not in it.
    pub missing_headings: Vec<String>,
    /// Our headings that settings say have no words in it.
    pub unworded_headings: Vec<String>,
}

impl SourceDocument {
    /// How many numbered paragraphs and how many notes it has.
    pub fn counts(&self) -> [Mention; 2] {
        let is_numbered = |id: &str| id.strip_prefix('p').is_some_and(|number| number.parse::<u32>().is_ok());
        let count = |is: &dyn Fn(&str) -> bool| self.units.iter().filter(|(id, _)| is(id)).count();
        let mention = |count: usize| Mention::firm(Reading::Cardinal(count.into()), count.to_string());
        [
            mention(count(&is_numbered)),
            mention(count(&|id| id.starts_with("note-"))),
        ]
    }
}

/// What the source is asked for, from our French text.
#[derive(Debug, Default)]
pub struct Outline {
    /// The headings: id and text.
    pub headings: Vec<(String, String)>,
    /// By section: the numbers of its numbered paragraphs, and how many paragraphs it has without.
    pub sections: BTreeMap<String, SectionOutline>,
}

/// What a section of ours holds.
#[derive(Clone, Debug, Default)]
pub struct SectionOutline {
    /// "38", "A1".
    pub numbers: Vec<String>,
    /// Its paragraphs without a number: how many texts each has, its items counted.
    pub unnumbered: Vec<usize>,
}

/// Reads the source at `path` along the outline of our text.
pub fn read(path: &Path, settings: &Settings, outline: &Outline) -> SourceDocument {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    cut(&text, settings, outline)
}

/// Cuts the text of a source along the outline of ours.
pub fn cut(text: &str, settings: &Settings, outline: &Outline) -> SourceDocument {
    let mut found = lines::read(text, settings.notes_heading.as_deref(), settings.imprint.as_deref());
    let imprint = settings.imprint.as_deref().and_then(|imprint| {
        let at = found.lines.iter().rposition(|line| line.trim() == imprint)?;
        Some(found.lines.split_off(at))
    });
    let mut sought = outline.headings.clone();
    let is_ours = |(id, _): &(String, String)| imprint.is_some() && id == IMPRINT;
    let own: Vec<(String, String)> = sought.extract_if(.., |heading| is_ours(heading)).collect();
    let (headings, missing_headings) = headings::find(&sought, &found.lines, settings);
    let mut units = Vec::new();
    let first = headings.first().map_or(found.lines.len(), |heading| heading.from);
    sections::push(&mut units, "cover", &found.lines[..first]);
    let mut numbered = 0;
    for (at, heading) in headings.iter().enumerate() {
        if let Some(text) = &heading.text {
            units.push((heading.id.clone(), vec![text.clone()]));
        }
        let end = headings
            .get(at + 1)
            .map_or(found.lines.len(), |next| next.from.max(heading.to));
        let mut lines = vec![heading.rest.clone()];
        lines.extend_from_slice(&found.lines[heading.to..end]);
        let section = outline.sections.get(&heading.id).cloned().unwrap_or_default();
        sections::cut(&mut units, &heading.id, &lines, &section, settings, &mut numbered);
    }
    match (imprint, outline.sections.get(IMPRINT)) {
        (Some(lines), Some(ours)) => sections::cut(&mut units, IMPRINT, &lines, ours, settings, &mut numbered),
        (Some(lines), None) => sections::push(&mut units, IMPRINT, &lines),
        (None, _) => {}
    }
    units.extend(
        found
            .notes
            .into_iter()
            .map(|(label, note)| (format!("note-{label}"), vec![note])),
    );
    let unworded = headings.iter().filter(|heading| heading.text.is_none());
    SourceDocument {
        units,
        missing_headings,
        unworded_headings: unworded
            .map(|heading| &heading.id)
            .chain(own.iter().map(|(id, _)| id))
            .cloned()
            .collect(),
    }
}
