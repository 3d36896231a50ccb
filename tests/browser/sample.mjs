// What the specs of interactive parts use: one strategy and its document, what is published of them, and the messages.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { textOf } from './site.mjs';

export const strategy = 'un-secretariat-2023';
export const document = 'un-secretariat-ict-strategy-2023';
export const resultsPage = (language) => `${language}/strategies/${strategy}/results/`;
export const documentPage = (language) => `${language}/documents/${document}/`;
export const resultsData = `data/v1/strategies/${strategy}/results.json`;
export const documentData = (language) => `data/v1/documents/${document}/${language}.json`;

const json = (file) => JSON.parse(textOf(file));

/** The promises of the strategy, as published. */
export const deliverables = json(resultsData).deliverables;
export const stateOf = ({ reports = [] }) => reports.at(-1)?.state ?? 'unreported';

/** The paragraphs of the document, as published in a language. */
export const paragraphs = (language) => json(documentData(language)).blocks.filter(({ type }) => type === 'paragraph');

/** The date of the release. */
export const released = json('data/v1/index.json').as_of;

/** Text as searches compare it: without accents and case. */
export const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
    .replaceAll('’', "'").replace(/[\u00a0\u202f]/g, ' ').replace(/[‑–]/g, '-');

/** The ids of the promises in which every word stands: in their number, their text or a report. */
export const idsWith = (words, language) =>
  deliverables
    .filter(({ id, text, reports = [] }) => {
      const all = fold([id, text[language], ...reports.map((report) => report.text[language])].join(' '));
      return fold(words).split(/\s+/).every((word) => all.includes(word));
    })
    .map(({ id }) => id);

/** A message of the interface, its places filled. */
export function message(language, id, places = {}) {
  const file = path.join(import.meta.dirname, `../../src/locale/${language}.ftl`);
  const found = readFileSync(file, 'utf8').match(new RegExp(`^${id} = (.*)$`, 'm'));
  if (!found) throw new Error(`${file} has no message ${id} of one line`);
  return found[1].replace(/\{ \$(\w+) \}/g, (_, name) => places[name] ?? '');
}

/** A date of the data ("2026-11-22") as the pages write it. */
export function date(language, written) {
  const [year, month, day] = written.split('-').map(Number);
  return message(language, day === 1 ? 'date-first-day' : 'date-day', { day, month: message(language, `month-${month}`), year });
}
