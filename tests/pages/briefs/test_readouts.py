"""Two readouts stand side by side where there are two; each statement stands once, and one text alone says so in a line."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.trees import write_tree

MEETING, DAY = "meetings/2024-09-10-catch-talks", date(2025, 3, 1)
NETS = "commitments/2024-09-10-widen-the-nets"
OURS = """  - id: nets-are-fine
    kind: position
    topic: fish
    by: [aldovia]
    text:
      en: The nets are as agreed.
      es: Las redes son las acordadas.
    sources: [aldovia-readout]
sources: [borvia-statement, aldovia-readout, coast-court]
"""
THEIRS = """  - id: nets-catch-young
    kind: position
    topic: fish
    by: [borvia]
    text:
      en: The nets catch young fish.
      es: Las redes pescan crías.
    sources: [borvia-statement]
"""
WORDS = """words:
  - text:
      en: nets of terror against the shoals
      es: redes de terror contra los cardúmenes
    language: en
    source: borvia-statement
  - text:
      en: transnational nets
      es: redes transnacionales
    language: es
    source: aldovia-readout
meeting:"""


@pytest.fixture
def two(full):
    """A meeting of which both parties have a text of their own."""
    return full.change(f"{MEETING}.yml", "sources: [borvia-statement, coast-court]\n", THEIRS + OURS)


def read(house, language: str = "en") -> str:
    return write_tree(house.project, language, DAY)[f"{MEETING}/index.md"].decode()


def test_each_topic_is_a_row_with_a_cell_for_each_party(two):
    """What both say on fish stands beside each other; on maize one of them says nothing, and the cell says so."""
    compared = read(two).split("## Two readouts, one meeting")[1].split("## What was promised")[0]
    fish, maize = re.split("<h3>", compared)[1:]
    assert re.findall('<p class="label">([^<]+)</p>', fish) == ["Aldovia only", "Borvia only"]
    ours, theirs = fish.split("<section>")[1:]
    assert "The nets are as agreed." in ours and "The nets catch young fish." in theirs
    assert "Nothing recorded on this topic" in maize.split("<section>")[1] and "Maize is used as bait." in maize


def test_each_statement_stands_once(two):
    """Neither the list of what others report nor the readouts tell a thing again; commitments stand in their table only."""
    page = read(two)
    for said in (
        "The nets are too fine. They",
        "Maize is used as bait.",
        "The nets are as agreed.",
        "The nets catch young fish.",
    ):
        assert page.count(f"<p>{said}") == 1, said
    assert page.count('href="../../commitments/2024-09-10-publish-catches/"') == 1
    said = page.split("## What was said")[1].split("## Two readouts")[0]
    assert "The nets are too fine." in said and "Maize is used as bait." not in said


def test_what_both_report_stands_in_no_column(two):
    """It is nobody's alone: it stands with what others report, once."""
    two.change(
        f"{MEETING}.yml",
        THEIRS,
        THEIRS
        + THEIRS.replace("nets-catch-young", "nets-are-old")
        .replace("The nets catch young fish.", "The nets are old.")
        .replace("borvia-statement", "borvia-statement, aldovia-readout"),
    )
    said, compared = read(two).split("## What was said")[1].split("## What was promised")[0].split("## Two readouts")
    assert "The nets are old." in said and "The nets are old." not in compared


def test_the_words_of_each_side_stand_beside_each_other(two):
    """A promise that both report in words of their own: the passages side by side, on the meeting's page and on its own."""
    two.change(f"{NETS}.yml", "meeting:", WORDS)
    tree = write_tree(two.project, "es", DAY)
    for address in (MEETING, NETS):
        page = tree[f"{address}/index.md"].decode()
        columns = next(part for part in page.split('<div class="readouts">') if "redes transnacionales" in part)
        assert re.findall('<p class="label">([^<]+)</p>', columns) == ["Aldovia", "Borvia"], address
        assert columns.index("redes transnacionales") < columns.index("nets of terror against the shoals")


def test_one_text_alone_says_so_in_a_line(full):
    """No empty column stands for a text that nobody has, and the line names whose text there is."""
    page = read(full)
    assert '<div class="readouts">' not in page and "Two readouts" not in page
    assert "Only one party has a text of its own among the sources: Borvia." in page
    full.change(f"{MEETING}.yml", "    sources: [borvia-statement]", "    sources: [coast-court]")
    full.change(f"{MEETING}.yml", "sources: [borvia-statement, coast-court]", "sources: [coast-court]")
    assert "Ninguna de las partes tiene un texto propio entre las fuentes." in read(full, "es")


def test_a_joint_text_needs_no_line(house):
    """Of a communiqué of both parties the head of the page says whose account it is, and nothing is missing beside it."""
    page = write_tree(house.project, "en", DAY)["meetings/2023-05-04-harbour-talks/index.md"].decode()
    assert "among the sources" not in page and "Both parties" in page
