use serde::{Deserialize, Serialize};

use super::{PartialDate, Site};

/// The version of the published JSON: the `v1` of its addresses, then additions that break nobody.
pub const SCHEMA_VERSION: &str = "1.0";

/// What the publication holds: `data/v1/index.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Index {
    /// [`SCHEMA_VERSION`].
    pub schema_version: String,
    /// The date that everything is as of: the release.
    pub as_of: PartialDate,
    /// The site.
    pub site: Site,
    /// Every data file, in the order of its address.
    pub datasets: Vec<DatasetEntry>,
}

/// One data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct DatasetEntry {
    /// Its path from `data/v1/`: "strategies.json".
    pub path: String,
    /// Its media type: "application/json", "application/akn+xml".
    pub media_type: String,
    /// The name of its schema in `data/v1/schema/`, without ending: "strategies". None for what is no JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// How many records it holds: strategies, deliverables, indicators, documents or paragraphs.
    pub records: usize,
    /// Its size in bytes, uncompressed.
    pub bytes: usize,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}
