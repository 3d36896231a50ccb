# Interface messages in French. Keys are the same in every language (a test compares them).

## Dates
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $day } { $month } { $year }
date-first-day = 1er { $month } { $year }
date-month = { $month } { $year }
period-years = { $start }-{ $end }
period = { $start } – { $end }

## Every page
language-name = Français
skip-link = Aller au contenu
nav-label = Navigation principale
nav-home = Accueil
nav-strategies = Stratégies
nav-documents = Documents
nav-about = À propos
languages-label = Langues
breadcrumb-label = Fil d’Ariane
footer-as-of = État au { $date }
footer-licence = Contenu : { $licence }
footer-contact = Signaler une erreur
footer-unofficial = Publication non officielle : elle n’engage aucun des organismes cités et n’emploie aucun de leurs emblèmes.
page-title = { $page } – { $site }
client-failed = Les parties interactives de cette page n’ont pas pu démarrer. Tout le contenu reste lisible ci-dessous.
client-translated = Le navigateur a traduit cette page : ses parties interactives restent à l’arrêt, tout le contenu reste lisible. Pour les employer, affichez l’original.
retry = Réessayer
loading = Chargement…
fetch-failed = Les données n’ont pas pu être lues.
data-json = Données de cette page (JSON)
activity-own = Comme activité de l’IITA
data-text-json = Son texte (JSON)

## Absences
absence-not-stated = sans indication
absence-stated-elsewhere-where = indiqué ailleurs : { $where }
absence-lost-in-picture = perdu dans une image de l’original
absence-withheld-why = non communiqué : { $why }
absence-nothing-further-due = rien d’autre n’est attendu

## Sources
paragraph-short = par. { $number }
paragraph-link = Paragraphe { $number } : { $document }
passage-link = { $heading } : { $document }
source-label = Source
sources-label = Sources
see-also = Voir aussi

## Kinds
kind-strategy = Stratégie
kind-framework = Cadre
kind-mandate = Mandat
document-kind-strategy = Stratégie
document-kind-report = Rapport
document-kind-progress-report = Rapport d’étape
document-kind-resolution = Résolution
document-kind-decision = Décision
document-kind-annex = Annexe
document-kind-other = Document

## Status of texts
status-authentic = Texte authentique
status-official-translation = Traduction officielle
status-unofficial-translation = Traduction non officielle
status-plain-rendering = Version en langage clair, non officielle
status-plain-rendering-note = Chaque paragraphe redit en langage clair le paragraphe de l’original qui porte son numéro, ou qui tient sa place là où il n’y a pas de numéros. Seul l’original fait foi.
status-authentic-note = Texte adopté ou publié par son auteur.
status-official-translation-note = Traduction publiée par l’auteur du texte.
status-unofficial-translation-note = Traduction d’un tiers. Seul l’original fait foi.
status-line = { $status }, { $author }, { $date }
editions-legend = Textes affichés
editions-all = Tous
no-text = Le texte de ce document, paragraphe par paragraphe, n’est pas encore dans cette édition.

## Home
home-ways = Trois manières d’entrer
home-way-delegate = Vous suivez les travaux d’un organe
home-way-delegate-text = Ce qui a été promis, dans quel paragraphe, et ce qui en a été rapporté depuis.
home-way-delegate-link = Voir les résultats attendus
home-way-reader = Vous voulez comprendre
home-way-reader-text = Chaque paragraphe redit en langage clair, avec son numéro d’origine.
home-way-reader-link = Lire une stratégie
home-way-partner = Vous employez les données
home-way-partner-text = Les mêmes contenus en JSON, avec leurs schémas, leur licence et leurs sommes de contrôle.
home-way-partner-link = Voir les données
home-stand = Où en est-on
home-stand-sentence = { $promised_sentence } ; { $reported_sentence }.
home-promised = { $count ->
    [one] { $count_shown } résultat promis
   *[other] { $count_shown } résultats promis
 }
home-reported = { $count ->
    [0] rien n’est rapporté dans les sources publiées ici
    [one] les sources publiées ici rapportent quelque chose de { $count_shown } d’entre eux
   *[other] les sources publiées ici rapportent quelque chose de { $count_shown } d’entre eux
 }
home-strategies = Les stratégies
home-changes = Dernière édition
home-changes-text = Édition du { $date } : { $documents }, { $paragraphs }.
documents-count = { $count ->
    [one] { $count_shown } document
   *[other] { $count_shown } documents
 }
paragraphs-count = { $count ->
    [one] { $count_shown } paragraphe numéroté
   *[other] { $count_shown } paragraphes numérotés
 }
paragraphs-unnumbered = Paragraphes sans numéro

## Strategies
strategies-title = Stratégies
strategies-intro = Stratégies, cadres et mandats numériques, du plus récent au plus ancien.
strategies-timeline = Périodes des stratégies
chart-timeline = De { $from } à { $to }.
chart-timeline-absent = Période non indiquée : { $absent }.
strategy-column = Stratégie
organisation-label = Organisation
period-label = Période
period-start = Début
period-end = Fin
strategy-documents = Documents
strategy-results-link = Matrice des résultats
strategy-no-structure = Ses buts et ses résultats, tirés du texte, paraîtront avec le texte de son document, qui n’est pas encore dans cette édition.
strategy-requests = Ce que le document demande

## Results
results-title = Résultats attendus
results-page-title = Résultats attendus : { $strategy }
results-intro = Chaque résultat promis, le paragraphe qui le promet, ce qui en est rapporté et par qui, ou pourquoi rien ne l’est.
results-count = { $count ->
    [one] { $count_shown } résultat attendu
   *[other] { $count_shown } résultats attendus
 }
results-shown = { $count ->
    [one] { $count_shown } résultat affiché
   *[other] { $count_shown } résultats affichés
 }
results-finding = Sur { $promised }, { $reported }.
results-finding-reported = { $count ->
    [0] aucun ne fait l’objet d’un compte rendu dans les sources
    [one] { $count_shown } fait l’objet d’un compte rendu dans les sources
   *[other] { $count_shown } font l’objet d’un compte rendu dans les sources
 }
results-table-caption = Matrice des résultats
results-number = No
results-promise = Résultat attendu
results-outcome = Résultat stratégique
results-reported = Ce qui est rapporté
results-stated = Ce que les sources précisent
results-stated-count = { $count ->
    [0] aucun point sur 6
    [one] { $count_shown } point sur 6
   *[other] { $count_shown } points sur 6
 }
results-unreported = Rien n’est rapporté
results-none = Aucun résultat ne correspond. Élargissez le filtre ou effacez-le.
filter-legend = Filtrer et trier
filter-outcome = Résultat stratégique
filter-reported = Ce qui est rapporté
filter-text = Mots
filter-all = Tous
filter-sort = Trier par
sort-document = Ordre du document
sort-reported = Ce qui est rapporté
sort-text = Texte
filter-reset = Effacer les filtres
state-planned = Prévu
state-under-way = En cours
state-done = Achevé
state-dropped = Abandonné
state-unreported = Rien de rapporté
report-by = selon { $organisation }
report-date = État à la date : { $date }
respect-measure = Mesure
respect-baseline = Point de départ
respect-target = Cible
respect-date = Échéance
respect-owner = Responsable
respect-budget = Budget

## Charts
chart-results-title = Résultats attendus, par résultat stratégique et par ce qui est rapporté
chart-unit = Nombre de résultats attendus
chart-source = Source : { $document }, paragraphes cités
chart-as-of = État au { $date }
chart-total = Total
chart-download = Télécharger
chart-download-svg = SVG
chart-download-png = PNG
chart-download-csv = CSV
chart-explore = Parcourir les valeurs avec les flèches du clavier
chart-before = plus tôt
chart-open = se poursuit
chart-pair = { $name } : { $value }
chart-of = { $value } sur { $total }
chart-share = { $value } %
chart-mark = { $row }, { $column } : { $value }
chart-separator = ,_
chart-more = { $count } de plus dans le tableau
chart-results-parts = Ensemble : { $parts }.
chart-results-largest = La plus grande part : { $largest }, { $largest_of } ({ $largest_share }).
chart-empty = Aucune valeur à représenter

## Documents
documents-title = Documents
documents-intro = Les documents dont les stratégies sont tirées, du plus récent au plus ancien.
document-symbol = Cote
document-date = Date
document-covers = Porte sur
document-original = Original
original-address = Adresse :
document-original-language = en { $language }
document-contents = Sommaire
document-notes = Notes
document-note-back = Retour au texte
document-facts = Chiffres de ce document
document-facts-intro = Chaque chiffre avec ce qu’il mesure, sa date, qui le dit et le paragraphe qui l’énonce.
fact-measure = Ce qui est mesuré
fact-value = Valeur
fact-date = Date
fact-said-by = Qui le dit
bound-exact = { $value }
bound-about = environ { $value }
bound-less-than = moins de { $value }
bound-more-than = plus de { $value }
bound-at-least = au moins { $value }
bound-at-most = au plus { $value }
document-references = Textes cités et liens avec eux
reference-from = Texte
reference-relation = Lien
reference-to = Avec
reference-no-text = texte absent de cette édition
relation-requests = demande
relation-approves = approuve
relation-takes-note-of = prend acte de
relation-audits = vérifie
relation-implements = met en œuvre
relation-supersedes = remplace
relation-reports-on = rend compte de
relation-cites = cite
this-document = ce document
address-constructed = Adresse construite à partir de la cote, absente de la source
document-requests = Ce que ce document demande
request-of = Demandé à
request-due = Échéance
request-decision = Décision
related-results = Résultats attendus :
permalink = Lien permanent vers le paragraphe { $number }
permalink-passage = Lien permanent vers ce paragraphe
original-language-ar = arabe
original-language-zh = chinois
original-language-en = anglais
original-language-fr = français
original-language-ru = russe
original-language-es = espagnol

## Parallel reading and find
parallel-label = Lecture parallèle
parallel-open = Lire aussi en { $language }
parallel-close = Fermer la lecture parallèle
parallel-count = { $count ->
    [one] { $count_shown } paragraphe ajouté dans l’autre langue
   *[other] { $count_shown } paragraphes ajoutés dans l’autre langue
 }
find-label = Chercher dans le document
find-next = Suivant
find-previous = Précédent
find-clear = Effacer
find-count = { $count ->
    [0] Aucune occurrence
    [one] { $count_shown } occurrence
   *[other] { $count_shown } occurrences
 }
find-at = { $at } sur { $total }

## Citing, sharing, dossier
on-this-page = Sur cette page
cite = Citer
citation-no-date = s. d.
citation = { $organisation }, { $title }, { $date }
citation-place = { $organisation }, { $title }, { $date }, { $place }
citation-symbol = { $title } ({ $symbol })
citation-rendering = { $status }, établie en { $language } par { $author }, édition du { $date }
citation-result = résultat attendu { $id } ({ $place })
dossier-title = Dossier
dossier-address = Adresse de cette liste : { $address }
dossier-left-out = Absents de cette publication : { $items }
dossier-note = Ma note :
dossier-result = Résultat attendu { $id } : { $strategy }
document-cite = Citer ce document
share-label = Citer et partager
share-format = Format
share-plain = Texte
share-text = Version
share-citation = Citation
share-address = Adresse
share-copy = Copier
share-download = Télécharger
share-link = Copier le lien
share-words = Copier un lien vers les mots choisis
share-mail = Envoyer par courriel
share-print = Imprimer ce passage
share-copied = Copié.
share-not-copied = Le navigateur a refusé de copier : le texte est sélectionné, copiez-le vous-même.
share-select = Sélectionnez d’abord des mots du texte.
results-cite = Pour citer un résultat : le paragraphe qui le promet, et cette adresse avec le numéro : { $address }
dossier-take = Mettre au dossier : { $passage }
dossier-add = Dans le dossier
dossier-open = Ouvrir le dossier
dossier-not-kept = Ce navigateur ne garde rien d’une page à l’autre : ouvrez le dossier avant de quitter celle-ci.
dossier-count = { $count ->
    [one] { $count_shown } élément dans le dossier
   *[other] { $count_shown } éléments dans le dossier
 }
dossier-intro = Ce que vous réunissez dans cette publication : paragraphes, résultats et graphiques, dans votre ordre, avec vos notes, à imprimer ou à emporter avec leurs citations.
dossier-without = Réunir un dossier demande JavaScript. Sans lui, chaque paragraphe a sa citation et son adresse à côté de lui, chaque document a sa citation à la fin, aussi en fichier, et chaque page s’imprime telle quelle.
dossier-how = Comment cela marche
dossier-how-collect = Le + à côté d’un paragraphe le met dans le dossier. Pour un résultat ou un graphique, choisissez « Citer ».
dossier-how-address = La liste est l’adresse de cette page : qui a l’adresse a la liste. Elle n’est envoyée à personne.
dossier-how-keep = Jusqu’à la fermeture de l’onglet, la liste vous suit de page en page. Elle n’est gardée sur votre appareil que si vous le demandez.
dossier-how-paper = Imprimé ou emporté, chaque élément a son texte, son statut, sa citation, son adresse et votre note.
dossier-empty = Le dossier est vide. Réunissez des paragraphes à côté de leur texte, des résultats et des graphiques par « Citer », ou ouvrez une liste enregistrée en fichier.
dossier-tools = Tout le dossier
dossier-print = Imprimer
dossier-markdown = Markdown
dossier-docx = Word (DOCX)
dossier-save = Enregistrer la liste en fichier
dossier-load = Ajouter une liste depuis un fichier
dossier-copy = Copier l’adresse
dossier-clear = Vider
dossier-undo = Annuler
dossier-keep = Garder sur cet appareil
dossier-place = Rang
dossier-up = Monter
dossier-down = Descendre
dossier-remove = Retirer
dossier-own-note = Ma note
dossier-moved = Maintenant au rang { $place }.
dossier-removed = Retiré : { $item }.
dossier-cleared = Le dossier est vidé ; cela peut être annulé.
dossier-restored = Rétabli.
dossier-without-pictures = Sans dessin, avec leur tableau seul : { $charts }.
dossier-making = Le fichier est en préparation…
dossier-made = { $file } est prêt.
dossier-not-made = Le fichier n’a pas pu être fait : { $error }
dossier-malformed = Ceci n’a pas pu être lu et a été laissé de côté : { $pieces }
dossier-missing = Absent de cette publication :
dossier-long = L’adresse a { $count } caractères, et certains programmes coupent les longues adresses. Pour transmettre la liste, enregistrez-la en fichier.
dossier-too-long = La liste est trop longue pour l’adresse. Enregistrez-la en fichier avant de quitter la page.
dossier-not-stored = Ce navigateur ne garde rien d’une page à l’autre. L’adresse de cette page contient la liste.
dossier-bad-file = Ce fichier n’est pas une liste de dossier.
dossier-added = Lus dans le fichier : { $count }.
dossier-other = Cette liste est celle de l’adresse. Vous en avez aussi une à vous :
dossier-other-show = Montrer la mienne
dossier-other-join = Ajouter celle-ci à la mienne
dossier-other-drop = Garder celle-ci à la place
## Search
nav-search = Recherche
search-title = Recherche
search-intro = Trouvez des mots dans chaque paragraphe, résultat attendu et stratégie ; chaque réponse mène à son paragraphe. Plus bas : un index par sujet.
search-label = Mots à chercher
search-submit = Chercher
search-keys = La flèche vers le bas mène aux réponses, Échap efface.
search-narrow = Préciser la recherche
search-kind = Ce qui est trouvé
search-kind-paragraph = Paragraphe
search-kind-note = Note
search-kind-result = Résultat attendu
search-kind-initiative = Initiative
search-kind-indicator = Indicateur
search-kind-part = Partie d’une stratégie
search-kind-document = Document
search-kind-strategy = Stratégie
search-kind-organisation = Organisation
search-kind-term = Terme du glossaire
search-kind-request = Demande
search-kind-rhythm = Ce qui revient
search-place-paragraph = par. { $number }
search-place-note = note { $number }
search-place-result = { $number }
search-any = Indifférent
search-document = Type de document
search-language = Langue des textes
search-reset = Effacer
search-found = Réponses
search-more = Afficher la suite
search-count = { $count ->
    [0] Rien n’a été trouvé : vérifiez l’orthographe, employez moins de mots ou élargissez la recherche
    [one] { $count_shown } réponse
   *[other] { $count_shown } réponses
 }
search-all = { $count ->
    [0] Aucune réponse avec tous les mots ;
    [one] { $count_shown } réponse avec tous les mots,
   *[other] { $count_shown } réponses avec tous les mots,
 }
search-some = { $count ->
    [one] { $count_shown } avec une partie d’entre eux
   *[other] { $count_shown } avec une partie d’entre eux
 }
search-failed = L’index de la recherche n’a pas pu être lu ; l’index par sujet ci-dessous s’en passe.
search-no-script = La recherche demande JavaScript. L’index par sujet ci-dessous s’en passe, tout comme la recherche de votre navigateur dans une page.
search-index-themes = Par thème
search-index-headings = Dans les documents
paragraphs-short = par. { $first } à { $last }
search-passed-over = a a-t-elle a-t-il a-t-on à afin ai ainsi alors après as au aucun aussi autre autres aux avait avant avec avoir c’ car ce ceci cela celle celles celui ces cet cette ceux chaque chez combien comme comment d’ dans de déjà depuis des doit doivent donc dont du elle elles en encore entre est est-ce est-elle est-il et été étaient était être eu eux fait fut il ils j’ je jusqu’ l’ la le les leur leurs lors lorsqu’ lorsque lui m’ mais me même mes moins mon n’ ne ni nos notre nous on ont ont-elles ont-ils ou où par parce pas pendant peu peut peuvent plus pour pourquoi puisqu’ puisque qu’ quand que quel quelle quelles quels qui quoi s’ sa sans se selon sera seront ses si son sont sont-elles sont-ils sous sur t’ ta tant te tous tout toute toutes très tu un une vers vos votre vous y par. paragraphe paragraphes § ¶
search-request-name = Demandé à : { $organisation }
# Words by which readers ask for it, searched and not shown.
search-also-request = rendre compte rend compte rapport échéance délai décision demander demande

## About
about-title = À propos
about-intro = Cette publication réunit des stratégies numériques, ce qu’elles promettent et ce qui en est rapporté, sous une forme que chacun peut lire, vérifier, citer et réemployer.
about-method = Méthode
about-method-text = Chaque paragraphe numéroté est redit en langage clair ; faits, chiffres, dates, noms et références sont gardés, rien n’est ajouté. Chaque nombre porte le paragraphe dont il vient. Ce qu’une source n’indique pas est dit absent, avec la raison.
about-progress = Ce qui est rapporté
about-progress-text = Un état n’est donné que si une source le rapporte, avec qui le dit, la date et le paragraphe. Aucun feu tricolore, aucune note d’ensemble, aucune appréciation automatique.
about-licence = Licences
about-licence-content = Contenu : { $licence }.
about-licence-code = Code : MIT ou Apache-2.0.
about-accessibility = Accessibilité
about-accessibility-text = Toutes les pages se lisent sans JavaScript, au clavier, à 320 pixels de large, en mode sombre, en couleurs forcées et sur papier. Objectif : WCAG 2.2, niveau AA.
about-privacy = Vie privée
about-privacy-text = Aucun compte, aucun témoin de connexion, aucune mesure d’audience, aucune requête vers un tiers. Un dossier reste dans son adresse et dans l’onglet ouvert ; il n’est gardé sur votre appareil que si vous le demandez.
about-footprint = Empreinte
about-footprint-text = Une page est un fichier HTML et une feuille de style : ni polices ni images à charger, et des scripts seulement pour ce que vous touchez. Le site est fait une fois à chaque version puis servi tel quel : aucun serveur ne calcule quand vous lisez, et vous pouvez le recopier entier.
about-data = Données
about-data-text = Tout ce que montrent les pages est publié en JSON, avec des schémas.
about-data-schema = Schéma
about-error = Signaler une erreur
about-error-text = Une erreur dans un texte, un chiffre ou un lien ? Écrivez-nous, avec l’adresse de la page.

## Not found
not-found-title = Page introuvable
not-found-text = Cette adresse ne mène à aucune page de la publication.
not-found-home = Aller à l’accueil

## L’arbre d’une stratégie
strategy-measurement = Ce qui est mesuré
strategy-governance = Gouvernance
tree-aim = Buts
tree-aim-count = { $count ->
    [one] { $count_shown } but
   *[other] { $count_shown } buts
 }
tree-outcome = Résultats stratégiques
tree-outcome-count = { $count ->
    [one] { $count_shown } résultat stratégique
   *[other] { $count_shown } résultats stratégiques
 }
tree-theme = Thèmes
tree-theme-count = { $count ->
    [one] { $count_shown } thème
   *[other] { $count_shown } thèmes
 }
tree-mandate = Mandat
tree-mandate-count = { $count ->
    [one] { $count_shown } tâche du mandat
   *[other] { $count_shown } tâches du mandat
 }
tree-service = Services
tree-service-count = { $count ->
    [one] { $count_shown } service
   *[other] { $count_shown } services
 }
tree-training = Formation
tree-training-count = { $count ->
    [one] { $count_shown } formation
   *[other] { $count_shown } formations
 }
tree-output = Produits
tree-output-count = { $count ->
    [one] { $count_shown } produit
   *[other] { $count_shown } produits
 }
tree-enabler = Éléments transversaux
tree-enabler-count = { $count ->
    [one] { $count_shown } élément transversal
   *[other] { $count_shown } éléments transversaux
 }
tree-track = Volets
tree-track-count = { $count ->
    [one] { $count_shown } volet
   *[other] { $count_shown } volets
 }
tree-value = Proposition de valeur
tree-value-count = { $count ->
    [one] { $count_shown } élément de la proposition de valeur
   *[other] { $count_shown } éléments de la proposition de valeur
 }
tree-maturity-state = États de maturité
tree-maturity-state-count = { $count ->
    [one] { $count_shown } état de maturité
   *[other] { $count_shown } états de maturité
 }
tree-role = Rôles
tree-role-count = { $count ->
    [one] { $count_shown } rôle
   *[other] { $count_shown } rôles
 }
tree-action = Actions
tree-action-count = { $count ->
    [one] { $count_shown } action
   *[other] { $count_shown } actions
 }
tree-domain = Domaines
tree-domain-count = { $count ->
    [one] { $count_shown } domaine
   *[other] { $count_shown } domaines
 }
tree-principle = Principes
tree-principle-count = { $count ->
    [one] { $count_shown } principe
   *[other] { $count_shown } principes
 }
tree-deliverable = Résultats attendus
tree-deliverable-count = { $count ->
    [one] { $count_shown } résultat attendu
   *[other] { $count_shown } résultats attendus
 }
tree-initiative = Initiatives
tree-initiative-count = { $count ->
    [one] { $count_shown } initiative
   *[other] { $count_shown } initiatives
 }

## Organisations
organisations-title = Organisations et organes
organisations-intro = Toutes les organisations et tous les organes que les documents nomment, dans quels paragraphes et à quel titre.
organisations-count = { $count ->
    [one] { $count_shown } organisation ou organe
   *[other] { $count_shown } organisations et organes
 }
organisation-description = { $name } : les documents et les paragraphes où l’organisation ou l’organe apparaît, et à quel titre.
role-author = Auteur
role-publisher = Éditeur
role-leads = Dirige
role-decides = Décide
role-asked = Est sollicité
role-funder = Finance
role-provider = Fournit
role-host = Accueille
role-partner = Partenaire
role-member = Membre
role-participant = Participe
role-user = Utilise
role-assessor = Évalue
role-reports = Énonce un chiffre ou un état d’avancement
role-acts = Accomplit un acte daté
role-named = Est nommé

## Autres pages
more-label = Autres pages

## Akoma Ntoso
data-akoma-ntoso = Son texte (Akoma Ntoso, XML)
data-akoma-ntoso-edition = Son texte (Akoma Ntoso, XML) : { $status }
## Références
references-title = Références
references-intro = Quel document en cite, demande, approuve, vérifie, met en œuvre ou remplace un autre, ou en rend compte, et les paragraphes qui le disent.
references-count = { $count ->
    [one] { $count_shown } relation
   *[other] { $count_shown } relations
 }
works-count = { $count ->
    [one] { $count_shown } écrit nommé
   *[other] { $count_shown } écrits nommés
 }
references-documents = Document par document
references-works = Écrits nommés
references-works-intro = Chacun avec son adresse, s’il en a une, et les documents qui le nomment.
references-other = Entre d’autres écrits
references-link = Toutes les références, par document et par écrit
references-no-address = pas d’adresse connue
references-address-source = adresse imprimée dans la source
references-graph = D’où vient le document, ce qui l’a suivi
references-graph-of = D’où vient le document, ce qui l’a suivi : { $document }
chart-graph-count = Relations : { $edges } ; documents et écrits : { $nodes }.
chart-graph-most = Le plus de relations : { $most } ({ $most_edges }).
relation-requests-passive = demandé par
relation-approves-passive = approuvé par
relation-takes-note-of-passive = dont prend acte
relation-audits-passive = vérifié par
relation-implements-passive = mis en œuvre par
relation-supersedes-passive = remplacé par
relation-reports-on-passive = dont rend compte
relation-cites-passive = cité par
cites-label = Cite
cited-by-label = Cité par
## Initiatives
initiatives-title = Initiatives
initiatives-intro = Les projets, activités et réalisations que les documents décrivent, avec ce qui a été rapporté de chacun en dernier lieu.
initiative-page-title = { $title } (initiative)
initiative-kind = Initiative
initiative-within = Rattachée à
initiative-lead = Responsable
initiative-partners = Partenaires
initiative-reported = Ce qui est rapporté

## Glossaire et thèmes
glossary-title = Glossaire
glossary-intro = Les termes et les sigles des documents. Chacun mène à ce qu’il veut dire, en langage clair, et au paragraphe qui le définit ou l’emploie en premier.
glossary-count = { $count ->
    [one] { $count_shown } entrée
   *[other] { $count_shown } entrées
 }
glossary-letters = Lettres
glossary-in = En { $language } :
glossary-documents = Par document
glossary-of = Glossaire : { $document }
glossary-of-intro = Ce que veulent dire les termes et les sigles que ce document emploie, avec le paragraphe qui les définit ou les emploie en premier.
glossary-elsewhere = Dans d’autres documents
term-in-glossary = Dans le glossaire
given-by-source = dans la source
given-by-publisher = de nous
themes-title = Thèmes
themes-intro = De quoi parlent les paragraphes des documents. « Dans la source » : le texte nomme lui-même le thème ; « de nous » : c’est nous qui disons que le paragraphe en parle.
themes-subject = Sujet :
themes-none = Aucun paragraphe ne porte ce thème
themes-paragraphs-count = { $count ->
    [one] { $count_shown } paragraphe
   *[other] { $count_shown } paragraphes
 }

## Côte à côte
compare-title = Côte à côte
compare-intro = De deux à cinq stratégies l’une à côté de l’autre : ce que chacune se propose, comment elle est mesurée et gouvernée, et quels paragraphes parlent de quel thème.
compare-first = { $count_shown } stratégies sont publiées ; les cinq premières sont montrées. Choisissez lesquelles mettre côte à côte.
compare-respect = Aspect
compare-theme = Thème
compare-legend = Stratégies à comparer
compare-shown = { $count ->
    [one] { $count_shown } stratégie est montrée.
   *[other] { $count_shown } stratégies sont côte à côte.
 }
compare-too-few = Il en faut deux pour comparer.
compare-too-many = Cinq au plus tiennent côte à côte : retirez-en une d’abord.
compare-unknown = L’adresse nomme ce qui n’est pas une stratégie de ce site : { $slugs }
compare-called = Le document dit : « { $name } »
compare-reported = avec un compte rendu : { $count_shown }
compare-none = aucune mention ici
compare-untagged = aucun paragraphe ne porte ce thème
## Calendrier
calendar-title = Calendrier
calendar-intro = Ce que les documents demandent, à qui et pour quand, ce qui a été décidé, ce qui revient, et la prochaine échéance.
calendar-next = Prochaines échéances
calendar-next-text = Ce qui n’est pas terminé au { $date }, date de cette version. Seulement les dates qu’une source indique.
calendar-nothing-next = Les sources n’indiquent rien qui soit encore à venir.
calendar-requests = Ce qui est demandé, et ce qui a été décidé
calendar-requests-text = « Sans indication » veut dire : pas dans nos sources. Cela ne veut pas dire que rien n’a été décidé.
calendar-asked = Ce qui a été demandé avant
calendar-asked-text = Ce que des textes cités ont demandé, ce qui en rend compte, et ce qui s’en est suivi.
calendar-asked-for = Demande
calendar-answered = En rendent compte
calendar-followed = Ce qui s’en est suivi
calendar-reports = En rend compte :
calendar-rhythms = Ce qui revient
calendar-rhythms-text = Seulement les dates qu’une source énonce : rien n’est calculé d’après la fréquence.
calendar-dates = Dates au mois ou au jour près
calendar-dates-count = { $count ->
    [one] { $count_shown } date.
   *[other] { $count_shown } dates.
 }
calendar-left-out = { $count ->
    [one] { $count_shown } autre n’est connue qu’à l’année près : un calendrier devrait en inventer le jour. Elle figure sur la
   *[other] { $count_shown } autres ne sont connues qu’à l’année près : un calendrier devrait en inventer le jour. Elles figurent sur la
 }
calendar-timeline-link = frise chronologique
calendar-file = Les mêmes dates pour votre agenda (.ics)
calendar-file-holds = Les dates au mois ou au jour, et ce qui reste dû dont seule l’année est connue : sur toute l’année ou toute la période, avec la mention « année seule ».
calendar-year-only = { $title } (année seule)
calendar-year-only-text = La source ne donne que l’année, ni mois ni jour
calendar-link = Tout le calendrier
dates-date = Date
dates-what = Quoi
dates-kind = Genre
dates-by = Qui
dates-source = Source
rhythm-every = Fréquence
rhythm-by = Par
rhythm-to = À
rhythm-last = Dernière fois, selon le texte
rhythm-next = Fois suivante, selon le texte
every-year = { $count ->
    [one] chaque année
   *[other] tous les { $count_shown } ans
 }
every-month = { $count ->
    [one] chaque mois
   *[other] tous les { $count_shown } mois
 }
every-week = { $count ->
    [one] chaque semaine
   *[other] toutes les { $count_shown } semaines
 }
every-day = { $count ->
    [one] chaque jour
   *[other] tous les { $count_shown } jours
 }
event-kind-strategy = Stratégie
event-kind-resolution = Résolution
event-kind-decision = Décision
event-kind-report = Rapport
event-kind-meeting = Réunion
event-kind-launch = Lancement
event-kind-deadline = Échéance
event-kind-event = Autre événement
strategy-rhythms = Ce qui revient
strategy-next = Prochaines échéances

## Frise chronologique
timeline-title = Frise chronologique
timeline-intro = Stratégies, résolutions, rapports et événements, de la date la plus ancienne d’une source à la fin de la dernière période.
timeline-drawing = Dates par stratégie et par genre
timeline-list = Année par année
timeline-filter = Filtrer
timeline-filter-strategy = Stratégie
timeline-filter-kind = Genre
timeline-none = Rien de ce genre n’est daté dans cette stratégie. Élargissez le filtre ou effacez-le.
filter-unknown = L’adresse demande ce que cette page n’a pas : { $values }. C’est laissé de côté.
timeline-shown = { $count ->
    [one] { $count_shown } date affichée
   *[other] { $count_shown } dates affichées
 }
strategies-timeline-link = La frise chronologique, avec tout ce qui est daté
home-together = Toutes les stratégies ensemble :
chart-lanes-count = Dates : { $count }, de { $from } à { $to }.
chart-lanes-each = { $lanes }.

## Fiche de suivi (openstrategy sheet)
sheet-title = Fiche de suivi : { $strategy }
sheet-title-of-lead = Fiche de suivi : { $lead }, { $strategy }
sheet-known = Les lignes déjà remplies disent ce qui est connu au { $date }. Corrigez ce qui est faux ; ne laissez vide que ce que personne n’a dit.
sheet-initiatives = Feuille « { $sheet } » : une ligne par initiative. L’identifiant de la première colonne ne change jamais.
sheet-updates = Feuille « { $sheet } » : une ligne par nouvelle d’une initiative, la plus récente en dernier. Ajoutez les vôtres sous les lignes remplies ; la première colonne propose les initiatives.
sheet-reports = Feuille « { $sheet } » : une ligne par nouvelle d’un résultat promis, la plus récente en dernier. La première colonne propose les résultats dont la liste est plus bas.
sheet-state = state : choisissez l’un des quatre états ci-dessous.
sheet-date = date : la date de ce qui est rapporté, en texte : 2026, 2026-08 ou 2026-08-21. Sans date connue, laissez-la vide et choisissez not-stated dans date.absent.
sheet-by = by : l’identifiant de l’organisation qui le dit, par exemple celui de la colonne lead.
sheet-voice = voice : seulement si l’organisation ne parle pas d’elle-même : organe directeur, rapporteur, auditeur, évaluation extérieure.
sheet-dropped = decision et reason : à remplir si l’état est dropped ; ce qui a été décidé, quand, et pourquoi, avec le paragraphe ; sinon not-stated dans decision.absent et reason.absent.
sheet-text = text.fr, text.en : ce qui est rapporté, en une ou deux phrases, dans chaque langue.
sheet-source = source : le document et le paragraphe qui le prouvent, écrits document#p12.
sheet-keep = Gardez les noms des feuilles et des colonnes. Pas de formules, de cellules fusionnées, ni de lignes ou de colonnes masquées : la fiche serait refusée, cellule par cellule, avec la raison.
sheet-states = Les états
sheet-deliverables = Les résultats promis
## Avancement et indicateurs
progress-title = Avancement
progress-intro = Ce qui est promis dans toutes les stratégies, ce qui en est rapporté et ce qui ne l’est pas, ce qui est mesurable, les dates qui ont bougé, et qui le dit. Ni feux tricolores ni notes : seulement ce que les sources énoncent, avec ce qu’elles taisent.
progress-link = L’avancement de toutes les stratégies
progress-finding = { $promised } dans { $undertakings } ; { $reported }.
progress-undertakings = { $count_shown } des { $all_shown } stratégies, cadres et mandats
progress-finding-others = { $count ->
    [one] De { $count_shown } autre, aucun résultat promis n’est recensé ici un par un : seulement ses objectifs et ses initiatives.
   *[other] Des { $count_shown } autres, aucun résultat promis n’est recensé ici un par un : seulement leurs objectifs et leurs initiatives.
 }
progress-finding-absent = Rien n’est rapporté de { $count_shown } ; pourquoi : { $kinds }.
progress-finding-respects = Pour combien des { $count_shown } les sources énoncent : { $respects }.
progress-finding-moved = { $count ->
    [0] Aucune source ne dit qu’une échéance a été déplacée.
    [one] { $count_shown } échéance a été déplacée.
   *[other] { $count_shown } échéances ont été déplacées.
 }
progress-finding-voices = Qui le dit, dans { $count_shown } comptes rendus et observations : { $voices }.
progress-pair = { $name } : { $count_shown }
progress-separator =  ;_
progress-reporting = Ce qui est promis et ce qui est rapporté
progress-respects = Ce qui est mesurable
progress-voices = Qui le dit, et quand pour la dernière fois
progress-moved = Dates qui ont bougé
progress-unmoved = Aucune source ne dit qu’une échéance a été déplacée.
progress-promised = Résultats attendus
progress-reported = Quelque chose est rapporté
progress-unreported = Rien n’est rapporté : { $kind }
progress-initiatives-reported = Initiatives dont quelque chose est rapporté
progress-last = Dernier compte rendu daté
progress-undated = { $count ->
    [0] aucun compte rendu
    [one] sans indication : le seul compte rendu n’est pas daté
   *[other] sans indication : aucun des { $count_shown } comptes rendus n’est daté
 }
progress-first-date = Promis d’abord pour : { $date }.
progress-moved-to = Reporté à : { $date }
progress-because = parce que :
progress-chart = Ce qui est rapporté des résultats attendus, par stratégie
absence-kind-not-stated = sans indication
absence-kind-stated-elsewhere = indiqué ailleurs
absence-kind-lost-in-picture = perdu dans une image
absence-kind-withheld = non communiqué
absence-kind-nothing-further-due = rien d’autre n’est attendu
voice-itself = l’organisation elle-même
voice-governing-body = son organe directeur
voice-rapporteur = rapporteur auprès de l’organe demandeur
voice-auditor = auditeur
voice-outside-assessor = évaluateur extérieur
indicators-title = Indicateurs
indicators-intro = Ce que les documents mesurent : le dernier chiffre, son point de départ et ce qui est à atteindre, chacun avec son paragraphe, ou que la source ne l’indique pas.
indicators-count = { $count ->
    [one] { $count_shown } indicateur
   *[other] { $count_shown } indicateurs
 }
indicator-page-title = Indicateur : { $title }
indicator-kind = Indicateur
indicator-latest = Dernière observation
indicator-baseline = Point de départ
indicator-target = Cible
indicator-unit = Unité
indicator-direction = Sens recherché
direction-up = plus
direction-down = moins
direction-none = sans indication, ou simple décompte
indicator-finding = { $observations }, { $dated }.
indicator-observations-count = { $count ->
    [one] { $count_shown } observation
   *[other] { $count_shown } observations
 }
indicator-dated-count = { $count ->
    [0] dont aucune n’est datée
    [one] dont { $count_shown } est datée
   *[other] dont { $count_shown } sont datées
 }
indicator-undrawn = Une ligne demande deux dates : rien n’est dessiné.
indicator-observations = Observations
indicator-of-what = De quoi
chart-line-change = { $series } : { $first } ({ $first_period }), puis { $last } ({ $last_period }).
chart-line-missing = Manquent : { $missing }.

## Graphiques : à leur propos
charts-title = Graphiques
charts-intro = Toutes les sortes de graphiques de ce site, avec des chiffres de la publication.
charts-same = Chacun donne ses chiffres dans un tableau et l’essentiel en toutes lettres, et distingue les choses par une trame, un tireté ou un signe, jamais par la seule couleur. Un chiffre qui manque est montré comme manquant.
charts-bars = Barres
charts-bars-use = Des chiffres côte à côte, un ou plusieurs par ligne.
charts-bars-title = Résultats attendus et initiatives, par stratégie
charts-none-held = aucun dans les documents détenus
charts-stacked-bars = Barres empilées
charts-stacked-bars-use = Un tout et ses parties, ligne par ligne.
charts-stacked-bars-title = Initiatives, par stratégie et selon ce qui a été rapporté en dernier
charts-dots = Points
charts-dots-use = Un chiffre par ligne sur une même échelle, à côté d’un autre.
charts-dots-title = Résultats attendus dont quelque chose est rapporté, par stratégie
charts-dots-reported = Quelque chose est rapporté
charts-dots-promised = Promis
charts-line = Courbe
charts-line-use = Comment un chiffre change avec le temps.
charts-line-title = Tout ce qui est daté, par année de début
charts-dates = Dates
charts-year = Année
charts-multiples = Petits multiples
charts-multiples-use = Plusieurs petites courbes sur la même échelle, à comparer.
charts-multiples-title = Tout ce qui est daté, par stratégie et par année de début
charts-slope = Avant et après
charts-slope-use = Deux moments, et le changement de l’un à l’autre.
charts-slope-title = Du point de départ à la dernière observation
charts-target = Progrès vers une cible
charts-target-use = D’où part un indicateur, ce qui a été observé en dernier et ce qui est à atteindre. Rien n’est jugé.
charts-target-title = Indicateurs assortis d’une cible
charts-unobserved = aucune observation
charts-with-unit = { $name } ({ $unit })
charts-card = Fiche de chiffre
charts-card-use = Un chiffre, avec ce qu’il mesure, son unité et sa date.
charts-maturity = Échelle de maturité
charts-maturity-use = Des niveaux dans leur ordre, et ce qui se trouve à chacun.
charts-maturity-title = États de maturité numérique : { $strategy }
charts-maturity-level = État
charts-maturity-note = Ce qu’il veut dire
charts-maturity-standing = Ce qui s’y trouve
charts-matrix = Matrice
charts-matrix-use = Oui ou non, sous plusieurs aspects, ligne par ligne. Il n’en est tiré aucune note.
charts-matrix-title = Ce que les sources indiquent de chaque résultat attendu : { $strategy }
charts-matrix-yes = indiqué
charts-timeline = Frise des périodes
charts-timeline-use = De quand à quand, ligne par ligne.
charts-lanes = Frise des dates
charts-lanes-use = Beaucoup de choses datées à la fois, par sorte et par stratégie.
charts-graph = Graphe
charts-graph-use = Ce qui renvoie à quoi.
charts-flow = Flux
charts-flow-use = D’où, par quoi, vers où ; plus la bande est large, plus il y en a.
charts-flow-title = De chaque document à ce à quoi il renvoie, par sorte de renvoi
charts-flow-unit = renvois
charts-flow-relation = Sorte de renvoi
charts-flow-end = Ce à quoi il est renvoyé
charts-flow-held = Un document de cette publication
charts-flow-symbol = Un texte qui porte une cote
charts-flow-other = Un autre texte
charts-tree-map = Carte proportionnelle
charts-tree-map-use = Les parties d’un tout comme surfaces, la plus grande d’abord.
charts-world-map = Carte du monde
charts-world-map-use = Un chiffre par pays ou territoire. Les zones en litige sont hachurées.
chart-ends = Le plus : { $highest }. Le moins : { $lowest }.
chart-multiples-peaks = De { $from } à { $to }. L’année la plus forte de chacune : { $peaks }.
chart-line-peak = Le plus : { $peak }.
chart-slope-changes = { $before } → { $after } : { $changes }.
chart-target-rows = { $rows }.
chart-target-observed = Quelque chose a été observé pour { $observed }.
chart-card-value = { $measure } : { $value } ({ $date }).
chart-maturity-levels = États : { $count }, du plus bas au plus haut : { $levels }.
chart-maturity-unknown = Ce qui se trouve à chacun : { $unknown }.
chart-matrix-columns = Résultats attendus : { $rows }. Indiqué : { $columns }.
chart-matrix-ends = Le plus souvent : { $most }. Le moins souvent : { $least }.
progress-dropped = Ce qui a été abandonné
progress-decision = Décision
progress-reason = Raison
indicator-date-absent = date :
chart-line-span = { $series } : d’abord { $first_period } ; enfin { $last_period }.
## Registre des initiatives
register-legend = Choisir et trier
register-strategy = Stratégie
register-within = Rattachée à
register-state = Ce qui est rapporté
register-lead = Responsable
register-partner = Partenaire
register-theme = Thème
register-year = Année
register-sort-strategy = Stratégie
register-sort-start = Année de début
register-sort-title = Nom
register-more = En montrer plus
register-none = Aucune initiative ne répond à ce choix.
register-option = { $name } ({ $count })
register-shown = { $count ->
    [one] { $count_shown } initiative
   *[other] { $count_shown } initiatives
 }
initiatives-page = Initiatives, page { $number } sur { $last }
pages-label = Pages
pages-previous = Page précédente
pages-next = Page suivante
pages-here = Page { $number } sur { $last }

## Time line of initiatives; charts for the pages of others
register-view = Présentation
register-view-list = Liste
register-view-timeline = Frise
initiatives-timeline-title = Frise des initiatives
register-timeline = Quand commencent et finissent les initiatives
initiatives-timeline-page = Frise des initiatives, page { $number } sur { $last }
initiatives-timeline-intro = De quand à quand dure chaque initiative, dans la mesure où une source le dit. Une barre finit en traits interrompus là où aucune source ne donne de date ; aucune n’est devinée.
initiatives-timeline-finding = Initiatives dont une source donne une date : { $count } sur { $all }.
initiatives-timeline-drawn = Les initiatives dessinées ici
chart-embed = Intégrer
chart-embed-from = Tiré de la page
charts-embed-title = Des graphiques dans vos pages
charts-embed-text = Chaque graphique a sa propre adresse, que toute page peut montrer dans un cadre ; « Intégrer », sous un graphique, y mène. Il vient avec son tableau, ses sources et sa date, n’exécute aucun script et est redessiné à chaque publication.
organisation-promises = Les promesses dont elle répond
organisation-leads = Les initiatives qu’elle dirige
organisation-takes-part = Les initiatives auxquelles elle participe
organisation-initiatives-all = Toutes, dans le registre
sheet-indicators = Feuille « { $sheet } » : ce qui est mesuré à plusieurs reprises, une ligne chacun. Feuille « { $observations } » : ce qui a été mesuré, une ligne chaque fois, avec la date, qui le dit et le paragraphe.

## The check of IATI files
check-title = Vérifier un fichier IITA
check-intro = Choisissez des fichiers de l’Initiative internationale pour la transparence de l’aide (IITA, IATI en anglais) : votre navigateur les vérifie selon la norme, donne la ligne de chaque défaut et montre ce qu’ils contiennent.
check-choose = Fichiers à vérifier
check-forms = Du XML, aussi compressé en .gz ou .zip ; plusieurs à la fois ; choisis, ou déposés sur cette page. Fichiers d’activités et d’organisations de toutes les versions.
check-private = Les fichiers restent sur votre machine. Ils sont lus ici, dans votre navigateur : une fois venue la partie qui vérifie, cette page ne demande plus rien, et la politique de ce site lui interdit de rien charger d’un autre site et d’y rien envoyer.
check-no-script = Cet outil demande JavaScript. La commande ci-dessous fait de même sans navigateur.
check-progress = Où en est la vérification
check-percent = { $percent } %
check-cancel = Annuler
check-cancelled = Annulé. Rien des fichiers n’est gardé.
check-failed = La vérification a échoué :
check-running = { $count ->
    [one] Vérification d’un fichier…
   *[other] Vérification de { $count_shown } fichiers…
 }
check-found = Ce qui a été trouvé
check-report = Le rapport en fichier :
check-column-file = Fichier
check-column-holds = Contient
check-column-version = Version
check-column-errors = Erreurs
check-column-warnings = Avertissements
check-column-notes = Remarques
check-column-read = Lu
check-activities = { $count ->
    [one] { $count_shown } activité
   *[other] { $count_shown } activités
 }
check-organisations = { $count ->
    [one] { $count_shown } organisation
   *[other] { $count_shown } organisations
 }
check-nothing = Rien de lisible
check-whole = Jusqu’à la fin
check-line = Ligne { $line }
check-counts = Erreurs : { $errors }, avertissements : { $warnings }, remarques : { $notes }.
check-any = Tout
check-severity = Gravité
check-identifier = Identifiant de l’activité
check-reset = Tout montrer
check-findings-title = Constats par règle
check-findings = { $count ->
    [0] Aucun constat
    [one] { $count_shown } constat
   *[other] { $count_shown } constats
 }
check-none = Rien n’est fautif, pour autant que cela soit vérifié.
check-severity-error = Erreur
check-severity-warning = Avertissement
check-severity-note = Remarque
check-times = { $count ->
   *[other] { $count_shown } fois
 }
check-example = par exemple : { $message }
check-listed = Les premiers de chaque fichier sont listés : { $count }.
check-place = Ligne { $line }, colonne { $column }
check-more = En montrer plus
check-activities-title = Ce que contiennent les fichiers
check-units = { $count ->
    [0] Rien ne répond à ce choix.
    [one] { $count_shown } activité ou organisation
   *[other] { $count_shown } activités et organisations
 }
check-left-out = Lues et vérifiées, mais non montrées : { $count }.
check-untitled = Sans titre
check-status = État
check-sums = Transactions
check-sum-type = Type
check-sum-number = Nombre
check-sum-sum = Somme
check-sum-large = Nombre trop grand
check-currency-missing = { $sum }, monnaie non indiquée
check-what = Ce qui est vérifié
check-what-structure = La structure des versions 2.01 à 2.03 : quels éléments et attributs, dans quel ordre, combien de fois, et la forme de leurs valeurs. Des versions 1.0x, qui ont été retirées, seul ce qui ne peut pas être lu est dit.
check-what-codes = Chaque code, selon les listes de codes de la norme.
check-what-rules = Les règles de la norme : pourcentages dont la somme est 100, dates en ordre, identifiants, ce qui doit figurer où. Une règle qui demande la liste des organisations du registre de l’IITA est dite non vérifiée.
check-what-files = Le fichier lui-même : du XML bien formé, en UTF-8, UTF-16 ou Latin-1. Un DOCTYPE est refusé, de même qu’une archive qui contient bien des fois sa propre taille.
check-what-left = De chaque règle, les 1 000 premiers constats d’un fichier sont listés et les autres comptés.
check-command = La même chose en ligne de commande
check-command-text = La commande de ce projet fait de même sur toute machine, aussi pour des dossiers et dans une chaîne automatique ; elle finit par 1 si une erreur a été trouvée.
check-origin = D’où viennent les règles
check-origin-text = La structure, les listes de codes et les règles sont celles que l’initiative publie. Ce n’est pas son propre validateur.
check-origin-standard = La norme de l’IITA, version 2.03
check-origin-codelists = Ses listes de codes
check-origin-rulesets = Ses règles
check-origin-validator = Le validateur de l’initiative
about-check = Un fichier IITA se vérifie dans le navigateur, sans être envoyé nulle part.

## Activités des fichiers IITA

activities-title = Activités
activities-intro = Ce que des fichiers IITA disent d’activités : leur argent, qui y participe, où, pour quoi, avec quels résultats.
activities-page = Activités, page { $number } sur { $last }
activities-count =
    { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }
activities-list = Toutes les activités
activities-ways = Manières de regarder les activités
activities-money-title = L’argent de toutes les activités par année
activities-totals-data = Totaux
activities-legend = Choisir des activités
activities-sort-files = Dans l’ordre des fichiers
activities-sort-start = Les plus récentes d’abord
activities-sort-spent = Les plus coûteuses d’abord
activities-more = Plus d’activités
activities-nothing = Aucune activité n’est ainsi.
activities-shown =
    { $count ->
        [one] { $count_shown } activité
       *[other] { $count_shown } activités
    }
facet-organisation = Organisation
facet-status = État
facet-place = Pays ou région
facet-sector = Secteur
facet-year = Année
facet-measure = Argent du genre
activities-timeline-title = Les activités dans le temps
activities-timeline-intro = De quand à quand durent les activités, les plus récentes d’abord ; les jours prévus où le fichier n’en a pas d’effectifs.
activities-timeline-page = Les activités dans le temps, page { $number } sur { $last }
activities-timeline-drawn = Les activités dessinées ici
activities-timeline-left-out =
    { $count ->
        [one] { $count } activité commencée plus tôt n’est pas dessinée ; la liste complète l’a.
       *[other] { $count } activités commencées plus tôt ne sont pas dessinées ; la liste complète les a.
    }
activities-flow-title = Des fournisseurs aux receveurs, par les activités
activity-flow-title = Des fournisseurs aux receveurs : { $name }
activity-map-title = Lieux : { $name }
places-map-title = Combien d’activités sont destinées à chaque pays
sectors-shares-title = Secteurs : { $measure }
sectors-counts-title = Combien d’activités ont chaque secteur
activity-kind = Activité
activity-description = Tout ce que le fichier IITA dit de l’activité { $identifier }.
activity-spent = { $amount } décaissés et dépensés
activity-identifier = Identifiant
activity-reporter = Déclarée par
activity-secondary = déclarant secondaire
activity-status = État
activity-dates = Dates
activity-level = Niveau de la hiérarchie
activity-scope = Portée
activity-humanitarian = Humanitaire
activity-collaboration = Collaboration
activity-flow = Apport
activity-finance = Financement
activity-aid = Aide
activity-tied = Aide liée ou non
activity-capital = Dépenses d’équipement
activity-no-budget = Pas de budget donné
activity-currency = Monnaie
activity-other-identifiers = Autres identifiants
activity-linked-data = Données liées
activity-updated = Dernière mise à jour
activity-file = Fichier
activity-line = ligne { $line }
activity-descriptions = Description
activity-money-rule = L’argent de l’activité elle-même, quel que soit son niveau ; ce qui figure à d’autres niveaux n’est pas ajouté.
activity-participating = Organisations participantes
activity-related = Activités liées
activity-recipients = Pays et régions bénéficiaires
activity-sectors = Secteurs
activity-classified = Étiquettes, marqueurs et postes budgétaires
activity-locations = Lieux
activity-budgets = Budgets
activity-planned = Décaissements prévus
activity-transactions = Transactions
activity-results = Résultats
activity-documents = Documents
activity-contacts = Contacts
activity-remaining = Conditions et données pour d’autres systèmes
answer-yes = Oui
answer-no = Non
percent = { $value } %
party-name = Organisation
party-role = Rôle
party-type = Type
party-reference = Référence
party-activity = Son activité
related-activity = Activité
related-kind = Ce qu’elle est pour celle-ci
related-said = Qui le dit
related-said-here = cette activité
related-said-there = l’autre activité
related-elsewhere = (non publiée ici)
classified-vocabulary = Vocabulaire
classified-percentage = Part
classified-code = Code
classified-kind = Genre
classified-weight = Poids ou part
classified-tag = Étiquette
classified-marker = Marqueur
classified-humanitarian = Portée humanitaire
classified-budget-item = Poste du budget du pays
location-name = Lieu
location-description = Description
location-point = Latitude, longitude
location-exactness = Exactitude
location-class = Classe
location-reach = Portée
location-codes = Codes
location-unnamed = Lieu sans nom
budget-type = Type
budget-status = État
budget-for = Pour
transaction-date = Date
transaction-type = Type
transaction-description = Description
transaction-for = Secteur et lieu
transaction-kinds = Apport, financement, aide
transaction-reference = Référence
transactions-page = Transactions de { $title }, page { $number } sur { $last }
result-untitled = Résultat sans titre
indicator-untitled = Indicateur sans titre
indicator-ascending = plus vaut mieux
indicator-descending = moins vaut mieux
indicator-actual = Valeur atteinte
indicator-what = Quoi
indicator-when = Quand
indicator-value = Valeur
indicator-dimensions = De
indicator-comment = Commentaire
indicator-values = Valeurs de départ, cibles et valeurs atteintes
indicator-no-value = pas de valeur donnée
contact-organisation = Organisation
contact-person = Personne
contact-reach = Téléphone, courriel, site
contact-address = Adresse
contact-unnamed = Contact
remaining-what = Quoi
remaining-name = Nom
remaining-value = Valeur
remaining-conditions = Conditions posées
remaining-condition = Condition
remaining-legacy = Données anciennes
remaining-crs = Notification des créanciers (SNPC++)
remaining-fss = Enquête sur les dépenses à venir
crs-rate-1 = Premier taux d’intérêt
crs-rate-2 = Deuxième taux d’intérêt
crs-repayment-type = Type de remboursement
crs-repayment-plan = Remboursements par an
crs-commitment-date = Date de l’engagement
crs-first-repayment = Premier remboursement
crs-final-repayment = Dernier remboursement
crs-year = Année
crs-interest-received = Intérêts reçus
crs-principal-outstanding = Principal restant dû
crs-principal-arrears = Arriérés de principal
crs-interest-arrears = Arriérés d’intérêts
crs-channel = Canal
fss-extraction = Date d’extraction
fss-phaseout = Année de la fin
fss-forecast = Prévision pour { $year }

measure-budget = Budgets
measure-planned-disbursement = Décaissements prévus
measure-incoming-commitment = Engagements reçus
measure-incoming-funds = Fonds reçus
measure-outgoing-commitment = Engagements pris
measure-disbursement = Décaissements
measure-expenditure = Dépenses
measure-interest-payment = Paiements d’intérêts
measure-loan-repayment = Remboursements de prêts
measure-reimbursement = Restitutions
measure-purchase-of-equity = Achats de participations
measure-sale-of-equity = Ventes de participations
measure-credit-guarantee = Garanties de crédit
measure-outgoing-pledge = Promesses faites
measure-incoming-pledge = Promesses reçues

money-title = L’argent
money-by-year = L’argent par année, en { $currency }
money-measure = Quoi
money-count = Montants
money-given = Tels que donnés
money-converted = En { $currency }
money-unconverted = Non convertis
money-not-converted = et, non convertis : { $amounts }
money-none = Les fichiers ne donnent pas de montants.
money-year = Année
money-undated = Sans date
money-unit = { $currency }
money-amount = Montant
money-value-date = Date de valeur
money-provider = De
money-receiver = À
money-line = Ligne
money-rates = Les montants en d’autres monnaies sont convertis en { $currency } au taux de leur jour, à défaut de leur mois, à défaut de leur année, au centime près. Un montant sans taux n’entre dans aucun total converti.
money-rates-data = Les taux et leurs sources
money-bars-highest = Le chiffre le plus élevé : { $highest }.

levels-title = Ce qui est compté et ce qui est laissé de côté
levels-rule = Des fichiers donnent souvent le même argent pour un programme, puis pour ses parties. C’est pourquoi, de chaque mesure de chaque organisation déclarante, un seul niveau est compté : celui où figurent le plus de montants, de deux le plus bas. Ce qui figure à d’autres niveaux n’entre ici dans aucun total.
level-counted = { $reporter }, { $measure } : le niveau { $level } est compté ; { $others }
level-left-out = le niveau { $level } est laissé de côté ({ $amounts })
left-out-revised = Budgets qu’un budget révisé remplace pour la même période :
left-out-unknown-type = Transactions d’un type que la norme n’a pas :
left-out-too-large = Montants trop grands pour être additionnés :

group-none = Non indiqué
group-all = Toutes
group-money-title = L’argent par année : { $name }
group-description = Activités et argent : { $name }.
places-title = Lieux
places-intro = À quels pays et régions les activités sont destinées, et ce qu’elles y représentent.
places-column = Pays ou région
places-table = Activités et argent par pays ou région
places-kind = Pays ou région
places-rule = Un montant destiné à plusieurs pays ou régions est divisé selon les pourcentages de sa transaction, à défaut de son activité, au centime près ; les parts redonnent le montant. Si chacun n’a pas de pourcentage, le montant n’est pas divisé et figure sous « Non indiqué ».
sectors-title = Secteurs
sectors-intro = À quoi les activités servent, selon les secteurs du Comité d’aide au développement de l’OCDE, et ce qu’elles représentent.
sectors-column = Secteur
sectors-table = Activités et argent par secteur
sectors-kind = Secteur
sectors-rule = Un montant destiné à plusieurs secteurs est divisé selon les pourcentages de sa transaction, à défaut de son activité, au centime près ; les parts redonnent le montant. Si chacun n’a pas de pourcentage, ou si le fichier suit un autre vocabulaire, le montant figure sous « Non indiqué ».

bodies-title = Organisations des fichiers IITA
bodies-intro = Ce que chaque organisation déclare, finance, reçoit et fait.
bodies-roles = Activités par rôle
bodies-more =
    { $count ->
        [one] { $count } autre organisation est nommée ; ses activités mènent à sa page.
       *[other] { $count } autres organisations sont nommées ; leurs activités mènent à leurs pages.
    }
body-kind = Organisation
body-description = Ce que { $name } déclare, finance, reçoit et fait, selon les fichiers IITA.
body-provides = Ce qu’elle fournit
body-receives = Ce qu’elle reçoit
body-total-budget = Ses propres budgets
body-recipient-org-budget = Budgets pour d’autres organisations
body-recipient-region-budget = Budgets pour des régions
body-recipient-country-budget = Budgets pour des pays
body-total-expenditure = Ses propres dépenses
role-iati-reporting = Déclare
role-iati-provider = Fournit de l’argent
role-iati-receiver = Reçoit de l’argent
role-iati-none = Participe, sans rôle indiqué

quality-title = Qualité des données
quality-intro = Ce qui a été lu de chaque fichier IITA, ce qui a été refusé, ce qui a été trouvé, et à quelle ligne.
quality-files = Fichiers
quality-file = Fichier
quality-reporter = Déclaré par
quality-version = Version
quality-refused = Éléments tenus à l’écart
quality-errors = Erreurs
quality-warnings = Avertissements
quality-none = Aucun fichier IITA n’a été lu.
quality-left-out =
    { $count ->
        [one] { $count } partie de cette publication n’a pas de place dans ses propres fichiers IITA.
       *[other] { $count } parties de cette publication n’ont pas de place dans ses propres fichiers IITA.
    }
quality-left-out-data = Lesquelles, et pourquoi
quality-check = Vérifier un fichier à soi
quality-take = Le fichier
quality-bytes = { $bytes } octets
quality-nothing-found = Rien n’a été trouvé.
quality-refused-count =
    { $count ->
        [one] { $count } élément n’a pas pu être lu et est tenu à l’écart
       *[other] { $count } éléments n’ont pas pu être lus et sont tenus à l’écart
    }
quality-place = Ligne { $line }, colonne { $column }
quality-more =
    { $count ->
        [one] et { $count } de plus
       *[other] et { $count } de plus
    }
severity-error = Erreur
severity-warning = Avertissement
severity-note = Remarque
## Flux, carte du monde, carte proportionnelle
chart-others = Autres ({ $count })
chart-undrawn = Dans le tableau et non représenté, car nul ou négatif : { $undrawn }.
chart-flow-header = De → à
chart-flow-link = { $from } → { $to }
chart-flow-totals = { $totals }.
chart-flow-largest = Le plus grand des flux ({ $links } en tout) : { $largest }.
chart-flow-tops = Le plus passe par : { $tops }.
chart-tree-map-share = Part
chart-tree-map-groups = Par groupe : { $groups }.
chart-map-ends = Pays et zones dont le chiffre est connu : { $places }. Le plus : { $highest }. Le moins : { $lowest }.
chart-map-points = Points sur la carte : { $points }.
chart-map-unplaced = Dans le tableau et non sur la carte : { $unplaced }.
chart-map-undetermined = Statut non déterminé ou contesté
chart-map-note = Les frontières et les noms indiqués et les désignations employées sur cette carte n’impliquent ni reconnaissance ni acceptation officielles de la part de l’Organisation des Nations Unies. Les parties ne se sont pas encore entendues sur le statut définitif du Jammu-et-Cachemire, qui n’a pas de contour à cette échelle.
## La publication comme données de l’IITA
iati-origin = Ces données sont tirées de textes publiés par l’organisation elle-même ou à son sujet. Qui les déclare n’est pas cette organisation et ne parle pas pour elle.
iati-status-rule = L’état d’une stratégie suit de sa période et de la date de cette publication : avant elle « planification », pendant elle « actif », après elle « fermé ». Celui d’une initiative suit du dernier état rapporté : prévu, « planification » ; en cours, « actif » ; achevé, « fermé » ; abandonné, « annulé ».
iati-starts-from = Point de départ : { $text }
iati-measured = Mesuré sans qu’une source dise pour quel résultat
iati-with-unit = { $description } (unité : { $unit })
iati-said-by = selon : { $organisation }
iati-part = partie
iati-reported = { $state } ({ $date }) : { $text }
iati-reported-undated = { $state } : { $text }
iati-left-out-no-period = Aucune période de la stratégie n’est énoncée, et une activité a une date de début. Ses résultats attendus et ses indicateurs manquent donc aussi.
iati-left-out-no-state = Aucun état n’est rapporté, et une activité en a un.
iati-left-out-no-date = Ni début ni fin ne sont énoncés, et une activité a une date de début.
iati-left-out-no-state-nor-date = Ni état ni date ne sont énoncés, et une activité a les deux.
iati-left-out-no-start = Seule une fin est énoncée, et une activité a une date de début.
iati-left-out-no-budget-period = Le montant est énoncé sans la période qu’il couvre, et un budget en a une, d’un an au plus.
iati-left-out-no-baseline-year = Le point de départ est énoncé sans date, et une valeur de référence a une année.
iati-left-out-no-observation-date = Ce qui est mesuré l’est sans date, et une valeur réelle appartient à une période.
