use super::{
    draft::{At, IdKind, Target},
    fields::{Fields, with_root},
    findings::File,
    strategy::statement,
};
use crate::model::PlanItem;

/// Reads `plan.toml` of the strategy `slug`.
pub fn read_plan(mut file: File<'_>, text: &str, slug: &str) -> Vec<At<PlanItem>> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("items");
        fields.finish();
        entries.into_iter().filter_map(|fields| item(fields, slug)).collect()
    })
}

fn item(mut fields: Fields<'_>, slug: &str) -> Option<At<PlanItem>> {
    let line = fields.line();
    let (kind, number) = (fields.required("kind"), fields.optional("number"));
    let within = within(&mut fields, slug);
    // A promise may serve a part of the plan, as it may serve an outcome.
    let statement = statement(fields, slug, IdKind::Outcome)?;
    let item = PlanItem {
        kind: kind?,
        number,
        within,
        statement,
    };
    Some(At { value: item, line })
}

/// The aim, outcome, domain or part that something stands under.
pub fn within(fields: &mut Fields<'_>, slug: &str) -> Option<String> {
    let At { value: id, line } = fields.optional_at::<String>("within")?;
    let target = Target::Statement {
        strategy: slug.to_owned(),
        id: id.clone(),
    };
    fields.file().uses(line, target);
    Some(id)
}
