// The words of a page around what was found. Knows what a result of Pagefind says of itself.
import { namesOf } from "./bearers.js";
import { element } from "./facets.js";

const WORDS = 28, BEFORE = 6;
const unescaped = (part) => !part.includes("&") ? part : new DOMParser().parseFromString(`<i>${part}</i>`, "text/html").documentElement.textContent;

// A page has its names of all languages in a line of their own, only to be found by; where Pagefind shows that line, other
// words are shown: those with most of what was found, or the first of the page.
const outsideNames = (hit) => {
  const names = namesOf(hit).length && `${namesOf(hit).join("; ")}.`, at = names ? hit.content.indexOf(names) : -1;
  const shown = hit.content.indexOf(hit.plain_excerpt.trim());
  if (at < 0 || shown < 0 || shown >= at + names.length || shown + hit.plain_excerpt.length <= at) return null;
  const words = hit.content.split(/\s+/), count = (text) => text.split(/\s+/).length;
  const from = count(hit.content.slice(0, at)) - 1, to = from + count(names);
  const places = [...new Set(hit.locations)].filter((place) => place < from || place >= to);
  const heading = count(hit.meta.heading || ""), windows = places.map((place) => {
    const start = Math.max(place < from ? heading : to, place - BEFORE), end = Math.min(place < from ? from : words.length, start + WORDS);
    return { start, end, found: places.filter((one) => one >= start && one < end) };
  });
  const none = { start: heading, end: Math.min(from, heading + WORDS), found: [] };
  const best = windows.reduce((one, other) => other.found.length > one.found.length ? other : one, none);
  const parts = words.slice(best.start, best.end).map((text, n) => ({ text, isFound: best.found.includes(best.start + n) }));
  return { parts: parts.flatMap((part) => [part, { text: " " }]), isCut: best.start > heading };
};

// As Pagefind cut it: escaped text with <mark> around the words found; anything else in it stays text.
const asCut = (hit) => ({
  parts: hit.excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => part.startsWith("<mark>")
    ? { text: unescaped(part.slice(6, -7)), isFound: true } : { text: unescaped(part) }),
  isCut: hit.content.indexOf(hit.plain_excerpt.slice(0, 40).trim()) > 0,
});

// A dot between two parts of the page says nothing where the excerpt begins or ends.
const trimmed = (parts) => {
  const said = (part) => /[^·\s]/.test(part.text);
  const kept = parts.slice(parts.findIndex(said), parts.map(said).lastIndexOf(true) + 1), last = kept.length - 1;
  return kept.map((part, at) => ({
    ...part, text: part.text.replace(at === 0 ? /^[·\s]+/ : "", "").replace(at === last ? /[·\s]+$/ : "", ""),
  }));
};

// Where it was cut there are dots.
export const excerpt = (hit) => {
  const { parts, isCut } = outsideNames(hit) || asCut(hit);
  const made = element("p", "", "excerpt");
  made.append(...isCut ? ["… "] : [], ...trimmed(parts).map(({ text, isFound }) => isFound ? element("mark", text) : text));
  if (!/[.!?”"]\s*$/.test(made.textContent)) made.append(" …");
  return made;
};
