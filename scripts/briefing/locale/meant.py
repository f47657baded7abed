"""What a date, a country, a language or a key written in words means, in the languages of a series. Knows no entry.

Names are those of the Unicode CLDR, by Babel. Where two readings are possible, as in 04/05/2024, there is none.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from functools import cache

from briefing.dates import read_date
from briefing.locale import lazy_babel
from briefing.locale.calendar_words import CalendarWords, read_calendar_words
from briefing.locale.messages import MessagesError, load_messages
from briefing.suggestion import nearest
from briefing.text import fold

ALWAYS = ("en", "es")
"""Languages that come with the package; editors quote them whatever the series is in."""
NO_COUNTRIES = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
"""Codes of the CLDR for what is no country."""
_SHORT = {"es": {"EEUU": "US", "EUA": "US", "EU": "US"}, "en": {"UAE": "AE"}, "fr": {"EAU": "AE"}}
"""Short names of countries that people write in a language, and that Babel leaves out of the CLDR's."""
_TAKEN_FOR = {"sp": "es", "esp": "es", "ing": "en", "jp": "ja", "cn": "zh", "gr": "el", "cz": "cs", "dk": "da"}
"""What people take for the letters of a language: those of its country, or of its name."""
_EVERYONE = frozenset(
    (
        "all",
        "both",
        "both countries",
        "both governments",
        "both parties",
        "both sides",
        "everybody",
        "everyone",
        "joint",
        "jointly",
    )
    + ("ambas", "ambas partes", "ambos", "ambos gobiernos", "ambos paises", "conjunta", "conjunto", "las dos", "los dos")
    + ("las partes", "the parties", "todas", "todos")
)
"""How editors call those who speak or promise together, without accents."""
_YEAR_FIRST = re.compile(r"(\d{4})[-_/.‐-―−\s]+(\d{1,2})(?:[-_/.‐-―−\s]+(\d{1,2}))?(?:[T ]\d{1,2}:.*)?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.‐-―−\s]+(\d{1,2})[-/.‐-―−\s]+(\d{4})")
_WORDS = re.compile(r"[^\W\d_]+")
_SLIPPED_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
"""Letters that look like digits."""
_PART_OF_A_YEAR = re.compile(r"\b[QTS]\d\b|\b[1-4](?:st|nd|rd|th|er|º|°)\b")
"""`Q4`, `4th` before a year: no day."""


_COUNTED = re.compile(
    r"\b(?:first|one|second|two|third|three|four|fif|five|six|seven|eigh|nin|ten|eleven|twel|thirt|twent"
    r"|primer|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci|veint|treint)"
)
"""How a day in words begins: where only month and year are understood, the day would be lost."""


DATES = ("date", "day")
"""What may be a date: any, or whole days alone."""
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def guess_meant(languages: tuple[str, ...], sort: str, text: str) -> str | None:
    """`("en", "es"), "date", "28 de febrero de 2024"` → `2024-02-28`; None where nobody can tell."""
    known = tuple(dict.fromkeys((*languages, *ALWAYS)))
    if sort in DATES:
        found = _guess_date(text.strip(), known)
        return found if found and (sort == "date" or _WHOLE_DAY.fullmatch(found)) else None
    if sort == "country":
        return _guess_country(text.strip(), known)
    if sort == "key":
        return _keys_by_label(known).get(fold(text.replace("_", " ").strip()))
    return _guess_language(text.strip(" :;,."), known)


def means_everyone(text: str) -> bool:
    """Whether somebody who wrote this, where names are due, means all of them: `both`, `ambas partes`."""
    return " ".join(fold(re.sub(r"[-_\s]+", " ", text)).split()) in _EVERYONE


def propose_country(languages: tuple[str, ...], text: str) -> str | None:
    """The country whose name a longer one begins with, or that it is but for slips, to be asked back: never taken for it."""
    names, said = _territory_names(tuple(dict.fromkeys((*languages, *ALWAYS)))), fold(text.strip())
    begun = max((name for name in names if said.startswith(f"{name} ")), key=len, default=None)
    name = begun or nearest(said, names)
    return names[name] if name and is_country(names[name]) else None


def is_country(code: str) -> bool:
    """Whether ISO 3166 has it."""
    return len(code) == 2 and code in _english().territories and code not in NO_COUNTRIES


def is_language(tag: str) -> bool:
    """Whether ISO 639 has it, among the languages that the CLDR names."""
    return tag in name_languages("en")


def _guess_date(text: str, languages: tuple[str, ...]) -> str | None:
    if match := _TOGETHER.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        is_day_first = match[3] is not None and int(match[2]) > 12
        return _join_date(match[1], match[3], match[2]) if is_day_first else _join_date(match[1], match[2], match[3])
    if match := _YEAR_LAST.fullmatch(text):
        day, month = (match[2], match[1]) if int(match[2]) > 12 else (match[1], match[2])
        is_clear = int(match[1]) > 12 or int(match[2]) > 12 or match[1] == match[2]
        return _join_date(match[3], month, day) if is_clear else None
    if not _WORDS.search(straight := text.translate(_SLIPPED_DIGITS)) and straight != text:
        return _guess_date(straight, languages)
    years, others = re.findall(r"\b\d{4}\b", text), re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    names = find_months(languages)
    months = {names[word] for word in map(fold, _WORDS.findall(text)) if word in names}
    if len(years) == 1 and not months and not re.search(r"\d", _PART_OF_A_YEAR.sub("", text).replace(years[0], "")):
        return str(years[0])
    if len(years) != 1 or len(months) != 1 or len(others) > 1 or _COUNTED.search(fold(text)):
        return None
    return _join_date(years[0], str(months.pop()), others[0] if others else None)


def _join_date(year: str, month: str, day: str | None) -> str | None:
    written = f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
    try:
        return str(read_date(written))
    except ValueError:
        return None


def _guess_country(text: str, languages: tuple[str, ...]) -> str | None:
    code = text.upper().replace(".", "").replace(" ", "")
    alias = lazy_babel.get_global("territory_aliases").get(code, ())
    short = next((_SHORT[language][code] for language in languages if code in _SHORT.get(language, ())), None)
    by_name = short or _territory_names(languages).get(fold(text))
    found = code if is_country(code) else alias[0] if len(alias) == 1 else by_name
    return found if found and is_country(found) else None


def _guess_language(text: str, languages: tuple[str, ...]) -> str | None:
    tag = re.split("[-_]", text.lower())[0]
    if len(tag) == 2 and is_language(tag):
        return tag
    found = (
        _TAKEN_FOR.get(tag) or lazy_babel.get_global("language_aliases").get(tag) or _language_names(languages).get(fold(text))
    )
    return found if found and len(found) == 2 else None


@cache
def _keys_by_label(languages: tuple[str, ...]) -> Mapping[str, str]:
    """What the interface calls a key → the key; a language that lies in the project's own folder is passed over."""
    found: dict[str, str] = {}
    for language in languages:
        try:
            labels = load_messages(language).plain
        except MessagesError:
            continue
        for key, label in labels.items():
            found.setdefault(fold(label), key)
    return found


@cache
def find_months(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Folded names of months, in some languages, → 1 to 12."""
    return ChainMap(*(dict(_calendar_words(language).months) for language in languages))


@cache
def find_weekdays(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Folded names of weekdays, in some languages, → 0 (Monday) to 6."""
    return ChainMap(*(dict(_calendar_words(language).weekdays) for language in languages))


@cache
def _territory_names(languages: tuple[str, ...]) -> Mapping[str, str]:
    return ChainMap(*(dict(_calendar_words(language).territories) for language in languages))


def _calendar_words(language: str) -> CalendarWords:
    try:
        return read_calendar_words(language)
    except (ValueError, lazy_babel.UnknownLocaleError):
        return read_calendar_words("en")


@cache
def _language_names(languages: tuple[str, ...]) -> Mapping[str, str]:
    named = (name_languages(language) or name_languages("en") for language in reversed(languages))
    return {fold(name): tag for names in named for tag, name in names.items()}


@cache
def name_languages(language: str) -> Mapping[str, str]:
    """Tag → how a language calls that one; nothing where the Unicode CLDR does not know it."""
    try:
        names: Mapping[str, str] = lazy_babel.Cldr.parse(language).languages
    except (ValueError, lazy_babel.UnknownLocaleError):
        return {}
    return names


@cache
def _english() -> lazy_babel.Cldr:
    return lazy_babel.Cldr.parse("en")
