"""Which files `briefing draft` writes, under which names, beside what is there already; what an editor can give."""

from __future__ import annotations

import pytest

from tests.drafting.made_up import TEXT


def test_a_second_run_takes_the_place_of_what_nobody_touched(house, run):
    """Under another day or title, with an address now: what the first has left goes, and is named; no other draft does."""
    run("draft", "-", text=TEXT)
    kept = house.briefs / "people/eva-lind.yml"
    kept.write_text("draft: true\nname: Eva Lind\nsort_name: Lind, Eva\n", "utf-8")
    first = sorted(path.relative_to(house.project).as_posix() for path in house.briefs.glob("*/2024-05-04-*.yml"))
    done = run("draft", "-", "--date", "2024-05-03", text=TEXT)
    assert len(first) == 2 and all(f"removed {path}: drafted before from the same text" in done.stderr for path in first)
    assert not list(house.briefs.glob("*/2024-05-04-*.yml")) and kept.exists()
    assert "is there already" not in done.stderr and "looks like" not in done.stdout
    run("draft", "-", "--title", "Talks", "--url", "https://example.org/a", text=TEXT)
    drafts = {path.stem for path in house.briefs.rglob("*.yml") if path.read_text("utf-8").startswith("draft: true")}
    assert drafts == {"2024-05-04-talks", "2024-05-04-publish-a-joint-report-on-harbour-fees-by-30-june", "eva-lind"} | {
        path.stem for path in house.briefs.glob("sources/example-*.yml")
    }


def test_a_second_run_names_what_somebody_has_worked_on(house, run):
    """A letter more, in one of the files: all of that meeting stay and are told."""
    run("draft", "-", text=TEXT)
    first = sorted(path.relative_to(house.project).as_posix() for path in house.briefs.glob("*/2024-05-04-*.yml"))
    (meeting,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    meeting.write_text(f"{meeting.read_text('utf-8')}# mine\n", "utf-8")
    done = run("draft", "-", "--date", "2024-05-03", text=TEXT)
    (told,) = [line for line in done.output.splitlines() if line.startswith("drafted before")]
    assert len(first) == 2 and all(path in told and (house.project / path).exists() for path in first)
    assert "2024-05-03" not in told and "removed" not in done.stderr
    assert not [line for line in run("draft", "-", "--report-only", text=TEXT).output.splitlines() if "drafted before" in line]


def test_a_second_run_says_how_its_commitments_come_to_the_new_name(house, run):
    """They are there already and name the first meeting: by a renaming while it is there, else by hand."""
    run("draft", "-", text=TEXT)
    for path in house.briefs.glob("*/2024-05-04-*.yml"):
        path.write_text(f"{path.read_text('utf-8')}# mine\n", "utf-8")
    (first,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    old, new = first.stem, "2024-05-04-harbour-talks"
    told = run("draft", "-", "--title", "Harbour talks", text=TEXT).stderr
    assert f"remove briefs/meetings/{new}.yml and run `briefing rename {old} {new}`" in told
    first.with_stem(new).unlink()
    assert run("rename", old, new).exit_code == 0
    (commitment,) = house.briefs.glob("commitments/2024-05-04-*.yml")
    assert f"meeting: {new}\n" in commitment.read_text("utf-8")
    first.with_stem(new).unlink()
    told = run("draft", "-", "--title", "Talks", text=TEXT).stderr
    assert f"{new}, which is not there: write `meeting: 2024-05-04-talks` in them" in told
    assert (
        "meeting named there"
        not in run(
            "draft", "-", "--title", "Harbour talks", text=TEXT.replace("Aldovia and Borvia agreed", "They talked")
        ).stderr
    )


def test_a_text_without_a_day_says_first_how_to_give_one(house, run):
    """The day goes into the names; what was written without gives way."""
    text = TEXT.replace("4 May 2024 — ", "")
    done = run("draft", "-", text=text)
    assert "\nnext:\n0. the text tells no day" in done.stderr and list(house.briefs.glob("meetings/undated-*.yml"))
    done = run("draft", "-", "--date", "2024-05-04", text=text)
    assert "0. " not in done.stderr and not list(house.briefs.glob("*/undated-*.yml")), done.stderr


@pytest.mark.parametrize("sources", ["", "sources: x\n", "sources:\n  - [half, written]\n"])
def test_written_brief_is_never_changed(house, run, sources):
    """A second run leaves what somebody may have worked on, whatever stands in it."""
    run("draft", "-", text=TEXT)
    (path,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    path.write_text(f"draft: true\n{sources}", "utf-8")
    assert "is there already" in run("draft", "-", text=TEXT).output
    assert path.read_text("utf-8") == f"draft: true\n{sources}"


def test_a_meeting_that_is_there_is_told(house, run):
    """Renamed, as a draft or published: the report begins with it, the file too; the rest is written all the same."""
    assert "looks like" not in run("draft", "-", text=TEXT).output
    (first,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    first.rename(first.with_name("2024-05-04-renamed.yml"))
    done = run("draft", "-", text=TEXT.replace("Aldovia and Borvia meet on trade", "A delegation comes to Aldport"))
    assert done.stdout.startswith("looks like  2024-05-04-renamed: the same day, and the same people or title\n")
    (second,) = house.briefs.glob("meetings/2024-05-04-a-*.yml")
    assert second.read_text("utf-8").splitlines()[1].startswith("#:? Looks like 2024-05-04-renamed: ")
    assert "Looks like 2024-05-04-renamed: where it is that meeting, add there what is new" in done.stderr
    other = run("draft", "-", "--report-only", text=TEXT.replace("4 May 2024", "5 May 2024"))
    assert "looks like" not in other.output


def test_the_address_is_that_of_the_source(house, run):
    """What a source of the same site says of itself is taken over, to be looked at; a known address is no second source."""
    known = (house.briefs / "sources/aldport-gazette.yml").read_text("utf-8")
    url = next(line.split()[1].strip('"') for line in known.splitlines() if line.startswith("url:"))
    assert run("draft", "-", "--url", f"{url.rstrip('/')}/another", text=TEXT).exit_code == 0
    (path,) = (path for path in house.briefs.glob("sources/*.yml") if "draft: true" in path.read_text("utf-8"))
    drafted = path.read_text("utf-8")
    for key in ("publisher:", "issued_by:", "tier:"):
        (line,) = (line for line in known.splitlines() if line.startswith(key))
        assert line in drafted, drafted
    assert "are those of aldport-gazette: are they so here?" in drafted
    assert "language: en" in drafted and "published_on: 2024-05-04" in drafted
    (meeting,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    assert f"sources: [{path.stem}]" in meeting.read_text("utf-8")
    meeting.unlink()
    path.unlink()
    run("draft", "-", "--url", url, text=TEXT)
    assert "sources: [aldport-gazette]" in meeting.read_text("utf-8")
    assert not [path for path in house.briefs.glob("sources/*.yml") if "draft: true" in path.read_text("utf-8")]


def test_day_title_and_topic_can_be_given(house, run):
    """So that a wrong guess goes into no name that never changes; what follows from the day is counted from it."""
    text = TEXT.replace("by 30 June 2024", "within 30 days")
    given = ("--date", "6 May 2024", "--title", "Harbour talks at Aldport", "--topic", "Water")
    house.write("topics/water.yml", 'name:\n  en: "Water"\n  es: "Agua"\nnote:\n  en: "Rivers."\n  es: "Ríos."\norder: 9\n')
    done = run("draft", "-", *given, text=text)
    assert "date        2024-05-06 (sure: given with --date)" in done.stdout and "topics      water" in done.stdout
    assert "due 2024-06-05" in done.stdout, done.stdout
    (meeting,) = house.briefs.glob("meetings/2024-05-06-*.yml")
    assert meeting.stem == "2024-05-06-harbour-talks-at-aldport"
    assert list(house.briefs.glob("commitments/2024-05-06-*.yml")) and not list(house.briefs.glob("*/2024-05-04-aldovia-and*"))
    written = meeting.read_text("utf-8")
    assert 'en: "Harbour talks at Aldport"' in written and "topics: [water]" in written and "date: 2024-05-06" in written


@pytest.mark.parametrize(("option", "said"), [("--date", "someday"), ("--topic", "Astrology")])
def test_what_cannot_be_read_is_refused(house, run, option, said):
    """Nothing is written then."""
    done = run("draft", "-", option, said, text=TEXT)
    assert done.exit_code == 2 and option in done.output and said in done.output
    assert not list(house.briefs.glob("meetings/2024-05-04-aldovia*"))


@pytest.mark.parametrize("only", [(), ("--report-only",)])
def test_report_says_which_names_the_day_goes_into(run, only):
    """And how to give another, before anybody mends."""
    told = run("draft", "-", *only, text=TEXT).stdout
    assert "names       2024-05-04-aldovia-and-borvia-meet-on-trade, …" in told, told
    assert "never change" in told and "--date or --title" in told and told.index("names ") < told.index("place ")


def test_a_draft_reads_on_from_what_a_check_has_kept(house, run, monkeypatch):
    """It says the same as one that reads everything, and opens no sound file's YAML again."""
    anew = run("draft", "-", "--report-only", text=TEXT).output
    run("check")
    parsed = []
    monkeypatch.setattr("briefing.entries.loading.file_reader.parse_yaml", lambda data, shown, keys: parsed.append(shown))
    assert run("draft", "-", "--report-only", text=TEXT).output == anew
    assert parsed == []


def test_what_is_to_be_translated_is_told_with_what_is_to_be_filled_in(house, run):
    """Each text has a line for every language, so that one check names all that is left to do."""
    run("draft", "-", text=TEXT)
    drafted = {path: path.read_text("utf-8").splitlines() for path in house.briefs.glob("*/2024-05-04-*.yml")}
    told = run("check").output.splitlines()
    for path, lines in drafted.items():
        said = [number for number, line in enumerate(lines, 1) if line.strip().startswith("en: ")]
        assert said
        for number in said:
            assert lines[number].strip().startswith("es: "), lines[number]
            if lines[number].strip() == 'es: ""':
                place = f"briefs/{path.relative_to(house.briefs).as_posix()}:{number + 1}:"
                assert any(line.startswith(place) and ", es: nothing stands here" in line for line in told), place


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("commitments/2023-05-04-lower-fees.yml", "meeting: 2023-05-04-harbour-talks", "meeting: 2023-05-04-gone"),
        (
            "meetings/2023-05-04-harbour-talks.yml",
            "    organization: aldovia-trade\n    on_behalf_of: aldovia\n",
            "    on_behalf_of: gone\n",
        ),
        ("meetings/2023-05-04-harbour-talks.yml", "person: ana-varga", "person: gone"),
        ("organizations/aldovia-trade.yml", "parent: aldovia", "parent: gone"),
        ("topics/maize.yml", "broader: trade", "broader: gone"),
    ],
)
def test_an_entry_that_names_what_is_not_there_stops_no_draft(house, run, path, old, new):
    """What it would have told is left out; to say so is for the check."""
    house.change(path, old, new)
    done = run("draft", "-", text=TEXT.replace("harbour fees", "maize and harbour fees"))
    assert done.exit_code == 0 and "commitments 1\n" in done.stdout


def test_the_name_of_a_promise_is_asked_for_until_it_has_another(house, run):
    """Once a file, under the name that it has, also where that one got a number; the command is whole."""
    name = "2024-05-04-publish-a-joint-report-on-harbour-fees-by-30-june"
    house.write(f"commitments/{name}.yml", (house.briefs / "commitments/2023-05-04-lower-fees.yml").read_text("utf-8"))
    told = run("draft", "-", text=TEXT).stderr
    drafts = [path for path in house.briefs.glob("commitments/2024-05-04-*.yml") if path.stem != name]
    for path in drafts:
        asked = "Its name is cut from the passage, goes into the address and never changes. "
        asked += f"Another one: `briefing rename {path.stem} NEW`"
        assert path.read_text("utf-8").splitlines()[1] == f"#:? {asked}" and told.count(f"{path.name}:2:1: {asked}\n") == 1, (
            told
        )
    assert f"{name}-2" in {path.stem for path in drafts}
    before = drafts[0].read_text("utf-8").splitlines()
    assert run("rename", drafts[0].stem, "2024-05-04-harbour-report").exit_code == 0
    renamed = (house.briefs / "commitments/2024-05-04-harbour-report.yml").read_text("utf-8").splitlines()
    assert renamed == before[:1] + before[2:]
