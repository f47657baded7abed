"""Every text in every language of the series; a missing one is shown in another, marked."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Problem, Severity
from briefing.series.series import Series
from briefing.suggestion import nearest


def check_translations(series: Series) -> Iterator[Problem]:
    """A missing translation is a warning, a language that the series does not have an error."""
    languages = series.languages
    for entry in (*series.single_files(), *series.all_entries()):
        for path, text in entry.texts():
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
