// On every page: the palette, the list of languages, the key that leads to search, moved pages. Without it all text is still there.
const inputs = [...document.querySelectorAll("[data-md-component=palette] input")];
const names = ["media", "scheme", "primary", "accent"];
const read = (input) => Object.fromEntries(names.map((name) => [name, input.getAttribute(`data-md-color-${name}`)]));
const media = matchMedia("(prefers-color-scheme: dark)");
// The first choice follows the system: it takes the scheme of the choice made for light or dark.
const apply = (input) => {
  const chosen = read(input);
  const shown = chosen.media === "(prefers-color-scheme)"
    ? read(inputs.find((other) => read(other).media === `(prefers-color-scheme: ${media.matches ? "dark" : "light"})`) || input)
    : chosen;
  for (const name of names) document.body.setAttribute(`data-md-color-${name}`, shown[name] || "");
  inputs.forEach((other) => { other.nextElementSibling.hidden = other !== input; });
};
if (inputs.length) {
  let kept = null;
  try { kept = __md_get("__palette"); } catch { /* storage may be closed */ }
  const start = inputs[kept && kept.index < inputs.length ? kept.index : 0];
  start.checked = true;
  apply(start);
  inputs.forEach((input, index) => input.addEventListener("change", () => {
    apply(input);
    __md_set("__palette", { index, color: read(input) });
  }));
  media.addEventListener("change", () => apply(inputs.find((input) => input.checked)));
}

// The list of languages closes by Escape, and when something else is pressed.
const languages = document.querySelector(".mast-languages");
if (languages) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => { if (!languages.contains(event.target)) languages.open = false; });
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const field = document.querySelector("#q, #home-q, #f-q");
  event.preventDefault();
  if (field && !field.closest("[hidden]")) field.focus();
  else document.querySelector("[data-search-link]")?.click();
});

const moved = document.querySelector("[data-moved] a");
if (moved) location.replace(moved.href);
