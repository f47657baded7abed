"""One text in several languages, and which one to show. Knows no markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from typing import NamedTuple

from briefing.questions import WHOLE, note_said

LANGUAGE, COUNTRY = "[a-z]{2}", "[A-Z]{2}"
"""How a language and a country are written, as patterns: ISO 639-1 and ISO 3166."""
WITH_COUNTRY = f"{LANGUAGE}(-{COUNTRY})?"
"""A language, and perhaps the country that it is written for: `es-MX`."""


class ShownText(NamedTuple):
    """A text as shown: its words, the language they are in, and whether another was asked for."""

    words: str
    language: str
    is_missing: bool = False


@dataclass(frozen=True, eq=False)
class LanguageMap:
    """The same text by language tag: `{en: Trade, es: Comercio}`. Source: JSON-LD, Popolo."""

    _values: Mapping[str, str]
    is_fixed: bool = False
    """True for what is never translated, such as names and the titles of sources."""

    @property
    def values(self) -> Mapping[str, str]:
        """The text in every language."""
        note_said(self, WHOLE)
        return self._values

    def say(self, language: str) -> ShownText:
        """The text in this language, else in the first that there is, marked as missing."""
        note_said(self, language)
        if language in self._values:
            return ShownText(self._values[language], language)
        first = next(iter(self._values))
        return ShownText(self._values[first], first, is_missing=not self.is_fixed)

    def words_in(self, language: str) -> str:
        """The words of what is shown in this language."""
        note_said(self, language)
        return self._values[language] if language in self._values else self.say(language).words

    def missing(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """The languages among these that have no text, in the order given."""
        return tuple(language for language in languages if language not in self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LanguageMap) and (self.values, self.is_fixed) == (other.values, other.is_fixed)

    def __hash__(self) -> int:
        return hash(tuple(self.values.items()))


def with_article(noun: str) -> str:
    """`a topic`, `an organization`: how what is said in English names a kind."""
    return f"{'an' if noun.startswith(tuple('aeiou')) else 'a'} {noun}"


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with its noun in English: `1 error`, `2 errors`, `2 entries`."""
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"


def fold(text: str) -> str:
    """Text without accents and case, for sorting and for finding twins: `María` → `maria`."""
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, letters))


_TWO_POINTS = re.compile(r"\.(?:\s|&nbsp;)?([^\W\d_])\1?\.")
_PART = re.compile(r"(?<![^\W_])([^\W\d_])(\1?)\.(\s|&nbsp;)?")


class Pointed(NamedTuple):
    """An abbreviation with points: the word without them, and where it stands."""

    word: str
    start: int
    end: int


def find_pointed(text: str) -> Iterator[Pointed]:
    """`E.U.` and `E. U.` are `EU`; `EE. UU.` is `EEUU`, where a letter is doubled as of several things. In HTML too."""
    at = 0
    while found := _TWO_POINTS.search(text, at):  # it begins with a sign, so that most texts are told at once
        at = found.start() + 1
        parts: list[re.Match[str]] = []
        for part in _list_parts(text, found.start()):
            if parts and not _go_together(parts, part):
                yield from _join(parts)
                parts = []
            parts.append(part)
            at = part.end()
        yield from _join(parts)


def _list_parts(text: str, point: int) -> Iterator[re.Match[str]]:
    """The parts from the one that has its point there, as long as each begins where the one before ends."""
    before = (_PART.match(text, at) for at in range(max(point - 2, 0), point))
    part = next((found for found in before if found and found.end(2) == point), None)
    while part:
        yield part
        part = _PART.match(text, part.end())


def _go_together(parts: Sequence[re.Match[str]], part: re.Match[str]) -> bool:
    first, last = parts[0], parts[-1]
    alike = first[1].isupper() == part[1].isupper() and bool(first[2]) == bool(part[2])
    return alike and bool(first[3]) == bool(last[3])


def _join(parts: Sequence[re.Match[str]]) -> Iterator[Pointed]:
    if len(parts) > 1:
        end = parts[-1].start(3)
        yield Pointed("".join(part[1] + part[2] for part in parts), parts[0].start(), end if end >= 0 else parts[-1].end())


_SIGNS_IN_ORDER = " _-,;:!?.'\u2018\u2019\"\u201c\u201d«»()[]{}@*/\\&#%"
_SIGN_ORDER = str.maketrans({sign: chr(1 + place) for place, sign in enumerate(_SIGNS_IN_ORDER)})


def holds_words(text: str, words: str) -> bool:
    """Whether some words stand whole and in their order in a text, however both are written and marked; none never do."""
    told, wanted = (" ".join(re.findall(r"\w+", fold(one))) for one in (text, words))
    return bool(wanted) and f" {wanted} " in f" {told} "


def name_order(name: str) -> tuple[str, str]:
    """What lists of names are sorted by, in every list: without accents and case, then as written.

    Signs stand before letters in the order of the Unicode CLDR, so that a browser that sorts a list leaves it as it is:
    `Varga-Lind` before `Varga, Ana`.
    """
    return fold(name).translate(_SIGN_ORDER), name


def first_letter(name: str) -> str:
    """The letter that a name stands under in a list parted by letters: `Álvarez` and `’t Alvar` → `a`; `0` without any."""
    return next((letter for letter in fold(name) if letter.isalnum()), "0")
