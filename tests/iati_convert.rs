//! `openstrategy iati convert`: every form, what it says, how it ends, and that nothing half-written is left.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use parquet::{
    file::reader::{FileReader as _, SerializedFileReader},
    record::Field,
};
use rust_decimal::Decimal;

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openstrategy"));
    command
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/iati"))
        .args(["iati", "convert"])
        .args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the binary")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// The rows of a table, by the names of their columns.
fn rows(folder: &Path, table: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder.join(table).with_extension("csv")).expect("a table");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn tables_hold_what_the_files_say() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("tables");
    let output = run(&[
        "new-2.03.xml",
        "organisation-2.03.xml",
        "--to",
        "csv",
        "--out",
        text(&out),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let activity = &rows(&out, "activities")[0];
    for (column, value) in [
        ("activity_no", "1"),
        ("iati_identifier", "XX-DEMO-7-A1"),
        ("file", "new-2.03.xml"),
        ("line", "4"),
        ("title", "Water network"),
        ("status_name", "Implementation"),
        ("planned_start", "2021-01-01"),
        ("actual_start", ""),
        ("default_aid_type_name", "Project-type interventions"),
        ("conditions_attached", "true"),
    ] {
        assert_eq!(activity[column], value, "{column}");
    }
    let transactions = rows(&out, "transactions");
    let cells = |column: &str| transactions.iter().map(|row| row[column].clone()).collect::<Vec<_>>();
    assert_eq!(cells("amount"), ["1000", "-250.75"]);
    assert_eq!(cells("currency"), ["EUR", "USD"]);
    assert_eq!(cells("flow_type_name"), ["ODA", "ODA"]);
    let places = rows(&out, "transaction_places");
    let parts: Vec<[&str; 5]> = places
        .iter()
        .map(|row| ["transaction_no", "kind", "code", "name", "amount"].map(|column| row[column].as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ["1", "country", "CI", "Côte d'Ivoire", "600.00"],
            ["1", "region", "298", "Africa, regional", "400.00"],
            ["2", "country", "CI", "Côte d'Ivoire", "-150.45"],
            ["2", "region", "298", "Africa, regional", "-100.30"],
        ]
    );
    assert_eq!(rows(&out, "transaction_sectors")[0]["basis"], "whole");
    let periods = rows(&out, "periods");
    assert_eq!(
        (periods[0]["kind"].as_str(), periods[0]["value"].as_str()),
        ("target", "10")
    );
    assert_eq!(
        (periods[1]["kind"].as_str(), periods[1]["comment"].as_str()),
        ("actual", "Deux en retard")
    );
    assert_eq!(rows(&out, "documents").len(), 2);
    assert_eq!(rows(&out, "texts").len(), 5);
    let budgets = rows(&out, "organisation_budgets");
    assert_eq!(budgets.len(), 3);
    assert_eq!(
        (budgets[1]["place_name"].as_str(), budgets[1]["amount"].as_str()),
        ("Côte d'Ivoire", "600000")
    );
    assert_eq!(rows(&out, "organisation_budget_lines")[0]["amount"], "400000.25");
    // In French, where the list has it.
    let output = run(&["new-2.03.xml", "--to", "csv", "--language", "fr", "--out", text(&out)]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let activity = &rows(&out, "activities")[0];
    assert_eq!(
        (activity["title"].as_str(), activity["status_name"].as_str()),
        ("Réseau de l’eau", "Actif")
    );
}

#[test]
fn parquet_holds_the_same_with_types() {
    let folder = tempfile::tempdir().expect("a folder");
    for form in ["csv", "parquet"] {
        let output = run(&[
            "new-2.03.xml",
            "faulty-2.03.xml",
            "organisation-2.03.xml",
            "--to",
            form,
            "--out",
            text(folder.path()),
        ]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    }
    let mut tables = 0;
    for entry in fs::read_dir(folder.path()).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "parquet") {
            continue;
        }
        tables += 1;
        let name = path.file_stem().expect("a name").to_str().expect("UTF-8");
        let expected = rows(folder.path(), name);
        let file = SerializedFileReader::new(fs::File::open(&path).expect("a file")).expect("Parquet");
        let found: Vec<BTreeMap<String, String>> = file
            .get_row_iter(None)
            .expect("rows")
            .map(|row| {
                row.expect("a row")
                    .get_column_iter()
                    .map(|(name, field)| (name.clone(), shown(field)))
                    .collect()
            })
            .collect();
        assert_eq!(found.len(), expected.len(), "{name}");
        for (found, expected) in found.iter().zip(&expected) {
            for (column, value) in expected {
                let same = match (value.parse::<Decimal>(), found[column].parse::<Decimal>()) {
                    (Ok(value), Ok(found)) => value == found,
                    _ => *value == found[column],
                };
                assert!(same, "{name} {column}: {value} is {}", found[column]);
            }
        }
    }
    assert_eq!(tables, 25);
}

/// A cell as CSV has it.
fn shown(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Date(days) => openstrategy::iati::Day::since_1970(*days as u32).to_string(),
        Field::Decimal(decimal) => {
            let bytes: [u8; 16] = decimal.data().try_into().expect("sixteen bytes");
            let scale = u32::try_from(decimal.scale()).expect("a scale");
            Decimal::from_i128_with_scale(i128::from_be_bytes(bytes), scale).to_string()
        }
        other => other.to_string(),
    }
}

/// The sum of a table's amounts by transaction, and by vocabulary where it is divided by several.
fn sums(rows: &[BTreeMap<String, String>], vocabulary: bool) -> BTreeMap<(String, String, String), Decimal> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let vocabulary = if vocabulary {
            row["vocabulary"].clone()
        } else {
            String::new()
        };
        let key = (row["activity_no"].clone(), row["transaction_no"].clone(), vocabulary);
        *sums.entry(key).or_insert(Decimal::ZERO) += row["amount"].parse::<Decimal>().expect("an amount");
    }
    sums
}

#[test]
fn parts_add_up_to_the_transactions() {
    let mut files = vec![PathBuf::from("."), PathBuf::from("new-2.03.xml")];
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/iati/real");
    if real.is_dir() {
        files.push(real);
    } else {
        eprintln!("left out: {} is not there", real.display());
    }
    for file in files {
        let folder = tempfile::tempdir().expect("a folder");
        run(&[text(&file), "--to", "csv", "--partial", "--out", text(folder.path())]);
        let transactions = rows(folder.path(), "transactions");
        let whole = sums(&transactions, false);
        assert_eq!(whole.len(), transactions.len());
        for (table, by_vocabulary) in [("transaction_sectors", true), ("transaction_places", false)] {
            let parts = rows(folder.path(), table);
            let sums = sums(&parts, by_vocabulary);
            let mut seen = BTreeSet::new();
            for ((activity, transaction, _), sum) in &sums {
                let key = (activity.clone(), transaction.clone(), String::new());
                assert_eq!(whole[&key], *sum, "{} {table} {key:?}", file.display());
                seen.insert(key);
            }
            assert_eq!(seen.len(), whole.len(), "{} {table}", file.display());
            println!(
                "{}: {table}: {} parts of {} transactions",
                file.display(),
                parts.len(),
                whole.len()
            );
        }
    }
}

#[test]
fn nothing_in_a_cell_is_run_by_a_spreadsheet() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.xml");
    let xml = "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>-X</iati-identifier><title><narrative>\
               =HYPERLINK(\"x\")</narrative></title><transaction ref=\"-5\"><transaction-type code=\"@1\"/><value>-5</value>\
               </transaction></iati-activity></iati-activities>";
    fs::write(&file, xml).expect("a file");
    run(&[text(&file), "--to", "csv", "--out", text(folder.path())]);
    let activity = &rows(folder.path(), "activities")[0];
    assert_eq!(activity["title"], "'=HYPERLINK(\"x\")");
    assert_eq!(activity["iati_identifier"], "'-X");
    let transaction = &rows(folder.path(), "transactions")[0];
    assert_eq!(
        (
            transaction["ref"].as_str(),
            transaction["type"].as_str(),
            transaction["amount"].as_str()
        ),
        ("-5", "'@1", "-5")
    );
}

#[test]
fn objects_are_the_model() {
    let folder = tempfile::tempdir().expect("a folder");
    let (array, lines) = (folder.path().join("a.json"), folder.path().join("a.jsonl"));
    for (form, out) in [("json", &array), ("jsonl", &lines)] {
        let output = run(&["new-2.03.xml", "old-1.05.xml", "--to", form, "--out", text(out)]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    let array: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(array).expect("a file")).expect("an array");
    let lines: Vec<serde_json::Value> = fs::read_to_string(lines)
        .expect("a file")
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    assert_eq!(array, lines);
    assert_eq!(array.len(), 2);
    assert_eq!(array[0]["transactions"][1]["value"]["amount"], "-250.75");
    assert_eq!(
        (&array[1]["version"], &array[1]["identifier"]),
        (&"1.0x".into(), &"XX-DEMO-7-A1".into())
    );
}

#[test]
fn an_old_file_from_standard_input_becomes_2_03() {
    let mut child = command(&["-", "--to", "xml", "--out", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let old = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/iati/old-1.05.xml")).expect("a file");
    child.stdin.take().expect("its input").write_all(&old).expect("written");
    let output = child.wait_with_output().expect("its output");
    assert_eq!(output.status.code(), Some(0));
    let xml = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    assert!(
        xml.contains("<iati-activities version=\"2.03\">") && xml.contains("<transaction-type code=\"3\"/>"),
        "{xml}"
    );
    let said = said(&output);
    assert!(
        said.contains(
            "iati-activity/location/coordinates/@precision was left out (1 ×): version 2.03 does not have it"
        ),
        "{said}"
    );
}

#[test]
fn it_ends_as_check_does_and_writes_all_or_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = folder.path().join("broken.xml");
    let whole = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/iati/faulty-2.03.xml")).expect("a file");
    let second = whole.rfind("<participating-org").expect("the second");
    fs::write(&broken, &whole[..second]).expect("a file");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    let file = out.join("it");
    for (arguments, code, written) in [
        (&["new-2.03.xml", "--to", "xml"][..], 0, true),
        (&["faulty-2.03.xml", "--to", "xml"], 1, true),
        (&["new-2.03.xml", "--to", "pdf"], 2, false),
        (&["new-2.03.xml"], 2, false),
        (&["not-there.xml", "--to", "xml"], 3, false),
        (&["new-2.03.xml", "organisation-2.03.xml", "--to", "json"], 3, false),
        (&["new-2.03.xml", "organisation-2.03.xml", "--to", "xml"], 3, false),
        (&[text(&broken), "--to", "json"], 3, false),
        (&[text(&broken), "--to", "json", "--partial"], 3, true),
        (&[text(&broken), "--to", "csv"], 3, false),
    ] {
        let output = run(&[arguments, &["--out", text(&file)]].concat());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        // A folder of tables may be there, but nothing in it.
        if file.is_dir() {
            fs::remove_dir(&file).expect("an empty folder");
        }
        assert_eq!(file.exists(), written, "{arguments:?}");
        if written {
            fs::remove_file(&file).expect("a file");
        }
        assert_eq!(
            fs::read_dir(&out).expect("a folder").count(),
            0,
            "{arguments:?}: something was left"
        );
    }
    let output = run(&["new-2.03.xml", "--to", "xml", "--out", text(&out)]);
    assert_eq!(output.status.code(), Some(3), "a folder is no file");
}
