"""Faults of one map that are one slip: a language or a value stands where its keys are due. Knows no kind of entry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from briefing.entries.base import Path
from briefing.problem import Problem
from briefing.text import LANGUAGE

_GUESSED = "did you mean"
_MEANT = re.compile(rf'{_GUESSED} "([^"]+)"(?:, which is missing)?\?')
_OF_ANOTHER_FORM = ("text-expected", "list-expected", "map-expected", "language-map")
"""Where a text, a list or a map stands, and another of them is due."""
_MOST_APART = 2
"""So many keys that are missing beside one that nothing takes are what was meant by it."""


def join_faults(problems: Mapping[Path, Problem], due: Mapping[Path, bool]) -> list[Problem]:
    """One message for a map that lacks its keys and holds others; `due` says which of them take languages.

    `- strengthens: an-id` lacks type and commitment, and `quote:` with `en:` below it lacks words and language.
    """
    joined, told = _join_meant(problems), defaultdict(list)
    for path, problem in joined.items():
        told[path[:-1], problem.code].append(path)
    for (owner, code), unknown in told.items():
        unknown.sort(key=lambda path: problems[path].place)
        missing = told.get((owner, "missing-key"), [])
        if code != "unknown-key" or not missing or any(problems[path].mend.startswith(_GUESSED) for path in unknown):
            continue
        names = [str(path[-1]) for path in due if path in missing]
        text = next((str(path[-1]) for path in missing if due.get(path)), None)
        first = problems[unknown[0]]
        if all(re.fullmatch(LANGUAGE, str(path[-1])) for path in unknown):
            mend = f"write {text}: in front of them, and them two spaces further in" if text else first.mend
        elif len(unknown) == 1 and len(missing) >= _MOST_APART:
            mend = f"write {' and '.join(f'{name}: …' for name in names)} in place of it, each on a line of its own"
        else:
            continue
        keys = " and ".join(f'"{path[-1]}"' for path in unknown)
        due_here = " and ".join(f"{name}:" for name in names)
        what = f"{keys} stand{'s' if len(unknown) == 1 else ''} where {due_here} {'is' if len(names) == 1 else 'are'} due"
        for path in (*missing, *unknown):
            del joined[path]
        joined[unknown[0]] = replace(first, what=what, mend=mend)
    return list(joined.values())


def _join_meant(problems: Mapping[Path, Problem]) -> dict[Path, Problem]:
    """A key by another name, and a value that the right one does not take so: `topics: [maize]` for `topic: maize`."""
    joined = dict(problems)
    for path, problem in problems.items():
        meant = _MEANT.fullmatch(problem.mend) if problem.code == "unknown-key" else None
        right = (*path[:-1], meant[1]) if meant else path
        other = joined.get(right)
        if meant and other is not None and other.code in _OF_ANOTHER_FORM and other.place.line == problem.place.line:
            joined[path] = replace(problem, mend=f"{problem.mend} If so, {other.mend}")
            del joined[right]
    return joined
