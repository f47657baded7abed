"""A government in words: who, in which post, from when until when. Knows no page."""

from __future__ import annotations

from briefing.dates import PartialDate
from briefing.locale.locale import Locale
from briefing.pages.shared.context import PageContext
from briefing.series.governments import Government


def spell_dates(locale: Locale, started: PartialDate | None, ended: PartialDate | None) -> str:
    """`1 January 2020 – 31 December 2024`; `since 1 January 2020` while nothing states an end. One of the two must be known."""
    first, last = (locale.date(day) if day else "…" for day in (started, ended))
    return locale.fill("post_dates", first=first, last=last) if ended else locale.fill("post_since", first=first)


def spell_term(context: PageContext, term: Government) -> str:
    """`President, 1 January 2020 – 31 December 2024`."""
    return f"{context.words(term.role)}, {spell_dates(context.locale, term.started, term.ended)}"


def name_government(context: PageContext, term: Government) -> str:
    """`Ana Varga (President, 1 January 2020 – 31 December 2024)`."""
    return f"{context.name(term.person)} ({spell_term(context, term)})"
