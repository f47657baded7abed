"""The register of lineage: what later meetings did to earlier promises."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.entries.commitment import Relation
from briefing.pages.registers.table import Column, Row, Table, tag_row
from briefing.pages.shared.context import At, Desk
from briefing.series.status import find_topics

Tie = tuple[Commitment, Relation]


def tabulate(desk: Desk) -> Table:
    """Every tie between two commitments, the latest first."""
    w, series = desk.words, desk.series
    columns = [
        Column("earlier", w["earlier"], "main"),
        Column("made", w["made"]),
        Column("relation", w["relation"]),
        Column("later", w["later"], "main"),
        Column("again", w["made"]),
        Column("status", w["status"]),
    ]
    items = [(later, relation) for later in series.commitments for relation in later.relations]
    return Table(
        "lineage",
        items,
        columns,
        make_row,
        lambda item: str(series.made_on(item[0]).year),
        ("topic", "relation", "year", "again"),
    )


def make_row(desk: Desk, at: At, item: Tie) -> Row:
    """The earlier commitment, what was done to it, and the later one that did it."""
    later, relation = item
    series = desk.series
    earlier = series.find("commitments", relation.commitment)
    made, again = series.made_on(earlier), series.made_on(later)
    inverse = series.vocabulary.term("relations", relation.type).inverse
    note = Markup('<span class="by">{}</span>').format(desk.say(relation.note)) if relation.note else ""
    tags = tag_row(
        topic=dict.fromkeys((*find_topics(series, earlier), *find_topics(series, later))),
        relation=relation.type,
        year=str(made.year),
        again=str(again.year),
    )
    return Row(
        [
            at.link(earlier),
            desk.when(made),
            desk.say(inverse),
            Markup("{}{}").format(at.link(later), note),
            desk.when(again),
            desk.chip(desk.standing(later).status),
        ],
        tags,
    )
