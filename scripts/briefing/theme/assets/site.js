// On every page: the palette, what opens from the masthead, the switch of language, moved pages.
// Without it all text is still there, in the colours of the system.
const choices = [...document.querySelectorAll("[data-choice]")];
const root = document.documentElement;
const showChoice = () => choices.forEach((choice) => { choice.hidden = choice.dataset.choice !== (root.dataset.scheme || ""); });
choices.forEach((choice, number) => choice.addEventListener("click", () => {
  const next = choices[(number + 1) % choices.length];
  root.dataset.scheme = next.dataset.choice;
  try { localStorage.setItem("briefing.scheme", next.dataset.choice); } catch { /* storage may be closed */ }
  showChoice();
  next.focus();
}));
showChoice();

// The menu and the list of languages close by Escape, when something else is pressed, and when the focus leaves them.
for (const drawer of document.querySelectorAll(".mast-drawer, .mast-languages")) {
  const closeBeside = (event) => { if (event.target !== document && !drawer.contains(event.target)) drawer.open = false; };
  document.addEventListener("click", closeBeside);
  document.addEventListener("focusin", closeBeside);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.open) return;
    drawer.open = false;
    drawer.querySelector("summary").focus();
  });
}

// The other language opens at the same place: query and filters are the same there. A heading's anchor is not, so its number
// among the headings is handed on.
const HEADINGS = "article :is(h2, h3)[id]", PLACE = "briefing.heading";
for (const link of document.querySelectorAll(".mast-language")) {
  const bare = link.href;
  const aim = () => { link.href = bare + location.search + location.hash; };
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, aim);
  link.addEventListener("click", () => {
    const number = [...document.querySelectorAll(HEADINGS)].findIndex((heading) => "#" + heading.id === location.hash);
    try { sessionStorage.setItem(PLACE, JSON.stringify([link.href, number])); } catch { /* storage may be closed */ }
  });
}
try {
  const [address, number] = JSON.parse(sessionStorage.getItem(PLACE) || "[]");
  sessionStorage.removeItem(PLACE);
  const heading = address === location.href && document.querySelectorAll(HEADINGS)[number];
  if (heading && heading.id !== location.hash.slice(1)) location.replace("#" + heading.id);
} catch { /* storage may be closed */ }

const moved = document.querySelector("[data-moved] a");
if (moved) location.replace(moved.href + location.search + location.hash);

// What a page needs besides. Where it does not come, the page says so, instead of standing there as if it answered.
const load = (what, name) => document.querySelector(what) && import(name).catch(() => {
  for (const one of document.querySelectorAll("[data-lost]")) one.hidden = false;
});
load("[data-copy]", "./copy.js");
load("[data-offline]", "./offline.js");
load("[data-query]", "./query.js");
load("[data-compared], .compare-filters", "./compare.js");

// On paper nothing is folded, and the address is the one that the reader has, with its filters.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("article details:not([open])")];
  for (const one of unfolded) one.open = true;
  for (const one of document.querySelectorAll(".printed-address")) one.textContent = location.href;
});
addEventListener("afterprint", () => { for (const one of unfolded) one.open = false; });
