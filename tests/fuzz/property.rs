//! What holds for any bytes at all: nothing panics, hangs or outgrows its limits, the reader and the checker agree, and what is
//! written is what was read. `tests/iati_fuzz.rs` tries some each time.

use openstrategy::iati::{
    Broken, Limits, Reader, Version,
    check::{Options, check},
    model::{Activity, Organisation},
    read::{Item, Kind},
    report::{self, Report},
    table::{self, Cells, Context, Rows, Table},
    words::Language,
    write::{Lost, Writer},
};

/// Small, so that they are met.
pub const LIMITS: Limits = Limits {
    file: 1 << 20,
    unit: 256 << 10,
    elements: 4000,
    depth: 32,
    attributes: 32,
    text: 64 << 10,
};

#[derive(Debug, Default)]
struct Holds {
    activities: Vec<Activity>,
    organisations: Vec<Organisation>,
    broken: Option<Broken>,
}

fn read(bytes: &[u8]) -> Holds {
    let mut reader = Reader::with_limits(bytes, LIMITS);
    let (mut holds, mut problems, mut lost) = (Holds::default(), Vec::new(), Lost::default());
    loop {
        match reader.next() {
            Ok(Some(Item::Unit(unit, root))) => {
                lost.see(&unit, root);
                match root.kind {
                    Kind::Activities => holds.activities.push(Activity::read(&unit, root, &mut problems)),
                    Kind::Organisations => holds.organisations.push(Organisation::read(&unit, root, &mut problems)),
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => return holds,
            Err(broken) => {
                holds.broken = Some(broken);
                return holds;
            }
        }
    }
}

/// The reader, the model, the writer and the tables.
pub fn reader(bytes: &[u8]) {
    let holds = read(bytes);
    let mut rows = Count::default();
    let (mut sink, mut left_out) = (Vec::new(), Vec::new());
    let mut writer = Writer::<_, Activity>::new(&mut sink);
    for activity in &holds.activities {
        table::activity(activity, CONTEXT, &mut rows);
        writer.write(activity, &mut left_out).expect("memory takes it");
    }
    writer.finish().expect("memory takes it");
    if !holds.activities.is_empty() && left_out.is_empty() {
        let again = read(&sink);
        // Escaped, it may be longer than what is taken in.
        if again.broken.is_none() {
            assert_eq!(activities(holds.activities), activities(again.activities));
        } else {
            assert!(sink.len() > LIMITS.text / 8, "{:?}", again.broken);
        }
    }
    let (mut sink, mut left_out) = (Vec::new(), Vec::new());
    let mut writer = Writer::<_, Organisation>::new(&mut sink);
    for organisation in &holds.organisations {
        table::organisation(organisation, CONTEXT, &mut rows);
        writer.write(organisation, &mut left_out).expect("memory takes it");
    }
    writer.finish().expect("memory takes it");
    if !holds.organisations.is_empty() && left_out.is_empty() {
        let again = read(&sink);
        if again.broken.is_none() {
            assert_eq!(organisations(holds.organisations), organisations(again.organisations));
        } else {
            assert!(sink.len() > LIMITS.text / 8, "{:?}", again.broken);
        }
    }
}

/// What is the same in 2.03: the version is not, and 1.0x has points without a system.
fn activities(mut activities: Vec<Activity>) -> Vec<Activity> {
    for activity in &mut activities {
        activity.head.version = Version::V203;
        for point in activity
            .locations
            .iter_mut()
            .filter_map(|location| location.point.as_mut())
        {
            point.system = None;
        }
    }
    activities
}

fn organisations(mut organisations: Vec<Organisation>) -> Vec<Organisation> {
    for organisation in &mut organisations {
        organisation.head.version = Version::V203;
    }
    organisations
}

const CONTEXT: Context<'static> = Context {
    file: "x.xml",
    number: 1,
    language: Language::Fr,
};

/// Goes through all cells.
#[derive(Default)]
struct Count(usize);

impl Rows for Count {
    fn row(&mut self, _: Table, fill: &mut dyn FnMut(&mut dyn Cells)) {
        fill(self);
    }
}

impl Cells for Count {
    fn text(&mut self, _: &'static str, value: Option<&str>) {
        self.0 += value.map_or(0, str::len);
    }

    fn decimal(&mut self, _: &'static str, value: Option<rust_decimal::Decimal>) {
        self.0 += value.map_or(0, |value| value.to_string().len());
    }

    fn day(&mut self, _: &'static str, _: Option<openstrategy::iati::Day>) {}

    fn whole(&mut self, _: &'static str, _: Option<i64>) {}

    fn flag(&mut self, _: &'static str, _: Option<bool>) {}
}

/// The checker and its reports.
pub fn checker(bytes: &[u8]) {
    let mut report = Report::new("x.xml");
    let options = Options {
        limits: LIMITS,
        today: None,
    };
    let outcome = check(bytes, &options, &mut |finding| report.add(finding));
    let holds = read(bytes);
    assert_eq!(
        outcome.units,
        (holds.activities.len() + holds.organisations.len()) as u64
    );
    assert_eq!(outcome.broken, holds.broken);
    report.outcome = Some(outcome);
    for format in [
        report::Format::Text,
        report::Format::Json,
        report::Format::Html,
        report::Format::Sarif,
    ] {
        let text = report::write(std::slice::from_ref(&report), format, Language::Fr);
        assert!(!text.is_empty());
    }
}
