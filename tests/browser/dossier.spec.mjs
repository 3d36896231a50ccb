// The dossier: collected beside paragraphs, results and charts; its state is its address; ordered, noted, printed, taken
// along as Markdown and DOCX; kept on the device only when asked.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { awake, hold } from './islands.mjs';
import { deliverables, document as sample, documentPage, message, paragraphs, resultsPage, strategy } from './sample.mjs';
import { subpath } from './site.mjs';

const dossier = (language, items = '') => `${language}/dossier/${items && `#items=${items}`}`;
const entries = (page) => page.locator('ol.statements > li');
const items = (page) => entries(page).evaluateAll((all) => all.map((one) => one.dataset.item));
const entry = (page, item) => page.locator(`[data-item="${item}"]`);
const tool = (page, language, id) => page.getByRole('button', { name: message(language, id), exact: true });
const said = (page) => page.locator('.dossier [role=status]');
const notice = (page) => page.locator('.dossier .notice').filter({ visible: true });
const fragment = (page) => page.evaluate(() => location.hash);
const stored = (page) => page.evaluate(() => ({ here: { ...sessionStorage }, device: { ...localStorage } }));
const three = [`${sample}:p38`, `${sample}:p39`, `${sample}:pA1`];
const named = `${sample}:p38,p39,pA1`;

/** Goes to a dossier and waits until its items are there. */
async function open(page, address, count) {
  await page.goto(address);
  await expect(entries(page)).toHaveCount(count, { timeout: 20_000 });
  const loading = new RegExp(['en', 'fr'].map((language) => message(language, 'loading')).join('|'));
  await expect(page.locator('ol.statements .absent', { hasText: loading })).toHaveCount(0);
}

async function downloaded(page, press) {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The parts of a DOCX, unpacked by unzip and read by xmllint, which refuses what is no XML. */
function unpacked(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  execFileSync('unzip', ['-q', file, '-d', folder]);
  const part = (name) => path.join(folder, name);
  const xml = ['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', ...['document', 'styles', 'footnotes', 'numbering', 'settings', '_rels/document.xml', '_rels/footnotes.xml'].map((name) => `word/${name.startsWith('_') ? `${name}.rels` : `${name}.xml`}`)];
  return { part, xml: Object.fromEntries(xml.map((name) => [name, readFileSync(part(name), 'utf8')])) };
}

test('is collected beside paragraphs, results and charts, from page to page, and opens with them', async ({ page, faults }) => {
  await page.goto(documentPage('en'));
  await page.locator('#p38 .take').click();
  const line = page.locator('.dossier-line');
  await expect(line).toContainText('1 item');
  await expect(page.locator('#p38 .take')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#p39 .take').click();
  await page.locator('#p40 .take').click();
  await page.locator('#p40 .take').click();
  await expect(page.locator('#p40 .take'), 'pressed again it is taken out').toHaveAttribute('aria-pressed', 'false');
  await expect(line).toContainText('2 items');

  await page.goto(resultsPage('en'));
  await awake(page, 'PassageTools');
  await expect(line, 'the next page knows the list').toContainText('2 items');
  for (const control of ['#A1 .share', '.chart-figure .share']) {
    await page.locator(control).click();
    await page.locator('.share-panel').getByRole('button', { name: message('en', 'dossier-add') }).click();
  }
  await expect(line).toContainText('4 items');
  await line.getByRole('link').click();
  await expect(entries(page)).toHaveCount(4);
  expect(await items(page)).toEqual([`${sample}:p38`, `${sample}:p39`, `results/${strategy}:A1`, `chart/strategies/${strategy}/results:results-${strategy}`]);
  expect(await fragment(page)).toBe(`#items=${sample}:p38,p39;results/${strategy}:A1;chart/strategies/${strategy}/results:results-${strategy}`);
  await expect(entry(page, `${sample}:p38`).locator('blockquote')).toContainText('2,340');
  await expect(entry(page, `results/${strategy}:A1`).locator('blockquote')).toContainText(deliverables[0].text.en);
  await expect(entry(page, `chart/strategies/${strategy}/results:results-${strategy}`).locator('svg').filter({ visible: true })).toHaveCount(1);
  await expect(entry(page, `chart/strategies/${strategy}/results:results-${strategy}`).locator('td.number')).not.toHaveCount(0);
  expect(faults).toEqual([]);
});

for (const language of ['fr', 'en']) {
  test(`shows of each item its words, its status, its citation and its address: ${language}`, async ({ page }) => {
    await open(page, dossier(language, named), 3);
    for (const item of three) {
      const id = item.split(':')[1];
      const shown = entry(page, item);
      await expect(shown.locator('blockquote')).toHaveAttribute('lang', language);
      const published = paragraphs(language).find((paragraph) => paragraph.id === id);
      const words = published.texts[0].text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*\\]/g, '').slice(0, 60);
      await expect(shown.locator('blockquote')).toContainText(words);
      await expect(shown.locator('p.count').first()).toContainText(message(language, 'status-plain-rendering'));
      const citation = await shown.locator('.citation').innerText();
      await expect(shown.locator('h2 a')).toHaveAttribute('href', new RegExp(`#${id}$`));
      expect(citation.endsWith(await shown.locator('h2 a').getAttribute('href'))).toBe(true);
    }
    // The citation is the one that the paragraph has on its own page.
    const there = await page.context().newPage();
    await there.goto(documentPage(language));
    const own = await there.locator('#p38 .cite p').textContent();
    await expect(entry(page, three[0]).locator('.citation')).toHaveText(own);
  });
}

test('is put in order by buttons and by number, and the focus stays', async ({ page }) => {
  await open(page, dossier('en', named), 3);
  const control = (item, name) => entry(page, item).locator(`.${name}`);
  await expect(control(three[0], 'up')).toBeDisabled();
  await control(three[2], 'up').click();
  expect(await items(page)).toEqual([three[0], three[2], three[1]]);
  await expect(control(three[2], 'up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => items(page)).toEqual([three[2], three[0], three[1]]);
  await expect(control(three[2], 'up'), 'first of all').toBeDisabled();
  await expect(control(three[2], 'place')).toBeFocused();
  await control(three[1], 'place').fill('1');
  await control(three[1], 'place').press('Enter');
  await expect.poll(() => items(page)).toEqual([three[1], three[2], three[0]]);
  await expect(said(page)).toContainText('1');
  await tool(page, 'en', 'dossier-undo').click();
  await expect.poll(() => items(page)).toEqual([three[2], three[0], three[1]]);
  await control(three[0], 'place').fill('99');
  await control(three[0], 'place').press('Enter');
  await expect.poll(() => items(page), 'past the end is the end').toEqual([three[2], three[1], three[0]]);
  expect(await fragment(page)).toBe(`#items=${sample}:pA1,p39,p38`);
});

test('gives up an item or all, and takes it back', async ({ page }) => {
  await open(page, dossier('en', named), 3);
  await entry(page, three[1]).locator('.remove').click();
  await expect(entries(page)).toHaveCount(2);
  await expect(entry(page, three[2]).locator('.remove'), 'the next one').toBeFocused();
  await tool(page, 'en', 'dossier-undo').click();
  expect(await items(page)).toEqual(three);
  await tool(page, 'en', 'dossier-clear').click();
  await expect(entries(page)).toHaveCount(0);
  await expect(page.locator('.dossier .note')).toHaveText(message('en', 'dossier-empty'));
  expect(await fragment(page)).toBe('');
  await tool(page, 'en', 'dossier-undo').click();
  expect(await items(page)).toEqual(three);
});

test('is its address: notes and order come back in another browser', async ({ page, browser, baseURL }) => {
  await open(page, dossier('fr', named), 3);
  const note = 'À vérifier : 50 % ?\n« oui », a=b; c,d#e';
  await entry(page, three[1]).locator('textarea').fill(note);
  await entry(page, three[2]).locator('.up').click();
  await expect.poll(() => fragment(page)).toContain('p39=%C3%80');
  const address = await page.evaluate(() => location.href);
  await page.reload();
  await expect(entry(page, three[1]).locator('textarea')).toHaveValue(note);
  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await open(elsewhere, address, 3);
  expect(await items(elsewhere)).toEqual([three[0], three[2], three[1]]);
  await expect(entry(elsewhere, three[1]).locator('textarea')).toHaveValue(note);
  await elsewhere.context().close();
});

test('goes back and forth between the dossier and a document without losing anything', async ({ page }) => {
  await open(page, dossier('en', named), 3);
  await page.goto(documentPage('en'));
  await page.locator('#p5 .take').click();
  await expect(page.locator('.dossier-line')).toContainText('4 items');
  await page.goBack();
  await expect(entries(page), 'the address is older than the list').toHaveCount(4, { timeout: 20_000 });
  await entry(page, three[0]).locator('.remove').click();
  await page.goForward();
  await awake(page, 'PassageTools');
  await expect(page.locator('#p5 .take')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#p38 .take')).toHaveAttribute('aria-pressed', 'false');
});

test('leaves a list of one’s own alone when an address brings another, and joins them on request', async ({ page, browser, baseURL }) => {
  for (const [button, expected] of [['dossier-other-show', [three[0]]], ['dossier-other-join', [three[0], `${sample}:p7`]], ['dossier-other-drop', [`${sample}:p7`]]]) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto(documentPage('en'));
    await page.locator('#p38 .take').click();
    await expect(page.locator('.dossier-line')).toContainText('1 item');
    await open(page, dossier('en', `${sample}:p7`), 1);
    await expect(notice(page)).toContainText(message('en', 'dossier-other'));
    expect(Object.values((await stored(page)).here)).toEqual([`items=${sample}:p38`]);
    await tool(page, 'en', button).click();
    await expect.poll(() => items(page)).toEqual(expected);
    await expect(notice(page)).toHaveCount(0);
    await context.close();
  }
});

test('is kept on the device only when asked, and no longer when not', async ({ page }) => {
  await page.goto(documentPage('en'));
  await page.locator('#p38 .take').click();
  await expect(page.locator('.dossier-line')).toContainText('1 item');
  expect((await stored(page)).device).toEqual({});
  await page.locator('.dossier-line a').click();
  await expect(entries(page)).toHaveCount(1);
  expect((await stored(page)).device).toEqual({});
  const keep = page.getByLabel(message('en', 'dossier-keep'));
  await keep.check();
  expect(Object.values((await stored(page)).device)).toEqual([`items=${sample}:p38`]);
  expect((await stored(page)).here).toEqual({});
  // Another tab of the same browser has it.
  const other = await page.context().newPage();
  await other.goto(documentPage('en'));
  await awake(other, 'PassageTools');
  await expect(other.locator('#p38 .take')).toHaveAttribute('aria-pressed', 'true');
  await other.locator('#p39 .take').click();
  await expect(entries(page), 'and what it adds comes here').toHaveCount(2);
  await keep.uncheck();
  expect((await stored(page)).device).toEqual({});
  expect(Object.values((await stored(page)).here)).toEqual([`items=${sample}:p38,p39`]);
});

test('works where the browser keeps nothing, and says so', async ({ page, faults }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });
  });
  await page.goto(documentPage('en'));
  await page.locator('#p38 .take').click();
  await page.locator('#p39 .take').click();
  const line = page.locator('.dossier-line');
  await expect(line).toContainText(message('en', 'dossier-not-kept'));
  await line.getByRole('link').click();
  await expect(entries(page)).toHaveCount(2);
  await expect(notice(page)).toContainText(message('en', 'dossier-not-stored'));
  expect(faults).toEqual([]);
});

test('names what an address has wrong, and shows the rest', async ({ page }) => {
  await open(page, dossier('en', `${sample}:p38,p999;no-such-document:p1;../x:y;${sample}:<b>;results/${strategy}:A1`), 4);
  await expect(entry(page, `${sample}:p38`).locator('blockquote')).toHaveCount(1);
  await expect(entry(page, `results/${strategy}:A1`).locator('blockquote')).toHaveCount(1);
  await expect(notice(page).filter({ hasText: message('en', 'dossier-missing') })).toContainText(`${sample}:p999, no-such-document:p1`);
  const malformed = message('en', 'dossier-malformed', { pieces: '' });
  await expect(notice(page).filter({ hasText: malformed })).toContainText('../x:y');
  await expect(entry(page, 'no-such-document:p1')).toContainText(message('en', 'dossier-missing'));
  await entry(page, 'no-such-document:p1').locator('.remove').click();
  await expect(entries(page)).toHaveCount(3);
});

test('reads nothing from an address that is no list', async ({ page, faults }) => {
  await page.goto('en/dossier/#p38');
  await expect(notice(page)).toContainText('p38', { timeout: 15_000 });
  await expect(entries(page)).toHaveCount(0);
  await expect(page.locator('.dossier .note')).toBeVisible();
  expect(faults).toEqual([]);
});

test('keeps the list when a page cannot be fetched, says what failed, and tries again', async ({ page }) => {
  let broken = true;
  await page.route(`**/${documentPage('en')}`, (route) => (broken ? route.fulfill({ status: 503, body: 'later' }) : route.continue()));
  await open(page, dossier('en', `${named};results/${strategy}:A1`), 4);
  await expect(notice(page)).toContainText('503');
  await expect(notice(page)).toContainText(documentPage('en'));
  await expect(entry(page, `results/${strategy}:A1`).locator('blockquote'), 'the rest is there').toHaveCount(1);
  expect(await items(page)).toEqual([...three, `results/${strategy}:A1`]);
  expect(await fragment(page)).toContain(`${sample}:p38,p39,pA1`);
  broken = false;
  await tool(page, 'en', 'retry').click();
  await expect(page.locator('ol.statements blockquote')).toHaveCount(4);
  await expect(notice(page)).toHaveCount(0);
});

test('is printed: words, status, citation, address and note, and no control', async ({ page }) => {
  await open(page, dossier('fr', named), 3);
  await entry(page, three[0]).locator('textarea').fill('Ma remarque');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button, input, textarea, select').filter({ visible: true })).toHaveCount(0);
  const first = entry(page, three[0]);
  for (const part of ['h2', 'blockquote', '.count', '.citation']) await expect(first.locator(part).first()).toBeVisible();
  await expect(first.locator('.printed-note')).toBeVisible();
  await expect(first.locator('.printed-note')).toHaveText('Ma remarque');
  await expect(entry(page, three[1]).locator('.printed-note')).toBeHidden();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
});

test('who writes a note while the words of its item come is not disturbed', async ({ page }) => {
  const release = await hold(page, (url) => url.pathname === `/${documentPage('fr')}`);
  await page.goto(dossier('fr', named));
  const note = entry(page, three[1]).locator('textarea');
  await note.pressSequentially('Ma rem');
  await expect(entry(page, three[1])).toContainText(message('fr', 'loading'));
  release();
  await expect(entry(page, three[1]).locator('blockquote')).toBeVisible();
  await page.keyboard.type('arque');
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Ma remarque');
  await expect.poll(() => fragment(page)).toContain('Ma%20remarque');
});

test('is taken along as Markdown', async ({ page }) => {
  await open(page, dossier('fr', `${named};results/${strategy}:A1;chart/strategies/${strategy}/results:results-${strategy}`), 5);
  await entry(page, three[0]).locator('textarea').fill('Une *remarque*');
  const { name, path } = await downloaded(page, () => tool(page, 'fr', 'dossier-markdown').click());
  expect(name).toBe('dossier.md');
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('# Dossier\n')).toBe(true);
  expect(text.match(/^## \d+\. /gm).length).toBe(5);
  expect(text).toContain('Une \\*remarque\\*');
  expect(text).toContain(await entry(page, three[0]).locator('.citation').innerText().then((citation) => citation.split(' ').at(-1)));
  expect(text).toMatch(/^\| .* \|\n\| --- \|/m);
  expect(text.replace(/\u00a0/g, ' ')).toContain(message('fr', 'status-plain-rendering').replace(/\u00a0/g, ' '));
  await expect(said(page)).toContainText('dossier.md');
});

test('says when the part of the client that makes files does not come, and makes them when asked again', async ({ page }) => {
  const part = '**/split_make*';
  await page.route(part, (route) => route.abort());
  await open(page, dossier('en', named), 3);
  for (const kind of ['dossier-markdown', 'dossier-docx']) {
    await tool(page, 'en', kind).click();
    await expect(said(page)).toContainText('failed to load');
  }
  expect(await items(page), 'the list stays').toEqual(three);
  await page.unroute(part);
  const { name } = await downloaded(page, () => tool(page, 'en', 'dossier-markdown').click());
  expect(name).toBe('dossier.md');
});

test('is taken along as DOCX, with styles, footnotes, picture and languages', async ({ page, faults }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, dossier('fr', `${named};results/${strategy}:A1;chart/strategies/${strategy}/results:results-${strategy}`), 5);
  expect(asked.filter((address) => address.includes('split_make')), 'not before it is used').toEqual([]);
  await entry(page, three[0]).locator('textarea').fill('Une <remarque> & « deux »');
  const { name, path: file } = await downloaded(page, () => tool(page, 'fr', 'dossier-docx').click());
  expect(asked.filter((address) => address.includes('split_make')).length).toBe(1);
  expect(name).toBe('dossier.docx');
  const { part, xml } = unpacked(file);
  const texts = await page.evaluate((xml) => Object.entries(xml).map(([name, text]) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return { name, error: parsed.querySelector('parsererror')?.textContent ?? '', text: [...parsed.getElementsByTagName('w:t')].map((t) => t.textContent).join('') };
  }), xml);
  expect(texts.filter(({ error }) => error)).toEqual([]);
  const said = Object.fromEntries(texts.map(({ name, text }) => [name, text]));
  const document = xml['word/document.xml'];
  for (const style of ['Title', 'Heading1', 'Quote', 'Status', 'ReaderNote']) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(document.match(/<w:footnoteReference /g).length).toBe(5);
  for (const item of three) {
    const words = await entry(page, item).locator('blockquote p').textContent();
    expect(said['word/document.xml']).toContain(words);
    expect(said['word/footnotes.xml']).toContain(await entry(page, item).locator('.citation').textContent());
  }
  expect(said['word/document.xml']).toContain('Une <remarque> & « deux »');
  expect(said['word/document.xml'], 'French typography').toMatch(/[\u00a0\u202f]/);
  expect(xml['word/styles.xml']).toContain('w:val="fr-FR"');
  expect(xml['docProps/core.xml']).toContain('<dc:language>fr</dc:language>');
  const picture = readFileSync(part('word/media/picture0.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(5000);
  expect(faults).toEqual([]);
});

test.describe('with 500 items', () => {
  test.setTimeout(120_000);
  // Every paragraph, and, as the sample has no 500, many that are not there: those are as heavy to order and to keep.
  const ids = paragraphs('en').map(({ id }) => id);
  const many = [...ids, ...Array.from({ length: 500 - ids.length }, (_, at) => `p${900 + at}`)];

  test('is shown, ordered, noted, kept in the address and taken along', async ({ page }) => {
    await open(page, dossier('en', `${sample}:${many.join(',')}`), 500);
    await expect(page.locator('ol.statements blockquote')).toHaveCount(ids.length, { timeout: 30_000 });
    const last = entry(page, `${sample}:${ids.at(-1)}`);
    const start = Date.now();
    await last.locator('.place').fill('1');
    await last.locator('.place').press('Enter');
    await expect.poll(async () => (await items(page))[0]).toBe(`${sample}:${ids.at(-1)}`);
    expect(Date.now() - start, 'milliseconds until it has moved').toBeLessThan(5000);
    await last.locator('textarea').pressSequentially('note '.repeat(10));
    await expect(last.locator('textarea')).toHaveValue('note '.repeat(10));
    await expect.poll(() => fragment(page)).toContain(`${ids.at(-1)}=note%20`);
    await expect(notice(page).filter({ hasText: message('en', 'dossier-long', { count: '' }).slice(-40) })).toHaveCount(1);
    const docx = await downloaded(page, () => tool(page, 'en', 'dossier-docx').click());
    expect(unpacked(docx.path).xml['word/document.xml'].match(/w:val="Heading1"/g).length).toBe(ids.length);
    await page.reload();
    await expect(entries(page)).toHaveCount(500, { timeout: 30_000 });
    expect((await items(page))[0]).toBe(`${sample}:${ids.at(-1)}`);
  });

  test('is saved as a file and comes back from it, notes included', async ({ page, browser, baseURL }) => {
    const note = encodeURIComponent('é'.repeat(400));
    await open(page, dossier('en', `${sample}:${many.slice(0, 60).map((id) => `${id}=${note}`).join(',')}`), 60);
    const { name, path: file } = await downloaded(page, () => tool(page, 'en', 'dossier-save').click());
    expect(name).toBe('dossier.txt');
    const context = await browser.newContext({ baseURL });
    const elsewhere = await context.newPage();
    await elsewhere.goto(dossier('en'));
    const field = elsewhere.getByLabel(message('en', 'dossier-load'));
    await field.hover();
    await awake(elsewhere, 'Dossier');
    await field.setInputFiles(file);
    await expect(entries(elsewhere)).toHaveCount(60, { timeout: 20_000 });
    expect(await items(elsewhere)).toEqual(many.slice(0, 60).map((id) => `${sample}:${id}`));
    await expect(entries(elsewhere).first().locator('textarea')).toHaveValue('é'.repeat(400));
    const wrong = path.join(mkdtempSync(path.join(tmpdir(), 'dossier-')), 'wrong.txt');
    writeFileSync(wrong, 'shopping: milk\n');
    await field.setInputFiles(wrong);
    await expect(said(elsewhere)).toContainText(message('en', 'dossier-bad-file'));
    await expect(entries(elsewhere), 'nothing is lost').toHaveCount(60);
    await context.close();
  });
});

test('at 320 pixels nothing sticks out, and axe has nothing to say of a full one', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, bypassCSP: true, viewport: { width: 320, height: 640 } });
  const narrow = await context.newPage();
  await open(narrow, dossier('fr', `${named};results/${strategy}:A1;chart/strategies/${strategy}/results:results-${strategy};${sample}:p999`), 6);
  expect(await sidewaysOverflow(narrow)).toBeLessThanOrEqual(0);
  await narrow.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  for (const colorScheme of ['light', 'dark']) {
    await narrow.emulateMedia({ colorScheme });
    const violations = await narrow.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
    expect(violations).toEqual([]);
  }
  await context.close();
});

test('and the panel beside a paragraph has nothing that axe minds, at 320 pixels too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, bypassCSP: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(documentPage('fr'));
  await page.locator('#p38 .take').click();
  await page.locator('#p38 .cite summary').click();
  await expect(page.locator('#p38 .share-panel')).toBeVisible({ timeout: 15_000 });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  expect(violations).toEqual([]);
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what a dossier is and how to do without', async ({ page }) => {
    for (const language of ['fr', 'en']) {
      await page.goto(dossier(language));
      const without = page.locator('main noscript > p');
      await expect(without).toHaveText(message(language, 'dossier-without'));
      await expect(without).toBeVisible();
      await expect(page.locator('main')).toContainText(message(language, 'dossier-how-address'));
      await expect(page.locator('.dossier')).toBeHidden();
      await page.goto(documentPage(language));
      await expect(page.locator('.take').filter({ visible: true })).toHaveCount(0);
    }
  });
});

test('below a path of its host it keeps a list of its own', async ({ page }) => {
  expect(subpath.length).toBeGreaterThan(1);
  await page.goto(dossier('en'));
  expect(await page.locator('.dossier').getAttribute('data-kept')).toBe('openstrategy:/');
});
