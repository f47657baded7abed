"""Every page of the real site is of a kind of which one is asked all that is asked of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from briefing.entries import KINDS as ENTRIES
from briefing.entries import Topic
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.mkdocs.page_rendering import read_head
from briefing.sitefile import TreePart
from briefing.tree import plan_tree
from briefing.urls import PAGE, address_of
from tests.conftest import ROOT
from tests.site.kinds import KINDS, LIKE

SINGULAR = {kind.singular for kind in ENTRIES.values()}
DAY = date(2026, 11, 1)


@pytest.mark.slow
def test_no_kind_of_page_is_missing(real_opened):
    """What the head of a page says it is, and where it stands."""
    edition, kinds = Edition(real_opened.series, DAY), {}
    for language in real_opened.locales:
        for part in pick(edition.series, plan_tree(edition, real_opened.locales, language, ROOT / "docs")):
            for file in part.render():
                if file.path.endswith(PAGE):
                    address = file.path.removesuffix(PAGE)
                    kinds[address] = find_kind(address, read_head(file.content.decode())[1]["kind"])
    asked = {kinds.get(address) for address in KINDS.values()}
    assert {kind: address for address, kind in kinds.items() if kind not in asked} == {}
    assert LIKE.keys() < KINDS.keys()


def pick(series: Series, parts: list[TreePart]) -> Iterator[TreePart]:
    """Those that hold pages; of entries of one kind, which one function writes, those that are asked, or the first."""
    kinds = {address_of(entry): (entry.kind, address_of(entry).count("/")) for entry in series.all_entries()}
    seen = {kinds[address] for address in KINDS.values() if address in kinds}
    for part in parts:
        kind = kinds.get(part.at)
        if part.has_pages and (kind is None or part.at in KINDS.values() or kind not in seen):
            seen.add(kind)
            yield part


def find_kind(address: str, said: str) -> str:
    """Entries and pages of what moved by what they are, parts of registers together; each other page is a kind of its own."""
    if said == Topic.singular:
        return f"{said} {address.count('/')}"
    if said == "register" and address.count("/") > 1:
        return "part"
    return said if said in SINGULAR or said == "moved" else address
