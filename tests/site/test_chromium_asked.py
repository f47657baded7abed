"""What Chromium is asked and told when it prints, by a stand-in that speaks as it does: no browser is needed."""

from __future__ import annotations

import base64
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.site.cache.store import Store
from briefing.site.printing import brief_pdf, chromium
from briefing.site.printing.brief_pdf import BriefPage, list_briefs, print_briefs
from briefing.site.printing.chromium import Chromium, PrintingError
from briefing.site.publishing.stage import Stage
from tests.trees import open_briefs

STAND_IN = """#!{python}
import base64, json, os, sys
log, rest = open({log!r}, "a"), b""
open({log!r} + ".called", "w").write(" ".join(sys.argv))
def say(**message):
    os.write(4, json.dumps(message).encode() + b"\\0")
def hear():
    global rest
    while b"\\0" not in rest:
        rest += os.read(3, 65536) or sys.exit(0)
    text, _, rest = rest.partition(b"\\0")
    log.write(text.decode() + "\\n"); log.flush()
    return json.loads(text)
RESULTS = {{
    "Target.createTarget": {{"targetId": "T"}}, "Target.attachToTarget": {{"sessionId": "S"}},
    "Browser.getVersion": {{"product": "Stand-in/1"}}, "Page.getFrameTree": {{"frameTree": {{"frame": {{"id": "F"}}}}}},
    "Page.captureScreenshot": {{"data": base64.b64encode(b"drawn").decode()}},
}}
got = b""
while True:
    asked = hear()
    method, number = asked["method"], asked["id"]
    if method == "Page.navigate":
        url = asked["params"]["url"]
        if url.endswith("/closed"):
            say(id=number, result={{"errorText": "net::ERR_REFUSED"}})
            continue
        if url.endswith("/silent"):
            continue
        if url.endswith("/end"):
            sys.exit(0)
        say(method="Page.frameNavigated", params={{}})
        say(id=number, result={{}})
        say(method="Fetch.requestPaused", params={{"requestId": "R", "request": {{"url": url + "?a#b"}}}})
        got = json.dumps(hear()["params"]).encode()
        say(method="Page.loadEventFired", params={{}})
    elif method == "Page.printToPDF":
        say(id=number, result={{"data": base64.b64encode(got).decode()}})
    elif method == "Page.setDocumentContent" and not asked["params"]["html"]:
        say(id=number, error={{"message": "nothing to draw"}})
    else:
        say(id=number, result=RESULTS.get(method, {{}}))
"""


@pytest.fixture
def open_browser(tmp_path, monkeypatch):
    monkeypatch.setattr(chromium, "PATIENCE", 10)
    program = tmp_path / "stand-in"
    program.write_text(STAND_IN.format(python=sys.executable, log=str(tmp_path / "log")), "utf-8")
    program.chmod(0o755)
    return lambda url="": Chromium(str(program), url, {"a.html": b"<p>", "b.unknown": b"b"}.get)


def asked(tmp_path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (tmp_path / "log").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("a.html", {"requestId": "R", "responseCode": 200, "body": "PHA+", "type": "text/html; charset=utf-8"}),
        ("b.unknown", {"requestId": "R", "responseCode": 200, "body": "Yg==", "type": "application/octet-stream"}),
        ("gone", {"requestId": "R", "errorReason": "AddressUnreachable"}),
    ],
)
def test_a_page_gets_the_files_of_the_site_and_nothing_else(open_browser, path, answer):
    """Without what stands behind ? and #; the browser goes on when the page is there."""
    with open_browser("https://example.org/") as browser:
        got = json.loads(browser.print_page(path, {"landscape": True}))
    if headers := got.pop("responseHeaders", None):
        got["type"] = headers[0]["value"]
    assert got == answer


def test_it_asks_in_its_own_session_and_runs_no_script(open_browser, tmp_path):
    with open_browser() as browser:
        assert browser.version == "Stand-in/1"
        assert browser.draw("<p>", 1200, 630) == b"drawn"
        browser.print_page("a.html", {"landscape": True})
    said = {message["method"]: message for message in asked(tmp_path)}
    assert [message["id"] for message in asked(tmp_path)] == list(range(1, len(asked(tmp_path)) + 1))
    assert "sessionId" not in said["Target.createTarget"] and "sessionId" not in said["Browser.getVersion"]
    assert said["Page.printToPDF"]["sessionId"] == "S" and said["Page.printToPDF"]["params"] == {"landscape": True}
    assert said["Page.navigate"]["params"] == {"url": "https://site.invalid/a.html"}
    assert said["Emulation.setScriptExecutionDisabled"]["params"] == {"value": True}
    size = {"width": 1200, "height": 630, "deviceScaleFactor": 1, "mobile": False}
    assert said["Emulation.setDeviceMetricsOverride"]["params"] == size


@pytest.mark.parametrize(("user", "is_unsafe"), [(0, True), (1000, False)])
def test_its_sandbox_is_left_to_all_but_root(open_browser, tmp_path, monkeypatch, user, is_unsafe):
    """Root's browser does not start with it; no other goes without."""
    monkeypatch.setattr(chromium.os, "geteuid", lambda: user)
    with open_browser() as browser:
        assert browser.version == "Stand-in/1"
    assert ("--no-sandbox" in (tmp_path / "log.called").read_text("utf-8").split()) is is_unsafe


def test_a_browser_that_says_nothing_is_given_up(open_browser, monkeypatch):
    """It is waited for as long as a page may take, and no longer."""
    with open_browser() as browser:
        monkeypatch.setattr(chromium, "PATIENCE", 0.1)
        with pytest.raises(PrintingError, match="the browser has said nothing for 0.1 seconds"):
            browser.print_page("silent", {})


def test_what_goes_wrong_is_told(open_browser):
    """A page that does not open, a wish that is refused, a browser that has ended."""
    with open_browser() as browser:
        with pytest.raises(PrintingError, match="closed could not be opened: net::ERR_REFUSED"):
            browser.print_page("closed", {})
        with pytest.raises(PrintingError, match="Page.setDocumentContent: nothing to draw"):
            browser.draw("", 1, 1)
        for _ in range(2):
            with pytest.raises(PrintingError, match="the browser has ended"):
                browser.print_page("end", {})
    assert not Path(browser._home).exists()


def test_every_brief_has_its_page_and_paper_in_every_language(house):
    """As the country of each language has it."""
    opened = open_briefs(house.briefs)
    found = list_briefs(opened.series, opened.locales)
    assert [page.paper for page in found] == ["A4"] * 4 + ["Letter"] * 4
    talks = "meetings/2023-05-04-harbour-talks/"
    assert BriefPage(f"{talks}index.html", f"{talks}2023-05-04-harbour-talks.pdf", "A4") in found
    assert BriefPage(f"es/{talks}index.html", f"es/{talks}2023-05-04-harbour-talks.pdf", "Letter") in found


@pytest.mark.parametrize(("url", "ways"), [("", b"<a>"), ("https://example.org/", b'<a href="b/">')])
def test_a_brief_is_printed_once_as_long_as_it_is_the_same(open_browser, tmp_path, monkeypatch, url, ways):
    """With its styles; where nobody knows the site's place, its links lead nowhere."""
    monkeypatch.setattr(brief_pdf, "make_stable", lambda content, day: content)
    store, told = Store(tmp_path / "kept"), []
    pages = [BriefPage(f"{name}/index.html", f"{name}.pdf", "Letter") for name in "ab"]

    def print_all(name: str, style: bytes) -> int:
        stage = Stage(tmp_path / name, tmp_path / "none")
        stage.write("look.css", style)
        for page in pages:
            stage.write(page.html, f'<link rel="stylesheet" href="../look.css"><a href="b/">{page.pdf}'.encode())
        print_briefs(str(tmp_path / "stand-in"), stage, store, pages, url, date(2024, 3, 1), told.append)
        return sum(message["method"] == "Page.printToPDF" for message in asked(tmp_path))

    assert [print_all("first", b"x"), print_all("second", b"x"), print_all("third", b"y")] == [2, 2, 4]
    assert told == ["printing the briefs (0 of 2)"] * 3
    got = json.loads((tmp_path / "second" / "a.pdf").read_bytes())
    assert ways in base64.b64decode(got["body"])
    said = next(message["params"] for message in asked(tmp_path) if message["method"] == "Page.printToPDF")
    assert (said["paperWidth"], said["paperHeight"], said["printBackground"]) == (8.5, 11, True)


@pytest.mark.parametrize(("paper", "millimetres"), [("A4", (210, 297)), ("Letter", (216, 279))])
def test_a_brief_has_the_size_of_its_paper(open_browser, tmp_path, monkeypatch, paper, millimetres):
    monkeypatch.setattr(brief_pdf, "make_stable", lambda content, day: content)
    stage = Stage(tmp_path / "site", tmp_path / "none")
    stage.write("a.html", b"<p>")
    page = BriefPage("a.html", "a.pdf", paper)
    print_briefs(str(tmp_path / "stand-in"), stage, Store(tmp_path / "kept"), [page], "", date(2024, 3, 1), str)
    (said,) = [message["params"] for message in asked(tmp_path) if message["method"] == "Page.printToPDF"]
    assert (round(said["paperWidth"] * 25.4), round(said["paperHeight"] * 25.4)) == millimetres
