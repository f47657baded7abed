"""The numbers behind the charts as CSV, as a program reads them."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from tests.trees import write_tree

FILES = {
    "per-year": [["year", "meetings", "commitments"], ["2023", "1", "1"], ["2024", "2", "5"]],
    "follow-up": [
        ["days", "commitments"],
        ["30", "1"],
        ["90", "1"],
        ["180", "1"],
        ["365", "0"],
        ["more", "0"],
        ["never", "3"],
    ],
    "due": [
        ["month", "commitments"],
        ["2023-12", "1"],
        ["2024-10", "1"],
        ["2024-12", "1"],
        ["2025-01", "1"],
        ["2025-03", "1"],
    ],
    "status-by-topic": [
        [
            "topic",
            "not-rated",
            "not-verifiable",
            "not-started",
            "in-progress",
            "stalled",
            "partly-fulfilled",
            "fulfilled",
            "not-fulfilled",
            "withdrawn",
        ],
        ["trade", "1", "0", "0", "1", "0", "0", "1", "0", "0"],
        ["fish", "0", "1", "1", "1", "0", "0", "0", "1", "0"],
    ],
}


@pytest.mark.parametrize("name", FILES)
def test_file_holds_the_numbers_of_its_chart(full, name):
    """Tags and figures, a row each, none left out between the first and the last."""
    content = write_tree(full.project, "en", date(2025, 3, 1))[f"figures/{name}.csv"].decode()
    assert list(csv.reader(io.StringIO(content, newline=""))) == FILES[name]
