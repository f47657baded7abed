"""Texts that a spreadsheet would take for a formula. The data files hold every text unchanged, so the editor is warned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

_FORMULA = re.compile(r"[=@]|[+-](?! |[\d.,]+\Z)")
"""A list begins with `- `, which is no formula, and a number with its sign."""
_MAY_BE = re.compile(f'"(?:{_FORMULA.pattern})')
"""The same in JSON, where every text begins with a quotation mark: most entries hold nothing like it."""


@of_each(is_of_words=True)
def check_spreadsheets(series: Series, entry: Entry) -> Iterator[Problem]:
    """A text that begins like a formula is a warning."""
    if not _MAY_BE.search(entry.model_dump_json()):
        return
    for path, text in _find_texts(entry.model_dump(mode="json")):
        if _FORMULA.match(text):
            yield Problem(
                entry.place_of(*path),
                f'the text begins with "{text[0]}"; a spreadsheet takes it for a formula',
                "a text that begins with a word",
                "put a word in front",
                code="formula",
                severity=Severity.WARNING,
            )


def _find_texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _find_texts(inner, (*path, step))
