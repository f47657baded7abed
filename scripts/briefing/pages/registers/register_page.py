"""The registers: every entry of a kind, every statement and every tie between commitments, in lists that can be filtered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from types import ModuleType
from typing import Any

from briefing.pages.registers import (
    commitments,
    frameworks,
    lineage,
    meetings,
    organizations,
    people,
    sources,
    statements,
)
from briefing.pages.registers.filter_options import Choice, choose, count
from briefing.pages.registers.pagination import PartLink, RegisterPart, split_register
from briefing.pages.registers.register import DownloadCell, Register, Row, print_tags
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.prose import script_json
from briefing.sitefile import SiteFile
from briefing.urls import UNDATED, register_address, rows_file

REGISTERS = (meetings, commitments, statements, lineage, people, organizations, frameworks, sources)
_TEXTS = (
    "none_of_total",
    "loading",
    "some_loaded",
    "sorted_up",
    "sorted_down",
    "filter_gone",
    "filter_remove",
    "filter_add",
    "filter_add_to",
    "download_from",
    "download_failed",
)


def list_registers() -> Iterator[tuple[str, ModuleType]]:
    """The name of each register, and the module that lists what stands in it."""
    for module in REGISTERS:
        yield module.__name__.rpartition(".")[2], module


def render_register(context: PageContext, module: ModuleType) -> Iterator[SiteFile]:
    """All pages of one register."""
    register = module.list_all(context)
    parts = split_register(register, {UNDATED: context.locale["undated"]})
    addresses = {part.slug: register_address(register.name, "" if part is parts[0] else part.slug) for part in parts}
    rows = {part.slug: _list_rows(context, register, addresses[part.slug], part) for part in parts}
    choices = count(choose(context, *register.filters), chain.from_iterable(rows.values()))
    for part in parts:
        yield _render(context, register, parts, part, addresses, rows[part.slug], choices)
    yield _write_rows(context, register)


def _list_rows(context: PageContext, register: Register[Any], address: str, part: RegisterPart) -> list[Row]:
    at = context.at(address)
    return [register.make_row(at, item) for item in part.items]


def _render(
    context: PageContext,
    register: Register[Any],
    parts: list[RegisterPart],
    part: RegisterPart,
    addresses: Mapping[str, str],
    rows: list[Row],
    choices: list[Choice],
) -> SiteFile:
    """The first part stands at the register's own address."""
    address, locale = addresses[part.slug], context.locale
    others = [PartLink(other.name, addresses[other.slug], len(other.items), other is part) for other in parts]
    is_first = part is parts[0]
    return context.page(
        "registers/register",
        address,
        title=locale[register.name] + ("" if is_first else f" · {part.name}"),
        description=locale[f"intro_{register.name}"],
        kind="register",
        register=register,
        rows=rows,
        print_tags=print_tags,
        first=register.items.index(part.items[0]) if part.items else 0,
        is_part=not is_first,
        others=others if len(parts) > 1 else [],
        caption=locale.count(f"n_{register.name}", len(part.items)),
        choices=choices,
        texts=script_json({key: locale[key] for key in _TEXTS} | {"shown": locale.forms("shown_of_total")}),
    )


def _write_rows(context: PageContext, register: Register[Any]) -> SiteFile:
    """Every row in the order of the register; a script takes those that a reader sees and writes a file of them."""
    settings = context.series.settings
    table = {
        "title": context.locale[register.name],
        "series": context.name(settings),
        "licence": settings.licence.name,
        "as_of": str(context.day),
        "columns": list(register.columns),
        "rows": [[_plain(value(item)) for value in register.columns.values()] for item in register.items],
    }
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    return SiteFile(rows_file(register.name), content.encode())


def _plain(cell: DownloadCell) -> DownloadCell:
    return cell if isinstance(cell, str | int) else list(cell)
