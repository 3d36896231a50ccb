//! As much of an HTML page as tests ask for.

use std::collections::BTreeMap;

/// The ids, links, headings and references by id of a page.
#[derive(Debug, Default)]
pub struct Html {
    /// How often each id is given.
    pub ids: BTreeMap<String, usize>,
    /// Every `href` of an `<a>`.
    pub links: Vec<String>,
    /// The levels of the headings, in order.
    headings: Vec<u8>,
    /// Every id that `aria-labelledby`, `aria-describedby` or `for` names.
    named: Vec<String>,
}

impl Html {
    /// Reads what our own renderer writes: every attribute that matters in double quotes.
    pub fn read(html: &str) -> Self {
        let mut page = Self::default();
        for tag in html.split('<').skip(1) {
            let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            if let [b'h', level @ b'1'..=b'6'] = name.as_bytes() {
                page.headings.push(level - b'0');
            }
            for (key, value) in attributes(tag) {
                match key {
                    "id" => *page.ids.entry(value).or_default() += 1,
                    "href" if name == "a" => page.links.push(value),
                    "aria-labelledby" | "aria-describedby" | "for" => {
                        page.named.extend(value.split(' ').map(str::to_owned));
                    }
                    _ => {}
                }
            }
        }
        page
    }

    /// What is wrong with the page in itself.
    pub fn faults(&self) -> Vec<String> {
        let twice = self.ids.iter().filter(|(_, count)| **count > 1);
        let twice = twice.map(|(id, count)| format!("the id {id} stands {count} times"));
        let missing = self.named.iter().filter(|id| !self.ids.contains_key(*id));
        let missing = missing.map(|id| format!("the id {id} is named and not there"));
        let pairs = self.headings.iter().zip(self.headings.iter().skip(1));
        let skips = pairs.filter(|(above, below)| **below > **above + 1);
        let skips = skips.map(|(above, below)| format!("a heading of level {below} after one of level {above}"));
        let titles = self.headings.iter().filter(|level| **level == 1).count();
        let titles = (titles != 1).then(|| format!("{titles} headings of level 1"));
        twice.chain(missing).chain(skips).chain(titles).collect()
    }
}

/// The attributes of a tag, unescaped.
fn attributes(tag: &str) -> Vec<(&str, String)> {
    let mut attributes = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let key = before.rsplit(' ').next().unwrap_or_default();
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        let value = value.replace("&lt;", "<").replace("&gt;", ">");
        attributes.push((key, value.replace("&quot;", "\"").replace("&amp;", "&")));
        rest = after;
    }
    attributes
}
