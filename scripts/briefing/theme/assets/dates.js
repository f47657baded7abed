// A day or a month in a query, in the ways people write them: 2023-02-04, 4 February 2023, 4 de febrero de 2023, February 2023.
import { fold } from "./facets.js";

const pad = (n) => String(n).padStart(2, "0");
const monthNames = (languages) => {
  const found = new Map();
  for (const language of languages) {
    for (const style of ["long", "short"]) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) found.set(fold(format.format(Date.UTC(2020, month - 1, 15))).replace(/\.$/, ""), month);
    }
  }
  return found;
};

// Every form has one; without it nobody waits for the names of the months.
const YEAR = /(?:19|20)\d{2}/;

// The filters that a date stands for, and the rest of the query (null where nothing is left); nothing where there is no date.
export const readDates = (query, languages) => {
  if (!query || !YEAR.test(query)) return null;
  const names = monthNames(languages), text = fold(query);
  const name = `(${[...names.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?`;
  const year = "((?:19|20)\\d{2})", of = "(?:\\s+(?:de|del|of))?", day = "(\\d{1,2})(?:st|nd|rd|th|[.º°])?";
  const forms = [
    [`\\b${year}-(\\d{1,2})-(\\d{1,2})\\b`, (y, m, d) => [[y, m, d]]],
    [`\\b${year}-(\\d{1,2})\\b`, (y, m) => [[y, m]]],
    [`\\b(\\d{1,2})[/.](\\d{1,2})[/.]${year}\\b`, (a, b, y) => [[y, b, a], [y, a, b]]],
    [`\\b${day}${of}\\s+${name}${of},?\\s+${year}\\b`, (d, m, y) => [[y, names.get(m), d]]],
    [`\\b${name}\\s+${day},?\\s+${year}\\b`, (m, d, y) => [[y, names.get(m), d]]],
    [`\\b${name}${of},?\\s+${year}\\b`, (m, y) => [[y, names.get(m)]]],
  ];
  for (const [form, read] of forms) {
    const match = text.match(new RegExp(form));
    if (!match) continue;
    const dates = read(...match.slice(1)).filter(([, month]) => month >= 1 && month <= 12);
    if (!dates.length) return null;
    const rest = `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
    const written = [...new Set(dates.map((parts) => parts.map((part, index) => index ? pad(+part) : part).join("-")))];
    return { rest: rest || null, filters: { [written[0].length === 7 ? "month" : "day"]: { any: written } } };
  }
  return null;
};
