// The Nu HTML checker over every page and SVG file of the built site: no error. Warnings are not asked for.
// node html.mjs [FOLDER]     The style sheet is left out: the checker lags behind CSS, and lightningcss has parsed it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

import { pagesOf, site } from './site.mjs';

const folder = path.resolve(process.argv[2] ?? site);
const pages = pagesOf(folder).length;
const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const options = ['--errors-only', '--skip-non-html', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always'];
const { error, stdout, stderr } = spawnSync('java', ['-Xss1m', '-jar', jar, ...options, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (error) throw error;

let messages;
try {
  ({ messages } = JSON.parse(stdout));
} catch {
  throw new Error(`the checker printed no JSON: ${stdout.slice(0, 500)} ${stderr.slice(0, 500)}`);
}
// The same fault is often on every page: said once, with its first places.
const places = new Map();
for (const { url, lastLine, lastColumn, message, extract } of messages) {
  const file = url ? path.relative(folder, decodeURIComponent(new URL(url).pathname)) : '';
  const place = `${file}:${lastLine ?? ''}:${lastColumn ?? ''}${extract ? `: ${extract.replaceAll('\n', ' ')}` : ''}`;
  places.set(message, [...(places.get(message) ?? []), place]);
}
for (const [message, all] of places) {
  console.log(`${all.length} times: ${message}`);
  for (const place of all.slice(0, 5)) console.log(`    ${place}`);
}
console.log(`${pages} pages: ${messages.length} errors`);
process.exit(messages.length || !pages ? 1 : 0);
