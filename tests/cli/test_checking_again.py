"""A second check goes on from the first: what it says, what it leaves for the third, and for editors' programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import checking
from briefing.series.checks.phrasing import quoted_languages
from briefing.site import remembered

MEETING, NEW = "meetings/2023-05-04-harbour-talks.yml", "people/eva-lind.yml"


@pytest.fixture
def check(house, run, monkeypatch):
    """Checks, and says how: what was told, and whether entries were read, and whether all of them were."""
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)  # as in a larger series
    how: list[str] = []
    find, check_anew = checking.find_problems, remembered.check_anew
    monkeypatch.setattr(checking, "find_problems", lambda *given: how.append("read") or find(*given))
    monkeypatch.setattr(remembered, "check_anew", lambda *given: how.append("all") or check_anew(*given))

    def call() -> tuple[str, list[str]]:
        how.clear()
        return run("check").output, list(how)

    return call


def list_ids(kind: str, what: str = "enum") -> list[str]:
    return json.loads(Path("build/schema/ids.json").read_text("utf-8"))["definitions"][kind][what]


def test_of_a_changed_file_alone_is_asked_again(check, house):
    """What was found is told again where nothing is another."""
    sound, how = check()
    assert how == ["read", "all"] and sound.endswith("0 errors, 0 warnings\n") and check() == (sound, [])
    house.change(MEETING, "\n  es: Conversaciones portuarias en Aldport", "")
    faulty, how = check()
    assert how == ["read"] and "title is missing in es" in faulty and check() == (faulty, [])


def test_a_file_that_came_is_offered_to_editors_programs(check, house, run):
    """Whether it has an error or none; when it went it is gone from there too, and one that comes back is there again."""
    run("schema")
    check()
    for text, told, then in (
        ("name: Eva Lind\nsort_name: Lind, Eva\n", "0 errors", []),
        ("name: Eva Lind\nsort_name: Lind, Eva\nsources: [x]\n", "1 error", ["read"]),
    ):
        house.write(NEW, text)
        assert told in check()[0] and list_ids("people") == ["ana-varga", "eva-lind"]
        assert check()[1] == then
        (house.briefs / NEW).unlink()
        assert "0 errors" in check()[0] and list_ids("people") == ["ana-varga"]
    assert check()[1] == []
    person = (house.briefs / "people/ana-varga.yml").read_text("utf-8")
    (house.briefs / "people/ana-varga.yml").unlink()
    assert "no person is called" in check()[0] and list_ids("people") == []
    house.write("people/ana-varga.yml", person)
    assert "0 errors" in check()[0] and list_ids("people") == ["ana-varga"]


def test_entries_are_offered_by_their_names_in_the_first_language_of_now(check, house, run):
    """Also those that were told in another one before."""
    run("schema")
    check()
    assert "Trade" in list_ids("topics", "enumDescriptions")
    house.change("series.yml", "  en: English\n  es: Español", "  es: Español\n  en: English")
    house.write(NEW, "name: Eva Lind\nsort_name: Lind, Eva\n")
    check()
    assert "Comercio" in list_ids("topics", "enumDescriptions") and "eva-lind" in list_ids("people")


def test_after_an_error_the_next_goes_on_from_the_last_sound_one(check, house):
    check()
    house.change(MEETING, "topics: [trade, maize]", "topics: [trade, maise]")
    assert '"maise"' in check()[0] and check()[1] == ["read"]
    house.change(MEETING, "topics: [trade, maise]", "topics: [trade, maize]")
    assert check() == ("0 errors, 0 warnings\n", [])
