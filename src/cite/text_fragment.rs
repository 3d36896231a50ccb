use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What a text fragment keeps as it is; the hyphen is a mark of its own in it.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// Up to this many characters a passage is named whole; a longer one by its first and last words.
const WHOLE: usize = 100;
/// How many words name the beginning and the end of a longer passage.
const ENDS: usize = 6;
/// How many words beside the passage tell it apart from others that begin alike.
const BESIDE: usize = 3;

/// A passage that a reader has selected, and what stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// What stands before it in its paragraph.
    pub before: String,
    /// Its words; a line for each paragraph that it reaches over.
    pub words: String,
    /// What stands after it in its paragraph.
    pub after: String,
}

impl Selected {
    /// The directive that leads a browser to the passage and marks it there: `:~:text=from%20here,to%20there`
    /// (<https://wicg.github.io/scroll-to-text-fragment/>). Words that are selected in part are taken whole, as browsers
    /// find whole words only. `text` is the whole text of the page: where the beginning stands in it more than once, the
    /// words beside the passage tell it apart. None where nothing is selected.
    pub fn text_fragment(&self, text: &str) -> Option<String> {
        let lines: Vec<&str> = self
            .words
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let (first, last) = (lines.first()?, lines.last()?);
        let is_cut = |one: Option<char>, other: Option<char>| {
            let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
            letter(one) && letter(other)
        };
        let (mut before, mut after) = (self.before.as_str(), self.after.as_str());
        let (mut first, mut last) = ((*first).to_owned(), (*last).to_owned());
        let is_one = lines.len() == 1;
        if is_cut(before.chars().last(), self.words.chars().next()) {
            let start = before.rfind(|sign: char| !sign.is_alphanumeric());
            let start = start.map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
            first.insert_str(0, &before[start..]);
            before = &before[..start];
        }
        if is_cut(self.words.chars().last(), after.chars().next()) {
            let end = after.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(after.len());
            let whole = if is_one { &mut first } else { &mut last };
            whole.push_str(&after[..end]);
            after = &after[end..];
        }
        if is_one {
            last.clone_from(&first);
        }
        let is_whole = is_one && first.chars().count() <= WHOLE;
        let start = if is_whole {
            first
        } else {
            words(&first).into_iter().take(ENDS).collect::<Vec<_>>().join(" ")
        };
        let mut directive = ":~:text=".to_owned();
        let is_ambiguous = text.matches(start.as_str()).nth(1).is_some();
        let beside = words(before);
        let beside = beside[beside.len().saturating_sub(BESIDE)..].join(" ");
        if is_ambiguous && !beside.is_empty() {
            directive.extend(utf8_percent_encode(&beside, KEPT));
            directive.push_str("-,");
        }
        directive.extend(utf8_percent_encode(&start, KEPT));
        if !is_whole {
            let end = words(&last);
            directive.push(',');
            directive.extend(utf8_percent_encode(
                &end[end.len().saturating_sub(ENDS)..].join(" "),
                KEPT,
            ));
        }
        let beside: Vec<&str> = words(after).into_iter().take(BESIDE).collect();
        if is_ambiguous && !beside.is_empty() {
            directive.push_str(",-");
            directive.extend(utf8_percent_encode(&beside.join(" "), KEPT));
        }
        Some(directive)
    }
}

/// The words of a text. Blanks that do not break stay in them, as they stand in the page.
fn words(text: &str) -> Vec<&str> {
    text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::Selected;

    fn directive(before: &str, words: &str, after: &str, text: &str) -> Option<String> {
        let [before, words, after] = [before, words, after].map(str::to_owned);
        Selected { before, words, after }.text_fragment(text)
    }

    #[test]
    fn a_short_passage_is_named_whole() {
        let text = "The strategy has three aims.";
        assert_eq!(
            directive("The strategy ", "has three", " aims.", text).as_deref(),
            Some(":~:text=has%20three")
        );
        assert_eq!(directive("", " \n", "", text), None);
        let french = "l’État, 50\u{a0}% – demi-point";
        assert_eq!(
            directive("", "50\u{a0}% – demi-point", "", french).as_deref(),
            Some(":~:text=50%C2%A0%25%20%E2%80%93%20demi%2Dpoint")
        );
    }

    #[test]
    fn words_that_are_cut_are_taken_whole() {
        assert_eq!(
            directive("The stra", "tegy has th", "ree aims.", "").as_deref(),
            Some(":~:text=strategy%20has%20three")
        );
        assert_eq!(directive("", "strat", "egy", "").as_deref(), Some(":~:text=strategy"));
        assert_eq!(
            directive("l’ét", "é", " venu", "").as_deref(),
            Some(":~:text=%C3%A9t%C3%A9")
        );
    }

    #[test]
    fn a_long_passage_is_named_by_its_ends_also_over_paragraphs() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen";
        assert_eq!(
            directive("", long, "", long).as_deref(),
            Some(
                ":~:text=one%20two%20three%20four%20five%20six,twelve%20thirteen%20fourteen%20fifteen%20sixteen%20seventeen"
            )
        );
        assert_eq!(
            directive("", "the end\n\nA begin", "ning.", "").as_deref(),
            Some(":~:text=the%20end,A%20beginning")
        );
    }

    #[test]
    fn what_stands_more_than_once_is_told_apart_by_what_is_beside_it() {
        let text = "It costs much. It costs little.";
        assert_eq!(
            directive("It costs much. ", "It costs", " little.", text).as_deref(),
            Some(":~:text=It%20costs%20much.-,It%20costs,-little.")
        );
    }
}
