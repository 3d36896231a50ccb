use super::xml;
use crate::dossier::Picture;

/// The widest a picture gets on paper, in English Metric Units (914,400 an inch, 360,000 a centimetre): 16 cm.
const WIDEST: u64 = 16 * 360_000;
/// A picture is no larger than at this many pixels an inch.
const PIXELS: u64 = 192;

/// A picture in its line: the file of this number, with what it shows in words.
pub fn drawing(number: usize, picture: &Picture, description: &str) -> String {
    let unit = |pixels: u32| u64::from(pixels.max(1)) * 914_400 / PIXELS;
    let width = unit(picture.width).min(WIDEST);
    let height = unit(picture.height) * width / unit(picture.width);
    let id = number + 1;
    let description = xml::escaped(description);
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:docPr id=\"{id}\" name=\"picture {id}\" descr=\"{description}\"/>\
         <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"picture {id}\" descr=\"{description}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"picture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r>"
    )
}
