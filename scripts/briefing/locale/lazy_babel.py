"""What is used of Babel, imported when it is first asked for: a check of one changed text mostly asks no language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing import late

if TYPE_CHECKING:
    from babel.core import Locale, UnknownLocaleError, get_global
    from babel.dates import format_date, format_skeleton
    from babel.lists import format_list
    from babel.numbers import format_decimal

__all__ = ["Locale", "UnknownLocaleError", "format_date", "format_decimal", "format_list", "format_skeleton", "get_global"]

_HOMES = {
    "Locale": "babel.core",
    "UnknownLocaleError": "babel.core",
    "get_global": "babel.core",
    "format_date": "babel.dates",
    "format_skeleton": "babel.dates",
    "format_list": "babel.lists",
    "format_decimal": "babel.numbers",
}


def __getattr__(name: str) -> Any:
    """A name of Babel, looked up once."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(late(_HOMES[name]), name)
    return found
