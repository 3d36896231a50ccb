use super::{
    Content,
    spreadsheet::{Spreadsheet, spreadsheet},
};
use crate::publish::read::{
    draft::{DraftStrategy, Places, StrategyRecord},
    fields::Fields,
    folder::{Entry, join},
    indicators::{indicators, read_indicators},
    initiatives::{initiatives, read_initiatives},
    plan::read_plan,
    reports::KeptReports,
    results::read_results,
    sheet::{Raw, SheetKind, Sheets},
    strategy::{read_strategy, read_strategy_documents},
};

/// The files of a strategy's folder.
const STRATEGY_FILES: [(&str, bool); 15] = [
    ("strategy.toml", false),
    ("results.toml", false),
    ("plan.toml", false),
    ("initiatives.toml", false),
    ("indicators.toml", false),
    ("initiatives.csv", false),
    ("updates.csv", false),
    ("revisions.csv", false),
    ("initiatives.xlsx", false),
    ("reports.csv", false),
    ("reports.xlsx", false),
    ("indicators.csv", false),
    ("targets.csv", false),
    ("observations.csv", false),
    ("indicators.xlsx", false),
];

impl Content<'_> {
    /// Reads the folder of a strategy.
    pub(super) fn strategy(&mut self, slug: &str) -> DraftStrategy {
        let folder = join("strategies", slug);
        let entries = self.folder.list(&folder);
        self.expect(&folder, "strategy.toml", "what the strategy is");
        let (spreadsheets, others): (Vec<Entry>, Vec<Entry>) = entries
            .iter()
            .cloned()
            .partition(|entry| !entry.is_folder && spreadsheet(&entry.name).is_some());
        self.refuse_others(&folder, &others, &STRATEGY_FILES);
        let has = |name: &str| {
            entries.contains(&Entry {
                name: name.to_owned(),
                is_folder: false,
            })
        };
        let mut strategy = DraftStrategy {
            slug: slug.to_owned(),
            is_read: false,
            record: None,
            documents: Vec::new(),
            deliverables: None,
            plan: Vec::new(),
            has_unread_plan: false,
            initiatives: None,
            initiatives_at: Places::default(),
            indicators_at: Places::default(),
            indicators: Vec::new(),
        };
        let path = join(&folder, "strategy.toml");
        if let Some(text) = self.text_if(has("strategy.toml"), &path) {
            strategy.is_read = true;
            strategy.documents = read_strategy_documents(self.file(&path, &text), &text);
            let home = strategy.documents.first().map(|first| first.value.as_str());
            strategy.record = read_strategy(self.file(&path, &text).at_home(home), &text, slug);
        }
        let home = strategy.documents.first().map(|first| first.value.clone());
        let voices = strategy.record.as_ref().map(StrategyRecord::speakers);
        let read = |name: &str| {
            let path = join(&folder, name);
            let text = self.text_if(has(name), &path)?;
            let file = self.file(&path, &text).at_home(home.as_deref());
            Some((file.with_voices(voices.as_ref()), text))
        };
        let (kept, raw) = self.sheets(&folder, &spreadsheets);
        let cells = raw
            .file(&folder, self.languages.as_deref(), self.findings)
            .at_home(home.as_deref())
            .with_voices(voices.as_ref());
        let mut reports = match kept.reports {
            true => KeptReports::read(Fields::of(&cells, &raw.reports, "the reports")),
            false => KeptReports::default(),
        };
        let results = read("results.toml");
        strategy.deliverables = results.map(|(file, text)| read_results(file, &text, slug, &mut reports));
        if !has("results.toml") {
            reports.name_unknown("results.toml with the deliverable beside the reports");
        }
        let plan = read("plan.toml");
        strategy.has_unread_plan = has("plan.toml") && plan.is_none();
        strategy.plan = plan.map_or_else(Vec::new, |(file, text)| read_plan(file, &text, slug));
        let kept_twice = |name: &str| {
            if has(&format!("{name}.toml")) {
                let path = join(&folder, &format!("{name}.toml"));
                let found = format!("{name}.toml beside a spreadsheet of {name}");
                self.error(&path, "kept-twice", &found, "one of them");
            }
        };
        if kept.initiatives {
            kept_twice("initiatives");
            strategy.initiatives_at = cells.places();
            let fields = Fields::of(&cells, &raw.initiatives, "the spreadsheets");
            strategy.initiatives = Some(initiatives(fields, slug));
        } else if let Some((file, text)) = read("initiatives.toml") {
            strategy.initiatives_at = file.places();
            strategy.initiatives = Some(read_initiatives(file, &text, slug));
        }
        if kept.indicators {
            kept_twice("indicators");
            strategy.indicators_at = cells.places();
            let fields = Fields::of(&cells, &raw.indicators, "the spreadsheets");
            strategy.indicators = indicators(fields, slug);
        } else if let Some((file, text)) = read("indicators.toml") {
            strategy.indicators_at = file.places();
            strategy.indicators = read_indicators(file, &text, slug);
        }
        strategy
    }

    /// What the spreadsheets of a strategy say, and what of it is kept in them.
    fn sheets(&self, folder: &str, spreadsheets: &[Entry]) -> (Kept, Raw) {
        let mut sheets = Sheets::new(self.languages.as_deref(), self.findings);
        let mut kept = Kept::default();
        for Entry { name, .. } in spreadsheets {
            let path = join(folder, name);
            match spreadsheet(name) {
                Some(Spreadsheet::Csv(kind)) => {
                    kept.add(kind);
                    match self.folder.read(&path) {
                        Some(text) => sheets.csv(&path, &text, kind),
                        None => sheets.unread(),
                    }
                }
                Some(Spreadsheet::Workbook(kinds)) => {
                    kept.initiatives |= kinds.contains(&SheetKind::Initiatives);
                    kept.indicators |= *kinds == SheetKind::OF_INDICATORS;
                    match self.folder.read_bytes(&path) {
                        Some(bytes) => sheets.workbook(&path, &bytes, kinds),
                        None => sheets.unread(),
                    }
                }
                None => {}
            }
        }
        // What a workbook holds besides that which it is named after.
        kept.reports |= sheets.has(SheetKind::Reports);
        kept.indicators |= SheetKind::OF_INDICATORS.iter().any(|kind| sheets.has(*kind));
        (kept, sheets.finish())
    }
}

/// What is kept in spreadsheets.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    initiatives: bool,
    reports: bool,
    indicators: bool,
}

impl Kept {
    fn add(&mut self, kind: SheetKind) {
        match kind {
            SheetKind::Initiatives | SheetKind::Updates | SheetKind::Revisions => self.initiatives = true,
            SheetKind::Reports => self.reports = true,
            SheetKind::Indicators | SheetKind::Targets | SheetKind::Observations => self.indicators = true,
        }
    }
}
