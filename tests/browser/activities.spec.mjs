// The register of activities: what is chosen, counted against the activities that the site publishes.
import { expect, test } from './fixtures.mjs';
import { awake, island } from './islands.mjs';
import { fold, message } from './sample.mjs';
import { filesOf, site, textOf } from './site.mjs';

const json = (file) => JSON.parse(textOf(file));
const register = json('data/v1/activities.json');
const records = filesOf(site).filter((file) => /^data\/v1\/activity\/.*\.json$/.test(file)).map(json);
const facet = (key) => register.facets.find((facet) => facet.key === key);
const statusOf = ({ activity }) => activity.status;
const titleOf = ({ activity }) => activity.title.map(({ text }) => text).join(' ');
const wordsOf = (record) => fold(`${titleOf(record)} ${record.activity.identifier}`).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const list = (language) => `${language}/activities/`;
const field = (page, name) => island(page, 'ActivitiesRegister').locator(`[name=${name}]`);
const chosen = (page) => page.locator('#chosen > li');
const count = (page) => island(page, 'ActivitiesRegister').locator('[role=status]').first();
const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const slugsOf = (page) => chosen(page).locator('a').evaluateAll((all) => all.map(({ pathname }) => pathname.split('/').at(-2)));
const STEP = 20;

async function wake(page, address) {
  await page.goto(address);
  await field(page, 'status').focus();
  await awake(page, 'ActivitiesRegister');
  await expect(field(page, 'status').locator('option')).not.toHaveCount(1);
}

/** What is shown, and its count, are these activities. */
async function shows(page, expected) {
  await expect(count(page)).toContainText(String(expected.length));
  await expect(chosen(page)).toHaveCount(Math.min(expected.length, STEP));
  if (expected.length <= STEP) expect((await slugsOf(page)).sort()).toEqual(expected.map(({ slug }) => slug).sort());
}

test('the register counts every activity as its own file says', () => {
  expect(records.length).toBe(register.count);
  expect(records.length).toBeGreaterThan(0);
  for (const { id, count } of facet('status').values) {
    expect(records.filter((record) => statusOf(record) === id).length, id).toBe(count);
  }
  const parts = Array.from({ length: Math.ceil(register.count / register.part) }, (_, part) => json(`data/v1/activities/parts/${part}.json`).activities).flat();
  expect(parts.map(({ slug }) => slug).sort()).toEqual(records.map(({ slug }) => slug).sort());
});

for (const language of ['fr', 'en']) {
  test(`each choice shows what it names, says how many, and is the address: ${language}`, async ({ page }) => {
    await wake(page, list(language));
    for (const { id } of facet('status').values) {
      await field(page, 'status').selectOption(id);
      await shows(page, records.filter((record) => statusOf(record) === id));
      await expect.poll(() => parameters(page)).toEqual({ status: id });
    }
    await page.getByRole('button', { name: message(language, 'filter-reset') }).click();
    await expect(chosen(page)).toHaveCount(0);
    await expect(page.locator('#list')).toBeVisible();
    await expect.poll(() => parameters(page)).toEqual({});
  });
}

test('words are found at the beginning of words of the title or the identifier', async ({ page }) => {
  const word = wordsOf(records[0]).find((word) => word.length > 4);
  await wake(page, list('en'));
  await field(page, 'q').fill(word.slice(0, 4).toUpperCase());
  await shows(page, records.filter((record) => wordsOf(record).some((known) => known.startsWith(word.slice(0, 4)))));
  await field(page, 'q').fill('zzzzqq');
  await expect(island(page, 'ActivitiesRegister').getByText(message('en', 'activities-nothing'))).toBeVisible();
});

test('an address with choices shows them, and names what is nowhere', async ({ page }) => {
  const [{ id }] = facet('status').values;
  await page.goto(`${list('en')}?status=${id}&place=nowhere`);
  await shows(page, records.filter((record) => statusOf(record) === id));
  await expect(count(page)).toContainText('nowhere');
  await expect.poll(() => parameters(page)).toEqual({ status: id });
});

test('an order is kept beside a choice', async ({ page }) => {
  await wake(page, list('en'));
  await field(page, 'sort').selectOption('start');
  await expect(chosen(page)).toHaveCount(Math.min(STEP, register.count));
  const order = json('data/v1/activities/order/start.json').activities;
  const parts = Array.from({ length: Math.ceil(register.count / register.part) }, (_, part) => json(`data/v1/activities/parts/${part}.json`).activities).flat();
  expect(await slugsOf(page)).toEqual(order.slice(0, STEP).map((number) => parts[number].slug));
});

test('a file that does not come is named, and asked for again', async ({ page }) => {
  await wake(page, list('en'));
  await page.route('**/activities/by/status.json', (route) => route.fulfill({ status: 503, body: '' }));
  const [{ id }] = facet('status').values;
  await field(page, 'status').selectOption(id);
  const notice = island(page, 'ActivitiesRegister').getByRole('alert').filter({ visible: true });
  await expect(notice).toContainText('by/status.json');
  await page.unroute('**/activities/by/status.json');
  await notice.getByRole('button').click();
  await shows(page, records.filter((record) => statusOf(record) === id));
  await expect(notice).toHaveCount(0);
});

test('by keyboard alone an activity is chosen and reached', async ({ page }) => {
  await wake(page, list('en'));
  await field(page, 'status').focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveCount(0);
  await chosen(page).first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/activities\/[^/?]+\/$/);
  await expect(page.locator('h1')).toBeVisible();
});
