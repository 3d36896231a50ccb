use super::{
    draft::{At, DraftDeliverable, IdKind, Target},
    fields::{Fields, Read, Value, with_root},
    findings::{File, quoted},
    stated::Sources,
    values::{LocalId, OrganisationId, is_id_of_results_page},
};
use crate::model::{
    Absence, Amount, Deliverable, Localised, Owner, Report, ReportState, RevisedDate, Source, Stated, StatedDate,
    StatedText, Voice,
};

/// Reads `results.toml` of the strategy `slug`.
pub fn read_results(mut file: File<'_>, text: &str, slug: &str) -> Vec<At<DraftDeliverable>> {
    with_root(&mut file, text, "the file", |mut fields| {
        let given = fields.value("defaults");
        let given = given.and_then(|value| value.table("`[defaults]`"));
        let defaults = given.map(defaults).unwrap_or_default();
        let entries = fields.tables("deliverables");
        fields.finish();
        let deliverables = entries.into_iter();
        deliverables
            .filter_map(|fields| deliverable(fields, &defaults, slug))
            .collect()
    })
}

/// What holds for every deliverable that does not say otherwise.
#[derive(Default)]
struct Defaults {
    measure: Given<Stated<StatedText>>,
    baseline: Given<Stated<StatedText>>,
    target: Given<Stated<StatedText>>,
    date: Given<Stated<StatedDate>>,
    owner: Given<Stated<Owner>>,
    budget: Given<Stated<Amount>>,
    reported: Given<Absence>,
}

/// A default: not given, given and faulty, or given.
struct Given<T> {
    is_there: bool,
    value: Option<T>,
}

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self {
            is_there: false,
            value: None,
        }
    }
}

impl<T: Read + Clone> Given<T> {
    fn read(fields: &mut Fields<'_>, key: &'static str) -> Self {
        Self {
            is_there: fields.has(key),
            value: fields.optional(key),
        }
    }

    /// What the deliverable says of `key`, or the default.
    fn or_own(&self, fields: &mut Fields<'_>, key: &'static str) -> Option<T> {
        let (is_there, own) = (fields.has(key), fields.optional(key));
        if !is_there && !self.is_there {
            fields.missing(key, &format!("{}, here or in `[defaults]`", T::form()));
        }
        if is_there { own } else { self.value.clone() }
    }
}

fn defaults(mut fields: Fields<'_>) -> Defaults {
    let defaults = Defaults {
        measure: Given::read(&mut fields, "measure"),
        baseline: Given::read(&mut fields, "baseline"),
        target: Given::read(&mut fields, "target"),
        date: Given::read(&mut fields, "date"),
        owner: Given::read(&mut fields, "owner"),
        budget: Given::read(&mut fields, "budget"),
        reported: Given::read(&mut fields, "reported"),
    };
    fields.finish();
    defaults
}

fn deliverable(mut fields: Fields<'_>, defaults: &Defaults, slug: &str) -> Option<At<DraftDeliverable>> {
    let (file, line) = (fields.file(), fields.line());
    let id = fields.required_at("id").map(
        |At {
             value: LocalId(id),
             line,
         }| {
            if is_id_of_results_page(&id) {
                let found = format!("`id` is {}, which the page gives to something else", quoted(&id));
                file.error(line, "bad-id", found, "another id");
            }
            file.id(line, IdKind::Deliverable, slug, &id);
            id
        },
    );
    let outcome = fields.required_at::<String>("outcome").map(|At { value: id, line }| {
        file.uses(
            line,
            Target::Outcome {
                strategy: slug.to_owned(),
                id: id.clone(),
            },
        );
        id
    });
    let domain = fields.optional_at::<String>("domain").map(|At { value: id, line }| {
        file.uses(
            line,
            Target::Domain {
                strategy: slug.to_owned(),
                id: id.clone(),
            },
        );
        id
    });
    let source = fields.required::<Source>("source");
    let text = fields.optional::<Localised>("text");
    let see = fields.optional::<Sources>("see").map(|sources| sources.0);
    let measure = defaults.measure.or_own(&mut fields, "measure");
    let baseline = defaults.baseline.or_own(&mut fields, "baseline");
    let target = defaults.target.or_own(&mut fields, "target");
    let date = defaults.date.or_own(&mut fields, "date");
    let owner = defaults.owner.or_own(&mut fields, "owner");
    let budget = defaults.budget.or_own(&mut fields, "budget");
    let (reports, unreported) = reporting(&mut fields, defaults, id.as_deref());
    fields.finish();
    let own_text = text.is_some();
    let deliverable = Deliverable {
        id: id?,
        outcome: outcome?,
        domain,
        text: text.unwrap_or_default(),
        source: source?,
        see: see.unwrap_or_default(),
        measure: measure?,
        baseline: baseline?,
        target: target?,
        date: date?,
        owner: owner?,
        budget: budget?,
        reports,
        unreported,
    };
    Some(At {
        value: DraftDeliverable { deliverable, own_text },
        line,
    })
}

/// What is reported, or why nothing is: one of them, never both.
fn reporting(fields: &mut Fields<'_>, defaults: &Defaults, id: Option<&str>) -> (Vec<Report>, Option<Absence>) {
    let (file, line) = (fields.file(), fields.line());
    let (has_own, own) = (fields.has("reported"), fields.optional::<Absence>("reported"));
    let entries = fields.tables("reports");
    let is_reported = !entries.is_empty();
    let reports = entries.into_iter().filter_map(report).collect();
    let name = quoted(id.unwrap_or("?"));
    if is_reported && has_own {
        let found = format!("deliverable {name} with `reported` and with `[[deliverables.reports]]`");
        file.error(
            line,
            "reported-twice",
            found,
            "one of them: an absence, or what is reported",
        );
    } else if !is_reported && !has_own && !defaults.reported.is_there {
        let form = "an absence, here or in `[defaults]`, or `[[deliverables.reports]]`";
        fields.missing("reported", form);
    }
    let unreported = if has_own { own } else { defaults.reported.value.clone() };
    (reports, unreported.filter(|_| !is_reported))
}

/// Reads what somebody reports of a deliverable or an initiative.
pub fn report(mut fields: Fields<'_>) -> Option<Report> {
    let (state, date) = (fields.required("state"), fields.required("date"));
    let by = fields.required::<OrganisationId>("by").map(|id| id.0);
    let voice = voice(&mut fields, by.as_deref());
    let (text, source) = (fields.required("text"), fields.required("source"));
    // What is given up says what was decided and why, or that the source does not.
    let (decision, reason) = match state {
        Some(ReportState::Dropped) => (fields.required("decision"), fields.required("reason")),
        _ => (fields.optional("decision"), fields.optional("reason")),
    };
    fields.finish();
    Some(Report {
        state: state?,
        date: date?,
        by: by?,
        voice: voice?,
        text: text?,
        source: source?,
        decision,
        reason,
    })
}

/// In which role the organisation `by` speaks: as `voice` says, or strategy.toml.
pub fn voice(fields: &mut Fields<'_>, by: Option<&str>) -> Option<Voice> {
    let (is_given, given) = (fields.has("voice"), fields.optional_at::<Voice>("voice"));
    let file = fields.file();
    let known = match (file.voices, by) {
        (Some(voices), Some(by)) => voices.get(by).copied(),
        // What is faulty is noted where it is.
        _ => return Some(given.map(|given| given.value).unwrap_or_default()),
    };
    match (given, known) {
        (Some(given), Some(Voice::Itself)) if given.value != Voice::Itself => {
            let found = format!("`voice` is {}", quoted(given.value.key()));
            let expected = "no `voice`: the undertaking is that organisation’s own";
            file.error(given.line, "bad-voice", found, expected);
            None
        }
        (Some(given), _) => Some(given.value),
        (None, Some(known)) => Some(known),
        (None, None) if is_given => None,
        (None, None) => {
            let expected = format!("{}, here or in `[[voices]]` of strategy.toml", Voice::form());
            fields.missing("voice", &expected);
            None
        }
    }
}

impl Read for StatedText {
    fn form() -> String {
        "a text with its source `{ text = {…}, source = \"#p38\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let (text, source) = (fields.required("text"), fields.required("source"));
        fields.finish();
        Some(Self {
            text: text?,
            source: source?,
        })
    }
}

impl Read for StatedDate {
    fn form() -> String {
        "a date with its source `{ date = \"2024\", source = \"#p38\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let (date, source) = (fields.required("date"), fields.required("source"));
        let revised = fields.tables("revised").into_iter().filter_map(revised).collect();
        fields.finish();
        Some(Self {
            date: date?,
            source: source?,
            revised,
        })
    }
}

fn revised(mut fields: Fields<'_>) -> Option<RevisedDate> {
    let (date, on) = (fields.required("date"), fields.required("on"));
    let (why, source) = (fields.required("why"), fields.required("source"));
    fields.finish();
    Some(RevisedDate {
        date: date?,
        on: on?,
        why: why?,
        source: source?,
    })
}

impl Read for Owner {
    fn form() -> String {
        "an owner with its source `{ organisation = \"…\", source = \"#p38\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let organisation = fields.required::<OrganisationId>("organisation");
        let source = fields.required("source");
        fields.finish();
        Some(Self {
            organisation: organisation?.0,
            source: source?,
        })
    }
}

impl Read for Amount {
    fn form() -> String {
        "an amount with its source `{ amount = \"6900000\", currency = \"USD\", source = \"#p38\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let amount = fields.required("amount");
        let currency = fields.required_at::<String>("currency");
        let source = fields.required("source");
        let file = fields.file();
        fields.finish();
        let At { value: currency, line } = currency?;
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let found = format!("`currency` is {}", quoted(&currency));
            file.error(line, "bad-currency", found, "a code of ISO 4217 such as `USD`");
            return None;
        }
        Some(Self {
            amount: amount?,
            currency,
            source: source?,
        })
    }
}
