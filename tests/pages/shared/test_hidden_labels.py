"""Hidden labels: what readers may type for an entry leads to it, and nothing that they read shows it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.trees import write_tree

AS_OF = date(2025, 3, 1)
LABEL = "the eastern shore"
CASES = [("organizations/borvia", "organizations/"), ("people/ana-varga", "people/"), ("topics/maize", "")]


@pytest.mark.parametrize(("entry", "register"), CASES)
def test_hidden_label_finds_and_is_not_shown(house, entry, register):
    """Search and register look through it; without markup and what only search reads, no page has it, nor a table."""
    path = house.project / "briefs" / f"{entry}.yml"
    path.write_text(path.read_text("utf-8") + f'hidden_labels:\n  en: ["{LABEL}"]\n', "utf-8")
    tree = write_tree(house.project, "es", AS_OF)
    address = "trade/maize" if entry == "topics/maize" else entry
    page = tree[f"{address}/index.md"].decode()
    searched = re.search(r'<p class="search-data" hidden>.*?</p>', page, re.DOTALL)[0]
    assert f'data-hidden="{LABEL}"' in searched and f"{LABEL}.</span>" in searched
    assert LABEL not in _strip(page.replace(searched, ""))
    if register:
        listed = tree[f"{register}index.md"].decode()
        assert LABEL in listed and LABEL not in _strip(listed)
        assert LABEL not in tree[f"{register}rows.json"].decode()


def _strip(page: str) -> str:
    return re.sub(r"<[^>]*>", "", page)
