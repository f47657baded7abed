"""What the check says most often of a draft, in further languages: a part of a message at a time, with its values in it.

A gettext file each, `said/es.po`; `{0}` stands for a value. The English stands where it is said, and a test holds each sentence
of these files against what the check answers. Knows no rule.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from briefing.problem import Problem

_VALUE = re.compile(r"\\\{\d\\\}")
_BARE = re.compile(r"[\w ,.…-]*")
"""Keys, ids and days, which are the same in every language."""


def say_problem(problem: Problem, language: str) -> str:
    """A problem's message in a language; empty where a part of it is said in English alone."""
    what, expected, mend = (_say(part, language) for part in (problem.what, problem.expected, problem.mend))
    if not what or (problem.expected and not expected) or (problem.mend and not mend):
        return ""
    return Problem(problem.place, what, expected, mend).message


@cache
def load_said(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What finds each sentence, in the order of the file, and how it is said; none for a language that has no file."""
    path = Path(__file__).parent / "said" / f"{language}.po"
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    return tuple((find_said(str(message.id)), str(message.string)) for message in catalogue if message.id)


def find_said(sentence: str) -> re.Pattern[str]:
    """A sentence with anything where its values stand."""
    return re.compile(_VALUE.sub("(.+?)", re.escape(sentence)))


def _say(part: str, language: str) -> str:
    for pattern, said in load_said(language):
        if match := pattern.fullmatch(part):
            return said.format(*match.groups())
    return part if _is_bare(part) else ""


def _is_bare(part: str) -> bool:
    return " " not in part.replace(", ", ",") and _BARE.fullmatch(part) is not None
