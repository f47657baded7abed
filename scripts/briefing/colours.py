"""Every colour of the site, once, on light and on dark paper, and how well one is seen on another. Knows no page."""

from __future__ import annotations

from typing import NamedTuple

LEAST_CONTRAST = 4.5
"""What WCAG 2.2 AA asks of text (1.4.3)."""


class Colour(NamedTuple):
    """The same colour on light and on dark paper, each as `#rrggbb`."""

    light: str
    dark: str


PAPER = Colour("#fbfaf7", "#15171b")
_SOFT, _BUSY = Colour("#57544e", "#aaa59b"), Colour("#1b4f8f", "#8db8ee")
COLOURS = {
    "paper": PAPER,
    "sheet": Colour("#ffffff", "#1b1e23"),
    "ink": Colour("#1d1c1a", "#e8e5df"),
    "soft": _SOFT,
    "rule": Colour("#ddd8cf", "#33363d"),
    "wash": Colour("#f3f0ea", "#20242a"),
    "link": _BUSY,
    "good": Colour("#1f6b3a", "#7fd19b"),
    "busy": _BUSY,
    "mid": Colour("#8a5a00", "#e3b45c"),
    "bad": Colour("#a3262a", "#f29a96"),
    "none": _SOFT,
}
"""What styles call them, without the two hyphens. The last five are the tones of statuses."""
HUES = (
    Colour("#3d4b83", "#aab6ec"),
    Colour("#0b6964", "#6fcfc6"),
    Colour("#56660f", "#bccb6a"),
    Colour("#96481b", "#eaa77d"),
    Colour("#6d3b7d", "#d5a8e4"),
    Colour("#8a2f55", "#f0a3bf"),
    Colour("#5c4a24", "#d4be8c"),
    Colour("#1d5f86", "#86c2e6"),
)
"""For topics that name no colour of their own, in turn."""


def contrast(first: str, second: str) -> float:
    """How well one colour is seen on the other: 1 for not at all, 21 for black on white. Source: WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
