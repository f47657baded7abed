"""Files that are as they were are not read again, and nothing shows of it."""

from __future__ import annotations

from briefing.entries.load import load_folder
from briefing.series import make_reader, open_series

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def list_entries(house, reader):
    """Path of each file → what was made of it."""
    return {entry.path: entry for entry in load_folder(house.briefs, reader=reader).all_files()}


def test_only_what_has_changed_is_read_again(house):
    """A changed, a new and a deleted file: everything else is the very entry of before."""
    reader = make_reader()
    before = list_entries(house, reader)
    house.change("people/ana-varga.yml", "Ana Varga", "Anna Varga")
    house.write("sources/one-more.yml", (house.briefs / "sources/aldport-gazette.yml").read_bytes())
    (house.briefs / "topics/maize.yml").unlink()
    after = list_entries(house, reader)
    assert {path for path in after if after[path] is not before.get(path)} == {
        "briefs/people/ana-varga.yml",
        "briefs/sources/one-more.yml",
    }
    assert "Anna" in str(after["briefs/people/ana-varga.yml"].heading)
    assert "briefs/topics/maize.yml" not in after


def test_what_is_guessed_follows_the_languages(house):
    """A German month is understood once the series has German, also in a file that did not change."""
    reader = make_reader()
    house.change(MEETING, "date: 2023-05-04", "date: 4. Dezember 2023")
    told = [str(found) for found in open_series(house.briefs, reader=reader).report.errors if "4. Dezember" in str(found)]
    assert "write the year" in told[0]
    house.change("series.yml", "  es: Español\n", "  es: Español\n  de: Deutsch\n")
    told = [str(found) for found in open_series(house.briefs, reader=reader).report.errors if "4. Dezember" in str(found)]
    assert "write 2023-12-04" in told[0]


def test_places_of_sound_files_are_found_when_they_are_asked_for(house):
    """A check of a sound series needs no line of its entries; a problem that comes up later names the right one."""
    series = open_series(house.briefs).series
    assert not [entry.path for entry in series.all_entries() if entry._root is not None]
    meeting = series.meetings["2023-05-04-harbour-talks"]
    lines = (house.briefs / MEETING).read_text("utf-8").splitlines()
    assert lines[meeting.place_of("date").line - 1].startswith("date: 2023-05-04")
