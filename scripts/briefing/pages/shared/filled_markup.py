"""Values put into markup. What markupsafe does by itself, without its slow ways there: a page has some hundred such places."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

NOTHING = Markup("")


def spell(value: object) -> str:
    """A value as it stands in markup: escaped, unless it is markup."""
    return value if type(value) is Markup else escape(value)


def fill(form: str, *values: object) -> Markup:
    """`fill('<b>%s</b>', value)`; the form is our own, and as many values as it has gaps."""
    return Markup(form % tuple([spell(value) for value in values]))


def join(between: str, values: Iterable[object]) -> Markup:
    """Several values with something of our own between them."""
    return Markup(between.join([spell(value) for value in values]))
