// The page that checks IATI files: chosen or dropped files go to a thread of their own (worker.js), what comes back is shown
// in steps. boot.js loads this at the first use. No request is made but for the thread and its wasm.
const form = document.querySelector("form[data-script]");
const field = form.elements.files;
const { language: own, texts } = JSON.parse(form.dataset.words);
const [progress, said, failed, place] = ["progress", "said", "failed", "place"].map((id) => document.getElementById(`check-${id}`));
const bar = progress.querySelector("progress");

const FINDINGS = 50; // of a rule, at a time
const ACTIVITIES = 20;
const FEW = 20; // findings in all that need no folding

let worker; // of the check that is under way or shown
let waiting = new Map(); // a question's number → who waits for the answer
let last = 0;
let chosen = []; // the files of the latest check
let names = []; // of the files that were checked: an archive holds several

const say = (id, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), texts[id]);
const digits = new Intl.NumberFormat(own);
const amounts = new Intl.NumberFormat(own, { maximumFractionDigits: 20 });
// The United Nations write the day before the month, in English too.
const days = new Intl.DateTimeFormat(own === "en" ? "en-GB" : own, { dateStyle: "long", timeZone: "UTC" });
function count(id, count) {
  const kind = count === 0 ? "=0" : new Intl.PluralRules(own).select(count);
  return (texts[`${id}/${kind}`] ?? texts[`${id}/other`]).replace("{count_shown}", digits.format(count));
}

/** A piece of the page, by its template; what has no value is left out of it. */
function made(name, values = {}) {
  const piece = document.getElementById(`check-${name}`).content.firstElementChild.cloneNode(true);
  for (const [at, value] of Object.entries(values)) {
    const spot = piece.querySelector(`[data-at=${at}]`);
    if (value) spot.textContent = value;
    else spot.remove();
  }
  return piece;
}

// The thread.

function stop() {
  worker?.terminate();
  worker = undefined;
  waiting = new Map();
  progress.hidden = true;
}

function start() {
  stop();
  const address = new URL("worker.js", import.meta.url);
  const mine = new Worker(address, { type: "module" });
  const answers = waiting;
  mine.onmessage = ({ data: { id, value, failure, progress } }) => {
    if (mine !== worker) return;
    if (progress !== undefined) return advance(progress);
    const { resolve, reject } = answers.get(id);
    answers.delete(id);
    if (failure === undefined) resolve(value);
    else reject(new Error(failure));
  };
  // Its script, or one that it imports, did not come.
  mine.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of answers.values()) reject(new Error([address.pathname, event.message].filter(Boolean).join(": ")));
  };
  worker = mine;
}

function ask(task, given) {
  return new Promise((resolve, reject) => {
    waiting.set((last += 1), { resolve, reject });
    worker.postMessage({ id: last, task, ...given });
  });
}
const questions = (...questions) => ask("ask", { questions });

// A check.

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

async function check(files) {
  if (!files.length) return;
  chosen = files;
  failed.hidden = true;
  place.replaceChildren();
  try {
    start();
    const mine = worker;
    bar.max = Math.max(1, files.reduce((sum, { size }) => sum + size, 0));
    advance(0);
    progress.hidden = false;
    said.textContent = count("check-running", files.length);
    const current = () => mine === worker;
    await ask("check", { files, language: own, today: today() });
    const [checked, rules, activities] = await questions({ ask: "files" }, { ask: "rules" }, { ask: "activities", from: 0, count: ACTIVITIES });
    if (current()) show(checked, rules, activities);
  } catch (error) {
    stop();
    fail(error);
  }
}

function advance(read) {
  bar.value = read;
  const percent = Math.floor((100 * bar.value) / bar.max);
  progress.querySelector("span").textContent = say("check-percent", { percent });
}

/** Says what failed; what was chosen can be tried again. */
function fail(error) {
  said.textContent = "";
  failed.querySelector("code").textContent = error.message;
  failed.hidden = false;
  console.warn(error);
}

// What is found.

function show(checked, rules, activities) {
  names = checked.map(({ name }) => name);
  const hadFocus = form.contains(document.activeElement) || progress.contains(document.activeElement);
  progress.hidden = true;
  const result = made("result");
  result.querySelector("tbody").append(...checked.map(fileRow));
  const filter = result.querySelector("form");
  const total = (of) => checked.reduce((sum, file) => sum + file[of], 0);
  for (const option of filter.elements.severity.options) {
    if (option.value) option.textContent += ` (${digits.format(total(`${option.value}s`))})`;
  }
  for (const [number, name] of names.entries()) filter.elements.file.add(new Option(name, number));
  filter.elements.file.parentElement.hidden = names.length < 2;
  for (const button of result.querySelectorAll("[data-format]")) button.addEventListener("click", () => take(button.dataset.format));
  place.replaceChildren(result);
  showRules(rules, total("errors") + total("warnings") + total("notes"));
  showActivities(activities);
  let timer;
  const narrow = () => (clearTimeout(timer), (timer = setTimeout(filtered, 160)));
  for (const type of ["input", "change"]) filter.addEventListener(type, narrow);
  filter.addEventListener("submit", (event) => (event.preventDefault(), narrow()));
  filter.addEventListener("reset", narrow);
  said.textContent = say("check-counts", Object.fromEntries(["errors", "warnings", "notes"].map((of) => [of, digits.format(total(of))])));
  if (hadFocus) result.querySelector("h2").focus();
}

function fileRow({ name, kind, version, read, errors, warnings, notes, broken }) {
  const holds = kind ? count(`check-${kind}`, read) : say("check-nothing");
  const row = made("file", {
    name, holds, version: version || "–", errors: digits.format(errors), warnings: digits.format(warnings), notes: digits.format(notes),
    whole: broken ? `${say("check-line", broken)}: ${broken.message}` : say("check-whole"),
  });
  return row;
}

/** What the reader narrows findings and activities to. */
function narrowed() {
  const { severity, file, identifier } = place.querySelector("form").elements;
  return { severity: severity.value || null, file: file.value === "" ? null : Number(file.value), identifier: identifier.value.trim() };
}

async function filtered() {
  const filter = narrowed();
  try {
    const [rules, activities] = await questions({ ask: "rules", filter }, { ask: "activities", filter, from: 0, count: ACTIVITIES });
    if (JSON.stringify(filter) !== JSON.stringify(narrowed())) return;
    showRules(rules, Infinity);
    showActivities(activities);
  } catch (error) {
    fail(error);
  }
}

function showRules(rules, all) {
  const [list, none, told] = ["rules", "none", "told"].map((at) => place.querySelector(`[data-at=${at}]`));
  told.textContent = count("check-findings", rules.reduce((sum, { count }) => sum + count, 0));
  none.hidden = all > 0;
  list.replaceChildren(...rules.map(ruleItem));
  if (all <= FEW) for (const details of list.querySelectorAll("details")) details.open = true;
}

function ruleItem({ severity, rule, count: all, listed, message }) {
  const item = made("rule", {
    severity: say(`check-severity-${severity}`), rule, count: all > 1 ? count("check-times", all) : "",
    message: all > 1 ? say("check-example", { message }) : message,
    listed: listed < all ? say("check-listed", { count: digits.format(listed) }) : "",
  });
  item.dataset.severity = severity;
  const [list, more] = [item.querySelector("ol"), item.querySelector("button")];
  const filter = narrowed();
  const load = async () => {
    const from = list.children.length;
    try {
      const [found] = await questions({ ask: "findings", filter, severity, rule, from, count: FINDINGS });
      if (list.children.length !== from) return;
      // What stands above the list is not said twice.
      list.append(...found.map((one) => finding(all > 1 ? one : { ...one, message: "" })));
      more.hidden = list.children.length >= listed;
      if (from) focusOn(list.children[from]);
    } catch (error) {
      fail(error);
    }
  };
  item.addEventListener("toggle", () => item.open && !list.children.length && load());
  more.addEventListener("click", load);
  return item;
}

const finding = ({ file, line, column, identifier, message }) =>
  made("finding", { file: names.length > 1 ? names[file] : "", place: say("check-place", { line, column }), identifier, message });

/** What is added is read from its beginning. */
function focusOn(item) {
  item.tabIndex = -1;
  item?.focus();
}

function showActivities(activities) {
  const [list, more] = [place.querySelector("[data-at=activities]"), place.querySelector("[data-at=more]")];
  const filter = narrowed();
  list.replaceChildren();
  const add = ({ count: all, leftOut, rows }) => {
    list.append(...rows.map(activity));
    more.hidden = list.children.length >= all;
    const told = [count("check-units", all)];
    if (leftOut) told.push(say("check-left-out", { count: digits.format(leftOut) }));
    place.querySelector("[data-at=units]").textContent = told.join(" ");
  };
  add(activities);
  more.onclick = async () => {
    const from = list.children.length;
    try {
      const [next] = await questions({ ask: "activities", filter, from, count: ACTIVITIES });
      if (list.children.length !== from) return;
      add(next);
      focusOn(list.children[from]);
    } catch (error) {
      fail(error);
    }
  };
}

function activity({ file, line, identifier, titles, status, dates, sums, findings }) {
  const title = titles.find(({ language }) => language.split("-")[0] === own.split("-")[0]) ?? titles[0];
  const item = made("activity", {
    title: title?.text ?? (identifier || say("check-untitled")),
    identifier, file: names.length > 1 ? names[file] : "", line: say("check-line", { line }),
    findings: findings ? count("check-findings", findings) : "",
  });
  const spoken = (element, { language, direction }) => Object.assign(element, { lang: language, dir: direction });
  if (title) spoken(item.querySelector("h4"), title);
  const others = titles.filter((other) => other !== title);
  item.querySelector("[data-at=titles]").append(...others.map((other) => spoken(Object.assign(document.createElement("p"), { textContent: other.text }), other)));
  const facts = [...(status ? [[texts["check-status"], status]] : []), ...dates.map(([name, date]) => [name, days.format(new Date(date))])];
  const list = item.querySelector("dl");
  list.append(...facts.map(([name, value]) => made("fact", { name, value })));
  if (!facts.length) list.remove();
  const table = item.querySelector("table");
  table.tBodies[0].append(...sums.map(({ kind, currency, count, sum }) => {
    const amount = sum === null ? say("check-sum-large") : amounts.format(sum);
    return made("sum", { kind, count: digits.format(count), sum: currency ? `${amount} ${currency}` : say("check-currency-missing", { sum: amount }) });
  }));
  if (!sums.length) table.remove();
  item.querySelector("button")?.addEventListener("click", () => {
    const filter = place.querySelector("form");
    filter.elements.identifier.value = identifier;
    filtered().then(() => place.querySelector("[data-at=told]").scrollIntoView());
    filter.elements.identifier.focus();
  });
  return item;
}

// The report, as a file.

const MEDIA = { html: "text/html", csv: "text/csv", json: "application/json", sarif: "application/sarif+json" };

async function take(format) {
  try {
    const report = await ask("report", { format });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([report], { type: MEDIA[format] }));
    link.download = `iati-check.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch (error) {
    fail(error);
  }
}

// Files come by the field, or are dropped anywhere on the page.

field.addEventListener("change", () => check([...field.files]));
// The same file once more, after an edit.
field.addEventListener("click", () => (field.value = ""));
const brings = (event) => event.dataTransfer?.types.includes("Files");
for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
  addEventListener(type, (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    form.classList.toggle("over", type === "dragenter" || type === "dragover");
    if (type === "drop") check([...event.dataTransfer.files]);
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
progress.querySelector("button").addEventListener("click", () => {
  stop();
  said.textContent = say("check-cancelled");
  field.value = "";
  field.focus();
});
failed.querySelector("button").addEventListener("click", () => check(chosen));

// What was chosen before this was there.
check([...field.files]);
