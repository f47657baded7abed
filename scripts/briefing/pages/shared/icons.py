"""The shapes that stand beside words, so that colour is never alone. Knows no entry."""

from __future__ import annotations

import re

from markupsafe import Markup

_RING = '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/>'
_DISC = '<circle cx="8" cy="8" r="7.5" fill="currentColor"/>'
_SHAPES = {
    "square": '<rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.8"/>',
    "dashed": '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2"/>',
    "circle": _RING,
    "quarter": _RING + '<path d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8z" fill="currentColor"/>',
    "pause": _RING + '<path d="M6.3 5v6M9.7 5v6" stroke="currentColor" stroke-width="1.8"/>',
    "half": _RING + '<path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/>',
    "check": _DISC + '<path class="inner" d="M4.5 8.2l2.4 2.4 4.6-5" fill="none" stroke-width="1.8"/>',
    "cross": _DISC + '<path class="inner" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" fill="none" stroke-width="1.8"/>',
    "dot": _RING + '<circle cx="8" cy="8" r="2.2" fill="currentColor"/>',
    "lines": _RING + '<path d="M5 6.4h6M5 9.6h6" stroke="currentColor" stroke-width="1.6"/>',
    "slash": _RING + '<path d="M3.6 12.4l8.8-8.8" stroke="currentColor" stroke-width="1.8"/>',
}

_POINTED = re.compile('href="#sign-([^"]*)"')


def point_to_icon(shape: str | None) -> Markup:
    """A small drawing for the eye only; the word beside it says the same. Raises KeyError for an unknown shape."""
    return Markup(f'<svg aria-hidden="true"><use href="#sign-{_known(shape or "circle")}"/></svg>')


def draw_icons(page: str) -> str:
    """The shapes that a page points to, once, at its end; empty where there are none."""
    pointed = set(_POINTED.findall(page))
    used = [shape for shape in _SHAPES if shape in pointed]
    symbols = "".join(f'<symbol id="sign-{shape}" viewBox="0 0 16 16">{_SHAPES[shape]}</symbol>' for shape in used)
    return f'<svg class="signs" width="0" height="0" aria-hidden="true">{symbols}</svg>\n' if used else ""


def _known(shape: str) -> str:
    if shape not in _SHAPES:
        raise KeyError(f"there is no shape {shape!r}; there are {', '.join(_SHAPES)}")
    return shape
