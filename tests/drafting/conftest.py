"""`briefing draft` as an editor runs it, in the example."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from briefing.cli import main


@pytest.fixture
def run(house, monkeypatch):
    monkeypatch.chdir(house.project)
    return lambda *arguments, text="": CliRunner().invoke(main, arguments, input=text, catch_exceptions=False)
