// Asks the database away from the page, which stays at hand however long a question takes. It can only be read.
let opened = null;

const fetchWhole = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const reader = answer.body.getReader(), parts = [];
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    postMessage({ loaded });
  }
  const whole = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
};
const open = async ({ program, database }) => {
  globalThis.sqlite3ApiConfig = { warn() {}, log() {}, debug() {} }; // it misses what a page of questions has no need of
  const { default: start } = await import(program);
  const sqlite = await start({ print() {}, printErr() {} });
  const bytes = await fetchWhole(database);
  const found = new sqlite.oo1.DB(), { capi, wasm } = sqlite;
  const pointer = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  found.checkRc(capi.sqlite3_deserialize(found.pointer, "main", pointer, bytes.length, bytes.length, flags));
  found.exec("PRAGMA query_only = ON");
  found.selectValue("SELECT count(*) FROM sqlite_schema"); // half a file is told here, and not with the first question
  return found;
};
const ask = (database, { sql, most }) => {
  const rows = [], columns = [], began = performance.now();
  let isCut = false;
  try {
    database.exec({ sql, rowMode: "array", columnNames: columns, callback: (row) => {
      if (rows.length >= most) { isCut = true; return false; }
      rows.push(row.map((value) => value instanceof Uint8Array ? `x'${[...value].map((one) => one.toString(16).padStart(2, "0")).join("")}'` : typeof value === "bigint" ? String(value) : value));
      return true;
    } });
  } catch (error) {
    const tables = database.selectValues("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name");
    return { error: error.message.replace(/^SQLITE_\w+: (sqlite3 result code \d+: )?/, ""), tables };
  }
  return { rows, columns, isCut, milliseconds: performance.now() - began };
};
addEventListener("message", async ({ data }) => {
  if (data.program) {
    opened = open(data);
    opened.catch(() => {});
    return;
  }
  let database;
  try { database = await opened; } catch { return postMessage({ failed: true }); }
  postMessage({ isRunning: true });
  postMessage(ask(database, data));
});
