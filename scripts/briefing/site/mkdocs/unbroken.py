"""Short names with a hyphen (A-BCD, H-2A) kept on one line wherever a page shows them, letter by letter as they were written.

No style keeps a line from ending behind a hyphen, so each name stands in an element of its own. This reads the finished page,
because there alone is known what is text: titles, choices, code, drawings and data hold no elements.
"""

from __future__ import annotations

import re

_HYPHEN = re.compile(r"-(?:(?<=[A-ZÀ-Þ]-)(?=[A-ZÀ-Þ\d])|(?<=\d-)(?=[A-ZÀ-Þ]))")
_NAME = re.compile(r"[A-ZÀ-Þ\d]{1,4}(?:-[A-ZÀ-Þ\d]{1,6})+(?![\w-])")
_PLAIN = re.compile(r"<(?:code|desc|option|pre|script|style|text|textarea|title|tspan)\b")
"""Begins an element that holds text and no other element."""


def keep_unbroken(html: str) -> str:
    """`El <span class="unbroken">A-BCD</span>`; what stands in tags is left alone."""
    parts, end = [], 0
    for hyphen in _HYPHEN.finditer(html):
        name = _NAME.match(html, _find_start(html, hyphen.start())) if hyphen.start() >= end else None
        if name and _is_shown(html, name.start()):
            parts += [html[end : name.start()], f'<span class="unbroken">{name[0]}</span>']
            end = name.end()
    return "".join([*parts, html[end:]]) if parts else html


def _find_start(html: str, at: int) -> int:
    while at and (html[at - 1].isalnum() or html[at - 1] in "-_"):
        at -= 1
    return at


def _is_shown(html: str, at: int) -> bool:
    tag = html.rfind("<", 0, at)
    return html.find(">", tag, at) >= 0 and not _PLAIN.match(html, tag)
