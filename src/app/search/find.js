// Finds words in the index of a language, which is Pagefind's: its script lies beside the index and is loaded at the first
// use. `search.js` shows what is found.

/** What a match counts for beside the text: a number most, then a symbol, a short name, a name, other words for it, a heading, what it stands in. */
const metaWeights = { number: 12, cites: 4, short: 2, name: 1.2, also: 0.6, heading: 0.8, title: 0.2 };
/** A word itself counts for more than one that begins with it. */
const ranking = { metaWeights, termSimilarity: 3, termFrequency: 0.6, pageLength: 0.2 };

/** A question of several words, some of which say that something is asked for ("report to the General Assembly"), is one for requests. */
const ASKED = 8;

/** With fewer hits than this that have all the words, those that have some are shown too. */
const ENOUGH = 5;

/** How many words of a text a hit shows. */
const LENGTH = 34;

let failure; // the file of an index that did not come, and why
let attempts = 0;
const indexes = new Map(); // language → promise of its index

/** Pagefind's `fetch` (its script imports it): Pagefind keeps to itself that a part of the index did not come. */
export async function fetch(address) {
  const { pathname } = new URL(address, location); // without the time of day: the folder has the release in its name
  try {
    const response = await globalThis.fetch(pathname);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A part of an index says what it is, or is packed with gzip.
    const begins = new TextDecoder().decode(bytes.subarray(0, 12));
    const isPart = begins === "pagefind_dcd" || (bytes[0] === 31 && bytes[1] === 139);
    if (pathname.endsWith(".json") ? !begins.startsWith("{") : !isPart) throw new Error("not a part of a search index");
    return new Response(bytes);
  } catch (error) {
    const told = new Error(`${pathname}: ${error.message}`);
    failure ??= told;
    throw told;
  }
}

// Pagefind starts by itself; that it could not is told by the first search.
addEventListener("unhandledrejection", (event) => failure && event.preventDefault());

/** Loads the index of a language, once. */
export function open(language) {
  if (!indexes.has(language)) {
    // A script that failed is asked for by another name: browsers remember the failure.
    const script = import(`./${language}/pagefind.js${attempts ? `?${attempts}` : ""}`);
    indexes.set(language, script.then((pagefind) => pagefind.createInstance({ noWorker: true, baseUrl: base, ranking })));
  }
  return indexes.get(language);
}

/** Where the site lies: above search/<hash>/. */
const base = new URL("../..", import.meta.url).pathname;

/** Begins anew after a failure. */
export function forget() {
  indexes.clear();
  failure = undefined;
  attempts += 1;
}

/**
 * The hits of a query in the index of a language, the best first: those with all the words, and where these are few, those
 * with some. Fails with what did not come.
 */
export async function find(text, language, filters, passedOver) {
  const index = await open(language);
  const phrase = /^\s*["“«](.+)["”»]\s*$/su.exec(text)?.[1].trim();
  if (phrase) return { all: ranked(await matches(index, [quoted(phrase)], filters)), some: [] };
  const words = wordsOf(text, passedOver);
  // A number or a symbol means itself, not what begins with it; thousands may be written apart.
  if (words.length === 1 && /\d/.test(words[0])) {
    const all = ranked(await matches(index, [...new Set([words[0], apart(words[0])])].map(quoted), filters));
    if (all.length || words[0].includes("/")) return { all, some: [] };
  }
  const written = await Promise.all(words.flatMap(parts).map((word) => asWritten(index, word, language)));
  const all = await meant(ranked(await matches(index, [written.join(" ")], filters), written.length), written);
  if (all.length >= ENOUGH || written.length < 2) return { all, some: [] };
  const some = new Map();
  for (const word of written) {
    const found = await matches(index, [word], filters);
    if ((await meant(ranked(found), [word])).length) merge(found, some);
  }
  for (const { id } of all) some.delete(id);
  return { all, some: ranked(some, written.length) };
}

/** Pagefind takes a word that no text has for a shorter one with which it begins: hits that say nothing of what is meant. */
async function meant(hits, words) {
  if (!hits.length) return hits;
  const starts = words.map((word) => folded(word).slice(0, 3));
  const { excerpt, number = "", cites = "", name = "", also = "", heading = "" } = await read(hits[0]);
  const marked = excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  const there = folded([...marked, number, cites, name, also, heading].join(" ")).split(/[^\p{L}\p{N}]+/u);
  return there.some((word) => starts.some((start) => word.startsWith(start))) ? hits : [];
}

const folded = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** "plan-cadre" is indexed as one word and as two. */
const parts = (word) => (/^\p{L}{2,}([-‐‑]\p{L}{2,})+$/u.test(word) ? word.split(/[-‐‑]/) : [word]);

const quoted = (text) => `"${text.replaceAll('"', "")}"`;
const apart = (word) => word.replace(/\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, " "));

/** French writes œu where a keyboard has oeu, and thousands apart, but not in years; the UN's English -ize and not -ise. */
async function asWritten(index, word, language) {
  if (language.startsWith("fr")) return /^(19|20)\d\d$/.test(word) ? word : apart(word.replace(/oeu/g, "œu").replace(/OEU|Oeu/g, "Œu"));
  const other = language.startsWith("en") && word.replace(/is(e|es|ed|ing|ation|ations|ational)$/i, "iz$1");
  if (!other || other === word) return word;
  const [asTyped, asOther] = await Promise.all([word, other].map((form) => matches(index, [quoted(form)], {})));
  return asOther.size > asTyped.size ? other : word;
}

/** The best first; words that stand together count for more. */
function ranked(found, words = 1) {
  const hits = [...found.values()];
  for (const hit of hits) {
    const at = [...hit.locations].sort((one, other) => one - other);
    let run = 1;
    let longest = 1;
    at.forEach((place, next) => {
      run = next > 0 && place - at[next - 1] <= 2 ? run + 1 : 1;
      longest = Math.max(longest, run);
    });
    hit.score *= 1 + (Math.min(longest, words) - 1) / words;
  }
  return hits.sort((one, other) => other.score - one.score);
}

/** The words that a query is about: without those that are passed over ("the", "l’"), unless it has no others. */
export function wordsOf(text, passedOver) {
  const said = (word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}’]+$/gu, "");
  const all = text.replaceAll("'", "’").split(/\s+/).filter(Boolean);
  const bare = all.map((word) => word.replace(/^.*?\p{L}’(?=.)/u, (start) => (passedOver.has(said(start)) ? "" : start)));
  const kept = bare.filter((word) => said(word) && !passedOver.has(said(word)));
  return kept.length ? kept : bare;
}

/** What any of these queries finds, by id. */
async function matches(index, queries, filters) {
  const found = new Map();
  for (const query of queries) {
    const { results } = await index.search(query, { filters });
    if (failure) throw failure;
    for (const { id, score, words, data, matchedMetaFields = [] } of results) {
      // That only the title of what it stands in has the word is no hit: all that stands in it has the same.
      const isNamed = matchedMetaFields.some((field) => field !== "title");
      const isAsked = query.includes(" ") && matchedMetaFields.includes("also");
      if (words.length || isNamed) merge(new Map([[id, { id, score: score * (isAsked ? ASKED : 1), locations: new Set(words), isNamed, data }]]), found);
    }
  }
  return found;
}

/** Adds hits to those that are known. */
function merge(hits, known) {
  for (const [id, hit] of hits) {
    const there = known.get(id);
    const locations = new Set([...(there?.locations ?? []), ...hit.locations]);
    known.set(id, { ...hit, score: hit.score + (there?.score ?? 0), isNamed: hit.isNamed || there?.isNamed, locations });
  }
}

/** What a hit shows: `{ address, kind, title, number, heading, excerpt: [{ text, isMarked }] }`. */
export async function read({ data, locations }) {
  const { url, meta, filters, raw_content } = await data();
  if (failure) throw failure;
  return { ...meta, address: url, kind: filters.kind[0], excerpt: excerpt(raw_content, locations) };
}

/** The stretch of the text with the most marked words, in pieces that are marked or not. */
function excerpt(content, marked) {
  const text = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("'", "’");
  // Where words are not apart by spaces, Pagefind sets them apart by a sign without width.
  const [apart, between] = text.includes("\u200b") ? ["\u200b", ""] : [/[^\S\ufeff]+/, " "];
  const words = text.split(apart);
  const count = (from) => [...marked].filter((at) => at >= from && at < from + LENGTH).length;
  const starts = [...marked].map((at) => Math.max(0, Math.min(at - 6, words.length - LENGTH)));
  const start = starts.reduce((best, at) => (count(at) > count(best) || (count(at) === count(best) && at < best) ? at : best), starts[0] ?? 0);
  const pieces = [];
  const add = (text, isMarked = false) => {
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else if (text) pieces.push({ text, isMarked });
  };
  if (start > 0) add("… ");
  words.slice(start, start + LENGTH).forEach((word, at) => {
    // Without the signs around it, and without "l’".
    const [, before, inside, after] = /^([^\p{L}\p{N}]*(?:\p{L}{1,2}’(?=\p{L}{2}))?)(.*?)([^\p{L}\p{N}]*)$/su.exec(word);
    const isMarked = marked.has(start + at) && inside !== "";
    add(isMarked ? before : word);
    if (isMarked) {
      add(inside, true);
      add(after);
    }
    add(between);
  });
  if (start + LENGTH < words.length) add("…");
  return pieces;
}
