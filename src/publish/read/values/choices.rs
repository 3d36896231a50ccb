use super::super::{
    fields::{Read, Value},
    findings::{one_of, quoted},
};
use crate::model::{
    Bound, DocumentKind, EventKind, GivenBy, IndicatorDirection, PlanKind, Relation, ReportState, RoleKind,
    StrategyKind, TermKind, TextStatus, Voice,
};

/// Reads a word out of a fixed choice.
macro_rules! choice {
    ($($type:ty),*) => {$(
        impl Read for $type {
            fn form() -> String {
                one_of(Self::ALL.iter().map(|choice| choice.key()))
            }

            fn read(value: &Value<'_>) -> Option<Self> {
                let Some(text) = value.text() else { return value.wrong() };
                let chosen = Self::ALL.iter().find(|choice| choice.key() == text);
                if chosen.is_none() {
                    value.error("unknown-value", format!("`{}` is {}", value.key, quoted(text)), Self::form());
                }
                chosen.copied()
            }
        }
    )*};
}

choice!(
    Bound,
    DocumentKind,
    EventKind,
    GivenBy,
    IndicatorDirection,
    PlanKind,
    Relation,
    ReportState,
    RoleKind,
    StrategyKind,
    TermKind,
    TextStatus,
    Voice
);
