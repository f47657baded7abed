// Pagefind, one language of it. It takes a piece of the index that it cannot load for an empty one, and its answer for whole:
// so the loading is watched here, and whoever asks can learn that something is missing.
let failed = 0;
const FOLDER = "/pagefind/";
const load = globalThis.fetch;
// Asked for filters alone, it loads every word there is and looks at none: whoever asks so, by this folder, is given no words.
const NO_WORDS = "./", EMPTY = new Uint8Array([...new TextEncoder().encode("pagefind_dcd"), 0x81, 0x80]);
// Path → the answer to what the head of the page has asked for; what the program asks waits until it is known what these are.
// Another head than ours asks for nothing.
const { begun, begin, early } = globalThis.searchBegun || { begun: new Map() };
let beginning = early, isEarly = Boolean(early);
const takeBegun = (path) => {
  const answer = begun.get(path);
  begun.delete(path);
  return answer;
};
globalThis.fetch = async (...asked) => {
  if (String(asked[0]).includes(`${FOLDER}${NO_WORDS}index/`)) return new Response(EMPTY);
  const isPiece = String(asked[0]).includes(FOLDER);
  try {
    const path = isPiece && new URL(asked[0], location).pathname;
    if (isPiece && !begun.has(path)) await beginning;
    const answer = await (takeBegun(path) || load(...asked));
    if (isPiece && !answer.ok) throw new Error(answer.statusText);
    return answer;
  } catch (error) {
    if (isPiece) failed++;
    throw error;
  }
};
// Titles weigh most, and a long word that only begins like the one typed little.
const RANKING = { termSimilarity: 9, pageLength: 0.4, termSaturation: 1.6, metaWeights: { title: 8, names: 8 } };

// One copy of a language's index, opened when it is first asked, and again after it could not be. `folder` is that of its pieces.
const openCopy = (address, language, facets, folder) => {
  let opened = null, times = 0, counted = false;
  const none = Object.fromEntries(facets.map((name) => [name, { any: [] }]));
  const open = async () => {
    // A copy of the program for each language: within one copy all share the first one's way to take words apart.
    if (!folder && !(isEarly && language === document.documentElement.lang)) beginning = begin?.(language);
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
        await one.search(query, { filters: none });
        counted = true;
      }
      return one.search(query, { filters });
    },
    reopen() { opened = null; counted = false; times++; },
  };
};

export const openIndex = (address, language, facets) => {
  const all = openCopy(address, language, facets, ""), byFilters = openCopy(address, language, facets, NO_WORDS);
  let before = failed;
  return {
    // `isCounted` where it is to be told how many results each value of the facets has: each facet is a file more.
    async search(query, filters, isCounted = false) {
      if (query === null) return byFilters.search(null, filters, isCounted);
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
    prepare: () => { all.ready().catch(() => {}); },
    isIncomplete: () => failed > before,
    reopen() {
      all.reopen();
      byFilters.reopen();
      before = failed;
    },
  };
};
