"""A target in figures: words cannot be drawn, a unit in it is said twice, and what begins where it shall end asks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

_DECIMAL_COMMA = re.compile(r"(?<![\d,.])\d[\d.]*,(?:\d{1,2}|\d{4,})(?![\d,])")
"""Thousands have three figures behind their comma; points before it, as in `1.000,5`, part them too."""
_DAY_OR_TIME = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}:\d\d")
_WITHIN = re.compile(r"\d[^\W\d_]+\d")
"""Letters between figures, as programs write `1e5`: what stands around them is not the number."""
_PARTED, _LAST_SIGN = re.compile(r"(?<=\d)_(?=\d)"), re.compile(r"(?<=\d)[.,]$")
"""Thousands as programs part them, and a sign with no figure behind it."""
_UNIT = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*|[%‰°€$£¥]")


@of_each(Commitment, is_of_words=True)
def check_measures(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A target or reading without a figure or with its unit, and a baseline that is the target, are warnings."""
    measure = commitment.measure
    if measure is None:
        return
    values: dict[Path, str] = {("value",): measure.value, ("baseline",): measure.baseline or measure.value}
    values |= {("readings", index, "value"): reading.value for index, reading in enumerate(measure.readings)}
    for path, value in values.items():
        if not any(char.isdecimal() for char in value):
            mend = "write it in figures; what cannot be said so stands under target"
            yield _warn(commitment, path, f'"{value}" holds no figure', 'a number such as "90"', mend)
        elif _DAY_OR_TIME.fullmatch(value):
            yield _warn(
                commitment, path, f'"{value}" is a day or a time', 'a number such as "90"', "write what was reached then"
            )
        elif _WITHIN.search(value):
            mend = "write all its figures, as in 100,000, and what is none under unit"
            yield _warn(commitment, path, f'"{value}" has letters between its figures', "the figure alone", mend)
        elif _PARTED.search(value) or _LAST_SIGN.search(value):
            mend = f'write "{_LAST_SIGN.sub("", _PARTED.sub(",", value))}"'
            yield _warn(commitment, path, f'"{value}" has a sign that is none of a number', "figures, as in 100,000", mend)
        elif decimal := _DECIMAL_COMMA.search(value):
            meant = value.replace(decimal[0], decimal[0].replace(".", "").replace(",", "."))
            mend = f'write "{meant}"'
            yield _warn(
                commitment, path, f'"{value}" has a comma where the decimals begin', "a point before the decimals", mend
            )
        elif unit := _UNIT.search(value):
            mend = f'write "{_UNIT.sub("", value).strip()}", and say {unit[0]} under unit, in each language'
            yield _warn(commitment, path, f'"{value}" holds its unit', "the figure alone", mend)
    by, due = measure.by, commitment.due_date
    is_other = by and due and (by.is_before(due) or due.is_before(by))
    if due and is_other and not due.is_before(commitment.history[0].date):
        what, mend = f"to be reached by {by}, and due_date is {due}", "correct one of the two, or leave by out"
        yield _warn(commitment, ("by",), what, "one day in both", mend)
    if measure.baseline == measure.value:
        what = f"the baseline is {measure.baseline}, which is the target"
        yield _warn(commitment, ("baseline",), what, "what it stood at when the promise was made", "correct one of the two")


def _warn(commitment: Commitment, path: Path, what: str, expected: str, mend: str) -> Problem:
    place = commitment.place_of("measure", *path)
    return Problem(place, what, expected, mend, code="measure", severity=Severity.WARNING)
