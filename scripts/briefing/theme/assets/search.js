// The search page: asks Pagefind, keeps the query and the filters in the address. Loaded on every page, idle elsewhere.
const page = document.getElementById("search-page");
if (page) {
  const { texts, labels } = JSON.parse(document.getElementById("search-words").textContent);
  const form = page.querySelector("form");
  const output = page.querySelector("output");
  const list = page.querySelector(".results");
  const help = page.querySelector(".search-help");
  const more = page.querySelector(".more button");
  const filters = [...form.querySelectorAll("select")];
  const STEP = 10;
  let pagefind, turn = 0, found = [], shown = 0;

  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    form.q.value = query.get("q") || "";
    for (const filter of filters) filter.value = query.get(filter.name) || "";
  };
  const writeAddress = (push) => {
    const query = new URLSearchParams();
    for (const field of [form.q, ...filters]) if (field.value) query.set(field.name, field.value);
    const address = location.pathname + (String(query) ? "?" + query : "");
    if (address !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", address);
  };
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  // An excerpt is escaped text with <mark> around the words found; anything else in it stays text.
  const excerpt = (html) => {
    const made = element("p", "", "excerpt");
    const text = (part) => new DOMParser().parseFromString(`<i>${part}</i>`, "text/html").documentElement.textContent;
    html.split(/(<mark>.*?<\/mark>)/).forEach((part) =>
      made.append(part.startsWith("<mark>") ? element("mark", text(part.slice(6, -7))) : text(part)));
    return made;
  };
  // Results stand in groups by kind, the groups in the order in which their best result was found.
  const groupOf = (kind) => {
    const known = list.querySelector(`[data-kind="${CSS.escape(kind || "page")}"] ol`);
    if (known) return known;
    const group = element("li");
    group.dataset.kind = kind || "page";
    const items = element("ol");
    group.append(element("h2", labels.kind[kind] || texts.search_other, "label"), items);
    list.append(group);
    return items;
  };
  const entry = (hit) => {
    const item = element("li");
    const link = element("a", hit.meta.title);
    link.href = hit.url;
    const about = [labels.status[hit.meta.status], hit.meta.date].filter(Boolean).join(" · ");
    item.append(link, ...(about ? [element("span", about, "by")] : []), excerpt(hit.excerpt));
    return item;
  };
  const showMore = async () => {
    const mine = turn;
    const pages = await Promise.all(found.slice(shown, shown + STEP).map((hit) => hit.data()));
    if (mine !== turn) return;
    for (const hit of pages) groupOf(hit.meta.kind).append(entry(hit));
    shown += pages.length;
    more.hidden = shown >= found.length;
  };
  const search = async () => {
    const mine = ++turn;
    const words = form.q.value.trim();
    const chosen = Object.fromEntries(filters.filter((filter) => filter.value).map((filter) => [filter.name, [filter.value]]));
    if (!words && !Object.keys(chosen).length) {
      list.replaceChildren();
      more.hidden = true;
      output.textContent = texts.search_empty;
      help.hidden = false;
      return;
    }
    try {
      pagefind ||= await import(new URL(page.dataset.index, location));
    } catch {
      output.textContent = texts.search_missing;
      return;
    }
    const result = await pagefind.search(words || null, { filters: chosen });
    if (mine !== turn) return;
    list.replaceChildren();
    found = result.results;
    help.hidden = found.length > 0;
    shown = 0;
    output.textContent = !found.length ? texts.search_none
      : found.length === 1 ? texts.search_one : texts.search_many.replace("{n}", found.length.toLocaleString(document.documentElement.lang));
    await showMore();
  };
  let wait;
  form.addEventListener("input", (event) => {
    clearTimeout(wait);
    wait = setTimeout(() => { writeAddress(false); search(); }, event.target === form.q ? 200 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); writeAddress(true); search(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of [form.q, ...filters]) field.value = "";
    writeAddress(true);
    search();
  });
  more.addEventListener("click", showMore);
  addEventListener("popstate", () => { readAddress(); search(); });
  readAddress();
  search();
}
