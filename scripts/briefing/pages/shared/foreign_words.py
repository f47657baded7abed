"""Words in another language than the page's, marked so that they are spoken, broken and written its way. Knows no page."""

from __future__ import annotations

from markupsafe import Markup

from briefing.locale.locale import Locale
from briefing.pages.shared.filled_markup import NOTHING, fill

NO_LANGUAGE = ""
"""The language of what belongs to none, such as the names of people."""


def mark_words(locale: Locale, language: str) -> Markup:
    """The attributes of an element that holds words of a language: nothing where they are the page's own."""
    if language in (locale.language, NO_LANGUAGE):
        return NOTHING
    direction = locale.direction_of(language)
    turned = fill(' dir="%s"', direction) if direction != locale.direction else NOTHING
    return fill(' lang="%s"%s', language, turned)
