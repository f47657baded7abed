"""The register of sources, newest first, those without a date last."""

from __future__ import annotations

from functools import partial

from briefing.entries import Source
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.worth import worth_of
from briefing.urls import UNDATED


def list_all(context: PageContext) -> Register[Source]:
    """Every source."""
    locale = context.locale
    headings = [
        Heading("title", locale["title"], "main"),
        Heading("publisher", locale["publisher"]),
        Heading("date", locale["published_on"]),
        Heading("issuer", locale["issued_by"]),
        Heading("worth", locale["worth"]),
    ]
    found = sorted(context.series.sources, key=_age, reverse=True)
    return Register("sources", found, headings, partial(make_row, context), _year_of, ("side", "worth", "tier"))


def make_row(context: PageContext, at: PageLinks, source: Source) -> Row:
    """A source with its publisher, its date, whose words it holds and what it is worth."""
    worth = worth_of(context.series.vocabulary, source)
    names = [context.name(context.series.organizations[body]) for body in source.issued_by]
    return Row(
        [
            at.link(source),
            context.say(source.publisher),
            context.when(source.published_on),
            ", ".join(names) or context.locale["issued_independent"],
            context.words(worth.label),
        ],
        tag_row(side=context.series.sides_of(source.issued_by), worth=worth.id, tier=source.tier),
    )


def _age(source: Source) -> tuple[tuple[int, int, int], str]:
    return source.published_on.sort_key if source.published_on else (0, 0, 0), source.id


def _year_of(source: Source) -> str:
    return str(source.published_on.year) if source.published_on else UNDATED
