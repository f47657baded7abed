"""What `briefing check` prints for programs and terminals, what --fix does, and what `briefing explain` says."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

MEETING = "meetings/2023-05-04-harbour-talks.yml"


@pytest.fixture
def run(house, monkeypatch) -> Callable[..., Result]:
    """Runs the command on the example with a date in words."""
    monkeypatch.chdir(house.project)
    house.change(MEETING, "date: 2023-05-04", "date: 4 de mayo de 2023  # as printed")
    house.change(MEETING, "date: 4 de mayo de 2023  # as printed", "# as printed\ndate: 4 de mayo de 2023")

    def call(*arguments: str, **options: object) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="briefing", catch_exceptions=False, **options)

    return call


def test_json_is_a_list_of_problems(run):
    """Place, code, and the mend as an edit."""
    (found,) = json.loads(run("check", "--format", "json").stdout)
    assert (found["file"], found["line"], found["code"]) == (f"briefs/{MEETING}", 5, "date-form")
    assert found["edit"] == {"line": 5, "column": 7, "old": "4 de mayo de 2023", "new": "2023-05-04"}


def test_sarif_has_what_its_readers_need(run):
    """Version, tool, rules and results with places, as SARIF 2.1.0 requires them."""
    text = run("check", "--format", "sarif").stdout
    log = json.loads(text)
    assert text == json.dumps(log, ensure_ascii=False, indent=2) + "\n", "as the list of problems is laid out"
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    (only,) = log["runs"]
    assert only["tool"]["driver"]["rules"] == [{"id": "date-form"}]
    (result,) = only["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("date-form", 0, "error")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 5, "startColumn": 7}
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "2023-05-04"}


def test_fix_mends_and_keeps_the_rest(run, house):
    """The date is mended, the comment stays, and the exit status is that of what is left."""
    done = run("check", "--fix")
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"briefs/{MEETING}: 1 mended" in done.stderr
    assert "# as printed\ndate: 2023-05-04\n" in (house.briefs / MEETING).read_text("utf-8")


def test_colours_stand_on_a_terminal_only(run, monkeypatch):
    """A terminal gets them, a pipe does not, and NO_COLOR takes them away."""
    assert "\x1b[31m [" in run("check", color=True).stdout  # an error in red
    assert "\x1b[" not in run("check").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", color=True).stdout
    assert "problems in colours, unless NO_COLOR is set" in " ".join(run("--help").stdout.split())


def test_a_commit_that_git_does_not_know_is_told(run):
    """Without it nobody can say what was renamed or removed; the entries themselves are checked."""
    told = run("check", "--against", "v9")
    assert told.exit_code == run("check").exit_code and "what was renamed or removed since is not looked at" in told.stderr
    assert "not looked at" not in run("check").stderr


def test_count_is_of_what_is_shown(run):
    """Another file's problem is not counted with a path."""
    assert run("check", "briefs/people").stderr == "0 errors, 0 warnings\n"
    assert run("check").stderr == "1 error, 0 warnings\n"


def test_code_is_explained(run):
    """Why, before and after; an unknown code is answered with the nearest."""
    assert run("check").stdout.endswith("[date-form]\n")
    said = run("explain", "date-form").stdout
    assert "Before:" in said and "date: 4 May 2024" in said and "date: 2024-05-04" in said
    assert 'did you mean "date-form"?' in run("explain", "date-from").stderr
    assert "did you mean" not in run("explain", "nothing").stderr
    assert run("explain", "[DATE-FORM]").stdout == said
    assert "date-form: " in run("explain").stdout


def test_what_is_remembered_changes_no_word(run, house):
    """With nothing known, with all of it, with half a file and with rubbish; also after a file was changed or taken back."""
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: =Ana Varga")
    kept = house.project / "build" / "cache"
    first = run("check").output
    memos = [path for path in kept.rglob("*") if path.is_file()]
    assert "date-form" in first and "formula" in first and memos
    assert run("check").output == first
    for rubbish in (b"", memos[0].read_bytes()[:200], b"[" * 5_000):
        memos[0].write_bytes(rubbish)
        assert run("check").output == first
    house.change("people/ana-varga.yml", "name: =Ana Varga", "name: Ana Varga")
    assert "formula" not in run("check", "briefs/people/ana-varga.yml").output
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: =Ana Varga")
    assert run("check").output == first


def test_a_key_is_explained(run):
    """Where a word is a key and no code: what it holds, wherever it may stand; a slip leads to it."""
    said = run("explain", "history").stdout
    assert said == "commitment: history, required: What came of it, oldest first. The last entry is the status.\n"
    assert "meeting, in Participant: note: " in run("explain", "note").stdout
    assert 'did you mean "history"?' in run("explain", "histroy").stderr
