"""The command as a person or CI runs it: what it prints, where, and how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from importlib import import_module

import click
import pytest

from briefing.authoring.explained.editor_schema import SCHEMAS
from briefing.cli.workspace.covered import require_covered

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def start(folder, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=folder,
        text=True,
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": os.environ.get("PYTHONPATH", "")},
    )


@pytest.mark.slow
def test_check_of_clean_entries_says_nothing(house):
    """Clean: exit 0, nothing on standard output, a count on the other."""
    done = start(house.project, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 errors, 0 warnings\n")


def test_check_of_bad_entries_exits_with_one(house, run):
    """A problem is a line on standard output and exit 1."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    done = run("check")
    assert done.exit_code == 1
    assert done.stdout.startswith(f'briefs/{MEETING}:4:7: date: "no" is not a date')


def test_check_shows_only_the_paths_asked_for(house, run):
    """With a PATH only its problems are shown and counted in the exit status."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    assert run("check", "briefs/people").exit_code == 0
    assert run("check", f"briefs/{MEETING}").exit_code == 1


def test_a_path_is_no_beginning_of_another(house, run):
    """`briefs/people/ana` shows nothing of `briefs/people/ana-varga.yml`, nor a folder what only begins like it."""
    house.write("people/ana.yml", "name: Ana\nsort_name: Ana\n")
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: [Ana]")
    (house.briefs / "people" / "ana").mkdir()
    assert "ana-varga" not in run("check", "briefs/people/ana").stdout
    assert "ana-varga" in run("check", "briefs/people").stdout


def test_warnings_stop_only_who_asks_for_it(house, run):
    """A warning is shown and passes; with --strict it does not."""
    house.change("commitments/2024-02-01-keep-fees-low.yml", "[aldovia-readout]", "[aldport-gazette]")
    house.change("meetings/2024-02-01-second-harbour-talks.yml", "[aldovia-readout]", "[joint-communique]")
    assert run("check").exit_code == 0 and "nothing cites this source" in run("check").stdout
    assert run("check", "--strict").exit_code == 1
    assert run("check", "--strict", "briefs/people").exit_code == 0


def test_what_is_as_it_was_is_not_looked_at_again(house, run, monkeypatch):
    """Nor waited for: the last verdict holds until a file is another, or was one when it was committed."""
    house.change("commitments/2024-02-01-keep-fees-low.yml", "en: Keep harbour fees low", "en: =Keep harbour fees low")
    first, module = run("check"), import_module("briefing.cli.checking")
    assert (first.exit_code, "formula" in first.stdout) == (0, True)
    find, asked = module.find_problems, []
    monkeypatch.setattr(module, "find_problems", lambda *given: asked.append(1) or find(*given))
    assert (run("check").output, asked) == (first.output, [])
    house.change("commitments/2024-02-01-keep-fees-low.yml", "en: =Keep", "en: Keep")
    assert ("formula" in run("check").output, asked) == (False, [1])
    assert (run("check").exit_code, asked) == (0, [1])


def test_coverage_is_printed_or_what_is_wrong(house, run):
    """As Markdown, and nothing of it where the entries have errors."""
    done = run("coverage")
    assert done.exit_code == 0 and done.stdout.startswith("#")
    house.change(MEETING, "date: 2023-05-04", "date: no")
    done = run("coverage")
    assert done.exit_code == 1 and done.stderr.startswith(f"briefs/{MEETING}:4:7:") and done.stdout == ""


def test_render_of_bad_entries_writes_nothing(house, run):
    """It says what is wrong, as check does."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    done = run("render", "--out", "out")
    assert done.exit_code == 1 and done.stdout.startswith(f"briefs/{MEETING}:4:7:")
    assert not (house.project / "out").exists()


def test_guide_is_written_from_the_series(house, run):
    """Beside the entries; where the closed lists cannot be read it says so and writes nothing."""
    done = run("guide")
    assert (done.exit_code, done.stdout) == (0, "briefs/GUIDE.md\n")
    guide = house.briefs / "GUIDE.md"
    assert "not-rated" in guide.read_text("utf-8")
    guide.unlink()
    for name in ("vocabulary.yml", "series.yml"):
        text = (house.briefs / name).read_text("utf-8")
        house.write(name, "no: [")
        done = run("guide")
        assert done.exit_code == 1 and f"briefs/{name}:" in done.stdout and not guide.exists()
        house.write(name, text)


def test_schemas_are_written_for_editors(house, run):
    """One file a kind."""
    assert run("schema").exit_code == 0
    assert {"meetings.json", "commitments.json"} <= {path.name for path in (house.briefs / "schema").iterdir()}
    house.write("vocabulary.yml", "no: [")
    done = run("schema")
    assert done.exit_code == 1 and done.stdout.startswith("briefs/vocabulary.yml:")


def test_ids_alone_leave_what_is_committed(house, run):
    """But for what is not there yet."""
    for name in SCHEMAS:
        house.write(f"schema/{name}.json", "{}")
    (house.briefs / "schema/people.json").unlink()
    assert run("schema", "--ids").stdout == "briefs/schema/people.json\n"
    assert (house.briefs / "schema/meetings.json").read_text() == "{}"


def test_ids_are_offered_with_names_also_of_drafts(house, run):
    """An entry that is still being written is chosen by its name too; one that lacks too much has its id alone."""
    assert run("schema").exit_code == 0
    house.write("people/eva-lind.yml", b'draft: true\nname: Eva Lind\nsort_name: "Lind, Eva"\n')
    assert run("new", "person", "otto-ebel").exit_code == 0
    offered = json.loads((house.project / "build/schema/ids.json").read_text("utf-8"))["definitions"]["people"]
    named = dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))
    assert named == {"ana-varga": "Ana Varga", "eva-lind": "Eva Lind", "otto-ebel": ""}


def test_an_id_has_at_most_sixty_four_letters(house, run):
    """As the check has it."""
    assert run("new", "person", "a" * 64).exit_code == 0
    assert run("new", "person", "a" * 65).exit_code == 2
    assert not (house.briefs / "people" / f"{'a' * 65}.yml").exists()


def test_new_asks_for_every_language_of_the_series(house, run):
    """Also where the settings cannot be read a skeleton is written, in English."""
    run("new", "topic", "fish")
    assert "  es: " in (house.briefs / "topics" / "fish.yml").read_text("utf-8")
    house.write("series.yml", "no: [")
    assert run("new", "topic", "tides").exit_code == 0
    text = (house.briefs / "topics" / "tides.yml").read_text("utf-8")
    assert "  en: " in text and "  es: " not in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere.yml"],
        ["check", "/etc/passwd"],
        ["chek"],
        ["check", "--nope"],
        ["new", "meting", "x"],
        ["new", "meeting", "Not An Id"],
        ["build", "--as-of", "soon"],
        ["render"],
    ],
)
def test_wrong_use_exits_with_two(run, arguments):
    """A wrong word on the command line: exit 2, a sentence, no traceback."""
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Error" in done.stderr


def test_outside_a_project_it_says_where_to_go(run, tmp_path_factory, monkeypatch):
    """Without briefs/ here or above the command says so."""
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    done = run("check")
    assert done.exit_code == 2
    assert "run the command from the project's folder" in done.stderr


def test_github_gets_annotations_and_a_summary(house, run, tmp_path):
    """For GitHub each problem is an annotation at file, line and column, ten at most; the summary has them all."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    for number in range(12):
        house.write(f"people/p{number:02}.yml", "name: [x]\nsort_name: a|b\n")
    summary = tmp_path / "summary.md"
    done = run("check", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert done.exit_code == 1
    assert f"::error file=briefs/{MEETING},line=4,col=7,title=date-form::" in done.stdout
    assert done.stdout.count("::error") == 10
    assert summary.read_text("utf-8").count("| error |") == 13


def test_new_writes_a_skeleton_once(house, run):
    """A skeleton stands in its folder; a second call changes nothing and says so."""
    done = run("new", "person", "eva-lind")
    assert (done.exit_code, done.stdout) == (0, "briefs/people/eva-lind.yml\n")
    path = house.briefs / "people" / "eva-lind.yml"
    path.write_text("mine")
    assert run("new", "person", "eva-lind").exit_code == 2
    assert path.read_text() == "mine"


def test_new_words_are_those_to_be_translated(house, run):
    """`new words fr` writes the English words once; a name that is no language is refused."""
    done = run("new", "words", "fr")
    assert (done.exit_code, done.stdout) == (0, "briefs/locale/fr.yml\n")
    assert 'home: "Home"' in (house.briefs / "locale" / "fr.yml").read_text("utf-8")
    assert run("new", "words", "fr").exit_code == 2
    assert "two letters" in run("new", "words", "french").stderr
    hint = "name it under languages in briefs/series.yml"
    assert hint in done.stderr and hint not in run("new", "words", "es").stderr


def test_filled_skeleton_passes_the_check(house, run):
    """What `new` wrote passes `check` once its blanks are filled, and stands in the form that `fmt` writes."""
    run("new", "commitment", "2024-02-01-publish-fees")
    path = house.briefs / "commitments" / "2024-02-01-publish-fees.yml"
    text = path.read_text("utf-8")
    filled = {
        "meeting:": "meeting: 2024-02-01-second-harbour-talks",
        "topics: []": "topics: [trade]",
        "parties: []": "parties: [aldovia]",
        "form:": "form: pledge",
        "verifiable:": "verifiable: yes",
        "sources: []": "sources: [aldovia-readout]",
        "reviewed:": "reviewed: 2024-02-10",
        "  - date:": "  - date: 2024-02-01",
        "    status:": "    status: not-rated",
    }
    lines = [
        filled.get(
            line,
            line if line.startswith("#") else line.replace('""', f'"Text {chr(97 + number // 26)}{chr(97 + number % 26)}"'),
        )
        for number, line in enumerate(text.splitlines())
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    done = run("publish", "2024-02-01-publish-fees")
    assert done.exit_code == 0, done.output
    done = run("check")
    assert done.stdout == "" and done.exit_code == 0, done.stdout
    assert run("fmt", "--check", "briefs/commitments/2024-02-01-publish-fees.yml").exit_code == 0


@pytest.mark.slow
def test_render_writes_real_files_and_spares_others(house, run):
    """`render` fills a folder per language, and refuses one that holds something else."""
    assert run("render", "--out", "out", "--as-of", "2024-12-01").exit_code == 0
    assert (house.project / "out" / "es" / "trade" / "index.md").exists()
    (house.project / "other" / "en").mkdir(parents=True)
    (house.project / "other" / "en" / "precious.txt").write_text("x")
    assert run("render", "--out", "other").exit_code == 2
    assert (house.project / "other" / "en" / "precious.txt").read_text() == "x"
    for own in ("briefs", "briefs/people", "docs", "site"):
        assert "choose a folder of its own" in run("render", "--out", own).stderr
    half = house.project / "half" / "es"
    half.mkdir(parents=True)
    (half / "mine.txt").write_text("mine")
    assert run("render", "--out", "half").exit_code == 2 and [*half.parent.iterdir()] == [half]
    assert not (house.briefs / "en").exists()


def test_serve_refuses_a_language_that_the_series_has_not(project, run):
    """Before it takes a port."""
    done = run("serve", "--language", "fr", "--port", "1")
    assert done.exit_code == 2 and 'the series has no language "fr"; it has en, es' in done.stderr


def test_a_site_begins_with_the_first_day_that_the_series_covers(house, monkeypatch):
    """On the day before it would be empty."""
    monkeypatch.chdir(house.project)
    require_covered(date(2021, 1, 1))
    with pytest.raises(click.UsageError, match="briefs/series.yml covers it from 2021-01-01"):
        require_covered(date(2020, 12, 31))
