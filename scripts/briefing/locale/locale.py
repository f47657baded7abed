"""How a language writes: messages, plurals, numbers, quotations, lists, names of countries and languages; and dates.

Knows no entry. Everything but the messages is from the Unicode CLDR, by Babel.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from briefing.locale import lazy_babel
from briefing.locale.joining_words import before_its_sound
from briefing.locale.messages import Messages, load_messages
from briefing.locale.sentence_ends import first_sentence
from briefing.locale.spelled_dates import SpelledDates
from briefing.text import fold

_QUOTES = {
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»", "“", "”"),
    "de": ("„", "“", "‚", "‘"),
    "ru": ("«", "»", "„", "“"),
    "ja": ("「", "」", "『", "』"),
}
"""Where a language does not quote “like ‘this’”: the marks, and those within; CLDR's delimiters are not among Babel's data."""

_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Countries that print on US Letter; also this is in CLDR and not among Babel's data."""


@dataclass(frozen=True)
class Locale(SpelledDates):
    """One language of a series, and how it is written there."""

    language: str
    """As entries write it: `es`."""
    tag: str
    """BCP 47, as the page says it: `es-MX`."""
    messages: Messages

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self._cldr.text_direction

    def direction_of(self, language: str) -> str:
        """Which way another language is written; as this one where nobody knows it."""
        return lazy_babel.Cldr.parse(language, sep="-").text_direction if is_locale(language) else self.direction

    @property
    def with_country(self) -> str:
        """The language and the country that it is written for, as Open Graph wants them: `es_MX`; `en` is taken for `en_US`."""
        return with_country(self.tag)

    @property
    def paper(self) -> str:
        """The size of paper where the language is read: `A4` or `Letter`."""
        return "Letter" if self.with_country.rpartition("_")[2] in _LETTER else "A4"

    def __getitem__(self, key: str) -> str:
        """A message. Raises KeyError."""
        return self.messages.plain[key]

    def fill(self, key: str, **values: object) -> str:
        """A message with its gaps filled; whole numbers as the language writes them."""
        return self.messages.fill(key, **{name: self._spell(value) for name, value in values.items()})

    def fill_inside(self, key: str, **values: object) -> str:
        """A message with its gaps filled, as it stands inside a sentence: a word of its own at its head begins small."""
        message = self.messages.plain[key]
        head = message[:1].lower() if message[1:2].islower() else message[:1]
        return (head + message[1:]).format(**{name: self._spell(value) for name, value in values.items()})

    def count(self, key: str, n: int, **values: object) -> str:
        """`count("n_meetings", 1)` → `1 meeting`."""
        spelled = {name: self._spell(value) for name, value in values.items()}
        return self.form(key, n).format(n=self.number(n), **spelled)

    def form(self, key: str, n: int) -> str:
        """A counted message in the form that goes with a number, its gaps not filled. Raises KeyError."""
        return self.messages.form(key, self._cldr.plural_form(n))

    def forms(self, key: str) -> dict[str, str]:
        """Every form of a counted message, by plural category, for a script that counts in the page. Raises KeyError."""
        return dict(self.messages.plural[key])

    def _spell(self, value: object) -> object:
        return self.number(value) if isinstance(value, int) else value

    def number(self, n: int) -> str:
        """`1,234` or `1 234`."""
        if n not in self._numbers:
            self._numbers[n] = lazy_babel.format_decimal(n, locale=self._cldr)
        return self._numbers[n]

    @cached_property
    def _numbers(self) -> dict[int, str]:
        """Numbers as they are written; pages count to few."""
        return {}

    def score(self, value: float, places: int = 0) -> str:
        """`+1`, `0`, `−1`: with the sign of subtraction, and with none at nought."""
        return f"{value:+.{places}f}".replace("-", "−") if value else f"{0:.{places}f}"

    def join(self, names: Iterable[str]) -> str:
        """`a, b and c`."""
        listed = list(names)
        return before_its_sound(lazy_babel.format_list(listed, locale=self._cldr), listed, self.language)

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(fold(word).rstrip(".") for word in self["abbreviations"].split())

    def first_sentence(self, text: str) -> str:
        """The first sentence without its full stop: one after `U.S.` or `Art.` ends none."""
        return first_sentence(text, self._abbreviations)

    def quote(self, text: str) -> str:
        """`“text”`; what stands in marks there already stands in the inner ones: `“He said ‘no’.”`."""
        opened, closed, *within = _QUOTES.get(self.language, ("“", "”", "‘", "’"))
        return f"{opened}{text.replace('“', within[0]).replace('”', within[1])}{closed}"

    def country(self, code: str) -> str:
        """`NO` → `Norway`."""
        return str(self._cldr.territories.get(code, code))

    def name_of(self, language: str) -> str:
        """`es` → `Spanish`."""
        return str(self._cldr.languages.get(language, language))


@cache
def with_country(tag: str) -> str:
    """`es-MX` → `es_MX`; where no country is named, the one where most of its readers are."""
    found = lazy_babel.Cldr.parse(tag, sep="-")
    likely = lazy_babel.get_global("likely_subtags").get(found.language, "")
    country = found.territory or likely.rpartition("_")[2]
    return f"{found.language}_{country}" if country else found.language


def english_name(language: str) -> str:
    """`es` → `spanish`, as LaTeX and its kin name languages."""
    return (lazy_babel.Cldr.parse(language, sep="-").get_language_name("en") or language).lower()


def is_locale(tag: str) -> bool:
    """Whether it is a language, or a language and a country, that the Unicode CLDR knows."""
    try:
        lazy_babel.Cldr.parse(tag, sep="-")
    except (ValueError, lazy_babel.UnknownLocaleError):
        return False
    return True


def own_name(language: str) -> str:
    """What a language calls itself: `es` → `Español`. Raises ValueError or babel's UnknownLocaleError."""
    name = str(lazy_babel.Cldr.parse(language).get_display_name() or language)
    return name[:1].upper() + name[1:]


def open_locale(language: str, tag: str = "", own: Path | None = None) -> Locale:
    """The locale of a language; `own` is a series' folder of messages. Raises MessagesError or ValueError."""
    return Locale(language, tag or language, load_messages(language, own))
