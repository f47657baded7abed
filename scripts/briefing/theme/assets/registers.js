// Registers: filters and order, kept in the address. Without it the tables list everything, part by part.
const form = document.querySelector(".register-filters");
const table = document.querySelector("table[data-register]");
if (form && table) {
  const body = table.tBodies[0];
  const output = form.querySelector("output");
  const filters = [...form.querySelectorAll("select")].filter((select) => select.name !== "sort");
  const headings = [...table.tHead.rows[0].cells];
  const parts = [...document.querySelectorAll(".parts a")].map((link) => link.href);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const number = (n) => n.toLocaleString(document.documentElement.lang);
  // The text that goes with a number: one form for each plural category of the language.
  const forms = JSON.parse(form.dataset.shown);
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const shown = (n) => forms[plurals.select(n)] ?? forms.other;
  const caption = table.caption.textContent;
  let rows = [...body.rows], loading = null;

  // The other parts of a split register are pages like this one: their rows join these.
  const loadParts = () => loading ||= Promise.all(parts.map(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = [...page.querySelector("table[data-register]").tBodies[0].rows];
    for (const link of found.flatMap((row) => [...row.querySelectorAll("a")])) {
      link.href = new URL(link.getAttribute("href"), address);
    }
    return found.map((row) => document.adoptNode(row));
  })).then((all) => { rows = [...rows, ...all.flat()]; });

  const fits = (row, words, chosen) =>
    chosen.every((filter) => (row.dataset[filter.name] || "").split(" ").includes(filter.value)) &&
    (!words || fold(row.textContent).includes(words));
  const valueOf = (row, index) => {
    const cell = row.cells[index];
    return cell.querySelector("time")?.dateTime || cell.textContent.trim();
  };
  const arrange = (found) => {
    const key = form.sort.value.replace(/^-/, "");
    const index = headings.findIndex((heading) => heading.dataset.key === key);
    const sign = form.sort.value.startsWith("-") ? -1 : 1;
    headings.forEach((heading, place) => {
      if (place === index) heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      else heading.removeAttribute("aria-sort");
    });
    if (index < 0) return found;
    const keyed = found.map((row) => [valueOf(row, index), row]);
    // What has no value stands last, whichever the order.
    const isEmpty = (value) => value === "" || value === "—";
    keyed.sort(([a], [b]) => isEmpty(a) - isEmpty(b) || sign * collator.compare(a, b));
    return keyed.map(([, row]) => row);
  };
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const chosen = filters.filter((filter) => filter.value);
    const words = fold(form.q.value.trim());
    const isWhole = !chosen.length && !words && !form.sort.value;
    if (!isWhole && parts.length) {
      output.textContent = form.dataset.loading;
      try { await loadParts(); } catch { loading = null; }
      if (mine !== turn) return;
    }
    const own = isWhole && parts.length ? rows.slice(0, ownCount) : rows;
    const found = arrange(own.filter((row) => fits(row, words, chosen)));
    body.replaceChildren(...found);
    document.querySelector(".parts")?.toggleAttribute("hidden", !isWhole);
    output.textContent = found.length
      ? shown(found.length).replace("{n}", number(found.length)).replace("{total}", number(+form.dataset.total))
      : form.dataset.none.replace("{total}", number(+form.dataset.total));
    table.caption.textContent = isWhole ? caption : output.textContent;
  };
  const ownCount = rows.length;
  const fields = () => [form.q, ...filters, form.sort];
  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields()) field.value = query.get(field.name) || "";
  };
  const writeAddress = () => {
    const query = new URLSearchParams();
    for (const field of fields()) if (field.value) query.set(field.name, field.value);
    history.replaceState(null, "", location.pathname + (String(query) ? "?" + query : "") + location.hash);
  };
  const change = () => { writeAddress(); show(); };

  headings.forEach((heading) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => {
      const key = heading.dataset.key;
      form.sort.value = form.sort.value === key ? `-${key}` : key;
      change();
    });
    heading.replaceChildren(button);
  });
  let wait;
  form.addEventListener("input", (event) => {
    clearTimeout(wait);
    wait = setTimeout(change, event.target === form.q ? 150 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); change(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields()) field.value = "";
    change();
  });
  addEventListener("popstate", () => { readAddress(); show(); });
  readAddress();
  show();
}
