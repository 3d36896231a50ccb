// A static server as production is: `_headers`, precompressed files, 404.html, optionally below a path.
// By hand: node server.mjs FOLDER [--port 8080] [--base /strategy/]
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  atom: 'application/atom+xml',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};

/** Serves a published folder on 127.0.0.1; `base` is the path it is published for. */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = path.resolve(folder);
  const rules = await headerRules(path.join(root, '_headers'));
  const server = createServer((request, response) => {
    answer({ root, base, rules }, request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { origin, url: origin + base, close };
}

async function answer({ root, base, rules }, request, response) {
  const address = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
  const inside = address.startsWith(base) ? address.slice(base.length) : undefined;
  const { file, status, location } = await find(root, address, inside);
  if (location) return response.writeHead(301, { location: encodeURI(location) }).end();
  if (!file) return response.writeHead(404, { 'content-type': types.txt }).end('not found');

  const headers = { 'content-type': types[path.extname(file).slice(1)] ?? 'application/octet-stream' };
  const { packed, encoding } = await precompressed(file, request.headers['accept-encoding'] ?? '');
  if (encoding) Object.assign(headers, { 'content-encoding': encoding, vary: 'accept-encoding' });
  for (const rule of rules) {
    if (!rule.pattern.test(address) && !rule.pattern.test(`/${inside}`)) continue;
    // Hosts join what two rules say of one header.
    for (const [name, value] of rule.headers) headers[name] = joins(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  const body = await readFile(packed);
  headers['content-length'] = body.length;
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

async function find(root, address, inside) {
  if (inside === undefined || inside.split('/').includes('..')) return {};
  const file = path.join(root, inside);
  const kind = await stat(file).catch(() => undefined);
  if (kind?.isFile()) return { file, status: 200 };
  if (kind?.isDirectory()) {
    if (!address.endsWith('/')) return { location: `${address}/` };
    const index = path.join(file, 'index.html');
    if (await isFile(index)) return { file: index, status: 200 };
  }
  const missing = path.join(root, '404.html');
  return (await isFile(missing)) ? { file: missing, status: 404 } : {};
}

async function precompressed(file, accepted) {
  for (const [encoding, extension] of [['br', '.br'], ['gzip', '.gz']]) {
    if (new RegExp(`\\b${encoding}\\b`).test(accepted) && (await isFile(file + extension))) {
      return { packed: file + extension, encoding };
    }
  }
  return { packed: file };
}

async function headerRules(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const rules = [];
  for (const line of text.split('\n').filter((line) => line.trim() && !line.trim().startsWith('#'))) {
    if (/^\S/.test(line)) {
      const pattern = line.trim().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    } else {
      const [name, ...value] = line.trim().split(':');
      rules.at(-1)?.headers.push([name.trim().toLowerCase(), value.join(':').trim()]);
    }
  }
  return rules;
}

const joins = (headers, name) => name in headers && name !== 'content-type';
const isFile = async (file) => (await stat(file).catch(() => undefined))?.isFile() ?? false;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...options] = process.argv.slice(2);
  const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
  const { url } = await serve(folder, { port: Number(option('--port', 8080)), base: option('--base', '/') });
  console.log(url);
}
