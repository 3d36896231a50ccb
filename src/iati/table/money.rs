use super::{
    Cells, Rows, Table,
    activity::{Of, coded},
};
use crate::iati::model::{Head, Money, Party};

/// Budgets and planned disbursements of an activity.
pub(super) fn rows(of: &Of<'_>, rows: &mut dyn Rows) {
    let context = of.context;
    for (place, budget) in of.activity.budgets.iter().enumerate() {
        of.row(rows, Table::Budgets, &mut |cells| {
            cells.number("budget_no", place);
            coded!(cells, "type", "BudgetType", budget.kind.as_deref(), context);
            coded!(cells, "status", "BudgetStatus", budget.status.as_deref(), context);
            cells.day("period_start", budget.start);
            cells.day("period_end", budget.end);
            value(cells, &of.activity.head, &budget.value);
        });
    }
    for (place, planned) in of.activity.planned_disbursements.iter().enumerate() {
        of.row(rows, Table::PlannedDisbursements, &mut |cells| {
            cells.number("planned_disbursement_no", place);
            coded!(cells, "type", "BudgetType", planned.kind.as_deref(), context);
            cells.day("period_start", planned.start);
            cells.day("period_end", planned.end);
            value(cells, &of.activity.head, &planned.value);
            parties(cells, of, planned.provider.as_ref(), planned.receiver.as_ref());
        });
    }
}

/// An amount in its currency: its own, else the default.
pub(super) fn value(cells: &mut dyn Cells, head: &Head, money: &Money) {
    cells.decimal("amount", Some(money.amount));
    cells.text(
        "currency",
        money.currency.as_deref().or(head.default_currency.as_deref()),
    );
    cells.day("value_date", money.value_date);
}

/// Who gives and who receives.
pub(super) fn parties(cells: &mut dyn Cells, of: &Of<'_>, provider: Option<&Party>, receiver: Option<&Party>) {
    cells.text(
        "provider_org_ref",
        provider.and_then(|party| party.reference.as_deref()),
    );
    cells.text("provider_org_name", provider.and_then(|party| of.text(&party.name)));
    let kind = provider.and_then(|party| party.kind.as_deref());
    coded!(cells, "provider_org_type", "OrganisationType", kind, of.context);
    cells.text(
        "provider_activity_id",
        provider.and_then(|party| party.activity.as_deref()),
    );
    cells.text(
        "receiver_org_ref",
        receiver.and_then(|party| party.reference.as_deref()),
    );
    cells.text("receiver_org_name", receiver.and_then(|party| of.text(&party.name)));
    let kind = receiver.and_then(|party| party.kind.as_deref());
    coded!(cells, "receiver_org_type", "OrganisationType", kind, of.context);
    cells.text(
        "receiver_activity_id",
        receiver.and_then(|party| party.activity.as_deref()),
    );
}
