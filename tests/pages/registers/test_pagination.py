"""How many rows go on a page of a register: fewer where rows are long, so that a year of many promises stays a light page."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.pages.registers.pagination import split_register
from briefing.pages.registers.register import Register, Row
from briefing.pages.registers.register_page import list_registers
from briefing.pages.shared.context import PageContext
from briefing.site_links import SiteLinks
from tests.trees import find_locale, open_edition


def split(count: int, **kind: bool) -> list[int]:
    """The lengths of the parts of a list of one year."""
    register = Register("promises", range(count), [], lambda at, item: Row([]), lambda item: "2024", **kind)
    return [len(part.items) for part in split_register(register, {})]


@pytest.mark.parametrize(
    ("kind", "most"),
    [({"has_long_rows": True}, 100), ({}, 150), ({"has_short_rows": True}, 300)],
    ids=["long", "usual", "short"],
)
def test_a_part_has_at_most_so_many_rows(kind, most):
    assert split(most, **kind) == [most]
    assert split(2 * most + 1, **kind) == [most, most, 1]


@pytest.mark.parametrize("name", ["commitments", "meetings"])
def test_what_says_most_has_long_rows(full, name):
    """150 commitments of a series with some hundred people made a page that no build publishes."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    context = PageContext(edition, find_locale(edition, "en"), SiteLinks("en", edition.series.languages, ""))
    assert dict(list_registers())[name].list_all(context).has_long_rows
