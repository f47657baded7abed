"""A real build of the example: whole or not at all."""

from __future__ import annotations

import hashlib
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BRIEFING = [sys.executable, "-m", "briefing"]


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BRIEFING, "build", "--as-of", "2024-12-01", *arguments], cwd=project, text=True, capture_output=True, check=False
    )


def digest(folder: Path) -> str:
    """One hash over every path and byte below a folder, but for the search index.

    Pagefind 1.5 writes its index in an order that changes from run to run; it says the same each time.
    """
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "pagefind" not in path.relative_to(folder).parts:
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def test_build_publishes_both_languages(project):
    """A build leaves both languages, the search index and the headers in site/, and nothing aside."""
    done = build(project.project)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project.project / "site"
    assert 'lang="en"' in (site / "index.html").read_text("utf-8")
    assert 'lang="es"' in (site / "es" / "index.html").read_text("utf-8")
    assert (site / "pagefind" / "pagefind.js").exists()
    assert "Content-Security-Policy" in (site / "_headers").read_text("utf-8")
    assert not list(project.project.glob(".site-*"))


def test_same_input_same_bytes(project):
    """Two builds as of the same day are equal to the byte, whatever the hash seed and the zone."""
    assert build(project.project).returncode == 0
    first = digest(project.project / "site")
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    subprocess.run(
        [*BRIEFING, "build", "--as-of", "2024-12-01"], cwd=project.project, env=environment, check=True, capture_output=True
    )
    assert digest(project.project / "site") == first


def test_bad_entry_leaves_the_site_as_it_was(project):
    """A build with a broken entry says where, exits with 1 and publishes nothing."""
    assert build(project.project).returncode == 0
    before = digest(project.project / "site")
    project.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: no")
    done = build(project.project)
    assert done.returncode == 1
    assert 'briefs/meetings/2023-05-04-harbour-talks.yml:4:7: date: "no" is not a date' in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert digest(project.project / "site") == before


def test_bad_page_leaves_the_site_as_it_was(project):
    """A hand-written page with a dead anchor stops at the gates and publishes nothing."""
    assert build(project.project).returncode == 0
    before = digest(project.project / "site")
    about = project.project / "docs" / "en" / "about.md"
    about.write_text(about.read_text("utf-8") + '\n<p><a href="#nowhere">x</a></p>\n', "utf-8")
    done = build(project.project)
    assert done.returncode == 1
    assert 'site/about/index.html:1:1: the link "#nowhere" leads to an anchor that is not there' in done.stdout
    assert digest(project.project / "site") == before


def test_foreign_file_in_the_site_is_spared(project):
    """A file that no build wrote stops the next build in one line before anything is built, and stays."""
    assert build(project.project).returncode == 0
    own = project.project / "site" / "CNAME"
    own.write_text("example.org")
    before = digest(project.project / "site")
    done = build(project.project)
    assert done.returncode == 1
    assert "site/ holds what no build wrote, and publishing would delete it: CNAME. Move it elsewhere" in done.stderr
    assert "building" not in done.stderr
    assert digest(project.project / "site") == before
    own.unlink()
    assert build(project.project).returncode == 0


def test_fault_of_the_disk_leaves_the_site_as_it_was(project):
    """Where files cannot be written the build says so without a traceback, publishes nothing and leaves nothing aside."""
    assert build(project.project).returncode == 0
    before = digest(project.project / "site")
    limited = ["bash", "-c", 'ulimit -f 4; exec "$@"', "limited", *BRIEFING, "build"]
    done = subprocess.run(limited, cwd=project.project, text=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert digest(project.project / "site") == before
    assert not list(project.project.glob(".site-*"))


def test_second_build_is_turned_away(project):
    """While one build is at work another says so within a second, and the first goes on."""
    first = subprocess.Popen(
        [*BRIEFING, "build"], cwd=project.project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    first.stderr.readline()
    second = build(project.project)
    assert second.returncode == 1
    assert f"another build is running here (process {first.pid})" in second.stderr
    assert first.wait(60) == 0


def test_killed_build_leaves_old_or_new(project):
    """Whenever a build is killed, site/ is the old tree or the new one, byte for byte; the next build cleans up."""
    assert build(project.project).returncode == 0
    old = digest(project.project / "site")
    project.change("topics/trade.yml", "en: Goods and fees.", "en: Goods, fees and ships.")
    started = time.monotonic()
    assert build(project.project).returncode == 0
    whole = time.monotonic() - started
    new = digest(project.project / "site")
    allowed = {old, new}
    chance = random.Random(4)
    for _ in range(12):
        process = subprocess.Popen(
            [*BRIEFING, "build", "--as-of", "2024-12-01"],
            cwd=project.project,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0.1, whole * 1.05))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert digest(project.project / "site") in allowed
    assert build(project.project).returncode == 0
    assert digest(project.project / "site") == new
    assert not list(project.project.glob(".site-*"))


@pytest.mark.parametrize(("step", "seconds"), [("building", 0.4), ("checking the pages", 0.05)])
def test_killed_build_leaves_no_helper_behind(project, step, seconds):
    """When only the build itself is killed, its helpers end too and the next build is not turned away."""
    process = subprocess.Popen(
        [*BRIEFING, "build"],
        cwd=project.project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    for line in process.stderr:
        if step in line:
            break
    time.sleep(seconds)
    process.kill()
    process.wait()
    end = time.monotonic() + 3
    while is_group_alive(process.pid):
        assert time.monotonic() < end, "a helper of the killed build lives on"
        time.sleep(0.05)
    done = build(project.project)
    assert done.returncode == 0, done.stderr


def is_group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_interrupted_build_cleans_up(project):
    """A build that is asked to stop leaves nothing aside and does not publish."""
    process = subprocess.Popen(
        [*BRIEFING, "build"], cwd=project.project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    process.stderr.readline()
    time.sleep(0.6)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 130
    assert not (project.project / "site").exists()
    assert not list(project.project.glob(".site-*"))


def test_series_of_one_language_has_no_switch(project):
    """With one language nothing leads to another, and the page for lost readers speaks that one."""
    for path in project.briefs.rglob("*.yml"):
        path.write_text(re.sub(r"^ +es:.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    done = build(project.project)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project.project / "site"
    assert "mast-language" not in (site / "index.html").read_text("utf-8")
    assert 'lang="es"' not in (site / "404.html").read_text("utf-8")
    assert not (site / "es").exists()


@pytest.mark.parametrize("language", ["", "es"])
def test_plain_mkdocs_builds_strictly(project, language):
    """`mkdocs build --strict` needs nothing but the plugin, in each language."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project.project,
        env={**os.environ, "BRIEFING_LANGUAGE": language},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = project.project / "site" / language / "meetings" / "2023-05-04-harbour-talks" / "index.html"
    edit = "https://example.org/aldovia/briefs/edit/main/briefs/meetings/2023-05-04-harbour-talks.yml"
    assert edit in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("variable", "value", "why"),
    [
        ("BRIEFING_LANGUAGE", "ess", 'BRIEFING_LANGUAGE is "ess"; the series has en, es; did you mean "es"?'),
        ("SOURCE_DATE_EPOCH", "abc", "SOURCE_DATE_EPOCH is not a number of seconds"),
        ("BRIEFING_AS_OF", "2024", '"2024" is not a whole day such as 2026-11-01'),
    ],
)
def test_plain_mkdocs_refuses_a_bad_environment_in_one_line(project, variable, value, why):
    """A day that is none, or a language that the series does not have, stops MkDocs with a sentence and no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project.project,
        text=True,
        capture_output=True,
        check=False,
        env={**os.environ, variable: value},
    )
    assert done.returncode == 1
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_plain_mkdocs_leaves_a_foreign_folder_alone(project):
    """Where build/docs/en holds someone's own file nothing is written, and one line says so."""
    own = project.project / "build" / "docs" / "en" / "mine.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=project.project, text=True, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert "holds files that were not rendered here" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(own.parent.iterdir()) == [own]
