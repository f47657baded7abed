"""`python -m tests.pictures`: the pictures in docs/<language>/pictures/, of the preview, a terminal and the editors' form.

The pages are those of this repository's series, in a copy with one mistake planted; the form is that of the example.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from briefing.authoring.editors_form.cms_packages import CMS
from tests.conftest import EXAMPLE, ROOT
from tests.site.conftest import CHROMIUM, FLAGS
from tests.site.editors_form import EditorsForm

LANGUAGES = {"en": "", "es": "es/"}
WIDTH = 720
MEETING = "2023-02-04-ebrard-us-congress-delegation-ernst"
COMMITMENT = "2023-05-09-us-reduce-flow-of-firearms"
RIGHT, WRONG = "date: 2023-02-04\n", "date: 4 Feb 2023\n"
TERMINAL = (
    "<style>body{{margin:0}}pre{{margin:0;padding:14px 16px;background:#1d232b;color:#e8ebef;"
    "font:13px/1.55 'Noto Sans Mono',monospace;white-space:pre-wrap}}</style><pre>$ make check\n{}</pre>"
)


def main() -> None:
    """Make all of them."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        series = copy_project(Path(folder, "series"), ROOT / "briefs")
        with serve(series) as address:
            for language, root in LANGUAGES.items():
                picture_pages(browser, series, f"{address}/{root}", ROOT / "docs" / language / "pictures")
        example = copy_project(Path(folder, "example"), EXAMPLE)
        CMS.fetch(example)
        with serve(example) as address:
            picture_form(browser, address, example)
        browser.close()


def copy_project(project: Path, briefs: Path) -> Path:
    """A project that may be broken."""
    shutil.copytree(briefs, project / "briefs")
    for language in LANGUAGES:
        (project / "docs" / language).mkdir(parents=True)
        for name in ("about", "method"):
            shutil.copy(ROOT / "docs" / language / f"{name}.md", project / "docs" / language)
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


@contextlib.contextmanager
def serve(project: Path) -> Iterator[str]:
    """The preview of a project."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "briefing", "serve", "--port", address.rpartition(":")[2]]
    environment = {**os.environ, "BRIEFING_REPOSITORY": "https://github.com/example/briefs"}
    server = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), urlopen(f"{address}/about/", timeout=60):
                break
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait()


def picture_pages(browser: Browser, project: Path, address: str, folder: Path) -> None:
    """A brief's foot, a register with a filter, the preview with a fault, and what the check says of it."""
    folder.mkdir(exist_ok=True)
    page = browser.new_page(viewport={"width": WIDTH, "height": 460}, color_scheme="light")
    page.goto(f"{address}commitments/{COMMITMENT}/")
    picture_around(page, "p.tools", folder / "suggest.png")
    page.goto(f"{address}commitments/?status=stalled")
    page.wait_for_timeout(2000)
    page.screenshot(path=folder / "register.png")
    path = project / "briefs" / "meetings" / f"{MEETING}.yml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace(RIGHT, WRONG), "utf-8")
    page.goto(f"{address}meetings/{MEETING}/")
    page.wait_for_selector("pre.problems")
    page.set_viewport_size({"width": WIDTH, "height": 340})
    page.screenshot(path=folder / "preview.png")
    command = [sys.executable, "-m", "briefing", "check"]
    told = subprocess.run(command, cwd=project, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False).stdout
    path.write_text(sound, "utf-8")
    page.close()
    page = browser.new_page(viewport={"width": WIDTH, "height": 200})  # none of the site: its policy knows no styles in a page
    page.set_content(TERMINAL.format(escape(told)))
    page.locator("pre").screenshot(path=folder / "check.png")
    page.close()


def picture_around(page: Page, selector: str, path: Path) -> None:
    """What is found, with a little of what stands above it."""
    page.locator(selector).first.scroll_into_view_if_needed()
    page.wait_for_timeout(1000)
    box = page.locator(selector).first.bounding_box() or {"y": 0, "height": 0}
    top = max(box["y"] - 110, 0)
    page.screenshot(path=path, clip={"x": 0, "y": top, "width": WIDTH, "height": box["y"] + box["height"] + 24 - top})


def picture_form(browser: Browser, address: str, project: Path) -> None:
    """The same for every language: its own words are English, and it asks for each text in all."""
    form = EditorsForm(browser, address, project, sharpness=1)
    form.page.set_viewport_size({"width": 900, "height": 560})
    form.page.goto(f"{form.address}#/collections/commitments/entries/2023-05-04-lower-fees")
    form.page.get_by_text("English").first.wait_for()
    form.page.wait_for_timeout(1500)
    for language in LANGUAGES:
        form.page.screenshot(path=ROOT / "docs" / language / "pictures" / "form.png")
    form.close()


if __name__ == "__main__":
    main()
