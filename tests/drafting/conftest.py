"""`briefing draft` as an editor runs it, in the example."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.drafting.parsing.document import read_document
from briefing.drafting.reading import Reader


@pytest.fixture
def run(house, monkeypatch):
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(sys, "argv", ["briefing"])
    return lambda *arguments, text="": CliRunner().invoke(main, arguments, input=text, catch_exceptions=False)


@pytest.fixture(scope="module")
def read(request, real_series):
    """What is read of a text behind the module's `OPENING` in its language, against the real registers."""
    reader, opening = Reader(real_series), request.module.OPENING
    return lambda language, text: reader.read(read_document(f"{opening[language]} {text}", language))
