"""The register of sources, newest first, those without a date last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from briefing.entries import Source
from briefing.pages.registers.record import spell_day, spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.worth import worth_of
from briefing.urls import UNDATED, address_of


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
    filters = ("side", "issuer", "worth", "tier")
    found = sorted(context.series.sources, key=_age, reverse=True)
    return Register("sources", found, headings, partial(make_row, context), _year_of, filters, _list_columns(context))


def _list_columns(context: PageContext) -> dict[str, Callable[[Source], DownloadCell]]:
    series, locale = context.series, context.locale
    return {
        locale["address"]: address_of,
        locale["title"]: lambda found: found.title,
        locale["publisher"]: lambda found: context.words(found.publisher),
        locale["published_on"]: lambda found: spell_day(found.published_on),
        locale["issued_by"]: lambda found: spell_names(context, (series.organizations[one] for one in found.issued_by)),
        locale["worth"]: lambda found: context.words(worth_of(series.vocabulary, found).label),
        locale["tier"]: lambda found: context.label("tiers", found.tier),
        locale["language"]: lambda found: locale.name_of(found.language),
        locale["source"]: lambda found: found.url,
    }


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
        tag_row(side=context.series.sides_of(source.issued_by), issuer=source.issued_by, worth=worth.id, tier=source.tier),
    )


def _age(source: Source) -> tuple[tuple[int, ...], str]:
    return source.published_on.sort_key if source.published_on else (), source.id


def _year_of(source: Source) -> str:
    return str(source.published_on.year) if source.published_on else UNDATED
