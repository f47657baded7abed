"""A page of the preview that stands open in a browser shows what was saved, by itself, where its reader was."""

from __future__ import annotations

import shutil
import struct
import threading
import zlib
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood
from briefing.site.preview.server import PreviewServer
from briefing.theme import OVERRIDES

pytestmark = pytest.mark.browser
MEETING = "meetings/2023-05-04-harbour-talks"
SAY_SHADE = """
addEventListener("load", async () => {
  const seen = document.querySelector("[alt='The quay']");
  seen.loading = "eager";
  await seen.decode();
  const brush = document.createElement("canvas").getContext("2d");
  brush.drawImage(seen, 0, 0);
  document.documentElement.dataset.shade = brush.getImageData(0, 0, 1, 1).data[0];
});
"""
"""What is seen of the picture; the answer that brought it may be gone by the time the page has come anew."""


@pytest.fixture
def opened(project, chromium, monkeypatch) -> Iterator[tuple[Page, str]]:
    """A small screen, and the address of a preview whose theme lies in the project, where it may be changed."""
    theme = project.project / "theme"
    shutil.copytree(OVERRIDES.parent / "assets", theme / "assets")
    for module in ("briefing.theme", "briefing.site.preview.last_good"):
        monkeypatch.setattr(f"{module}.OVERRIDES", theme / OVERRIDES.name)
    source = LastGood(project.project, lambda: date(2024, 12, 1), lambda line: None)
    server = PreviewServer(Answers(project.project, project.project / "site", source), 0)
    port = server.server_address[1]
    server.names = {f"127.0.0.1:{port}"}
    for run in (server.serve_forever, server.events.watch):
        threading.Thread(target=run, daemon=True).start()
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    yield page, f"http://127.0.0.1:{port}/"
    page.close()
    server.shutdown()
    server.server_close()


def test_saved_word_is_shown_and_the_place_is_kept(opened, project):
    """Who reads below the fold stays there."""
    page, address = opened
    page.goto(f"{address}{MEETING}/")
    page.evaluate("scrollTo(0, 900)")
    project.change(f"{MEETING}.yml", "en: Harbour talks in Aldport", "en: Harbour talks renamed")
    expect(page.locator("h1")).to_contain_text("Harbour talks renamed")
    expect(page.locator("html")).to_have_js_property("scrollTop", 900)


def test_page_that_nobody_sees_holds_no_connection(opened, project):
    """A browser has six to a host: who opened a seventh tab waited for ever. What it missed it shows when it is seen."""
    page, address = opened
    page.goto(f"{address}{MEETING}/")
    hide = "is => { Object.defineProperty(document, 'hidden', {value: is, configurable: true});"
    hide += " document.dispatchEvent(new Event('visibilitychange')); }"
    page.evaluate(hide, True)
    project.change(f"{MEETING}.yml", "en: Harbour talks in Aldport", "en: Harbour talks renamed")
    page.wait_for_timeout(1500)
    expect(page.locator("h1")).to_contain_text("Harbour talks in Aldport")
    page.evaluate(hide, False)
    expect(page.locator("h1")).to_contain_text("Harbour talks renamed")


def test_page_that_does_not_say_the_word_is_left_alone(opened, project):
    """What a reader has filled in or opened there is not lost by somebody's edit elsewhere."""
    page, address = opened
    page.goto(f"{address}about/")
    page.evaluate("document.body.dataset.stays = 'yes'")
    with page.expect_response(lambda answer: answer.url.endswith("/about/")):
        project.change(f"{MEETING}.yml", "en: Harbour talks in Aldport", "en: Harbour talks renamed")
    page.wait_for_timeout(300)
    expect(page.locator("body")).to_have_attribute("data-stays", "yes")


def test_what_lies_beside_the_text_is_shown_anew(opened, project):
    """A picture and a style: the text of the page names them and stays as it was."""
    page, address = opened
    picture = project.project / "docs" / "en" / "pictures" / "quay.png"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(_draw_png(255))
    about = project.project / "docs" / "en" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n![The quay](pictures/quay.png)\n", "utf-8")
    page.add_init_script(SAY_SHADE)
    page.goto(f"{address}about/")
    expect(page.locator("html")).to_have_attribute("data-shade", "255")
    picture.write_bytes(_draw_png(0))
    expect(page.locator("html")).to_have_attribute("data-shade", "0")
    look = project.project / "theme" / "assets" / "look.css"
    look.write_text(look.read_text("utf-8") + "\nh1 { letter-spacing: 7px !important; }\n", "utf-8")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")


def test_new_entry_is_shown_at_its_address(opened, project):
    """Who waits at an address where nothing is sees the page come, and go again."""
    page, address = opened
    page.goto(f"{address}meetings/2023-05-05-more-talks/")
    new = project.briefs / "meetings" / "2023-05-05-more-talks.yml"
    text = (project.briefs / f"{MEETING}.yml").read_text("utf-8")
    new.write_text(text.replace("2023-05-04", "2023-05-05").replace("Harbour talks in Aldport", "More talks"), "utf-8")
    expect(page.locator("h1")).to_contain_text("More talks")
    new.unlink()
    expect(page.locator("h1")).not_to_contain_text("More talks")


def _draw_png(shade: int) -> bytes:
    """One grey point, 0 to 255, as the PNG specification has it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes([0, shade]))), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
