// The results of a strategy: the matrix that is filtered and sorted, and its chart.
import { readFileSync } from 'node:fs';

import { expect, test } from './fixtures.mjs';
import { awake, chart, choose, chunks, client, figures, filter, hold, idsOf, idsTwice, island, loading, numberIn, rows, write } from './islands.mjs';
import { deliverables, fold, idsWith, message, resultsData, resultsPage, stateOf } from './sample.mjs';

const all = deliverables.map(({ id }) => id);
const outcomes = [...new Set(deliverables.map(({ outcome }) => outcome))];
const states = ['planned', 'under-way', 'done', 'dropped', 'unreported'];
const idsWhere = (test) => deliverables.filter(test).map(({ id }) => id);

/** These rows are shown, in this order, and the page says how many. */
async function shown(page, ids) {
  await expect.poll(() => idsOf(rows(page)), { message: 'rows shown' }).toEqual(ids);
  await expect.poll(() => numberIn(filter(page).count), { message: 'count said' }).toBe(ids.length);
}

/** The parameters of the page's address. */
const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);

test.describe('the filter', () => {
  test('an outcome keeps its results only, and the page says how many', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await shown(page, all);
    for (const outcome of outcomes) {
      await choose(filter(page).outcome, outcome);
      await shown(page, idsWhere((deliverable) => deliverable.outcome === outcome));
    }
    await choose(filter(page).outcome, '');
    await shown(page, all);
  });

  test('what is reported keeps the results of that state only, also those of which nothing is reported', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    for (const state of states) {
      await choose(filter(page).reported, state);
      await shown(page, idsWhere((deliverable) => stateOf(deliverable) === state));
    }
  });

  for (const [language, typed, same] of [['fr', 'SÉCURITÉ', 'securite'], ['en', 'Cybersecurity', 'CYBERSÉCURITY']]) {
    test(`words are found without regard to accents and case: ${language}`, async ({ page }) => {
      const found = idsWith(typed, language);
      expect(found.length).toBeGreaterThan(1);
      expect(found.length).toBeLessThan(all.length);
      await page.goto(resultsPage(language));
      await write(filter(page).words, typed);
      await shown(page, found);
      await write(filter(page).words, '');
      await shown(page, all);
      await write(filter(page).words, same);
      await shown(page, found);
    });
  }

  test('several words must all be there; a number and the words of a report are found too', async ({ page }) => {
    await page.goto(resultsPage('en'));
    for (const words of ['data entities', 'C12', 'productivity']) {
      expect(idsWith(words, 'en').length, words).toBeGreaterThan(0);
      await write(filter(page).words, words);
      await shown(page, idsWith(words, 'en'));
    }
  });

  test('the order is the document’s, by what is reported, or by text', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    const rank = (deliverable) => states.indexOf(stateOf(deliverable));
    await choose(filter(page).sort, 'reported');
    await shown(page, deliverables.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id));
    await choose(filter(page).sort, 'text');
    const key = ({ text }) => fold(text.fr);
    await shown(page, deliverables.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id));
    await choose(filter(page).sort, 'document');
    await shown(page, all);
  });

  test('filters add up, and one button clears them all', async ({ page }) => {
    await page.goto(resultsPage('en'));
    const { outcome, reported, words, sort, reset } = filter(page);
    await choose(outcome, 'C');
    await choose(reported, 'under-way');
    await shown(page, idsWhere((deliverable) => deliverable.outcome === 'C' && stateOf(deliverable) === 'under-way'));
    await write(words, 'network');
    await shown(page, ['C5']);
    await choose(sort, 'text');
    await reset.click();
    await shown(page, all);
    expect(parameters(page)).toEqual({});
    await expect(outcome).toHaveValue('');
    await expect(reported).toHaveValue('');
    await expect(words).toHaveValue('');
    await expect(sort).toHaveValue('document');
  });

  for (const language of ['fr', 'en']) {
    test(`where nothing matches the page says so, and goes on when something does: ${language}`, async ({ page }) => {
      await page.goto(resultsPage(language));
      const none = page.getByText(message(language, 'results-none'));
      await expect(none).toBeHidden();
      await write(filter(page).words, 'xylophone');
      await expect(none).toBeVisible();
      await shown(page, []);
      await write(filter(page).words, '');
      await expect(none).toBeHidden();
      await shown(page, all);
    });
  }

  test('a row keeps its words, its sources and what they specify when it has been hidden and comes back', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    const content = () => rows(page).evaluateAll((rows) => rows.map((row) =>
      [row.textContent, ...[...row.querySelectorAll('a')].map((link) => link.getAttribute('href'))].join(' ')));
    const before = await content();
    await choose(filter(page).outcome, 'B');
    await shown(page, idsWhere(({ outcome }) => outcome === 'B'));
    await choose(filter(page).outcome, '');
    await shown(page, all);
    expect(await content()).toEqual(before);
    expect(await idsTwice(page)).toEqual([]);
  });
});

test.describe('the address', () => {
  test('holds the filter, adds nothing to the history, and keeps what is not the filter’s', async ({ page }) => {
    await page.goto(`${resultsPage('en')}?from=mail#matrix`);
    const entries = await page.evaluate(() => history.length);
    await choose(filter(page).outcome, 'A');
    await choose(filter(page).reported, 'unreported');
    await write(filter(page).words, 'é & b');
    await choose(filter(page).sort, 'text');
    await expect.poll(() => parameters(page)).toEqual({ from: 'mail', outcome: 'A', reported: 'unreported', q: 'é & b', sort: 'text' });
    expect(new URL(page.url()).hash).toBe('#matrix');
    await choose(filter(page).reported, '');
    await choose(filter(page).sort, 'document');
    await expect.poll(() => parameters(page)).toEqual({ from: 'mail', outcome: 'A', q: 'é & b' });
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('restores the filter, the rows and the chart on load', async ({ page }) => {
    await page.goto(`${resultsPage('fr')}?outcome=C&reported=unreported&q=SECURITE&sort=text`);
    const found = new Set(idsWith('securite', 'fr'));
    const kept = deliverables.filter((deliverable) => deliverable.outcome === 'C' && stateOf(deliverable) === 'unreported' && found.has(deliverable.id));
    const key = ({ text }) => fold(text.fr);
    await shown(page, kept.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id));
    const { outcome, reported, words, sort } = filter(page);
    await expect(outcome).toHaveValue('C');
    await expect(reported).toHaveValue('unreported');
    await expect(words).toHaveValue('SECURITE');
    await expect(sort).toHaveValue('text');
    await expect.poll(async () => (await figures(page)).rows.at(-1).values.at(-1)).toBe(kept.length);
  });

  test('with a value that there is not says so, leaves it aside and takes it out', async ({ page }) => {
    await page.goto(`${resultsPage('en')}?outcome=ZZ&reported=unreported&sort=zz`);
    await awake(page, 'ResultsTable');
    await expect(rows(page)).toHaveCount(deliverables.filter((deliverable) => stateOf(deliverable) === 'unreported').length);
    await expect(filter(page).outcome).toHaveValue('');
    await expect(loading(page, 'ResultsTable')).toHaveText(message('en', 'filter-unknown', { values: 'ZZ, zz' }));
    await expect.poll(() => new URL(page.url()).search).toBe('?reported=unreported');
    await choose(filter(page).reported, '');
    await expect(loading(page, 'ResultsTable')).toBeEmpty();
  });

  test('is kept by the language switch: the same filter in the other language', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await choose(filter(page).outcome, 'B');
    await choose(filter(page).reported, 'under-way');
    await shown(page, ['B2']);
    await page.locator('a[data-language][hreflang=fr]').click();
    await expect(page).toHaveURL(new RegExp(`/${resultsPage('fr')}\\?outcome=B&reported=under-way$`));
    await shown(page, ['B2']);
    await expect(rows(page).locator('td').first()).toContainText(deliverables.find(({ id }) => id === 'B2').text.fr);
  });

  test('of a row leads to that row, also once the island is awake', async ({ page }) => {
    await page.goto(`${resultsPage('en')}#C12`);
    await expect(page.locator('#C12')).toBeInViewport();
    const top = () => page.locator('#C12').evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const before = await top();
    await page.locator('#C12 td').first().hover();
    await awake(page, 'ResultsTable');
    await expect(page.locator('#C12')).toBeInViewport();
    expect(Math.abs((await top()) - before)).toBeLessThan(40);
  });
});

test.describe('the chart', () => {
  /** The figures add up, say as much as rows are shown, and are what the drawing shows. */
  async function addsUp(page) {
    await expect(async () => {
      const { columns, rows: lines } = await figures(page);
      const total = lines.at(-1).values;
      for (const { name, values } of lines) expect(values.slice(0, -1).reduce((a, b) => a + b, 0), name).toBe(values.at(-1));
      columns.forEach((column, at) => expect(lines.slice(0, -1).reduce((sum, { values }) => sum + values[at], 0), column).toBe(total[at]));
      expect(total.at(-1), 'rows shown').toBe(await rows(page).count());
      const drawn = await chart(page).marks.locator('text').allTextContents();
      const filled = lines.slice(0, -1).flatMap(({ values }) => values.slice(0, -1)).filter((value) => value > 0);
      expect(drawn.map(Number), 'numbers in the drawing').toEqual(filled);
    }).toPass({ timeout: 10_000 });
  }

  test('changes with the filter; its table adds up to the rows shown', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await addsUp(page);
    const { outcome, reported, words, reset } = filter(page);
    const drawings = new Set([await chart(page).drawing.innerHTML()]);
    const changes = [
      () => choose(outcome, 'A'),
      () => choose(outcome, 'C'),
      () => choose(reported, 'under-way'),
      () => reset.click(),
      () => write(words, 'data'),
    ];
    for (const change of changes) {
      const before = await chart(page).drawing.innerHTML();
      await change();
      await expect.poll(() => chart(page).drawing.innerHTML()).not.toBe(before);
      await addsUp(page);
      drawings.add(await chart(page).drawing.innerHTML());
    }
    expect(drawings.size).toBe(5); // reset draws the first anew
    await expect(chart(page).table).toHaveCount(1);
    await expect(chart(page).drawing).toHaveCount(1);
    expect(await idsTwice(page)).toEqual([]);
  });

  test('where nothing matches shows zeros and no part', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await write(filter(page).words, 'xylophone');
    await expect(chart(page).marks).toHaveCount(0);
    const { rows: lines } = await figures(page);
    expect(lines.flatMap(({ values }) => values).filter((value) => value !== 0)).toEqual([]);
  });

  test('redrawn for all results is what was prerendered, to the byte', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    const before = await chart(page).part.locator('.chart-frame').innerHTML();
    await choose(filter(page).outcome, 'A');
    await expect.poll(() => chart(page).part.locator('.chart-frame').innerHTML()).not.toBe(before);
    await choose(filter(page).outcome, '');
    await expect.poll(() => chart(page).part.locator('.chart-frame').innerHTML()).toBe(before);
  });

  test('says what the pointer points at, in the live region, and nothing when it leaves', async ({ page }) => {
    await page.goto(resultsPage('en'));
    const { marks, tip, part } = chart(page);
    await expect(tip).toHaveAttribute('role', 'status');
    await part.locator('.downloads').hover();
    await awake(page, 'ResultsChart');
    const said = new Set();
    for (const mark of await marks.all()) {
      await mark.hover();
      const value = await mark.locator('text').textContent();
      await expect(tip).toContainText(new RegExp(`: ${value}( |$|,)`));
      await expect(part.locator('svg.chart [data-mark].current').filter({ visible: true })).toHaveCount(1);
      await expect(mark).toHaveClass(/current/);
      said.add(await tip.innerText());
    }
    expect(said.size).toBe(await marks.count());
    await page.locator('h1').hover();
    await expect(tip).toBeEmpty();
    await expect(part.locator('.current')).toHaveCount(0);
  });

  test('says the value wherever in its part the pointer is, also where nothing is reported', async ({ page }) => {
    await page.goto(resultsPage('en'));
    const { marks, tip, part } = chart(page);
    await part.locator('.downloads').hover();
    await awake(page, 'ResultsChart');
    for (const mark of await marks.all()) {
      const { x, y, width, height } = await mark.boundingBox();
      await page.mouse.move(x + width / 4, y + height / 4);
      await expect(tip).toContainText(`: ${await mark.locator('text').textContent()}`);
    }
  });

  for (const language of ['fr', 'en']) {
    test(`is walked by arrow keys, its values said in the live region: ${language}`, async ({ page }) => {
      await page.goto(resultsPage(language));
      const { explore, marks, tip, part } = chart(page);
      await expect(explore).toHaveAccessibleName(message(language, 'chart-explore'));
      await explore.focus();
      await awake(page, 'ResultsChart');
      const expected = (await figures(page)).rows.slice(0, -1).flatMap(({ name, values }) =>
        values.slice(0, -1).map((value, at) => ({ name, value, at }))).filter(({ value }) => value > 0);
      const columns = (await figures(page)).columns;
      const says = async ({ name, value, at }) => {
        await expect(tip).toContainText(name);
        await expect(tip).toContainText(columns[at]);
        await expect(tip).toContainText(new RegExp(`\\b${value}\\b`));
        await expect(part.locator('.current').filter({ visible: true })).toHaveText(String(value));
      };
      await expect(marks).toHaveCount(expected.length);
      for (const one of expected) {
        await page.keyboard.press('ArrowRight');
        await says(one);
      }
      await page.keyboard.press('ArrowRight');
      await says(expected.at(-1)); // the end is the end
      await page.keyboard.press('ArrowLeft');
      await says(expected.at(-2));
      await page.keyboard.press('Home');
      await says(expected[0]);
      await page.keyboard.press('End');
      await says(expected.at(-1));
      await page.keyboard.press('Escape');
      await expect(tip).toBeEmpty();
      await expect(part.locator('.current')).toHaveCount(0);
    });
  }

  test('walks the values that the filter left', async ({ page }) => {
    await page.goto(`${resultsPage('en')}?outcome=B`);
    await expect(chart(page).marks).toHaveCount(2);
    await chart(page).explore.focus();
    await awake(page, 'ResultsChart');
    await page.keyboard.press('End');
    await expect(chart(page).tip).toContainText('B. ');
    await expect(chart(page).tip).toContainText(/\b7\b/);
  });

  test.describe('on a touch screen', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
    test('the first tap on a part says its value', async ({ page }) => {
      await page.goto(resultsPage('fr'));
      const mark = chart(page).marks.nth(2);
      await mark.tap();
      await expect(chart(page).tip).toContainText(new RegExp(`: ${await mark.locator('text').textContent()}( |$|,)`));
    });
  });
});

test.describe('downloads', () => {
  /** The file that a click on this button offers. */
  async function download(page, format) {
    const [file] = await Promise.all([page.waitForEvent('download'), chart(page).download(format).click()]);
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  }
  /** CSV as rows of cells; every line must end as RFC 4180 wants. */
  const cells = (csv) => csv.split('\r\n').slice(0, -1).map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare));

  test('SVG: well-formed, standalone, with title, sources, date and colours', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    const { name, content } = await download(page, 'SVG');
    expect(name).toMatch(/^results-.*\.svg$/);
    const svg = content.toString('utf8');
    const read = await page.evaluate((svg) => {
      const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const elements = [root, ...root.querySelectorAll('*')];
      const paints = elements.flatMap((element) => ['fill', 'stroke'].map((name) => element.getAttribute(name)).filter(Boolean));
      const fragments = paints.map((paint) => paint.match(/^url\(#(.+)\)$/)?.[1]).filter(Boolean);
      return {
        root: root.localName,
        namespace: root.namespaceURI,
        error: root.querySelector('parsererror')?.textContent ?? '',
        size: ['width', 'height'].map((name) => Number(root.getAttribute(name))),
        colours: [...new Set(paints.filter((paint) => /^#[0-9a-f]{6}$/i.test(paint)))],
        classes: elements.filter((element) => element.hasAttribute('class')).length,
        missing: fragments.filter((id) => !root.querySelector(`[id="${id}"]`)),
        unpainted: [...root.querySelectorAll('text')].filter((text) => !text.closest('[fill]:not([fill=none])')).length,
        text: root.textContent,
      };
    }, svg);
    expect(read.error).toBe('');
    expect(read).toMatchObject({ root: 'svg', namespace: 'http://www.w3.org/2000/svg', classes: 0, missing: [], unpainted: 0 });
    expect(Math.min(...read.size)).toBeGreaterThan(100);
    expect(read.colours.length).toBeGreaterThan(4);
    expect(svg).not.toMatch(/var\(|currentColor|href="(?!#)|<style|<script/i);
    const squeezed = (text) => text.replace(/\s+/g, '');
    expect(squeezed(read.text)).toContain(squeezed(message('fr', 'chart-results-title')));
    expect(squeezed(read.text)).toContain(squeezed(await page.locator('.chart-source a').innerText()));
    for (const { name } of (await figures(page)).rows.slice(0, -1)) expect(squeezed(read.text)).toContain(squeezed(name));
    // Alone in a window it is drawn, and something is to be seen.
    const alone = await page.evaluate(async (svg) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, svg);
    expect(alone).toEqual(read.size.map(Math.floor));
  });

  test('PNG: its signature, and twice the size of the drawing', async ({ page }) => {
    await page.goto(resultsPage('en'));
    const svg = (await download(page, 'SVG')).content.toString('utf8');
    const size = ['width', 'height'].map((name) => Number(svg.match(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`))[1]));
    const { name, content } = await download(page, 'PNG');
    expect(name).toMatch(/^results-.*\.png$/);
    expect([...content.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const drawn = [content.readUInt32BE(16), content.readUInt32BE(20)];
    drawn.forEach((pixels, at) => expect(Math.abs(pixels - 2 * size[at])).toBeLessThanOrEqual(2));
    // Not one colour only: something is drawn on it.
    const colours = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = Object.assign(document.createElement('canvas'), { width: 400, height: 200 }).getContext('2d');
      context.drawImage(image, 0, 0, 400, 200);
      return new Set(new Uint32Array(context.getImageData(0, 0, 400, 200).data.buffer)).size;
    }, content.toString('base64'));
    expect(colours).toBeGreaterThan(20);
  });

  test('CSV: the figures of the table, whose rows add up', async ({ page }) => {
    await page.goto(resultsPage('fr'));
    const { name, content } = await download(page, 'CSV');
    expect(name).toMatch(/^results-.*\.csv$/);
    const [head, ...lines] = cells(content.toString('utf8'));
    const { columns, rows: expected } = await figures(page);
    expect(head.slice(1)).toEqual(columns);
    expect(lines.map(([name, ...values]) => ({ name, values: values.map(Number) }))).toEqual(expected);
    const sums = lines.map(([, ...values]) => values.map(Number));
    for (const values of sums) expect(values.slice(0, -1).reduce((a, b) => a + b)).toBe(values.at(-1));
    sums.at(-1).forEach((total, at) => expect(sums.slice(0, -1).reduce((sum, values) => sum + values[at], 0)).toBe(total));
    expect(sums.at(-1).at(-1)).toBe(all.length);
  });

  test('are of what the filter left', async ({ page }) => {
    await page.goto(`${resultsPage('en')}?outcome=A`);
    await expect.poll(async () => (await figures(page)).rows.at(-1).values.at(-1)).toBeLessThan(all.length);
    const lines = cells((await download(page, 'CSV')).content.toString('utf8'));
    expect(Number(lines.at(-1).at(-1))).toBe(idsWhere(({ outcome }) => outcome === 'A').length);
    const svg = (await download(page, 'SVG')).content.toString('utf8');
    const drawn = [...svg.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, value]) => Number(value));
    expect(drawn).toContain(15);
    expect(drawn).not.toContain(7); // that was outcome B
  });
});

test.describe('by keyboard alone', () => {
  /** Goes on by Tab until this has the focus. */
  async function tabTo(page, target) {
    await expect(async () => {
      const there = await target.evaluate((element) => element === document.activeElement).catch(() => false);
      if (!there) await page.keyboard.press('Tab');
      expect(there).toBe(true);
    }).toPass({ intervals: [0], timeout: 15_000 });
  }

  test('the filter is set, the chart walked, a file taken and the filter cleared', async ({ page }) => {
    await page.goto(resultsPage('en'));
    const { outcome, words, reset } = filter(page);
    await tabTo(page, outcome);
    await page.keyboard.press('C');
    await expect(outcome).toHaveValue('C');
    await shown(page, idsWhere((deliverable) => deliverable.outcome === 'C'));
    await expect(outcome, 'the focus stays where the reader works').toBeFocused();
    await tabTo(page, words);
    await page.keyboard.type('cloud');
    await shown(page, idsWith('cloud', 'en').filter((id) => id.startsWith('C')));
    await expect(words).toBeFocused();
    await tabTo(page, reset);
    await page.keyboard.press('Enter');
    await shown(page, all);
    await page.locator('h1').evaluate((heading) => (heading.tabIndex = -1, heading.focus()));
    await tabTo(page, chart(page).explore);
    await page.keyboard.press('ArrowRight');
    await expect(chart(page).tip).not.toBeEmpty();
    await tabTo(page, chart(page).download('CSV'));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });

  test('what has the focus in the table keeps it when the island wakes', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await page.locator('#A2 summary').focus();
    await awake(page, 'ResultsTable');
    await expect(page.locator('#A2 summary')).toBeFocused();
  });

  test('what has the focus in the table keeps it when the data come', async ({ page }) => {
    const release = await hold(page, `**/${resultsData}`);
    const kept = idsWith('data', 'en').at(-1);
    await page.goto(`${resultsPage('en')}?q=data`);
    await expect(loading(page, 'ResultsTable')).toHaveText(message('en', 'loading'));
    await page.locator(`#${kept} summary`).focus();
    release();
    await shown(page, idsWith('data', 'en'));
    await expect(loading(page, 'ResultsTable')).toBeEmpty();
    await expect(page.locator(`#${kept} summary`)).toBeFocused();
  });
});

test.describe('the first use', () => {
  for (const [what, addresses] of [['the client', client], ['the island', chunks], ['the data', `**/${resultsData}`]]) {
    test(`what is typed and chosen while ${what} still comes is kept and done`, async ({ page }) => {
      const release = await hold(page, addresses);
      await page.goto(resultsPage('fr'));
      const { outcome, words } = filter(page);
      const asked = addresses === chunks ? page.waitForRequest(chunks) : undefined;
      await outcome.focus();
      await outcome.selectOption('A');
      await asked; // then the base of the client is there
      if (what === 'the data') await awake(page, 'ResultsTable');
      await words.pressSequentially('entités');
      // The static table stays meanwhile; what the rows themselves say is filtered as soon as the island is there.
      await expect(rows(page)).toHaveCount(what === 'the data' ? idsWhere(({ outcome }) => outcome === 'A').length : all.length);
      release();
      await awake(page, 'ResultsTable');
      await expect(words).toHaveValue('entités');
      await expect(outcome).toHaveValue('A');
      await shown(page, idsWith('entités', 'fr').filter((id) => id.startsWith('A')));
    });
  }

  test('a click that comes before the client is done once it is there, once', async ({ page }) => {
    const release = await hold(page, client);
    await page.goto(resultsPage('en'));
    const files = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await chart(page).download('PNG').click();
    await expect(island(page, 'ResultsChart')).not.toHaveAttribute('data-awake');
    expect(files).toEqual([]);
    release();
    await expect.poll(() => files).toEqual([expect.stringMatching(/\.png$/)]);
    await chart(page).download('SVG').click();
    await expect.poll(() => files).toEqual([expect.stringMatching(/\.png$/), expect.stringMatching(/\.svg$/)]);
  });

  test('a part of the chart that is pointed at before the client comes says its value once it is there', async ({ page }) => {
    const release = await hold(page, client);
    await page.goto(resultsPage('en'));
    const mark = chart(page).marks.first();
    await mark.hover();
    release();
    await awake(page, 'ResultsChart');
    await expect(chart(page).tip).toContainText(new RegExp(`: ${await mark.locator('text').textContent()}( |$|,)`));
  });

  test('a choice made without pointer and focus, as assistive tools make it, is done too', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await filter(page).outcome.selectOption('A');
    await shown(page, idsWhere(({ outcome }) => outcome === 'A'));
  });

  test('what was opened in the table stays open when the island wakes', async ({ page }) => {
    const release = await hold(page, chunks);
    await page.goto(resultsPage('en'));
    await page.locator('#A2 summary').click();
    await expect(page.locator('#A2 dl')).toBeVisible();
    release();
    await awake(page, 'ResultsTable');
    await expect(page.locator('#A2 dl')).toBeVisible();
  });
});
