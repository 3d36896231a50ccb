use super::Dictionary;
use crate::model::{PartialDate, Period};

/// The messages that dates are written with.
pub const DATE_TEXTS: [&str; 17] = [
    "month-1",
    "month-2",
    "month-3",
    "month-4",
    "month-5",
    "month-6",
    "month-7",
    "month-8",
    "month-9",
    "month-10",
    "month-11",
    "month-12",
    "date-day",
    "date-first-day",
    "date-month",
    "period-years",
    "period",
];

/// How a language writes dates: names and patterns, from the messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateForms {
    /// The names of the twelve months, January first.
    pub months: Vec<String>,
    /// A day: `{day}`, `{month}`, `{year}`.
    pub day: String,
    /// The first day of a month, where it is written otherwise ("1er août 2006").
    pub first_day: String,
    /// A month: `{month}`, `{year}`.
    pub month: String,
    /// A period in years: `{start}`, `{end}`.
    pub years: String,
    /// A period in months or days: `{start}`, `{end}`.
    pub period: String,
}

impl DateForms {
    /// The forms in a dictionary that holds [`DATE_TEXTS`].
    pub fn from_dictionary(words: &Dictionary) -> Self {
        Self {
            months: DATE_TEXTS[..12].iter().map(|id| words.text(id)).collect(),
            day: words.text("date-day"),
            first_day: words.text("date-first-day"),
            month: words.text("date-month"),
            years: words.text("period-years"),
            period: words.text("period"),
        }
    }

    /// A date as exact as it is: "2006", "août 2006", "21 August 2006".
    pub fn date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let month = date
            .month
            .and_then(|month| self.months.get(usize::from(month) - 1))
            .cloned()
            .unwrap_or_default();
        match (date.month, date.day) {
            (Some(_), Some(day)) => {
                let pattern = if day == 1 { &self.first_day } else { &self.day };
                pattern
                    .replace("{day}", &day.to_string())
                    .replace("{month}", &month)
                    .replace("{year}", &year)
            }
            (Some(_), None) => self.month.replace("{month}", &month).replace("{year}", &year),
            _ => year,
        }
    }

    /// A period: "2023–2028", or one date where both ends are the same.
    pub fn period(&self, period: Period) -> String {
        let (start, end) = (self.date(period.start), self.date(period.end));
        if start == end {
            return start;
        }
        let years_only = period.start.month.is_none() && period.end.month.is_none();
        let pattern = if years_only { &self.years } else { &self.period };
        pattern.replace("{start}", &start).replace("{end}", &end)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Messages;

    #[test]
    fn dates_are_as_exact_as_they_are() {
        let french = Messages::new(&"fr".into(), None).date_forms();
        let english = Messages::new(&"en".into(), None).date_forms();
        let date = |text: &str| text.parse().expect("a date");
        assert_eq!(french.date(date("2006-08-01")), "1er\u{a0}août 2006");
        assert_eq!(french.date(date("2006-08")), "août 2006");
        assert_eq!(english.date(date("2006-08-21")), "21\u{a0}August 2006");
        assert_eq!(english.date(date("2006")), "2006");
    }
}
