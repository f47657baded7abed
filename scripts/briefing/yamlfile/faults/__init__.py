"""What editors write that is no YAML: one family a module, found by looking at the text, told in words, and mended.

A family takes the lines as they are laid out and the words that are keys, and yields Faults. PyYAML says only that
something is wrong, and often a line too late; what is wrong, and where, is said here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.faults.blocks import find_block_faults
from briefing.yamlfile.faults.brackets import find_bracket_faults
from briefing.yamlfile.faults.colons import find_colon_faults, find_missing_spaces
from briefing.yamlfile.faults.conflicts import find_conflicts
from briefing.yamlfile.faults.fault import Fault
from briefing.yamlfile.faults.indentation import find_indentation_faults
from briefing.yamlfile.faults.other_markup import find_closing_marks, find_other_markup
from briefing.yamlfile.faults.quotes import find_quote_faults
from briefing.yamlfile.faults.signs import find_sign_faults
from briefing.yamlfile.faults.spaces import find_odd_spaces
from briefing.yamlfile.layout import lay_out

__all__ = ["Fault", "find_faults", "find_silent_faults"]

FAMILIES = (
    find_quote_faults,
    find_bracket_faults,
    find_sign_faults,
    find_other_markup,
    find_block_faults,
    find_indentation_faults,
    find_missing_spaces,
    find_colon_faults,
)
"""In the order in which they are asked about one line."""
_NO_BREAK = "\u00a0\u2007\u202f"
_NO_SPACE = re.compile(r"\n *(?:- +)*(?:[a-z_]+:[^\s/]|-[a-z_]+:)")
_BULLET = re.compile(r"\n *[*+–—•·] [a-z_]+: ")
_LIST_IN_TEXT = re.compile(r"\n( *)- (?![\w-]+:)[^\n]+\n\1 +- ")
"""What YAML reads without a word, as something else than was meant: the last, a hyphen further in than the one above,
behind which a text stands."""


def find_faults(lines: list[str], keys: Collection[str]) -> list[Fault]:
    """All that looks like a mistake, by line; only where PyYAML stumbled is it one."""
    laid_out = lay_out(lines)
    found = [fault for family in FAMILIES for fault in family(laid_out, keys)]
    return sorted(found, key=lambda fault: fault.number)


def find_silent_faults(text: str, lines: list[str], keys: Collection[str]) -> Iterator[Fault]:
    """Mistakes that PyYAML takes for text; most files are passed over at a glance."""
    if any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "\n=======\n")):
        yield from find_conflicts(lines)
    yield from find_closing_marks(text, lines)
    if any(blank in text for blank in _NO_BREAK):
        yield from find_odd_spaces(lay_out(lines))
    if _NO_SPACE.search(text) or _NO_SPACE.match(f"\n{text[:80]}"):
        yield from find_missing_spaces(lay_out(lines), keys)
    if _BULLET.search(text):
        yield from find_other_markup(lay_out(lines), keys)
    if "\n " in text and _LIST_IN_TEXT.search(text):
        yield from find_indentation_faults(lay_out(lines), keys)
