// The register of initiatives: what is chosen, counted against the initiatives that each undertaking publishes.
import { expect, test } from './fixtures.mjs';
import { awake, island } from './islands.mjs';
import { fold, message } from './sample.mjs';
import { textOf } from './site.mjs';

const json = (file) => JSON.parse(textOf(file));
const strategies = json('data/v1/strategies.json');
const register = json('data/v1/initiatives.json');
/** Every initiative as its undertaking publishes it. */
const initiatives = register.strategies.flatMap(({ id }) => json(`data/v1/strategies/${id}/initiatives.json`).initiatives.map((initiative) => ({ ...initiative, strategy: id })));
const stateOf = ({ updates = [] }) => updates.at(-1)?.state ?? 'unreported';
const year = (date) => date && Number(date.date.slice(0, 4));
const lasts = ({ start, end }, wanted) => {
  const [from, to] = [year(start) ?? year(end), year(end) ?? year(start)];
  return from !== undefined && from <= wanted && wanted <= to;
};

const list = (language) => `${language}/initiatives/`;
const field = (page, name) => island(page, 'InitiativesRegister').locator(`[name=${name}]`);
const chosen = (page) => page.locator('#chosen > li');
const count = (page) => island(page, 'InitiativesRegister').locator('[role=status]').first();
const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const idsOf = (page) => chosen(page).locator('a').evaluateAll((all) => all.map(({ pathname }) => pathname.split('/').at(-2)));
const STEP = 25;

async function wake(page, address) {
  await page.goto(address);
  await field(page, 'state').focus();
  await awake(page, 'InitiativesRegister');
  await expect(field(page, 'state').locator('option')).not.toHaveCount(1);
}

/** What is shown, and its count, are these initiatives. */
async function shows(page, language, expected) {
  await expect(chosen(page)).toHaveCount(Math.min(expected.length, STEP));
  await expect(count(page)).toContainText(String(expected.length));
  expect(new Set(await idsOf(page))).toEqual(new Set(expected.slice(0, STEP).map(({ id }) => id)));
}

test('the register has every initiative once, as its undertaking publishes it', () => {
  expect(initiatives.length).toBeGreaterThan(100);
  expect(register.strategies.map(({ id }) => id).sort()).toEqual(strategies.map(({ slug }) => slug).filter((slug) => initiatives.some(({ strategy }) => strategy === slug)).sort());
  const words = Array.from({ length: Math.ceil(register.strategy.length / register.part) }, (_, part) => json(`data/v1/initiatives/${part}.json`).initiatives).flat();
  expect(words.map(({ id }) => id)).toEqual(initiatives.map(({ id }) => id));
  expect(register.state.map((state) => state ?? 'unreported')).toEqual(initiatives.map(stateOf));
  expect(register.start).toEqual(initiatives.map(({ start }) => year(start) ?? null));
  expect(register.lead.map((lead) => register.organisations[lead]?.id)).toEqual(initiatives.map(({ lead }) => lead?.organisation));
});

for (const language of ['fr', 'en']) {
  test(`each choice shows what it names, says how many, and is the address: ${language}`, async ({ page }) => {
    await wake(page, list(language));
    for (const state of new Set(initiatives.map(stateOf))) {
      await field(page, 'state').selectOption(state);
      await shows(page, language, initiatives.filter((initiative) => stateOf(initiative) === state));
      await expect.poll(() => parameters(page)).toEqual({ state });
    }
    await page.getByRole('button', { name: message(language, 'filter-reset') }).click();
    await expect(chosen(page)).toHaveCount(0);
    await expect.poll(() => parameters(page)).toEqual({});
    for (const { id } of register.strategies) {
      await field(page, 'strategy').selectOption(id);
      await shows(page, language, initiatives.filter(({ strategy }) => strategy === id));
    }
    await field(page, 'strategy').selectOption('');
    const lead = initiatives.find(({ lead }) => lead).lead.organisation;
    await field(page, 'lead').selectOption(lead);
    await shows(page, language, initiatives.filter((initiative) => initiative.lead?.organisation === lead));
    await field(page, 'lead').selectOption('');
    const wanted = initiatives.map(({ start }) => year(start)).find(Boolean);
    await field(page, 'year').selectOption(String(wanted));
    await shows(page, language, initiatives.filter((initiative) => lasts(initiative, wanted)));
  });
}

test('an option says how many it would show with the other choices', async ({ page }) => {
  const { id } = register.strategies[0];
  await wake(page, `${list('en')}?strategy=${id}`);
  const options = await field(page, 'state').locator('option:not([value=""])').evaluateAll((all) => all.map(({ value, textContent }) => [value, Number(textContent.match(/\((\d+)\)$/)[1])]));
  expect(options.length).toBeGreaterThan(0);
  const of = initiatives.filter(({ strategy }) => strategy === id);
  for (const [state, number] of options) expect.soft(number, state).toBe(of.filter((initiative) => stateOf(initiative) === state).length);
});

test('words are found in names and texts, without case and accents, and sorting by name sorts', async ({ page }) => {
  await wake(page, list('fr'));
  const [word] = fold(initiatives[3].title.fr).match(/[a-z]{5,}/);
  await field(page, 'q').fill(word.toUpperCase());
  const found = initiatives.filter(({ id, title, text }) => fold(`${title.fr} ${text?.fr ?? ''} ${id}`).includes(word));
  await shows(page, 'fr', found);
  await field(page, 'q').fill('');
  await field(page, 'sort').selectOption('title');
  await expect(chosen(page)).toHaveCount(STEP);
  const names = (await chosen(page).locator('a').allTextContents()).map(fold);
  expect(names).toEqual([...names].sort());
  await page.getByRole('button', { name: message('fr', 'register-more') }).click();
  await expect(chosen(page)).toHaveCount(2 * STEP);
});

test('the address says the choice when the page is opened; nothing that answers is said', async ({ page }) => {
  await page.goto(`${list('en')}?state=done`);
  await awake(page, 'InitiativesRegister');
  await shows(page, 'en', initiatives.filter((initiative) => stateOf(initiative) === 'done'));
  await expect(field(page, 'state')).toHaveValue('done');
  const [one, other] = register.strategies.map(({ id }) => id);
  const state = initiatives.map(stateOf).find((state) => !initiatives.some((initiative) => initiative.strategy === one && stateOf(initiative) === state)) ?? 'dropped';
  const none = initiatives.filter((initiative) => initiative.strategy === one && stateOf(initiative) === state);
  expect(none, `nothing of ${one} is ${state}, unlike ${other}`).toEqual([]);
  await page.goto(`${list('en')}?strategy=${one}&state=${state}`);
  await awake(page, 'InitiativesRegister');
  await expect(page.getByText(message('en', 'register-none'))).toBeVisible();
});

test('what the address asks for and is not there is said, left aside and taken out of the address', async ({ page }) => {
  await page.goto(`${list('en')}?strategy=nowhere&state=done`);
  await awake(page, 'InitiativesRegister');
  await shows(page, 'en', initiatives.filter((initiative) => stateOf(initiative) === 'done'));
  await expect(count(page)).toContainText(message('en', 'filter-unknown', { values: 'nowhere' }));
  await expect.poll(() => parameters(page)).toEqual({ state: 'done' });
  await field(page, 'state').selectOption('');
  await expect(count(page)).not.toContainText('nowhere');
});

for (const [what, body] of [['gone', { status: 404, body: '' }], ['no JSON', { status: 200, body: '{"part":200' }], ['columns that do not fit', { status: 200, body: JSON.stringify({ ...register, state: [] }) }]]) {
  test(`the register is ${what}: it says so, the static list stays`, async ({ page }) => {
    await page.route('**/data/v1/initiatives.json', (route) => route.fulfill({ contentType: 'application/json', ...body }));
    await page.goto(list('en'));
    await field(page, 'state').focus();
    await awake(page, 'InitiativesRegister');
    await expect(page.getByRole('alert').filter({ hasText: message('en', 'fetch-failed') })).toBeVisible();
    await expect(page.locator('ul.statements:not(#chosen) > li').first()).toBeVisible();
    await page.unroute('**/data/v1/initiatives.json');
    await page.getByRole('button', { name: message('en', 'retry') }).filter({ visible: true }).click();
    await field(page, 'state').selectOption('done');
    await shows(page, 'en', initiatives.filter((initiative) => stateOf(initiative) === 'done'));
  });
}

test('words that do not come are said, and come on a retry', async ({ page }) => {
  await page.route('**/data/v1/initiatives/0.json', (route) => route.fulfill({ status: 500, body: '' }));
  await wake(page, list('fr'));
  await field(page, 'state').selectOption('done');
  await expect(page.getByRole('alert').filter({ hasText: '/initiatives/0.json' })).toBeVisible();
  await page.unroute('**/data/v1/initiatives/0.json');
  await page.getByRole('button', { name: message('fr', 'retry') }).filter({ visible: true }).click();
  await shows(page, 'fr', initiatives.filter((initiative) => stateOf(initiative) === 'done'));
});

/** The rows that the time line draws, by its table: name, beginning, end. */
const drawn = (page) => page.locator('figure:has(#register-timeline) table.figures tbody tr').evaluateAll((rows) => rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent)));

test('on a time line each choice is drawn, as far as its dates are stated, and the address says so', async ({ page }) => {
  const unstated = message('en', 'absence-not-stated');
  const years = ({ title, start, end }) => [title.en, ...[start, end].map((date) => String(year(date) ?? unstated))];
  await wake(page, list('en'));
  await field(page, 'view').selectOption('timeline');
  await expect.poll(() => parameters(page)).toEqual({ view: 'timeline' });
  const dated = initiatives.filter(({ start, end }) => start || end);
  await expect.poll(async () => (await drawn(page)).length).toBe(STEP);
  // Those that a source dates come first; all of them, once more are shown.
  while ((await drawn(page)).length < dated.length) {
    const before = (await drawn(page)).length;
    await page.getByRole('button', { name: message('en', 'register-more') }).click();
    await expect.poll(async () => (await drawn(page)).length).toBe(before + STEP);
  }
  const all = await drawn(page);
  expect(all.slice(0, dated.length).map(String).sort()).toEqual(dated.map((initiative) => String(years(initiative))).sort());
  expect(all.slice(dated.length).every(([, ...ends]) => ends.every((end) => end === unstated))).toBe(true);

  const { id } = register.strategies.find(({ id }) => dated.some(({ strategy }) => strategy === id));
  await field(page, 'strategy').selectOption(id);
  await field(page, 'year').selectOption(String(Math.max(...dated.filter(({ strategy }) => strategy === id).flatMap(({ start, end }) => [year(start), year(end)].filter(Boolean)))));
  const wanted = Number(await field(page, 'year').inputValue());
  const expected = initiatives.filter((initiative) => initiative.strategy === id && lasts(initiative, wanted));
  await expect.poll(async () => (await drawn(page)).map(String).sort()).toEqual(expected.map((initiative) => String(years(initiative))).sort());
  const picture = page.locator('figure:has(#register-timeline) svg.chart').filter({ visible: true });
  await expect(picture).toHaveCount(1);
  await expect(picture.locator('[data-mark]')).toHaveCount(expected.length);
  // The address opens the same.
  await page.goto(page.url());
  await field(page, 'state').focus();
  await expect.poll(async () => (await drawn(page)).length).toBe(expected.length);
  await field(page, 'view').selectOption('list');
  await expect(page.locator('#register-timeline')).toBeHidden();
  await expect(chosen(page)).toHaveCount(Math.min(expected.length, STEP));
});

test('who never looks at a time line fetches nothing that draws', async ({ page }) => {
  const chart = [];
  page.on('request', (request) => request.url().includes('register_chart') && chart.push(request.url()));
  await wake(page, list('fr'));
  await field(page, 'state').selectOption('done');
  await expect(chosen(page).first()).toBeVisible();
  expect(chart).toEqual([]);
  await field(page, 'view').selectOption('timeline');
  await expect.poll(async () => (await drawn(page)).length).toBeGreaterThan(0);
  expect(chart.length).toBe(1);
});

test('a time line whose part of the client does not come is said, the list stays, and it is drawn when asked for again', async ({ page }) => {
  const part = '**/split_register_chart*';
  await page.route(part, (route) => route.abort());
  await wake(page, list('fr'));
  await field(page, 'state').selectOption('done');
  await field(page, 'view').selectOption('timeline');
  const failed = island(page, 'InitiativesRegister').getByRole('alert').filter({ visible: true });
  await expect(failed).toContainText(message('fr', 'fetch-failed'));
  await expect(page.locator('#register-timeline')).toBeHidden();
  await expect(chosen(page), 'the rest works').not.toHaveCount(0);
  await page.unroute(part);
  await failed.getByRole('button').click();
  await expect.poll(async () => (await drawn(page)).length).toBe(await chosen(page).count());
  await expect(page.locator('#register-timeline')).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every initiative is on the time line once, those that are dated first, as their sources say it', async ({ page }) => {
    const rows = [];
    let address = `${list('fr')}timeline/`;
    while (address) {
      await page.goto(address);
      await expect(page.locator('svg.chart').filter({ visible: true })).toHaveCount(1);
      rows.push(...(await page.locator('table.figures tbody tr').evaluateAll((rows) => rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent)))));
      const next = page.getByRole('link', { name: message('fr', 'pages-next') });
      address = (await next.count()) ? await next.evaluate(({ pathname }) => pathname) : undefined;
    }
    const unstated = message('fr', 'absence-not-stated');
    const plain = (text) => fold(text).replace(/\s+/g, ' ');
    expect(rows.map(([name]) => plain(name)).sort()).toEqual(initiatives.map(({ title }) => plain(title.fr)).sort());
    const isDated = rows.map(([, ...ends]) => ends.some((end) => end !== unstated));
    expect(isDated.filter(Boolean).length).toBe(initiatives.filter(({ start, end }) => start || end).length);
    expect(isDated.lastIndexOf(true)).toBeLessThan(isDated.includes(false) ? isDated.indexOf(false) : Infinity);
    expect(rows.filter(([, start]) => start !== unstated).length).toBe(initiatives.filter(({ start }) => start).length);
  });

  test('every initiative is listed, on as many pages as it takes', async ({ page }) => {
    const found = [];
    let address = list('en');
    while (address) {
      await page.goto(address);
      found.push(...(await page.locator('section ul.statements > li > p:first-child > a:first-child').evaluateAll((all) => all.map(({ pathname }) => pathname.split('/').at(-2)))));
      const next = page.getByRole('link', { name: message('en', 'pages-next') });
      address = (await next.count()) ? await next.evaluate(({ pathname }) => pathname) : undefined;
    }
    expect(found).toEqual(initiatives.map(({ id }) => id));
  });
});
