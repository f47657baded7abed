// A question for where commitments stand, such as `overdue` or `overdue commitments`: it means the list of what stands there.
import { fold } from "./facets.js";
import { stem } from "./spelling.js";

const stemsOf = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) || []).map(stem);

// The one of `marked` that a query names in any language; beside it the query may have the words for what it is said of, and no other.
export const findMarked = (query, marked, besides) => {
  const beside = new Set(besides.flatMap(stemsOf)), asked = stemsOf(query).filter((word) => !beside.has(word)).join(" ");
  return asked && marked.find(({ words }) => words.some((text) => stemsOf(text).join(" ") === asked));
};
