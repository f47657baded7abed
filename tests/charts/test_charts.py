"""Drawings: as long and as high as their numbers say, with a title and a description, and nothing that can break a page."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest

from briefing.charts import Bar, Share, Stack, YearColumns, draw_bars, draw_columns, draw_grid, draw_stacks
from briefing.locale.locale import Locale
from briefing.locale.messages import load_messages

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NONE = {
    "bars": draw_bars("n", "T", "D", [], str),
    "stacks": draw_stacks("n", "T", "D", [], str),
    "columns": draw_columns("n", "T", "D", [], str),
    "grid": draw_grid("n", "T", "D", {}, MONTHS, str),
}


def find(drawing: str, tag: str) -> list[dict[str, str]]:
    return [dict(element.attrib) for element in ElementTree.fromstring(drawing).iter(tag)]


def said(drawing: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(drawing).iter("text")]


def test_the_longest_bar_fills_the_width():
    """The others are as long as their share of it; numbers stand beside them."""
    drawing = draw_bars("n", "T", "D", [Bar("a", 40), Bar("b", 10, "muted"), Bar("c", 0)], str)
    bars = find(drawing, "rect")
    assert [bar["width"] for bar in bars] == ["100.00%", "25.00%", "0.00%"]
    assert [bar["class"] for bar in bars] == ["plain", "muted", "plain"]
    assert said(drawing) == ["a", "40", "b", "10", "c", "0"]


def test_a_stack_fills_the_width_with_its_shares():
    """They stand one after the other, whatever the total, which stands beside the name."""
    drawing = draw_stacks("n", "T", "D", [Stack("a", [Share(3, "x"), Share(1, "y")]), Stack("b", [Share(5, "y")])], str)
    parts = find(drawing, "rect")
    assert [(part["x"], part["width"], part["class"]) for part in parts] == [
        ("0.00%", "74.75%", "x"),
        ("75.00%", "24.75%", "y"),
        ("0.00%", "99.75%", "y"),
    ]
    assert said(drawing) == ["a", "4", "b", "5"]


def test_columns_share_one_scale():
    """The highest number of both has the full height, and all stand on one line."""
    drawing = draw_columns("n", "T", "D", [YearColumns("2023", 4, 8), YearColumns("2024", 0, 2)], str)
    columns = find(drawing, "rect")
    heights = [float(column["height"]) for column in columns]
    assert [height / heights[1] for height in heights] == [0.5, 1, 0, 0.25]
    assert len({float(column["y"]) + float(column["height"]) for column in columns}) == 1
    assert [column["class"] for column in columns] == ["series-1", "series-2"] * 2


@pytest.mark.parametrize("count", [1, 7])
def test_what_stands_alone_fills_its_drawing(count):
    """A single year has the whole width, and the highest column the whole height, however small its number."""
    (_, column), (bar,) = (
        find(draw_columns("n", "T", "D", [YearColumns("2023", 0, count)], str), "rect"),
        find(draw_bars("n", "T", "D", [Bar("a", count)], str), "rect"),
    )
    assert (column["x"], column["width"], column["y"], column["height"]) == ("50.00%", "36.00%", "18", "150")
    assert bar["width"] == "100.00%"


def test_a_month_is_darker_for_more():
    """Years between the first and the last have their row too; an empty month has a cell and no number."""
    drawing = draw_grid("n", "T", "D", {(2022, 3): 1, (2024, 12): 8}, MONTHS, str)
    cells = find(drawing, "rect")
    assert len(cells) == 3 * 12
    assert [index for index, cell in enumerate(cells) if cell["class"] != "level-0"] == [2, 35]
    assert (cells[2]["class"], cells[35]["class"]) == ("level-1", "level-4")
    assert said(drawing) == [*MONTHS, "2022", "1", "2023", "2024", "8"]


@pytest.mark.parametrize("drawing", NONE.values(), ids=NONE)
def test_nothing_to_draw_is_drawn_as_nothing(drawing):
    """No rectangle, no fault."""
    assert find(drawing, "rect") == []


@pytest.mark.parametrize("drawing", NONE.values(), ids=NONE)
def test_a_drawing_is_read_aloud(drawing):
    """Its title and description are tied to it by ids of its own."""
    (svg,) = find(drawing, "svg")
    assert (svg["role"], svg["aria-labelledby"]) == ("img", "n-title n-desc")
    assert [found["id"] for tag in ("title", "desc") for found in find(drawing, tag)] == ["n-title", "n-desc"]


def test_a_name_cannot_bring_markup_into_a_drawing():
    """It is the letters that it is."""
    name = "<script>&"
    assert said(draw_bars("n", name, name, [Bar(name, 1)], str)) == [name, "1"]


@pytest.mark.parametrize(("language", "written"), [("en", "12,345"), ("es", "12.345"), ("de", "12.345")])
def test_every_drawing_writes_numbers_as_its_language_does(language, written):
    """`12,345` is a little more than twelve where a comma parts the fraction."""
    spell = Locale(language, language, load_messages("en")).number
    drawings = (
        draw_bars("n", "T", "D", [Bar("a", 12345)], spell),
        draw_stacks("n", "T", "D", [Stack("a", [Share(12345, "x")])], spell),
        draw_columns("n", "T", "D", [YearColumns("2023", 12345, 12345)], spell),
        draw_grid("n", "T", "D", {(2023, 1): 12345}, MONTHS, spell),
    )
    for drawing in drawings:
        assert written in said(drawing) and "12345" not in drawing
