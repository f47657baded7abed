"""Citations that can be taken along: each button copies its own style, says so, and works wherever the site stands."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.example import build
from tests.site.real import serve

SAID = {"": "Copied: ", "es/": "Copiado: "}

pytestmark = pytest.mark.browser


@pytest.fixture
def brief(chromium, address, real_site):
    """Opens a brief of a language with its citations unfolded; `secure` as over https, where the clipboard can be asked."""
    opened = []

    def open_brief(root: str, *, secure: bool = True):
        context = chromium.new_context(viewport={"width": 360, "height": 800}, permissions=["clipboard-read"] if secure else [])
        opened.append(context)
        page = context.new_page()
        if not secure:
            page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto(address + root + min((real_site / "commitments").glob("2*-*")).relative_to(real_site).as_posix() + "/")
        page.click(".citing summary")
        return page

    yield open_brief
    for context in opened:
        context.close()


@pytest.mark.parametrize("root", ["", "es/"])
@pytest.mark.parametrize("style", ["APA", "Chicago", "ISO 690"])
def test_a_button_copies_its_style(brief, root, style):
    """The clipboard holds the words that stand beside the button, with italics for a word processor, and a reader is told."""
    page = brief(root)
    shown = page.locator(f".citation:has([data-copy='{style}']) [data-copied]")
    page.click(f"[data-copy='{style}']")
    expect(page.locator(".citing [role=status]")).to_have_text(SAID[root] + style)
    assert page.evaluate("navigator.clipboard.readText()") == shown.inner_text()
    kinds = page.evaluate("navigator.clipboard.read().then((found) => found[0].types)")
    assert set(kinds) == {"text/plain", "text/html"}


def test_over_plain_http_the_text_is_copied_too(brief):
    """Where the browser offers no clipboard, the older way is taken, and nothing stays selected."""
    page = brief("", secure=False)
    page.evaluate("document.addEventListener('copy', () => { window.taken = String(getSelection()) })")
    page.click("[data-copy=APA]")
    expect(page.locator(".citing [role=status]")).to_have_text("Copied: APA")
    assert page.evaluate("window.taken") == page.locator("[data-copied]").first.inner_text()
    assert page.evaluate("getSelection().isCollapsed")


def test_what_could_not_be_copied_is_said(brief):
    """A refusal is no success: the text is selected, and the reader is told to copy it."""
    page = brief("es/", secure=False)
    page.evaluate("document.execCommand = () => false")
    page.click("[data-copy=APA]")
    expect(page.locator(".citing [role=status]")).to_contain_text("No se copió")
    assert page.evaluate("String(getSelection())") == page.locator("[data-copied]").first.inner_text()


def test_the_day_of_reading_is_the_readers(chromium, project):
    """ISO 690 asks when an address was read: the page fills in the reader's own day."""
    done = build(project.project, SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stderr
    page = chromium.new_page()
    with serve(project.project / "site") as root:
        page.goto(f"{root}commitments/2023-05-04-lower-fees/")
        page.click(".citing summary")
        today = page.evaluate("new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format()")
        expect(page.locator(".citation:has([data-copy='ISO 690'])")).to_contain_text(f" [accessed {today}]. ")
    page.close()


def test_without_scripts_no_button_promises_anything(chromium, address, real_site):
    """The citations are there to be read, and nothing that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + min((real_site / "commitments").glob("2*-*")).relative_to(real_site).as_posix() + "/")
    page.click(".citing summary")
    assert page.locator(".citing button:visible").count() == 0 and page.locator(".citation:visible").count() == 3
    context.close()
