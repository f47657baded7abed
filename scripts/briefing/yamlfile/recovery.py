"""Reads on where PyYAML gives up: the mistake is told, a mended line put in its place, and the text read again."""

from __future__ import annotations

from collections.abc import Collection

import yaml

from briefing.problem import Problem
from briefing.yamlfile.builder import Builder, Refusal
from briefing.yamlfile.faults import Fault, find_faults, find_silent_faults
from briefing.yamlfile.nodes import Node

MOST_MENDS = 40
"""So many mistakes of one file are told at a time."""
MOST_READ = 2_000_000
"""So many characters are read for one file, however often it is begun again."""
_OF_ITSELF = ("block-indentation", "curly-quotes", "conflict")
"""What is told of a line also where it belongs to a text that is to be indented as a whole."""
_BULLET = "other-markup"
"""What stands in such a line is told: a hyphen in place of the bullet may be no better there."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_with_mends(text: str, path: str, keys: Collection[str]) -> tuple[Node | None, tuple[Problem, ...]]:
    """The root of a text and what is wrong with its writing, in the order of its lines."""
    lines = text.split("\n")
    told: list[Fault] = []
    for fault in find_silent_faults(text, lines, keys):
        if len(told) < MOST_MENDS:
            told.append(fault)
        fault.mend_in(lines)
    is_lost = False
    for _ in range(min(MOST_MENDS, 1 + MOST_READ // (len(text) + 1))):
        builder = Builder(path, lines)
        try:
            root = builder.build(yaml.parse("\n".join(lines) if told or is_lost else text, Loader=LOADER))
            return root, _sorted(told, path, builder.problems)
        except Refusal as refusal:
            if refusal.problem.code != "special-sign":
                return None, _sorted(told, path, [*builder.problems, refusal.problem])
            number = refusal.problem.place.line - 1
            found = _choose(find_faults(lines, keys), number)
            if found is None or found.number != number:
                return None, _sorted(told, path, [*builder.problems, refusal.problem])
        except (yaml.YAMLError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            number = min(mark.line if mark else 0, len(lines) - 1)
            found = _choose(find_faults(lines, keys), number)
        if found is None or any(found.number == old.number and found.code == old.code for old in told):
            found = _lost(lines, number)
            if is_lost or any(
                (found.number, _BULLET) == (old.number, old.code) for old in told
            ):  # what follows a message may follow from it
                is_lost = True
                found.mend_in(lines)
                continue
            is_lost = True
        told.append(found)
        found.mend_in(lines)
    return None, _sorted(told, path, [])


def _choose(faults: list[Fault], number: int) -> Fault | None:
    """The mistake nearest above the line where PyYAML gave up, or on it; else the first below."""
    above = [fault for fault in faults if fault.number <= number]
    if above:
        last = above[-1].number
        return next(fault for fault in above if fault.number == last)
    return faults[0] if faults else None


def _lost(lines: list[str], number: int) -> Fault:
    while number > 0 and not lines[number].strip():
        number -= 1
    raw = lines[number]
    return Fault(
        number,
        len(raw) - len(raw.lstrip(" ")),
        f'the line "{raw.strip()[:40]}" cannot be read where it stands',
        "`key: text`, or a hyphen and a text, each level two spaces in",
        "compare it with the same lines of another entry; a text with signs in it goes into quotes",
        "layout",
        {number: ""},
    )


def _sorted(told: list[Fault], path: str, problems: list[Problem]) -> tuple[Problem, ...]:
    pasted = {number for fault in told if fault.code == "block-indentation" for number in fault.mended}
    told = [fault for fault in told if fault.number not in pasted or fault.code in _OF_ITSELF]
    odd = {fault.number for fault in told if fault.code == "non-breaking-space"}
    told = [fault for fault in told if fault.number not in odd or fault.code != "indentation"]
    return tuple(sorted([*(fault.problem(path) for fault in told), *problems]))
