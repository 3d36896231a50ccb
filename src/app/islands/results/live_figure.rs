use leptos::task::spawn_local;
use web_sys::{Element, Event};

use super::{
    Counted,
    chart_file::chart_file,
    results_chart::{Provenance, diagram, sentences},
    rows::{counted, rows},
};
use crate::{
    app::islands::kit::walk::Walk,
    chart::{Direction, Layout, Width, figure_html, stacked_bars::StackedBars},
    locale::Dictionary,
};

/// The chart of results of a page, as it stands: what it shows, and what in it is pointed at. Browser only.
pub struct LiveFigure {
    part: Element,
    walk: Walk,
    words: Dictionary,
    outcomes: Vec<(String, String)>,
    provenance: Provenance,
    /// Whether it is still what was prerendered.
    is_static: bool,
}

impl LiveFigure {
    /// The figure in `part`, drawn for the rows that the page shows.
    pub fn new(part: Element, words: &Dictionary, outcomes: &[(String, String)], provenance: &Provenance) -> Self {
        let mut figure = Self {
            walk: Walk::new(part.clone(), words.text("chart-mark")),
            part,
            words: words.clone(),
            outcomes: outcomes.to_vec(),
            provenance: provenance.clone(),
            is_static: true,
        };
        figure.draw();
        figure
    }

    /// Draws the rows that the page shows. What was prerendered is true until the first filter, and stays.
    pub fn draw(&mut self) {
        if !self.is_static || rows().iter().any(|row| row.hidden()) {
            self.is_static = false;
            if let Ok(Some(explore)) = self.part.query_selector(".explore") {
                let direction = self.layout().direction;
                explore.set_inner_html(&figure_html(&self.diagram(), direction, &sentences(&self.words)));
            }
        }
        self.walk.point(None);
    }

    /// Answers what the reader does with pointer or keyboard.
    pub fn answer(&mut self, event: &Event) {
        let Some(control) = self.walk.answer(event) else {
            return;
        };
        // Of what was prerendered there are files, which their links lead to.
        if !self.is_static || !control.has_attribute("href") {
            event.prevent_default();
            self.save(&control.get_attribute("data-format").unwrap_or_default());
        }
    }

    /// The diagram of the rows that the page shows.
    fn diagram(&self) -> StackedBars {
        let rows = rows();
        let all: Vec<Counted> = rows.iter().map(counted).collect();
        let shown: Vec<Counted> = rows.iter().filter(|row| !row.hidden()).map(counted).collect();
        diagram(&self.provenance, &self.outcomes, &all, &shown, &self.words)
    }

    fn layout(&self) -> Layout {
        Layout {
            width: Width::Wide,
            direction: Direction::from_dir(self.words.language().direction()),
        }
    }

    /// Offers what is shown as a file. Its part of the client that does not come is said where values are said.
    fn save(&self, format: &str) {
        let (format, words, layout) = (format.to_owned(), sentences(&self.words), self.layout());
        let (walk, diagram) = (Walk::new(self.part.clone(), String::new()), self.diagram());
        let failed = self.words.text("fetch-failed");
        spawn_local(async move {
            if let Err(error) = chart_file(format, diagram, words, layout).await {
                walk.say(&format!("{failed} {error}"));
            }
        });
    }
}
