// Wakes islands at their first use, and never before: a reader who only reads fetches nothing but this file.
// Beside it lie the clients, a folder each. Every page is whole without them.

// Leptos reads these by name.
Object.assign(window, {
  __RESOLVED_RESOURCES: [], __SERIALIZED_ERRORS: [], __PENDING_RESOURCES: [], __RESOURCE_RESOLVERS: [], __INCOMPLETE_CHUNKS: [],
});

const clients = {}; // the promise of each client, once somebody needs it
const waking = new WeakMap(); // island → promise that it is awake
const typed = new WeakMap(); // field → what the reader had typed or chosen while its island was asleep
const asleep = (island) => island && !("awake" in island.dataset);
// The tools of all passages are one island of the page; their controls stand beside the passages.
const ofPassage = (event) => event.target.closest?.(".take, .share, .cite, .share-panel");
const islandOf = (event) => (ofPassage(event) ? document.querySelector(".passage-tools leptos-island") : event.target.closest?.("leptos-island"));
const say = (id) => document.getElementById(id)?.removeAttribute("hidden");

const load = (client) =>
  (clients[client] ??= import(`./${client}/client.js`).then(async (module) => {
    await module.default();
    return module;
  }));

// What islands say: the words of the page's language, one file for all pages.
let words;
const readWords = () =>
  (words ??= fetch(document.querySelector("[data-words]").dataset.words).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.text();
  }));

// A browser that translates a page wraps its text nodes; Leptos could not find them.
const translated = (island) => island.querySelector("font") !== null;

async function start(island) {
  if (translated(island)) {
    say("client-translated");
    throw new Error("the browser has translated this island");
  }
  let before; // what was prerendered, once it is touched
  for (const field of island.querySelectorAll("input, select")) if (field.value !== initial(field)) typed.set(field, field.value);
  try {
    const [module, texts] = await Promise.all([load(island.closest("[data-client]").dataset.client), readWords()]);
    if (translated(island)) throw new Error("the browser has translated this island meanwhile");
    before = island.innerHTML;
    island.dataset.props = island.dataset.props.replace('"texts":{}', () => `"texts":${texts}`);
    await Promise.race([module[island.dataset.component](island), broken()]);
    island.dataset.awake = "";
    for (const field of island.querySelectorAll("input, select")) if (typed.has(field)) keep(field, typed.get(field));
    // What the mouse rests on is told once more that it does.
    [...island.querySelectorAll(":hover")].pop()?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  } catch (error) {
    // What was half woken goes back to what was prerendered; what the reader had put in stays.
    if (before !== undefined && island.innerHTML.replaceAll(' open=""', "") !== before.replaceAll(' open=""', "")) {
      const values = [...island.querySelectorAll("input, select")].map((field) => field.value);
      island.innerHTML = before;
      [...island.querySelectorAll("input, select")].forEach((field, at) => (field.value = values[at] ?? field.value));
    }
    say(translated(island) ? "client-translated" : "client-failed");
    console.warn(error);
    throw error;
  }
}

// A part of the client that does not come, or a panic, ends as an error of the window, not of the promise.
const broken = () =>
  new Promise((_, reject) => {
    const fail = (event) => {
      const error = event.error ?? event.reason;
      if (!(error instanceof (globalThis.WebAssembly?.RuntimeError ?? Error))) return;
      event.preventDefault();
      reject(error);
    };
    addEventListener("error", fail);
    addEventListener("unhandledrejection", fail);
    setTimeout(() => (removeEventListener("error", fail), removeEventListener("unhandledrejection", fail)), 60000);
  });

const initial = (field) =>
  field.tagName === "SELECT" ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value : field.defaultValue;

function keep(field, value) {
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function wake(island) {
  if (!waking.has(island)) {
    // One that failed is left in peace: what the reader opens in it stays open. The retry is the page anew.
    waking.set(island, start(island));
  }
  return waking.get(island);
}

const quietly = (promise) => promise.catch(() => {}); // `start` has told the reader

// Pointed at with a moving mouse (not one that rests while the page is scrolled), or focused: the reader is about to use it.
addEventListener("pointermove", (event) => {
  const island = islandOf(event);
  if (event.pointerType === "mouse" && asleep(island)) quietly(wake(island));
});
addEventListener("focusin", (event) => {
  const island = islandOf(event);
  if (asleep(island)) quietly(wake(island));
});

// What is typed or chosen meanwhile is kept.
for (const type of ["input", "change"]) {
  addEventListener(
    type,
    (event) => {
      const island = islandOf(event);
      if (!asleep(island)) return;
      typed.set(event.target, event.target.value);
      quietly(wake(island));
    },
    true,
  );
}

// The click that wakes an island is done once it is awake. Links and disclosures work without it.
addEventListener(
  "click",
  (event) => {
    const island = islandOf(event);
    const control = event.target.closest?.("button, [data-mark]");
    if (!asleep(island)) return;
    if (!control) return ofPassage(event) && quietly(wake(island));
    event.preventDefault();
    event.stopImmediatePropagation();
    quietly(wake(island).then(() => control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))));
  },
  true,
);
for (const type of ["submit", "reset"]) {
  addEventListener(type, (event) => asleep(islandOf(event)) && event.preventDefault(), true);
}

// A filter in the address wakes what it filters; rows that are hidden wake the chart that draws them.
const wakeOn = (what) =>
  document.querySelectorAll(`[data-wake-on~=${what}] leptos-island`).forEach((island) => asleep(island) && quietly(wake(island)));
if (location.search.length > 1) wakeOn("filter");
addEventListener("openstrategy:rows", () => wakeOn("rows"));

// A dossier that the reader has begun, or that the address holds, wakes what shows it.
const kept = document.querySelector("[data-kept]")?.dataset.kept;
try {
  if (kept && (sessionStorage[kept] || localStorage[kept])) wakeOn("kept");
} catch {} // the reader forbids storage: then none is kept
const held = () => location.hash.length > 1 && wakeOn("hash");
addEventListener("hashchange", held);
held();

// The retry of what could not start is the page anew.
document.querySelector("[data-retry]")?.addEventListener("click", () => location.reload());

// A term opens its explanation, which takes the focus and gives it back. Without scripts its address shows it.
addEventListener("click", (event) => {
  const term = event.target.closest?.("a.term");
  const explanation = term && document.getElementById(term.hash.slice(1));
  if (!explanation?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  explanation.showPopover({ source: term });
});

// What searches or checks, at its first use or for the words in the address.
const tool = document.querySelector("form[data-script]");
if (tool) {
  const begin = () =>
    import(tool.dataset.script).catch((error) => {
      // The words that were asked for stay to be read.
      if (tool.elements.q) tool.elements.q.value ||= new URLSearchParams(location.search).get("q") ?? "";
      say("client-failed");
      console.warn(error);
    });
  if (location.search.length > 1) begin();
  for (const type of ["focusin", "change"]) tool.addEventListener(type, begin, { once: true });
  addEventListener("dragenter", begin, { once: true });
}

// The language switch keeps the place and the filter, however it is followed.
for (const type of ["pointerdown", "focusin", "click"]) {
  addEventListener(type, (event) => {
    const link = event.target.closest?.("a[data-language]");
    if (link) link.href = link.getAttribute("href").split(/[?#]/)[0] + location.search + location.hash;
  });
}

// Contents that follow the reading: the last heading above the upper third of the window is current.
const contents = document.querySelector(".contents");
if (contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const line = innerHeight / 3;
    const here = headings.filter((heading) => heading.getBoundingClientRect().top < line).pop();
    for (const [id, link] of links) {
      if (here?.id !== id) link.removeAttribute("aria-current");
      else if (link.getAttribute("aria-current") !== "true") {
        link.setAttribute("aria-current", "true");
        const box = contents.querySelector("ol");
        if (box.scrollHeight > box.clientHeight) box.scrollTop = link.offsetTop - box.clientHeight / 2;
      }
    }
  };
  let due = false;
  addEventListener("scroll", () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => ((due = false), follow()));
  }, { passive: true });
  follow();
}
