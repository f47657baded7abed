// Reloads the page when its own text has changed; the browser keeps the place. Knows nothing of what the page says.
const changes = new URL("changes", document.currentScript.src);
const read = async () => (await fetch(location.href, { cache: "no-store" })).text();
let shown = read();

new EventSource(changes).onmessage = async () => {
  const before = await shown;
  const now = await read();
  if (now !== before) location.reload();
};
