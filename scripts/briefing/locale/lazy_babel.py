"""What is used of Babel, imported when it is first asked for: a check of one changed text mostly asks no language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing import late

if TYPE_CHECKING:
    from babel.core import Locale as Cldr
    from babel.core import UnknownLocaleError, get_global
    from babel.dates import format_date, format_skeleton
    from babel.lists import format_list
    from babel.numbers import format_decimal

__all__ = ["Cldr", "UnknownLocaleError", "format_date", "format_decimal", "format_list", "format_skeleton", "get_global"]

_HOMES = {
    "Cldr": "babel.core.Locale",
    "UnknownLocaleError": "babel.core.UnknownLocaleError",
    "get_global": "babel.core.get_global",
    "format_date": "babel.dates.format_date",
    "format_skeleton": "babel.dates.format_skeleton",
    "format_list": "babel.lists.format_list",
    "format_decimal": "babel.numbers.format_decimal",
}
"""What Babel calls `Locale` is one of its own; ours is another."""


def __getattr__(name: str) -> Any:
    """A name of Babel, looked up once."""
    if name not in _HOMES:
        raise AttributeError(name)
    home, _, own = _HOMES[name].rpartition(".")
    found = globals()[name] = getattr(late(home), own)
    return found
