"""One line that slipped is one message, however much of the file reads otherwise for it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from briefing.problem import Place, Problem
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.yamlfile.slipped_line import find_slip

MEETING, PROMISE = "meetings/2023-05-04-harbour-talks.yml", "commitments/2023-05-04-lower-fees.yml"
READER = make_reader()
DRAWN = 60


def tell(house, path: str, change: Callable[[list[str]], None]) -> list[str]:
    """What is told of an entry of the example whose lines were changed, with its line."""
    lines = (house.briefs / path).read_text("utf-8").split("\n")
    change(lines)
    house.write(path, "\n".join(lines))
    told = open_series(house.briefs, reader=READER).report.errors
    return [f"{problem.place.line}: {problem.what}; {problem.mend}" for problem in told]


def move(number: int, spaces: int) -> Callable[[list[str]], None]:
    """A line so many spaces further in; where it would leave the page it stands at the left."""

    def change(lines: list[str]) -> None:
        line = lines[number - 1]
        lines[number - 1] = " " * (len(line) - len(line.lstrip()) + spaces) + line.lstrip()

    return change


@pytest.mark.parametrize(
    ("path", "number", "spaces", "told"),
    [
        (MEETING, 34, -4, "34: text: stands 4 spaces too far out; add 4 spaces at the start of the line"),
        (MEETING, 37, -4, "37: sources: stands 4 spaces too far out; add 4 spaces at the start of the line"),
        (MEETING, 49, 2, "49: value: stands 2 spaces too far in; delete 2 spaces at the start of the line"),
        (MEETING, 7, 2, "7: venue: stands 2 spaces too far in; delete 2 spaces at the start of the line"),
        (MEETING, 7, -2, "7: venue: stands 2 spaces too far out; add 2 spaces at the start of the line"),
        (MEETING, 60, 4, "60: reviewed: stands 4 spaces too far in; delete 4 spaces at the start of the line"),
        (PROMISE, 34, 3, "34: id: stands 3 spaces too far in; delete 3 spaces at the start of the line"),
        (PROMISE, 8, 1, "8: text: stands 1 space too far in; delete 1 space at the start of the line"),
        (PROMISE, 41, -3, "41: source: stands 3 spaces too far out; add 3 spaces at the start of the line"),
    ],
)
def test_a_line_that_slipped_is_all_that_is_told(house, path, number, spaces, told):
    """From one to twenty messages followed from each."""
    assert tell(house, path, move(number, spaces)) == [told]


@pytest.mark.parametrize("number", [6, 15, 29, 45])
def test_two_lines_that_changed_places(house, number):
    """A key and what stands first below it."""

    def change(lines: list[str]) -> None:
        lines[number - 1 : number + 1] = lines[number - 1 : number + 1][::-1]

    (told,) = tell(house, MEETING, change)
    assert told.startswith(f"{number}: ") and told.endswith(f"; let lines {number} and {number + 1} change places")


def test_a_line_of_a_text(house):
    """Each line of the text was told to stand too far out for it."""

    def change(lines: list[str]) -> None:
        lines[26] = "  en: >-\n       Ministers met in Aldport.\n    They spoke of fees.\n    One promise was made."

    told = '28: "Ministers met in Aldport." stands 3 spaces too far in; delete 3 spaces at the start of the line'
    assert tell(house, MEETING, change) == [told]


def test_another_mistake_beside_it_is_told_too(house):
    """What has nothing to do with the line that slipped is not taken for its doing."""

    def change(lines: list[str]) -> None:
        move(34, -4)(lines)
        lines[3] = "date: 2023-13-04"

    told = tell(house, MEETING, change)
    assert [line.partition(":")[0] for line in told] == ["4", "34"]
    assert told[1] == "34: text: stands 4 spaces too far out; add 4 spaces at the start of the line"


def test_two_mistakes_of_which_no_line_slipped_stay_two(house):
    def change(lines: list[str]) -> None:
        lines[3], lines[59] = "date: 2023-13-04", "reviewed: 2024-13-10"

    assert [line.partition(":")[0] for line in tell(house, MEETING, change)] == ["4", "60"]


def _fault(line: int, code: str = "indentation") -> Problem:
    return Problem(Place("a.yml", line), f"{code} in line {line}", code=code)


@pytest.mark.parametrize(
    ("told", "left", "is_found"),
    [
        ([1, 2, 3], [], True),
        ([1, 2, 3], [3], True),
        ([1, 2, 3], [4], False),
        ([1, 2], [2], False),
        ([1, 2, 3], [1, 2, 3], False),
    ],
    ids=["nothing left", "something beside it", "something new", "no fewer messages", "no better"],
)
def test_a_line_has_slipped_where_less_is_told_and_nothing_new(told, left, is_found):
    found = find_slip("a: 1\nb:\n  c: 2\nd: 3", [*map(_fault, told)], lambda text: [*map(_fault, left)])
    assert (found is not None) == is_found


def test_what_no_line_could_have_done_is_not_tried():
    told = [_fault(1, "date-form"), _fault(2, "unknown-id")]
    assert find_slip("a: 1\nb:\n  c: 2", told, lambda text: []) is None


@pytest.mark.slow
def test_any_line_moved_by_a_few_spaces_is_one_message(house):
    """Drawn over the example: whichever line, by one to four spaces, inwards or outwards."""
    rng, paths = Random(1), [path for path in sorted(house.briefs.rglob("*.yml")) if path.name != "vocabulary.yml"]
    for _ in range(DRAWN):
        path = rng.choice(paths)
        text = path.read_text("utf-8")
        number = rng.choice([at for at, line in enumerate(text.split("\n"), 1) if line.strip()])
        spaces = rng.choice([1, 2, 3, 4, *range(max(-4, -_indent(text, number)), 0)])
        told = tell(house, path.relative_to(house.briefs).as_posix(), move(number, spaces))
        assert len(told) == 1, f"{path.name}:{number} by {spaces}: {told}"
        path.write_text(text, "utf-8")


def _indent(text: str, number: int) -> int:
    line = text.split("\n")[number - 1]
    return len(line) - len(line.lstrip())
