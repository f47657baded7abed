"""Styles and scripts against a table of what Safari 15.4 does not know: what is used of it must do without."""

from __future__ import annotations

import re

import pytest

from briefing.theme import OVERRIDES

FEATURES = {
    r"\bcolor-mix\(": "16.2",
    r"@container\b|\bcontainer-type\b": "16",
    r"\bpopover(target)?\b": "17",
    r"\bsubgrid\b": "16",
    r"@property\b": "16.4",
    r"@starting-style\b": "17.5",
    r"\blight-dark\(": "17.5",
    r"&\s*[.:#\[>]|\{\s*&": "16.5, nested rules",
    r"@media\s*\([^)]*[<>]": "16.4, ranges",
    r"\.size\b": "17, of URLSearchParams",
    r"\.(toSorted|toReversed|toSpliced|with)\(": "16",
    r"\b(Object|Map)\.groupBy\(": "17.4",
    r"\(\?<[=!]": "16.4, looking behind",
    r"\bURL\.canParse\(": "17",
    r"\bAbortSignal\.(timeout|any)\(": "16",
    r"\bscheduler\.|\brequestIdleCallback\(": "none",
    r"\.showPopover\(|\.togglePopover\(": "17",
    r"\.checkVisibility\(": "17.4",
    r"static\s*\{": "16.4, static blocks",
    r"\bimport\s*\(\s*[^)]*,\s*\{\s*with": "17.2",
}
"""Pattern → the first Safari that knows it."""
WRITTEN = sorted(path for path in OVERRIDES.parent.rglob("*") if path.suffix in (".css", ".js", ".html"))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_safari_15_4_knows_it(path):
    """Nothing that a reader's page needs is younger than Safari 15.4."""
    text = re.sub(r"/\*.*?\*/|^\s*//.*$|\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    found = {f"{match[0]}: {since}" for pattern, since in FEATURES.items() for match in re.finditer(pattern, text)}
    assert found == set()
