"""The words that pages are written in: what a misspelt word is held against, and a word that nothing has. Knows no page."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from itertools import chain
from os.path import commonprefix
from unicodedata import category, normalize

from briefing.sitefile import SiteFile
from briefing.text import find_pointed, fold
from briefing.urls import PAGE, SEARCH_WORD_PARTS, SEARCH_WORDS

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PERSON = re.compile(r'\A---\ntitle: "([^\n]*)"\n(?:[^\n]+\n)*kind: "person"\n')
_MARKUP = re.compile(r"<(?:script.*?</script>|[^>]*>)", re.DOTALL)
_ADDRESS = re.compile(r"https?://\S+")
_JOINED = re.compile(r"\b(?:[^\W\d_]-)+[^\W\d_]+")
"""`A-BCD` is also typed `ABCD`; of longer parts the search finds out by itself that they are words."""
_WORD = re.compile(r"[^\W\d_]{2,}")
MOST_SHARED, _COUNTED_ONCE = 9, "\uffff"


def count_words(files: Iterable[SiteFile]) -> Counter[str]:
    """How often each word stands in the pages among these files, in small letters;
    words of people's names as on their pages."""
    counted: Counter[str] = Counter()
    for file in files:
        if file.path.endswith(PAGE):
            content = file.content.decode()
            if person := _PERSON.match(content):
                counted.update(word for word in _WORD.findall(person[1]) if word != word.lower())
            text = unescape(_ADDRESS.sub(" ", _MARKUP.sub(" ", _HEAD.sub("", content))))
            counted.update(found.word.lower() for found in find_pointed(text))
            counted.update(chain.from_iterable(map(_list_words, text.lower().split())))
    return counted


@lru_cache(maxsize=100_000)
def _list_words(part: str) -> Sequence[str]:
    """The words of what stands between two spaces; a page has little there that no other has."""
    words = _WORD.findall(part)
    return [*words, *(found.replace("-", "") for found in _JOINED.findall(part))] if "-" in part else words


def write_search_words(counted: Mapping[str, int]) -> SiteFile:
    """Every word once, as it is written most.

    Readers who search fetch them, so they are written short: a line for words that are about as frequent, the most
    frequent first; in it, by the alphabet, of each word how many letters it shares with the one before, and the rest.
    """
    classes: dict[int, list[str]] = defaultdict(list)
    for word, count in _choose_forms(counted):
        classes[(count.bit_length() + 1) // 2].append(word)
    return _write(SEARCH_WORDS, [classes[often] for often in sorted(classes, reverse=True)])


def write_word_parts(counted: Mapping[str, int]) -> Iterator[SiteFile]:
    """The same words by their first letters, which tell whether any page has a word; how often it has it, the whole tells."""
    parts: dict[int, list[str]] = defaultdict(list)
    for word, _ in _choose_forms(counted):
        parts[number_part(word)].append(word)
    for number, path in enumerate(SEARCH_WORD_PARTS):
        yield _write(path, [parts[number]])


def number_part(word: str) -> int:
    """By its first letter without accents, as the search page reckons it (spelling.js)."""
    plain = "".join(letter for letter in normalize("NFD", word[0]) if category(letter)[0] != "M").lower()
    return ord(plain[0]) % len(SEARCH_WORD_PARTS)


def _choose_forms(counted: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Every word once, in its commonest form, which of a name is the one with its capital, and how often that stands."""
    names = {fold(word): word for word in sorted(counted) if word != word.lower()}
    chosen: set[str] = set()
    for word, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        if (folded := fold(word)) not in chosen:
            chosen.add(folded)
            yield names.get(folded, word), count


def _write(path: str, lines: Iterable[Iterable[str]]) -> SiteFile:
    written = "\n".join("".join(_shorten(sorted(words))) for words in lines)
    return SiteFile(path, json.dumps(written, ensure_ascii=False).encode())


def _shorten(words: Iterable[str]) -> Iterator[str]:
    """`harbour`, `harbours` → `0harbour7s`; a word of letters that JavaScript counts twice is written whole."""
    before = ""
    for word in words:
        shared = len(commonprefix((before, word))[:MOST_SHARED]) if max(word) <= _COUNTED_ONCE else 0
        yield f"{shared}{word[shared:]}"
        before = word if max(word) <= _COUNTED_ONCE else ""
