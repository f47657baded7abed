"""The words that pages are written in: what a misspelt word is held against, and a word that nothing has. Knows no page."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import unescape

from briefing.sitefile import SiteFile
from briefing.text import fold
from briefing.urls import PAGE, SEARCH_WORDS

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKUP = re.compile(r"<script.*?</script>|<[^>]*>|https?://\S+", re.DOTALL)
_JOINED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
"""`A-BCD` is also typed `ABCD`."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def count_words(files: Iterable[SiteFile]) -> Counter[str]:
    """How often each word stands in the pages among these files, in small letters."""
    counted: Counter[str] = Counter()
    for file in files:
        if file.path.endswith(PAGE):
            text = unescape(_MARKUP.sub(" ", _HEAD.sub("", file.content.decode())))
            counted.update(_WORD.findall(text.lower()))
            counted.update(found.replace("-", "") for found in _JOINED.findall(text.lower()))
    return counted


def write_search_words(counted: Mapping[str, int]) -> SiteFile:
    """Every word once, in its commonest form; the most frequent first."""
    chosen: dict[str, str] = {}
    for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        chosen.setdefault(fold(word), word)
    return SiteFile(SEARCH_WORDS, json.dumps([*chosen.values()], ensure_ascii=False, separators=(",", ":")).encode())
