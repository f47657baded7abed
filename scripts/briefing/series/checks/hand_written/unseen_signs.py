"""Signs without a width on a hand-written page: they part a word for whoever searches it, or copies an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.series.checks.hand_written.page_links import Slip
from briefing.yamlfile.characters import find_forbidden

_EMOJI = re.compile("(?<=[\u2190-\u2bff\U0001f000-\U0001ffff\ufe0f])[\u200d\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f")
"""What joins drawings, or says how one looks."""


def find_unseen(text: str) -> Iterator[tuple[int, Slip]]:
    """Once a line."""
    lines = set[int]()
    for problem in find_forbidden(_EMOJI.sub("x", text), ""):
        line = problem.place.line
        if line not in lines and problem.code != "tab" and "U+000D" not in problem.what:  # which end lines, or begin code
            lines.add(line)
            yield line, (problem.what, problem.expected, problem.mend)
