// Buttons that copy the text beside them, with its italics, and say whether they could. Also where a page came by plain http.
const write = async (from) => {
  const clean = from.cloneNode(true);
  clean.querySelectorAll("[hidden]").forEach((one) => one.remove());
  const data = { "text/plain": clean.textContent.trim(), "text/html": clean.innerHTML };
  const blobs = Object.entries(data).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
};
const select = (from) => {
  const range = document.createRange();
  range.selectNodeContents(from);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

// The day on which somebody reads is theirs, so it is not in the page.
for (const seen of document.querySelectorAll("[data-read]")) {
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format();
  seen.textContent = ` [${seen.dataset.read.replace("{date}", day)}]`;
  seen.hidden = false;
}
for (const button of document.querySelectorAll("[data-copy]")) {
  const from = button.parentElement.querySelector("[data-copied]");
  const said = button.closest("details").querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    let isDone = true;
    try { await write(from); } catch {
      select(from);
      isDone = document.execCommand("copy");
      if (isDone) getSelection().removeAllRanges();
    }
    setTimeout(() => { said.textContent = isDone ? `${said.dataset.done}: ${button.dataset.copy}` : said.dataset.failed; });
  });
}
