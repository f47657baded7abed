"""The command as a person or CI runs it: what it prints, where, and how it exits."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def run(house, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=house.project,
        text=True,
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": os.environ.get("PYTHONPATH", ""), **environment},
    )


def test_check_of_clean_entries_says_nothing(house):
    """Clean: exit 0, nothing on standard output, a count on the other."""
    done = run(house, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 errors, 0 warnings\n")


def test_check_of_bad_entries_exits_with_one(house):
    """A problem is a line on standard output and exit 1."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    done = run(house, "check")
    assert done.returncode == 1
    assert done.stdout.startswith(f'briefs/{MEETING}:4:7: date: "no" is not a date')


def test_check_shows_only_the_paths_asked_for(house):
    """With a PATH only its problems are shown and counted in the exit status."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    assert run(house, "check", "briefs/people").returncode == 0
    assert run(house, "check", f"briefs/{MEETING}").returncode == 1


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
def test_wrong_use_exits_with_two(house, arguments):
    """A wrong word on the command line: exit 2, a sentence, no traceback."""
    done = run(house, *arguments)
    assert done.returncode == 2
    assert "Error" in done.stderr and "Traceback" not in done.stderr


def test_outside_a_project_it_says_where_to_go(tmp_path):
    """Without briefs/ the command says so."""
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "check"], cwd=tmp_path, text=True, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "run the command from the project's folder" in done.stderr


def test_github_gets_annotations_and_a_summary(house, tmp_path):
    """For GitHub each problem is an annotation at file, line and column, ten at most; the summary has them all."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    for number in range(12):
        house.write(f"people/p{number:02}.yml", "name: [x]\nsort_name: a|b\n")
    summary = tmp_path / "summary.md"
    done = run(house, "check", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 1
    assert f"::error file=briefs/{MEETING},line=4,col=7::" in done.stdout
    assert done.stdout.count("::error") == 10
    assert summary.read_text("utf-8").count("| error |") == 13


def test_new_writes_a_skeleton_once(house):
    """A skeleton stands in its folder; a second call changes nothing and says so."""
    done = run(house, "new", "person", "eva-lind")
    assert (done.returncode, done.stdout) == (0, "briefs/people/eva-lind.yml\n")
    path = house.briefs / "people" / "eva-lind.yml"
    path.write_text("mine")
    assert run(house, "new", "person", "eva-lind").returncode == 2
    assert path.read_text() == "mine"


def test_new_words_are_those_to_be_translated(house):
    """`new words fr` writes the English words once; a name that is no language is refused."""
    done = run(house, "new", "words", "fr")
    assert (done.returncode, done.stdout) == (0, "briefs/locale/fr.yml\n")
    assert 'home: "Home"' in (house.briefs / "locale" / "fr.yml").read_text("utf-8")
    assert run(house, "new", "words", "fr").returncode == 2
    assert "two letters" in run(house, "new", "words", "french").stderr


def test_filled_skeleton_passes_the_check(house):
    """What `new` wrote passes `check` once its blanks are filled."""
    run(house, "new", "commitment", "2024-02-01-publish-fees")
    path = house.briefs / "commitments" / "2024-02-01-publish-fees.yml"
    text = path.read_text("utf-8")
    filled = {
        "meeting: ": "meeting: 2024-02-01-second-harbour-talks",
        "topics: ": "topics: [trade]",
        "parties: ": "parties: [aldovia]",
        "form: ": "form: pledge",
        "verifiable: ": "verifiable: yes",
        "sources: ": "sources: [aldovia-readout]",
        "reviewed: ": "reviewed: 2024-02-10",
        "  - date: ": "  - date: 2024-02-01",
        "    status: ": "    status: not-rated",
    }
    lines = []
    for line in text.splitlines():
        stripped = line if line.startswith("#") else filled.get(line, line)
        if stripped.strip() in ("en:", "es:") and not line.startswith("#"):
            stripped = stripped.rstrip() + " Text."
        lines.append(stripped)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    done = run(house, "check")
    assert done.stdout == "" and done.returncode == 0, done.stdout


def test_render_writes_real_files_and_spares_others(house):
    """`render` fills a folder per language, and refuses one that holds something else."""
    assert run(house, "render", "--out", "out", "--as-of", "2024-12-01").returncode == 0
    assert (house.project / "out" / "es" / "trade" / "index.md").exists()
    (house.project / "other" / "en").mkdir(parents=True)
    (house.project / "other" / "en" / "precious.txt").write_text("x")
    assert run(house, "render", "--out", "other").returncode == 2
    assert (house.project / "other" / "en" / "precious.txt").read_text() == "x"


def test_help_is_quick(house):
    """`--help` answers in under 0.2 s (the best of five)."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        assert "check" in run(house, "--help").stdout
        times.append(time.perf_counter() - started)
    assert min(times) < 0.2
