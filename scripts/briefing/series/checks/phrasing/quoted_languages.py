"""Texts and quotations stand in the language that they are said to be in, as far as the series' own texts can tell.

Knows no language: the words of each are those of the closed lists, the glossary, the topics.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing import late
from briefing.entries import KINDS, Commitment, Entry, Framework, Meeting, Organization, Person, Source, Topic
from briefing.entries.base import Path
from briefing.entries.kinds.meeting import Statement
from briefing.entries.shared import Quote
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.translations import NAMES
from briefing.series.series import Series
from briefing.text import LanguageMap

if TYPE_CHECKING:
    from briefing.series.checks.phrasing import untranslated_parts
else:
    untranslated_parts = late("briefing.series.checks.phrasing.untranslated_parts")

MOST_READ = 250
"""So many texts are enough to know the short words that every sentence of a language is full of."""
FEWEST = 3
"""So many words must be at home in another language, and none in the one that is said; of two texts together where each
is the other's."""
AT_HOME = 5
"""A word is at home where so many times as many texts have it as in all other languages: names come into each of them."""
SEVERAL = 2
"""A word of one text alone may be what is misplaced there."""
_WORD = re.compile(r"[^\W\d_]+")
_SETTLED_FIRST = tuple(shape.kind for shape in (Topic, Framework, Organization, Commitment, Meeting, Person, Source))
"""The oldest promises and meetings are reworded seldom; people and sources have hardly a text."""
Words = Mapping[str, Mapping[str, int]]
"""Language → word → how many texts have it."""


def list_words(series: Series) -> Words:
    """Those that are at home in each language."""
    texts = (text for entry in _settled_first(series) for _, text in entry.texts() if not text.is_fixed)
    return _find_at_home(series.languages, tuple(islice(texts, MOST_READ)))


@lru_cache(8)
def _find_at_home(languages: tuple[str, ...], texts: tuple[LanguageMap, ...]) -> Words:
    found: dict[str, Counter[str]] = {language: Counter() for language in languages}
    for text in texts:
        for language, words in text.values.items():
            if language in found:
                found[language].update(_list_each(words))
    return {
        language: {
            word: count
            for word, count in counted.items()
            if count >= SEVERAL and count >= AT_HOME * _count_elsewhere(word, language, found)
        }
        for language, counted in found.items()
    }


@lru_cache(2 * MOST_READ)
def _list_each(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _settled_first(series: Series) -> Iterator[Entry]:
    """What changes seldom comes first: after nearly every edit the words are the same. The closed lists alone are enough."""
    yield from series.single_files()
    for kind in _SETTLED_FIRST:
        yield from (series.entry(kind, entry_id) for entry_id in series.ids_of(kind))


@of_each(*KINDS.values(), kept=list_words, is_of_words=True)
def check_languages(series: Series, entry: Entry, at_home: Words) -> Iterator[Problem]:
    """A quotation or a text whose words are those of another language of the series is a warning."""
    for path, quote in list_quotes(entry):
        likely, printed = _find_other(quote.words, quote.language, at_home), _list_printed(series, entry, path)
        if likely or (printed and quote.language not in printed and not _looks_like(quote.words, quote.language, at_home)):
            looks = f'the words look like "{likely}"' if likely else "none of the sources is in it"
            yield Problem(
                entry.place_of(*path, "language"),
                f'the language is "{quote.language}", and {looks}',
                "the language of the words quoted",
                f"write {likely or ' or '.join(printed)}, or quote the words in {quote.language}",
                code="quote-language",
                severity=Severity.WARNING,
            )
    if isinstance(entry, Source) and (likely := _find_other(entry.title, entry.language, at_home)):
        yield Problem(
            entry.place_of("language"),
            f'the language is "{entry.language}", and the title looks like "{likely}"',
            "the language that the document is written in, and its title in that language",
            f"write {likely}, or the title as the document has it",
            code="quote-language",
            severity=Severity.WARNING,
        )
    for path, text in entry.texts():
        if text.is_fixed or len(text.values) < 2:
            continue
        if swapped := _find_swapped(text.values, at_home):
            first, second = swapped
            yield Problem(
                entry.place_of(*path, first),
                f"the texts under {first}: and {second}: look as if they had changed places",
                "each text below its own language",
                f"write {first}: in front of the second text and {second}: in front of the first",
                code="text-language",
                severity=Severity.WARNING,
            )
            continue
        if any(step in NAMES for step in path):
            continue  # names are often not translated
        for language, words in text.values.items():
            if likely := _find_other(words, language, at_home):
                yield Problem(
                    entry.place_of(*path, language),
                    f'the text under {language}: looks like "{likely}"',
                    f"the text in {language}",
                    f"translate it, or move it to {likely}:",
                    code="text-language",
                    severity=Severity.WARNING,
                )
            elif "words" not in path and (left := _find_untranslated(language, text.values, at_home)):
                yield Problem(
                    entry.place_of(*path, language),
                    f'"{left[1]}" under {language}: looks like "{left[0]}"',
                    f"the whole text in {language}",
                    "translate it; what is quoted stands in quotation marks",
                    code="text-language",
                    severity=Severity.WARNING,
                )


def _count_elsewhere(word: str, language: str, found: Mapping[str, Counter[str]]) -> int:
    return sum(counted[word] for other, counted in found.items() if other != language)


def _find_swapped(texts: Mapping[str, str], at_home: Words) -> tuple[str, str] | None:
    """The two languages where each text has words of the other and hardly one of its own: also a short one tells then."""
    if len(texts) != 2 or not texts.keys() <= at_home.keys():
        return None
    words = {language: _list_each(text) for language, text in texts.items()}
    first, second = texts
    shared = [len(at_home[second].keys() & words[first]), len(at_home[first].keys() & words[second])]
    own = sum(len(at_home[language].keys() & words[language]) for language in texts)
    return (first, second) if min(shared) and sum(shared) >= max(FEWEST, AT_HOME * own) else None


def _find_other(text: str, language: str, at_home: Words) -> str | None:
    """The other language whose words a text has, where it has none of its own."""
    own, words = at_home.get(language), _list_each(text)
    if own is None or not own.keys().isdisjoint(words):
        return None
    counts = {name: len(home.keys() & words) for name, home in at_home.items()}
    likely = max(counts, key=lambda name: counts[name], default="")
    return likely if likely and counts[likely] >= FEWEST else None


def _find_untranslated(language: str, texts: Mapping[str, str], at_home: Words) -> tuple[str, str] | None:
    """The other language, and the words in it; looked for where a text has enough words of another at all."""
    words = _list_each(texts[language])
    if all(other == language or len(home.keys() & words) < FEWEST for other, home in at_home.items()):
        return None
    return untranslated_parts.find_untranslated(language, texts, words, at_home)


def _looks_like(text: str, language: str, at_home: Words) -> bool:
    """Whether more of its words are at home in the language that is said than in any other."""
    counts = {name: len(home.keys() & _list_each(text)) for name, home in at_home.items()}
    own = counts.pop(language, 0)
    return own > max(counts.values(), default=0)


def _list_printed(series: Series, entry: Entry, path: Path) -> list[str]:
    """The languages of the sources that may print a quotation."""
    owner = entry.statements[int(path[1])] if isinstance(entry, Meeting) else entry
    named = owner.sources if isinstance(owner, Commitment | Statement) else ()
    return sorted({source.language for one in named if (source := series.sources.get(one))})


def list_quotes(entry: Entry) -> Iterator[tuple[Path, Quote]]:
    """The quotations of an entry, each with its path."""
    if isinstance(entry, Commitment) and entry.quote:
        yield ("quote",), entry.quote
    if isinstance(entry, Meeting):
        for number, statement in enumerate(entry.statements):
            if statement.quote:
                yield ("statements", number, "quote"), statement.quote
