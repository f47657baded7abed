"""Addresses of the plain kind, which pages lead to each other by: all others are left to whoever asks."""

from __future__ import annotations

import pytest

from briefing.site.gates.plain_ways import PlainWay, read_way


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("../../meetings/talks/", PlainWay(2, "meetings/talks/", "", True)),
        ("meetings/talks/index.json", PlainWay(0, "meetings/talks/index.json", "", True)),
        ("../", PlainWay(1, "", "", True)),
        ("", PlainWay(0, "", "", False)),
        ("#said", PlainWay(0, "", "said", False)),
        ("../#s%C3%AD", PlainWay(1, "", "sí", True)),
        ("a%20b/", PlainWay(0, "a b/", "", True)),
        ("/meetings/", None),
        ("meetings//talks/", None),
        ("meetings/../people/", None),
        ("./meetings/", None),
        ("..", None),
        ("https://example.org/", None),
        ("//example.org/", None),
        ("mailto:a@example.org", None),
    ],
)
def test_a_way_goes_up_and_then_down(address, way):
    assert read_way(address) == way
