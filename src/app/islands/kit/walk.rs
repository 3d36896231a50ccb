//! Walking a drawn figure from value to value, by pointer and keyboard. Browser only.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};

/// The events that a figure answers to.
pub const EVENTS: [&str; 4] = ["pointerover", "pointerleave", "click", "keydown"];

/// A drawn figure, its table beside it, and what in it is pointed at. The mark of number *n* stands for the *n*th cell of
/// the table, row by row (see [`Mark`](crate::chart::Mark)), so that the table says what the mark means.
pub struct Walk {
    part: Element,
    /// What is said of a value: "{row}, {column}: {value}".
    template: String,
    current: Option<usize>,
}

impl Walk {
    /// The figure in `part`, which says values as the message `chart-mark` has it.
    pub fn new(part: Element, template: String) -> Self {
        Self {
            part,
            template,
            current: None,
        }
    }

    /// Answers what the reader does with pointer or keyboard; gives the control that asks for a file, if it was one.
    pub fn answer(&mut self, event: &Event) -> Option<Element> {
        match event.type_().as_str() {
            "pointerleave" => self.point(None),
            "keydown" => self.step(event),
            kind => {
                let control = closest(event.target(), "[data-format]").filter(|_| kind == "click");
                if control.is_some() {
                    return control;
                }
                self.point(closest(event.target(), "[data-mark]").as_ref().and_then(number));
            }
        }
        None
    }

    /// Sets the mark of this number apart from the others, and says it.
    pub fn point(&mut self, current: Option<usize>) {
        self.current = current;
        for mark in self.elements("svg [data-mark]") {
            // It fails on an empty class name only.
            let is_current = current.is_some() && number(&mark) == current;
            _ = mark.class_list().toggle_with_force("current", is_current);
        }
        let said = current.and_then(|current| self.said(current));
        self.say(&said.unwrap_or_default());
    }

    /// Writes into the live region of the figure.
    pub fn say(&self, text: &str) {
        if let Ok(Some(tip)) = self.part.query_selector(".tip")
            && tip.text_content().as_deref() != Some(text)
        {
            tip.set_text_content(Some(text));
        }
    }

    /// The row header, the column header and the cell of a number.
    fn said(&self, number: usize) -> Option<String> {
        let columns = self.elements("thead th");
        // The first is that of the row headers.
        let row = number.checked_div(columns.len().checked_sub(1)?)?;
        let column = number - row * (columns.len() - 1);
        let row = self.elements("tbody tr").into_iter().nth(row)?;
        let header = row.query_selector("th").ok()??;
        let cell = row.query_selector_all("td").ok()?.get(column as u32)?;
        let text = |text: Option<String>| text.unwrap_or_default();
        let said = self.template.replace("{row}", &text(header.text_content()));
        let said = said.replace("{column}", &text(columns.get(column + 1)?.text_content()));
        Some(said.replace("{value}", &text(cell.text_content())))
    }

    /// The numbers that can be walked, in order: those of the drawing that is shown (the page holds one a width); where
    /// it has too many marks for elements of their own, all of the table.
    fn numbers(&self) -> Vec<usize> {
        let marks = self.elements("svg [data-mark]").into_iter();
        // A line has a length in one direction only.
        let shown = marks.filter(|mark| {
            let bounds = mark.get_bounding_client_rect();
            bounds.width() > 0.0 || bounds.height() > 0.0
        });
        let numbers: Vec<usize> = shown.filter_map(|mark| number(&mark)).collect();
        match numbers.is_empty() {
            true => (0..self.elements("tbody td").len()).collect(),
            false => numbers,
        }
    }

    fn elements(&self, selector: &str) -> Vec<Element> {
        let Ok(found) = self.part.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
            .collect()
    }

    /// Arrow keys walk from value to value; Home and End go to the first and last, Escape leaves.
    fn step(&mut self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
            return;
        };
        // Keys in the table beside the drawing scroll it.
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if at.is_none_or(|at| at.class_name() != "explore") {
            return;
        }
        let numbers = self.numbers();
        let Some(last) = numbers.len().checked_sub(1) else {
            return;
        };
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
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The number of a mark: its place in the table.
fn number(mark: &Element) -> Option<usize> {
    mark.get_attribute("data-mark")?.parse().ok()
}
