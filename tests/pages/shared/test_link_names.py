"""Whoever hears the links of a page by name can tell those apart that lead to different places."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date

import pytest

from tests.trees import write_tree

IN_TABLES = re.compile(r"<td.*?</td>", re.DOTALL)
"""What stands in a cell is heard with its headings."""
LINK = re.compile(r'<a\b[^>]*?href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
PAGES = (
    "data/index.md",
    "figures/index.md",
    "meetings/2023-05-04-harbour-talks/index.md",
    "organizations/aldovia/index.md",
    "people/ana-varga/index.md",
    "trade/index.md",
)


@pytest.mark.parametrize("language", ["en", "es"])
def test_links_of_a_name_lead_to_one_place(full, language):
    """Of one that stands often the name says which it is; it holds what is seen, so that it can be spoken."""
    tree = write_tree(full.project, language, date(2025, 3, 1))
    for path in PAGES:
        places = defaultdict(set)
        for address, more, inner in LINK.findall(IN_TABLES.sub("", tree[path].decode())):
            seen = re.sub(r"<[^>]*>", "", inner).strip()
            name = re.search(r'aria-label="([^"]*)"', more)
            assert not name or seen == "#" or seen in name[1], (path, seen)
            if not seen.isdecimal():  # the sentence says what a number counts
                places[name[1] if name else seen].add(address)
        assert {name: found for name, found in places.items() if len(found) > 1} == {}, path
