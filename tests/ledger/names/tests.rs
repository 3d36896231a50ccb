use super::{super::numbers::Tongue, Register, Vocabulary, names, register::Name, words::words};

fn register() -> Register {
    let name = |source: &str, fr: &[&str], en: &[&str]| Name {
        source: source.to_owned(),
        fr: fr.iter().map(|form| (*form).to_owned()).collect(),
        en: en.iter().map(|form| (*form).to_owned()).collect(),
        phrase: words(source),
    };
    Register {
        names: vec![
            name("Unité de la sécurité du BIT", &[], &["ILO Security Unit"]),
            name("Unité de la sécurité", &[], &["Security Unit"]),
            name("Comité de l’ONU", &[], &["UN Committee"]),
            name("Andorre", &[], &["Andorra"]),
            name("BIT", &["Bureau"], &["ILO", "Office"]),
            name("ONU", &["Nations Unies"], &["UN"]),
            name("TI", &[], &["IT"]),
        ],
    }
}

fn named(text: &str) -> Vec<String> {
    let register = register();
    let vocabulary = Vocabulary::new([text].into_iter(), &register);
    names(&[text.to_owned()], &register, &vocabulary)
        .into_iter()
        .map(|named| named.name)
        .collect()
}

#[test]
fn capitals_tell_names() {
    assert_eq!(
        named("Le Groupe d’Andorre. Il siège à Tunis, à l’ONU."),
        ["Andorre", "ONU", "Groupe", "Tunis"]
    );
    assert_eq!(
        named("« Internet, outil » : Une idée – Deux idées • Trois (Italie)"),
        ["Italie"]
    );
    assert_eq!(named("Figure II, A/74/353, voir un.org. Quand vient IRIS ?"), ["IRIS"]);
    // A capital at the beginning tells nothing, unless the word is a name elsewhere.
    assert_eq!(named("Microsoft vend. Il aime Microsoft."), ["Microsoft"]);
}

/// The names of a French paragraph that a text of ours does not hold.
fn lost(source: &str, ours: &str, tongue: Tongue) -> Vec<String> {
    let register = register();
    let vocabulary = Vocabulary::new([source].into_iter(), &register);
    let named = names(&[source.to_owned()], &register, &vocabulary);
    let lost = named
        .into_iter()
        .filter(|name| !name.is_held(&[ours.to_owned()], tongue));
    lost.map(|name| name.name).collect()
}

#[test]
fn names_are_held_in_their_forms() {
    let (french, english) = (Tongue::French, Tongue::English);
    assert_eq!(lost("par le BIT à Tunis", "Le bureau de Tunis", french), [""; 0]);
    assert_eq!(
        lost("par le BIT à Tunis", "Ce bit de tunisien", french),
        ["BIT", "Tunis"]
    );
    assert_eq!(lost("les États Membres", "un État membre", french), [""; 0]);
    assert_eq!(lost("en Andorre, à l’ONU", "in Andorra, at the UN", english), [""; 0]);
    assert_eq!(
        lost("en Andorre, à l’ONU", "in Andorre, at the United Nations", english),
        ["Andorre", "ONU"]
    );
    // Without a form in English, a word is not looked for there, but an acronym is.
    assert_eq!(lost("le Groupe IRIS", "nothing", english), ["IRIS"]);
    assert_eq!(lost("les TI", "it is", english), ["TI"]);
}

/// A name is held as well by the shorter names that hold all its capitals.
#[test]
fn names_are_held_by_their_parts() {
    let english = Tongue::English;
    assert_eq!(
        lost("à l’Unité de la sécurité du BIT", "the Office’s Security Unit", english),
        [""; 0]
    );
    assert_eq!(
        lost("à l’Unité de la sécurité du BIT", "the Office", english),
        ["Unité de la sécurité du BIT"]
    );
    assert_eq!(lost("au Comité de l’ONU", "the UN", english), ["Comité de l’ONU"]);
}

#[test]
fn unknown_names_are_found() {
    let vocabulary = Vocabulary::new(["Le Groupe du BIT"].into_iter(), &register());
    assert_eq!(
        vocabulary.unknown("Le groupe, le Bureau et la PMO de Rome", Tongue::French),
        ["PMO", "Rome"]
    );
    assert_eq!(
        vocabulary.unknown("The Group of the ILO and its PMO in Rome", Tongue::English),
        ["PMO"]
    );
}
