use super::{
    super::settings::{HeadingSetting, Layout, Settings},
    Outline, SectionOutline, cut,
};

fn settings(layout: Layout) -> Settings {
    Settings {
        source: String::new(),
        layout,
        captions: vec!["Figure I".to_owned()],
        notes_heading: None,
        imprint: None,
        headings: Vec::new(),
        exceptions: Vec::new(),
    }
}

/// An outline of sections: id, heading, numbers, texts of the paragraphs without a number.
fn outline(sections: &[(&str, &str, &[&str], &[usize])]) -> Outline {
    let mut outline = Outline::default();
    for (id, heading, numbers, unnumbered) in sections {
        outline.headings.push(((*id).to_owned(), (*heading).to_owned()));
        let numbers = numbers.iter().map(|number| (*number).to_owned()).collect();
        let section = SectionOutline {
            numbers,
            unnumbered: unnumbered.to_vec(),
        };
        outline.sections.insert((*id).to_owned(), section);
    }
    outline
}

fn check(text: &str, settings: &Settings, outline: &Outline, units: &[(&str, &[&str])]) {
    let source = cut(text, settings, outline);
    let found: Vec<(&str, Vec<&str>)> = source
        .units
        .iter()
        .map(|(id, texts)| (id.as_str(), texts.iter().map(String::as_str).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> = units.iter().map(|(id, texts)| (*id, texts.to_vec())).collect();
    assert_eq!(found, expected);
    assert_eq!(source.missing_headings, [""; 0]);
}

/// As in 000 to 002: broken lines, paragraphs that begin with a space, page breaks within them, notes at page feet.
#[test]
fn an_indented_source() {
    let text = "  Résumé \n\n La stratégie (2023-2028) a été éla-\n\nborée en 2022. \n\n Elle vise : \n\n • Servir \n\nl ’ONU \n\n \
                II. État des \nlieux \n\n1. Un renvoi1, l’interface homme-\n\nmachine et \n\nhttps://undocs.org/fr/A/74/353\n \
                la suite après la page. \n\n__________________ \n\n 1  Voir la résolution 55/2. \nEt la suite.\n page \n\
                2. Trois points : \n a) Un \n b) Deux \nlignes \n   Figure I \n  Légende \n\n3. Fin en \n2006. Et 4 points.\n";
    let outline = outline(&[
        ("summary", "Résumé", &[], &[1, 2]),
        ("ii", "II. État des lieux", &["1", "2", "3"], &[1]),
    ]);
    check(
        text,
        &settings(Layout::Indented),
        &outline,
        &[
            ("summary", &["Résumé"]),
            ("summary-1", &["La stratégie (2023-2028) a été éla-borée en 2022."]),
            ("summary-2", &["Elle vise :", "Servir l’ONU"]),
            ("ii", &["II. État des lieux"]),
            (
                "p1",
                &["Un renvoi, l’interface homme-machine et la suite après la page. page"],
            ),
            ("p2", &["Trois points :", "Un", "Deux lignes"]),
            ("p3", &["Fin en 2006. Et 4 points."]),
            ("ii-1", &["Figure I Légende"]),
            ("note-1", &["Voir la résolution 55/2. Et la suite."]),
        ],
    );
}

/// As in 003 and 004: a line a paragraph, Markdown, a run-in heading, titles above their text, notes in a list.
#[test]
fn a_source_of_blank_lines() {
    let text = "341^e session\n\nRésumé: Le résumé².\n\n**Partie 1 –\nPrincipes**\n\nPremier titre\n\nSon texte.\n\nSecond titre\n\n\
                Son [texte](#).\n\n- 1.** Numéroté.\n\nSuite de page.\n\nNotes\n\n- 1 Une note\nlongue\n- 2 Autre\n\na.org\n\nAdresse\n";
    let mut settings = settings(Layout::BlankLine);
    settings.notes_heading = Some("Notes".to_owned());
    settings.imprint = Some("a.org".to_owned());
    let heading = |id: &str, source: Option<&str>| HeadingSetting {
        id: id.to_owned(),
        source: source.map(str::to_owned),
        opens: source.is_none(),
        run_in: source.is_some(),
        reason: "a test".to_owned(),
    };
    settings.headings = vec![heading("cover", None), heading("summary", Some("Résumé"))];
    let outline = outline(&[
        ("cover", "Couverture", &[], &[1]),
        ("summary", "Résumé", &[], &[1]),
        ("part-1", "Partie 1 – Principes", &["1"], &[1, 1]),
        ("imprint", "Adresses", &[], &[2]),
    ]);
    check(
        text,
        &settings,
        &outline,
        &[
            ("cover-1", &["341e session"]),
            ("summary", &["Résumé"]),
            ("summary-1", &["Le résumé."]),
            ("part-1", &["Partie 1 – Principes"]),
            ("p1", &["Numéroté. Suite de page."]),
            ("part-1-1", &["Premier titre", "Son texte."]),
            ("part-1-2", &["Second titre", "Son texte."]),
            ("imprint-1", &["a.org", "Adresse"]),
            ("note-1", &["Une note longue"]),
            ("note-2", &["Autre"]),
        ],
    );
}

#[test]
fn lists_of_an_annex() {
    let outline = outline(&[
        ("a", "A. Servir", &["A1", "A2"], &[]),
        ("b", "B. Protéger", &["B1"], &[]),
    ]);
    let text = " A. Servir \n1 Aider les 3 entités \n2 Améliorer \n B. Protéger \n1 Renforcer\n";
    check(
        text,
        &settings(Layout::Indented),
        &outline,
        &[
            ("a", &["A. Servir"]),
            ("pA1", &["Aider les 3 entités"]),
            ("pA2", &["Améliorer"]),
            ("b", &["B. Protéger"]),
            ("pB1", &["Renforcer"]),
        ],
    );
}

/// A section whose paragraphs cannot be paired is compared as one.
#[test]
fn paragraphs_that_do_not_pair() {
    let outline = outline(&[("a", "A", &[], &[1, 1, 2])]);
    let units: &[(&str, &[&str])] = &[("a", &["A"]), ("a-*", &["Un.", "Deux."])];
    check("A\n\nUn.\n\nDeux.\n", &settings(Layout::BlankLine), &outline, units);
}

#[test]
fn a_heading_that_is_not_there() {
    let source = cut(
        "A\n\nUn.\n",
        &settings(Layout::BlankLine),
        &outline(&[("a", "A", &[], &[1]), ("b", "B", &[], &[])]),
    );
    assert_eq!(source.missing_headings, ["b"]);
}
