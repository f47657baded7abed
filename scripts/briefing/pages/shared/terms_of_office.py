"""A government in words: who, in which post, from when until when. Knows no page."""

from __future__ import annotations

from briefing.pages.shared.context import PageContext
from briefing.series.governments import Government


def spell_term(context: PageContext, term: Government) -> str:
    """`President, 1 January 2020 – 31 December 2024`; three dots while nothing states an end."""
    locale = context.locale
    ended = locale.date(term.ended) if term.ended else "…"
    return f"{context.words(term.role)}, {locale.fill('post_dates', first=locale.date(term.started), last=ended)}"


def name_government(context: PageContext, term: Government) -> str:
    """`Ana Varga (President, 1 January 2020 – 31 December 2024)`."""
    return f"{context.name(term.person)} ({spell_term(context, term)})"
