"""What is said of a text that is written wrongly follows from that: it is another one when that is mended."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.problem import Problem, Severity

_OF_WRITING = ("special-sign", "backslash", "accents", "placeholder")
"""Codes of faults by which a text, where it stands, is not the one that was meant."""
_OF_LANGUAGE = ("language", "text-language")
"""A language that the series does not have, and what follows from it alone."""
_TWO_IN_ONE = "colon-in-text"
"""Two texts in one line: where no text is due, what is said of the value says more."""


def leave_out_followed(problems: Iterable[Problem]) -> list[Problem]:
    """Without the warnings at the place of such a fault, and without a colon in what is no text at all."""
    found = list(problems)
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    wrong = {problem.place for problem in errors if problem.code in _OF_WRITING}
    strange = {problem.place for problem in errors if problem.code == _OF_LANGUAGE[0]}
    lines = {(problem.place.path, problem.place.line) for problem in errors if problem.code != _TWO_IN_ONE}
    return [
        problem
        for problem in found
        if (problem.severity is Severity.ERROR or problem.place not in wrong)
        and not (problem.code == _OF_LANGUAGE[1] and problem.place in strange)
        and not (problem.code == _TWO_IN_ONE and (problem.place.path, problem.place.line) in lines)
    ]
