"""The registers: every entry of a kind, every statement and every tie between commitments, in tables that can be filtered."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.pages.registers import bodies, commitments, lineage, meetings, statements
from briefing.pages.registers.filters import choose
from briefing.pages.registers.table import Part, PartLink, Table, split
from briefing.pages.shared.context import At, Desk
from briefing.sitefile import SiteFile
from briefing.urls import register_address

TABLES = (
    meetings.tabulate,
    commitments.tabulate,
    statements.tabulate,
    lineage.tabulate,
    bodies.tabulate_people,
    bodies.tabulate_organizations,
    bodies.tabulate_frameworks,
    bodies.tabulate_sources,
)


def render_registers(desk: Desk) -> Iterator[SiteFile]:
    """All pages of all registers."""
    names = {"undated": desk.words["undated"]}
    for tabulate in TABLES:
        table = tabulate(desk)
        parts = split(table, names)
        for part in parts:
            yield _render(desk, table, parts, part)


def _render(desk: Desk, table: Table, parts: list[Part], part: Part) -> SiteFile:
    """The first part stands at the register's own address."""
    addresses = {other.slug: register_address(table.name, "" if other is parts[0] else other.slug) for other in parts}
    address, words = addresses[part.slug], desk.words
    others = [PartLink(other.name, addresses[other.slug], len(other.items), other is part) for other in parts]
    is_first = part is parts[0]
    rows = [table.make_row(desk, At(desk, address), item) for item in part.items]
    return desk.page(
        "registers/register",
        address,
        title=words[table.name] + ("" if is_first else f" · {part.name}"),
        description=words[f"intro_{table.name}"],
        kind="register",
        register=table.name,
        part=not is_first,
        others=others if len(parts) > 1 else [],
        rows=rows,
        columns=table.columns,
        total=len(table.items),
        caption=words.count(f"n_{table.name}", len(part.items)),
        choices=choose(desk, *table.filters),
    )
