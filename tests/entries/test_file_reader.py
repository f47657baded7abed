"""Files that are as they were are not read again, and nothing shows of it."""

from __future__ import annotations

from briefing.entries.loading.load import load_folder
from briefing.series.opening import open_series
from briefing.series.reader import make_reader

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
    for path in house.briefs.rglob("*.yml"):  # no other test has read the same bytes, and asked for a line of them
        path.write_text(f"{path.read_text('utf-8')}# Read here alone.\n", "utf-8")
    series = open_series(house.briefs).series
    assert not [entry.path for entry in series.all_entries() if entry._root is not None]
    meeting = series.meetings["2023-05-04-harbour-talks"]
    lines = (house.briefs / MEETING).read_text("utf-8").splitlines()
    assert lines[meeting.place_of("date").line - 1].startswith("date: 2023-05-04")


def test_values_of_sound_files_go_from_process_to_process(house):
    """Who takes them over reads the same series, parses no file, and has nothing to hand on; a changed file is parsed."""
    first, second, third = make_reader(), make_reader(), make_reader()
    first.take_over(None)
    read = open_series(house.briefs, reader=first).series
    values = first.hand_on()
    second.take_over(values)
    again = open_series(house.briefs, reader=second).series
    assert second.hand_on() is None
    for entry, other in zip(read.all_entries(), again.all_entries(), strict=True):
        assert (entry.model_dump(), entry.written, entry.place_of("sources")) == (
            other.model_dump(),
            other.written,
            other.place_of("sources"),
        )
    house.change("people/ana-varga.yml", "Ana Varga", "Anna Varga")
    third.take_over(values)
    assert "Anna" in str(open_series(house.briefs, reader=third).series.people["ana-varga"].heading)
    assert third.hand_on() is not None


def test_what_is_not_sound_is_looked_at_each_time(house):
    """A fault, a draft and a file that lies in the wrong folder are told again to whoever took the values over."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    house.write("people/ben-olsen.yml", b"draft: true\nname: Ben Olsen\n")
    house.write("topics/ana-varga.yml", (house.briefs / "people/ana-varga.yml").read_bytes())
    first, second = make_reader(), make_reader()
    first.take_over(None)
    told = [str(problem) for problem in open_series(house.briefs, reader=first).report.problems]
    second.take_over(first.hand_on())
    assert [str(problem) for problem in open_series(house.briefs, reader=second).report.problems] == told
    assert any("wrong" in found or "among the topics" in found for found in told)


def test_who_hands_nothing_on_keeps_no_values(house):
    """A preview reads on and on: what was saved in between is not kept."""
    reader = make_reader()
    open_series(house.briefs, reader=reader)
    assert reader.hand_on() is None
    reader.take_over(None)
    house.change("people/ana-varga.yml", "Ana Varga", "Anna Varga")
    open_series(house.briefs, reader=reader)
    assert b"Anna" in reader.hand_on() and reader.hand_on() is None
