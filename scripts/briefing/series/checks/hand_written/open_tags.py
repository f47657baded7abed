"""Elements of a hand-written page that nothing closes: all that follows is bold, or in a box, and nobody sees where from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefing.series.checks.hand_written.page_links import Slip
from briefing.series.checks.hand_written.plain_text import CODE, FENCED

_CLOSED = (
    "a|abbr|address|article|aside|b|bdi|bdo|big|blockquote|center|cite|code|del|details|dfn|div|dl|em|figcaption|figure|font|footer"
    "|h[1-6]|header|i|ins|kbd|main|mark|nav|ol|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tt|u|ul|var"
)
"""What HTML has closed; a paragraph, an item or a cell ends by itself."""
_TAG = re.compile(rf"<(/?)({_CLOSED})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)


def find_left_open(text: str) -> Iterator[tuple[int, Slip]]:
    """Where an element begins that goes on to the end of the page, and where one is closed that nothing has begun.

    What stands far in may be code or may not: only what is so either way is told.
    """
    bare = text
    for unread in (_COMMENT, FENCED, CODE):
        bare = unread.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), bare)
    either = {*_find_unmatched(bare)} & {*_find_unmatched(_INDENTED.sub(lambda found: " " * len(found[0]), bare))}
    for at, mark, name in sorted(either):
        line = text[:at].count("\n") + 1
        if mark:
            yield line, (f"</{name}> closes what nothing begins", f"<{name}> before it", "remove it, or begin it")
        else:
            yield (
                line,
                (f"nothing closes <{name}>, and all that follows is in it", f"</{name}> behind it", "close it, or remove it"),
            )


def _find_unmatched(text: str) -> Iterator[tuple[int, str, str]]:
    begun = defaultdict[str, list[int]](list)
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if not tag[1]:
            begun[name].append(tag.start())
        elif begun[name]:
            begun[name].pop()
        else:
            yield tag.start(), tag[1], name
    yield from ((at, "", name) for name, places in begun.items() for at in places)
