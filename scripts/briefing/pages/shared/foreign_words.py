"""Words in another language than the page's, marked so that they are spoken, broken and written its way. Knows no page."""

from __future__ import annotations

from markupsafe import Markup

from briefing.locale.locale import Locale

NO_LANGUAGE = ""
"""The language of what belongs to none, such as the names of people."""


def mark_words(locale: Locale, language: str) -> Markup:
    """The attributes of an element that holds words of a language: nothing where they are the page's own."""
    if language in (locale.language, NO_LANGUAGE):
        return Markup("")
    direction = locale.direction_of(language)
    turned = Markup(' dir="{}"').format(direction) if direction != locale.direction else ""
    return Markup(' lang="{}"{}').format(language, turned)
