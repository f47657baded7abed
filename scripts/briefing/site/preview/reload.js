// Reloads the page when it has become another since it was made; the browser keeps the place. Knows nothing of what it says.
const { src, dataset } = document.currentScript;
const changes = new URL("changes", src);
changes.searchParams.set("since", dataset.number);

new EventSource(changes).onmessage = async () => {
  const now = await (await fetch(location.href, { cache: "no-store" })).text();
  if (!now.includes(dataset.page)) location.reload();
};
