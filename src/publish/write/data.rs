mod activities;

use std::borrow::Cow;

use serde::Serialize;

use super::{
    Schema, SiteFiles, WriteError,
    akoma_ntoso::{self, AkomaNtoso},
    file::{Reach, sha256},
    iati,
};
use crate::{
    model::{DatasetEntry, Index, SCHEMA_VERSION},
    publish::Publication,
};

/// Where the published JSON lies, from the site's folder.
pub const FOLDER: &str = "data/v1/";

/// Adds the published JSON with its index and schemas, and the texts as Akoma Ntoso. Returns how many data files there are, without those two.
///
/// # Errors
///
/// [`WriteError::Json`], and [`WriteError::BadPath`] for an id that is no plain name.
pub fn add(files: &mut SiteFiles, publication: &Publication) -> Result<usize, WriteError> {
    let mut data = Data {
        files,
        datasets: Vec::new(),
    };
    let strategies: Vec<_> = publication
        .strategies
        .iter()
        .map(|published| &published.strategy.summary)
        .collect();
    data.add(
        "strategies.json",
        Schema::Strategies,
        Reach::Shared,
        strategies.len(),
        &strategies,
    )?;
    for published in &publication.strategies {
        let slug = &published.strategy.summary.slug;
        data.add(
            &format!("strategies/{slug}.json"),
            Schema::Strategy,
            Reach::Shared,
            1,
            &published.strategy,
        )?;
        if let Some(results) = &published.results {
            let path = format!("strategies/{slug}/results.json");
            data.add(
                &path,
                Schema::Results,
                Reach::Shared,
                results.deliverables.len(),
                results,
            )?;
        }
        if let Some(initiatives) = &published.initiatives {
            let path = format!("strategies/{slug}/initiatives.json");
            let records = initiatives.initiatives.len();
            data.add(&path, Schema::Initiatives, Reach::Shared, records, initiatives)?;
        }
    }
    let indicators: Vec<_> = publication.indicators().collect();
    if !indicators.is_empty() {
        let records = indicators.len();
        data.add(
            "indicators.json",
            Schema::Indicators,
            Reach::Shared,
            records,
            &indicators,
        )?;
    }
    data.add_register(publication)?;
    if let Some(activities) = &publication.activities {
        activities::add(&mut data, activities)?;
    }
    let documents: Vec<_> = publication
        .documents
        .iter()
        .map(|published| &published.record.summary)
        .collect();
    data.add(
        "documents.json",
        Schema::Documents,
        Reach::Shared,
        documents.len(),
        &documents,
    )?;
    for published in &publication.documents {
        let id = &published.record.summary.id;
        data.add(
            &format!("documents/{id}.json"),
            Schema::Document,
            Reach::Shared,
            1,
            &published.record,
        )?;
        for (language, text) in &published.texts {
            let path = format!("documents/{id}/{language}.json");
            data.add(&path, Schema::Text, Reach::Single, text.paragraphs().count(), text)?;
        }
    }
    data.add_texts(publication)?;
    let organisations: Vec<_> = publication.organisations.values().collect();
    data.add(
        "organisations.json",
        Schema::Organisations,
        Reach::Shared,
        organisations.len(),
        &organisations,
    )?;
    let works: Vec<_> = publication.works.values().collect();
    data.add("works.json", Schema::Works, Reach::Shared, works.len(), &works)?;
    let references = &publication.references;
    data.add(
        "references.json",
        Schema::References,
        Reach::Shared,
        references.references.len(),
        references,
    )?;
    let (timeline, calendar) = (&publication.timeline, &publication.calendar);
    let records = timeline.entries.len();
    data.add("timeline.json", Schema::Timeline, Reach::Shared, records, timeline)?;
    let records = calendar.requests.len() + calendar.rhythms.len() + calendar.dates.len();
    data.add("calendar.json", Schema::Calendar, Reach::Shared, records, calendar)?;
    let (themes, terms) = (&publication.themes, &publication.terms);
    if !themes.is_empty() {
        data.add("themes.json", Schema::Themes, Reach::Shared, themes.len(), themes)?;
    }
    if !terms.is_empty() {
        data.add("glossary.json", Schema::Glossary, Reach::Shared, terms.len(), terms)?;
    }
    data.add_iati(publication)?;

    let mut datasets = data.datasets;
    datasets.sort_by(|one, other| one.path.cmp(&other.path));
    let count = datasets.len();
    let index = Index {
        schema_version: SCHEMA_VERSION.to_owned(),
        as_of: publication.site.release,
        site: publication.site.clone(),
        datasets,
    };
    files.add(format!("{FOLDER}index.json"), line(&index)?, Reach::Shared)?;
    for schema in Schema::ALL {
        let json = line(&schema.json(&publication.site.base_url))?;
        files.add(format!("{FOLDER}schema/{}.json", schema.name()), json, Reach::Single)?;
    }
    Ok(count)
}

struct Data<'a> {
    files: &'a mut SiteFiles,
    datasets: Vec<DatasetEntry>,
}

impl Data<'_> {
    fn add(
        &mut self,
        path: &str,
        schema: Schema,
        reach: Reach,
        records: usize,
        value: &impl Serialize,
    ) -> Result<(), WriteError> {
        let json = line(value)?;
        let entry = DatasetEntry {
            path: path.to_owned(),
            media_type: "application/json".to_owned(),
            schema: Some(schema.name().to_owned()),
            records,
            bytes: json.len(),
            sha256: sha256(&json),
        };
        self.put(entry, reach, json)
    }

    /// Adds the register of initiatives, where there are some: its columns, and its parts.
    fn add_register(&mut self, publication: &Publication) -> Result<(), WriteError> {
        let register = &publication.register;
        if register.is_empty() {
            return Ok(());
        }
        let schema = Schema::InitiativeRegister;
        self.add("initiatives.json", schema, Reach::Shared, register.len(), register)?;
        for (number, part) in publication.register_parts.iter().enumerate() {
            let path = format!("initiatives/{number}.json");
            let records = part.initiatives.len();
            self.add(&path, Schema::InitiativePart, Reach::Single, records, part)?;
        }
        Ok(())
    }

    /// Adds every text as Akoma Ntoso.
    fn add_texts(&mut self, publication: &Publication) -> Result<(), WriteError> {
        for AkomaNtoso { path, xml, paragraphs } in akoma_ntoso::texts(publication)? {
            self.add_bytes(&path, akoma_ntoso::MEDIA_TYPE, paragraphs, xml)?;
        }
        Ok(())
    }

    /// Adds what has no place in the site's own IATI files, which are added with the others.
    fn add_iati(&mut self, publication: &Publication) -> Result<(), WriteError> {
        let Some(own) = &publication.own_iati else {
            return Ok(());
        };
        let left_out = iati::left_out(own, publication);
        let records = left_out.left_out.len();
        self.add(iati::LEFT_OUT, Schema::LeftOutList, Reach::Shared, records, &left_out)
    }

    /// Adds a file of which there is one for each of many, so that the index does not name it.
    fn add_unlisted(&mut self, path: &str, value: &impl Serialize) -> Result<(), WriteError> {
        self.files.add(format!("{FOLDER}{path}"), line(value)?, Reach::Single)
    }

    /// Adds a file that is no JSON.
    fn add_bytes(
        &mut self,
        path: &str,
        media_type: &str,
        records: usize,
        bytes: impl Into<Cow<'static, [u8]>>,
    ) -> Result<(), WriteError> {
        let bytes = bytes.into();
        let entry = DatasetEntry {
            path: path.to_owned(),
            media_type: media_type.to_owned(),
            schema: None,
            records,
            bytes: bytes.len(),
            sha256: sha256(&bytes),
        };
        self.put(entry, Reach::Single, bytes)
    }

    fn put(
        &mut self,
        entry: DatasetEntry,
        reach: Reach,
        bytes: impl Into<Cow<'static, [u8]>>,
    ) -> Result<(), WriteError> {
        let path = format!("{FOLDER}{}", entry.path);
        self.datasets.push(entry);
        self.files.add(path, bytes, reach)
    }
}

/// Compact JSON with a line end.
fn line(value: &impl Serialize) -> Result<Vec<u8>, WriteError> {
    let mut json = serde_json::to_vec(value)?;
    json.push(b'\n');
    Ok(json)
}
