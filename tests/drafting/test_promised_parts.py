"""A sentence that promises several things is parted where each has its day; its title is the deed."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.sayings.promised_parts import part_promise
from briefing.drafting.sayings.promised_title import propose_title

WORDS, DAY = read_words("en"), date(2026, 10, 14)
LEAD = "Both agreed to"


def part(text: str):
    return part_promise(text, "agreed to", text.index("agreed to") + len("agreed to"), WORDS, DAY)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{LEAD} open a gate.", [("", f"{LEAD} open a gate.", "", "")]),
        (f"{LEAD} open a gate and to close a lane.", [("", f"{LEAD} open a gate and to close a lane.", "", "")]),
        (
            f"{LEAD} open a gate by May 1, 2027, and to close a lane by June 1, 2027",
            [
                ("", f"{LEAD} open a gate by May 1, 2027", "2027-05-01", ""),
                (LEAD, "close a lane by June 1, 2027", "2027-06-01", ""),
            ],
        ),
        (
            f"{LEAD} open a gate, and to close a lane by June 1, 2027",
            [("", f"{LEAD} open a gate", "", "2027-06-01"), (LEAD, "close a lane by June 1, 2027", "2027-06-01", "")],
        ),
        (
            f"{LEAD} open a gate by May 1, 2027 or by June 1, 2027, and to close a lane",
            [("", f"{LEAD} open a gate by May 1, 2027 or by June 1, 2027, and to close a lane", "", "")],
        ),
    ],
)
def test_each_part_has_its_words_and_its_day(text, parts):
    found = [
        (part.lead, part.text, str(part.due.date) if part.due else "", " ".join(str(day.date) for day in part.elsewhere))
        for part in part(text)
    ]
    assert found == parts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{LEAD} open two lanes by May 1, 2027.", "Open two lanes"),
        (f"{LEAD} publish by May 1, 2027 a table", "Publish a table"),
        (f"{LEAD} open “two lanes”", ""),
        (f"{LEAD} open {'x' * 105}", f"Open {'x' * 105}"),
        (f"{LEAD} open {'x' * 106}", ""),
        (f"{LEAD} open two lanes, including {'x' * 110}", "Open two lanes"),
        (f"{LEAD} open lanes that {'x' * 110}", ""),
        (f"{LEAD} publish a table from May 1, 2027.", "Publish a table"),
    ],
)
def test_the_deed_without_its_day_is_the_title(text, title):
    """Unless it quotes, or goes on for long; then it is cut before an aside, where three words are left."""
    (only,) = part(text)
    assert propose_title(only, "agreed to", WORDS) == title
