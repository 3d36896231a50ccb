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
const STEP = 50;

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
      expect(parameters(page)).toEqual({ state });
    }
    await page.getByRole('button', { name: message(language, 'filter-reset') }).click();
    await expect(chosen(page)).toHaveCount(0);
    expect(parameters(page)).toEqual({});
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
  const names = (await chosen(page).locator('a').allInnerTexts()).map(fold);
  expect(names).toEqual([...names].sort());
  await page.getByRole('button', { name: message('fr', 'register-more') }).click();
  await expect(chosen(page)).toHaveCount(2 * STEP);
});

test('the address says the choice when the page is opened; nothing that answers is said', async ({ page }) => {
  await page.goto(`${list('en')}?state=done`);
  await awake(page, 'InitiativesRegister');
  await shows(page, 'en', initiatives.filter((initiative) => stateOf(initiative) === 'done'));
  await expect(field(page, 'state')).toHaveValue('done');
  await page.goto(`${list('en')}?strategy=nowhere`);
  await awake(page, 'InitiativesRegister');
  await expect(page.getByText(message('en', 'register-none'))).toBeVisible();
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
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
