"""The families of faults, all at once: imported when the first file looks as if it had one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing.yamlfile.faults.among_languages import find_keys_among_languages
from briefing.yamlfile.faults.blocks import find_block_faults
from briefing.yamlfile.faults.brackets import find_bracket_faults
from briefing.yamlfile.faults.colons import find_colon_faults, find_missing_spaces
from briefing.yamlfile.faults.conflicts import find_conflicts
from briefing.yamlfile.faults.fault import Fault
from briefing.yamlfile.faults.glance import may_hide
from briefing.yamlfile.faults.indentation import find_indentation_faults
from briefing.yamlfile.faults.other_markup import find_closing_marks, find_other_markup
from briefing.yamlfile.faults.quotes import find_quote_faults
from briefing.yamlfile.faults.signs import find_sign_faults
from briefing.yamlfile.faults.signs_above import find_signs_above
from briefing.yamlfile.faults.spaces import find_odd_spaces
from briefing.yamlfile.layout import lay_out

FAMILIES = (
    find_quote_faults,
    find_bracket_faults,
    find_signs_above,
    find_sign_faults,
    find_other_markup,
    find_block_faults,
    find_indentation_faults,
    find_missing_spaces,
    find_colon_faults,
)
"""In the order in which they are asked about one line."""


def find_faults(lines: list[str], keys: Collection[str]) -> list[Fault]:
    """All that looks like a mistake, by line; only where PyYAML stumbled is it one. Lines that go with a mistake have none."""
    laid_out = lay_out(lines)
    found = [fault for family in FAMILIES for fault in family(laid_out, keys)]
    taken_along = {number for fault in found for number in fault.mended if number != fault.number}
    return sorted((fault for fault in found if fault.number not in taken_along), key=lambda fault: fault.number)


def find_silent_faults(text: str, lines: list[str], keys: Collection[str]) -> Iterator[Fault]:
    """Mistakes that PyYAML takes for text."""
    hidden = may_hide(text)
    if "conflicts" in hidden:
        yield from find_conflicts(lines)
    if "closing marks" in hidden:
        yield from find_closing_marks(lines)
    if "odd spaces" in hidden:
        yield from find_odd_spaces(lay_out(lines))
    if "missing spaces" in hidden:
        yield from find_missing_spaces(lay_out(lines), keys)
    if "other markup" in hidden:
        yield from find_other_markup(lay_out(lines), keys)
    if "key among languages" in hidden:
        yield from find_keys_among_languages(lay_out(lines), keys)
    if "indentation" in hidden:
        yield from find_indentation_faults(lay_out(lines), keys)
