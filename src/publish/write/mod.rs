//! Writing a publication as static files: pages, data, style sheet, client, and what hosts need.
//!
//! The whole site is built in a folder beside the target, then takes its place; the same publication gives the same
//! bytes every time.

pub mod akoma_ntoso;
pub mod calendar;
mod citations;
mod client;
mod compress;
mod data;
pub mod deploy;
mod error;
mod file;
pub mod headers;
pub mod iati;
mod progress;
mod schema;
mod search;
mod sitemap;
mod style;
mod target;
mod words;
mod workshop;

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

pub use self::{
    compress::{Compressor, is_compressible},
    error::WriteError,
    file::{Reach, SiteFile, SiteFiles, short_hash},
    progress::{Progress, Silent, Stage},
    schema::Schema,
    search::{Kind as SearchKind, Record as SearchRecord, records as search_records},
};
use self::{target::Target, workshop::Workshop};
use crate::{
    app::{Assets, Sheet, page_files, pages},
    publish::{Publication, embedded},
};

/// How a site is written.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Writes `.br` and `.gz` beside what gains by it; none for hosts that compress themselves.
    pub compressor: Option<Compressor>,
    /// The folder that the publication was read from: the site may not lie in it, nor it in the site.
    pub content: Option<PathBuf>,
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many pages.
    pub pages: usize,
    /// How many data files, without their index and schemas.
    pub data_files: usize,
    /// How many files in all, compressed forms not counted.
    pub files: usize,
    /// Their size in bytes, compressed forms not counted.
    pub bytes: usize,
    /// Whether the pages are interactive: the binary holds the client.
    pub client: bool,
}

/// `12 pages, 20 data files, 45 files in all, 1.2 MB`
impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            pages,
            data_files,
            files,
            bytes,
            ..
        } = self;
        let megabytes = *bytes as f64 / 1e6;
        write!(
            formatter,
            "{pages} pages, {data_files} data files, {files} files in all, {megabytes:.1} MB"
        )
    }
}

/// Writes the site of a publication to the folder `out`, in the place of the site that was there.
///
/// # Errors
///
/// [`WriteError`]; what was at `out` stands as it was.
pub fn publish(
    publication: &Publication,
    out: &Path,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Summary, WriteError> {
    let target = Target::new(out, options.content.as_deref())?;
    let workshop = Workshop::open(&target)?;
    let (files, summary) = site(publication, progress)?;
    write(&files, &workshop.site(), options.compressor.as_ref(), progress)?;
    workshop.swap()?;
    Ok(summary)
}

/// Makes every file of the site in memory.
///
/// # Errors
///
/// All of [`WriteError`] that do not come from the file system.
pub fn site(publication: &Publication, progress: &dyn Progress) -> Result<(SiteFiles, Summary), WriteError> {
    let site = &publication.site;
    let mut files = SiteFiles::default();

    progress.stage(Stage::Data, 1);
    let mut sheets = BTreeMap::new();
    for sheet in Sheet::ALL {
        let style = style::bundle(embedded::STYLE, sheet.name())?;
        let path = format!("assets/{}.{}.css", sheet.name(), short_hash([style.as_bytes()]));
        files.add(path.clone(), style.into_bytes(), Reach::Shared)?;
        sheets.insert(sheet, path);
    }
    let client = client::add(&mut files, embedded::CLIENT.files()?)?;
    let words = words::add(&mut files, publication)?;
    let data_files = data::add(&mut files, publication)?;
    citations::add(&mut files, publication)?;
    let search = search::add(&mut files, publication)?;
    calendar::add(&mut files, publication)?;
    for file in embedded::PUBLIC {
        files.add(file.path.to_owned(), file.bytes, Reach::Shared)?;
    }
    progress.step();

    progress.stage(Stage::Pages, 1);
    let (client, check) = client.map(|places| (places.client, places.check)).unzip();
    let assets = Assets {
        base_path: site.base_path().to_owned(),
        sheets,
        words,
        client,
        check: check.flatten(),
        search,
    };
    let pages = pages(publication, &assets);
    files.add(
        "sitemap.xml".to_owned(),
        sitemap::sitemap(site, &pages).into_bytes(),
        Reach::Single,
    )?;
    files.add(
        "_headers".to_owned(),
        headers::netlify(site.base_path(), &site.languages).into_bytes(),
        Reach::Single,
    )?;
    if !files.contains("robots.txt") {
        files.add(
            "robots.txt".to_owned(),
            sitemap::robots(site).into_bytes(),
            Reach::Single,
        )?;
    }
    for file in page_files(publication, &assets) {
        files.add(file.path, file.text.into_bytes(), Reach::Single)?;
    }
    let count = pages.len();
    for page in pages {
        // "fr/timeline/index.html": there is one in a language, not one for each of many.
        let reach = match page.path.split('/').count() {
            ..=3 => Reach::Shared,
            _ => Reach::Single,
        };
        files.add(page.path, page.html.into_bytes(), reach)?;
    }
    progress.step();

    let summary = Summary {
        pages: count,
        data_files,
        files: files.iter().count(),
        bytes: files.iter().map(|(_, file)| file.bytes.len()).sum(),
        client: assets.client.is_some(),
    };
    Ok((files, summary))
}

/// Writes the files into a folder, on every core.
fn write(
    files: &SiteFiles,
    folder: &Path,
    compressor: Option<&Compressor>,
    progress: &dyn Progress,
) -> Result<(), WriteError> {
    let files: Vec<_> = files.iter().collect();
    progress.stage(Stage::Files, files.len());
    if let Some(compressor) = compressor {
        compressor.begin();
    }
    files.par_iter().try_for_each(|(path, file)| {
        let path_on_disk = folder.join(path);
        let refused = || WriteError::file("write", &path_on_disk);
        if let Some(parent) = path_on_disk.parent() {
            fs::create_dir_all(parent).map_err(refused())?;
        }
        let unpacked = match compressor {
            Some(_) => file.unpacked().map_err(refused())?,
            None => None,
        };
        let file = unpacked.as_ref().unwrap_or(file);
        fs::write(&path_on_disk, &file.bytes).map_err(refused())?;
        if let Some(compressor) = compressor
            && let Some(compressed) = compressor.compress(path, file).map_err(refused())?
        {
            fs::write(folder.join(format!("{path}.br")), &compressed.brotli).map_err(refused())?;
            fs::write(folder.join(format!("{path}.gz")), &compressed.gzip).map_err(refused())?;
        }
        progress.step();
        Ok(())
    })
}
