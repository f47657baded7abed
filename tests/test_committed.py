"""The entries held against a commit: what goes away is told, and so is a history that was rewritten."""

from __future__ import annotations

import re
import subprocess

import pytest

from briefing.committed.comparison import check_against
from briefing.committed.kept_files import name_entry
from briefing.series.opening import open_series

PERSON, COMMITMENT = "people/ana-varga.yml", "commitments/2023-05-04-lower-fees.yml"
MEETING = "meetings/2023-05-04-harbour-talks.yml"
WHO = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")


@pytest.fixture
def committed(house):
    """The example in a repository of its own."""
    for arguments in (("init", "-q"), ("add", "."), (*WHO, "commit", "-q", "-m", "all")):
        subprocess.run(["git", *arguments], cwd=house.project, check=True, capture_output=True)
    return house


def find(house, commit="HEAD") -> list[str]:
    loaded = open_series(house.briefs).loaded
    return [str(problem) for problem in check_against(commit, house.project, "briefs", loaded, {})]


def test_a_renamed_entry_says_how_it_was_called(committed):
    """Whoever still names it is told first; then its old address is lost without `was`. With it nothing is said."""
    text = (committed.briefs / PERSON).read_text("utf-8")
    (committed.briefs / PERSON).unlink()
    committed.write("people/ana-vargas.yml", text)
    (told,) = find(committed)
    assert told.startswith(
        'briefs/people/ana-vargas.yml:1:1: the file was "ana-varga.yml" until now, and 2 lines still name it'
    )
    for path in committed.briefs.glob("meetings/*.yml"):
        path.write_text(re.sub(r"\bana-varga\b", "ana-vargas", path.read_text("utf-8")), "utf-8")
    (told,) = find(committed)
    assert told.startswith(f'briefs/{PERSON}:1:1: warning: "ana-varga" is gone')
    assert 'if it is "ana-vargas" now, add was: [ana-varga] there' in told
    committed.write("people/ana-vargas.yml", f"{text}was: [ana-varga]\n")
    assert find(committed) == []


def test_an_entry_that_was_there_already_is_not_the_renamed_one(house, request):
    """One that is deleted beside a like one is gone: who named it is told so, and not to rename the other."""
    text = (house.briefs / PERSON).read_text("utf-8")
    house.write("people/ana-vargas.yml", text)
    committed = request.getfixturevalue("committed")
    (committed.briefs / PERSON).unlink()
    (told,) = find(committed)
    assert told.startswith(f'briefs/{PERSON}:1:1: warning: "ana-varga" is gone')


def test_what_cannot_be_listed_is_not_gone(committed):
    """Where a kind's folder is a file nobody knows what was in it; the entries of the others are missed as ever."""
    (committed.briefs / "topics").rename(committed.project / "away")
    committed.write("topics", "")
    (committed.briefs / "sources/aldovia-readout.yml").unlink()
    (told,) = find(committed)
    assert told.startswith('briefs/sources/aldovia-readout.yml:1:1: warning: "aldovia-readout" is gone')


def test_a_part_that_had_no_id_is_not_missed(house, request):
    house.change(MEETING, "  - id: maize-fell\n    ", "  - ")
    committed = request.getfixturevalue("committed")
    committed.change(MEETING, "  - ", "  - id: maize-fell\n    ")
    assert find(committed) == []


def test_an_earlier_judgement_is_kept(committed):
    """Another status or day in an earlier entry is a warning at its line; better words and a new entry are none."""
    committed.change(COMMITMENT, "      en: Aldovia published lower fees.", "      en: Aldovia has published lower fees.")
    assert find(committed) == []
    committed.change(COMMITMENT, "    status: in-progress", "    status: stalled")
    (told,) = find(committed)
    assert told.startswith(f"briefs/{COMMITMENT}:50:13: warning: history 1 was rewritten: status")


def test_no_git_no_word(house, committed):
    """Outside a repository, and for a commit that is not there or no name of one, nothing is said."""
    assert find(committed, "no-such-commit") == find(committed, "--output=x") == []
    committed.change(MEETING, "fell by a third", "fell")
    assert find(committed) == []
    subprocess.run(["rm", "-rf", ".git"], cwd=house.project, check=True)
    (house.briefs / PERSON).unlink()
    assert find(house) == []


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("meetings/talks.yml", ("meetings", "talks")),
        ("meetings/kept/talks.yml", None),
        ("meetings/talks.md", None),
        ("locale/talks.yml", None),
        ("vocabulary.yml", None),
    ],
)
def test_only_files_of_a_kind_are_entries(path, named):
    assert name_entry(f"briefs/{path}", "briefs") == named
