"""Two communiqués of one title: neither draft takes anything from the other; and nothing that is saved meanwhile is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

FIRST = """Joint statement of Aldovia and Borvia

Aldport, 3 March 2024 - Minister Ana Varga of Aldovia met today with Minister Carla Mendoza of Borvia in Aldport.

The ministers agreed to open a new ferry line by 31 December 2024. Aldovia will publish its harbour fees each month.
"""
SECOND = FIRST.replace("3 March", "5 June").replace("a new ferry line", "two new harbours")
ADDRESSES = ("https://example.org/2024/a/joint-statement", "https://example.org/2024/b/joint-statement")
ADDRESS = "https://example.org/ours"


def read_all(house) -> dict[str, str]:
    return {path.relative_to(house.project).as_posix(): path.read_text("utf-8") for path in house.briefs.rglob("*.yml")}


def find_source(house, day: str) -> Path:
    """The one that the meeting of a day cites."""
    (meeting,) = house.briefs.glob(f"meetings/{day}-*.yml")
    (line,) = [line for line in meeting.read_text("utf-8").splitlines() if line.startswith("sources: [")]
    return house.briefs / "sources" / f"{line[len('sources: [') : -1]}.yml"


def there(done) -> list[str]:
    """What was said of files that are there already."""
    return [line for line in done.stderr.splitlines() if "is there already" in line]


@pytest.mark.parametrize("touched", ["", "meetings", "sources"])
@pytest.mark.parametrize("addresses", [ADDRESSES, ("", "")])
def test_another_text_of_the_same_title_is_another_text(house, run, addresses, touched):
    """Its source has a number behind its name, and finds it again with another title or day; each run changes its own."""
    first, second = ((["--url", address] if address else []) for address in addresses)
    run("draft", "-", *first, text=FIRST)
    if touched:
        (meeting,) = house.briefs.glob("meetings/2024-03-03-*.yml")
        path = meeting if touched == "meetings" else find_source(house, "2024-03-03")
        path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    before = read_all(house)
    for options in ([], ["--title", "Harbours"], ["--date", "2024-06-06"], []):
        done = run("draft", "-", *second, *options, text=SECOND)
        assert done.exit_code == 0, done.output
        after = read_all(house)
        assert {path: after.get(path) for path in before} == before
        assert not [line for line in done.stderr.splitlines() if "drafted before" in line and "2024-03-03" in line]
        assert find_source(house, "2024-06-06" if "--date" in options else "2024-06-05").stem.endswith("-2")
        new = sorted(path for path in after.keys() - before.keys() if path.startswith(("briefs/meetings", "briefs/sources")))
        assert len(new) == 2, new
    assert find_source(house, "2024-03-03") != find_source(house, "2024-06-05")
    kept = {path: text for path, text in read_all(house).items() if "2024-06" in path}
    done = run("draft", "-", *first, text=FIRST)
    assert kept.items() <= read_all(house).items() and "removed" not in done.stderr


def test_a_text_is_known_by_its_address_too(house, run):
    """Its words were mended there, or the editor gave the address to the draft's source."""
    run("draft", "-", "--url", ADDRESS, text=FIRST)
    done = run("draft", "-", "--url", f"{ADDRESS}/", "--title", "Ferries", text=FIRST.replace("each month", "each week"))
    assert "removed briefs/meetings/2024-03-03-varga-and-carla-mendoza-meet-in-aldport" in done.stderr
    (meeting,) = house.briefs.glob("meetings/2024-03-03-*.yml")
    for path in (meeting, source := find_source(house, "2024-03-03")):
        path.write_text(path.read_text("utf-8").replace(ADDRESS, f"{ADDRESS}/moved") + "# mine\n", "utf-8")
    done = run("draft", "-", "--url", f"{ADDRESS}/moved", "--title", "Joint", text=SECOND)
    assert f"{meeting.relative_to(house.project)}" in done.stderr and find_source(house, "2024-06-05") == source
    run("draft", "-", "--url", ADDRESS, "--date", "2024-07-07", text=FIRST)
    assert find_source(house, "2024-07-07") != source, "the same words were issued at two addresses"


def test_two_texts_of_one_day_and_title_make_two_meetings(house, run):
    """Each found again by a second run; and one at which an editor put what the other text promised gives way no more."""
    run("draft", "-", text=FIRST)
    before, second = read_all(house), SECOND.replace("5 June", "3 March")
    for _ in range(2):
        done = run("draft", "-", text=second)
        assert before.items() <= read_all(house).items() and "commitments/" not in "".join(there(done)), done.stderr
    assert len([*house.briefs.glob("commitments/*publish-its-harbour-fees*.yml")]) == 2
    first, other = sorted(house.briefs.glob("meetings/2024-03-03-*.yml"), key=lambda path: len(path.stem))
    assert other.stem == f"{first.stem}-2"
    assert f"Looks like {first.stem}" in other.read_text("utf-8")
    (promise,) = house.briefs.glob("commitments/*two-new-harbours*.yml")
    assert f"meeting: {other.stem}\n" in promise.read_text("utf-8")
    promise.write_text(promise.read_text("utf-8").replace(other.stem, first.stem), "utf-8")
    assert "removed" not in run("draft", "-", "--title", "Ferries", text=FIRST).stderr and first.exists()


def test_where_nobody_knows_any_more_the_day_tells_the_text(house, run):
    """`build` may go: then no draft gives way, and no second source comes."""
    run("draft", "-", text=FIRST)
    for path in (house.project / "build/drafted").rglob("*"):
        if path.is_file():
            path.unlink()
    before = read_all(house)
    run("draft", "-", text=FIRST)
    assert read_all(house) == before
    run("draft", "-", text=SECOND)
    assert find_source(house, "2024-06-05") != find_source(house, "2024-03-03")


@pytest.mark.parametrize("options", [[], ["--title", "Ferries"]])
def test_what_is_saved_meanwhile_is_not_lost(house, run, monkeypatch, options):
    """Neither where the draft would write nor where it would remove."""
    run("draft", "-", text=FIRST)
    (meeting,) = house.briefs.glob("meetings/2024-03-03-*.yml")
    before, work = read_all(house), "draft: true\n# an hour's work\n"
    before[meeting.relative_to(house.project).as_posix()] = work
    monkeypatch.setattr("briefing.cli.draft.write_report", lambda *_: meeting.write_text(work) and ())
    done = run("draft", "-", *options, text=FIRST)
    assert done.exit_code == 1 and "saved by another program meanwhile; nothing was changed" in done.stderr
    assert read_all(house) == before


def test_a_report_alone_waits_for_nobody(run, monkeypatch):
    """And what comes by a pipe is read before anybody else has to wait."""
    asked = []
    monkeypatch.setattr("briefing.cli.draft.begin_writing", lambda: asked.append("lock"))
    assert run("draft", "-", "--report-only", text=FIRST).exit_code == 0 and not asked
    monkeypatch.setattr("briefing.cli.drafted.given_texts.read_raw", lambda _: asked.append("read") or FIRST)
    monkeypatch.setattr("briefing.cli.draft.load_folder", lambda *_, **__: asked.append("entries") or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("draft", "-", text=FIRST)
    assert asked == ["read", "lock", "entries"]
