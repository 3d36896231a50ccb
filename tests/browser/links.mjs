// Every internal address in the built files leads to a file, and every fragment to an id. No server, no crawler.
// node links.mjs [FOLDER [BASE]]   BASE is the path that the site is published for.
import path from 'node:path';

import { filesOf, pagesOf, site, textOf } from './site.mjs';

const folder = path.resolve(process.argv[2] ?? site);
const base = process.argv[3] ?? '/';
const files = new Set(filesOf(folder));
const problems = [];
let checked = 0;
const pages = new Map(pagesOf(folder).map((page) => [page.file, read(page)]));

// Absolute addresses of the site itself begin as its canonical addresses do.
const home = [...pages.values()]
  .filter(({ canonical, address }) => canonical?.endsWith(base + address))
  .map(({ canonical, address }) => canonical.slice(0, canonical.length - address.length))[0];

for (const [file, page] of pages) {
  for (const address of page.addresses) check(file, base + page.address, address);
}
for (const file of files) {
  if (file.endsWith('.css')) {
    for (const [, address] of textOf(file, folder).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) check(file, base + file, address);
  }
  if (/(^|\/)sitemap[^/]*\.xml$/.test(file)) {
    for (const [, address] of textOf(file, folder).matchAll(/<loc>([^<]+)<\/loc>/g)) check(file, base + file, decode(address));
  }
}

for (const problem of problems) console.log(problem);
console.log(`${checked} internal addresses in ${pages.size} pages: ${problems.length} broken`);
process.exit(problems.length || !pages.size ? 1 : 0);

function check(file, from, address) {
  if (home && address.startsWith(home)) address = base + address.slice(home.length);
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return;
  checked += 1;
  const target = new URL(address, `http://site${from}`);
  const wrong = (what) => problems.push(`${file}: ${address}: ${what}`);
  const inside = decodeURIComponent(target.pathname);
  if (!inside.startsWith(base)) return wrong(`outside of ${base}`);
  const name = inside.slice(base.length);
  const found = [name, `${name}index.html`].find((name) => files.has(name) && !name.endsWith('/'));
  if (!found) return wrong(files.has(`${name}/index.html`) ? 'a folder without its final slash' : 'no such file');
  const fragment = decodeURIComponent(target.hash.slice(1)).replace(/:~:.*$/, '');
  if (fragment && fragment !== 'top' && pages.has(found) && !pages.get(found).ids.has(fragment)) wrong(`no id "${fragment}" there`);
}

/** The addresses and ids of a page. */
function read({ file, address }) {
  const ids = new Set();
  const addresses = [];
  let canonical;
  const html = textOf(file, folder).replace(/<!--[\s\S]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
  for (const [, tag, rest] of html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)/gi)) {
    const attributes = {};
    for (const [, name, double, single, bare] of rest.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
      attributes[name.toLowerCase()] = decode(double ?? single ?? bare ?? '');
    }
    if (attributes.id !== undefined) {
      if (ids.has(attributes.id)) problems.push(`${file}: id "${attributes.id}" twice`);
      ids.add(attributes.id);
    }
    if (tag === 'link' && attributes.rel === 'canonical') canonical = attributes.href;
    for (const name of ['href', 'src', 'poster', 'action', 'formaction']) {
      if (attributes[name] !== undefined && !(tag === 'base')) addresses.push(attributes[name]);
    }
    for (const candidate of attributes.srcset?.split(',') ?? []) addresses.push(candidate.trim().split(/\s+/)[0]);
  }
  return { address, addresses, canonical, ids };
}

function decode(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name ? named[name.toLowerCase()] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));
}
