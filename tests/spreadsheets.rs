//! Spreadsheets of initiatives, updates, revisions and reports: what is refused, with sheet, row and column, and that
//! what `openstrategy sheet` writes is read back without loss. Workbooks are made on the fly; each is laid over
//! `tests/publish/spreadsheets/content`, the golden publication that keeps them as CSV.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use openstrategy::{
    locale::Messages,
    model::{
        Absence, Bound, Decision, Indicator, IndicatorDirection, IndicatorValue, Initiative, Localised, Observation,
        Owner, PartialDate, Period, Report, ReportState, RevisedDate, Source, Stated, StatedDate, StatedText, Voice,
    },
    publish::{Publication, read::load, reporting::ReportingSheet, typography},
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

const STRATEGY: &str = "strategies/example";

const HEADERS: [&str; 9] = [
    "id",
    "title.fr",
    "title.en",
    "source",
    "lead",
    "lead.source",
    "start",
    "start.source",
    "end",
];

const UPDATES: [&str; 7] = ["initiative", "state", "date", "by", "text.fr", "text.en", "source"];

/// The folder of the golden publication, copied, without the spreadsheets of initiatives.
fn content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/spreadsheets/content");
    lay(&from, folder.path());
    for name in [
        "initiatives.csv",
        "updates.csv",
        "revisions.csv",
        "indicators.csv",
        "targets.csv",
        "observations.csv",
    ] {
        fs::remove_file(folder.path().join(STRATEGY).join(name)).expect("a spreadsheet of the copy");
    }
    folder
}

fn lay(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            lay(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// What check says of a file of the strategy, without the folder.
fn said_of(name: &str, bytes: &[u8]) -> Vec<String> {
    let folder = content();
    fs::write(folder.path().join(STRATEGY).join(name), bytes).expect("the copy can be written");
    let problems = load(folder.path()).problems;
    problems
        .iter()
        .map(|problem| problem.to_string().replace(&format!("{STRATEGY}/"), ""))
        .collect()
}

/// A workbook with a sound initiative and an update, changed by `change`.
fn workbook(change: impl FnOnce(&mut Worksheet, &mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let (mut initiatives, mut updates) = (Worksheet::new(), Worksheet::new());
    let row = ["a", "Un", "One", "#p2", "secretariat", "#p2", "2024", "#p2"];
    let update = ["a", "done", "2025", "secretariat", "Fait", "Done", "#p2"];
    for (sheet, name, headers, cells) in [
        (&mut initiatives, "initiatives", &HEADERS[..], &row[..]),
        (&mut updates, "updates", &UPDATES, &update),
    ] {
        sheet.set_name(name).expect("a name");
        for (row, cells) in (0_u32..).zip([headers, cells]) {
            for (column, cell) in (0_u16..).zip(cells) {
                sheet.write_string(row, column, *cell).expect("a cell");
            }
        }
    }
    change(&mut initiatives, &mut updates);
    workbook.push_worksheet(initiatives);
    workbook.push_worksheet(updates);
    workbook.save_to_buffer().expect("a workbook")
}

type Change = fn(&mut Worksheet, &mut Worksheet);

/// Each fault, made in a sound workbook, is named with its place.
#[test]
fn every_fault_of_a_workbook_is_named_with_sheet_row_and_column() {
    let cases: [(Change, &[&str]); 22] = [
        (|_, _| {}, &[]),
        (
            |sheet, _| drop(sheet.write_number(1, 6, 46023.0)),
            &[
                "sheet initiatives, row 2, column G (start): `start` is the number `46023`, perhaps the day number of `2026-01-01`",
            ],
        ),
        (
            |sheet, _| drop(sheet.write_number(1, 6, 2024.0)),
            &["row 2, column G (start): `start` is the number `2024`; expected the year as text: type `'2024`"],
        ),
        (
            |sheet, _| drop(sheet.write_number(1, 0, 12.0)),
            &[
                "row 2, column A (id): `id` is the number `12`",
                "sheet updates, row 2, column A (initiative): `initiative` is `a`",
            ],
        ),
        (
            |sheet, _| drop(sheet.write_number(1, 1, 6.9)),
            &["row 2, column B (title.fr): `title.fr` is the number `6.9`; expected text"],
        ),
        (
            |sheet, _| drop(sheet.merge_range(4, 0, 5, 1, "", &Format::new())),
            &["sheet initiatives, row 5, column A: merged cells, A5:B6"],
        ),
        (
            |sheet, _| drop(sheet.set_row_hidden(1)),
            &["sheet initiatives, row 2: a hidden row with something in it"],
        ),
        (
            |sheet, _| drop(sheet.set_column_hidden(4)),
            &["sheet initiatives, column E: a hidden column with something in it"],
        ),
        (
            |_, sheet| {
                sheet.set_hidden(true);
            },
            &["sheet updates: a hidden sheet"],
        ),
        (
            |sheet, _| drop(sheet.write_formula(1, 1, "=A1&\"x\"")),
            &["row 2, column B (title.fr): `title.fr` is the formula `=A1&\"x\"`; expected the value itself"],
        ),
        (
            |_, sheet| {
                let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
                let moment = ExcelDateTime::from_ymd(2025, 3, 1).and_then(|day| day.and_hms(10, 30, 0));
                drop(sheet.write_datetime_with_format(1, 2, moment.expect("a moment"), &format));
            },
            &["sheet updates, row 2, column C (date): `date` is the date with a time `2025-03-01 10:30:00`"],
        ),
        (
            |_, sheet| drop(sheet.write_string(1, 2, "2025-03-01T23:30:00-05:00")),
            &["sheet updates, row 2, column C (date): `date` is the text `2025-03-01T23:30:00-05:00`"],
        ),
        (
            |sheet, _| drop(sheet.write_string(0, 9, "titel")),
            &["sheet initiatives, row 1, column J: unknown header `titel`; expected one of `id`"],
        ),
        (
            |sheet, _| drop(sheet.write_string(0, 9, "id")),
            &["sheet initiatives, row 1, column J: the header `id` a second time"],
        ),
        (
            |sheet, _| drop(sheet.write_string(0, 2, " ")),
            &[
                "sheet initiatives, row 1: no header `title.en`",
                "row 2, column C: the text `One` under no header",
            ],
        ),
        (
            |sheet, _| drop(sheet.write_string(1, 1, "x".repeat(10_001))),
            &["row 2, column B (title.fr): `title.fr` has 10001 characters; expected at most 10000"],
        ),
        (
            |sheet, _| drop(sheet.write_string(1, 4, "nobody")),
            &["row 2, column E (lead): no organisation `nobody`"],
        ),
        (
            |sheet, _| {
                drop(sheet.write_string(1, 8, "2023"));
            },
            &["row 2, column I (end): no `source` in `end`"],
        ),
        (
            |sheet, _| {
                drop(sheet.write_string(1, 8, "2023"));
                drop(sheet.write_string(0, 9, "end.source"));
                drop(sheet.write_string(1, 9, "#p2"));
            },
            &["sheet initiatives, row 2: the initiative `a` ends in `2023`, before `2024`"],
        ),
        (
            |_, sheet| {
                drop(sheet.write_string(1, 2, " "));
                drop(sheet.write_string(1, 6, " "));
            },
            &[
                "sheet updates, row 2, column C (date): no `date`",
                "sheet updates, row 2, column G (source): no `source`",
            ],
        ),
        (
            |_, sheet| drop(sheet.write_string(1, 0, "b")),
            &["sheet updates, row 2, column A (initiative): `initiative` is `b`"],
        ),
        (
            |_, sheet| drop(sheet.write_boolean(1, 1, true)),
            &["sheet updates, row 2, column B (state): `state` is the logical value `true`"],
        ),
    ];
    for (change, expected) in cases {
        let said = said_of("initiatives.xlsx", &workbook(change));
        assert_eq!(said.len(), expected.len(), "{expected:?}, found {said:#?}");
        for part in expected {
            assert!(said.iter().any(|line| line.contains(part)), "{part}, found {said:#?}");
        }
    }
}

/// A day in a cell that is formatted as one is that day.
#[test]
fn a_real_date_cell_is_a_date() {
    let bytes = workbook(|sheet, _| {
        let format = Format::new().set_num_format("dd/mm/yyyy");
        let day = ExcelDateTime::from_ymd(2024, 5, 1).expect("a day");
        drop(sheet.write_datetime_with_format(1, 6, day, &format));
    });
    let folder = content();
    fs::write(folder.path().join(STRATEGY).join("initiatives-secretariat.xlsx"), bytes)
        .expect("the copy can be written");
    let publication = load(folder.path()).publication.expect("a sound publication");
    let start = initiatives(&publication)[0].start.clone().expect("a start");
    assert_eq!(start.date.to_string(), "2024-05-01");
}

#[test]
fn numbers_that_are_none_and_files_that_are_no_workbooks_are_refused() {
    let sound = workbook(|_, _| {});
    let with = |number: &str| {
        let cell = format!("<c r=\"G2\"><v>{number}</v></c>");
        repacked(&sound, "xl/worksheets/sheet1.xml", |xml| {
            let at = xml.find("<c r=\"G2\"").expect("the cell");
            let end = at + xml[at..].find("</c>").expect("its end") + 4;
            format!("{}{cell}{}", &xml[..at], &xml[end..])
        })
    };
    for (number, shown) in [("NaN", "NaN"), ("1e400", "inf")] {
        let said = said_of("initiatives.xlsx", &with(number));
        assert!(
            said[0].contains(&format!("column G (start): `start` is the number `{shown}`")),
            "{said:#?}"
        );
    }
    let macros = added(&sound, "xl/vbaProject.bin", b"x");
    for (name, bytes, part) in [
        (
            "initiatives.xlsx",
            &macros[..],
            "initiatives.xlsx: a workbook with macros",
        ),
        (
            "initiatives.xlsm",
            &sound,
            "initiatives.xlsm: a spreadsheet of the kind `.xlsm` with macros",
        ),
        (
            "initiatives.xlsx",
            b"no ZIP file",
            "initiatives.xlsx: the workbook cannot be unpacked",
        ),
        (
            "initiatives.xlsx",
            &[0xD0, 0xCF, 0x11, 0xE0, 0],
            "initiatives.xlsx: a workbook with a password",
        ),
        (
            "initiatives.csv",
            b"id,title.fr\xff",
            "initiatives.csv:1: the byte 0xFF is not UTF-8",
        ),
        (
            "initiatives.csv",
            b"id;titel\na;b",
            "initiatives.csv:1, row 1, column B: unknown header `titel`, in columns separated by `;`",
        ),
        (
            "initiatives.csv",
            b"id,title.fr,title.en,source\na,Un,One,#p2,x",
            "initiatives.csv:2, row 2, column E: the text `x` under no header",
        ),
        (
            "initiatives.csv",
            b"id,title.fr,title.en,source,start,start.source\na,Un,One,#p2,46023,#p2",
            "initiatives.csv:2, row 2, column E (start): `start` is `46023`, perhaps the day number of `2026-01-01`",
        ),
        ("initiatives.toml", b"x = 1", "initiatives.toml:1: unknown key `x`"),
    ] {
        let said = said_of(name, bytes);
        assert!(said.iter().any(|line| line.contains(part)), "{part}, found {said:#?}");
    }
}

/// A million rows that are only formatted are refused, quickly and without room for each.
#[test]
fn a_million_empty_rows_cost_little() {
    let sound = workbook(|_, _| {});
    for (row, part) in [
        ("<row r=\"{}\" spans=\"1:9\"/>", "more than 100000 rows, be they empty"),
        (
            "<row s=\"1\" customFormat=\"1\"><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>",
            "MB, unpacked",
        ),
    ] {
        let rows: String = (3..1_000_003)
            .map(|number: u32| row.replace("{}", &number.to_string()))
            .collect();
        let bytes = repacked(&sound, "xl/worksheets/sheet1.xml", |xml| {
            xml.replace("</sheetData>", &format!("{rows}</sheetData>"))
        });
        let start = Instant::now();
        let said = said_of("initiatives.xlsx", &bytes);
        println!("{} bytes packed, {:?}: {said:?}", bytes.len(), start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
        assert!(said.len() == 1 && said[0].contains(part), "{said:?}");
    }
}

#[test]
fn one_of_two_ways_of_keeping_things_is_chosen() {
    let folder = content();
    let strategy = folder.path().join(STRATEGY);
    fs::write(strategy.join("initiatives.xlsx"), workbook(|_, _| {})).expect("the copy can be written");
    fs::write(strategy.join("initiatives.toml"), "").expect("the copy can be written");
    fs::write(
        strategy.join("reports.csv"),
        "deliverable,state,date,by,text.fr,text.en,source\nA9,done,2025,secretariat,x,x,#p2\n",
    )
    .expect("the copy can be written");
    let said: Vec<String> = load(folder.path()).problems.iter().map(ToString::to_string).collect();
    let expected = [
        "error strategies/example/initiatives.toml: initiatives.toml beside a spreadsheet of initiatives; expected one of them",
        "error strategies/example/reports.csv:2, row 2, column A (deliverable): `deliverable` is `A9`; expected a deliverable of results.toml",
    ];
    assert_eq!(said, expected);
}

/// Indicators as CSV, laid over the copy: its problems.
fn said_of_indicators(indicators: &str, targets: &str, observations: &str) -> Vec<String> {
    let folder = content();
    let strategy = folder.path().join(STRATEGY);
    fs::write(strategy.join("initiatives.xlsx"), workbook(|_, _| {})).expect("the copy can be written");
    for (name, text) in [
        ("indicators", indicators),
        ("targets", targets),
        ("observations", observations),
    ] {
        if !text.is_empty() {
            fs::write(strategy.join(format!("{name}.csv")), text).expect("the copy can be written");
        }
    }
    load(folder.path()).problems.iter().map(ToString::to_string).collect()
}

const INDICATORS: &str = "id,title.fr,title.en,description.fr,description.en,unit.fr,unit.en,direction,baseline.value,\
                          baseline.date,baseline.source,target.absent\n";
const OBSERVATIONS: &str = "indicator,value,date,period.start,period.end,said_by,source\n";

#[test]
fn what_is_wrong_with_indicators_is_said_cell_by_cell() {
    let row = "one,Un,One,Un,One,u,u,up,10,2026,#p2,\n";
    let measured = "one,12,2026,,,secretariat,#p2\n";
    let path = "error strategies/example";
    let sound = said_of_indicators(
        &format!("{INDICATORS}{}", row.replace(",\n", ",not-stated\n")),
        "",
        &format!("{OBSERVATIONS}{measured}"),
    );
    assert_eq!(sound, [""; 0]);
    let cases = [
        // A target below its baseline with the direction up.
        (
            row.to_owned(),
            "indicator,value,date,source\none,9,2028,#p2\n".to_owned(),
            measured.to_owned(),
            format!("{path}/targets.csv:2, row 2: "),
            "below the baseline `10`",
        ),
        // Numbers that are none.
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            "one,1e400,2026,,,secretariat,#p2\n".to_owned(),
            format!("{path}/observations.csv:2, row 2, column B (value): "),
            "`value` is `1e400`",
        ),
        (
            row.replace(",10,", ",NaN,").replace(",\n", ",not-stated\n"),
            String::new(),
            measured.to_owned(),
            format!("{path}/indicators.csv:2, row 2, column I (baseline.value): "),
            "`value` is `NaN`",
        ),
        // A day number, a date beside a period, an indicator that is not there, none observed.
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            "one,1,46023,,,secretariat,#p2\n".to_owned(),
            format!("{path}/observations.csv:2, row 2, column C (date): "),
            "perhaps the day number of `2026-01-01`",
        ),
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            "one,1,2026,2026,2026-06,secretariat,#p2\n".to_owned(),
            format!("{path}/observations.csv:2, row 2"),
            "with `date` and with `period`",
        ),
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            format!("{measured}two,1,2026,,,secretariat,#p2\n"),
            format!("{path}/observations.csv:3, row 3, column A (indicator): "),
            "`indicator` is `two`; expected the id of an indicator of the sheet `indicators`",
        ),
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            String::new(),
            format!("{path}/indicators.csv:2, row 2"),
            "without one it is no indicator yet",
        ),
        // Outside the period of the undertaking.
        (
            row.replace(",\n", ",not-stated\n"),
            String::new(),
            "one,1,1999,,,secretariat,#p2\n".to_owned(),
            format!("{path}/observations.csv:2, row 2"),
            "outside the period of the undertaking",
        ),
    ];
    for (indicator, targets, observations, place, what) in cases {
        let said = said_of_indicators(
            &format!("{INDICATORS}{indicator}"),
            &targets,
            &format!("{OBSERVATIONS}{observations}"),
        );
        assert_eq!(said.len(), 1, "{what}: {said:#?}");
        assert!(
            said[0].starts_with(&place) && said[0].contains(what),
            "{what}: {said:#?}"
        );
    }
}

#[test]
fn indicators_are_kept_in_one_way() {
    let folder = content();
    let strategy = folder.path().join(STRATEGY);
    fs::write(strategy.join("initiatives.xlsx"), workbook(|_, _| {})).expect("the copy can be written");
    fs::write(strategy.join("indicators.toml"), "").expect("the copy can be written");
    fs::write(strategy.join("indicators.csv"), INDICATORS).expect("the copy can be written");
    let said: Vec<String> = load(folder.path()).problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "error strategies/example/indicators.toml: indicators.toml beside a spreadsheet of indicators; expected one of them"
        ]
    );
}

fn initiatives(publication: &Publication) -> &[Initiative] {
    let all = publication.strategies[0].initiatives.as_ref();
    all.map_or(&[], |all| &all.initiatives)
}

/// The archive with one part changed.
fn repacked(archive: &[u8], name: &str, change: impl FnOnce(&str) -> String) -> Vec<u8> {
    let mut change = Some(change);
    rewritten(archive, |part, bytes| match change.take_if(|_| part == name) {
        Some(change) => change(&String::from_utf8(bytes).expect("XML")).into_bytes(),
        None => bytes,
    })
}

fn added(archive: &[u8], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(archive);
    parts.push((name.to_owned(), bytes.to_vec()));
    packed(parts)
}

fn rewritten(archive: &[u8], mut change: impl FnMut(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    packed(
        parts(archive)
            .into_iter()
            .map(|(name, bytes)| {
                let bytes = change(&name, bytes);
                (name, bytes)
            })
            .collect(),
    )
}

fn parts(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read as _;
    let archive = rawzip::ZipArchive::from_slice(archive).expect("a ZIP file");
    let (mut parts, mut entries) = (Vec::new(), archive.entries());
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        let part = archive.get_entry(entry.wayfinder()).expect("a part");
        let mut bytes = Vec::new();
        flate2::read::DeflateDecoder::new(part.data())
            .read_to_end(&mut bytes)
            .expect("what was packed");
        parts.push((name, bytes));
    }
    parts
}

fn packed(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in parts {
        let file = archive
            .new_file(&name)
            .compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().expect("a part");
        let mut data = config.wrap(flate2::write::DeflateEncoder::new(
            &mut entry,
            flate2::Compression::fast(),
        ));
        data.write_all(&bytes).expect("bytes");
        let (encoder, descriptor) = data.finish().expect("a part");
        encoder.finish().expect("a part");
        entry.finish(descriptor).expect("a part");
    }
    archive.finish().expect("a ZIP file")
}

/// A text as reading leaves it: trimmed, and set as its language wants it.
fn localised() -> impl Strategy<Value = Localised> {
    let text = "[A-Za-zéœ_x0-9,;\"'=&<>–-]{1,12}( [a-zé_x0-9;:]{1,9}){0,3}";
    let text = prop_oneof![4 => text.prop_map(String::from), 1 => prop::sample::select(vec!["_x0041_", "46023", "2024", "TRUE", "#REF!", "é😀", "1e5"]).prop_map(str::to_owned)];
    // CSV refuses what would be a formula.
    let text = text
        .prop_map(|text| text.trim_start_matches('=').to_owned())
        .prop_filter("blank", |text| !text.trim().is_empty());
    (text.clone(), text).prop_map(|(fr, en)| {
        let set = |text: &str, language: &str| typography::set(text.trim(), &language.into());
        let (fr, en) = (set(&fr, "fr"), set(&en, "en"));
        Localised::from([("fr", fr.as_str()), ("en", en.as_str())])
    })
}

fn source() -> impl Strategy<Value = Source> {
    prop::sample::select(vec!["p1", "p2", "p2-a", "pA1", "summary-1"]).prop_map(|paragraph| Source {
        document: "example-strategy".to_owned(),
        paragraph: paragraph.to_owned(),
    })
}

fn date() -> impl Strategy<Value = PartialDate> {
    prop::sample::select(vec!["2019", "2024-02", "2024-02-29", "2026"]).prop_map(|date| date.parse().expect("a date"))
}

fn owner() -> impl Strategy<Value = Owner> {
    let organisation = prop::sample::select(vec!["secretariat", "assembly"]).prop_map(str::to_owned);
    (organisation, source()).prop_map(|(organisation, source)| Owner { organisation, source })
}

fn stated<T: std::fmt::Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Stated<T>> {
    let absence = prop_oneof![
        Just(Absence::NotStated),
        Just(Absence::NothingFurtherDue),
        prop::option::of(source()).prop_map(|source| Absence::LostInPicture { source }),
        localised().prop_map(|why| Absence::Withheld { why }),
        (localised(), prop::option::of(source()))
            .prop_map(|(place, source)| Absence::StatedElsewhere { place, source }),
    ];
    prop_oneof![3 => value.prop_map(Stated::Value), 1 => absence.prop_map(Stated::Absent)]
}

fn revised() -> impl Strategy<Value = RevisedDate> {
    (date(), stated(date()), localised(), source()).prop_map(|(date, on, why, source)| RevisedDate {
        date,
        on,
        why,
        source,
    })
}

fn stated_date() -> impl Strategy<Value = StatedDate> {
    (date(), source(), prop::collection::vec(revised(), 0..3)).prop_map(|(date, source, revised)| StatedDate {
        date,
        source,
        revised,
    })
}

fn report() -> impl Strategy<Value = Report> {
    let decision =
        (localised(), stated(date()), source()).prop_map(|(text, date, source)| Decision { text, date, source });
    let reason = (localised(), source()).prop_map(|(text, source)| StatedText { text, source });
    let state = prop::sample::select(ReportState::ALL.to_vec());
    let more = (prop::option::of(stated(decision)), prop::option::of(stated(reason)));
    (state, stated(date()), localised(), source(), more).prop_map(|(state, date, text, source, (decision, reason))| {
        let is_dropped = state == ReportState::Dropped;
        Report {
            state,
            date,
            by: "secretariat".to_owned(),
            voice: Voice::Itself,
            text,
            source,
            decision: decision.or(is_dropped.then_some(Stated::Absent(Absence::NotStated))),
            reason: reason.or(is_dropped.then_some(Stated::Absent(Absence::NotStated))),
        }
    })
}

fn initiative() -> impl Strategy<Value = Initiative> {
    let within = prop::option::of(prop::sample::select(vec!["inventory", "A"]).prop_map(str::to_owned));
    let texts = (
        localised(),
        prop::option::of(localised()),
        source(),
        prop::collection::vec(source(), 0..3),
    );
    let people = (prop::option::of(owner()), prop::collection::vec(owner(), 0..4));
    let dates = (prop::option::of(stated_date()), prop::option::of(stated_date()));
    (within, texts, people, dates, prop::collection::vec(report(), 0..4)).prop_map(
        |(within, (title, text, source, see), (lead, partners), (start, end), updates)| {
            // None ends before it begins, which check refuses.
            let end = end.filter(|end| {
                start.as_ref().is_none_or(|start: &StatedDate| {
                    let both = [(start.date, end.date), (start.current(), end.current())];
                    both.iter().all(|(start, end)| end.last_day() >= start.first_day())
                })
            });
            Initiative {
                id: String::new(),
                within,
                title,
                text,
                source,
                see,
                lead,
                partners,
                start,
                end,
                updates,
            }
        },
    )
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (-1_000_000_i64..1_000_000_000_000, 0..6_u32).prop_map(|(number, scale)| Decimal::new(number, scale))
}

fn bound() -> impl Strategy<Value = Bound> {
    prop::sample::select(Bound::ALL.to_vec())
}

fn indicator_value() -> impl Strategy<Value = IndicatorValue> {
    (
        decimal(),
        bound(),
        stated(date()),
        source(),
        prop::option::of(localised()),
    )
        .prop_map(|(value, bound, date, source, comment)| IndicatorValue {
            value,
            bound,
            date,
            source,
            comment,
        })
}

/// Of a date or a period within that of the undertaking, or of none.
fn observation() -> impl Strategy<Value = Observation> {
    let within = || prop::sample::select(vec!["2026", "2026-02", "2026-02-28"]);
    let within = || within().prop_map(|date| date.parse::<PartialDate>().expect("a date"));
    let when = prop_oneof![
        stated(within()).prop_map(|date| (Some(date), None)),
        within().prop_map(|end| {
            let start = "2026".parse().expect("a date");
            (None, Some(Period { start, end }))
        }),
    ];
    let more = (prop::option::of(localised()), prop::option::of(localised()));
    (decimal(), bound(), when, source(), more).prop_map(
        |(value, bound, (date, period), source, (disaggregation, comment))| Observation {
            value,
            bound,
            date,
            period,
            said_by: "secretariat".to_owned(),
            voice: Voice::Itself,
            source,
            disaggregation,
            comment,
            outside: None,
        },
    )
}

fn indicator() -> impl Strategy<Value = Indicator> {
    let words = (localised(), localised(), localised());
    let aims = (
        stated(indicator_value()),
        prop::collection::vec(indicator_value(), 0..3),
        stated(Just(())),
    );
    let observations = prop::collection::vec(observation(), 1..4);
    let outcome = prop::option::of(Just("A".to_owned()));
    (outcome, words, aims, observations).prop_map(
        |(outcome, (title, description, unit), (baseline, targets, absence), observations)| Indicator {
            id: String::new(),
            strategy: "example".to_owned(),
            outcome,
            title,
            description,
            unit,
            // No target lies on the wrong side of the baseline, which check refuses.
            direction: IndicatorDirection::None,
            baseline,
            untargeted: targets
                .is_empty()
                .then(|| absence.absence().cloned().unwrap_or(Absence::NotStated)),
            targets,
            observations,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is written as a workbook or as CSV is read back as it was, and written again gives the same bytes.
    #[test]
    fn sheets_are_read_back_without_loss(mut given in prop::collection::vec(initiative(), 1..6), mut measured in prop::collection::vec(indicator(), 0..4)) {
        for (index, initiative) in given.iter_mut().enumerate() {
            initiative.id = format!("initiative-{index}");
        }
        for (index, indicator) in measured.iter_mut().enumerate() {
            indicator.id = format!("indicator-{index}");
        }
        let folder = content();
        let strategy = folder.path().join(STRATEGY);
        fs::write(strategy.join("initiatives.xlsx"), workbook(|_, _| {})).expect("the copy can be written");
        let mut publication = load(folder.path()).publication.expect("a sound publication");
        let slot = publication.strategies[0].initiatives.as_mut().expect("initiatives");
        slot.initiatives.clone_from(&given);
        publication.strategies[0].indicators.clone_from(&measured);
        let deliverables = publication.strategies[0].results.clone();
        let messages = Messages::new(&"fr".into(), None);
        let sheet = ReportingSheet::new(&publication, None, Some("example")).expect("a sheet");
        let bytes = sheet.workbook(&messages).expect("a workbook");
        prop_assert!(bytes == sheet.workbook(&messages).expect("a workbook"), "other bytes the second time");
        fs::remove_file(strategy.join("reports.csv")).expect("the copy can be changed");
        let read = |way: &str| {
            let loaded = load(folder.path());
            let problems: Vec<String> = loaded.problems.iter().filter(|problem| problem.severity == openstrategy::publish::Severity::Error).map(ToString::to_string).collect();
            prop_assert_eq!(problems, Vec::<String>::new(), "{}", way);
            let read = loaded.publication.expect("a sound publication");
            prop_assert_eq!(initiatives(&read), &given[..], "{}", way);
            prop_assert_eq!(&read.strategies[0].indicators, &measured, "{}", way);
            prop_assert_eq!(&read.strategies[0].results, &deliverables, "{}", way);
            Ok(())
        };
        fs::write(strategy.join("initiatives.xlsx"), &bytes).expect("the copy can be written");
        read("XLSX")?;
        fs::remove_file(strategy.join("initiatives.xlsx")).expect("the copy can be changed");
        for (name, bytes) in sheet.csv().expect("CSV") {
            fs::write(strategy.join(name), bytes).expect("the copy can be written");
        }
        read("CSV")?;
    }

    /// Whatever is done to the XML of a sheet, reading it ends with a publication or with an error, never with a panic.
    #[test]
    fn edited_workbooks_never_panic(at in any::<prop::sample::Index>(), length in 0..20_usize, piece in "[<>/a-z0-9=\"' é]{0,8}", part in 0..3_usize) {
        let name = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"][part];
        let bytes = repacked(&workbook(|_, _| {}), name, |xml| {
            let mut characters: Vec<char> = xml.chars().collect();
            let from = at.index(characters.len());
            let to = (from + length).min(characters.len());
            characters.splice(from..to, piece.chars());
            characters.into_iter().collect()
        });
        said_of("initiatives.xlsx", &bytes);
    }
}

#[test]
fn the_command_writes_a_sheet_once_and_never_over_another() {
    let folder = content();
    fs::write(
        folder.path().join(STRATEGY).join("initiatives.xlsx"),
        workbook(|_, _| {}),
    )
    .expect("the copy can be written");
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let out: PathBuf = elsewhere.path().join("sheet.xlsx");
    let run = |lead: &str| {
        let command = std::process::Command::new(env!("CARGO_BIN_EXE_openstrategy"))
            .args(["sheet", "--lead", lead, "--language", "en", "--out"])
            .arg(&out)
            .arg(folder.path())
            .output()
            .expect("the binary");
        (
            command.status.code(),
            String::from_utf8_lossy(&command.stderr).into_owned(),
        )
    };
    let (code, error) = run("nobody");
    assert_eq!(
        (code, error.contains("no organisation has the id `nobody`")),
        (Some(3), true),
        "{error}"
    );
    assert_eq!(run("secretariat"), (Some(0), String::new()));
    let (code, error) = run("secretariat");
    assert_eq!((code, error.contains("cannot write")), (Some(3), true), "{error}");
}
