"""The register of lineage: what later meetings did to earlier promises."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.entries.kinds.commitment import Relation
from briefing.pages.registers.record import spell_day
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.urls import address_of

Tie = tuple[Commitment, Relation]


def list_all(context: PageContext) -> Register[Tie]:
    """Every tie between two commitments, the latest first."""
    locale, series = context.locale, context.series
    headings = [
        Heading("earlier", locale["earlier"], "main"),
        Heading("made", locale["made_earlier"]),
        Heading("relation", locale["relation"]),
        Heading("later", locale["later"], "main"),
        Heading("again", locale["made_later"]),
        Heading("status", locale["status"]),
    ]
    return Register(
        "lineage",
        [(later, relation) for later in series.commitments for relation in later.relations],
        headings,
        partial(make_row, context),
        lambda item: str(series.made_on(item[0]).year),
        ("topic", "relation", "year", "again"),
        _list_columns(context),
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Tie], DownloadCell]]:
    series, locale = context.series, context.locale
    return {
        locale["address"]: lambda item: address_of(item[0]),
        locale["earlier"]: lambda item: context.name(series.commitments[item[1].commitment]),
        locale["made_earlier"]: lambda item: spell_day(series.made_on(series.commitments[item[1].commitment])),
        locale["relation"]: lambda item: _spell_relation(context, item[1]),
        locale["later"]: lambda item: context.name(item[0]),
        locale["made_later"]: lambda item: spell_day(series.made_on(item[0])),
        locale["status"]: lambda item: context.label("statuses", context.edition.standing(item[0]).status),
        locale["note"]: lambda item: str(context.say(item[1].note).striptags()),
    }


def _spell_relation(context: PageContext, relation: Relation) -> str:
    return context.say(context.series.vocabulary.term("relations", relation.type).inverse).striptags()


def make_row(context: PageContext, at: PageLinks, item: Tie) -> Row:
    """The earlier commitment, what was done to it, and the later one that did it."""
    later, relation = item
    series = context.series
    earlier = series.commitments[relation.commitment]
    made, again = series.made_on(earlier), series.made_on(later)
    note = Markup('<span class="by">{}</span>').format(context.say(relation.note)) if relation.note else ""
    tags = tag_row(
        topic=dict.fromkeys(topic.id for found in (earlier, later) for topic in series.topics_of(found)),
        relation=relation.type,
        year=str(made.year),
        again=str(again.year),
    )
    cells: list[Markup | str] = [
        at.link(earlier),
        context.when(made),
        context.say(series.vocabulary.term("relations", relation.type).inverse),
        Markup("{}{}").format(at.link(later), note),
        context.when(again),
        context.chip(context.edition.standing(later).status),
    ]
    return Row(cells, tags)
