"""What the check says, on a page in another language than its own: in that one, or marked as English; and what is behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from html import escape
from itertools import groupby
from typing import NamedTuple

from briefing.authoring.explained.explanations import load_explanations
from briefing.entries.loading.unfinished import EntryFile
from briefing.locale.class_descriptions import WRITTEN_IN, say_description
from briefing.locale.locale import Locale
from briefing.locale.said_problems import say_problem
from briefing.problem import Place, Problem
from briefing.text import counted
from briefing.yamlcomments import list_guesses

LONG = 80
"""Letters of a mend: a shorter one stands in each line."""

FEW = 3
"""Places in which the same fault is told one by one: one slip in `series.yml` may be a fault of every text."""


class ToldFault(NamedTuple):
    """A line of the check, and the code by which it is explained; of what waits for another draft there is none."""

    line: str
    code: str = ""
    problem: Problem | None = None
    """What it is said of, where it is one of the check."""


class ToldGuess(NamedTuple):
    """A guess of a draft that nobody has looked at yet, and where it stands in the file."""

    place: Place
    told: str

    @property
    def line(self) -> str:
        """As on the terminal."""
        return f"{self.place}: {self.told}"


def list_told_guesses(draft: EntryFile) -> list[ToldGuess]:
    """Those of one file, in its order."""
    return [ToldGuess(Place(draft.path, line, column), told) for line, column, told in list_guesses(draft.written)]


def tell_problem(problem: Problem) -> ToldFault:
    """As on the terminal, without what that one marks a warning by."""
    return ToldFault(f"{problem.place}: {problem.message}", problem.code, problem)


def list_errors(problems: Sequence[Problem]) -> list[str]:
    """A line each, in their order; what is said of more than a few places stands at the first, with their number."""
    alike: dict[str, list[Problem]] = {}
    for problem in problems:
        alike.setdefault(problem.message, []).append(problem)
    lines = []
    for problem in problems:
        ones = alike[problem.message]
        if len(ones) <= FEW:
            lines.append(str(problem))
        elif problem is ones[0]:
            files = counted(len({one.place.path for one in ones}), "file")
            lines.append(f"{problem}, and so at {len(ones) - 1} more places, in {files}")
    return lines


def write_faults(told: Iterable[str | ToldFault | ToldGuess], locale: Locale | None) -> str:
    """The lines as HTML, in the order in which they are told; each explanation once, below the first that it is of.

    What is asked in several places, and how several faults are mended, is said once, with the places below.
    """
    lines: list[str] = []
    explained: set[str] = set()
    foreign = locale if locale and locale.language != WRITTEN_IN else None
    for _, part in groupby(told, lambda one: isinstance(one, str)):
        alike: dict[str, list[_SpokenFault]] = {}
        for fault in part:
            if isinstance(fault, str):
                lines.append(escape(fault))
            else:
                said = _say(fault, foreign)
                alike.setdefault(said.shared or said.line, []).append(said)
        for shared, ones in alike.items():
            is_once = len(ones) > 1 and bool(ones[0].shared)
            first, *others = [shared, *(f"  {one.bare}" for one in ones)] if is_once else [one.line for one in ones]
            codes = {one.code: None for one in ones if one.code is not None and one.code not in explained}
            explained.update(codes)
            lines.append(ones[0].mark(first))
            lines += (escape(f"    {_explain(code, foreign)}") for code in codes if foreign)
            lines += map(ones[0].mark, others)
    return "\n".join(lines)


class _SpokenFault(NamedTuple):
    """A fault or guess in the words of a page."""

    line: str
    bare: str
    """The line without what it shares with others."""
    shared: str
    """How it is mended, or what is asked; empty where that is so short that it stands in each line."""
    is_marked: bool
    """Whether it is in English on a page that is not."""
    code: str | None = None

    def mark(self, words: str) -> str:
        return f'<span lang="{WRITTEN_IN}">{escape(words)}</span>' if self.is_marked else escape(words)


def _say(fault: ToldFault | ToldGuess, foreign: Locale | None) -> _SpokenFault:
    if isinstance(fault, ToldGuess):
        return _SpokenFault(fault.line, str(fault.place), fault.told, foreign is not None)
    if fault.problem is None:
        return _SpokenFault(fault.line, fault.line, "", foreign is not None, fault.code)
    alone, language = replace(fault.problem, expected="", mend=""), foreign.language if foreign else WRITTEN_IN
    said = say_problem(fault.problem, language) if foreign else ""
    message, what = (said, say_problem(alone, language)) if said else (fault.problem.message, alone.message)
    hints, place = message.removeprefix(what)[2:-1], fault.problem.place
    shared = hints if len(hints) >= LONG else ""
    return _SpokenFault(f"{place}: {message}", f"{place}: {what}", shared, foreign is not None and not said, fault.code)


def _explain(code: str, locale: Locale) -> str:
    why = _load_whys().get(code, "")
    return say_description(why, locale.language) if why else locale["draft_waits"]


@cache
def _load_whys() -> dict[str, str]:
    return {code: explanation.why for code, explanation in load_explanations().items()}
