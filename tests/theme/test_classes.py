"""A class in a template is there for a style sheet, a script or what reads the page."""

from __future__ import annotations

import re
from pathlib import Path

import briefing

HOUSE = Path(briefing.__file__).parent
WORD = re.compile(r"[a-zA-Z][\w-]*")


def test_no_class_that_nothing_asks_for():
    """It would be looked up by whoever changes the page, and sent to every reader."""
    asking = (path for path in HOUSE.rglob("*") if path.suffix in (".css", ".js", ".html", ".py") or ".css." in path.name)
    asked = {word for path in asking for word in WORD.findall(path.read_text("utf-8"))}
    given = {
        (path.name, word)
        for path in HOUSE.rglob("*.jinja")
        for classes in re.findall(r'class="([^"]*)"', path.read_text("utf-8"))
        for word in re.sub(r"\{[{%].*?[%}]\}", "…", classes).split()
        if WORD.fullmatch(word)
    }
    assert len(given) > 100 and {(name, word) for name, word in given if word not in asked} == set()
