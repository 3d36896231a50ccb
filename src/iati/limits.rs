/// How much of a file is taken in before it is refused. Nothing in a file can make the reader outgrow these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole file, once decoded to UTF-8.
    pub file: u64,
    /// Bytes of one activity or organisation.
    pub unit: usize,
    /// Elements of one activity or organisation; it may have three times as many attributes.
    pub elements: usize,
    /// How deep elements nest, the root being 1. IATI itself needs 8.
    pub depth: usize,
    /// Attributes of one element.
    pub attributes: usize,
    /// Bytes of one element's own text, or of one attribute's value.
    pub text: usize,
}

impl Default for Limits {
    /// Wide enough for every file on the IATI Registry: a file of 16 GiB, an activity of 32 MiB with 1,000,000 elements.
    /// Whatever a file holds, reading and checking it then takes less than 300 MB.
    fn default() -> Self {
        Self {
            file: 16 << 30,
            unit: 32 << 20,
            elements: 1_000_000,
            depth: 64,
            attributes: 64,
            text: 4 << 20,
        }
    }
}
