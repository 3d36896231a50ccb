// What a reader loads, in bytes as served, against budgets.json. From the files: the style sheets that a page names, the
// client's fixed files, and the chunks that `__wasm_split.js` fetches for each island. So the sum is the same on every
// machine, and an island that no test wakes counts too.
// node budgets.mjs [FOLDER]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { filesOf, pagesOf, site, textOf } from './site.mjs';

const folder = path.resolve(process.argv[2] ?? site);
const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));
const files = filesOf(folder);
let over = 0;

/** The bytes of a file as it is served: its precompressed form, else what brotli makes of it. */
function served(file) {
  const packed = path.join(folder, `${file}.br`);
  if (existsSync(packed)) return readFileSync(packed).length;
  return brotliCompressSync(readFileSync(path.join(folder, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function hold(what, bytes, limit) {
  const fits = bytes <= limit;
  if (!fits) over += 1;
  console.log(`${fits ? '  ok' : 'OVER'} ${String(bytes).padStart(7)} of ${String(limit).padStart(6)}  ${what}`);
}

pages();
clients();
search();
check();
console.log(`${over} over budget`);
process.exit(over ? 1 : 0);

/** The heaviest page of each kind. */
function pages() {
  const heaviest = new Map();
  for (const page of pagesOf(folder)) {
    const html = textOf(page.file, folder);
    const sheets = [...html.matchAll(/<link\b[^>]*rel="?stylesheet"?[^>]*>/g)].map(([link]) => link.match(/href="?([^"\s>]+)/)?.[1]);
    const names = sheets.map((address) => files.find((file) => address?.endsWith(`/${file}`)) ?? unknown(page.file, address));
    const bytes = [page.file, ...names].map(served).reduce((sum, bytes) => sum + bytes, 0);
    if (bytes > (heaviest.get(page.kind)?.bytes ?? 0)) heaviest.set(page.kind, { ...page, bytes });
  }
  if (!heaviest.size) throw new Error(`${folder} holds no page`);
  for (const [kind, { file, bytes }] of heaviest) hold(`page ${kind}: ${file}`, bytes, budgets.pages[kind] ?? budgets.pages['*']);
}

/** Each client: for reading, and for taking along. */
function clients() {
  const splits = files.filter((file) => file.endsWith('/__wasm_split.js'));
  if (!splits.length) throw new Error(`${folder} holds no client`);
  for (const split of splits) client(split);
}

/** The base, and every island on top of it. */
function client(split) {
  const beside = (name) => path.posix.join(path.posix.dirname(split), name);
  const boot = files.find((file) => file.endsWith('/boot.js'));
  const base = [boot, ...['client.js', 'client_bg.wasm', '__wasm_split.js'].map(beside)].map(served);
  hold(`client: ${path.posix.dirname(path.posix.relative(path.posix.dirname(boot), split))}`, base.reduce((sum, bytes) => sum + bytes, 0), budgets.client);

  const script = textOf(split, folder);
  const chunks = new Map([...script.matchAll(/const (__chunk_\d+) = makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\.\/([^"]+)"/g)].map(([, name, file]) => [name, file]));
  const loaders = script.matchAll(/export const (\w+) = wrapAsyncCb\(makeLoad\((?:\(\) => \{\s*const src = fetch\(new URL\("\.\/([^"]+)"[\s\S]*?|\(\) => async[\s\S]*?), \[([^\]]*)\]\)\);/g);
  for (const [, loader, own, shared] of loaders) {
    const loaded = [own, ...shared.split(',').map((name) => chunks.get(name.trim()))].filter(Boolean);
    const island = loader.replace(/^__wasm_split_load_/, '').replace(/_loader_\d+$/, '');
    const limit = Object.entries(budgets.islands).find(([part]) => island.includes(part))?.[1] ?? budgets.islands['*'];
    hold(`island ${island}, on top`, loaded.map(beside).map(served).reduce((sum, bytes) => sum + bytes, 0), limit);
  }
}

/** The first search in each language, at its heaviest: words in the two largest parts, and ten of the longest texts. */
function search() {
  const folders = new Set(files.map((file) => file.match(/^(search\/[^/]+\/)[^/]+\//)?.[0]).filter(Boolean));
  if (!folders.size) throw new Error(`${folder} holds no search index`);
  for (const language of folders) {
    const ours = ['search.js', 'find.js'].map((name) => path.posix.join(language, '..', name));
    const of = (ending) => files.filter((file) => file.startsWith(language) && file.endsWith(ending));
    const largest = (ending, count) => of(ending).map(served).sort((a, b) => b - a).slice(0, count);
    const fixed = [...ours, ...of('pagefind.js'), ...of('.json'), ...of('.pagefind'), ...of('.pf_meta')].map(served);
    const bytes = [...fixed, ...largest('.pf_index', 2), ...largest('.pf_fragment', 10)];
    hold(`first search: ${language}`, bytes.reduce((sum, bytes) => sum + bytes, 0), budgets.search);
  }
}

/** What the page that checks IATI files loads when it is first used: the thread, its wasm and their scripts. */
function check() {
  const parts = files.filter((file) => /^pkg\/[^/]+\/check\/.*\.(js|wasm)$/.test(file));
  if (!parts.some((file) => file.endsWith('.wasm'))) throw new Error(`${folder} holds nothing that checks files`);
  hold('the check of IATI files, at its first use', parts.map(served).reduce((sum, bytes) => sum + bytes, 0), budgets.check);
}

function unknown(page, address) {
  throw new Error(`${page} names the style sheet ${address}, which is not in the site`);
}
