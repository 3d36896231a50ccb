use super::{Cells, Context, Rows, Table, classified, money, result, transaction};
use crate::iati::{
    day::Day,
    model::{Activity, DocumentLink, Head, Narratives},
};

/// A name and a code of a list beside it: the column of the code, and that of its name.
macro_rules! coded {
    ($cells:expr, $column:literal, $list:literal, $code:expr, $context:expr) => {{
        // Looked up once, not once a row.
        static LIST: std::sync::OnceLock<Option<&'static crate::iati::code::List>> = std::sync::OnceLock::new();
        let list = *LIST.get_or_init(|| crate::iati::code::List::named($list));
        $cells.coded([$column, concat!($column, "_name")], list, $code, $context.language)
    }};
}
pub(super) use coded;

/// The rows of an activity.
pub fn activity(activity: &Activity, context: Context<'_>, rows: &mut dyn Rows) {
    let of = Of {
        activity,
        context,
        number: i64::try_from(context.number).ok(),
    };
    rows.row(Table::Activities, &mut |cells| of.itself(cells));
    of.texts(rows);
    for (place, other) in activity.other_identifiers.iter().enumerate() {
        of.row(rows, Table::OtherIdentifiers, &mut |cells| {
            cells.number("other_identifier_no", place);
            cells.words("ref", &other.reference);
            coded!(cells, "type", "OtherIdentifierType", other.kind.as_deref(), context);
            let owner = other.owner.as_ref();
            cells.text("owner_org_ref", owner.and_then(|owner| owner.reference.as_deref()));
            cells.text("owner_org_name", owner.and_then(|owner| of.text(&owner.name)));
        });
    }
    for (place, org) in activity.participating_orgs.iter().enumerate() {
        of.row(rows, Table::ParticipatingOrgs, &mut |cells| {
            cells.number("participating_org_no", place);
            coded!(cells, "role", "OrganisationRole", org.role.as_deref(), context);
            cells.words("ref", &org.reference);
            coded!(cells, "type", "OrganisationType", org.kind.as_deref(), context);
            cells.text("name", of.text(&org.name));
            cells.words("activity_id", &org.activity);
            cells.words("crs_channel_code", &org.crs_channel_code);
        });
    }
    classified::rows(&of, rows);
    money::rows(&of, rows);
    transaction::rows(&of, rows);
    for (place, related) in activity.related_activities.iter().enumerate() {
        of.row(rows, Table::RelatedActivities, &mut |cells| {
            cells.number("related_activity_no", place);
            coded!(cells, "type", "RelatedActivityType", related.kind.as_deref(), context);
            cells.text("ref", Some(&related.reference));
        });
    }
    let mut documents = 0;
    of.documents(rows, &mut documents, &activity.documents, "activity", None, None);
    result::rows(&of, rows, &mut documents);
}

/// An activity whose rows are made.
pub(super) struct Of<'o> {
    pub(super) activity: &'o Activity,
    pub(super) context: Context<'o>,
    number: Option<i64>,
}

impl Of<'_> {
    /// A row that begins with the activity.
    pub(super) fn row(&self, rows: &mut dyn Rows, table: Table, fill: &mut dyn FnMut(&mut dyn Cells)) {
        rows.row(table, &mut |cells| {
            self.begin(cells);
            fill(cells);
        });
    }

    fn begin(&self, cells: &mut dyn Cells) {
        cells.whole("activity_no", self.number);
        cells.text("iati_identifier", Some(self.activity.head.identifier.as_str()));
    }

    /// A text in the language that is wanted.
    pub(super) fn text<'n>(&self, texts: &'n Narratives) -> Option<&'n str> {
        self.context.text(&self.activity.head, texts)
    }

    fn itself(&self, cells: &mut dyn Cells) {
        let (activity, context) = (self.activity, self.context);
        self.begin(cells);
        file(cells, context, &activity.head);
        cells.whole("hierarchy", activity.hierarchy.map(i64::from));
        cells.flag("humanitarian", activity.humanitarian);
        let reporting = activity.reporting_org.as_ref();
        cells.text("reporting_org_ref", reporting.and_then(|org| org.reference.as_deref()));
        let kind = reporting.and_then(|org| org.kind.as_deref());
        coded!(cells, "reporting_org_type", "OrganisationType", kind, context);
        cells.text("reporting_org_name", reporting.and_then(|org| self.text(&org.name)));
        cells.flag("secondary_reporter", reporting.and_then(|org| org.secondary));
        cells.text("title", self.text(&activity.title));
        let general = activity
            .descriptions
            .iter()
            .find(|text| text.kind.as_deref().is_none_or(|kind| kind == "1"));
        let description = general.or(activity.descriptions.first());
        cells.text(
            "description",
            description.and_then(|description| self.text(&description.text)),
        );
        coded!(cells, "status", "ActivityStatus", activity.status.as_deref(), context);
        for (column, kind) in [
            ("planned_start", "1"),
            ("actual_start", "2"),
            ("planned_end", "3"),
            ("actual_end", "4"),
        ] {
            cells.day(column, self.date(kind));
        }
        coded!(cells, "scope", "ActivityScope", activity.scope.as_deref(), context);
        let kind = activity.collaboration_type.as_deref();
        coded!(cells, "collaboration_type", "CollaborationType", kind, context);
        coded!(
            cells,
            "default_flow_type",
            "FlowType",
            activity.default_flow_type.as_deref(),
            context
        );
        let kind = activity.default_finance_type.as_deref();
        coded!(cells, "default_finance_type", "FinanceType", kind, context);
        coded!(
            cells,
            "default_aid_type",
            "AidType",
            transaction::aid_type(&activity.default_aid_types),
            context
        );
        let status = activity.default_tied_status.as_deref();
        coded!(cells, "default_tied_status", "TiedStatus", status, context);
        cells.decimal("capital_spend_percentage", activity.capital_spend);
        let reason = activity.budget_not_provided.as_deref();
        coded!(cells, "budget_not_provided", "BudgetNotProvided", reason, context);
        cells.words("linked_data_uri", &activity.linked_data_uri);
        let attached = activity.conditions.as_ref().and_then(|conditions| conditions.attached);
        cells.flag("conditions_attached", attached);
    }

    /// The first date of a type.
    fn date(&self, kind: &str) -> Option<Day> {
        let mut dates = self.activity.dates.iter();
        dates
            .find(|date| date.kind.as_deref() == Some(kind))
            .map(|date| date.date)
    }

    fn texts(&self, rows: &mut dyn Rows) {
        let title = [("title", None, &self.activity.title)];
        let descriptions = self.activity.descriptions.iter();
        let descriptions = descriptions.map(|text| ("description", text.kind.as_deref(), &text.text));
        let texts = title.into_iter().chain(descriptions);
        let narratives = texts.flat_map(|(element, kind, texts)| texts.0.iter().map(move |text| (element, kind, text)));
        for (place, (element, kind, narrative)) in narratives.enumerate() {
            let language = narrative.language.as_deref().or(self.activity.head.language.as_deref());
            self.row(rows, Table::Texts, &mut |cells| {
                cells.number("text_no", place);
                cells.text("element", Some(element));
                coded!(cells, "type", "DescriptionType", kind, self.context);
                cells.text("language", language);
                cells.text("text", Some(&narrative.text));
            });
        }
    }

    /// The rows of documents; `within` is what they belong to.
    pub(super) fn documents(
        &self,
        rows: &mut dyn Rows,
        count: &mut usize,
        documents: &[DocumentLink],
        within: &str,
        result: Option<usize>,
        indicator: Option<usize>,
    ) {
        let number = |place: Option<usize>| place.and_then(|place| i64::try_from(place + 1).ok());
        for document in documents {
            self.row(rows, Table::Documents, &mut |cells| {
                cells.number("document_no", *count);
                cells.text("within", Some(within));
                cells.whole("result_no", number(result));
                cells.whole("indicator_no", number(indicator));
                self::document(cells, document, |texts| self.text(texts));
            });
            *count += 1;
        }
    }
}

/// Where a row comes from.
pub(super) fn file(cells: &mut dyn Cells, context: Context<'_>, head: &Head) {
    cells.text("file", Some(context.file));
    cells.whole("line", Some(i64::from(head.source.0.line)));
    cells.text("version", Some(head.version.as_str()));
    cells.words("last_updated", &head.last_updated);
    cells.words("default_language", &head.language);
    cells.words("default_currency", &head.default_currency);
}

/// The cells of a document.
pub(super) fn document<'d>(
    cells: &mut dyn Cells,
    document: &'d DocumentLink,
    text: impl Fn(&'d Narratives) -> Option<&'d str>,
) {
    cells.text("url", Some(&document.url));
    cells.words("format", &document.format);
    cells.text("title", text(&document.title));
    cells.text("description", text(&document.description));
    cells.joined("categories", document.categories.iter().map(String::as_str));
    cells.joined("languages", document.languages.iter().map(String::as_str));
    cells.day("date", document.date);
}
