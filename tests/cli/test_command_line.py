"""What holds for every command: examples, exit status, hints that can be copied, completion."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import COMMANDS
from briefing.cli.workspace.project import called
from briefing.problem import Report
from briefing.site.build import Built
from tests.site.example import build

PROGRAM = Path(sys.executable).parent / "briefing"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example_and_the_exit_status(run, name):
    """Each example begins with the command itself; 0 and 2 are always told."""
    told = run(name, "--help").stdout
    assert "Examples:" in told and f"briefing {name}" in told.partition("Examples:")[2]
    assert "Exit status: 0" in told.replace("\n  ", " ") and "2 wrong use" in told.replace("\n  ", " ")


def test_an_unknown_command_is_guessed(run):
    """A typing error is answered with the nearest command; nonsense with where they are listed."""
    assert 'there is no command "chekc"; did you mean "check"?' in run("chekc").stderr
    assert "--help lists them, briefing check --help explains one" in run("help", "check").stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("briefing re", ["release", "remove", "rename", "render"]),
        ("briefing rename aldovia", ["aldovia", "aldovia-readout", "aldovia-trade"]),
        ("briefing update 2024", ["2024-02-01-keep-fees-low"]),
        ("briefing new per", ["person"]),
    ],
)
def test_the_shell_completes_commands_kinds_and_ids(run, words, expected):
    """As bash asks for it."""
    done = run(_BRIEFING_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(words.count(" ")))
    assert sorted(line.partition(",")[2] for line in done.stdout.split()) == sorted(expected)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_script_alone(run, shell):
    """What to do with it stands on the other output."""
    done = run("completion", shell)
    assert done.exit_code == 0 and "_BRIEFING_COMPLETE" in done.stdout and "put this" not in done.stdout


@pytest.mark.slow
def test_the_hint_after_new_works_when_it_is_copied(house):
    """It names the command as it was called."""
    path = os.path.relpath(PROGRAM, house.project)
    done = subprocess.run(
        [path, "new", "person", "eva-lind"],
        cwd=house.project,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    hint = done.stderr.strip().partition("then run: ")[2]
    assert hint.startswith(path)
    again = subprocess.run(hint, shell=True, cwd=house.project, capture_output=True, text=True, check=False)
    assert again.returncode == 0 and "warning: " in again.stdout and "briefs/people/eva-lind.yml:" in again.stdout


@pytest.mark.parametrize("folder", ["briefs", "briefs/people", "notes/deep"])
def test_the_project_is_found_from_inside(house, run, monkeypatch, folder):
    """As git does; paths are meant from where the command was called."""
    inside = house.project / folder
    inside.mkdir(exist_ok=True, parents=True)
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: [Ana, Varga]")
    monkeypatch.chdir(inside)
    done = run("check", os.path.relpath(house.briefs / "people" / "ana-varga.yml"))
    assert done.exit_code == 1 and done.stdout.startswith("briefs/people/ana-varga.yml:1:7:")
    assert f"in {house.project}" in done.stderr
    house.change("people/ana-varga.yml", "name: [Ana, Varga]", "name: Ana Varga")
    monkeypatch.chdir(inside)
    assert run("render", "--out", os.path.relpath(house.project / "tree")).exit_code == 0
    assert (house.project / "tree" / "en" / "index.md").is_file()


@pytest.mark.parametrize("name", ["series.yml", "vocabulary.yml"])
@pytest.mark.parametrize("command", ["check", "render --out x", "due", "schema", "new meeting --title x"])
def test_what_a_series_cannot_do_without_is_named(house, run, name, command):
    """One line, with what brings it back; no traceback."""
    (house.briefs / name).unlink()
    done = run(*command.split())
    told = done.stderr if command == "due" else done.stdout
    assert done.exit_code in (1, 2) and f"briefs/{name}:1:1: there is no such file" in told
    assert "briefing init . --missing" in told


@pytest.mark.build
@pytest.mark.parametrize("name", ["mkdocs.yml", "docs"])
def test_a_build_names_what_is_missing(project, name):
    """In one line, as the check does, with what writes it."""
    (project.project / name).rename(project.project / "away")
    done = build(project.project)
    assert done.returncode == 1 and done.stdout.startswith(f"{name}:1:1: there is no such f") and done.stdout.count("\n") == 1
    assert "briefing init . --missing" in done.stdout and "1 error, 0 warnings" in done.stderr
    assert "Traceback" not in done.stderr and "Aborted" not in done.stderr


def test_a_build_refuses_a_bad_address_and_a_day_before_the_series(run):
    """Before anything is built, in plain words."""
    assert 'SITE_URL: "example.org" does not begin with https://' in run("build", SITE_URL="example.org").stderr
    for odd in ("owner/briefs", "javascript:1", 'https://example.org/"><b>', "https://me@example.org/x", "https://"):
        done = run("build", BRIEFING_REPOSITORY=odd)
        assert done.exit_code == 2 and f'BRIEFING_REPOSITORY: "{odd}" is no address of a repository' in done.stderr
    done = run("build", "--as-of", "1999-01-01")
    assert done.exit_code == 2 and "covers it from 2021-01-01" in done.stderr


def test_a_check_tells_that_the_pages_are_missing_where_a_site_is_to_be_built(project, run):
    """A build ended there. The entries alone can be checked without."""
    (project.project / "docs").rename(project.project / "away")
    assert "docs:1:1: there is no such folder (the pages that every brief leads to; `briefing init" in run("check").stdout
    (project.project / "mkdocs.yml").unlink()
    assert run("check").stdout == ""


@pytest.mark.parametrize(
    ("variable", "odd", "told"),
    [
        ("SITE_URL", "example.org", '"example.org" does not begin with https://; write it as https://'),
        ("BRIEFING_REPOSITORY", "owner", "write it as https://example.org/owner/briefs"),
        ("BRIEFING_AS_OF", "2024", '"2024" is not a whole day such as 2026-11-01'),
        ("SOURCE_DATE_EPOCH", "today", '"today" is not a number of seconds since 1970'),
    ],
)
def test_a_check_tells_what_the_environment_says_wrongly(run, variable, odd, told):
    """As the build would, which it would end."""
    done = run("check", **{variable: odd})
    assert done.exit_code == 2 and f"{variable}: " in done.stderr and told in done.stderr


@pytest.mark.parametrize(("day", "is_told"), [("2023-06-01", True), ("2024-12-30", True), ("2024-12-31", False)])
def test_a_build_for_an_earlier_day_says_what_it_mixes(project, run, monkeypatch, day, is_told):
    """Statuses of that day stand beside entries that tell what came later."""
    monkeypatch.setattr("briefing.cli.build.build_site", lambda *asked: Built(Report(), pages=1))
    told = run("build", "--as-of", day).stderr
    assert ("covers what happened up to 2024-12-31" in told) == is_told


def test_help_for_a_kind_speaks_of_it(run):
    """Of what it is and which keys must be there; the options of a meeting are a meeting's."""
    told = run("new", "person", "--help").stdout
    assert "briefing new person ID" in told and "name, sort_name" in told and "--city" not in told
    assert "an organization into briefs/organizations/ID.yml" in " ".join(run("new", "organizations", "-h").stdout.split())
    assert "briefing new person ID" in run("new", "--help", "person").stdout
    for kind in (("meeting",), ()):
        assert "--city" in run("new", *kind, "--help").stdout


@pytest.mark.parametrize(
    ("program", "path", "told"),
    [
        ("briefing", "", "briefing"),
        (".venv/bin/briefing", "", ".venv/bin/briefing"),
        (".venv/bin/briefing", ".venv/bin", "briefing"),
        (".venv/bin/briefing", "other", ".venv/bin/briefing"),
        (".venv/bin/briefing", "other:.venv/bin", ".venv/bin/briefing"),
        (".venv/lib/briefing/__main__.py", ".venv/bin", "python -m briefing"),
    ],
)
def test_a_hint_names_the_command_as_it_works_here(tmp_path, monkeypatch, program, path, told):
    """By its name alone where that finds this very one, else as it was called."""
    monkeypatch.chdir(tmp_path)
    for folder in (".venv/bin", "other"):
        Path(folder).mkdir(parents=True)
        Path(folder, "briefing").touch(0o755)
    monkeypatch.setattr(sys, "argv", [program])
    monkeypatch.setenv("PATH", path)
    assert called() == told
