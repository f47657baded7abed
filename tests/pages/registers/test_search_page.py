"""The search page offers what something is found by, and writes numbers as its language does."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from briefing.pages.registers import register_page
from briefing.pages.registers.filter_options import Choice, Option
from tests.trees import write_tree, write_tree_anew

AS_OF = date(2025, 3, 1)


def read_options(page: str) -> dict[str, dict[str, bool]]:
    """Filter → value → whether it is offered."""
    found = {}
    for name, options in re.findall(r'<select [^>]*name="(\w+)"[^>]*>(.*?)</select>', page):
        told = re.findall(r'<option value="([^"]+)"([^>]*)>', options)
        found[name] = {value: " hidden" not in rest for value, rest in told}
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_found_is_what_is_offered(full, language):
    """Pages, statements and sources say by what they are found; what none of them says is hidden, and kept for an address."""
    tree = write_tree(full.project, language, AS_OF)
    said = {tag for path, text in tree.items() if path.endswith(".md") for tag in read_tags(text.decode())}
    for record in json.loads(tree["search/records.json"]):
        said |= {(name, value) for name, values in record["filters"].items() for value in values}
    options = read_options(tree["search/index.md"].decode())
    offered = {(name, value) for name, values in options.items() for value, is_offered in values.items() if is_offered}
    assert offered == {(name, value) for name, value in said if name != "day"}
    assert not all(options["status"].values())


def read_tags(page: str) -> list[tuple[str, str]]:
    return re.findall(r'data-pagefind-filter="(\w+):([^"]+)"', page)


@pytest.mark.parametrize(("language", "number"), [("en", "1,234"), ("es", "1,234")])
def test_numbers_beside_values_are_written_as_the_language_does(full, monkeypatch, language, number):
    """Beside them the bare number stands for scripts."""
    many = [Choice("topic", "Topic", [Option("trade", "Trade", count=1234)])]
    monkeypatch.setattr(register_page, "count", lambda choices, rows: many)
    page = write_tree_anew(full.project, language, AS_OF)["meetings/index.md"].decode()
    assert f'<option value="trade" data-count="1234">Trade ({number})</option>' in page


def test_a_series_that_has_nothing_yet_is_narrowed_by_what_it_has(tmp_path, run, monkeypatch):
    """Before its first meeting: topics, and the kinds that are there."""
    monkeypatch.chdir(tmp_path)
    run("init", "own", "--title", "T", "--party", "Aldport", "--topic", "Ferries", "--topic", "Water", "--language", "en")
    options = read_options(write_tree(tmp_path / "own", "en", AS_OF)["search/index.md"].decode())
    assert options["topic"] == {"ferries": True, "water": True}
    assert options["kind"]["topic"] and not options["kind"]["meeting"]
    assert "year" not in options and "party" not in options
