// The key that leads to search, on every page where it is not switched off; and the search page itself, where this is it.
const OFF = "slash-off";
const isOff = () => { try { return localStorage.getItem(OFF) !== null; } catch { return false; } };

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping || isOff()) return;
  const field = document.querySelector("#q, #home-q, #f-q");
  event.preventDefault();
  if (field && !field.closest("[hidden]")) field.focus();
  else document.querySelector("[data-search-link]")?.click();
});

const choice = document.getElementById("slash");
if (choice) {
  choice.checked = !isOff();
  choice.closest("[hidden]").hidden = false;
  choice.addEventListener("change", () => {
    try { choice.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, ""); } catch { /* storage may be closed */ }
  });
}

if (document.getElementById("search-page")) import("./find.js").catch(() => { document.querySelector("[data-lost]").hidden = false; });
