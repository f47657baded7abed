"""Where much is told of a file, and one line elsewhere would leave none of it: that line has slipped, and is all that is told.

Each line near what is told is tried in the columns that the file has, and in the place of the next one; what the file says
then is asked of whoever knows what it should.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

import yaml

from briefing.problem import Problem
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.faults.indentation import misplaced
from briefing.yamlfile.layout import LaidOut, lay_out
from briefing.yamlfile.recovery import LOADER

_LAYOUT = {"indentation", "duplicate-key", "special-sign", "list-expected", "block-indentation"}
"""What is told of a line that stands elsewhere than it should; without any of it no line has slipped."""
_NEAR = (0, -1, 1, -2, -3)
"""Lines that are tried for each that something is told of, from it."""
_MOST_PLACES, _MOST_TRIES = 4, 80
"""So many lines that something is told of are looked at, and so often the file is read anew."""


class Slipped(NamedTuple):
    """What is told of the line, the text with it in its place, and what is told of that besides."""

    fault: Fault
    text: str
    left: Sequence[Problem]


def find_slip(text: str, told: Sequence[Problem], judge: Callable[[str], Sequence[Problem]]) -> Slipped | None:
    """The line that has slipped; None where no single one explains most of it. `judge` says what is told of a text."""
    known, best = {_sign(problem) for problem in told}, None
    for tries, (fault, supposed) in enumerate(_suppose(text.split("\n"), told)):
        if tries == _MOST_TRIES:
            break
        if not _can_be_read(supposed):
            continue
        left = judge(supposed)
        if not left:
            return Slipped(fault, supposed, left)
        if len(left) < len(told) - 1 and known.issuperset(map(_sign, left)) and (best is None or len(left) < len(best.left)):
            best = Slipped(fault, supposed, left)
    return best


def _sign(problem: Problem) -> tuple[int, str, str]:
    return problem.place.line, problem.code, problem.what


def _can_be_read(text: str) -> bool:
    try:
        return all(True for _ in yaml.parse(text, Loader=LOADER))
    except (yaml.YAMLError, RecursionError):
        return False


def _suppose(lines: list[str], told: Sequence[Problem]) -> Iterator[tuple[Fault, str]]:
    """Each way in which a line may have slipped, with the text as it would have been; what lies nearest comes first."""
    laid_out = lay_out(lines)
    places = sorted({problem.place.line - 1 for problem in told if problem.code in _LAYOUT})[:_MOST_PLACES]
    near = list(dict.fromkeys(place + off for place in places for off in _NEAR if 0 <= place + off < len(lines)))
    columns = {column for line in laid_out if line.role in ("key", "item") for column in (line.column, line.key_column)}
    for number in near:
        line = laid_out[number]
        beside = laid_out[max(0, number - 1) : number + 2]
        wanted = {other.column for other in beside if other.role == "inside"} if line.role == "inside" else columns
        yield from ((fault, _mend(lines, fault)) for fault in _move(line, wanted, laid_out))
    for number in near:
        if fault := _swap(laid_out[number : number + 2]):
            yield fault, _mend(lines, fault)


def _move(line: LaidOut, columns: Collection[int], laid_out: Sequence[LaidOut]) -> Iterator[Fault]:
    if line.role in ("key", "item", "inside"):
        for column in sorted({*columns} - {line.column}, key=lambda column: abs(column - line.column)):
            above = reversed(laid_out[: line.number])
            like = next((other for other in above if other.column == column and other.role == line.role), None)
            yield misplaced(line, column, like)


def _swap(pair: Sequence[LaidOut]) -> Fault | None:
    if len(pair) < 2 or any(line.role == "blank" for line in pair):
        return None
    upper, lower = pair
    return Fault(
        upper.number,
        upper.column,
        f'"{shorten(upper.raw.strip(), 30)}" stands above the line that it belongs below',
        f'"{shorten(lower.raw.strip(), 30)}" in line {upper.number + 1}, and this below it',
        f"let lines {upper.number + 1} and {lower.number + 1} change places",
        "indentation",
        {upper.number: lower.raw, lower.number: upper.raw},
    )


def _mend(lines: Sequence[str], fault: Fault) -> str:
    mended = [*lines]
    fault.mend_in(mended)
    return "\n".join(mended)
