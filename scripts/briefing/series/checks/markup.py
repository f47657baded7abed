"""What readers would see as it was typed: HTML, images, links where pages show plain text, quotation marks twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.entries.fields import Shape
from briefing.entries.shape_faults import shapes_below
from briefing.entries.texts import MAX_LINE
from briefing.problem import Problem, Severity
from briefing.series.series import Series

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d+);")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[[^\]]+\]\((?:https?:|/|\.)[^)]*\)")
_CURLY = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}


def check_markup(series: Series) -> Iterator[Problem]:
    """Each is a warning: a text may well speak of a tag."""
    for entry in (*series.single_files(), *series.all_entries()):
        for path, text in entry.texts():
            for language, words in text.values.items():
                if "<" in words or "[" in words or "&" in words:
                    is_plain = _is_line(type(entry), tuple(step for step in path if isinstance(step, str)))
                    for found in _find(words, is_plain):
                        yield _problem(entry, (*path, language), *found)
    for owner, path, quoted in _quotes(series):
        if _CURLY.get(quoted[0]) == quoted[-1] and len(quoted) > 2:
            yield _problem(
                owner,
                path,
                f"the words stand in quotation marks, {quoted[0]} {quoted[-1]}, and the page adds its own",
                "the words alone",
                "remove the marks",
                "quotation-marks",
            )


def _find(words: str, is_plain: bool) -> Iterator[tuple[str, str, str, str]]:
    if match := _IMAGE.search(words):
        yield f'"{match[0][:40]}" would be printed as it is', "no pictures in texts", "remove it", "markup"
    elif is_plain and (match := _LINK.search(words)):
        what = f'the link "{match[0][:40]}" would be printed as it is'
        yield what, "plain text: titles and names have no links", "remove the brackets and the address", "markup"
    if match := _TAG.search(words):
        mend = "write **strong** or *emphasis*, or remove it"
        yield f'"{match[0][:40]}" would be printed as it is', "text without HTML", mend, "markup"


def _problem(entry: Entry, path: Path, what: str, expected: str, mend: str, code: str) -> Problem:
    return Problem(entry.place_of(*path), what, expected, mend, code=code, severity=Severity.WARNING)


def _quotes(series: Series) -> Iterator[tuple[Entry, Path, str]]:
    for commitment in series.commitments.by_id:
        if commitment.quote:
            yield commitment, ("quote", "words"), commitment.quote.words
    for meeting in series.meetings.by_id:
        for index, statement in enumerate(meeting.statements):
            if statement.quote:
                yield meeting, ("statements", index, "quote", "words"), statement.quote.words


@cache
def _is_line(shape: type[Shape], names: tuple[str, ...]) -> bool:
    """Whether the text at a path of keys is one line, which pages show without markup: by its greatest length."""
    name, *rest = names
    if (field := shape.model_fields.get(name)) is None:
        return False
    if rest and (inner := shapes_below([field.annotation])):
        return _is_line(inner[0], tuple(rest))
    return f"max_length={MAX_LINE})" in f"{field.annotation!r}{field.metadata!r}"
