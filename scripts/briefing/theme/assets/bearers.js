// Whoever bears the name that was typed stands before all who speak of it. Knows what a result says of itself; asks no index.
import { fold, withoutPoints } from "./facets.js";

// So many results are looked at, each a file that is fetched; few for a word that is in nobody's name and no abbreviation.
const MOST = 6, FEW = 3, LONGEST_ABBREVIATION = 5;
const bare = (text) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
const wordsOf = (text) => fold(withoutPoints(text)).match(/[\p{L}\p{N}]+/gu) || [];
// Those it shows and those that only search knows, in the order in which its page has them.
export const namesOf = (hit) => [hit.meta.names, hit.meta.hidden].flatMap((names) => names ? names.split("; ") : []);
const ends = (words, last) => last.length <= words.length && last.every((word, at) => word === words[words.length - last.length + at]);

// 4: the name in full, or the short form in brackets behind it; 3: one of the other words under which a topic files; 2: some of a person's names, or how another name begins;
// 1: a person's last name behind what stands at the head of the page (`president`); 0: no name.
const rank = (hit, query) => {
  const heading = hit.meta.heading || hit.meta.title, names = [heading, ...namesOf(hit)];
  const isCalled = (name) => [name, name.match(/\(([^()]+)\)$/)?.[1] ?? name].some((one) => bare(one) === bare(query));
  if (names.some(isCalled)) return hit.meta.kind === "topic" && !isCalled(heading) ? 3 : 4;
  const asked = wordsOf(query), isPerson = hit.meta.kind === "person";
  if (!isPerson) return asked.length > 1 && names.some((name) => wordsOf(name).join(" ").startsWith(`${asked.join(" ")} `)) ? 2 : 0;
  const ofNames = names.map(wordsOf);
  if (ofNames.some((words) => asked.every((word) => words.includes(word)))) return 2;
  const head = wordsOf(hit.content.slice(0, 300));
  const isLast = (n) => asked.length > n && ofNames.some((words) => ends(words, asked.slice(n)));
  return [1, 2].some((n) => isLast(n) && asked.slice(0, n).every((word) => head.includes(word))) ? 1 : 0;
};

// Those of the `named` kinds that a query finds, before anything is read, and where they are many a way to those that are topics;
// `look` asks for some kinds.
export const lookForBearers = async (query, filters, named, look) => {
  const kinds = filters.kind ? named.filter((kind) => filters.kind.any.includes(kind)) : named;
  if (!kinds.length || wordsOf(query).length > 7) return { some: [] };
  const lookFor = async (some) => (await look({ ...filters, kind: { any: some } })).results;
  const some = await lookFor(kinds);
  return { some, lookForTopics: async () => some.length > FEW && kinds.includes("topic") ? lookFor(["topic"]) : [] };
};

// The results with those first that bear the name; `isName` says whether a word is in one.
export const putBearersFirst = async (query, { some, lookForTopics }, results, isName) => {
  if (!some.length) return results;
  const mayBeName = wordsOf(query).length > 1 || bare(query).length <= LONGEST_ABBREVIATION || isName(query);
  const near = some.slice(0, mayBeName ? MOST : FEW), ids = new Set(near.map((one) => one.id));
  const read = (hits) => Promise.allSettled(hits.map((one) => one.data()));
  // A topic that is called so, of many pages that have the word in their names, is looked for by itself, while these are on their way.
  const reading = read(near), topics = await lookForTopics();
  const further = topics.some((one) => ids.has(one.id)) ? [] : topics.slice(0, FEW);
  const told = (await Promise.all([reading, read(further)])).flat();
  near.push(...further);
  const ranks = new Map(near.map((one, at) => [one.id, told[at].value ? rank(told[at].value, query) : 0]));
  const bearers = near.filter((one) => ranks.get(one.id)).sort((one, other) => ranks.get(other.id) - ranks.get(one.id));
  return [...bearers, ...results.filter((one) => !ranks.get(one.id))];
};
