"""Values put into markup. What markupsafe does by itself, without its slow ways there: a page has some hundred such places."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

NOTHING = Markup("")
_escape = lru_cache(maxsize=20_000)(escape)
"""Names, labels and addresses stand on many pages."""


def spell(value: object) -> str:
    """A value as it stands in markup: escaped, unless it is markup."""
    if type(value) is Markup:
        return value
    return _escape(value) if type(value) is str else escape(value)


def fill(form: str, *values: object) -> Markup:
    """`fill('<b>%s</b>', value)`; the form is our own, and as many values as it has gaps."""
    return Markup(form % tuple([spell(value) for value in values]))


def join(between: str, values: Iterable[object]) -> Markup:
    """Several values with something of our own between them."""
    return Markup(between.join([spell(value) for value in values]))
