# Interface messages in English. Keys are the same in every language (a test compares them).

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-first-day = { $day } { $month } { $year }
date-month = { $month } { $year }
period-years = { $start }–{ $end }
period = { $start } – { $end }

## Every page
language-name = English
skip-link = Skip to content
nav-label = Main navigation
nav-home = Home
nav-strategies = Strategies
nav-documents = Documents
nav-about = About
languages-label = Languages
breadcrumb-label = Breadcrumb
footer-as-of = As of { $date }
footer-licence = Content: { $licence }
footer-contact = Report an error
footer-unofficial = Unofficial publication: it commits none of the organizations named and uses none of their emblems.
page-title = { $page } – { $site }
client-failed = The interactive parts of this page could not start. Everything can still be read below.
client-translated = The browser has translated this page: its interactive parts stay off, everything can still be read. To use them, show the original.
retry = Try again
loading = Loading…
fetch-failed = The data could not be read.
data-json = Data of this page (JSON)
activity-own = As an activity of IATI
data-text-json = Its text (JSON)

## Absences
absence-not-stated = not stated
absence-stated-elsewhere-where = stated elsewhere: { $where }
absence-lost-in-picture = lost in a picture of the original
absence-withheld-why = withheld: { $why }
absence-nothing-further-due = nothing further due

## Sources
paragraph-short = para. { $number }
paragraph-link = Paragraph { $number }: { $document }
passage-link = { $heading }: { $document }
source-label = Source
sources-label = Sources
see-also = See also

## Kinds
kind-strategy = Strategy
kind-framework = Framework
kind-mandate = Mandate
document-kind-strategy = Strategy
document-kind-report = Report
document-kind-progress-report = Progress report
document-kind-resolution = Resolution
document-kind-decision = Decision
document-kind-annex = Annex
document-kind-other = Document

## Status of texts
status-authentic = Authentic text
status-official-translation = Official translation
status-unofficial-translation = Unofficial translation
status-plain-rendering = Unofficial plain-language rendering
status-plain-rendering-note = Each paragraph retells in plain language the paragraph of the original that has its number, or its place where there are no numbers. Only the original is authoritative.
status-authentic-note = The text as its author adopted or issued it.
status-official-translation-note = Translation issued by the author of the text.
status-unofficial-translation-note = Translation by a third party. Only the original is authoritative.
status-line = { $status }, { $author }, { $date }
editions-legend = Texts shown
editions-all = All
no-text = The text of this document, paragraph by paragraph, is not in this release yet.

## Home
home-ways = Three ways in
home-way-delegate = You follow the work of a body
home-way-delegate-text = What was promised, in which paragraph, and what has been reported since.
home-way-delegate-link = See the expected results
home-way-reader = You want to understand
home-way-reader-text = Every paragraph retold in plain language, with its original number.
home-way-reader-link = Read a strategy
home-way-partner = You use the data
home-way-partner-text = The same contents as JSON, with schemas, licence and checksums.
home-way-partner-link = See the data
home-stand = Where things stand
home-stand-sentence = { $promised_sentence }; { $reported_sentence }.
home-promised = { $count ->
    [one] { $count_shown } result promised
   *[other] { $count_shown } results promised
 }
home-reported = { $count ->
    [0] the sources published here report nothing of them
    [one] the sources published here report something of { $count_shown } of them
   *[other] the sources published here report something of { $count_shown } of them
 }
home-strategies = The strategies
home-changes = Latest release
home-changes-text = Release of { $date }: { $documents }, { $paragraphs }.
documents-count = { $count ->
    [one] { $count_shown } document
   *[other] { $count_shown } documents
 }
paragraphs-count = { $count ->
    [one] { $count_shown } numbered paragraph
   *[other] { $count_shown } numbered paragraphs
 }
paragraphs-unnumbered = Paragraphs without numbers

## Strategies
strategies-title = Strategies
strategies-intro = Digital strategies, frameworks and mandates, the latest first.
strategies-timeline = Periods of the strategies
chart-timeline = From { $from } to { $to }.
chart-timeline-absent = Period not stated: { $absent }.
strategy-column = Strategy
organisation-label = Organization
period-label = Period
period-start = Start
period-end = End
strategy-documents = Documents
strategy-results-link = Results matrix
strategy-no-structure = Its aims and results, drawn from the text, will appear with the text of its document, which is not in this release yet.
strategy-requests = What the document asks for

## Results
results-title = Expected results
results-page-title = Expected results: { $strategy }
results-intro = Every result that is promised, the paragraph that promises it, what is reported of it and by whom, or why nothing is.
results-count = { $count ->
    [one] { $count_shown } expected result
   *[other] { $count_shown } expected results
 }
results-shown = { $count ->
    [one] { $count_shown } result shown
   *[other] { $count_shown } results shown
 }
results-finding = Of { $promised }, { $reported }.
results-finding-reported = { $count ->
    [0] none is reported on in the sources
    [one] { $count_shown } is reported on in the sources
   *[other] { $count_shown } are reported on in the sources
 }
results-table-caption = Results matrix
results-number = No.
results-promise = Expected result
results-outcome = Outcome
results-reported = What is reported
results-stated = What the sources specify
results-stated-count = { $count ->
    [0] none of 6 points
    [one] { $count_shown } of 6 points
   *[other] { $count_shown } of 6 points
 }
results-unreported = Nothing is reported
results-none = No result matches. Widen the filter or clear it.
filter-legend = Filter and sort
filter-outcome = Outcome
filter-reported = What is reported
filter-text = Words
filter-all = All
filter-sort = Sort by
sort-document = Order of the document
sort-reported = What is reported
sort-text = Text
filter-reset = Clear filters
state-planned = Planned
state-under-way = Under way
state-done = Done
state-dropped = Dropped
state-unreported = Nothing reported
report-by = according to { $organisation }
report-date = State as of: { $date }
respect-measure = Measure
respect-baseline = Baseline
respect-target = Target
respect-date = Due date
respect-owner = Owner
respect-budget = Budget

## Charts
chart-results-title = Expected results, by outcome and by what is reported
chart-unit = Number of expected results
chart-source = Source: { $document }, paragraphs cited
chart-as-of = As of { $date }
chart-total = Total
chart-download = Download
chart-download-svg = SVG
chart-download-png = PNG
chart-download-csv = CSV
chart-explore = Step through the values with the arrow keys
chart-before = earlier
chart-open = continues
chart-pair = { $name }: { $value }
chart-of = { $value } of { $total }
chart-share = { $value }%
chart-mark = { $row }, { $column }: { $value }
chart-separator = ,_
chart-more = { $count } more in the table
chart-results-parts = All together: { $parts }.
chart-results-largest = The largest part: { $largest }, { $largest_of } ({ $largest_share }).
chart-empty = No value to draw

## Documents
documents-title = Documents
documents-intro = The documents that the strategies are drawn from, the latest first.
document-symbol = Symbol
document-date = Date
document-covers = Covers
document-original = Original
original-address = Address:
document-original-language = in { $language }
document-contents = Contents
document-notes = Notes
document-note-back = Back to the text
document-facts = Figures of this document
document-facts-intro = Each figure with what it measures, its date, who says so and the paragraph that states it.
fact-measure = What is measured
fact-value = Value
fact-date = Date
fact-said-by = Who says so
bound-exact = { $value }
bound-about = about { $value }
bound-less-than = less than { $value }
bound-more-than = more than { $value }
bound-at-least = at least { $value }
bound-at-most = at most { $value }
document-references = Works cited, and how they are related
reference-from = Work
reference-relation = Relation
reference-to = With
reference-no-text = text not in this release
relation-requests = requests
relation-approves = approves
relation-takes-note-of = takes note of
relation-audits = audits
relation-implements = implements
relation-supersedes = supersedes
relation-reports-on = reports on
relation-cites = cites
this-document = this document
address-constructed = Address built from the symbol, not in the source
document-requests = What this document asks for
request-of = Asked of
request-due = Due
request-decision = Decision
related-results = Expected results:
permalink = Permanent link to paragraph { $number }
permalink-passage = Permanent link to this paragraph
original-language-ar = Arabic
original-language-zh = Chinese
original-language-en = English
original-language-fr = French
original-language-ru = Russian
original-language-es = Spanish

## Parallel reading and find
parallel-label = Parallel reading
parallel-open = Read in { $language } beside
parallel-close = Close parallel reading
parallel-count = { $count ->
    [one] { $count_shown } paragraph added in the other language
   *[other] { $count_shown } paragraphs added in the other language
 }
find-label = Find in the document
find-next = Next
find-previous = Previous
find-clear = Clear
find-count = { $count ->
    [0] No match
    [one] { $count_shown } match
   *[other] { $count_shown } matches
 }
find-at = { $at } of { $total }

## Citing, sharing, dossier
on-this-page = On this page
cite = Cite
citation-no-date = n.d.
citation = { $organisation }, { $title }, { $date }
citation-place = { $organisation }, { $title }, { $date }, { $place }
citation-symbol = { $title } ({ $symbol })
citation-rendering = { $status } in { $language } by { $author }, release of { $date }
citation-result = expected result { $id } ({ $place })
dossier-title = Dossier
dossier-address = Address of this list: { $address }
dossier-left-out = Not in this publication: { $items }
dossier-note = My note:
dossier-result = Expected result { $id }: { $strategy }
document-cite = Cite this document
share-label = Cite and share
share-format = Format
share-plain = Plain text
share-text = Text
share-citation = Citation
share-address = Address
share-copy = Copy
share-download = Download
share-link = Copy the link
share-words = Copy a link to the selected words
share-mail = Send by email
share-print = Print this passage
share-copied = Copied.
share-not-copied = The browser refused to copy: the text is selected, copy it yourself.
share-select = First select words in the text.
results-cite = To cite a result: the paragraph that promises it, and this address with the number: { $address }
dossier-take = Put into the dossier: { $passage }
dossier-add = In the dossier
dossier-open = Open the dossier
dossier-not-kept = This browser keeps nothing between pages: open the dossier before you leave this one.
dossier-count = { $count ->
    [one] { $count_shown } item in the dossier
   *[other] { $count_shown } items in the dossier
 }
dossier-intro = What you collect from this publication: paragraphs, results and charts, in your order, with your notes, to print or to take along with their citations.
dossier-without = Putting a dossier together needs JavaScript. Without it, every paragraph has its citation and its address beside it, every document its citation at its end, as a file too, and every page can be printed as it is.
dossier-how = How it works
dossier-how-collect = The + beside a paragraph puts it into the dossier. For a result or a chart, choose “Cite”.
dossier-how-address = The list is the address of this page: whoever has the address has the list. It is sent to nobody.
dossier-how-keep = Until you close the tab, the list goes with you from page to page. It is kept on your device only if you ask for it.
dossier-how-paper = Printed or taken along, each item has its text, its status, its citation, its address and your note.
dossier-empty = The dossier is empty. Collect paragraphs beside their text, results and charts by “Cite”, or open a list that was saved as a file.
dossier-tools = The whole dossier
dossier-print = Print
dossier-markdown = Markdown
dossier-docx = Word (DOCX)
dossier-save = Save the list as a file
dossier-load = Add a list from a file
dossier-copy = Copy the address
dossier-clear = Empty
dossier-undo = Undo
dossier-keep = Keep on this device
dossier-place = Place
dossier-up = Up
dossier-down = Down
dossier-remove = Remove
dossier-own-note = My note
dossier-moved = Now at place { $place }.
dossier-removed = Removed: { $item }.
dossier-cleared = The dossier is empty; it can be undone.
dossier-restored = Restored.
dossier-without-pictures = Without a drawing, with their table only: { $charts }.
dossier-making = The file is being made…
dossier-made = { $file } is ready.
dossier-not-made = The file could not be made: { $error }
dossier-malformed = This could not be read and was left out: { $pieces }
dossier-missing = Not in this publication:
dossier-long = The address has { $count } characters, and some software cuts long addresses. To hand the list on, save it as a file.
dossier-too-long = The list is too long for the address. Save it as a file before you leave the page.
dossier-not-stored = This browser keeps nothing between pages. The address of this page holds the list.
dossier-bad-file = This file is no list of a dossier.
dossier-added = Read from the file: { $count }.
dossier-other = This is the list of the address. You have one of your own as well:
dossier-other-show = Show my own
dossier-other-join = Add this one to mine
dossier-other-drop = Keep this one instead
## Search
nav-search = Search
search-title = Search
search-intro = Find words in every paragraph, expected result and strategy; each hit leads to its paragraph. Below: an index by subject.
search-label = Words to search for
search-submit = Search
search-keys = The down arrow goes to the results, Escape clears.
search-narrow = Narrow the search
search-kind = What is found
search-kind-paragraph = Paragraph
search-kind-note = Note
search-kind-result = Expected result
search-kind-initiative = Initiative
search-kind-indicator = Indicator
search-kind-part = Part of a strategy
search-kind-document = Document
search-kind-strategy = Strategy
search-kind-organisation = Organization
search-kind-term = Term of the glossary
search-kind-request = Request
search-kind-rhythm = What comes again
search-place-paragraph = para. { $number }
search-place-note = note { $number }
search-place-result = { $number }
search-any = Any
search-document = Kind of document
search-language = Language of the texts
search-reset = Clear
search-found = Found
search-more = Show more
search-count = { $count ->
    [0] Nothing found: check the spelling, use fewer words or widen the search
    [one] { $count_shown } hit
   *[other] { $count_shown } hits
 }
search-all = { $count ->
    [0] No hit with all the words;
    [one] { $count_shown } hit with all the words,
   *[other] { $count_shown } hits with all the words,
 }
search-some = { $count ->
    [one] { $count_shown } with some of them
   *[other] { $count_shown } with some of them
 }
search-failed = The search index could not be read; the index by subject below needs none.
search-no-script = The search needs JavaScript. The index by subject below does not, nor does your browser’s own search in a page.
search-index-themes = By theme
search-index-headings = In the documents
paragraphs-short = paras. { $first }–{ $last }
search-passed-over = a about all an and any are as at be been being but by can could did do does done for from had has have he how i if in into is it its may more most much many must no not of on one or our said say says she should so such than that the their them then there these they this those to under until upon was we were what when where whether which while who whom whose why will with would you your para paras paragraph paragraphs § ¶
search-request-name = Asked of: { $organisation }
# Words by which readers ask for it, searched and not shown.
search-also-request = report reporting report back due deadline decision asks requests

## About
about-title = About
about-intro = This publication brings together digital strategies, what they promise and what is reported of it, in a form that everybody can read, check, cite and reuse.
about-method = Method
about-method-text = Each numbered paragraph is retold in plain language; facts, figures, dates, names and references are kept, nothing is added. Every number carries the paragraph that it comes from. What a source does not state is shown as absent, with the reason.
about-progress = What is reported
about-progress-text = A state is given only where a source reports it, with who says so, the date and the paragraph. No traffic lights, no overall scores, no automatic judgements.
about-licence = Licences
about-licence-content = Content: { $licence }.
about-licence-code = Code: MIT or Apache-2.0.
about-accessibility = Accessibility
about-accessibility-text = Every page can be read without JavaScript, by keyboard, at 320 pixels, in dark mode, in forced colours and on paper. Aim: WCAG 2.2, level AA.
about-privacy = Privacy
about-privacy-text = No accounts, no cookies, no audience measurement, no request to any third party. A dossier stays in its address and in the open tab; it is kept on your device only if you ask for it.
about-footprint = Footprint
about-footprint-text = A page is one HTML file and one style sheet: no fonts or pictures to load, and scripts only for what you touch. The site is made once for each release and then served as it is: no server computes while you read, and you can copy the whole of it.
about-data = Data
about-data-text = Everything that the pages show is published as JSON, with schemas.
about-data-schema = Schema
about-error = Report an error
about-error-text = An error in a text, a figure or a link? Write to us, with the address of the page.

## Not found
not-found-title = Page not found
not-found-text = This address leads to no page of the publication.
not-found-home = Go to the home page

## The tree of a strategy
strategy-measurement = What is measured
strategy-governance = Governance
tree-aim = Aims
tree-aim-count = { $count ->
    [one] { $count_shown } aim
   *[other] { $count_shown } aims
 }
tree-outcome = Outcomes
tree-outcome-count = { $count ->
    [one] { $count_shown } outcome
   *[other] { $count_shown } outcomes
 }
tree-theme = Themes
tree-theme-count = { $count ->
    [one] { $count_shown } theme
   *[other] { $count_shown } themes
 }
tree-mandate = Mandate
tree-mandate-count = { $count ->
    [one] { $count_shown } task of the mandate
   *[other] { $count_shown } tasks of the mandate
 }
tree-service = Services
tree-service-count = { $count ->
    [one] { $count_shown } service
   *[other] { $count_shown } services
 }
tree-training = Training
tree-training-count = { $count ->
    [one] { $count_shown } training
   *[other] { $count_shown } training offers
 }
tree-output = Outputs
tree-output-count = { $count ->
    [one] { $count_shown } output
   *[other] { $count_shown } outputs
 }
tree-enabler = Cross-cutting enablers
tree-enabler-count = { $count ->
    [one] { $count_shown } enabler
   *[other] { $count_shown } enablers
 }
tree-track = Tracks
tree-track-count = { $count ->
    [one] { $count_shown } track
   *[other] { $count_shown } tracks
 }
tree-value = What it offers
tree-value-count = { $count ->
    [one] { $count_shown } part of the offer
   *[other] { $count_shown } parts of the offer
 }
tree-maturity-state = States of maturity
tree-maturity-state-count = { $count ->
    [one] { $count_shown } state of maturity
   *[other] { $count_shown } states of maturity
 }
tree-role = Roles
tree-role-count = { $count ->
    [one] { $count_shown } role
   *[other] { $count_shown } roles
 }
tree-action = Actions
tree-action-count = { $count ->
    [one] { $count_shown } action
   *[other] { $count_shown } actions
 }
tree-domain = Domains
tree-domain-count = { $count ->
    [one] { $count_shown } domain
   *[other] { $count_shown } domains
 }
tree-principle = Principles
tree-principle-count = { $count ->
    [one] { $count_shown } principle
   *[other] { $count_shown } principles
 }
tree-deliverable = Expected results
tree-deliverable-count = { $count ->
    [one] { $count_shown } expected result
   *[other] { $count_shown } expected results
 }
tree-initiative = Initiatives
tree-initiative-count = { $count ->
    [one] { $count_shown } initiative
   *[other] { $count_shown } initiatives
 }

## Organisations
organisations-title = Organizations and bodies
organisations-intro = Every organization and body that the documents name, in which paragraphs, and as what.
organisations-count = { $count ->
    [one] { $count_shown } organization or body
   *[other] { $count_shown } organizations and bodies
 }
organisation-description = { $name }: the documents and paragraphs in which it appears, and as what.
role-author = Author
role-publisher = Publisher
role-leads = Leads
role-decides = Decides
role-asked = Is asked
role-funder = Pays
role-provider = Provides
role-host = Hosts
role-partner = Partner
role-member = Member
role-participant = Takes part
role-user = Uses
role-assessor = Assesses
role-reports = States a figure or a state of progress
role-acts = Does something dated
role-named = Is named

## More pages
more-label = More pages

## Akoma Ntoso
data-akoma-ntoso = Its text (Akoma Ntoso, XML)
data-akoma-ntoso-edition = Its text (Akoma Ntoso, XML): { $status }
## References
references-title = References
references-intro = Which document cites, requests, approves, reports on, audits, implements or supersedes which, and the paragraphs that say so.
references-count = { $count ->
    [one] { $count_shown } relation
   *[other] { $count_shown } relations
 }
works-count = { $count ->
    [one] { $count_shown } work named
   *[other] { $count_shown } works named
 }
references-documents = Document by document
references-works = Works named
references-works-intro = Each with its address, if there is one, and with the documents that name it.
references-other = Between other works
references-link = All references, document by document and work by work
references-no-address = no address known
references-address-source = address printed in the source
references-graph = What it comes from, what came of it
references-graph-of = What it comes from, what came of it: { $document }
chart-graph-count = Relations: { $edges }; documents and works: { $nodes }.
chart-graph-most = Most relations: { $most } ({ $most_edges }).
relation-requests-passive = requested by
relation-approves-passive = approved by
relation-takes-note-of-passive = taken note of by
relation-audits-passive = audited by
relation-implements-passive = implemented by
relation-supersedes-passive = superseded by
relation-reports-on-passive = reported on by
relation-cites-passive = cited by
cites-label = Cites
cited-by-label = Cited by
## Initiatives
initiatives-title = Initiatives
initiatives-intro = The projects, activities and achievements that the documents describe, with what was last reported of each.
initiative-page-title = { $title } (initiative)
initiative-kind = Initiative
initiative-within = Under
initiative-lead = Lead
initiative-partners = Partners
initiative-reported = What is reported

## Glossary and themes
glossary-title = Glossary
glossary-intro = The terms and acronyms of the documents. Each leads to what it means, in plain words, and to the paragraph that defines or first uses it.
glossary-count = { $count ->
    [one] { $count_shown } entry
   *[other] { $count_shown } entries
 }
glossary-letters = Letters
glossary-in = In { $language }:
glossary-documents = By document
glossary-of = Glossary: { $document }
glossary-of-intro = What the terms and acronyms mean that this document uses, with the paragraph that defines or first uses them.
glossary-elsewhere = In other documents
term-in-glossary = In the glossary
given-by-source = in the source
given-by-publisher = ours
themes-title = Themes
themes-intro = What the paragraphs of the documents are about. “In the source”: the text itself names the theme; “ours”: we say that the paragraph is about it.
themes-subject = Subject:
themes-none = No paragraph is tagged with this theme
themes-paragraphs-count = { $count ->
    [one] { $count_shown } paragraph
   *[other] { $count_shown } paragraphs
 }

## Side by side
compare-title = Side by side
compare-intro = Two to five strategies beside each other: what each sets out to do, how it is measured and governed, and which paragraphs speak of which theme.
compare-first = { $count_shown } strategies are published; the first five are shown. Choose which stand side by side.
compare-respect = Respect
compare-theme = Theme
compare-legend = Strategies to compare
compare-shown = { $count ->
    [one] { $count_shown } strategy is shown.
   *[other] { $count_shown } strategies are side by side.
 }
compare-too-few = It takes two to compare.
compare-too-many = Five at most stand side by side: take one away first.
compare-unknown = The address names what is no strategy of this site: { $slugs }
compare-called = The document says: “{ $name }”
compare-reported = with something reported: { $count_shown }
compare-none = none recorded here
compare-untagged = no paragraph is tagged
## Calendar
calendar-title = Calendar
calendar-intro = What the documents ask for, of whom and by when, what was decided, what comes again, and what is due next.
calendar-next = What is due next
calendar-next-text = What is not over on { $date }, the date of this release. Only dates that a source states.
calendar-nothing-next = The sources state nothing that is still to come.
calendar-requests = What is asked for, and what was decided
calendar-requests-text = “Not stated” means: not in our sources. It does not mean that nothing was decided.
calendar-asked = What was asked for before
calendar-asked-text = What cited texts asked for, what reports on it, and what came of it.
calendar-asked-for = Asks for
calendar-answered = Reports on it
calendar-followed = What came of it
calendar-reports = Reports on it:
calendar-rhythms = What comes again
calendar-rhythms-text = Only the dates that a source states: nothing is worked out from how often it comes.
calendar-dates = Dates to the month or the day
calendar-dates-count = { $count ->
    [one] { $count_shown } date.
   *[other] { $count_shown } dates.
 }
calendar-left-out = { $count ->
    [one] { $count_shown } more is known to the year only: a calendar would have to invent its day. It stands on the
   *[other] { $count_shown } more are known to the year only: a calendar would have to invent their days. They stand on the
 }
calendar-timeline-link = time line
calendar-file = The same dates for your calendar (.ics)
calendar-file-holds = The dates to the month or the day, and what is due of which only the year is known: over the whole year or period, marked “year only”.
calendar-year-only = { $title } (year only)
calendar-year-only-text = The source gives the year only, no month and no day
calendar-link = The whole calendar
dates-date = Date
dates-what = What
dates-kind = Kind
dates-by = Who
dates-source = Source
rhythm-every = How often
rhythm-by = By
rhythm-to = To
rhythm-last = Last time, as the text says
rhythm-next = Next time, as the text says
every-year = { $count ->
    [one] every year
   *[other] every { $count_shown } years
 }
every-month = { $count ->
    [one] every month
   *[other] every { $count_shown } months
 }
every-week = { $count ->
    [one] every week
   *[other] every { $count_shown } weeks
 }
every-day = { $count ->
    [one] every day
   *[other] every { $count_shown } days
 }
event-kind-strategy = Strategy
event-kind-resolution = Resolution
event-kind-decision = Decision
event-kind-report = Report
event-kind-meeting = Meeting
event-kind-launch = Launch
event-kind-deadline = Deadline
event-kind-event = Other event
strategy-rhythms = What comes again
strategy-next = What is due next

## Time line
timeline-title = Time line
timeline-intro = Strategies, resolutions, reports and events, from the earliest date in a source to the end of the last period.
timeline-drawing = Dates by strategy and kind
timeline-list = Year by year
timeline-filter = Filter
timeline-filter-strategy = Strategy
timeline-filter-kind = Kind
timeline-none = Nothing of this kind is dated in this strategy. Widen the filter or clear it.
filter-unknown = The address asks for what this page does not have: { $values }. It is left aside.
timeline-shown = { $count ->
    [one] { $count_shown } date shown
   *[other] { $count_shown } dates shown
 }
strategies-timeline-link = The time line with everything dated
home-together = All strategies together:
chart-lanes-count = Dates: { $count }, from { $from } to { $to }.
chart-lanes-each = { $lanes }.

## Reporting sheet (openstrategy sheet)
sheet-title = Reporting sheet: { $strategy }
sheet-title-of-lead = Reporting sheet: { $lead }, { $strategy }
sheet-known = The rows that are filled in say what is known as of { $date }. Correct what is wrong; leave blank only what nobody has stated.
sheet-initiatives = Sheet “{ $sheet }”: one row for each initiative. The id in the first column never changes.
sheet-updates = Sheet “{ $sheet }”: one row for each report on an initiative, the latest last. Add yours below the rows that are filled in; the first column offers the initiatives.
sheet-reports = Sheet “{ $sheet }”: one row for each report on a promised result, the latest last. The first column offers the results that are listed below.
sheet-state = state: choose one of the four states below.
sheet-date = date: the date of what is reported, as text: 2026, 2026-08 or 2026-08-21. Where no date is known, leave it blank and choose not-stated in date.absent.
sheet-by = by: the id of the organization that says so, such as the one in the column lead.
sheet-voice = voice: only if the organization does not speak of itself: governing body, rapporteur, auditor, outside assessor.
sheet-dropped = decision and reason: to be filled in if the state is dropped; what was decided, when, and why, with the paragraph; otherwise not-stated in decision.absent and reason.absent.
sheet-text = text.fr, text.en: what is reported, in one or two sentences, in each language.
sheet-source = source: the document and the paragraph that prove it, written document#p12.
sheet-keep = Keep the names of sheets and columns. No formulas, merged cells, or hidden rows or columns: the sheet would be refused, cell by cell, with the reason.
sheet-states = The states
sheet-deliverables = The promised results
## Progress and indicators
progress-title = Progress
progress-intro = What is promised over all strategies, what is reported and what is not, what can be measured, which dates moved, and who says so. No traffic lights, no scores: only what the sources state, with what they leave out.
progress-link = Progress over all strategies
progress-finding = { $promised } in { $undertakings }; { $reported }.
progress-undertakings = { $count_shown } of the { $all_shown } strategies, frameworks and mandates
progress-finding-others = { $count ->
    [one] Of { $count_shown } other, no promised results are listed one by one here: only its outcomes and initiatives.
   *[other] Of the { $count_shown } others, no promised results are listed one by one here: only their outcomes and initiatives.
 }
progress-finding-absent = Nothing is reported of { $count_shown }; why: { $kinds }.
progress-finding-respects = Of how many of the { $count_shown } the sources state: { $respects }.
progress-finding-moved = { $count ->
    [0] No source says that a due date was moved.
    [one] { $count_shown } due date was moved.
   *[other] { $count_shown } due dates were moved.
 }
progress-finding-voices = Who says so, in { $count_shown } reports and observations: { $voices }.
progress-pair = { $name }: { $count_shown }
progress-separator = ;_
progress-reporting = What is promised and what is reported
progress-respects = What can be measured
progress-voices = Who says so, and when last
progress-moved = Dates that moved
progress-unmoved = No source says that a due date was moved.
progress-promised = Expected results
progress-reported = Something reported
progress-unreported = Nothing reported: { $kind }
progress-initiatives-reported = Initiatives with something reported
progress-last = Latest dated report
progress-undated = { $count ->
    [0] no report
    [one] not stated: the only report has no date
   *[other] not stated: none of the { $count_shown } reports has a date
 }
progress-first-date = First promised for { $date }.
progress-moved-to = Moved to { $date }
progress-because = because:
progress-chart = What is reported of expected results, by strategy
absence-kind-not-stated = not stated
absence-kind-stated-elsewhere = stated elsewhere
absence-kind-lost-in-picture = lost in a picture
absence-kind-withheld = withheld
absence-kind-nothing-further-due = nothing further due
voice-itself = the organization itself
voice-governing-body = its governing body
voice-rapporteur = rapporteur to the body that asked
voice-auditor = auditor
voice-outside-assessor = outside assessor
indicators-title = Indicators
indicators-intro = What the documents measure: the latest figure, what it starts from and what is to be reached, each with its paragraph, or that the source does not state it.
indicators-count = { $count ->
    [one] { $count_shown } indicator
   *[other] { $count_shown } indicators
 }
indicator-page-title = Indicator: { $title }
indicator-kind = Indicator
indicator-latest = Latest observation
indicator-baseline = Baseline
indicator-target = Target
indicator-unit = Unit
indicator-direction = Direction aimed at
direction-up = more
direction-down = less
direction-none = not stated, or only counted
indicator-finding = { $observations }, { $dated }.
indicator-observations-count = { $count ->
    [one] { $count_shown } observation
   *[other] { $count_shown } observations
 }
indicator-dated-count = { $count ->
    [0] none of them dated
   *[other] { $count_shown } dated
 }
indicator-undrawn = A line takes two dates, so nothing is drawn.
indicator-observations = Observations
indicator-of-what = Of what
chart-line-change = { $series }: { $first } ({ $first_period }), then { $last } ({ $last_period }).
chart-line-missing = Missing: { $missing }.

## Charts: about them
charts-title = Charts
charts-intro = Every kind of chart on this site, with figures of the publication.
charts-same = Each has its figures as a table and its main fact in words, and tells things apart by texture, dash or sign, never by colour alone. A figure that is missing is shown to be missing.
charts-bars = Bars
charts-bars-use = Figures side by side, one or several for each row.
charts-bars-title = Expected results and initiatives, by strategy
charts-none-held = none in the documents held
charts-stacked-bars = Stacked bars
charts-stacked-bars-use = A whole and its parts, row by row.
charts-stacked-bars-title = Initiatives, by strategy and by what was last reported
charts-dots = Dots
charts-dots-use = A figure for each row on one scale, held against another.
charts-dots-title = Expected results of which something is reported, by strategy
charts-dots-reported = Something is reported
charts-dots-promised = Promised
charts-line = Line
charts-line-use = How a figure changes over time.
charts-line-title = Everything dated, by the year in which it begins
charts-dates = Dates
charts-year = Year
charts-multiples = Small multiples
charts-multiples-use = Several small lines on the same scale, to be compared.
charts-multiples-title = Everything dated, by strategy and by the year in which it begins
charts-slope = Before and after
charts-slope-use = Two moments, and the change between them.
charts-slope-title = From the baseline to the latest observation
charts-target = Progress to a target
charts-target-use = Where an indicator starts from, what was last observed and what is to be reached. It does not judge.
charts-target-title = Indicators with a target
charts-unobserved = no observation
charts-with-unit = { $name } ({ $unit })
charts-card = Fact card
charts-card-use = One figure with what it measures, its unit and its date.
charts-maturity = Scale of maturity
charts-maturity-use = Levels in their order, and what stands at each.
charts-maturity-title = States of digital maturity: { $strategy }
charts-maturity-level = State
charts-maturity-note = What it means
charts-maturity-standing = What stands there
charts-matrix = Matrix
charts-matrix-use = Yes or no, in several respects, row by row. It is not added up to a score.
charts-matrix-title = What the sources state of each expected result: { $strategy }
charts-matrix-yes = stated
charts-timeline = Time line of periods
charts-timeline-use = From when to when, row by row.
charts-lanes = Time line of dates
charts-lanes-use = Many dated things at once, by kind and by strategy.
charts-graph = Graph
charts-graph-use = What refers to what.
charts-flow = Flow
charts-flow-use = From where, through what, to where; the thicker, the more.
charts-flow-title = From each document to what it refers to, by kind of reference
charts-flow-unit = references
charts-flow-relation = Kind of reference
charts-flow-end = What is referred to
charts-flow-held = A document of this publication
charts-flow-symbol = A work with a symbol
charts-flow-other = Another work
charts-tree-map = Tree map
charts-tree-map-use = Parts of a whole as areas, the largest first.
charts-world-map = World map
charts-world-map-use = A figure for each country or area. Areas in dispute are hatched.
chart-ends = Highest: { $highest }. Lowest: { $lowest }.
chart-multiples-peaks = From { $from } to { $to }. The highest year of each: { $peaks }.
chart-line-peak = The highest: { $peak }.
chart-slope-changes = { $before } → { $after }: { $changes }.
chart-target-rows = { $rows }.
chart-target-observed = Something was observed of { $observed }.
chart-card-value = { $measure }: { $value } ({ $date }).
chart-maturity-levels = States: { $count }, from the lowest to the highest: { $levels }.
chart-maturity-unknown = What stands at each: { $unknown }.
chart-matrix-columns = Expected results: { $rows }. Stated: { $columns }.
chart-matrix-ends = Most often: { $most }. Least often: { $least }.
progress-dropped = What was given up
progress-decision = Decision
progress-reason = Reason
indicator-date-absent = date:
chart-line-span = { $series }: first { $first_period }; last { $last_period }.
## Register of initiatives
register-legend = Choose and sort
register-strategy = Strategy
register-within = Belongs to
register-state = What is reported
register-lead = Lead
register-partner = Partner
register-theme = Theme
register-year = Year
register-sort-strategy = Strategy
register-sort-start = Year it begins
register-sort-title = Name
register-more = Show more
register-none = No initiative answers to this choice.
register-option = { $name } ({ $count })
register-shown = { $count ->
    [one] { $count_shown } initiative
   *[other] { $count_shown } initiatives
 }
initiatives-page = Initiatives, page { $number } of { $last }
pages-label = Pages
pages-previous = Previous page
pages-next = Next page
pages-here = Page { $number } of { $last }

## Time line of initiatives; charts for the pages of others
register-view = Shown as
register-view-list = List
register-view-timeline = Time line
initiatives-timeline-title = Time line of initiatives
register-timeline = When the initiatives begin and end
initiatives-timeline-page = Time line of initiatives, page { $number } of { $last }
initiatives-timeline-intro = From when to when each initiative lasts, as far as a source says so. Bars that end in broken lines have an end that no source states; none is guessed.
initiatives-timeline-finding = Initiatives of which a source states a date: { $count } of { $all }.
initiatives-timeline-drawn = The initiatives drawn here
chart-embed = Embed
chart-embed-from = From
charts-embed-title = Charts in your own pages
charts-embed-text = Each chart has an address of its own, which any page may show in a frame; “Embed” below a chart leads to it. It brings its table, its sources and its date with it, runs no script, and is drawn anew with each release.
organisation-promises = Promises that it answers for
organisation-leads = Initiatives that it leads
organisation-takes-part = Initiatives that it takes part in
organisation-initiatives-all = All of them, in the register
sheet-indicators = Sheet “{ $sheet }”: what is measured again and again, a row each. Sheet “{ $observations }”: what was measured, a row each time, with its date, who says so and the paragraph.

## The check of IATI files
check-title = Check an IATI file
check-intro = Choose files of the International Aid Transparency Initiative (IATI): your browser checks them against the standard, names every fault with its line and shows what they hold.
check-choose = Files to check
check-forms = XML, also packed as .gz or .zip; several at once; chosen, or dropped on this page. Activity and organization files of every version.
check-private = The files stay on your machine. They are read here, in your browser: once the part that checks has come, this page asks for nothing more, and the policy of this site forbids it to load anything from another site or to send anything there.
check-no-script = This tool needs JavaScript. The command below does the same without a browser.
check-progress = How far the check has come
check-percent = { $percent }%
check-cancel = Cancel
check-cancelled = Cancelled. Nothing of the files is kept.
check-failed = The check failed:
check-running = { $count ->
    [one] Checking one file…
   *[other] Checking { $count_shown } files…
 }
check-found = What was found
check-report = The report as a file:
check-column-file = File
check-column-holds = Holds
check-column-version = Version
check-column-errors = Errors
check-column-warnings = Warnings
check-column-notes = Notes
check-column-read = Read
check-activities = { $count ->
    [one] { $count_shown } activity
   *[other] { $count_shown } activities
 }
check-organisations = { $count ->
    [one] { $count_shown } organization
   *[other] { $count_shown } organizations
 }
check-nothing = Nothing that can be read
check-whole = To its end
check-line = Line { $line }
check-counts = Errors: { $errors }, warnings: { $warnings }, notes: { $notes }.
check-any = All
check-severity = Severity
check-identifier = Identifier of the activity
check-reset = Show all
check-findings-title = Findings by rule
check-findings = { $count ->
    [0] No findings
    [one] { $count_shown } finding
   *[other] { $count_shown } findings
 }
check-none = Nothing is wrong, as far as this is checked.
check-severity-error = Error
check-severity-warning = Warning
check-severity-note = Note
check-times = { $count ->
   *[other] { $count_shown } times
 }
check-example = for example: { $message }
check-listed = The first { $count } of each file are listed.
check-place = Line { $line }, column { $column }
check-more = Show more
check-activities-title = What the files hold
check-units = { $count ->
    [0] Nothing answers this choice.
    [one] { $count_shown } activity or organization
   *[other] { $count_shown } activities and organizations
 }
check-left-out = Read and checked, but not shown: { $count }.
check-untitled = Without a title
check-status = Status
check-sums = Transactions
check-sum-type = Type
check-sum-number = Number
check-sum-sum = Sum
check-sum-large = Too large a number
check-currency-missing = { $sum }, currency not stated
check-what = What is checked
check-what-structure = The structure of versions 2.01 to 2.03: which elements and attributes there are, in which order, how often, and the form of their values. Of versions 1.0x, which were withdrawn, only what cannot be read is told.
check-what-codes = Every code against the code lists of the standard.
check-what-rules = The rules of the standard: percentages that add up to 100, dates in order, identifiers, what has to stand where. One that takes the IATI Registry’s list of organizations is said not to be checked.
check-what-files = The file itself: XML that is well-formed, in UTF-8, UTF-16 or Latin-1. A DOCTYPE is refused, as are archives that unpack to many times their size.
check-what-left = Of each rule the first 1,000 findings of a file are listed and the others counted.
check-command = The same on the command line
check-command-text = The command of this project does the same on any machine, also for folders and in workflows; it ends with 1 where an error was found.
check-origin = Where the rules come from
check-origin-text = Structure, code lists and rules are those that the initiative publishes. This is not its own validator.
check-origin-standard = The IATI Standard, version 2.03
check-origin-codelists = Its code lists
check-origin-rulesets = Its rulesets
check-origin-validator = The initiative’s own validator
about-check = An IATI file can be checked in the browser, without being sent anywhere.

## Activities of IATI files

activities-title = Activities
activities-intro = What IATI files say of activities: their money, who takes part, where, for what, with which results.
activities-page = Activities, page { $number } of { $last }
activities-count =
    { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
activities-list = All activities
activities-ways = Ways to look at activities
activities-money-title = Money of all activities by year
activities-totals-data = Totals
activities-legend = Choose activities
activities-sort-files = In the order of the files
activities-sort-start = Latest beginning first
activities-sort-spent = Most disbursed and spent first
activities-more = More activities
activities-nothing = No activity is so.
activities-shown =
    { $count ->
        [one] { $count_shown } activity
       *[other] { $count_shown } activities
    }
facet-organisation = Organization
facet-status = Status
facet-place = Country or region
facet-sector = Sector
facet-year = Year
facet-measure = Money of the kind
activities-timeline-title = Activities on a time line
activities-timeline-intro = From when to when activities last, those that began last first; planned days where the file has no actual ones.
activities-timeline-page = Activities on a time line, page { $number } of { $last }
activities-timeline-drawn = The activities drawn here
activities-timeline-left-out =
    { $count ->
        [one] { $count } activity that began earlier is not drawn; the list of all has it.
       *[other] { $count } activities that began earlier are not drawn; the list of all has them.
    }
activities-flow-title = From providers through activities to receivers
activity-flow-title = From providers to receivers: { $name }
activity-map-title = Locations: { $name }
places-map-title = How many activities are for each country
sectors-shares-title = Sectors: { $measure }
sectors-counts-title = How many activities have each sector
activity-kind = Activity
activity-description = Everything that the IATI file says of the activity { $identifier }.
activity-spent = { $amount } disbursed and spent
activity-identifier = Identifier
activity-reporter = Reported by
activity-secondary = secondary reporter
activity-status = Status
activity-dates = Dates
activity-level = Level of the hierarchy
activity-scope = Scope
activity-humanitarian = Humanitarian
activity-collaboration = Collaboration
activity-flow = Flow
activity-finance = Finance
activity-aid = Aid
activity-tied = Tied status
activity-capital = Capital spend
activity-no-budget = No budget is given
activity-currency = Currency
activity-other-identifiers = Other identifiers
activity-linked-data = Linked data
activity-updated = Last updated
activity-file = File
activity-line = line { $line }
activity-descriptions = Description
activity-money-rule = The activity’s own money, whatever its level; what stands at other levels is not added.
activity-participating = Participating organizations
activity-related = Related activities
activity-recipients = Recipient countries and regions
activity-sectors = Sectors
activity-classified = Tags, markers and budget items
activity-locations = Locations
activity-budgets = Budgets
activity-planned = Planned disbursements
activity-transactions = Transactions
activity-results = Results
activity-documents = Documents
activity-contacts = Contacts
activity-remaining = Conditions and data for other systems
answer-yes = Yes
answer-no = No
percent = { $value }%
party-name = Organization
party-role = Role
party-type = Type
party-reference = Reference
party-activity = Its activity
related-activity = Activity
related-kind = What it is to this one
related-said = Who says so
related-said-here = this activity
related-said-there = the other activity
related-elsewhere = (not published here)
classified-vocabulary = Vocabulary
classified-percentage = Share
classified-code = Code
classified-kind = Kind
classified-weight = Weight or share
classified-tag = Tag
classified-marker = Policy marker
classified-humanitarian = Humanitarian scope
classified-budget-item = Country budget item
location-name = Place
location-description = Description
location-point = Latitude, longitude
location-exactness = Exactness
location-class = Class
location-reach = Reach
location-codes = Codes
location-unnamed = Unnamed place
budget-type = Type
budget-status = Status
budget-for = For
transaction-date = Date
transaction-type = Type
transaction-description = Description
transaction-for = Sector and place
transaction-kinds = Flow, finance, aid
transaction-reference = Reference
transactions-page = Transactions of { $title }, page { $number } of { $last }
result-untitled = Result without a title
indicator-untitled = Indicator without a title
indicator-ascending = more is better
indicator-descending = less is better
indicator-actual = Actual
indicator-what = What
indicator-when = When
indicator-value = Value
indicator-dimensions = Of
indicator-comment = Comment
indicator-values = Baselines, targets and actual values
indicator-no-value = no value given
contact-organisation = Organization
contact-person = Person
contact-reach = Telephone, email, web
contact-address = Address
contact-unnamed = Contact
remaining-what = What
remaining-name = Name
remaining-value = Value
remaining-conditions = Conditions attached
remaining-condition = Condition
remaining-legacy = Legacy data
remaining-crs = Creditor reporting (CRS++)
remaining-fss = Forward spending survey
crs-rate-1 = First interest rate
crs-rate-2 = Second interest rate
crs-repayment-type = Type of repayment
crs-repayment-plan = Repayments a year
crs-commitment-date = Date of commitment
crs-first-repayment = First repayment
crs-final-repayment = Last repayment
crs-year = Year
crs-interest-received = Interest received
crs-principal-outstanding = Principal outstanding
crs-principal-arrears = Principal in arrears
crs-interest-arrears = Interest in arrears
crs-channel = Channel
fss-extraction = Date of extraction
fss-phaseout = Year of the phase-out
fss-forecast = Forecast for { $year }

measure-budget = Budgets
measure-planned-disbursement = Planned disbursements
measure-incoming-commitment = Incoming commitments
measure-incoming-funds = Incoming funds
measure-outgoing-commitment = Outgoing commitments
measure-disbursement = Disbursements
measure-expenditure = Expenditure
measure-interest-payment = Interest payments
measure-loan-repayment = Loan repayments
measure-reimbursement = Reimbursements
measure-purchase-of-equity = Purchases of equity
measure-sale-of-equity = Sales of equity
measure-credit-guarantee = Credit guarantees
measure-outgoing-pledge = Outgoing pledges
measure-incoming-pledge = Incoming pledges

money-title = Money
money-by-year = Money by year, in { $currency }
money-measure = What
money-count = Amounts
money-given = As given
money-converted = In { $currency }
money-unconverted = Not converted
money-not-converted = and not converted: { $amounts }
money-none = The files state no amounts.
money-year = Year
money-undated = Without a date
money-unit = { $currency }
money-amount = Amount
money-value-date = Value date
money-provider = From
money-receiver = To
money-line = Line
money-rates = Amounts in other currencies are converted to { $currency } at the rate of their day, else of their month, else of their year, to the cent. An amount without a rate is in no converted total.
money-rates-data = The rates and their sources
money-bars-highest = The highest figure: { $highest }.

levels-title = What is counted and what is left out
levels-rule = Files often state the same money for a programme and again for its parts. So of each measure of each reporting organization one level is counted: that at which most amounts stand, of two the one further down. What stands at other levels is in no total here.
level-counted = { $reporter }, { $measure }: level { $level } is counted; { $others }
level-left-out = level { $level } is left out ({ $amounts })
left-out-revised = Budgets that a revised one for the same period replaces:
left-out-unknown-type = Transactions of a type that the standard does not have:
left-out-too-large = Amounts too large to be added:

group-none = Not stated
group-all = All of them
group-money-title = Money by year: { $name }
group-description = Activities and money: { $name }.
places-title = Places
places-intro = Which countries and regions the activities are for, and what they come to there.
places-column = Country or region
places-table = Activities and money by country or region
places-kind = Country or region
places-rule = An amount for several countries or regions is divided by the percentages of its transaction, else of its activity, to the cent; the parts add up to the amount. Where not each has a percentage it is not divided and stands under “Not stated”.
sectors-title = Sectors
sectors-intro = What the activities are for, by the sectors of the OECD’s Development Assistance Committee, and what they come to.
sectors-column = Sector
sectors-table = Activities and money by sector
sectors-kind = Sector
sectors-rule = An amount for several sectors is divided by the percentages of its transaction, else of its activity, to the cent; the parts add up to the amount. Where not each has a percentage, or the file uses another vocabulary, it stands under “Not stated”.

bodies-title = Organizations of IATI files
bodies-intro = What each organization reports, funds, receives and does.
bodies-roles = Activities by role
bodies-more =
    { $count ->
        [one] { $count } more organization is named; its page is reached from its activities.
       *[other] { $count } more organizations are named; their pages are reached from their activities.
    }
body-kind = Organization
body-description = What { $name } reports, funds, receives and does, as IATI files say.
body-provides = What it provides
body-receives = What it receives
body-total-budget = Its own budgets
body-recipient-org-budget = Budgets for other organizations
body-recipient-region-budget = Budgets for regions
body-recipient-country-budget = Budgets for countries
body-total-expenditure = Its own expenditure
role-iati-reporting = Reports
role-iati-provider = Provides money
role-iati-receiver = Receives money
role-iati-none = Takes part, in no stated role

quality-title = Quality of the data
quality-intro = What was read of each IATI file, what was refused, what was found, and in which line.
quality-files = Files
quality-file = File
quality-reporter = Reported by
quality-version = Version
quality-refused = Elements kept out
quality-errors = Errors
quality-warnings = Warnings
quality-none = No IATI file was read.
quality-left-out =
    { $count ->
        [one] { $count } part of this publication has no place in its own IATI files.
       *[other] { $count } parts of this publication have no place in its own IATI files.
    }
quality-left-out-data = Which, and why
quality-check = Check a file of your own
quality-take = The file
quality-bytes = { $bytes } bytes
quality-nothing-found = Nothing was found.
quality-refused-count =
    { $count ->
        [one] { $count } element could not be read and is kept out
       *[other] { $count } elements could not be read and are kept out
    }
quality-place = Line { $line }, column { $column }
quality-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
severity-error = Error
severity-warning = Warning
severity-note = Note
## Flow, map of the world, tree map
chart-others = Others ({ $count })
chart-undrawn = In the table and not drawn, because nought or below: { $undrawn }.
chart-flow-header = From → to
chart-flow-link = { $from } → { $to }
chart-flow-totals = { $totals }.
chart-flow-largest = The largest of { $links } flows: { $largest }.
chart-flow-tops = Most flows through: { $tops }.
chart-tree-map-share = Share
chart-tree-map-groups = By group: { $groups }.
chart-map-ends = Countries and areas with a figure: { $places }. Highest: { $highest }. Lowest: { $lowest }.
chart-map-points = Points on the map: { $points }.
chart-map-unplaced = In the table and not on the map: { $unplaced }.
chart-map-undetermined = Status not determined, or disputed
chart-map-note = The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations. The final status of Jammu and Kashmir, which has no outline at this scale, has not yet been agreed upon by the parties.
## The publication as IATI data
iati-origin = These data are taken from texts published by the organization itself or about it. Whoever reports them is not that organization and does not speak for it.
iati-status-rule = The status of a strategy follows from its period and the date of this publication: “pipeline” before it, “implementation” during it, “closed” after it. That of an initiative follows from the latest state reported: planned, “pipeline”; under way, “implementation”; done, “closed”; dropped, “cancelled”.
iati-starts-from = Starting point: { $text }
iati-measured = Measured, with no source saying for which outcome
iati-with-unit = { $description } (unit: { $unit })
iati-said-by = according to: { $organisation }
iati-part = part
iati-reported = { $state } ({ $date }): { $text }
iati-reported-undated = { $state }: { $text }
iati-left-out-no-period = No period of the strategy is stated, and an activity has a start date. Its expected results and indicators are missing for that reason, too.
iati-left-out-no-state = No state is reported, and an activity has one.
iati-left-out-no-date = Neither a start nor an end is stated, and an activity has a start date.
iati-left-out-no-state-nor-date = Neither a state nor a date is stated, and an activity has both.
iati-left-out-no-start = Only an end is stated, and an activity has a start date.
iati-left-out-no-budget-period = The amount is stated without the period that it covers, and a budget has one, of a year at most.
iati-left-out-no-baseline-year = The starting point is stated without a date, and a baseline has a year.
iati-left-out-no-observation-date = What is measured is stated without a date, and an actual value belongs to a period.
