//! Initiatives on a time line: the diagram, natively and in the browser alike.

use crate::{
    chart::{
        Chart, Moment, Tone,
        timeline::{Edge, Row, Timeline},
    },
    locale::Dictionary,
    model::PartialDate,
};

/// The messages that it shows, beside those of every diagram.
pub const TEXTS: [&str; 6] = [
    "register-timeline",
    "initiative-kind",
    "period-start",
    "period-end",
    "chart-timeline",
    "chart-timeline-absent",
];

/// The messages that describe it.
pub const SENTENCES: [&str; 2] = ["chart-timeline", "chart-timeline-absent"];

/// From when to when an initiative lasts, as far as a source says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its name.
    pub title: String,
    /// Its beginning; none where no source says it.
    pub start: Option<PartialDate>,
    /// Its end; none where no source says it.
    pub end: Option<PartialDate>,
}

/// Initiatives as bars. A date that no source states is drawn and told as such: none is guessed.
pub fn register_timeline(
    chart: Chart,
    spans: Vec<Span>,
    marked: Option<Moment>,
    date: impl Fn(PartialDate) -> String,
    words: &Dictionary,
) -> Timeline {
    let edge = |stated: Option<PartialDate>| match stated {
        Some(stated) => Edge::On(Moment {
            date: stated,
            label: date(stated),
        }),
        None => Edge::Absent(String::new()),
    };
    let rows = spans.into_iter().map(|span| Row {
        start: edge(span.start),
        end: edge(span.end),
        label: span.title,
        tone: Tone::One,
        moments: Vec::new(),
    });
    Timeline {
        chart,
        row_header: words.text("initiative-kind"),
        start_header: words.text("period-start"),
        end_header: words.text("period-end"),
        moments_header: String::new(),
        rows: rows.collect(),
        marked,
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, register_timeline};
    use crate::{
        chart::{Chart, Diagram, Direction, Words, figure_html},
        locale::Dictionary,
        model::PartialDate,
    };

    fn span(title: &str, start: Option<&str>, end: Option<&str>) -> Span {
        let date = |text: &str| text.parse::<PartialDate>().expect("a date");
        Span {
            title: title.to_owned(),
            start: start.map(date),
            end: end.map(date),
        }
    }

    #[test]
    fn what_no_source_states_is_told_and_not_guessed() {
        let spans = vec![
            span("Both", Some("2019-03"), Some("2021")),
            span("Begun", Some("2020"), None),
            span("Due", None, Some("2022")),
            span("Undated", None, None),
        ];
        let words = Dictionary::new(&"en".into());
        let timeline = register_timeline(Chart::default(), spans, None, |date| date.to_string(), &words);
        let table = timeline.table(&Words::default());
        let cells: Vec<Vec<&str>> = table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(cells, [["2019-03", "2021"], ["2020", "–"], ["–", "2022"], ["–", "–"]]);
    }

    #[test]
    fn none_that_is_dated_is_a_figure_that_says_so() {
        let words = Dictionary::new(&"en".into());
        for spans in [Vec::new(), vec![span("Undated", None, None)]] {
            let timeline = register_timeline(Chart::default(), spans, None, |date| date.to_string(), &words);
            let html = figure_html(&timeline, Direction::Ltr, &Words::default());
            assert!(html.contains("∅") && !html.contains("NaN"), "{html}");
        }
    }
}
