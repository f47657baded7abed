"""Which families of faults a text may hold that PyYAML takes for text: most files are passed over at a glance."""

from __future__ import annotations

import re
from collections.abc import Set

_NO_BREAK = "\u00a0\u2007\u202f"
_NO_SPACE = re.compile(r"\n *(?:- +)*(?:[a-z_]+:[^\s/]|-[a-z_]+:)")
_BULLET = re.compile(r"\n *[*+–—•·] [a-z_]+: ")
_LIST_IN_TEXT = re.compile(r"\n( *)- (?![\w-]+:)[^\n]+\n\1 +- ")
"""What YAML reads without a word, as something else than was meant: the last, a hyphen further in than the one above,
behind which a text stands."""


_TEXT_BESIDE = re.compile(r"\n( +)[a-z_]+: *\n\1[a-z]{2,3}: ")
"""A key in whose column the languages of its text stand."""


def may_hide(text: str) -> Set[str]:
    """The names of those families."""
    seen = {
        "conflicts": any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "\n=======\n")),
        "closing marks": text.rstrip().endswith(("\n---", "\n...")),
        "odd spaces": any(blank in text for blank in _NO_BREAK),
        "missing spaces": bool(_NO_SPACE.search(text) or _NO_SPACE.match(f"\n{text[:80]}")),
        "other markup": bool(_BULLET.search(text)),
        "key among languages": bool(_TEXT_BESIDE.search(text)),
        "indentation": "\n " in text and bool(_LIST_IN_TEXT.search(text)),
    }
    return {name for name, is_seen in seen.items() if is_seen}
