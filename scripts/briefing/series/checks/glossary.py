"""One rendering per term: a text that uses one which the glossary rejects is a warning, with the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.problem import Problem, Severity
from briefing.series.series import Series


def check_glossary(series: Series) -> Iterator[Problem]:
    """Passages and quotations are other people's words and are left alone."""
    if series.glossary is None:
        return
    rejected = {
        (language, wrong): term.term.values.get(language, "")
        for term in series.glossary.terms
        for language, words in term.rejected.items()
        for wrong in words
    }
    patterns: dict[str, re.Pattern[str]] = {}
    for language in {language for language, _ in rejected}:
        words = sorted((re.escape(wrong) for found, wrong in rejected if found == language), key=len, reverse=True)
        patterns[language] = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    for entry in (series.settings, series.vocabulary, *series.all_entries()):
        for path, text in entry.texts():
            if "words" in path:
                continue
            for language, pattern in patterns.items():
                for match in pattern.finditer(text.values.get(language, "")):
                    yield Problem(
                        entry.place_of(*path, language),
                        f'"{match[0]}" is not how this series says it',
                        f'"{rejected[language, match[0]]}"',
                        "use it, as briefs/glossary.yml says",
                        code="glossary",
                        severity=Severity.WARNING,
                    )
