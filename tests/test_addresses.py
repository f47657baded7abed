"""What people link to: every file of the tree and every anchor of its pages, in both languages, against a list.

Tables and columns of the data stand in a list of their own, `tests/exports/golden/tables.txt`.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import markdown
import pytest

from briefing.series.checks.hand_written.as_built import DIALECT
from tests.conftest import UPDATE
from tests.trees import write_tree

GOLDEN = Path(__file__).parent / "golden"
AS_OF = date(2025, 3, 1)
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
ID = re.compile(r'\sid="(?!sign-)([^"]+)"')
"""Of what can be linked to; not of the drawings beside statuses."""


def list_addresses(tree: dict[str, bytes]) -> list[str]:
    """`meetings/x/index.md`, and behind it the same with each anchor of the finished page: `…/index.md#said-y`."""
    found = []
    for path, content in tree.items():
        found.append(path)
        if path.endswith(".md"):
            html = markdown.markdown(FRONT.sub("", content.decode()), extensions=list(DIALECT))
            found += [f"{path}#{anchor}" for anchor in ID.findall(html)]
    return sorted(set(found))


def tell_difference(golden: str, actual: list[str]) -> str:
    """What is no longer there, and what is new."""
    before = set(golden.splitlines())
    gone, new = sorted(before - set(actual)), sorted(set(actual) - before)
    return "".join([*(f"gone: {line}\n" for line in gone), *(f"new: {line}\n" for line in new)])


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
def test_addresses_are_those_promised(full, language):
    """An address or anchor that comes, goes or is renamed shows here: somebody may have linked to it."""
    actual = list_addresses(write_tree(full.project, language, AS_OF, "https://example.org/briefs/"))
    golden = GOLDEN / f"addresses.{language}.txt"
    if UPDATE:
        golden.write_text("".join(f"{line}\n" for line in actual), "utf-8")
    difference = tell_difference(golden.read_text("utf-8"), actual)
    assert not difference, f"addresses of {language}:\n{difference}"


def test_a_lost_address_is_named():
    """The difference is lines that a person can read."""
    assert (
        tell_difference("a/index.md\na/index.md#x\n", ["a/index.md", "b/index.md"]) == "gone: a/index.md#x\nnew: b/index.md\n"
    )


def test_further_languages_have_the_pages_of_the_first(full):
    """The language switch stays on the page: each page of one language stands in the other at the same address."""
    pages = [
        {path for path in write_tree(full.project, language, AS_OF) if path.endswith(("index.md", "card.html"))}
        for language in ("en", "es")
    ]
    assert pages[0] == pages[1]
