// The search page: asks Pagefind, keeps the query and the filters in the address, says what it could not load and what nothing has.
import { openMine, parsed, readTyped } from "./ahead.js";
import { lookForBearers, putBearersFirst } from "./bearers.js";
import { readDates } from "./dates.js";
import { excerpt } from "./excerpt.js";
import { counted, element, fill, fold, keepPlace, number, openFacets, typedWords, withoutPoints } from "./facets.js";
import { openIndex } from "./index.js";
import { findMarked } from "./marked.js";
import { findDoubted, findUnknown, isName, openWords, respell, suggest } from "./spelling.js";

await parsed();
const page = document.getElementById("search-page");
const { texts, labels, named, others, marked, besides } = JSON.parse(document.getElementById("search-words").textContent);
const form = page.querySelector("form");
const output = page.querySelector("output"), again = page.querySelector(".again");
const hint = page.querySelector(".hint"), elsewhere = page.querySelector(".elsewhere"), standing = page.querySelector(".standing");
const list = page.querySelector(".results"), help = page.querySelector(".search-help"), more = page.querySelector(".more button");
// So many come first, since they fill a screen, and then at a time.
const FIRST = 4, STEP = 8, FEW = 5;
const mine = document.documentElement.lang;
let turn = 0, asked = "", found = [], shown = 0, telling = null;

const address = new URL(page.dataset.index, location);
const index = openMine(address);
// The words that the pages of a language use; `base` is the address of its search page.
const wordsOf = (base) => openWords(async (part) => {
  const answer = await fetch(new URL(part === null ? page.dataset.words : page.dataset.words.replace(".", `-${part}.`), base));
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}, Number(page.dataset.parts));
const words = wordsOf(location);

const entry = (hit) => {
  const item = element("li");
  item.dataset.kind = hit.meta.kind || "page";
  const link = element("a", hit.meta.heading || hit.meta.title);
  link.href = hit.meta.at ? new URL(`../${hit.meta.at}`, location.origin + location.pathname).href : hit.url;
  const about = [labels.kind[hit.meta.kind], labels.status?.[hit.meta.status], hit.meta.date].filter(Boolean).join(" · ");
  item.append(link, " ", element("span", about, "by"));
  // The names that have to do with what was typed, and no more.
  const typed = typedWords(asked);
  const names = (hit.meta.names || "").split("; ").filter((name) => typed.some((word) => fold(withoutPoints(name)).includes(word)));
  if (names.length) item.append(" ", element("span", names.join("; "), "by names"));
  item.append(excerpt(hit));
  return item;
};
const sayPart = () => {
  if (again.hidden) output.textContent += `. ${texts.search_partly}`;
  again.hidden = false;
};
const showUntil = async (most) => {
  const now = turn;
  const answers = await Promise.allSettled(found.slice(shown, most).map((one) => one.data()));
  if (now !== turn) return;
  const hits = answers.flatMap((answer) => answer.value ? [answer.value] : []);
  if (hits.length < answers.length) sayPart();
  list.append(...hits.map(entry));
  shown += answers.length;
  more.hidden = shown < STEP || shown >= found.length;
};
const showMore = async () => {
  const before = list.children.length;
  await showUntil(shown + STEP);
  // Who asked for more goes on with the first of what came.
  list.children[before]?.querySelector("a").focus();
};

// What is chosen, as Pagefind reads it: one of several values of a filter fits.
const filtersOf = (chosen, without) => Object.fromEntries(Object.entries(chosen)
  .filter(([name, values]) => values.length && name !== without)
  .map(([name, values]) => [name, { any: values }]));
const datesOf = (query) => readDates(query, [mine, ...others.map((other) => other.language)]);
const ask = async (query, filters, isCounted) => {
  const dated = datesOf(query);
  if (dated) {
    const all = { ...filters, ...dated.filters };
    const meetings = await index.search(dated.rest, { ...all, kind: { any: ["meeting"] } });
    const result = await index.search(dated.rest, all, isCounted);
    if (result.results.length) {
      const first = filters.kind ? [] : meetings.results, ids = new Set(first.map((one) => one.id));
      return { ...result, results: [...first, ...result.results.filter((one) => !ids.has(one.id))] };
    }
  }
  return index.search(query, filters, isCounted);
};
// How many results each value would leave, of a filter that is chosen too: told below the results that are there already.
const countValues = async (query, now) => {
  const count = async (without) => (await ask(query, filtersOf(facets.chosen, without), true)).filters;
  try {
    const numbers = { ...await count() };
    for (const [name, values] of Object.entries(facets.chosen)) {
      if (values.length) numbers[name] = (await count(name))[name] || {};
    }
    if (now === turn) facets.count(numbers);
  } catch { /* what could not be loaded is said below */ }
  if (now === turn && index.isIncomplete()) sayPart();
};

const link = (text, query) => {
  const made = element("a", text);
  made.href = `?${new URLSearchParams({ q: query })}`;
  return made;
};
const say = (...parts) => hint.replaceChildren(...parts);
// Above all that has the word `overdue` is the way to the list of what is. Filters that are chosen are not those of that list.
const sayMarked = (query) => {
  const found = query && facets.isEmpty && findMarked(query, marked, besides);
  const made = found && element("a", fill(texts.search_marked, { name: found.name, n: number(found.n) }));
  if (made) made.href = found.address;
  standing.replaceChildren(...made ? [made] : []);
};
// A word that no page has: the one that is meant, where it finds something with the others, or else the rest of the query.
const explain = async (query, unknown, known, now) => {
  const meant = unknown.map((word) => [word, suggest(word, known)]);
  const put = (words) => words.reduce((all, [word, better]) => all.replace(word, better), query).replace(/\s+/g, " ").trim();
  const whole = put(meant), rest = put(unknown.map((word) => [word, ""]));
  const isWhole = meant.every(([, one]) => one) && (await ask(whole, {})).results.length > 0;
  if (now !== turn || !(isWhole || rest)) return;
  const text = (isWhole ? texts.did_you_mean : texts.without_it).split("{words}"), better = isWhole ? whole : rest;
  say(text[0], link(better, better), text[1] || "");
};
// Words that are known, and on no page together: where another one, that is near, has results it is asked back.
const askBack = async (query, now) => {
  const doubted = findDoubted(query, await words.all() || []), better = doubted && query.replace(...doubted);
  if (better && (await ask(better, {})).results.length && now === turn) {
    const text = texts.did_you_mean.split("{words}");
    say(text[0], link(better, better), text[1] || "");
  }
};
// Words that no page has together: those that some have, without the one that leaves fewest.
const askFewer = async (query, now) => {
  const words = query.split(/\s+/), fewer = words.map((_, at) => words.filter((_, other) => other !== at).join(" "));
  const found = await Promise.all(fewer.map(async (text) => [(await ask(text, {})).results.length, text]));
  const [, best] = found.filter(([n]) => n).sort(([n], [other]) => n - other)[0] || [];
  if (!best || now !== turn) return;
  const text = texts.without_it.split("{words}");
  say(text[0], link(best, best), text[1] || "");
};
// Another language may know more: asked only where this one knows little, and not of a day, which is the same in each. It is told
// below what was found, which may be read by then; where nothing was, with what else can be done.
const askOthers = async (query, now) => {
  for (const other of others) {
    if (now !== turn) return;
    try {
      const { results } = await openIndex(address, other.language, () => []).search(query, {});
      const unknown = results.length && findUnknown(query, await wordsOf(new URL(other.address, location)).near(query));
      if (now !== turn || results.length <= found.length || unknown?.length) continue;
      const made = link(fill(counted(texts.search_elsewhere, results.length), { language: other.name }), query);
      made.href = new URL(other.address, location).href + `?${new URLSearchParams({ q: query })}`;
      made.hreflang = other.language;
      const place = found.length ? elsewhere : hint;
      place.append(place.childNodes.length ? " · " : "", made);
    } catch { /* what the other language would know is not part of the answer */ }
  }
};

// What can be told besides an answer is asked once that is seen. Where nothing was found it stands above the lists to look in, in a
// line that is kept free; nothing that may be read by then is moved.
const seen = () => new Promise((go) => document.hidden ? go() : requestAnimationFrame(() => setTimeout(go)));
const tellBesides = async (now, ...asks) => {
  if (!found.length) hint.classList.add("is-awaited");
  await seen();
  for (const ask of asks) {
    if (now !== turn) return;
    try { await ask(); } catch { /* what could not be loaded is no part of the answer */ }
  }
};

// What is written together in the pages is found where it is typed apart, and the other way round; as typed it can be had too.
const askRespelt = async (query, filters, known) => {
  const respelt = respell(query, known), answer = respelt && await ask(respelt, filters);
  return answer ? { query: respelt, answer } : null;
};
const sayRespelt = (query, typed) => {
  const text = fill(texts.search_respelt, { words: query }).split("{typed}");
  say(text[0], link(typed, `"${typed}"`), text[1] || "");
};

const answer = async (now, most) => {
  const typed = readTyped(form.q.value), filters = filtersOf(facets.chosen);
  let query = typed;
  again.hidden = true;
  say();
  elsewhere.replaceChildren();
  hint.classList.remove("is-awaited");
  const empty = (text) => {
    list.replaceChildren();
    sayMarked("");
    found = [];
    more.hidden = true;
    help.hidden = false;
    output.textContent = text;
  };
  if (!query && facets.isEmpty) {
    facets.count(null);
    return empty(texts.search_empty);
  }
  let result, known;
  try {
    const look = (text) => text && !datesOf(text)
      ? lookForBearers(text, filters, named, (narrowed) => index.search(text, narrowed)) : null;
    const looking = look(query);
    looking?.catch(() => {}); // told below
    [result, known] = await Promise.all([ask(query || null, filters), query ? words.near(query) : null]);
    // What was meant may begin otherwise.
    if (known && findUnknown(query, known).length) known = await words.all();
    const other = known && await askRespelt(query, filters, known);
    // What is shown in the end is most of the first: it comes while the bearers of a name are read.
    for (const one of result.results.slice(0, FIRST)) one.data().catch(() => {});
    const before = other && findUnknown(query, known).length ? 0 : result.results.length;
    const isOther = other?.answer.results.length > before;
    if (isOther) [query, result] = [other.query, other.answer];
    const borne = await (isOther ? look(query) : looking);
    const isOfOne = (word) => !known || isName(word, known);
    if (borne) result.results = await putBearersFirst(query, borne, result.results, isOfOne);
  } catch {
    if (now !== turn) return;
    empty(texts.search_missing);
    again.hidden = false;
    return;
  }
  if (now !== turn) return;
  const unknown = query && known ? findUnknown(query, known) : [];
  if (unknown.length) {
    empty(fill(texts.search_unknown, { words: unknown.join(" ") }));
    facets.count(null);
    sayMarked(typed);
    telling = tellBesides(now, () => explain(query, unknown, known, now), () => askOthers(query, now));
    return;
  }
  [asked, found, shown] = [query, result.results, 0];
  list.replaceChildren();
  sayMarked(typed);
  help.hidden = found.length > 0;
  const isPart = index.isIncomplete() || (query && !known);
  output.textContent = [found.length || isPart ? counted(texts.search_found, found.length) : texts.search_none, isPart && texts.search_partly]
    .filter(Boolean).join(". ");
  again.hidden = !isPart;
  if (query !== typed) sayRespelt(query, typed);
  more.hidden = true;
  await showUntil(most);
  if (now !== turn) return;
  const isWhole = known && !isPart, isOfWords = isWhole && facets.isEmpty && /\s/.test(query);
  let counting;
  telling = tellBesides(
    now,
    () => showUntil(STEP),
    () => { counting = countValues(query || null, now); },
    () => !found.length && isOfWords && askBack(query, now),
    () => !found.length && isOfWords && !hint.childNodes.length && askFewer(query, now),
    () => query && found.length < FEW && !datesOf(query) && askOthers(query, now),
  ).then(() => counting);
};
// The page says when all is told that will be of a question: who drives it need not guess by its silence.
const search = async (most = FIRST) => {
  const now = ++turn;
  telling = null;
  delete page.dataset.told;
  await answer(now, most);
  Promise.resolve(telling).then(() => { if (now === turn) page.dataset.told = ""; });
};

const fields = [form.q];
const change = (how) => { facets.write(fields, how); search(); };
const facets = openFacets(form, texts, () => change("chosen"));
let wait;
form.addEventListener("input", (event) => {
  if (event.target !== form.q) return;
  clearTimeout(wait);
  wait = setTimeout(() => change("typed"), 200);
});
form.addEventListener("focusin", () => index.prepare(), { once: true });
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(wait); change("chosen"); });
form.addEventListener("reset", (event) => { event.preventDefault(); clearTimeout(wait); facets.clear(fields); change("chosen"); });
hint.addEventListener("click", (event) => {
  const to = event.target.closest("a:not([hreflang])");
  if (!to || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  form.q.value = new URL(to.href).searchParams.get("q");
  change("chosen");
  form.q.focus();
});
again.addEventListener("click", () => { index.reopen(); search(); });
more.addEventListener("click", showMore);
// From the field down through the results and back; Escape leads to the field.
page.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("li > a")], at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && at >= 0) return form.q.focus();
  if (!step || (at < 0 && (document.activeElement !== form.q || step < 0)) || !links.length) return;
  event.preventDefault();
  (links[at + step] || (step < 0 ? form.q : links[at])).focus();
});
addEventListener("popstate", () => { facets.read(fields); search(); });
facets.read(fields, true);
keepPlace(() => ({ shown }), (left) => search(left.shown ? Math.max(STEP, left.shown) : FIRST));
