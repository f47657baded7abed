// Asks the search page one query after the other, as the form sends them; the paths of the first three results of each.
// From inside the page: each way to the browser and back costs more than a search.
async (queries) => {
  const list = document.querySelector(".results"), field = document.querySelector("#q"), LONGEST = 30_000;
  const isShown = () => list.querySelector(":scope > li > a");
  const answer = () => new Promise((resolve) => {
    const end = () => { clearTimeout(late); watch.disconnect(); resolve(); };
    const watch = new MutationObserver(() => { if (isShown()) end(); }), late = setTimeout(end, LONGEST);
    watch.observe(list, { childList: true });
  });
  const found = [];
  for (const query of queries) {
    list.replaceChildren();
    const answered = answer();
    field.value = query;
    field.form.requestSubmit();
    await answered;
    found.push([...list.querySelectorAll(":scope > li > a")].slice(0, 3).map((link) => link.pathname));
  }
  return found;
}
