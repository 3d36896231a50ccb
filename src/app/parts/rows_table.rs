use leptos::prelude::*;

/// A column of a table.
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// Whether its cells are numbers.
    pub is_number: bool,
}

impl Column {
    /// Of words.
    pub fn text(name: String) -> Self {
        Self { name, is_number: false }
    }

    /// Of numbers.
    pub fn number(name: String) -> Self {
        Self { name, is_number: true }
    }
}

/// The cells of a row; the first is its heading. None is an empty cell.
pub type Row = Vec<Option<AnyView>>;

/// A section with a table; nothing where there is no row. A column without a cell is left out.
pub fn rows_table(id: &str, title: String, columns: Vec<Column>, rows: Vec<Row>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let used: Vec<bool> = (0..columns.len())
        .map(|at| at == 0 || rows.iter().any(|row| row.get(at).is_some_and(Option::is_some)))
        .collect();
    let headers = columns
        .iter()
        .zip(&used)
        .filter(|(_, used)| **used)
        .map(|(column, _)| {
            let class = column.is_number.then_some("number");
            view! { <th scope="col" class=class>{column.name.clone()}</th> }
        })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().zip(&columns).zip(&used).enumerate();
            let cells = cells
                .filter(|(_, (_, used))| **used)
                .map(|(at, ((cell, column), _))| match at {
                    0 => view! { <th scope="row">{cell}</th> }.into_any(),
                    _ => {
                        let class = column.is_number.then_some("number");
                        view! { <td class=class>{cell}</td> }.into_any()
                    }
                });
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    let [id, label, of] = [0, 1, 2].map(|_| id.to_owned());
    let section = view! {
        <section aria-labelledby=label>
            <h2 id=id>{title}</h2>
            <div class="scroll" role="group" tabindex="0" aria-labelledby=of>
                <table class="listed"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </section>
    };
    Some(section.into_any())
}
