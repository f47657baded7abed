"""How `and` changes before the sound that a word begins with; CLDR has that in a library that Babel does not read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text import fold

_CHANGED = {"es": (" y ", " e ", re.compile(r"h?i(?![aeou])"))}
"""Language → the joining word, as what else it is written, and before which beginnings: `fuego y hielo`, but `e Italia`."""


def before_its_sound(joined: str, names: Sequence[str], language: str) -> str:
    """A list in words whose last joint is the one that its last name asks for."""
    if language not in _CHANGED or len(names) < 2:
        return joined
    usual, changed, beginning = _CHANGED[language]
    before = joined.removesuffix(names[-1])
    if not before.endswith(usual) or not beginning.match(fold(names[-1])):
        return joined
    return before.removesuffix(usual) + changed + names[-1]
