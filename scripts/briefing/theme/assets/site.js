// On every page: the palette, the list of languages, moved pages. Without it all text is still there.
const choices = [...document.querySelectorAll("[data-md-component=palette] button")];
const names = ["media", "scheme", "primary", "accent"];
const read = (choice) => Object.fromEntries(names.map((name) => [name, choice.getAttribute(`data-md-color-${name}`)]));
const media = matchMedia("(prefers-color-scheme: dark)");
// The first choice follows the system: it takes the scheme of the choice made for light or dark.
const apply = (choice) => {
  const chosen = read(choice);
  const shown = chosen.media === "(prefers-color-scheme)"
    ? read(choices.find((other) => read(other).media === `(prefers-color-scheme: ${media.matches ? "dark" : "light"})`) || choice)
    : chosen;
  for (const name of names) document.body.setAttribute(`data-md-color-${name}`, shown[name] || "");
  choices.forEach((other) => { other.hidden = other !== choice; });
};
if (choices.length) {
  let kept = null;
  try { kept = __md_get("__palette"); } catch { /* storage may be closed */ }
  apply(choices[kept && kept.index < choices.length ? kept.index : 0]);
  choices.forEach((choice, number) => choice.addEventListener("click", () => {
    const index = (number + 1) % choices.length;
    apply(choices[index]);
    choices[index].focus();
    __md_set("__palette", { index, color: read(choices[index]) });
  }));
  media.addEventListener("change", () => apply(choices.find((choice) => !choice.hidden)));
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

const moved = document.querySelector("[data-moved] a");
if (moved) location.replace(moved.href);
