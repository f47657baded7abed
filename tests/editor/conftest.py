"""Runs the command in the project's folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main


@pytest.fixture
def run(house, monkeypatch) -> Callable[..., Result]:
    """Runs the command in the project's folder, in this process; a traceback fails the test."""
    monkeypatch.chdir(house.project)

    def call(*arguments: str, typed: str | None = None, **environment: str) -> Result:
        return CliRunner(env=environment).invoke(main, arguments, typed, prog_name="briefing", catch_exceptions=False)

    return call
