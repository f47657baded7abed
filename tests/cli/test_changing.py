"""`update`, `rename` and `find`: what they write, and what they refuse; what a rename mends stands in `test_renaming.py`."""

from __future__ import annotations

import pytest

from briefing.entries.loading import file_reader
from briefing.series.opening import open_series
from tests.cli.committing import commit_all

PROMISE = "commitments/2024-02-01-keep-fees-low.yml"
UPDATE = ("update", "2024-02-01-keep-fees-low", "--date", "2024-06-01", "--because", "Seen.", "--because-es", "Visto.")

SEARCH = (
    *("--searched", "The gazette", "--searched", "The archive", "--searched-es", "La gaceta", "--searched-es=El archivo"),
    *("--query", "fees"),
)


def read(house):
    return {path: path.read_bytes() for path in sorted(house.briefs.rglob("*.yml"))}


def test_update_appends_and_keeps_the_rest(house, run):
    """The new entry stands last, with its evidence; comments and what stood there stay; the day somebody looked moves on."""
    house.change(PROMISE, "history:", "# the fees are in the gazette\nhistory:")
    house.change("sources/aldport-gazette.yml", "published_on: 2024-01", "published_on: 2024-06")
    run("fmt")
    before = (house.briefs / PROMISE).read_text("utf-8")
    done = run(
        *UPDATE, "--status", "in-progress", "--source", "aldport-gazette", "--shows", "measure", BRIEFING_AS_OF="2024-07-01"
    )
    assert (done.exit_code, done.stdout) == (0, f"briefs/{PROMISE}\n"), done.output
    added = (
        "  - date: 2024-06-01\n    status: in-progress\n    rationale:\n"
        '      en: "Seen."\n      es: "Visto."\n    evidence:\n      - source: aldport-gazette\n        shows: measure\n'
    )
    head, _, _ = before.partition("reviewed:")
    assert (house.briefs / PROMISE).read_text("utf-8") == f"{head}{added}reviewed: 2024-07-01\nnext_review: 2024-08-01\n"
    assert "# the fees are in the gazette\nhistory:" in head


@pytest.mark.parametrize(("looked", "stays"), [("2024-07-31", True), ("2024-08-01", False), ("2024-08-02", False)])
def test_a_look_that_was_had_on_its_day_is_set_no_more(house, run, looked, stays):
    """Nor one that came late."""
    house.change("sources/aldport-gazette.yml", "published_on: 2024-01", "published_on: 2024-06")
    done = run(*UPDATE, "--status", "in-progress", "--source", "aldport-gazette", "--shows", "measure", "--reviewed", looked)
    assert done.exit_code == 0, done.output
    assert ("next_review: 2024-08-01" in (house.briefs / PROMISE).read_text("utf-8")) is stays


def test_update_takes_the_address_of_a_source_and_a_search(house, run):
    """A known address is its source; where was looked and with which words becomes a search log."""
    url = next(line for line in (house.briefs / "sources/aldport-gazette.yml").read_text().splitlines() if "url:" in line)
    assert run(*UPDATE, "--status", "in-progress", "--source", url.split()[1].strip('"'), "--shows", "step").exit_code == 0
    assert "next_review" not in (house.briefs / PROMISE).read_text("utf-8")  # that look has been had
    done = run(*UPDATE, "--status", "not-started", *SEARCH, "--reviewed", "2024-06-02")
    assert done.exit_code == 0, done.output
    log = open_series(house.briefs).series.commitments["2024-02-01-keep-fees-low"].history[-1].search_log
    assert [dict(place.values) for place in log.places] == [
        {"en": "The gazette", "es": "La gaceta"},
        {"en": "The archive", "es": "El archivo"},
    ]
    assert log.queries == ("fees",)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--status", "fulfilled"], 1, '--status: the status "fulfilled" rests on nothing'),
        (["--status", "not-rated", "--source", "aldport-gazette", "--shows", "step"], 1, "and add an entry with today's date)"),
        (["--status", "not-rated", "--date", "2020-01-01"], 1, "--date: 2020-01-01 is before"),
        (["--status", "kept"], 2, '--status: "kept" is none of not-rated, '),
        (["--status", "fulfiled"], 2, 'did you mean "fulfilled"?'),
        (["--status", "not-rated", "--date", "yesterday"], 2, '--date: "yesterday" is not a date: 2023-02-04, or'),
        (["--status", "not-rated", "--date", "2098-01-01"], 2, "--date: 2098-01-01 has not come yet"),
        (["--status", "not-rated", "--next-review", "soon"], 2, '--next-review: "soon" is not a date'),
        (["--status", "in-progress", "--source", "aldport-gazete", "--shows", "step"], 2, 'did you mean "aldport-gazette"?'),
        (
            ["--status", "in-progress", "--source", "https://x.example/a/b-c.html", "--shows", "step"],
            2,
            "no source has the address https://x.example/a/b-c.html; write it first: briefing new source x-b-c",
        ),
        (
            ["--status", "in-progress", "--source", "aldport-gazette", "--shows", "much"],
            2,
            '--shows: "much" is none of words',
        ),
        (["--status", "not-rated", "--because", " "], 2, "--because: nothing is said"),
        (["--status", "not-rated", "--because", "TODO"], 2, '--because: "TODO" would be printed as it is'),
        (
            ["--status", "not-rated", "--because-fr", "Vu."],
            2,
            'the series has no language "fr"; there is --because, --because-es',
        ),
        (["--status", "not-rated", "--because-xx"], 2, "--because-xx: the reason is missing"),
        (["--status", "not-rated", "--date", "2024-06-01 (local time)"], 2, "is not a date"),
        (
            ["--status", "not-rated", "--date", "2024-01-15"],
            1,
            "--date: 2024-01-15 is before the entry of 2024-02-01 (a history",
        ),
        (["--status", "not-rated", "--reviewed", "2024-05-01"], 2, "--reviewed: 2024-05-01 is before --date 2024-06-01"),
        (["--status", "not-rated", "--next-review", ""], 2, '--next-review: "" is not a date'),
        (["--status", "not-started", "--searched", "The gazette"], 2, "--searched needs --query too"),
        (["--status", "not-started", *SEARCH[2:]], 2, "--searched-es stands 2 times and --searched 1"),
        (
            ["--status", "not-started", *SEARCH, "--searched-fr", "x"],
            2,
            'no further language "fr"; there is --searched, --searched-es',
        ),
        (["--status", "not-started", *SEARCH, "--searched-es"], 2, "--searched-es: where was looked is missing"),
        (["--status", "in-progress", "--source", "ana-varga", "--shows", "step"], 2, '"ana-varga" is a person, and no source'),
        (["--status", "in-progress", "--source", "https://", "--shows", "step"], 2, '"https://" is no address'),
        (
            ["--status", "in-progress", *("--source", "aldport-gazette") * 2, "--shows", "step"],
            2,
            '--source: "aldport-gazette" is given twice',
        ),
    ],
)
def test_update_refuses_what_the_check_would(house, run, arguments, status, said):
    """By the option, since the file has no such line; nothing is written."""
    before = read(house)
    done = run(*UPDATE, *arguments)
    assert done.exit_code == status and said in done.output, done.output
    assert f"{PROMISE}:" not in done.output
    assert read(house) == before


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("trade", '"trade" is a topic, and no commitment'),
        ("people/ana-varga", '"people/ana-varga" is no commitment'),
        ("", 'no commitment has the id ""'),
        ("keep-fees-low", "2024-02-01-keep"),
    ],
)
def test_update_says_what_it_takes_for_no_commitment(house, run, named, said):
    """What the id is of, or the one that it lacks its day of."""
    done = run("update", named, *UPDATE[2:], "--status", "not-rated")
    assert done.exit_code == 2 and said in done.stderr, done.output


@pytest.mark.parametrize("command", [("rename", "ana-varga", "ana-m-varga"), ("remove", "ana-varga")])
def test_a_file_that_cannot_be_read_stops_what_changes_others(house, run, command):
    """What it names could be missed: the fault is told, and that nothing was done."""
    house.change("meetings/2024-02-01-second-harbour-talks.yml", "reviewed: 2024-02-10", "reviewed: soon")
    before = read(house)
    done = run(*command)
    assert done.exit_code == 1 and "mend these first; nothing was changed" in done.stderr, done.output
    assert read(house) == before


@pytest.mark.parametrize(
    "command",
    [("rename", "ana-varga", "ana-m-varga"), ("remove", "ole-berg", "--force"), (*UPDATE, "--status", "not-rated")],
    ids=["rename", "remove", "update"],
)
def test_only_what_it_changes_is_read_once_more_before_it_is_written(house, run, monkeypatch, command):
    """By thousands of entries that is half of the time."""
    read, parse = [], file_reader.parse_yaml
    monkeypatch.setattr(file_reader, "parse_yaml", lambda data, path, keys: (read.append(path), parse(data, path, keys))[1])
    (house.briefs / "people/ole-berg.yml").write_text("name: Ole Berg\nsort_name: Berg, Ole\n", "utf-8")
    done = run(*command)
    assert done.exit_code == 0, done.output
    again = {path for path in read if read.count(path) > 1}
    assert len(set(read)) > 10 and again <= set(done.stdout.split()), again


def test_update_takes_words(house, run):
    """A date in words, a status and a grade by their labels in any language."""
    shown = ["--source", "aldport-gazette", "--shows", "A step"]
    terms = open_series(house.briefs).series.vocabulary
    label = next(term for term in terms.terms("statuses") if term.id == "in-progress").label.values["es"]
    grade = next(term for term in terms.terms("evidence") if term.id == "step").label.values["en"]
    done = run(*UPDATE, "--status", label.upper(), "--date", "3 de junio de 2024", *shown[:3], grade)
    assert done.exit_code == 0, done.output
    assert "- date: 2024-06-03\n    status: in-progress\n" in (house.briefs / PROMISE).read_text("utf-8")


def test_update_takes_today_and_no_later_day(house, run):
    """What was seen today can be said today."""
    add = ("--status", "in-progress", "--source", "aldport-gazette", "--shows", "step")
    late = run(*UPDATE, *add, BRIEFING_AS_OF="2024-05-31")
    assert late.exit_code == 2 and "2024-06-01 has not come yet" in late.stderr
    assert "has not come yet" not in run(*UPDATE, *add, BRIEFING_AS_OF="2024-06-01").stderr


def test_rename_refuses_a_taken_id_and_writes_nothing(house, run):
    """An id that another has, one that the site needs, one that cannot be."""
    before = read(house)
    assert "is there already" in run("rename", "aldovia", "borvia").stderr
    assert run("rename", "topics/trade", "meetings").exit_code == 1
    assert "at most 64; write not-an-id" in run("rename", "aldovia", "Not An Id").stderr
    assert 'did you mean "aldovia"' in run("rename", "aldovias", "x").stderr
    assert read(house) == before


def test_find_gives_ids(run):
    """Id, kind and names on a line; exit 1 with the nearest where nothing fits."""
    assert run("find", "varga").stdout == "ana-varga\tperson\tAna Varga · Varga, Ana\n"
    done = run("find", "vargas", "--kind", "person")
    assert (done.exit_code, done.stdout) == (1, "ana-varga\tperson\tAna Varga · Varga, Ana\n")
    assert "nothing is called so" in done.stderr


UNFINISHED = "draft: true\n# Who knows?\nname: Eva Lind\n"


def write_drafts(house):
    """A person that lacks a key, and a meeting that lacks several and names her."""
    house.write("people/eva-lind.yml", UNFINISHED)
    house.write(
        "meetings/2024-05-06-a-draft.yml",
        "draft: true\ntitle:\n  en: Pier talks\nkeynote: x\nparticipants:\n  # Was she?\n  - person: eva-lind\n"
        'statements:\n  - id: s\n    by: [ana-varga, "eva-lind"]\n',
    )


def test_drafts_are_found_renamed_and_removed(house, run):
    """Also one that lacks too much to be an entry: what names it is mended in place, nothing else in the files changes."""
    write_drafts(house)
    assert run("find", "lind").stdout == "eva-lind\tperson\tEva Lind\tdraft\n"
    assert run("find", "talks pier").stdout == "2024-05-06-a-draft\tmeeting\tPier talks\tdraft\n"
    done = run("rename", "eva-lind", "eva-b-lind")
    assert done.exit_code == 0, done.output
    assert (house.briefs / "people/eva-b-lind.yml").read_text() == UNFINISHED
    meeting = (house.briefs / "meetings/2024-05-06-a-draft.yml").read_text()
    assert "keynote: x" in meeting and "  # Was she?\n  - person: eva-b-lind\n" in meeting
    assert 'by: [ana-varga, "eva-b-lind"]' in meeting
    assert "no was: eva-lind is a draft" in done.stderr
    assert run("remove", "--force", "eva-b-lind").exit_code == 1
    assert run("remove", "--force", "2024-05-06-a-draft").exit_code == 0
    assert run("remove", "--force", "eva-b-lind").exit_code == 0
    assert not (house.briefs / "people/eva-b-lind.yml").exists()


def test_rename_keeps_only_addresses_that_somebody_may_have_seen(house, run):
    """What git has held leaves its old id under `was`, also a draft; what it never held does not."""
    write_drafts(house)
    commit_all(house.project)
    house.write("people/ole-berg.yml", "name: Ole Berg\nsort_name: Berg, Ole\n")
    done = run("rename", "ole-berg", "ole-b-berg")
    assert "ole-berg was never committed" in done.stderr
    assert (house.briefs / "people/ole-b-berg.yml").read_text() == 'name: "Ole Berg"\nsort_name: "Berg, Ole"\n'
    done = run("rename", "eva-lind", "eva-b-lind")
    assert "no was" not in done.stderr
    assert (house.briefs / "people/eva-b-lind.yml").read_text() == f"was: [eva-lind]\n{UNFINISHED}"


def test_update_takes_a_draft(house, run):
    """One that is whole is added to; of one that lacks its history it is said where to see what it lacks."""
    house.change(PROMISE, "title:", "draft: true\ntitle:")
    assert run(*UPDATE, "--status", "not-rated").exit_code == 0
    assert "- date: 2024-06-01\n    status: not-rated" in (house.briefs / PROMISE).read_text("utf-8")
    house.write("commitments/2024-05-06-x.yml", "draft: true\ntext:\n  en: Something\n")
    done = run("update", "2024-05-06-x", *UPDATE[2:], "--status", "not-rated")
    assert done.exit_code == 2 and "lacks too much" in done.stderr and "briefing check" in done.stderr


def test_find_shows_few_and_near_ones(house, run):
    """Of several words one may be missing; a chance likeness of one word is nothing."""
    house.write(
        "glossary.yml",
        'title:\n  en: "Glossary"\nterms:\n  - id: trade-office\n    term:\n      en: "Ministry of Trade of Aldovia"\n'
        '    rejected:\n      en: ["Secretariat of Commerce"]\n',
    )
    assert run("find", "commerce", "secretariat").stdout.startswith("aldovia-trade\t")
    assert run("find", "anna", "varga").stdout == "ana-varga\tperson\tAna Varga · Varga, Ana\n"
    for number in range(9):
        house.write(f"people/eva-li-{number}.yml", f"name: Eva Li{'abcdefghi'[number]}\nsort_name: Li, Eva\n")
    assert len(run("find", "evva").stdout.splitlines()) == 5
    assert run("find", "the", "gazetteer", "of", "snow", "peaks").stdout == ""
