"""`update`, `rename`, `remove` and `find`: what they write, and what they refuse."""

from __future__ import annotations

import subprocess

import pytest

from briefing.series import open_series

PROMISE = "commitments/2024-02-01-keep-fees-low.yml"
UPDATE = ("update", "2024-02-01-keep-fees-low", "--date", "2024-06-01", "--because", "Seen.", "--because-es", "Visto.")


def read(house):
    return {path: path.read_bytes() for path in sorted(house.briefs.rglob("*.yml"))}


def test_update_appends_and_keeps_the_rest(house, run):
    """The new entry stands last, with its evidence; comments and what stood there stay; the day somebody looked moves on."""
    house.change(PROMISE, "history:", "# the fees are in the gazette\nhistory:")
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


def test_update_takes_the_address_of_a_source_and_a_search(house, run):
    """A known address is its source; where was looked and with which words becomes a search log."""
    url = next(line for line in (house.briefs / "sources/aldport-gazette.yml").read_text().splitlines() if "url:" in line)
    assert run(*UPDATE, "--status", "in-progress", "--source", url.split()[1].strip('"'), "--shows", "step").exit_code == 0
    assert "next_review" not in (house.briefs / PROMISE).read_text("utf-8")  # that look has been had
    done = run(*UPDATE, "--status", "not-started", "--searched", "The gazette", "--query", "fees", "--reviewed", "2024-06-02")
    assert done.exit_code == 0, done.output
    entry = open_series(house.briefs).series.commitments["2024-02-01-keep-fees-low"].history[-1]
    assert (entry.search_log.places, entry.search_log.queries) == (("The gazette",), ("fees",))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--status", "fulfilled"], 'the status "fulfilled" rests on nothing'),
        (["--status", "kept"], '"kept"'),
        (["--status", "in-progress", "--source", "gazete", "--shows", "step"], 'no source is called "gazete"'),
        (["--status", "in-progress", "--source", "aldport-gazette", "--shows", "much"], '"much"'),
        (["--status", "not-rated", "--date", "2020-01-01"], "2020-01-01 is before"),
        (["--status", "not-rated", "--date", "yesterday"], '"yesterday" is not a date'),
    ],
)
def test_update_refuses_what_the_check_would(house, run, arguments, said):
    """With the words of the check, at the line; nothing is written."""
    before = read(house)
    done = run(*UPDATE, *arguments)
    assert done.exit_code == 1 and f"briefs/{PROMISE}:" in done.stdout and said in done.stdout, done.output
    assert "nothing was changed" in done.stderr
    assert read(house) == before


def test_rename_mends_every_reference_and_keeps_the_old_address(house, run):
    """Lists, single values, keys of maps and the settings; comments stay; the check has nothing to say."""
    for kind, old in (
        ("organizations", "aldovia"),
        ("sources", "aldport-gazette"),
        ("topics", "trade"),
        ("people", "ana-varga"),
    ):
        done = run("rename", f"{kind}/{old}", f"new-{old}")
        assert done.exit_code == 0, done.output
        assert f"briefs/{kind}/{old}.yml (removed)" in done.stdout
        assert (house.briefs / kind / f"new-{old}.yml").read_text("utf-8").startswith(f"was: [{old}]\n")
    assert run("check", "--strict").stdout == ""
    series = open_series(house.briefs).series
    assert series.settings.parties == ("new-aldovia", "borvia")
    assert series.commitments["2023-05-04-lower-fees"].history[1].scores == {"new-aldovia": 1, "borvia": 1}


def test_rename_refuses_a_taken_id_and_writes_nothing(house, run):
    """An id that another has, one that the site needs, one that cannot be."""
    before = read(house)
    assert "is there already" in run("rename", "aldovia", "borvia").stderr
    assert run("rename", "topics/trade", "meetings").exit_code == 1
    assert run("rename", "aldovia", "Not An Id").exit_code == 2
    assert 'did you mean "aldovia"' in run("rename", "aldovias", "x").stderr
    assert read(house) == before


def test_remove_says_who_names_it(house, run):
    """Named entries stay, with every place; an unnamed one goes, if git can bring it back."""
    done = run("remove", "aldport-gazette")
    assert done.exit_code == 1
    assert "briefs/meetings/2023-05-04-harbour-talks.yml:" in done.stdout and "nothing was removed" in done.stderr
    house.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")
    assert run("remove", "eva-lind").exit_code == 2
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=house.project, check=True)
    assert run("remove", "eva-lind").exit_code == 0
    assert not (house.briefs / "people/eva-lind.yml").exists()


def test_find_gives_ids(run):
    """Id, kind and names on a line; exit 1 with the nearest where nothing fits."""
    assert run("find", "varga").stdout == "ana-varga\tperson\tAna Varga · Varga, Ana\n"
    done = run("find", "vargas", "--kind", "person")
    assert (done.exit_code, done.stdout) == (1, "ana-varga\tperson\tAna Varga · Varga, Ana\n")
    assert "nothing is called so" in done.stderr
