// Words that no page has, and the word that was meant. Knows the series' own words, the most frequent first; names with a capital.
import { fold } from "./facets.js";

const ENDINGS = /(?:ciones|cion|mente|iendo|ando|ados|adas|ado|ada|idos|idas|ido|ida|ings|ing|ies|ied|ed|es|os|as|er|s|y|e|o|a)$/;
export const stem = (word) => word.length > 4 ? word.replace(ENDINGS, "") : word.replace(/s$/, "");
const cache = new WeakMap();
const prepare = (words) => {
  if (!cache.has(words)) {
    const folded = words.map(fold);
    cache.set(words, { folded, sorted: [...folded].sort(), stems: new Set(folded.map(stem)), places: new Map(folded.map((word, at) => [word, at])) });
  }
  return cache.get(words);
};
const begins = (sorted, start) => {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < start) low = middle + 1; else high = middle;
  }
  return Boolean(sorted[low]?.startsWith(start));
};

// The words as they are written for fewer bytes: a line for each frequency; of each word how much it shares with the one before.
export const readWords = (text) => text.split("\n").flatMap((line) => {
  let before = "";
  return Array.from(line.matchAll(/([0-9])([^0-9]*)/g), ([, shared, rest]) => before = before.slice(0, shared) + rest);
});

// The parts of the words in which those of a query stand.
export const partsOf = (query, parts) => new Set((query.match(/\p{L}+/gu) || []).map((word) => fold(word).codePointAt(0) % parts));

// The words of a language: all that its pages use, the most frequent first, or those with the first letters of a query, which tell
// whether any page has its words; nothing where they do not come. `load` fetches a file, of all words or of a part of so many.
export const openWords = (load, parts) => {
  const files = new Map();
  const read = (part) => {
    const file = files.get(part) || load(part).then(readWords);
    files.set(part, file);
    file.catch(() => files.delete(part));
    return file;
  };
  return {
    all: () => read(null).catch(() => null),
    async near(query) {
      return files.has(null) ? this.all() : Promise.all([...partsOf(query, parts)].map(read)).then((found) => found.flat(), () => null);
    },
  };
};

// The words of a query, as typed, that no page has, neither whole nor as a beginning nor with another ending.
export const findUnknown = (query, words) => {
  if (!words) return [];
  const { sorted, stems } = prepare(words);
  return query.split(/[\s"“”«»(),;:]+/).filter((word) => {
    const plain = fold(word).replace(/[^\p{L}\p{N}-]/gu, "");
    if (plain.length < 3 || /\p{N}/u.test(plain)) return false;
    return ![plain.replaceAll("-", "")].concat(plain.includes("-") ? [plain.split("-").at(-1)] : [])
      .some((one) => begins(sorted, one) || stems.has(stem(one)));
  });
};

// How many letters must be changed, added, taken out or exchanged with the next; no more than `most` are counted.
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
};

// The query with words together that the pages write so (`screw worm`), or apart; nothing where they write it as it is typed.
export const respell = (query, words) => {
  if (/["“”«»]/.test(query)) return null;
  const { places } = prepare(words), typed = query.split(/\s+/), plain = typed.map(fold);
  const isWord = (word) => /^\p{L}+$/u.test(word);
  for (let at = 0; at + 1 < typed.length; at++) {
    const joined = plain[at] + plain[at + 1];
    if (joined.length > 3 && isWord(joined) && places.has(joined)) return [...typed.slice(0, at), words[places.get(joined)], ...typed.slice(at + 2)].join(" ");
  }
  for (const word of findUnknown(query, words)) {
    const whole = fold(word);
    const [, at] = Array.from({ length: Math.max(0, whole.length - 5) }, (_, n) => n + 3)
      .map((n) => [Math.max(...[whole.slice(0, n), whole.slice(n)].map((part) => places.get(part) ?? Infinity)), n])
      .reduce((one, other) => other[0] < one[0] ? other : one, [Infinity, 0]);
    if (at) return query.replace(word, `${word.slice(0, at)} ${word.slice(at)}`);
  }
  return null;
};

const placeOf = (word, words) => prepare(words).places.get(fold(word).replace(/[^\p{L}]/gu, "")) ?? words.length;
// Whether a word is part of a person's name.
export const isName = (word, words) => {
  const found = words[placeOf(word, words)];
  return Boolean(found) && found !== found.toLowerCase();
};

// Of several words that no page has together, the one that fewest pages have, with the more frequent word that it is nearest to.
// A name is never doubted.
export const findDoubted = (query, words) => {
  const rank = (word) => isName(word, words) ? -1 : placeOf(word, words);
  const ranked = query.split(/\s+/).filter((word) => word.length > 3 && !/\p{N}/u.test(word)).map((word) => [rank(word), word]);
  const [most, word] = ranked.reduce((one, other) => other[0] > one[0] ? other : one, [-1, ""]);
  return word && suggest(word, words.slice(0, most)) ? [word, suggest(word, words.slice(0, most))] : null;
};

// The nearest word, the more frequent of two; nothing where none is near, or for three letters. What is part of one word (`rostro`) is nearest to that.
export const suggest = (word, words) => {
  const plain = fold(word).replace(/[^\p{L}]/gu, ""), { folded } = prepare(words);
  if (plain.length < 4) return "";
  let most = plain.length < 7 ? 1 : plain.length < 12 ? 2 : 3, best = "";
  folded.forEach((one, index) => {
    if (one.length < 4) return;
    const found = plain.length > 4 && one.endsWith(plain) ? 1 : distance(plain, one, most);
    if (found <= most && (!best || found < most)) { best = words[index]; most = found; }
  });
  return best;
};
