// A register in the browser: its rows from all its parts, narrowed, ordered, counted and ready to be downloaded.
import { counted, fill, fold, keepPlace, number, openFacets, takeSigns, typedWords, withoutPoints } from "./facets.js";

const form = document.querySelector(".register-filters");
const table = document.querySelector("table[data-register]");
const texts = JSON.parse(document.getElementById("f-texts").textContent);
const body = table.tBodies[0], caption = table.caption.textContent, total = +form.dataset.total;
const output = form.querySelector("output"), again = form.querySelector(".again");
const headings = [...table.tHead.rows[0].cells];
const nav = document.querySelector(".parts");
// As the reader's language sorts; without scripts the page stands in the same order (`name_order`).
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
const own = [...body.rows];
let rows = own, missing = [...document.querySelectorAll(".parts a")].map((link) => link.href), loading = null;

// The other parts of a split register are pages like this one: their rows join these. What could not be had is asked for again.
const readPart = (address, text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  takeSigns(page);
  const found = [...page.querySelector("table[data-register]").tBodies[0].rows];
  for (const link of found.flatMap((row) => [...row.querySelectorAll("a")])) {
    link.href = new URL(link.getAttribute("href"), address);
  }
  return found.map((row) => document.adoptNode(row));
};
const loadPart = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return readPart(address, await answer.text());
};
const take = (address, found) => {
  missing = missing.filter((other) => other !== address);
  rows = [...rows, ...found].sort((a, b) => a.dataset.n - b.dataset.n);
};
const loadParts = () => {
  const asked = missing;
  return loading ||= Promise.allSettled(asked.map(loadPart)).then((answers) => {
    answers.forEach((answer, n) => { if (answer.value && missing.includes(asked[n])) take(asked[n], answer.value); });
    loading = null;
  });
};

// What is typed may stand in any order, without accents, in small letters, without the signs inside a word or number.
const squeeze = (text) => text.replace(/[^\p{L}\p{N}\s]/gu, "");
const kept = new WeakMap();
const textOf = (row) => {
  if (!kept.has(row)) {
    const days = [...row.querySelectorAll("time")].map((time) => time.dateTime);
    const text = fold(withoutPoints([...[...row.cells].map((cell) => cell.textContent), ...days, row.dataset.names || ""].join(" ")));
    kept.set(row, `${text} ${squeeze(text)}`);
  }
  return kept.get(row);
};
const holds = (row, words) => words.every((word) => textOf(row).includes(word) || (squeeze(word) && textOf(row).includes(squeeze(word))));
const tagsOf = (row, name) => (row.dataset[name] || "").split(" ");
const fits = (row, chosen) => chosen.every(([name, values]) => tagsOf(row, name).some((tag) => values.includes(tag)));
const valueOf = (row, index) => {
  const cell = row.cells[index];
  return cell.querySelector("time")?.dateTime || cell.matches(".main") && cell.querySelector("a")?.textContent || cell.textContent.trim();
};
const arrange = (found) => {
  const key = form.sort.value.replace(/^-/, "");
  const index = headings.findIndex((heading) => heading.dataset.key === key);
  const sign = form.sort.value.startsWith("-") ? -1 : 1;
  headings.forEach((heading, place) => {
    if (place === index) heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    else heading.removeAttribute("aria-sort");
  });
  if (index < 0) return found;
  const keyed = found.map((row) => [valueOf(row, index), row]);
  // What has no value stands last, whichever the order.
  const isEmpty = (value) => value === "" || value === "—";
  keyed.sort(([a], [b]) => isEmpty(a) - isEmpty(b) || sign * collator.compare(a, b));
  return keyed.map(([, row]) => row);
};
// The order is said with the number, so that a second press on a heading is announced too.
const sayOrder = () => {
  const heading = headings.find((one) => one.hasAttribute("aria-sort"));
  if (!heading) return "";
  const text = heading.getAttribute("aria-sort") === "ascending" ? texts.sorted_up : texts.sorted_down;
  return ` · ${fill(text, { name: heading.textContent.trim() })}`;
};
// What was asked for, in words: the name of the table, beside which the number stands already.
const spellAsked = () => {
  const words = form.q.value.trim();
  return [...(words ? [`${form.querySelector("label.words").firstChild.textContent.trim()}: ${words}`] : []), ...facets.spell()];
};
// Each value is counted among the rows that fit everything else that is chosen.
const countValues = (holding, chosen) => Object.fromEntries(Object.keys(facets.chosen).map((name) => {
  const numbers = Object.create(null), others = chosen.filter(([other]) => other !== name);
  for (const row of holding) if (fits(row, others)) for (const tag of tagsOf(row, name)) numbers[tag] = (numbers[tag] || 0) + 1;
  return [name, numbers];
}));

let turn = 0, found = own, isWhole = true;
const show = async () => {
  const mine = ++turn;
  isWhole = facets.isEmpty && !form.q.value.trim() && !form.sort.value;
  again.hidden = true;
  if (!isWhole && missing.length) {
    output.textContent = texts.loading;
    await loadParts();
    if (mine !== turn) return;
  }
  draw(isWhole && nav ? own : rows);
};
const draw = (among) => {
  const chosen = Object.entries(facets.chosen).filter(([, values]) => values.length);
  const words = typedWords(form.q.value);
  const holding = among.filter((row) => holds(row, words));
  found = arrange(holding.filter((row) => fits(row, chosen)));
  // What stands already is left alone: rows taken out and put back lose the tap and the focus that are on them.
  if (found.length !== body.rows.length || found.some((row, at) => row !== body.rows[at])) body.replaceChildren(...found);
  nav?.toggleAttribute("hidden", !isWhole);
  const isPart = !isWhole && missing.length > 0;
  if (!isWhole || !nav) facets.count(isPart ? null : countValues(holding, chosen));
  output.textContent = isPart
    ? texts.some_loaded.replace("{n}", number(found.length)).replace("{loaded}", number(rows.length)).replace("{total}", number(total))
    : found.length || !total ? counted(texts.shown, found.length).replace("{total}", number(total))
      : texts.none_of_total.replace("{total}", number(total));
  output.textContent += sayOrder();
  again.hidden = !isPart;
  table.caption.textContent = isWhole ? caption : spellAsked().join(" · ") || caption;
};

const fields = [form.q, form.sort];
const change = (how) => { facets.write(fields, how); show(); };
const facets = openFacets(form, texts, () => change("chosen"));
headings.forEach((heading) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = heading.textContent;
  button.addEventListener("click", () => {
    const key = heading.dataset.key;
    form.sort.value = form.sort.value === key ? `-${key}` : key;
    change("chosen");
  });
  heading.replaceChildren(button);
});
let wait;
form.addEventListener("input", (event) => {
  clearTimeout(wait);
  const isTyped = event.target === form.q;
  wait = setTimeout(() => change(isTyped ? "typed" : "chosen"), isTyped ? 150 : 0);
});
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(wait); change("chosen"); });
form.addEventListener("reset", (event) => { event.preventDefault(); clearTimeout(wait); facets.clear(fields); change("chosen"); });
again.addEventListener("click", show);
addEventListener("popstate", () => { facets.read(fields); show(); });

const downloads = document.querySelector(".downloads");
if (downloads) {
  downloads.querySelector("span").hidden = false;
  const said = downloads.querySelector("[role=status]");
  downloads.addEventListener("click", async (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    said.textContent = "";
    try {
      if (!isWhole && missing.length) { await show(); if (missing.length) throw new Error("a part is missing"); }
      const { download } = await import("./download.js");
      const address = new URL(downloads.dataset.rows, location);
      await download(address, isWhole ? null : found.map((row) => +row.dataset.n), pressed.value, texts.download_from);
    } catch { said.textContent = texts.download_failed; }
  });
}

// On paper stands every row that fits, of every part, with what was chosen in words. Printing waits for nothing but this.
const loadNow = (address) => {
  const asked = new XMLHttpRequest();
  asked.open("GET", address, false);
  try { asked.send(); } catch { return; }
  if (asked.status < 400) take(address, readPart(address, asked.responseText));
};
addEventListener("beforeprint", () => {
  turn++;
  missing.forEach(loadNow);
  draw(rows);
  const count = missing.length ? output.textContent : counted(texts.shown, found.length).replace("{total}", number(total));
  table.caption.textContent = [...spellAsked(), count].join(" · ");
});
addEventListener("afterprint", show);
facets.read(fields, true);
keepPlace(() => ({}), show);
