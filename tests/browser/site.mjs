// The pages of a published site, found in its files: nothing here knows the views.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The published site at the root of its host. */
export const site = folder('SITE', '../../target/site');
/** The same content published for a path of its host, and that path. */
export const subpathSite = folder('SITE_SUBPATH', '../../target/site-subpath');
export const subpath = process.env.SUBPATH || '/strategy/';

function folder(variable, otherwise) {
  return path.resolve(process.env[variable] || path.join(import.meta.dirname, otherwise));
}

/** Every file of a folder, as paths from it with "/", sorted. */
export function filesOf(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: publish the site first (cargo xtask test --only publish)`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * Every page: `{ file, address, language, kind, bytes }`. The address is from the site's base, without a slash before it
 * ("fr/documents/"). The kind is the address without language and with "*" for what is one of many: "home", "documents",
 * "documents/*", "strategies/…/results". A chart by itself for the pages of others belongs to no language's pages:
 * "embed/*". The pages of the time line of initiatives are no initiatives: "initiatives/timeline"; the organisations of IATI files
 * are a list of their own: "activities/organisations/*".
 */
export function pagesOf(folder) {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const address = file.replace(/(^|\/)index\.html$/, '$1');
      const parts = address.split('/').filter(Boolean);
      const language = /^[a-z]{2,3}$/.test(parts[0] ?? '') ? parts.shift() : undefined;
      const isTimeline = ['activities', 'initiatives'].includes(parts[0]) && parts[1] === 'timeline';
      if (isTimeline || parts[0] === 'embed') parts.length = 2;
      const isBody = parts[0] === 'activities' && parts[1] === 'organisations';
      if (isBody && parts[2]) parts[2] = '*';
      if (parts.length > 1 && !isTimeline && !isBody) parts[1] = '*';
      const kind = parts.join('/') || (language ? 'home' : 'root');
      return { file, address, language, kind, bytes: statSync(path.join(folder, file)).size };
    });
}

/**
 * A page of each kind in each language: the largest, and the smallest too where it is less than half as large, since it is
 * then likely made of other parts.
 */
export function samples(folder = site) {
  const groups = new Map();
  for (const page of pagesOf(folder)) {
    const group = `${page.kind} ${page.language}`;
    groups.set(group, [...(groups.get(group) ?? []), page]);
  }
  return [...groups.values()].flatMap((pages) => {
    const sorted = pages.sort((a, b) => b.bytes - a.bytes);
    const [largest, smallest] = [sorted[0], sorted.at(-1)];
    return smallest.bytes * 2 < largest.bytes ? [largest, smallest] : [largest];
  });
}

/** The largest page of the first of these kinds that the site has, in a language. */
export function largest(kinds, language, folder = site) {
  const pages = pagesOf(folder).filter((page) => page.language === language);
  for (const kind of kinds) {
    const [page] = pages.filter((page) => page.kind === kind).sort((a, b) => b.bytes - a.bytes);
    if (page) return page;
  }
  return undefined;
}

/** The languages of the site, sorted. */
export const languages = (folder = site) =>
  [...new Set(pagesOf(folder).map((page) => page.language).filter(Boolean))].sort();

/** The text of a file of the site. */
export const textOf = (file, folder = site) => readFileSync(path.join(folder, file), 'utf8');
