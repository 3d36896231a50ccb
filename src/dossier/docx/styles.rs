use super::{
    inline::language,
    xml::{DECLARATION, SPACES},
};
use crate::model::Language;

/// A style: its id, the name that word processors know it by, what it is based on, and the properties of its paragraphs
/// and of its runs.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Those of paragraphs.
const PARAGRAPHS: [Style; 12] = [
    (
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:after=\"60\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>",
    ),
    (
        "Subtitle",
        "Subtitle",
        "Normal",
        "<w:spacing w:after=\"120\"/>",
        "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"27\"/><w:szCs w:val=\"27\"/>",
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "<w:ind w:left=\"340\" w:right=\"340\"/>",
        "",
    ),
    (
        "List",
        "List",
        "Quote",
        "<w:ind w:left=\"1020\" w:right=\"340\" w:hanging=\"340\"/>",
        "",
    ),
    (
        "ListBullet",
        "List Bullet",
        "Quote",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"1020\" w:right=\"340\" w:hanging=\"340\"/>",
        "",
    ),
    (
        "Status",
        "Status",
        "Normal",
        "<w:spacing w:after=\"80\"/>",
        "<w:color w:val=\"525D69\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    ),
    (
        "ReaderNote",
        "Reader Note",
        "Normal",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"0F4C75\"/></w:pBdr><w:ind w:left=\"340\"/>",
        "",
    ),
    ("FigureText", "Figure Text", "Normal", "<w:keepNext/>", ""),
    (
        "Caption",
        "caption",
        "Normal",
        "<w:keepNext/>",
        "<w:i/><w:iCs/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    ),
    (
        "TableText",
        "Table Text",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"20\"/>",
        "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    ),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        "<w:spacing w:after=\"40\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
];

/// The styles of the file, in a language.
pub fn styles(own: &Language) -> String {
    let mut xml = format!(
        "{DECLARATION}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>{}</w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>",
        language(own)
    );
    for (id, name, based_on, paragraph, run) in PARAGRAPHS {
        xml.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based_on}\"/><w:qFormat/>"
        ));
        if !paragraph.is_empty() {
            xml.push_str(&format!("<w:pPr>{paragraph}</w:pPr>"));
        }
        if !run.is_empty() {
            xml.push_str(&format!("<w:rPr>{run}</w:rPr>"));
        }
        xml.push_str("</w:style>");
    }
    xml.push_str(
        "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0F4C75\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
    );
    for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        xml.push_str(&format!(
            "<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7D8891\"/>"
        ));
    }
    xml.push_str("</w:tblBorders><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>");
    xml
}
