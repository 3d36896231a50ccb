use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PartialDate;

/// What one unit of a currency was worth: a row of `content/rates.csv`, published as `data/v1/rates.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Rate {
    /// The currency (ISO 4217).
    pub currency: String,
    /// The day, month or year that it holds for.
    pub period: PartialDate,
    /// How many units of the currency of the site's totals one unit of it was worth.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub rate: Decimal,
    /// Who says so.
    pub source: String,
}
