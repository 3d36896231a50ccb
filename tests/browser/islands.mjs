// How specs find and use the interactive parts of a page, and how they hold back or spoil what those fetch.
import { expect } from './fixtures.mjs';

/** The island of this component ("ResultsTable"). */
export const island = (page, component) => page.locator(`leptos-island[data-component^="${component}"]`);

/** Waits until the island is awake. */
export const awake = (page, component) => expect(island(page, component)).toHaveAttribute('data-awake', '', { timeout: 15_000 });

/** The rows of the matrix that are shown. */
export const rows = (page) => page.locator('table.results tbody tr').filter({ visible: true });
/** What an island says of its data: that they are on their way, and what failed. */
export const loading = (page, component) => island(page, component).locator('.loading');
export const failure = (page, component) => island(page, component).locator('.notice');
export const idsOf = (rows) => rows.evaluateAll((rows) => rows.map((row) => row.id));
/** The number in a text such as "16 results shown". */
export const numberIn = async (locator) => Number((await locator.innerText()).match(/\d+/)?.[0] ?? NaN);

/** The fields of the results' filter. */
export function filter(page) {
  const form = island(page, 'ResultsTable').locator('form.filter');
  return {
    form,
    outcome: form.locator('[name=outcome]'),
    reported: form.locator('[name=reported]'),
    words: form.locator('[name=q]'),
    sort: form.locator('[name=sort]'),
    reset: form.locator('button[type=reset]'),
    count: island(page, 'ResultsTable').locator('p.count'),
  };
}

/** Goes to a field, as a person does, and waits until its island is awake; "the first use" is for those who don't wait. */
async function goTo(field) {
  await field.focus();
  await expect(field.locator('xpath=ancestor::leptos-island')).toHaveAttribute('data-awake', '', { timeout: 15_000 });
}

export async function choose(field, value) {
  await goTo(field);
  await field.selectOption(value);
}

export async function write(field, text) {
  await goTo(field);
  await field.fill(text);
}

/** The chart of results, and what belongs to it. */
export function chart(page) {
  const part = island(page, 'ResultsChart');
  return {
    part,
    explore: part.locator('.explore'),
    drawing: part.locator('svg.chart').filter({ visible: true }),
    marks: part.locator('svg.chart [data-mark]').filter({ visible: true }),
    tip: part.locator('.tip'),
    table: part.locator('table.figures'),
    download: (format) => part.locator('.downloads [data-format]', { hasText: format }),
  };
}

/** The figures of the chart's table: `{ columns, rows: [{ name, values }] }`, the last column and row being totals. */
export const figures = (page) =>
  chart(page).table.evaluate((table) => ({
    columns: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent),
    rows: [...table.tBodies[0].rows].map((row) => ({
      name: row.cells[0].textContent,
      values: [...row.cells].slice(1).map((cell) => Number(cell.textContent)),
    })),
  }));

/** The find form of a document, and what it marks. */
export function find(page) {
  const form = island(page, 'FindInDocument').locator('form');
  const [previous, next, clear] = [0, 1, 2].map((at) => form.locator('button').nth(at));
  return { form, words: form.locator('input'), previous, next, clear, count: form.locator('.count'), marks: page.locator('#text mark') };
}

/** The parallel reading of a document. */
export function parallel(page) {
  const part = island(page, 'ParallelReading');
  return { part, open: part.locator('button[aria-pressed]'), close: part.locator('.parallel > button:not([aria-pressed])'), count: part.locator('.count'), added: page.locator('#text .beside') };
}

/** Everything of the client but boot.js. */
export const client = /\/pkg\/[^/]+\/(?!boot\.js)/;
/** What an island loads of its own. */
export const chunks = /\/pkg\/[^/]+\/(\w+\/)?(split|chunk)_[^/]*\.wasm$/;

/** Holds back what is asked of these addresses; the function that is given back lets it through. */
export async function hold(page, addresses) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue().catch(() => {}); // the page may be gone
  });
  return release;
}

/** Ids that stand more than once on the page. */
export const idsTwice = (page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
