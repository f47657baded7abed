"""Every control of every kind of page, on five widths: it lies free, the keyboard comes to it, shows it and works it.

Asked at each width of each page: nothing is wider than the screen (the narrowest is also a desk of 1280 pixels at 400 %), each
control is what lies at its middle, of those that look alike the first five and the last take the focus, have a ring and lie
free with it, and each stands in the order of the view.

Asked less often, since what it hangs on is asked everywhere: one of each look is pressed by Enter and by Space on each page on
the narrowest phone and at a desk, and on the widths between once a run, because pages share their scripts. The menu, which is
the same on every page, is opened by Enter and by Space and closed by Escape on the narrowest phone and on the widest desk that
has it, of the home page at each width. Nothing else opens that Escape would close: a fold in the text (`<details>`) is closed
by the key that opened it. The Tab key goes through 40 stops on a common phone, of the home page at each width, because nothing
has a place of its own in the order (`tabindex` above 0), so that the order of the document, which is held against the view at
each width, is that of the key. The pixels of the focus are drawn on a phone and at a desk, once a run for each look of control,
because every control has the same ring by one rule of the style sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import ElementHandle

from tests.site.kinds import PAGES, WIDTHS, open_kind
from tests.site.real import find_shared

HEIGHT = 900
PHONE, DESK = WIDTHS[1], WIDTHS[3]
"""A common phone, and the widest screen on which the menu is behind a button."""
FIRST_STOPS = 40
"""So many presses of the Tab key are made from the top of each page; of the rest the page itself is asked."""
FOUND_AT_REST = "['findWide', 'findCovered', 'findBackward', 'findUnfocused'].flatMap(question => controls[question]())"
KEYS = {
    "Tab": {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9},
    "Enter": {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"},
    "Space": {"key": " ", "code": "Space", "windowsVirtualKeyCode": 32, "text": " "},
    "Escape": {"key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27},
}
PRESSED = "button, summary, label, [role=button]"
SCRIPT = (Path(__file__).parent / "controls.js").read_text("utf-8")

pytestmark = pytest.mark.browser


class Hands:
    """A page in the hands of someone with a keyboard, and the faults found so far."""

    def __init__(self, page, keys, name: str) -> None:
        self.page, self.keys, self.name = page, keys, name
        self.faults: list[str] = []
        page.evaluate(SCRIPT)
        self.ask("come")

    def resize(self, width: int) -> None:
        """Another width; the Tab key tells the browser that here someone works by keys, who wants to see the focus."""
        self.width = width
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.press("Tab")
        self.page.evaluate("document.activeElement.blur()")

    def blame(self, *faults: str | None) -> None:
        self.faults += [f"{self.name} at {self.width}: {fault}" for fault in faults if fault]

    def press(self, *names: str) -> None:
        """Keys one after the other, without waiting for what they may lead to."""
        for name in names:
            self.keys.send("Input.dispatchKeyEvent", {"type": "keyDown", **KEYS[name]})
            if "text" in KEYS[name]:
                self.keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **KEYS[name], "text": ""})

    def ask(self, question: str):
        return self.page.evaluate(f"controls.{question}()")

    def sample_looks(self) -> Iterator[tuple[str, Callable[[], ElementHandle]]]:
        """Each look of control on the page, and how to take one of it in hand: most are not, which spares the way there."""
        chosen = "() => { window.sampled = controls.sample(controls.find(), 1); return sampled.map(controls.kind); }"
        for index, look in enumerate(self.page.evaluate(chosen)):
            yield look, partial(self.page.evaluate_handle, "index => sampled[index]", index)

    def draw(self, box: dict[str, float]) -> str:
        """The pixels of a part of the screen."""
        return self.keys.send("Page.captureScreenshot", {"clip": {**box, "scale": 1}, "optimizeForSpeed": True})["data"]

    def judge(self) -> None:
        faults, self.faults = self.faults, []
        assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def hands(chromium, address):
    """Opens pages one after the other in one window, without motion, in a browser that lets the test look into them."""
    context = chromium.new_context(reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    keys = context.new_cdp_session(page)

    def open_page(name: str) -> Hands:
        open_kind(page, address, name)
        return Hands(page, keys, name)

    yield open_page
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def found(hands, request):
    """One page of a kind in one language, opened once for all that is asked of it."""
    return hands(request.param)


@pytest.fixture(scope="module")
def is_first(tmp_path_factory) -> Callable[[int, str], bool]:
    """Whether nobody has had a look of control at a width yet, in any process of this run; whoever asks is to do it."""
    drawn = find_shared(tmp_path_factory) / "drawn"
    drawn.mkdir(exist_ok=True)

    def claim(width: int, look: str) -> bool:
        try:
            (drawn / sha256(f"{width} {look}".encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True

    return claim


def test_controls_can_be_used(found, is_first):
    """Each width is come to once, and everything asked there: to lay a page out anew costs more than most questions."""
    for width in WIDTHS:
        found.resize(width)
        _look_at_rest(found)
        if width == PHONE or found.name.endswith("home"):
            _walk(found)
        _press_every_button(found, is_first)
        if width in (WIDTHS[0], DESK) or found.name.endswith("home"):
            _work_the_menu(found)
        if width in (PHONE, WIDTHS[-1]):
            _draw_the_focus(found, is_first)
        if width == WIDTHS[0]:
            _touch_the_menu(found)
    found.judge()


def _look_at_rest(found: Hands) -> None:
    """Each is what is found at its middle, takes the focus and shows it, free of the masthead, in the order of the view.

    No page is wider than its screen.
    """
    found.blame(*found.page.evaluate(FOUND_AT_REST))


def _walk(found: Hands) -> None:
    """Press Tab from the top: no control is passed over, and every stop can be seen."""
    found.press(*["Tab"] * min(found.ask("startWalk"), FIRST_STOPS))
    found.blame(*found.ask("endWalk"))


def _press_every_button(found: Hands, is_first: Callable[[int, str], bool]) -> None:
    """Enter and Space press each look of button and summary; between phone and desk those that no page has had there."""
    looks = found.page.evaluate("fitting => controls.findButtons(fitting).map(controls.kind)", PRESSED)
    if found.width not in (WIDTHS[0], WIDTHS[-1]):
        looks = [look for look in looks if is_first(found.width, f"pressed {look}")]
    if looks:
        found.press(*found.page.evaluate("chosen => controls.startPresses(...chosen)", [PRESSED, looks]))
        found.blame(*found.ask("endPresses"))


def _work_the_menu(found: Hands) -> None:
    """Enter or Space opens it, Tab goes into it, what is in it lies free, Escape closes it and gives the focus back."""
    if keys := found.ask("startMenu"):
        found.press(*keys)
        found.blame(*found.ask("endMenu"))


def _draw_the_focus(found: Hands, is_first: Callable[[int, str], bool]) -> None:
    """Of each look of control on the page one is drawn without and with the focus, and the two differ."""
    for look, take in found.sample_looks():
        if is_first(found.width, look):
            control = take()
            box = control.evaluate("controls.settle")
            before = found.draw(box)
            control.evaluate("control => control.focus({preventScroll: true})")
            if found.draw(box) == before:
                found.blame(f"the focus changes no pixel of {look}")


def _touch_the_menu(found: Hands) -> None:
    """On a phone a touch opens the menu, and one beside it closes it, on every kind of page."""
    touch, is_open = found.page.mouse.click, "document.getElementById('menu').checkVisibility()"
    touch(*found.page.evaluate("controls.findMiddle('.mast-menu')"))
    found.blame(None if found.page.evaluate(is_open) else "a touch does not open the menu")
    touch(found.width - 10, HEIGHT // 2)
    found.blame("a touch beside the menu does not close it" if found.page.evaluate(is_open) else None)


@pytest.mark.parametrize("width", [WIDTHS[0], WIDTHS[-1]])
def test_palette_turns_by_keys(chromium, address, width):
    """Enter and Space each lead to the next colours, and the focus stays on the button."""
    page = chromium.new_page(viewport={"width": width, "height": HEIGHT})
    page.goto(address)
    page.locator("[data-choice]:visible").focus()
    schemes = []
    for key in ("Enter", "Space", "Enter"):
        page.keyboard.press(key)
        schemes.append(page.evaluate("document.documentElement.dataset.scheme"))
        assert page.evaluate("document.activeElement.matches('[data-choice]:not([hidden])')")
    page.close()
    assert schemes == ["light", "dark", ""]
