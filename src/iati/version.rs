use std::fmt;

use serde::Serialize;

/// A version of the IATI Standard, from `iati-activities/@version` or `iati-organisations/@version`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Version {
    /// 1.01 to 1.05: any order of elements, texts without `narrative`, codes in words.
    #[serde(rename = "1.0x")]
    V1,
    /// 2.01.
    #[serde(rename = "2.01")]
    V201,
    /// 2.02.
    #[serde(rename = "2.02")]
    V202,
    /// 2.03, the current one.
    #[serde(rename = "2.03")]
    V203,
}

/// What a file says of its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    /// A version that was published.
    Published(Version),
    /// Something else: the file is read as the version that it resembles.
    Unknown(Version),
    /// Nothing: the file is read as the version that its elements show.
    Missing(Version),
}

impl Version {
    /// What a `version` attribute says. Without one, `narrative` tells the two families apart: see [`Declared::seen`].
    pub fn declared(attribute: Option<&str>) -> Declared {
        let Some(text) = attribute.map(str::trim).filter(|text| !text.is_empty()) else {
            return Declared::Missing(Self::V203);
        };
        match text {
            "2.03" => Declared::Published(Self::V203),
            "2.02" => Declared::Published(Self::V202),
            "2.01" => Declared::Published(Self::V201),
            "1.01" | "1.02" | "1.03" | "1.04" | "1.05" => Declared::Published(Self::V1),
            other if other == "1" || other.starts_with("1.") || other.starts_with("0.") => Declared::Unknown(Self::V1),
            _ => Declared::Unknown(Self::V203),
        }
    }

    /// Whether texts stand in `narrative` elements.
    pub fn has_narratives(self) -> bool {
        self > Self::V1
    }

    /// As the attribute writes it; `1.0x` for the old ones.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "1.0x",
            Self::V201 => "2.01",
            Self::V202 => "2.02",
            Self::V203 => "2.03",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Declared {
    /// The version that the file is read as.
    pub fn version(self) -> Version {
        match self {
            Self::Published(version) | Self::Unknown(version) | Self::Missing(version) => version,
        }
    }

    /// What a file without a version turns out to be, once its first activity is seen.
    pub fn seen(self, narratives: bool) -> Self {
        match self {
            Self::Missing(_) if !narratives => Self::Missing(Version::V1),
            other => other,
        }
    }
}
