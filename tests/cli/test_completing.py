"""What a shell offers where an id is due: the ids that begin so, of one kind or of all."""

from __future__ import annotations

import pytest

from briefing.cli.completing import ids_of


@pytest.mark.parametrize(
    ("kind", "begun", "offered"),
    [
        ("people", "", ["ana-varga"]),
        ("people", "b", []),
        ("organizations", "aldovia", ["aldovia", "aldovia-trade"]),
        ("", "a", ["aldovia", "aldovia-readout", "aldovia-trade", "aldport-gazette", "ana-varga"]),
        ("nowhere", "", []),
    ],
)
def test_ids_that_begin_so_are_offered(house, monkeypatch, kind, begun, offered):
    monkeypatch.chdir(house.project)
    assert ids_of(kind)(None, None, begun) == offered
