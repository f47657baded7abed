"""The editors' form in Chromium, with the files of a project in the place of the folder that an editor would choose."""

from __future__ import annotations

import re
import time
from pathlib import Path

from playwright.sync_api import expect

_FILL = """async (files) => {
  const top = await navigator.storage.getDirectory();
  await top.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    let folder = top;
    const parts = path.split("/");
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const writer = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await writer.write(text);
    await writer.close();
  }
}"""
_READ = """async () => {
  // The form moves each file to its place: what goes or is another while it is looked at is looked at again.
  const moved = ["NotFoundError", "NotReadableError"];
  const read = async (folder, path) => {
    const found = {};
    for await (const [name, handle] of folder.entries())
      if (handle.kind === "directory") Object.assign(found, await read(handle, `${path}${name}/`));
      else found[path + name] = await (await handle.getFile()).text();
    return found;
  };
  const top = await navigator.storage.getDirectory();
  for (let turn = 0; ; turn++)
    try { return await read(top, ""); }
    catch (gone) { if (!moved.includes(gone.name) || turn > 20) throw gone; }
}"""
_SETTLED = """quiet => new Promise(done => {
  const end = () => { watcher.disconnect(); done(); };
  let timer = setTimeout(end, quiet);
  const watcher = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, quiet); });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
})"""
_PICKER = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
"""The browser's own dialogue cannot be answered by a program; the folder that it would give can."""

_STILL = """addEventListener("DOMContentLoaded", () => {
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { animation: none !important; transition: none !important }");
  document.adoptedStyleSheets.push(still);
})"""
"""The form moves although it is asked not to, and each picture of that is drawn."""

QUIET = 500
"""Milliseconds."""


class EditorsForm:
    """Opens the form of a site on a project's files."""

    def __init__(self, chromium, address: str, project: Path, sharpness: float = 0.25) -> None:
        self.project, self.address = project, f"{address}/admin/"
        # The form draws only what is on the screen: a tall one, of few pixels, since drawing them took most of the time.
        screen = {"viewport": {"width": 1440, "height": 6000}, "device_scale_factor": sharpness, "reduced_motion": "reduce"}
        self.context = chromium.new_context(**screen, locale="en")
        self.context.add_init_script(_PICKER)
        self.context.add_init_script(_STILL)
        self.page = self.context.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("requestfinished", lambda request: self.asked.append(request.url))
        self.page.goto(self.address)
        files = {path.relative_to(project).as_posix(): path.read_text("utf-8") for path in project.glob("briefs/**/*.yml")}
        self.page.evaluate(_FILL, files)
        self.page.get_by_role("button", name="Work with Local Repository").click()
        self.page.get_by_role("button", name="New").wait_for()

    def begin(self, kind: str) -> None:
        """A new entry."""
        self._open(f"{kind}/new", kind)

    def open(self, kind: str, name: str) -> None:
        """An entry that is there."""
        self._open(f"{kind}/entries/{name}", kind)

    def _open(self, way: str, kind: str) -> None:
        self.page.goto(f"{self.address}#/collections/{kind}")
        self.page.get_by_role("button", name="New").wait_for()
        self._field("revised").wait_for(state="detached")
        self.page.goto(f"{self.address}#/collections/{way}")
        self._field("revised").wait_for()
        self._settle()

    def _settle(self) -> None:
        """Return once nothing has been drawn for a while: the form begins an entry anew after it has shown it.

        What is typed before is lost; on a quick machine a test is quicker than that, and nobody's fingers are.
        """
        self.page.evaluate(_SETTLED, QUIET)

    def fill(self, key: str, text: str) -> None:
        """Type a text; once more where the form began the entry anew behind it, which a person would see."""
        for _ in range(5):
            self._field(key).locator("input, textarea").first.fill(text)
            try:
                expect(self._save_button).to_be_enabled(timeout=3000)
            except AssertionError:
                self._settle()
            else:
                return
        raise AssertionError(f"the form does not take {text!r} for {key}")

    def say(self, key: str, english: str, spanish: str) -> None:
        self.fill(f"{key}.en", english)
        self.fill(f"{key}.es", spanish)

    def read(self, key: str) -> str:
        return self._field(key).locator("input, textarea").first.input_value()

    def add(self, key: str) -> None:
        """An item of a list."""
        self._field(key).get_by_role("button", name=re.compile("^Add")).last.click()
        self._settle()

    def choose(self, key: str, tag: str) -> None:
        """One of a few that all stand there, or one of many from a list; each shows its id or tag in brackets."""
        name = re.compile(rf"(\({tag}\)|^{tag})$")
        field = self._field(key)
        field.locator("[role=radio], [role=checkbox], [role=combobox]").first.wait_for()
        shown = field.get_by_role("radio", name=name).or_(field.get_by_role("checkbox", name=name))
        if shown.count():
            shown.first.click()
            return
        field.get_by_role("combobox").first.click()
        self.page.get_by_role("option", name=name).first.click()

    def save(self) -> dict[str, str]:
        """Save, and bring what the form wrote into the project; the new files."""
        before = self.page.evaluate(_READ)
        self._save_button.click()
        end = time.monotonic() + 20
        while not (changed := self._find_changed(before)):
            assert time.monotonic() < end, "nothing was saved"
            self.page.wait_for_timeout(200)
        for path, text in changed.items():
            (self.project / path).write_text(text, "utf-8")
        # The form goes back in the browser's history by itself, after it has taken the entry off the screen:
        # who goes on before the address is that of the list is led away again.
        self.page.wait_for_url(re.compile(r"#/collections/[a-z]+$"))
        self.page.get_by_role("button", name="New").wait_for()
        return changed

    def _find_changed(self, before: dict[str, str]) -> dict[str, str]:
        after = self.page.evaluate(_READ)
        return {path: text for path, text in after.items() if text and before.get(path) != text and path.endswith(".yml")}

    @property
    def _save_button(self):
        return self.page.get_by_role("button", name="Save").first

    def _field(self, key: str):
        return self.page.locator(f'section[data-key-path="{key}"]')

    def close(self) -> None:
        self.context.close()
