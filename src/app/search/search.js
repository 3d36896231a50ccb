// The search page: words in, hits out, as one types; the state is the page's address (?q=…&strategy=…&kind=…). boot.js loads
// this at the first use. Without it the page is an index by subject, which also stays when the search fails.
import { find, forget, open, read } from "./find.js";

const form = document.querySelector("form[data-script]");
const field = form.elements.q;
const selects = [...form.querySelectorAll("select")];
const [found, status, failed, index] = ["found", "found-count", "found-failed", "subject-index"].map((id) => document.getElementById(id));
const [list, more] = [found.querySelector("ol"), found.querySelector("button")];
const { language: own, texts } = JSON.parse(form.dataset.words);

const BATCH = 10;
let latest = 0; // the newest search; an older one that ends later shows nothing
let hits = []; // of the newest search
let timer;
let aside = ""; // that the address asks for what this page does not have

const say = (id, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), texts[id]);
function count(id, count) {
  const form = count === 0 ? "=0" : new Intl.PluralRules(own).select(count);
  return (texts[`${id}/${form}`] ?? texts[`${id}/other`]).replace("{count_shown}", new Intl.NumberFormat(own).format(count));
}
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
const language = () => form.elements.language?.value ?? own;
const passedOver = () => {
  const chosen = form.elements.language?.selectedOptions[0] ?? form;
  return new Set(chosen.dataset.passedOver.split(" "));
};

const isNarrowed = () => selects.some(({ value, dataset }) => value !== (dataset.own ?? ""));

// The address as the state.
function readAddress() {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  const unknown = [];
  for (const select of selects) {
    const asked = parameters.get(select.name);
    select.value = asked ?? select.dataset.own ?? "";
    if (select.selectedIndex >= 0) continue;
    unknown.push(asked);
    select.value = select.dataset.own ?? "";
  }
  if (isNarrowed()) form.querySelector("details").open = true;
  if (unknown.length) {
    writeAddress("replaceState");
    status.textContent = aside = say("filter-unknown", { values: unknown.join(", ") });
  }
}
function writeAddress(how) {
  aside = "";
  const parameters = new URLSearchParams(location.search);
  for (const { name, value, dataset } of [field, ...selects]) {
    if (value.trim() && value !== dataset.own) parameters.set(name, value.trim());
    else parameters.delete(name);
  }
  const query = parameters.toString();
  const address = location.pathname + (query && `?${query}`);
  if (address !== location.pathname + location.search) history[how](null, "", address);
}

async function run() {
  clearTimeout(timer);
  const turn = ++latest;
  const text = field.value.trim();
  if (text.length < 2) return show([], "");
  const filters = Object.fromEntries(selects.filter(({ name, value }) => name !== "language" && value).map(({ name, value }) => [name, value]));
  const loading = setTimeout(() => (status.textContent = say("loading")), 400);
  try {
    const { all, some } = await find(text, language(), filters, passedOver());
    if (turn !== latest) return;
    const counted = some.length ? [count("search-all", all.length), count("search-some", some.length)] : [count("search-count", all.length)];
    await show([...all, ...some], counted.join(" "), turn);
  } catch (error) {
    if (turn !== latest) return;
    await show([], "");
    fail(error);
  } finally {
    clearTimeout(loading);
  }
}

/** Shows the first of these hits and how many there are. */
async function show(all, counted, turn = latest) {
  const items = await Promise.all(all.slice(0, BATCH).map(item));
  if (turn !== latest) return;
  hits = all;
  list.replaceChildren(...items);
  found.hidden = !items.length;
  index.hidden = items.length > 0;
  failed.hidden = true;
  more.hidden = items.length >= all.length;
  const told = [aside, counted].filter(Boolean).join(" ");
  if (status.textContent !== told) status.textContent = told;
}

/** Says what failed; what is shown stays. */
function fail(error) {
  failed.querySelector("code").textContent = error.message;
  failed.hidden = false;
}

async function item(hit) {
  const { address, kind, title, number, heading, name, excerpt } = await read(hit);
  const tag = language() === own ? "" : language();
  // What has a name is called by it; what has none, by what it stands in and its number there.
  const called = name ? [number, name].filter(Boolean).join(" ") : title;
  const place = !name && number ? `, ${say(`search-place-${kind}`, { number })}` : "";
  const under = name ? title !== name && title : heading;
  return element(
    "li",
    {},
    element("p", { class: "kind" }, say(`search-kind-${kind}`), ...(under ? [" · ", element("span", { lang: tag }, under)] : [])),
    element("a", { href: address, hreflang: tag }, element("span", { lang: tag }, called), place),
    ...(excerpt.map(({ text }) => text).join("").trim() === name ? [] : [excerptShown(excerpt, tag)]),
  );
}

const excerptShown = (excerpt, lang) =>
  element("p", { lang }, ...excerpt.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text)));

more.addEventListener("click", async () => {
  const shown = list.children.length;
  const turn = latest;
  try {
    const items = await Promise.all(hits.slice(shown, shown + BATCH).map(item));
    if (turn !== latest) return;
    list.append(...items);
    more.hidden = list.children.length >= hits.length;
    items[0]?.querySelector("a").focus();
  } catch (error) {
    fail(error);
  }
});

// As one types: soon after the last letter, without an entry in the history for each.
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => (writeAddress("replaceState"), run()), 160);
});
for (const select of selects) select.addEventListener("change", () => (writeAddress("pushState"), run()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress("pushState");
  run();
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const part of [field, ...selects]) part.value = part.dataset.own ?? "";
  writeAddress("pushState");
  run();
  field.focus();
});
failed.querySelector("button").addEventListener("click", () => {
  failed.hidden = true;
  field.focus();
  forget();
  run();
});
addEventListener("popstate", () => (readAddress(), run()));

// Who comes back from a hit finds the same words.
list.addEventListener("click", () => writeAddress("replaceState"));

// From the field down into the hits, through them, and back.
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && field.value) {
    event.preventDefault();
    field.value = "";
    writeAddress("replaceState");
    run();
  } else if (event.key === "ArrowDown" && list.firstChild) {
    event.preventDefault();
    list.querySelector("a").focus();
  }
});
list.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(event.target);
  const to = { ArrowDown: links[at + 1] ?? more, ArrowUp: links[at - 1] ?? field, Home: links[0], End: links.at(-1), Escape: field }[event.key];
  if (at < 0 || !to || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  to.focus();
});

open(language()).catch(() => {}); // a search tells what failed
// What was typed or chosen before this was there stands; else the address says it.
const early = [field, ...selects].filter((part) => part.value !== (part.dataset.own ?? "")).map((part) => [part, part.value]);
readAddress();
for (const [part, value] of early) part.value = value;
if (early.length) writeAddress("replaceState");
if (field.value) run();
