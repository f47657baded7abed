"""The registers: every entry of a kind, every statement and every tie between commitments, in lists that can be filtered."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
from briefing.pages.registers.filters import choose
from briefing.pages.registers.register import PartLink, Register, RegisterPart, split
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.urls import UNDATED, register_address

REGISTERS = (meetings, commitments, statements, lineage, people, organizations, frameworks, sources)


def list_registers() -> Iterator[tuple[str, ModuleType]]:
    """The name of each register, and the module that lists what stands in it."""
    for module in REGISTERS:
        yield module.__name__.rpartition(".")[2], module


def render_register(context: PageContext, module: ModuleType) -> Iterator[SiteFile]:
    """All pages of one register."""
    register = module.list_all(context)
    parts = split(register, {UNDATED: context.locale["undated"]})
    for part in parts:
        yield _render(context, register, parts, part)


def _render(context: PageContext, register: Register[Any], parts: list[RegisterPart], part: RegisterPart) -> SiteFile:
    """The first part stands at the register's own address."""
    addresses = {other.slug: register_address(register.name, "" if other is parts[0] else other.slug) for other in parts}
    address, locale = addresses[part.slug], context.locale
    others = [PartLink(other.name, addresses[other.slug], len(other.items), other is part) for other in parts]
    is_first = part is parts[0]
    at = context.at(address)
    return context.page(
        "registers/register",
        address,
        title=locale[register.name] + ("" if is_first else f" · {part.name}"),
        description=locale[f"intro_{register.name}"],
        kind="register",
        register=register,
        rows=[register.make_row(at, item) for item in part.items],
        is_part=not is_first,
        others=others if len(parts) > 1 else [],
        caption=locale.count(f"n_{register.name}", len(part.items)),
        choices=choose(context, *register.filters),
        shown=json.dumps(locale.forms("shown_of_total"), ensure_ascii=False),
    )
