use super::{
    Cells, Context, Rows, Table,
    activity::{coded, document, file},
    cells::name,
    money,
};
use crate::iati::model::{Narratives, Organisation, OrganisationBudget};

/// The rows of an organisation.
pub fn organisation(organisation: &Organisation, context: Context<'_>, rows: &mut dyn Rows) {
    let head = &organisation.head;
    let text = |texts| context.text(head, texts);
    let begin = |cells: &mut dyn Cells| {
        cells.whole("organisation_no", i64::try_from(context.number).ok());
        cells.text("organisation_identifier", Some(head.identifier.as_str()));
    };
    rows.row(Table::Organisations, &mut |cells| {
        begin(cells);
        file(cells, context, head);
        cells.text("name", text(&organisation.name));
        let reporting = organisation.reporting_org.as_ref();
        cells.text("reporting_org_ref", reporting.and_then(|org| org.reference.as_deref()));
        let kind = reporting.and_then(|org| org.kind.as_deref());
        coded!(cells, "reporting_org_type", "OrganisationType", kind, context);
        cells.text("reporting_org_name", reporting.and_then(|org| text(&org.name)));
        cells.flag("secondary_reporter", reporting.and_then(|org| org.secondary));
    });
    let budgets = [
        ("total-budget", &organisation.total_budgets),
        ("recipient-org-budget", &organisation.recipient_org_budgets),
        ("recipient-region-budget", &organisation.recipient_region_budgets),
        ("recipient-country-budget", &organisation.recipient_country_budgets),
        ("total-expenditure", &organisation.total_expenditures),
    ];
    let budgets = budgets
        .into_iter()
        .flat_map(|(kind, budgets)| budgets.iter().map(move |budget| (kind, budget)));
    for (place, (kind, given)) in budgets.enumerate() {
        rows.row(Table::OrganisationBudgets, &mut |cells| {
            begin(cells);
            cells.number("budget_no", place);
            cells.text("kind", Some(kind));
            coded!(cells, "status", "BudgetStatus", given.status.as_deref(), context);
            recipient(cells, context, kind, given, text);
            cells.day("period_start", given.start);
            cells.day("period_end", given.end);
            money::value(cells, head, &given.value);
        });
        for (number, line) in given.lines.iter().enumerate() {
            rows.row(Table::OrganisationBudgetLines, &mut |cells| {
                begin(cells);
                cells.number("budget_no", place);
                cells.number("line_no", number);
                cells.words("ref", &line.reference);
                cells.text("text", text(&line.text));
                money::value(cells, head, &line.value);
            });
        }
    }
    for (place, given) in organisation.documents.iter().enumerate() {
        rows.row(Table::OrganisationDocuments, &mut |cells| {
            begin(cells);
            cells.number("document_no", place);
            document(cells, given, text);
            cells.joined("countries", given.countries.iter().map(|(code, _)| code.as_str()));
        });
    }
}

/// Which organisation, region or country a budget is for.
fn recipient<'b>(
    cells: &mut dyn Cells,
    context: Context<'_>,
    kind: &str,
    budget: &'b OrganisationBudget,
    text: impl Fn(&'b Narratives) -> Option<&'b str>,
) {
    let organisation = budget.organisation.as_ref();
    cells.text(
        "recipient_org_ref",
        organisation.and_then(|org| org.reference.as_deref()),
    );
    cells.text("recipient_org_name", organisation.and_then(|org| text(&org.name)));
    let place = budget.place.as_ref().filter(|place| !place.code.is_empty());
    let region = kind == "recipient-region-budget";
    let vocabulary = place.and_then(|place| place.vocabulary.as_deref()).unwrap_or("1");
    cells.text(
        "place_vocabulary",
        Some(vocabulary).filter(|_| region && place.is_some()),
    );
    cells.text("place_code", place.map(|place| place.code.as_str()));
    let of_list = place.and_then(|place| match (region, vocabulary) {
        (false, _) => name("Country", &place.code, context.language),
        (true, "1") => name("Region", &place.code, context.language),
        _ => None,
    });
    cells.text("place_name", of_list.or_else(|| text(&budget.place_name)));
}
