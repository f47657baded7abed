"""What the check says, on a page in another language than its own: in that one, or marked as English; and what is behind it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import NamedTuple

from briefing.authoring.explained.explanations import load_explanations
from briefing.entries.loading.unfinished import EntryFile
from briefing.locale.class_descriptions import WRITTEN_IN, say_description
from briefing.locale.locale import Locale
from briefing.locale.said_problems import say_problem
from briefing.problem import Problem
from briefing.yamlcomments import list_guesses


class ToldFault(NamedTuple):
    """A line of the check, and the code by which it is explained; of what waits for another draft there is none."""

    line: str
    code: str = ""
    problem: Problem | None = None
    """What it is said of, where it is one of the check."""


class ToldGuess(NamedTuple):
    """A guess of a draft that nobody has looked at yet, as it stands in the file."""

    line: str


def list_told_guesses(draft: EntryFile) -> list[ToldGuess]:
    """Those of one file, in its order."""
    return [ToldGuess(f"{draft.path}:{line}:{column}: {told}") for line, column, told in list_guesses(draft.written)]


def tell_problem(problem: Problem) -> ToldFault:
    """As on the terminal, without what that one marks a warning by."""
    return ToldFault(f"{problem.place}: {problem.message}", problem.code, problem)


def write_faults(told: Iterable[str | ToldFault | ToldGuess], locale: Locale | None) -> str:
    """The lines as HTML, in the order in which they are told; each explanation once, below the first that it is of."""
    lines: list[str] = []
    explained: set[str] = set()
    for fault in told:
        if isinstance(fault, str):
            lines.append(escape(fault))
        elif locale is None or locale.language == WRITTEN_IN:
            lines.append(escape(fault.line))
        elif isinstance(fault, ToldGuess):
            lines.append(f'<span lang="{WRITTEN_IN}">{escape(fault.line)}</span>')
        else:
            said = say_problem(fault.problem, locale.language) if fault.problem else ""
            english = f'<span lang="{WRITTEN_IN}">{escape(fault.line)}</span>'
            lines.append(escape(f"{fault.problem.place}: {said}") if fault.problem and said else english)
            if fault.code not in explained:
                explained.add(fault.code)
                lines.append(escape(f"    {_explain(fault.code, locale)}"))
    return "\n".join(lines)


def _explain(code: str, locale: Locale) -> str:
    why = _load_whys().get(code, "")
    return say_description(why, locale.language) if why else locale["draft_waits"]


@cache
def _load_whys() -> dict[str, str]:
    return {code: explanation.why for code, explanation in load_explanations().items()}
