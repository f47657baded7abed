"""What a shell offers where an id is due: the ids that begin so, of one kind or of all."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from briefing.cli import main
from briefing.cli.completing import ids_of, tags_of


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


def test_what_lies_beside_the_entries_is_no_id(house, monkeypatch):
    monkeypatch.chdir(house.project)
    house.write("people/README.md", "People.\n")
    assert ids_of("people")(None, None, "") == ["ana-varga"]


@pytest.mark.parametrize(
    ("typed", "begun", "offered"),
    [
        ("update 2024-02-01-keep-fees-low --status", "partly", ["partly-fulfilled"]),
        ("update 2024-02-01-keep-fees-low --status fulfilled --shows", "me", ["measure"]),
        ("update 2024-02-01-keep-fees-low --source", "aldp", ["aldport-gazette"]),
        ("new meeting --format", "minist", ["ministerial-dialogue"]),
        ("explain", "date-f", ["date-form"]),
    ],
)
def test_what_an_option_takes_is_offered(house, monkeypatch, typed, begun, offered):
    """The words of the closed lists are the series' own."""
    monkeypatch.chdir(house.project)
    found = ShellComplete(main, {}, "briefing", "_BRIEFING_COMPLETE").get_completions(typed.split(), begun)
    assert [item.value for item in found] == offered


def test_drafts_alone_are_offered_to_be_published(house, monkeypatch):
    monkeypatch.chdir(house.project)
    house.change("people/ana-varga.yml", "name:", "draft: true\nname:")
    found = ShellComplete(main, {}, "briefing", "_BRIEFING_COMPLETE").get_completions(["publish"], "a")
    assert [item.value for item in found] == ["ana-varga"]


@pytest.mark.parametrize("text", [None, "", "- a list", "statuses: none", "statuses: [1, {id: [2]}]"])
def test_lists_that_cannot_be_read_offer_nothing(house, monkeypatch, text):
    monkeypatch.chdir(house.project)
    if text is None:
        (house.briefs / "vocabulary.yml").unlink()
    else:
        house.write("vocabulary.yml", text)
    assert tags_of("statuses")(None, None, "") == []
