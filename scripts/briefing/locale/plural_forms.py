"""Which forms of a counted message a language has: those that the whole numbers of a page take. Knows no message."""

from __future__ import annotations

from functools import cache

from briefing.locale import lazy_babel
from briefing.locale.messages import OTHER

CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)
"""The plural categories of the Unicode CLDR."""
_COUNTED = range(200)
"""No language takes a form for the first time beyond these, but for millions."""


@cache
def list_forms(language: str) -> tuple[str, ...]:
    """`pl` → `one`, `few`, `many`, `other`; the form `other` is always there, for numbers that nobody has thought of."""
    try:
        rule = lazy_babel.Cldr.parse(language).plural_form
    except lazy_babel.UnknownLocaleError:
        return ("one", OTHER)
    taken = {rule(number) for number in _COUNTED}
    return tuple(category for category in CATEGORIES if category in taken or category == OTHER)
