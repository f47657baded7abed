"""What a page hands to its script is read there: each word is bytes that every reader loads."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

import briefing
from tests.trees import write_tree

ASSETS = Path(briefing.__file__).parent / "theme" / "assets"
READ = re.compile(r"\btexts\.(\w+)")
HANDED = re.compile(r'<script type="application/json" id="([a-z-]+)">(.*?)</script>')
PAGES = ("search/index.md", "compare/index.md", "commitments/index.md", "meetings/index.md")


@pytest.mark.parametrize("page", PAGES)
def test_no_word_is_handed_that_nothing_reads(full, page):
    """A script may read more than one page hands it, and none less."""
    known = {name for file in ASSETS.glob("*.js") for name in READ.findall(file.read_text("utf-8"))}
    handed = HANDED.findall(write_tree(full.project, "en", date(2025, 3, 1))[page].decode())
    assert handed
    for _, text in handed:
        found = json.loads(text)
        assert set(found.get("texts", found)) - known == set()
