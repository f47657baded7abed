"""What editors write that is no YAML: one family a module, found by looking at the text, told in words, and mended.

A family takes the lines as they are laid out and the words that are keys, and yields Faults. PyYAML says only that
something is wrong, and often a line too late; what is wrong, and where, is said here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from briefing import late
from briefing.yamlfile.faults.fault import Fault
from briefing.yamlfile.faults.glance import may_hide

if TYPE_CHECKING:
    from briefing.yamlfile.faults import families
else:
    families = late("briefing.yamlfile.faults.families")

__all__ = ["Fault", "find_faults", "find_silent_faults"]


def find_faults(lines: list[str], keys: Collection[str]) -> list[Fault]:
    """All that looks like a mistake, by line; only where PyYAML stumbled is it one."""
    return families.find_faults(lines, keys)


def find_silent_faults(text: str, lines: list[str], keys: Collection[str]) -> Iterable[Fault]:
    """Mistakes that PyYAML takes for text."""
    return families.find_silent_faults(text, lines, keys) if may_hide(text) else ()
