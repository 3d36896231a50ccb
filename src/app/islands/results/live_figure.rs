use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};

use super::{
    Counted,
    chart_file::chart_file,
    results_chart::{Provenance, diagram, sentences},
    rows::{counted, rows},
};
use crate::{
    chart::{Diagram, Direction, Layout, Width, figure_html, stacked_bars::StackedBars},
    locale::Dictionary,
};

/// The chart of results of a page, as it stands: what it shows, and what in it is pointed at. Browser only.
pub struct LiveFigure {
    part: Element,
    words: Dictionary,
    outcomes: Vec<(String, String)>,
    provenance: Provenance,
    /// Whether it is still what was prerendered.
    is_static: bool,
    /// What is said of each mark, by its number.
    said: Vec<(usize, String)>,
    current: Option<usize>,
}

impl LiveFigure {
    /// The figure in `part`, drawn for the rows that the page shows.
    pub fn new(part: Element, words: &Dictionary, outcomes: &[(String, String)], provenance: &Provenance) -> Self {
        let mut figure = Self {
            part,
            words: words.clone(),
            outcomes: outcomes.to_vec(),
            provenance: provenance.clone(),
            is_static: true,
            said: Vec::new(),
            current: None,
        };
        figure.draw();
        figure
    }

    /// Draws the rows that the page shows. What was prerendered is true until the first filter, and stays.
    pub fn draw(&mut self) {
        let (diagram, is_whole) = self.diagram();
        let (words, layout) = (sentences(&self.words), self.layout());
        if !is_whole || !self.is_static {
            self.is_static = false;
            if let Ok(Some(explore)) = self.part.query_selector(".explore") {
                explore.set_inner_html(&figure_html(&diagram, layout.direction, &words));
            }
        }
        let marks = diagram.marks(layout, &words).into_iter();
        self.said = marks.map(|mark| (mark.number, mark.text)).collect();
        self.point(None);
    }

    /// Answers what the reader does with pointer or keyboard.
    pub fn answer(&mut self, event: &Event) {
        match event.type_().as_str() {
            "pointerleave" => self.point(None),
            "keydown" => self.step(event),
            kind => match (kind, closest(event.target(), "[data-format]")) {
                ("click", Some(button)) => self.save(&button.get_attribute("data-format").unwrap_or_default()),
                _ => self.point(closest(event.target(), "[data-mark]").as_ref().and_then(number)),
            },
        }
    }

    /// The diagram of the rows that the page shows, and whether these are all.
    fn diagram(&self) -> (StackedBars, bool) {
        let rows = rows();
        let all: Vec<Counted> = rows.iter().map(counted).collect();
        let shown: Vec<Counted> = rows.iter().filter(|row| !row.hidden()).map(counted).collect();
        let diagram = diagram(&self.provenance, &self.outcomes, &all, &shown, &self.words);
        (diagram, shown.len() == all.len())
    }

    fn layout(&self) -> Layout {
        Layout {
            width: Width::Wide,
            direction: Direction::from_dir(self.words.language().direction()),
        }
    }

    /// Sets the mark of this number apart from the others, and says it.
    fn point(&mut self, current: Option<usize>) {
        self.current = current;
        for mark in self.marks() {
            // It fails on an empty class name only.
            let is_current = current.is_some() && number(&mark) == current;
            _ = mark.class_list().toggle_with_force("current", is_current);
        }
        let said = self.said.iter().find(|(number, _)| Some(*number) == current);
        say(&self.part, said.map_or("", |(_, text)| text));
    }

    /// The marks of the drawing that is shown (the page holds one a width), in order.
    fn marks(&self) -> Vec<Element> {
        let Ok(found) = self.part.query_selector_all("svg [data-mark]") else {
            return Vec::new();
        };
        (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
            .filter(|mark| mark.get_bounding_client_rect().width() > 0.0)
            .collect()
    }

    /// Arrow keys walk from value to value; Home and End go to the first and last, Escape leaves.
    fn step(&mut self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
            return;
        };
        let numbers: Vec<usize> = self.marks().iter().filter_map(number).collect();
        let Some(last) = numbers.len().checked_sub(1) else {
            return;
        };
        if closest(event.target(), ".explore").is_none() {
            return;
        }
        let here = numbers.iter().position(|number| Some(*number) == self.current);
        let next = match key.as_str() {
            "ArrowRight" | "ArrowDown" => here.map_or(0, |at| (at + 1).min(last)),
            "ArrowLeft" | "ArrowUp" => here.map_or(last, |at| at.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            "Escape" => return self.point(None),
            _ => return,
        };
        event.prevent_default();
        self.point(Some(numbers[next]));
    }

    /// Offers what is shown as a file. Its part of the client that does not come is said where values are said.
    fn save(&self, format: &str) {
        let (diagram, _) = self.diagram();
        let (format, words, layout) = (format.to_owned(), sentences(&self.words), self.layout());
        let (part, failed) = (self.part.clone(), self.words.text("fetch-failed"));
        spawn_local(async move {
            if let Err(error) = chart_file(format, diagram, words, layout).await {
                say(&part, &format!("{failed} {error}"));
            }
        });
    }
}

/// Writes into the live region of the figure.
fn say(part: &Element, text: &str) {
    if let Ok(Some(tip)) = part.query_selector(".tip")
        && tip.text_content().as_deref() != Some(text)
    {
        tip.set_text_content(Some(text));
    }
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The number of a mark: its place in the table.
fn number(mark: &Element) -> Option<usize> {
    mark.get_attribute("data-mark")?.parse().ok()
}
