// Keeps one build of the site in one language, where a reader asked for it. SITE, before this, says which build and where.
// A page of the kept build gets everything from it, one of the net nothing: never a page of one build with parts of another.
const MINE = SITE.languages[location.search.slice(1)];
const PREFIX = `briefing ${registration.scope} `, KEPT = `${PREFIX}${MINE.list} ${SITE.build}`, OPEN = `${PREFIX}open`, NET = "net";
// Hosts that carry many answers on one line are asked for many; of others browsers ask six at a time by themselves.
const PATIENCE = 4000, AT_ONCE = 24;
const at = (path) => new URL(path, registration.scope).href;
const digest = async (bytes) => {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...found.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

// A file is taken from an older build where it is as it was. One that is not what the list says belongs to another build,
// and then nothing of this one is used: the worker fails to install, and the one before goes on.
const take = async (cache, older, [path, wanted]) => {
  const address = at(path);
  for (const name of older) {
    const found = await (await caches.open(name)).match(address);
    if (!found || (await digest(await found.clone().arrayBuffer())) !== wanted) continue;
    if (name !== KEPT) await cache.put(address, found);
    return;
  }
  const answer = await fetch(address, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || (await digest(bytes)) !== wanted) throw new Error(`${path} is not of this build`);
  await cache.put(address, new Response(bytes, { headers: { "Content-Type": answer.headers.get("Content-Type") || "" } }));
};
// Open pages learn how much is here, at each hundredth; the one with the button shows it.
const teller = (all) => {
  let done = 0;
  return async () => {
    const hundredths = Math.floor(100 * ++done / all);
    if (hundredths === Math.floor(100 * (done - 1) / all)) return;
    for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage({ kept: hundredths });
  };
};
const keep = async () => {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OPEN);
  const list = await (await fetch(at(MINE.list), { cache: "no-cache" })).json();
  if (list.build !== SITE.build) throw new Error("the list is of another build");
  const cache = await caches.open(KEPT), left = [...list.files], tell = teller(left.length);
  const work = async () => { for (let one = left.pop(); one; one = left.pop()) await tell(await take(cache, older, one)); };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};
addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));

// What an open page was made of is noted until it is closed; builds that no open page is made of go.
const note = async (client, made) => client && (await caches.open(OPEN)).put(at(`?open=${client}`), new Response(made));
const madeOf = async (client) => {
  const noted = client && await (await caches.open(OPEN)).match(at(`?open=${client}`));
  return noted ? noted.text() : "";
};
const tidy = async () => {
  if (registration.installing || registration.waiting) return;
  const open = await caches.open(OPEN), used = new Set([KEPT, OPEN]);
  for (const request of await open.keys()) {
    if (await clients.get(new URL(request.url).search.slice(6))) used.add(await (await open.match(request)).text());
    else await open.delete(request);
  }
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && !used.has(name)) await caches.delete(name);
};
addEventListener("activate", (event) => event.waitUntil(tidy()));

// Which build the site is now; nothing where nobody answers.
const ask = async () => {
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    const answer = await Promise.race([fetch(at(SITE.now), { cache: "no-store" }), late]);
    return answer && (answer.ok ? (await answer.json()).build : "another");
  } catch { return ""; }
};
const find = async (name, request) => (await caches.open(name)).match(request.url.split("#")[0], { ignoreSearch: true });
const mark = async (answer) => {
  const html = await answer.text(), start = '<div id="__content"';
  const shown = html.replace(start, () => `<p class="note">${MINE.notice}</p>${start}`);
  return new Response(shown, { headers: answer.headers });
};
const openPage = async (event) => {
  const now = await ask(), { request, resultingClientId: client } = event;
  const found = await find(KEPT, request);
  if (now && (now !== SITE.build || !found)) {
    if (now !== SITE.build) event.waitUntil(registration.update().catch(() => {}));
    try {
      const answer = await fetch(request);
      await note(client, NET);
      return answer;
    } catch { /* the net went while it was asked */ }
  }
  if (!found) return Response.redirect(`${at(MINE.page)}?missing=${encodeURIComponent(new URL(request.url).pathname)}`);
  await note(client, KEPT);
  event.waitUntil(tidy());
  return now === SITE.build ? found : mark(found);
};
const openPart = async ({ request, clientId }) => {
  const made = await madeOf(clientId);
  const found = made !== NET && await find(made || KEPT, request);
  if (made && found) return found;
  return fetch(request).catch((error) => { if (found) return found; throw error; });
};
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? openPage(event) : openPart(event));
});
