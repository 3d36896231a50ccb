// Progress and indicators: every number that the pages show is the one that the published data come to.
import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { message } from './sample.mjs';
import { textOf } from './site.mjs';

const json = (path) => JSON.parse(textOf(`data/v1/${path}`));
const { datasets } = json('index.json');
const has = (path) => datasets.some((dataset) => dataset.path === path);
const strategies = json('strategies.json').map(({ slug }) => ({
  slug,
  deliverables: has(`strategies/${slug}/results.json`) ? json(`strategies/${slug}/results.json`).deliverables : [],
  initiatives: has(`strategies/${slug}/initiatives.json`) ? json(`strategies/${slug}/initiatives.json`).initiatives : [],
}));
const indicators = has('indicators.json') ? json('indicators.json') : [];
const isReported = ({ reports = [] }) => reports.length > 0;
const kindOf = (absence) => (typeof absence === 'string' ? absence : Object.keys(absence)[0]);
const respects = ['measure', 'baseline', 'target', 'date', 'owner', 'budget'];
const voices = ['itself', 'governing-body', 'rapporteur', 'auditor', 'outside-assessor'];
const kinds = [...new Set(strategies.flatMap(({ deliverables }) => deliverables.flatMap(({ unreported }) => (unreported ? [kindOf(unreported)] : []))))].sort();

function spoken({ slug, deliverables, initiatives }) {
  const reports = [...deliverables.flatMap(({ reports = [] }) => reports), ...initiatives.flatMap(({ updates = [] }) => updates)];
  const observed = indicators.filter(({ strategy }) => strategy === slug).flatMap(({ observations }) => observations);
  return [...reports, ...observed].map(({ voice }) => voice);
}
const heard = voices.filter((voice) => strategies.some((strategy) => spoken(strategy).includes(voice)));

/** The numbers of a table's rows, from the second column; `columns` of them. */
async function numbers(page, id, columns) {
  const rows = await page.locator(`section[aria-labelledby=${id}] tbody tr`).all();
  return Promise.all(rows.map(async (row) => {
    const cells = await row.locator('td').allInnerTexts();
    return cells.slice(0, columns).map((cell) => Number(cell.replace(/[^\d]/g, '')));
  }));
}

for (const language of ['fr', 'en']) {
  test(`what is promised and reported is as counted in the data: ${language}`, async ({ page, faults }) => {
    await page.goto(`${language}/progress/`);
    const expected = strategies.map(({ deliverables, initiatives }) => [
      deliverables.length,
      deliverables.filter(isReported).length,
      ...kinds.map((kind) => deliverables.filter(({ unreported }) => unreported && kindOf(unreported) === kind).length),
      initiatives.length,
      initiatives.filter(({ updates = [] }) => updates.length > 0).length,
    ]);
    expect(await numbers(page, 'progress-reporting', 4 + kinds.length)).toEqual(expected);
    const promised = expected.reduce((sum, [count]) => sum + count, 0);
    const reported = expected.reduce((sum, [, count]) => sum + count, 0);
    const finding = (await page.locator('.finding').first().innerText()).match(/\d+/g).map(Number);
    expect([finding[0], finding.at(-1)]).toEqual([promised, reported]);
    expect(faults).toEqual([]);
  });

  test(`what can be measured is as counted in the data: ${language}`, async ({ page }) => {
    await page.goto(`${language}/progress/`);
    const promising = strategies.filter(({ deliverables }) => deliverables.length > 0);
    const expected = promising.map(({ deliverables }) => [
      deliverables.length,
      ...respects.map((respect) => deliverables.filter((deliverable) => 'stated' in deliverable[respect]).length),
    ]);
    expect(await numbers(page, 'progress-respects', 7)).toEqual(expected);
  });

  test(`who says so is as counted in the data: ${language}`, async ({ page }) => {
    await page.goto(`${language}/progress/`);
    const expected = strategies.map((strategy) => heard.map((voice) => spoken(strategy).filter((said) => said === voice).length));
    expect(await numbers(page, 'progress-voices', heard.length)).toEqual(expected);
    const headers = await page.locator('section[aria-labelledby=progress-voices] thead th').allInnerTexts();
    expect(headers.slice(1, -1)).toEqual(heard.map((voice) => message(language, `voice-${voice}`)));
  });

  test(`moved dates and what was given up are all there, with their reasons: ${language}`, async ({ page }) => {
    await page.goto(`${language}/progress/`);
    const dated = strategies.flatMap(({ deliverables }) => deliverables.map(({ date }) => date.stated).filter(Boolean));
    const moved = dated.filter(({ revised = [] }) => revised.length > 0);
    await expect(page.locator('section[aria-labelledby=progress-moved] li')).toHaveCount(moved.length);
    const last = strategies.flatMap(({ deliverables, initiatives }) =>
      [...deliverables.map(({ reports = [] }) => reports.at(-1)), ...initiatives.map(({ updates = [] }) => updates.at(-1))]);
    const dropped = last.filter((report) => report?.state === 'dropped');
    const section = page.locator('section[aria-labelledby=progress-dropped]');
    await expect(section.locator('li')).toHaveCount(dropped.length);
    for (const { reason } of dropped.filter(({ reason }) => reason.stated)) {
      await expect(section.getByText(reason.stated.text[language]).first()).toBeVisible();
    }
  });

  test(`every indicator is listed and has its observations, each with its source: ${language}`, async ({ page }) => {
    test.slow();
    await page.goto(`${language}/indicators/`);
    await expect(page.locator('main section li')).toHaveCount(indicators.length);
    for (const indicator of indicators) {
      await page.goto(`${language}/indicators/${indicator.id}/`);
      await expect(page.locator('h1')).toHaveText(indicator.title[language]);
      const rows = page.locator('section[aria-labelledby=observations] tbody tr');
      await expect(rows).toHaveCount(indicator.observations.length);
      for (const [at, { source }] of indicator.observations.entries()) {
        const link = rows.nth(at).locator('a.source');
        expect(await link.getAttribute('href')).toContain(`documents/${source.document}/#${source.paragraph}`);
      }
      const spans = new Set(indicator.observations.flatMap(({ date, period }) =>
        period ? [`${period.start}/${period.end}`] : date.stated ? [`${date.stated}/${date.stated}`] : []));
      await expect(page.locator('figure.chart-figure')).toHaveCount(spans.size > 1 ? 1 : 0);
    }
  });

  test(`nothing lies beside a narrow screen: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const address of ['progress/', 'indicators/', `indicators/${indicators[0].id}/`]) {
      await page.goto(`${language}/${address}`);
      expect(await sidewaysOverflow(page), address).toBeLessThanOrEqual(0);
    }
  });
}
