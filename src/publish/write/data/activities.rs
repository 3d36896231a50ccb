use std::collections::BTreeMap;

use super::Data;
use crate::{
    iati::{
        table::{Context, CsvTables, Table},
        words::Language,
    },
    model::{ActivityRecord, words_file},
    publish::{
        Activities,
        write::{Reach, Schema, WriteError},
    },
};

/// Adds everything that is published of IATI files: what activities can be chosen by, in parts; each of them whole; their
/// totals; the rates; what was wrong with the files; the files themselves, and what they hold as tables.
pub fn add(data: &mut Data<'_>, activities: &Activities) -> Result<(), WriteError> {
    let register = &activities.register;
    let count = register.count;
    data.add("activities.json", Schema::Activities, Reach::Shared, count, register)?;
    for (facet, places) in register.facets.iter().zip(&activities.places) {
        let path = format!("activities/by/{}.json", facet.key);
        data.add(&path, Schema::ActivityFacet, Reach::Shared, places.values.len(), places)?;
    }
    for (key, order) in &activities.orders {
        let path = format!("activities/order/{key}.json");
        data.add(&path, Schema::ActivityOrder, Reach::Single, count, order)?;
    }
    for (beginning, words) in &activities.words {
        data.add_unlisted(&format!("activities/words/{}.json", words_file(beginning)), words)?;
    }
    for (number, part) in activities.parts.iter().enumerate() {
        data.add_unlisted(&format!("activities/parts/{number}.json"), part)?;
    }
    for record in &activities.records {
        data.add_unlisted(&format!("activity/{}.json", record.slug), record)?;
    }
    let totals = &activities.totals;
    data.add(
        "activities/totals.json",
        Schema::ActivityTotals,
        Reach::Shared,
        totals.money.len(),
        totals,
    )?;
    let files = &activities.quality;
    data.add("quality.json", Schema::Quality, Reach::Shared, files.files.len(), files)?;
    if !activities.rates.is_empty() {
        let rates = &activities.rates;
        data.add("rates.json", Schema::Rates, Reach::Shared, rates.len(), rates)?;
    }
    add_files(data, activities)?;
    add_tables(data, activities)
}

fn add_files(data: &mut Data<'_>, activities: &Activities) -> Result<(), WriteError> {
    for (source, quality) in activities.sources.iter().zip(&activities.quality.files) {
        let records = quality.activities + quality.organisations;
        let path = format!("iati/{}", source.name);
        data.add_bytes(&path, "application/xml", records, source.bytes.to_vec())?;
    }
    Ok(())
}

/// The tables that `openstrategy iati convert --to csv` writes, of all files together, with the names of codes in English.
fn add_tables(data: &mut Data<'_>, activities: &Activities) -> Result<(), WriteError> {
    let mut tables = CsvTables::default();
    let open = || Ok::<_, WriteError>(Vec::new());
    for (number, record) in (1..).zip(&activities.records) {
        let ActivityRecord { file, activity, .. } = record;
        let context = Context {
            file,
            number,
            language: Language::En,
        };
        tables.activity(activity, context, open)?;
    }
    for (number, organisation) in (1..).zip(&activities.organisations) {
        let context = Context {
            file: "",
            number,
            language: Language::En,
        };
        tables.organisation(organisation, context, open)?;
    }
    let tables: BTreeMap<Table, Vec<u8>> = tables.finish().map_err(csv::Error::from)?.into_iter().collect();
    for (table, csv) in tables {
        let rows = csv::Reader::from_reader(&*csv).byte_records().count();
        if rows > 0 {
            data.add_bytes(&format!("iati/{}.csv", table.name()), "text/csv", rows, csv)?;
        }
    }
    Ok(())
}
