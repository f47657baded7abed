"""Countries and languages exist: two letters alone are no proof of it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import KINDS, Commitment, Entry, Meeting, Organization, Source
from briefing.entries.base import Path
from briefing.entries.kinds.meeting import Statement
from briefing.locale.meant import guess_meant, is_country, is_language
from briefing.problem import Edit, Problem
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(*KINDS.values(), is_of_words=True)
def check_codes(series: Series, entry: Entry) -> Iterator[Problem]:
    """A code that ISO 3166 or ISO 639 does not have is an error, but for the country that a side goes by.

    The series' own languages are not looked up: whoever writes words of the interface for one means it.
    """
    for path, code in _countries(entry):
        if all(side.country != code for side in series.sides) and not is_country(code):
            yield _problem(series, entry, path, code, "country", "ISO 3166", "capital")
    for path, code in _languages(entry):
        if code not in series.languages and not is_language(code):
            yield _problem(series, entry, path, code, "language", "ISO 639", "small")


def _problem(series: Series, entry: Entry, path: Path, code: str, sort: str, norm: str, size: str) -> Problem:
    meant, place = guess_meant(series.languages, sort, code), entry.place_of(*path)
    return Problem(
        place,
        f'there is no {sort} "{code}"',
        f"its two {size} letters in {norm}",
        f"write {meant}" if meant else "look it up",
        code=sort,
        edit=Edit(place.line, place.column, code, meant) if meant else None,
    )


def _countries(entry: Entry) -> Iterator[tuple[Path, str]]:
    if isinstance(entry, Organization) and entry.country:
        yield ("country",), entry.country
    if isinstance(entry, Meeting) and entry.place and entry.place.country:
        yield ("place", "country"), entry.place.country


def _languages(entry: Entry) -> Iterator[tuple[Path, str]]:
    if isinstance(entry, Source):
        yield ("language",), entry.language
    if isinstance(entry, Commitment):
        yield from _of_words(entry, ())
    if isinstance(entry, Meeting):
        for index, statement in enumerate(entry.statements):
            yield from _of_words(statement, ("statements", index))


def _of_words(owner: Commitment | Statement, path: Path) -> Iterator[tuple[Path, str]]:
    if owner.quote:
        yield (*path, "quote", "language"), owner.quote.language
    for index, passage in enumerate(owner.words):
        yield (*path, "words", index, "language"), passage.language
