// The page about reading offline: its button keeps the site in one language by a worker, and gives it up again.
const place = document.querySelector("[data-offline]"), button = place.querySelector("button");
const language = place.dataset.offline, address = new URL(place.dataset.worker, location.href);
const workers = navigator.serviceWorker, progress = place.querySelector("progress"), told = place.querySelector("[data-told]");

const missing = new URLSearchParams(location.search).get("missing");
if (missing) {
  const box = document.querySelector("[data-missing]");
  box.querySelector("code").textContent = missing;
  box.hidden = false;
}

let size = "", state = "";
const show = (now) => {
  state = now;
  for (const one of place.querySelectorAll("[data-state]")) one.hidden = one.dataset.state !== now;
  for (const one of place.querySelectorAll("[data-size]")) one.textContent = size;
  button.hidden = now === "unable" || now === "keeping";
  place.querySelector("[data-progress]").hidden = now !== "keeping";
  button.textContent = (now === "kept" ? button.dataset.drop : button.dataset.keep) + (size && ` (${size})`);
};
const find = async () => {
  const found = await workers.getRegistration(address);
  return found && found.active && found.active.scriptURL.startsWith(address.href) ? found : null;
};
const own = `${address.href}?${language}`, isOwn = (worker) => worker?.scriptURL === own;
const format = (value, more) => new Intl.NumberFormat(document.documentElement.lang, more).format(value);
const tell = (hundredths) => {
  progress.value = hundredths;
  told.textContent = format(hundredths / 100, { style: "percent" });
};
// Until the worker that comes has everything.
const wait = async (begin) => {
  progress.removeAttribute("value");
  told.textContent = "";
  show("keeping");
  try {
    const made = await begin(), coming = made.installing || made.waiting;
    if (coming) await new Promise((done, fail) => coming.addEventListener("statechange", () => {
      if (coming.state === "activated") done();
      if (coming.state === "redundant") fail(new Error(coming.state));
    }));
    show("kept");
  } catch { show("failed"); }
};
const keep = () => wait(() => workers.register(own));
const drop = async () => {
  const found = await find(), mine = found && `briefing ${found.scope} `;
  if (found) await found.unregister();
  for (const name of await caches.keys()) if (mine && name.startsWith(mine)) await caches.delete(name);
  show("ready");
};
button.addEventListener("click", () => state === "kept" ? drop() : keep());

if (workers && globalThis.caches) {
  try {
    const now = await (await fetch(place.dataset.now)).json(), bytes = now.bytes[language];
    size = format(bytes / 1e6, { maximumFractionDigits: 1 }) + " MB";
    workers.addEventListener("message", ({ data }) => { if (data.kept) tell(data.kept); });
    const found = await workers.getRegistration(address);
    // Whoever opens this page anew meanwhile goes on waiting.
    if (isOwn(found?.active)) show("kept");
    else if (isOwn(found?.installing)) wait(() => found);
    else show("ready");
  } catch { show("unable"); }
}
