use super::super::{
    fields::{Read, Value},
    findings::quoted,
};
use crate::model::{PartialDate, Period};

impl Read for PartialDate {
    fn form() -> String {
        "a date as text: `\"2006\"`, `\"2006-08\"` or `\"2006-08-21\"`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        match text.parse() {
            Ok(date) => Some(date),
            Err(_) => {
                value.error("bad-date", format!("`{}` is {}", value.key, quoted(text)), Self::form());
                None
            }
        }
    }
}

impl Read for Period {
    fn form() -> String {
        "a period `{ start = \"2023\", end = \"2028\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let (start, end) = (fields.required("start"), fields.required::<PartialDate>("end"));
        fields.finish();
        let period = Self {
            start: start?,
            end: end?,
        };
        if period.end.last_day() < period.start.first_day() {
            let found = format!("`{}` ends in `{}`, before `{}`", value.key, period.end, period.start);
            value.error("period-reversed", found, "an end that is not before the start");
            return None;
        }
        Some(period)
    }
}
