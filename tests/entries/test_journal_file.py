"""The file of the journal, where it is none."""

from __future__ import annotations

import pytest

from briefing.entries.journal import Journal
from briefing.entries.journal_file import JOURNAL, read_journal


@pytest.mark.parametrize("content", [None, b"\xff\xfe{}\n"], ids=["a folder", "no text"])
def test_a_journal_that_cannot_be_read_is_told_at_its_head(tmp_path, content):
    """And the series is read without it."""
    (tmp_path / JOURNAL).mkdir() if content is None else (tmp_path / JOURNAL).write_bytes(content)
    journal, faults = read_journal(tmp_path, "briefs")
    assert journal == Journal()
    assert [(str(fault.place), fault.what) for fault in faults] == [("briefs/journal.jsonl:1:1", "it cannot be read")]
