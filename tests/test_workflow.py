"""What CI may do: actions pinned by commit, nothing published that came out of a cache, a change held against its base."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
STARTED = "scripts/briefing/authoring/new_series/files/github/workflows/site.yml"
OF_OTHERS, OF_MAIN = (
    "github.event_name == 'pull_request'",
    "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'",
)


@pytest.fixture(scope="module")
def steps() -> list[dict]:
    return yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]["entries"]["steps"]


def find(steps: list[dict], word: str) -> dict:
    return next(step for step in steps if word in step.get("uses", step.get("run", "")))


@pytest.mark.parametrize("path", [WORKFLOW, ROOT / STARTED], ids=lambda path: path.name)
def test_actions_are_pinned(path):
    """Each action stands at a commit, with the version that it is beside it for people."""
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    assert [found for found in used if not re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", found)] == []


def test_nothing_is_published_out_of_a_cache(steps):
    """Only pull requests, which publish nothing, take pages over; only main, which took none, keeps some for them."""
    taken, kept, built = (find(steps, word) for word in ("cache/restore@", "cache/save@", "make site"))
    assert taken["if"] == OF_OTHERS
    assert kept["if"] == find(steps, "upload-pages-artifact@")["if"] == OF_MAIN
    assert "$HOW" in built["run"]
    assert "github.event_name != 'pull_request' && '--clean'" in built["env"]["HOW"]
    assert [step for step in steps if "actions/cache@" in step.get("uses", "")] == []
    assert taken["with"]["key"] == kept["with"]["key"]
    assert kept["with"]["key"].startswith(taken["with"]["restore-keys"])
    assert taken["with"]["path"] == kept["with"]["path"] == "build/cache"


def test_a_change_is_held_against_its_base(steps):
    """The check in CI is told which commit the change began from, and tells it on."""
    assert 'BASE="$BASE"' in find(steps, "make annotate")["run"]
    told = subprocess.run(["make", "-n", "annotate", "BASE=origin/main"], cwd=ROOT, text=True, capture_output=True, check=True)
    assert 'briefing check --format github --against "origin/main"' in told.stdout


@pytest.mark.parametrize("path", [WORKFLOW, ROOT / STARTED], ids=lambda path: path.name)
def test_permissions_say_what_for(path):
    """Each that a job is given beside it, and no job has more than it names; each job has a name that people read."""
    written = path.read_text("utf-8")
    jobs = yaml.safe_load(written)["jobs"]
    assert yaml.safe_load(written)["permissions"] == {}
    assert all(job.get("name") and job.get("permissions") for job in jobs.values())
    given = re.findall(r"^ {6}(?:contents|pages|id-token): (?:read|write).*$", written, re.MULTILINE)
    assert len(given) == sum(len(job["permissions"]) for job in jobs.values())
    assert [line for line in given if " # " not in line] == []


def test_a_series_of_its_own_stands_where_pages_says():
    """Its addresses, sitemap and feeds are whole without a setting; a change is told to whoever reviews it."""
    found = yaml.safe_load((ROOT / STARTED).read_text("utf-8"))["jobs"]["build"]
    asked = find(found["steps"], "configure-pages@")
    assert find(found["steps"], "briefing build")["env"]["SITE_URL"] == f"${{{{ steps.{asked['id']}.outputs.base_url }}}}"
    assert '--against "$BASE"' in find(found["steps"], "briefing check")["run"]
    assert 'briefing diff "$BASE" --format markdown' in find(found["steps"], "briefing diff")["run"]


def test_a_release_is_made_as_its_recipe_says():
    """Of a tag CI keeps the wheel, once its tests have passed."""
    job = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]["wheel"]
    assert "CI tests the tag, keeps its wheel" in (ROOT / "RELEASING.md").read_text("utf-8")
    assert job["if"] == "startsWith(github.ref, 'refs/tags/v')" and job["needs"] == "tests"
    assert "pip wheel" in job["steps"][-2]["run"] and job["steps"][-1]["with"]["path"] == "dist/*.whl"


@pytest.mark.parametrize(
    ("path", "asked"),
    [("briefs/people/a.yml", "editors"), ("docs/en/about.md", "editors"), ("docs/coders/glossary.md", "developers")]
    + [(path, "developers") for path in ("scripts/briefing/tree.py", "Makefile")],
)
def test_who_is_asked_is_who_knows(path, asked):
    """Of the lines that fit a path the last counts, as GitHub reads it: editors are asked about what they write."""
    lines = [line.split() for line in (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines() if line[:1] not in "#"]
    fitting = [owner for where, owner in lines if where == "*" or f"/{path}".startswith(where)]
    assert fitting[-1] == f"@OWNER/{asked}"
