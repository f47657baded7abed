// Reloads the page when it has become another since it was made; the browser keeps the place. Knows nothing of what it says.
const { src, dataset } = document.currentScript;
const changes = new URL("changes", src);
changes.searchParams.set("since", dataset.number);

// Only while it is seen: a browser has six connections to a host, and a seventh page would wait for ever.
let stream;
function listen() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource(changes);
  stream.onmessage = async () => {
    const now = await (await fetch(location.href, { cache: "no-store" })).text();
    if (!now.includes(dataset.page)) location.reload();
  };
}
document.addEventListener("visibilitychange", listen);
listen();
