"""Tabs in front of lines: the spaces that were meant, by the lines around."""

from __future__ import annotations

import pytest

from briefing.yamlfile.tabs import replace_front_tabs, spaces_for_tab


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a:\n\tb: x\n", "a:\n  b: x\n"),
        ("a:\n\tb:\n\t\tc: x\n", "a:\n  b:\n    c: x\n"),
        ("a:\n  en: x\n\tes: y\n", "a:\n  en: x\n  es: y\n"),
        ("a:\n  en: x\n\tb: y\n", "a:\n  en: x\nb: y\n"),  # a key is no language
        ("a:\n  b: x\n\tc: y\n", "a:\n  b: x\n  c: y\n"),
        ("a: x\n\tb: y\n", "a: x\nb: y\n"),
        ("\ta: x\n", "a: x\n"),
        ("a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"),
        ("a:\n- b: x\n\tc: y\n", "a:\n- b: x\n  c: y\n"),
        ("a: >-\n\tx\n", "a: >-\n  x\n"),
        ("a:\n  b: |\n\t\tx\n", "a:\n  b: |\n    x\n"),
        ("a:\n  b: |\n\tx\n", "a:\n  b: |\n    x\n"),
        ("a:\n\t  b: x\n", "a:\n  b: x\n"),
        ("a:\n  \tb: x\n", "a:\n  b: x\n"),
        ("a:\n# c\n\tb: x\n", "a:\n# c\n  b: x\n"),
        ("a:\n\tb:\n  c:\n", "a:\n  b:\n  c:\n"),  # what opens something and is no item stands below what is above it
        ("a:\n\tb:\n- d\n", "a:\n  b:\n- d\n"),
        ("a: x\ty\n", "a: x\ty\n"),
    ],
)
def test_a_tab_in_front_is_the_level_that_was_meant(text, meant):
    assert replace_front_tabs(text) == meant


def test_a_tab_within_a_line_is_one_space():
    assert spaces_for_tab("a:\tx", 2) == " "
