// What the address asks, begun while the page is still being read: the program is made ready, and what it will ask for is asked for.
import { withoutPoints } from "./facets.js";
import { foresee, openIndex } from "./index.js";
import { partsOf } from "./spelling.js";

// As phones and papers write it: round quotation marks hold a phrase too, a stroke between two words parts them, and the points
// of an abbreviation are none of the index. A dash between two names, as in titles that are copied, is a hyphen of the index.
export const readTyped = (text) => withoutPoints(text.trim()).replace(/[“”«»„]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-")
  .replace(/(\p{L})[/|](?=\p{L})/gu, "$1 ");

const { early, program, words, parts, ask } = globalThis.searchBegun || {};
const begin = () => {
  const asked = new URLSearchParams(location.search), query = readTyped(asked.get("q") || "");
  const opened = openIndex(program, document.documentElement.lang, () => facetNames());
  for (const part of partsOf(query, Number(parts))) ask(new URL(words.replace(".", `-${part}.`), location).pathname);
  // What has a number may be a day, which is a filter: the page knows how its languages write one.
  const isOfWords = Boolean(query) && !/\d/.test(query), filters = isOfWords ? ["kind", ...asked.keys()] : asked.keys();
  if (isOfWords || !query) opened.prepare(isOfWords);
  foresee(program, isOfWords ? query : "", new Set(filters)).catch(() => {});
  return opened;
};

const facetNames = () => [...document.querySelectorAll("select[data-facet]")].map((select) => select.name);
const begun = early ? begin() : null;

// The index in the language of the page; the one that was begun, where the address asks something.
export const openMine = (address) => begun || openIndex(address, document.documentElement.lang, facetNames);
// The page can be read.
export const parsed = () => document.readyState !== "loading" || new Promise((go) => {
  document.addEventListener("readystatechange", go, { once: true });
});
