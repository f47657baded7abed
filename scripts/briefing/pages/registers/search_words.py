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
_PERSON = re.compile(r'\A---\ntitle: "([^\n]*)"\n(?:[^\n]+\n)*kind: "person"\n')
_MARKUP = re.compile(r"<script.*?</script>|<[^>]*>|https?://\S+", re.DOTALL)
_JOINED = re.compile(r"\b(?:[^\W\d_]-)+[^\W\d_]+")
"""`A-BCD` is also typed `ABCD`; of longer parts the search finds out by itself that they are words."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def count_words(files: Iterable[SiteFile]) -> Counter[str]:
    """How often each word stands in the pages among these files, in small letters;
    words of people's names as on their pages."""
    counted: Counter[str] = Counter()
    for file in files:
        if file.path.endswith(PAGE):
            content = file.content.decode()
            if person := _PERSON.match(content):
                counted.update(word for word in _WORD.findall(person[1]) if word != word.lower())
            text = unescape(_MARKUP.sub(" ", _HEAD.sub("", content)))
            counted.update(_WORD.findall(text.lower()))
            counted.update(found.replace("-", "") for found in _JOINED.findall(text.lower()))
    return counted


def write_search_words(counted: Mapping[str, int]) -> SiteFile:
    """Every word once, in its commonest form, which of a name is the one with its capital; the most frequent first.

    They are one JSON text with spaces between: each reader who searches fetches it.
    """
    names = {fold(word): word for word in sorted(counted) if word != word.lower()}
    chosen: dict[str, str] = {}
    for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        chosen.setdefault(folded := fold(word), names.get(folded, word))
    return SiteFile(SEARCH_WORDS, json.dumps(" ".join(chosen.values()), ensure_ascii=False).encode())
