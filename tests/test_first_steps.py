"""Whoever follows the pages for newcomers line by line has each command before it is asked for."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        ("README.md", "## Add a meeting"),
        ("docs/en/editing.md", "## 4."),
        ("docs/es/editing.md", "## 4."),
    ],
)
def test_the_command_is_installed_before_it_is_used(page, begins):
    """On a fresh clone there is no .venv: a make target that makes it comes first, and no step calls a bare `briefing`."""
    section = (ROOT / page).read_text("utf-8").partition(begins)[2].partition("\n## ")[0]
    makes = {rule[1] for rule in re.finditer(r"^([a-z-]+): \.venv/ready", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)}
    before, command, _ = section.partition(".venv/bin/briefing")
    steps = re.search(r"^(?:1\. |\*\*1)", section, re.MULTILINE)
    assert command and steps and set(re.findall(r"\bmake ([a-z-]+)", section[: steps.start()])) & makes
    assert before and not re.search(
        r"(?<![\w/.-])briefing (?:new|find|draft|check)", re.sub(r"\(`briefing[^`]*`\)", "", section)
    )


@pytest.mark.parametrize("page", ["README.md", "docs/en/editing.md", "docs/es/editing.md"])
def test_the_preview_of_drafts_and_languages_is_told(page):
    """How a draft is seen, another language, another port: the same on each page."""
    text = (ROOT / page).read_text("utf-8")
    assert "draft: true" in text and "--language es" in text and "--port 8001" in text
