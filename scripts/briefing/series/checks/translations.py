"""Every text in every language of the series; a missing one is shown in another, marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.series import Series
from briefing.suggestion import nearest
from briefing.text import LanguageMap

FEW_WORDS = 4
"""Names, numbers and short labels may well be the same in two languages; so many words are not."""
NAMES = ("name", "term", "publisher", "role", "organization", "venue", "city", "locator", "reprint_of", "words", "rejected")
"""Keys of what is often not translated."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def check_translations(series: Series) -> Iterator[Problem]:
    """A missing translation is a warning, a language that the series does not have an error."""
    languages = series.languages
    for entry in (*series.single_files(), *series.all_entries()):
        for path, text in entry.texts():
            if len(set(text.values.values())) < len(text.values):
                yield from _check_copies(entry, path, text)
            named = ", ".join(str(step) for step in path if isinstance(step, str))
            for language in text.missing(languages):
                yield Problem(
                    entry.place_of(*path),
                    f"{named} is missing in {series.settings.languages[language]}",
                    f"a line {language}:",
                    "add the translation",
                    code="translation",
                    severity=Severity.WARNING,
                )
            for language in text.values:
                if language not in languages:
                    guess = nearest(language, languages)
                    yield Problem(
                        entry.place_of(*path, language),
                        f'the series has no language "{language}"',
                        "one of " + ", ".join(languages),
                        f'did you mean "{guess}"?' if guess else "remove it",
                        code="language",
                    )


def _check_copies(entry: Entry, path: Path, text: LanguageMap) -> Iterator[Problem]:
    if any(step in NAMES for step in path):
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
