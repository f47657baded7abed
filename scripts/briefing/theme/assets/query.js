// The page of questions: SQL is asked of the published database in a worker, which is fetched with the first question.
import { counted, element, fill, number } from "./facets.js";

const form = document.querySelector("[data-query]"), answer = document.querySelector(".query-answer");
const texts = JSON.parse(document.getElementById("query-texts").textContent);
const output = form.querySelector("output"), stop = form.querySelector(".stop"), run = form.querySelector("[type=submit]");
const table = answer.querySelector("table");
const AT_ONCE = 200, AT_MOST = 100000;
const language = document.documentElement.lang;
const megabytes = (bytes) => `${new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1e6)} MB`;
const place = (name) => new URL(form.dataset[name], location).href;
let worker = null, isAsking = false, told = [];

const say = (...parts) => {
  output.replaceChildren(...parts.flatMap((part, n) => n ? [" ", part] : [part]));
};
const show = (asking) => { isAsking = asking; stop.hidden = !asking; run.disabled = false; };
// SQLite's own words are English and stand as they are, behind what they mean.
const explain = ({ error, tables }) => {
  const meant = [
    [/^no such (?:table|module): (.+)$/, "query_no_table"], [/^no such column: (.+)$/, "query_no_column"],
    [/near "(.+)": syntax error/, "query_syntax"], [/incomplete input/, "query_incomplete"], [/readonly|not authorized/, "query_read_only"],
  ].find(([pattern]) => pattern.test(error));
  const own = element("q", error);
  own.lang = "en";
  const [before, after] = texts.query_said.split("{words}"), said = element("span", before);
  said.append(own, after);
  const parts = [element("strong", meant ? fill(texts[meant[1]], { name: error.match(meant[0])[1] }) : texts.query_other), said];
  if (meant?.[1] === "query_no_table") parts.push(fill(texts.query_tables, { names: tables.join(", ") }));
  answer.hidden = true;
  say(...parts);
};
const cell = (value) => {
  const made = element("td", value === null ? "" : String(value), typeof value === "number" ? "n" : /^\d{4}-\d\d(-\d\d)?$/.test(value) ? "date" : "");
  if (/^https?:\/\/\S+$/.test(value)) {
    const link = element("a", value);
    link.href = value;
    made.replaceChildren(link);
  }
  return made;
};
const draw = ({ columns, rows, isCut, milliseconds }) => {
  told = [columns, ...rows];
  answer.hidden = !columns.length;
  const heads = element("tr");
  heads.append(...columns.map((name, n) => {
    const head = element("th", name, rows.length && rows.every((row) => typeof row[n] === "number") ? "n" : "");
    head.scope = "col";
    return head;
  }));
  table.tHead.replaceChildren(heads);
  table.tBodies[0].replaceChildren(...rows.slice(0, AT_ONCE).map((row) => {
    const made = element("tr");
    made.append(...row.map(cell));
    return made;
  }));
  const took = fill(texts.query_took, { n: number(Math.max(1, Math.round(milliseconds))) });
  const count = counted(texts.rows, rows.length);
  const rest = rows.length > AT_ONCE ? ` · ${fill(texts.query_first, { n: number(AT_ONCE) })}` : "";
  table.caption.textContent = count + rest;
  say(columns.length ? `${count} · ${took}${rest}` : texts.query_no_rows, ...(isCut ? [fill(texts.query_too_many, { n: number(AT_MOST) })] : []));
};
const close = () => { worker?.terminate(); worker = null; };
const open = () => {
  worker = new Worker(new URL("query-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("error", () => fail());
  worker.addEventListener("message", ({ data }) => {
    if (data.loaded !== undefined) return say(fill(texts.query_fetching, { size: megabytes(data.loaded) }));
    if (data.isRunning) return say(texts.query_running);
    show(false);
    if (data.failed) return fail();
    form.querySelector(".size").textContent = "";
    if (data.error !== undefined) explain(data); else draw(data);
  });
  worker.postMessage({ program: place("program"), database: place("database") });
};
const fail = () => {
  close();
  show(false);
  answer.hidden = true;
  run.focus();
  say(element("strong", texts.query_failed));
};
const ask = () => {
  const sql = form.sql.value.trim();
  if (!sql) return say(texts.query_empty);
  if (isAsking) close();
  if (!worker) open();
  show(true);
  say(texts.query_running);
  worker.postMessage({ sql, most: AT_MOST });
};
const address = (sql) => `${location.pathname}?${new URLSearchParams({ sql })}`;
const read = () => {
  const asked = new URLSearchParams(location.search).get("sql");
  if (asked !== null) form.sql.value = asked;
  return asked !== null;
};
const submit = () => {
  const sql = form.sql.value.trim();
  if (sql && new URLSearchParams(location.search).get("sql") !== sql) history.pushState(null, "", address(sql));
  ask();
};
form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
form.sql.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
});
stop.addEventListener("click", () => { close(); show(false); say(texts.query_stopped); run.focus(); });
addEventListener("popstate", () => { if (read() && worker) ask(); });
document.querySelector(".query-examples").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  form.sql.value = new URL(link.href).searchParams.get("sql");
  form.scrollIntoView({ block: "start" });
  submit();
  form.sql.focus({ preventScroll: true });
});
const quote = (value) => /[",\r\n]/.test(value ?? "") ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? "");
answer.querySelector("[value=csv]").addEventListener("click", () => {
  const link = element("a"), text = `\uFEFF${told.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = "query.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
});
form.hidden = false;
read();
// What the first question costs is told before it is asked.
fetch(place("database"), { method: "HEAD" }).then((found) => {
  const bytes = +found.headers.get("Content-Length");
  if (found.ok && bytes && !worker) form.querySelector(".size").textContent = fill(texts.query_fetch, { size: megabytes(bytes) });
}).catch(() => {});
