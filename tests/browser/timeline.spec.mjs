// The time line: drawn, listed year by year, and filtered by strategy and kind.
import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { awake, island, numberIn } from './islands.mjs';
import { message } from './sample.mjs';
import { textOf } from './site.mjs';

const { entries } = JSON.parse(textOf('data/v1/timeline.json'));
const page_ = (language) => `${language}/timeline/`;
const items = (page) => page.locator('[data-kind]').filter({ visible: true });
const signs = (page) => page.locator('#timeline svg [data-mark]').filter({ visible: true });
const field = (page, name) => island(page, 'TimelineFilter').locator(`select[name=${name}]`);
const count = (page) => island(page, 'TimelineFilter').locator('[role=status]');
const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const strategies = [...new Set(entries.map(({ strategy }) => strategy))];
const kinds = [...new Set(entries.map(({ kind }) => kind))];
const of = (strategy, kind) =>
  entries.filter((entry) => (!strategy || entry.strategy === strategy) && (!kind || entry.kind === kind));

async function shown(page, expected) {
  await expect(items(page)).toHaveCount(expected.length);
  await expect.poll(() => numberIn(count(page))).toBe(expected.length);
  const years = new Set(expected.map(({ period }) => period.start.slice(0, 4)));
  await expect(page.locator('[data-year]').filter({ visible: true })).toHaveCount(years.size);
  const cells = new Set(expected.map(({ strategy, kind }) => `${strategy} ${kind}`));
  await expect(signs(page)).toHaveCount(cells.size);
}

for (const language of ['fr', 'en']) {
  test(`a strategy and a kind keep their dates only, in the list and in the drawing: ${language}`, async ({ page }) => {
    await page.goto(page_(language));
    await expect(items(page)).toHaveCount(entries.length);
    await field(page, 'strategy').focus();
    await awake(page, 'TimelineFilter');
    for (const strategy of strategies) {
      await field(page, 'strategy').selectOption(strategy);
      await shown(page, of(strategy));
      expect(parameters(page)).toEqual({ strategy });
    }
    await field(page, 'strategy').selectOption('');
    for (const kind of kinds) {
      await field(page, 'kind').selectOption(kind);
      await shown(page, of('', kind));
    }
    await page.getByRole('button', { name: message(language, 'filter-reset') }).click();
    await shown(page, entries);
    expect(parameters(page)).toEqual({});
  });
}

test('the address says the filter, and what it does not know is passed over', async ({ page }) => {
  const [strategy] = strategies;
  await page.goto(`${page_('en')}?strategy=${strategy}&kind=nonsense`);
  await awake(page, 'TimelineFilter');
  await shown(page, of(strategy));
  await expect(field(page, 'strategy')).toHaveValue(strategy);
  await expect(field(page, 'kind')).toHaveValue('');
});

test('where a strategy has nothing of a kind, the page says so', async ({ page }) => {
  const pairs = strategies.flatMap((strategy) => kinds.map((kind) => [strategy, kind]));
  const none = pairs.find(([strategy, kind]) => of(strategy, kind).length === 0);
  test.skip(!none, 'every strategy has something of every kind');
  await page.goto(`${page_('en')}?strategy=${none[0]}&kind=${none[1]}`);
  await awake(page, 'TimelineFilter');
  await shown(page, []);
  await expect(page.getByText(message('en', 'timeline-none'))).toBeVisible();
});

test('what the address asks for and is not there is said, and taken out of the address', async ({ page, faults }) => {
  await page.goto(`${page_('fr')}?strategy=zzz&kind=report`);
  await awake(page, 'TimelineFilter');
  await shown(page, of('', 'report'));
  expect(parameters(page)).toEqual({ kind: 'report' });
  await expect(island(page, 'TimelineFilter').locator('[role=alert]')).toHaveText(message('fr', 'filter-unknown', { values: 'zzz' }));
  await field(page, 'kind').selectOption('');
  await expect(island(page, 'TimelineFilter').locator('[role=alert]')).toBeHidden();
  expect(faults).toEqual([]);
});

test('the contents list leads to the years that are shown', async ({ page }) => {
  await page.goto(page_('fr'));
  const years = page.locator('.on-page .letters a');
  await expect(years).toHaveCount(new Set(entries.map(({ period }) => period.start.slice(0, 4))).size);
  await field(page, 'kind').focus();
  await awake(page, 'TimelineFilter');
  await field(page, 'kind').selectOption('launch');
  await expect(years.filter({ visible: true })).toHaveCount(new Set(of('', 'launch').map(({ period }) => period.start.slice(0, 4))).size);
});

test('by keyboard alone', async ({ page }) => {
  await page.goto(page_('en'));
  await field(page, 'kind').focus();
  await awake(page, 'TimelineFilter');
  await expect(field(page, 'kind')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const kind = await field(page, 'kind').inputValue();
  expect(kinds).toContain(kind);
  await shown(page, of('', kind));
});

test('at 320 pixels nothing sticks out and no letters of the drawing are smaller than they are read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(page_('fr'));
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  const drawing = page.locator('#timeline svg').filter({ visible: true });
  await expect(drawing).toHaveCount(1);
  const scale = await drawing.evaluate((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
  expect(scale * 14, 'letters in pixels').toBeGreaterThan(10);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list and the drawing are whole, and there is no filter', async ({ page }) => {
    await page.goto(page_('fr'));
    await expect(items(page)).toHaveCount(entries.length);
    await expect(island(page, 'TimelineFilter').locator('form')).toBeHidden();
    await expect(signs(page)).not.toHaveCount(0);
  });
});
