"""Marks that git leaves where two people changed the same lines."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.yamlfile.faults.fault import Fault, shorten

_BEGIN, _BASE, _MIDDLE, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


def find_conflicts(lines: list[str]) -> Iterator[Fault]:
    """One fault for each pair of versions; the reading goes on with the first of them."""
    begin: int | None = None
    dropped: dict[int, str] = {}
    is_dropping = False
    for number, line in enumerate(lines):
        mark = line[:7]
        if mark == _BEGIN:
            begin, dropped, is_dropping = number, {}, False
        if begin is None:
            if mark == _END or line.rstrip() == _MIDDLE:
                yield _left_over(number, line)
            continue
        if mark in (_BASE, _MIDDLE):
            is_dropping = True
        if mark in (_BEGIN, _BASE, _MIDDLE, _END) or is_dropping:
            dropped[number] = ""
        if mark == _END:
            yield _fault(begin, number, dropped)
            begin = None
    if begin is not None:
        yield _fault(begin, begin, {begin: ""})


def _left_over(number: int, line: str) -> Fault:
    what = f'"{shorten(line, 40)}" is a mark that git left when it joined two versions'
    mend = "see that one version stands above, and delete this line"
    return Fault(number, 0, what, "no such line", mend, "merge-marks", {number: ""})


def _fault(begin: int, end: int, mended: dict[int, str]) -> Fault:
    return Fault(
        begin,
        0,
        f"marks of a merge stand in lines {begin + 1} to {end + 1}: git found two versions of them",
        "one version",
        "keep the lines that are right, and delete the others and the lines that begin with <<<<<<<, ======= and >>>>>>>",
        "merge-marks",
        mended,
    )
