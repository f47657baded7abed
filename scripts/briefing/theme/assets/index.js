// Pagefind, one language of it. It takes a piece of the index that it cannot load for an empty one, and its answer for whole:
// so the loading is watched here, and whoever asks can learn that something is missing.
import { fold } from "./facets.js";

let failed = 0;
const FOLDER = "/pagefind/";
const load = globalThis.fetch;
// Asked for filters alone, it loads every word there is and looks at none: whoever asks so, by this folder, is given no words.
const NO_WORDS = "./", EMPTY = new Uint8Array([...new TextEncoder().encode("pagefind_dcd"), 0x81, 0x80]);
// Path → the answer to what was asked before the program asks it. Another head than ours asks for nothing.
const { begun, begin, ask, early } = globalThis.searchBegun || { begun: new Map() };
let isEarly = early;
const takeBegun = (path) => {
  const answer = begun.get(path);
  begun.delete(path);
  return answer;
};
// A browser unpacks a file sooner than the program does, which then finds nothing to do.
const unpack = async (answer) => {
  const packed = await answer.arrayBuffer();
  const isPacked = new DataView(packed).getUint16(0) === 0x1F8B && globalThis.DecompressionStream;
  return new Response(isPacked ? new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")) : packed);
};
// The list of an index is called as the one before: what was kept of that is asked about.
const fresh = (path) => path.endsWith(".pf_meta") ? { cache: "no-cache" } : {};
globalThis.fetch = async (...asked) => {
  if (String(asked[0]).includes(`${FOLDER}${NO_WORDS}index/`)) return new Response(EMPTY);
  const path = new URL(asked[0], location).pathname;
  if (!path.includes(FOLDER)) return takeBegun(path) || load(...asked);
  try {
    const answer = await (takeBegun(path) || load(asked[0], fresh(path)));
    if (!answer.ok) throw new Error(answer.statusText);
    return path.endsWith(".json") ? answer : await unpack(answer);
  } catch (error) {
    failed++;
    throw error;
  }
};
// Titles weigh most, and a long word that only begins like the one typed little.
const RANKING = { termSimilarity: 9, pageLength: 0.4, termSaturation: 1.6, metaWeights: { title: 8, names: 8 } };

// What is told of a language's index besides: by it a question is begun before the program is there, and is asked in fewer bytes.
const told = new Map();
const tellOf = (address, language) => {
  if (!told.has(language)) {
    const path = `${new URL(".", address).pathname}pagefind.${language.toLowerCase()}.json`;
    const read = async () => (await (takeBegun(path) || load(path, { cache: "no-cache" }))).json();
    told.set(language, read().catch(() => { told.delete(language); return { words: [], filters: {}, common: [] }; }));
  }
  return told.get(language);
};
// Short words that most pages have tell none of them from another: they are asked for in quotation marks, or where there is no other.
const telling = (query, { common }) => {
  const kept = query.includes('"') ? [] : query.split(/\s+/).filter((word) => !common.includes(fold(word)));
  return kept.join(" ") || query;
};
// The pieces in which the words of a query stand, and the filters. Whatever this misses the program asks for by itself.
export const foresee = async (address, query, filters) => {
  const folder = new URL(".", address).pathname, list = await tellOf(address, document.documentElement.lang);
  const words = telling(query, list).split(/\s+/).map((word) => fold(word).replace(/[^\p{L}]/gu, "")).filter(Boolean);
  const pieces = words.map((word) => list.words.findLastIndex(([first]) => first <= word));
  for (const at of new Set(pieces)) if (at in list.words) ask(`${folder}index/${list.words[at][1]}.pf_index`);
  for (const name of filters) if (Object.hasOwn(list.filters, name)) ask(`${folder}filter/${list.filters[name]}.pf_filter`);
};

// One copy of a language's index, opened when it is first asked, and again after it could not be. `folder` is that of its pieces.
const openCopy = (address, language, nameFacets, folder) => {
  let opened = null, times = 0, counted = false;
  const open = async () => {
    // A copy of the program for each language: within one copy all share the first one's way to take words apart.
    if (!folder && !(isEarly && language === document.documentElement.lang)) begin?.(language);
    isEarly = false;
    const module = await import(`${address}?${language}-${times}`);
    const root = document.documentElement, mine = root.lang;
    root.lang = language; // read by Pagefind while it opens, nowhere else to be said
    const made = module.createInstance({ noWorker: true, ranking: RANKING, basePath: new URL(".", address).pathname + folder });
    root.lang = mine;
    await made.init();
    await made.options({ ranking: RANKING, excerptLength: 28 });
    return made;
  };
  const ready = () => opened ||= open().catch((error) => { opened = null; times++; throw error; });
  return {
    ready,
    async search(query, filters, isCounted) {
      const one = await ready();
      // Counts are told of filters that are loaded: of the facets, not of every day that is one too.
      if (isCounted && !counted) {
        await one.search(query, { filters: Object.fromEntries(nameFacets().map((name) => [name, { any: [] }])) });
        counted = true;
      }
      return one.search(query, { filters });
    },
    reopen() { opened = null; counted = false; times++; },
  };
};

export const openIndex = (address, language, nameFacets) => {
  const all = openCopy(address, language, nameFacets, ""), byFilters = openCopy(address, language, nameFacets, NO_WORDS);
  let before = failed;
  return {
    // `isCounted` where it is to be told how many results each value of the facets has: each facet is a file more.
    async search(typed, filters, isCounted = false) {
      if (typed === null) return byFilters.search(null, filters, isCounted);
      const query = telling(typed, await tellOf(address, language));
      // A single word that stands whole on some page is meant as it is typed: corn, not Cornyn.
      // So is one with signs around it, and an abbreviation with its full stops.
      const word = query.replace(/^[^\p{L}\p{N}"]+|[^\p{L}\p{N}"]+$|\./gu, "");
      if (word && /^[\p{L}\p{N}]+$/u.test(word)) {
        const exact = await all.search(`"${word}"`, filters, isCounted);
        if (exact.results.length) {
          const whole = new Set(exact.results.map((found) => found.id)), begun = await all.search(word, filters);
          return { ...exact, results: begun.results.filter((found) => whole.has(found.id)) };
        }
      }
      return all.search(query, filters, isCounted);
    },
    // Whoever is about to ask has the program fetched meanwhile; what fails is asked for again with the question.
    prepare: (isOfWords = true) => { (isOfWords ? all : byFilters).ready().catch(() => {}); },
    isIncomplete: () => failed > before,
    reopen() {
      all.reopen();
      byFilters.reopen();
      before = failed;
    },
  };
};
