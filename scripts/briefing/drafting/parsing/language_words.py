"""The words of a language that the rules go by: titles, verbs of saying and of promising, quotation signs. Knows no rule.

They are data, a file per language in `languages/`: a further language is a further file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from briefing.entries.personal_titles import titles_in
from briefing.locale.calendar_words import CalendarWords, read_calendar_words
from briefing.text import fold
from briefing.yamlfile import plain, read_yaml

FOLDER = Path(__file__).parent / "languages"
MOST_FREQUENT, TELLING, FEWEST_WORDS = 4, 30, 4
"""So many words at the head of the most frequent tell a language, in a text of so many words."""
SMALL = 2
"""Letters of a word that ends no name."""
REACH = 200
"""No phrase of a list takes so many letters: who looks for the last one need not read a long text from its beginning."""
NEVER = re.compile(r"(?!)")
_OF_OFFICE = re.compile(r"(?:\s+(?:[^\W\d_]{1,3}\s+)*[A-ZÁÉÍÓÚÑ][^\W\d_]*)*")
"""Behind an office, what it is for: `Minister of the Interior and Trade`."""
_SPACE = re.compile(r"\\ ")


@dataclass(frozen=True)
class LanguageWords:
    """Lists of words and phrases; a star stands for any ending. What each list is for is said in `languages/en.yml`."""

    language: str
    frequent: tuple[str, ...]
    abbreviations: tuple[str, ...]
    quotes: tuple[str, ...]
    particles: tuple[str, ...]
    titles: tuple[str, ...]
    no_names: tuple[str, ...]
    leading_verbs: tuple[str, ...]
    voices: tuple[str, ...]
    governments: tuple[str, ...]
    offices: tuple[str, ...]
    saying: tuple[str, ...]
    announcing: tuple[str, ...]
    meeting: tuple[str, ...]
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    at: tuple[str, ...]
    at_venue: tuple[str, ...]
    articles: tuple[str, ...]
    headings: tuple[str, ...]
    issuing: tuple[str, ...]
    of_meeting: tuple[str, ...]
    gatherings: tuple[str, ...]
    meeting_names: tuple[str, ...]
    joining: tuple[str, ...]
    contrasting: tuple[str, ...]
    he: tuple[str, ...]
    they: tuple[str, ...]
    people: tuple[str, ...]
    sides: tuple[str, ...]
    aims: tuple[str, ...]
    hoping: tuple[str, ...]
    multiples: tuple[str, ...]
    claims: tuple[str, ...]
    promising: tuple[str, ...]
    future: tuple[str, ...]
    future_of_us: tuple[str, ...]
    promising_list: tuple[str, ...]
    list_follows: tuple[str, ...]
    list_items: tuple[str, ...]
    no_promise: tuple[str, ...]
    being: tuple[str, ...]
    done: tuple[str, ...]
    by_day: tuple[str, ...]
    from_day: tuple[str, ...]
    until_day: tuple[str, ...]
    and_further: tuple[str, ...]
    deeds: tuple[str, ...]
    infinitives: tuple[str, ...]
    asides: tuple[str, ...]
    steps: tuple[str, ...]
    again: tuple[str, ...]
    agreed: tuple[str, ...]
    calls: tuple[str, ...]
    visits: tuple[str, ...]
    legislatures: tuple[str, ...]
    summits: tuple[str, ...]
    ministerials: tuple[str, ...]
    other_days: tuple[str, ...]
    other_places: tuple[str, ...]
    before_state: tuple[str, ...]
    behind_state: tuple[str, ...]
    of_state: tuple[str, ...]
    objects: tuple[str, ...]
    impersonal: tuple[str, ...]

    @cached_property
    def calendar(self) -> CalendarWords:
        """Months, weekdays and countries."""
        return read_calendar_words(self.language)

    def is_small(self, word: str) -> bool:
        """Whether a word says nothing at the end of a name: `of`, `the`, `a`."""
        return word in {*map(fold, self.frequent), *self.particles} or (len(word) <= SMALL and word.isalpha())

    def infinitive_of(self, verb: str) -> str:
        """What a verb of the future is called by: `abrirán` → `abrir`; empty where the language needs none."""
        for future, infinitive in (pair.split() for pair in self.infinitives):
            ending = future.removeprefix("*")
            if (verb.endswith(ending) and verb != ending) if future != ending else verb == future:
                return f"{verb[: len(verb) - len(ending)]}{infinitive.removeprefix('*')}"
        return ""

    def pattern(self, name: str) -> re.Pattern[str]:
        """A list as one pattern: any of its phrases as whole words, in any case."""
        return _compile(getattr(self, name))

    def is_office_of(self, text: str) -> bool:
        """Whether a text is `The government of`, `the Minister for Waters of`: who is behind it speaks by that office."""
        bare = text.strip()
        state = self.last("of_state", bare)
        office, start = bare[: len(bare) - len(state)].rstrip(), self.pattern("articles").match(bare)
        noun = self.pattern("offices").match(office, start.end() + 1 if start else 0) if state else None
        return noun is not None and _OF_OFFICE.fullmatch(office, noun.end()) is not None

    def ends_with(self, name: str, text: str) -> bool:
        """Whether a phrase of a list is the last that stands in a text."""
        return bool(self.last(name, text))

    def last(self, name: str, text: str) -> str:
        """The phrase of a list that a text ends with, empty where it does not."""
        found = _compile_last(getattr(self, name)).search(text.rstrip()[-REACH:])
        return found[0] if found else ""

    def without_last(self, name: str, text: str) -> str:
        """A text without the phrases of a list that stand last in it, an article behind them or not: `…, before the`."""
        bare, last = text.rstrip(" ,"), _compile_last(getattr(self, name))
        shorter = bare[: bare.rfind(" ")] if self.is_small(bare.rpartition(" ")[2]) else bare
        found = last.search(bare) or last.search(shorter)
        return self.without_last(name, bare[: found.start()]) if found else bare


def list_languages() -> list[str]:
    """The languages whose words there are."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


@cache
def read_words(language: str) -> LanguageWords:
    """The words of a language. Raises TypeError where a list is missing."""
    root = read_yaml(FOLDER / f"{language}.yml", FOLDER.name).root
    lists: Any = plain(root) if root else {}
    named = {name: tuple(lists[name]) for name in (field.name for field in fields(LanguageWords)) if name in lists}
    named["titles"] = titles_in(language)
    named["offices"] = (*named["offices"], *named["titles"])
    for name in ("abbreviations", "no_names", "particles"):
        named[name] = tuple(map(fold, named[name]))
    named["no_names"] = (*named["no_names"], *read_calendar_words(language).weekdays)
    named["titles"] = tuple(dict.fromkeys((*named["titles"], *map(fold, named["titles"]))))
    return LanguageWords(language, **named)


def guess_language(text: str) -> str:
    """The language whose most frequent words the text holds most often."""
    counted = Counter(re.findall(r"[^\W\d_]+", fold(text)))
    return max(list_languages(), key=lambda language: sum(counted[word] for word in read_words(language).frequent))


def is_written_in(text: str, words: LanguageWords) -> bool:
    """Whether two of the language's four most frequent words stand in the text; of a line or two nobody can tell."""
    small = re.findall(r"(?<![^\W\d_])[^\W\d_]+", text)
    common = {word for word in small if word in words.frequent[:MOST_FREQUENT]}
    return len(small) < TELLING or len(common) > 1


def has_sentence(text: str, words: LanguageWords) -> bool:
    """Whether a line of the text may be a sentence: some words, one of them such as no sentence does without."""
    return any(
        len(small := re.findall(r"(?<![^\W\d_])[^\W\d_]+", line)) >= FEWEST_WORDS and not {*small}.isdisjoint(words.frequent)
        for line in text.splitlines()
    )


@cache
def _compile(phrases: tuple[str, ...]) -> re.Pattern[str]:
    if not phrases:
        return NEVER
    return re.compile(rf"(?<![\w’'])(?:{'|'.join(_forms(phrases))})(?!\w)", re.IGNORECASE)


@cache
def _compile_last(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{'|'.join(_forms(phrases))})$", re.IGNORECASE)


def _forms(phrases: Iterable[str]) -> list[str]:
    """The longest first, so that `agreed to` is found before `agreed`."""
    longest = sorted(phrases, key=len, reverse=True)
    return [_SPACE.sub(r"\\s+", re.escape(phrase).replace(r"\*", r"\w*").replace("'", "['’]")) for phrase in longest]
