"""What can be wider than a screen on a hand-written page, tables and code, framed so that keys can move it sideways.

Markdown has no word for that, and a browser that scrolls what no key comes to hides its end. The pages of our templates
frame their tables themselves; a frame is named by the heading above it. Knows no series.
"""

from __future__ import annotations

import re

FITTING = 24
"""So many letters of code stand beside each other on the narrowest screen, in a list too: shorter code costs no stop."""
_BEGIN = re.compile(r"<(table|pre)\b[^<>]*>(?!<code data-copied>)")
_FRAMED = re.compile(r'<div class="scroll"[^<>]*>\s*\Z')
_HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_FRAME = '<div class="scroll" tabindex="0" role="region" aria-label="{}">{}</div>'


def frame_wide(html: str, site: str) -> str:
    """The content of a page with frames; what stands before any heading is named as the site is, in HTML."""
    parts, end, past = [], 0, 0
    for begin in _BEGIN.finditer(html):
        start = begin.start()
        if start < past:
            continue
        past = _find_end(html, begin)
        if not _FRAMED.search(html, max(start - 300, 0), start) and _may_be_wide(begin[1], html[start:past]):
            parts += [html[end:start], _FRAME.format(_name(html[:start], site), html[start:past])]
            end = past
    return "".join([*parts, html[end:]]) if parts else html


def _may_be_wide(tag: str, block: str) -> bool:
    return tag == "table" or any(len(line.encode()) > FITTING for line in _TAG.sub("", block).split("\n"))


def _find_end(html: str, begin: re.Match[str]) -> int:
    """Behind the end tag of what begins here; a cell may hold another table."""
    depth = 0
    for tag in re.compile(rf"<(/?){begin[1]}\b[^<>]*>").finditer(html, begin.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(html)


def _name(before: str, site: str) -> str:
    headings = _HEADING.findall(before)
    return _TAG.sub("", headings[-1][1] if headings else site).strip().replace('"', "&quot;")
