"""Every text in every language of the series; a missing one is shown in another, marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Framework, Organization, Person, Topic, Vocabulary
from briefing.entries.base import Draftable, Path
from briefing.entries.misshapen.shape_walk import spell
from briefing.entries.texts import is_put_off
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.suggestion import nearest
from briefing.text import LanguageMap

FEW_WORDS = 4
"""Names, numbers and short labels may well be the same in two languages; so many words are not."""
SHOWN = 40
"""So many letters of a text are quoted."""
NAMES = ("name", "term", "publisher", "role", "organization", "venue", "city", "locator", "reprint_of", "words", "rejected")
"""Keys of what is often not translated."""
_WORD = re.compile(r"[^\W\d_]{2,}")


@of_each(is_of_words=True)
def check_translations(series: Series, entry: Entry) -> Iterator[Problem]:
    """A missing translation is a warning, a language that the series does not have an error."""
    languages = series.languages
    for path, text in entry.texts():
        if isinstance(entry, Draftable):  # a status may be called so
            yield from _check_unwritten(entry, path, text)
        if len(text.values) > 1:
            yield from _check_copies(entry, path, text)
        missing = text.missing(languages)
        strange = [language for language in text.values if language not in languages]
        meant = missing[0] if len(missing) == len(strange) == 1 else None
        for language in missing if meant is None else ():
            yield Problem(
                entry.place_of(*path),
                f"{spell(path)} is missing in {language}",
                f"a line {language}:",
                "add the translation",
                code="translation",
                severity=Severity.WARNING,
            )
        for language in strange:
            yield _tell_strange((*path, language), entry, languages, meant)
    for path, lists in _list_by_language(entry):
        for language in lists:
            if language not in languages:
                yield _tell_strange((*path, language), entry, languages)


def _tell_strange(path: Path, entry: Entry, languages: tuple[str, ...], meant: str | None = None) -> Problem:
    guess = meant or nearest(str(path[-1]), languages)
    return Problem(
        entry.place_of(*path),
        f'the series has no language "{path[-1]}"',
        "one of " + ", ".join(languages),
        f'did you mean "{guess}"?' if guess else "remove it",
        code="language",
    )


def _list_by_language(entry: Entry) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """Lists of words that an entry has for each language."""
    if isinstance(entry, Person | Organization | Framework | Topic):
        yield ("hidden_labels",), entry.hidden_labels
    if isinstance(entry, Topic):
        yield ("alternative_labels",), entry.alternative_labels
    for index, phrase in enumerate(entry.phrases if isinstance(entry, Vocabulary) else ()):
        yield ("phrases", index, "words"), phrase.words
        yield ("phrases", index, "met_by"), phrase.met_by


def _check_unwritten(entry: Entry, path: Path, text: LanguageMap) -> Iterator[Problem]:
    for language, words in text.values.items():
        if is_put_off(words):
            yield Problem(
                entry.place_of(*path, language),
                f'"{words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"}" would be printed as it is',
                "the text",
                f"write it, or remove the line {language}: until it is translated",
                code="placeholder",
                severity=Severity.WARNING,
            )


def _holds_whole(words: str, said: str) -> bool:
    """Whether a text of several words stands in another: `Talks / Pláticas`."""
    return len(said) < len(words) and said in words and len(_WORD.findall(said)) >= FEW_WORDS


def _check_copies(entry: Entry, path: Path, text: LanguageMap) -> Iterator[Problem]:
    if any(step in NAMES for step in path) and path[-1] != "text":
        return
    for language, words in text.values.items():
        held = next((other for other, said in text.values.items() if _holds_whole(words, said)), None)
        if held:
            yield Problem(
                entry.place_of(*path, language),
                f"the text under {language}: holds that under {held}:",
                f"the text in {language} alone",
                f"take the words out that stand under {held}:",
                code="same-text",
                severity=Severity.WARNING,
            )
            return
    seen: dict[str, str] = {}
    for language, words in text.values.items():
        first = seen.setdefault(words, language)
        if first != language and len(_WORD.findall(words)) >= FEW_WORDS:
            yield Problem(
                entry.place_of(*path, language),
                f"the text under {language}: is that under {first}:, word for word",
                "a translation",
                f"translate it, or remove the line {language}:",
                code="same-text",
                severity=Severity.WARNING,
            )
