// How the form writes an entry: without what was left empty, every text in quotes, so that none is taken for a number.
// A few lists are written even when they are empty, since that has a meaning of its own.
const lists = JSON.parse(document.currentScript.dataset.lists);

const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (typeof value === "object" && !Object.keys(value).length);

const prune = (value) => {
  if (Array.isArray(value)) return value.map(prune).filter((item) => !isEmpty(item));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, prune(inner)]);
  return Object.fromEntries(kept.filter(([key, inner]) => !isEmpty(inner) || lists.includes(key)));
};

const write = (value, indent) => {
  if (typeof value !== "object" || isEmpty(value)) return ` ${JSON.stringify(value)}`;
  const lines = Array.isArray(value)
    ? value.map((item) => `-${write(item, `${indent}  `).replace(/^\n\s*/, " ")}`)
    : Object.entries(value).map(([key, inner]) => `${key}:${write(inner, `${indent}  `)}`);
  return `\n${lines.map((line) => indent + line).join("\n")}`;
};

CMS.registerCustomFormat("yaml", "yml", { toFile: (entry) => write(prune(entry), "") });
