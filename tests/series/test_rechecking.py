"""When a check may go on from the one before, and when it must look at everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from briefing.entries import KINDS
from briefing.entries.loading.file_reader import FileReader
from briefing.problem import Problem, Severity
from briefing.series import rules
from briefing.series.asked_again import rechecking
from briefing.series.asked_again.concluding import conclude
from briefing.series.asked_again.rechecking import recheck
from briefing.series.asked_again.watch import Watch
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import Opened, open_series
from briefing.series.reader import make_reader
from briefing.series.rules import CHECKS
from briefing.survey import sign_bytes
from briefing.verdict import ChangedFiles, Verdict, read_verdict, write_verdict

TODAY = date(2026, 11, 28)
MEETING, COMMITMENT = "meetings/2023-05-04-harbour-talks.yml", "commitments/2023-05-04-lower-fees.yml"


def _watch(folder: Path) -> tuple[Opened, Watch, FileReader]:
    reader, watch = make_reader(), Watch()
    reader.take_over(None)
    return open_series(folder, today=TODAY, reader=reader, watch=watch), watch, reader


@pytest.fixture
def check_again(house, monkeypatch):
    """Checks the example, changes a file of it, and checks it again: what is said then, or None."""
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    verdict = read_verdict(write_verdict(conclude(*_watch(Path("briefs")), "")))

    changed: dict[str, None] = {}

    def change(path: str, old: str, new: str) -> list[str] | None:
        house.change(path, old, new)
        changed[f"briefs/{path}"] = None
        found = recheck(Path("briefs"), "briefs", verdict, ChangedFiles(list(changed)), make_reader(), TODAY)
        report = open_series(Path("briefs"), today=TODAY).report
        assert not found or sorted(found.problems) == sorted(report.problems)
        return found and [problem.code for problem in found.problems]

    return change


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (MEETING, "en: Ministers met", "en: Two ministers met", []),
        (MEETING, "en: Ministers met", "en: <b>Ministers</b> met", ["markup"]),
        (COMMITMENT, "due_date: 2023-12-31", "due_date: 2023-05-03", ["chronology"]),
        (COMMITMENT, "en: Borvia published lower fees too", "en: =Borvia followed", ["formula"]),
        (MEETING, "topics: [trade, maize]", "topics: [trade]", []),
        (MEETING, "topics: [trade, maize]", "topics: [trade, maise]", ["reference"]),
        (COMMITMENT, "    status: fulfilled", "    status: fulfiled", ["term"]),
        (COMMITMENT, "parties: [", "was: [2023-05-04-fees]\nparties: [", []),
        (COMMITMENT, "parties: [", "was: [2024-02-01-keep-fees-low]\nparties: [", ["twin-id"]),
    ],
)
def test_what_only_its_own_file_says_is_asked_of_it_alone(check_again, path, old, new, said):
    """Texts and most days of an entry are looked at without the others."""
    assert check_again(path, old, new) == said


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MEETING, "date: 2023-05-04", "date: 2024-05-04"),
        (MEETING, "person: ana-varga", "name: Ana Varga"),
    ],
)
def test_what_others_read_of_it_is_checked_with_them(check_again, path, old, new):
    """A date on which promises hang, a person who may hold another post."""
    assert check_again(path, old, new) is None


def test_what_is_gathered_of_each_entry_is_judged_anew(check_again):
    """A source that two entries cite is uncited once both cite another, and cited again once one does."""
    commitment, meeting = "commitments/2024-02-01-keep-fees-low.yml", "meetings/2024-02-01-second-harbour-talks.yml"
    cites, cites_another = "sources: [aldovia-readout]", "sources: [joint-communique]"
    assert check_again(meeting, cites, cites_another) == ["early-account"]
    assert sorted(check_again(commitment, cites, cites_another)) == ["early-account", "uncited"]
    assert check_again(meeting, cites_another, cites) == []


def test_the_first_of_two_is_the_same_as_in_a_check_from_nothing(house, request):
    """By their ids `coast` comes before `coast-court`; by the names of their files after it."""
    text = (house.briefs / "sources/aldport-gazette.yml").read_text("utf-8")
    url = next(line for line in text.splitlines() if line.startswith("url:"))
    for name in ("coast", "coast-court"):
        house.write(f"sources/{name}.yml", text.replace(url, f"url: https://example.org/{name}"))
    house.change("meetings/2024-02-01-second-harbour-talks.yml", "[aldovia-readout]", "[aldovia-readout, coast, coast-court]")
    check_again = request.getfixturevalue("check_again")
    assert check_again("sources/coast.yml", "org/coast", "org/coast-court") == ["twin-source"]
    (found,) = (found for found in open_series(house.briefs).report.errors)
    assert (found.place.path, found.code) == ("briefs/sources/coast-court.yml", "twin-source")


@dataclass
class Desk:
    """A folder that is checked again and again, each time from the verdict of the time before."""

    folder: Path
    verdict: Verdict
    opened: int = 0
    """How many entries the last check read."""

    def look(self) -> list[str] | None:
        """The codes of what is told, which is what a check from nothing tells; None where it must look at everything."""
        files = [path for kind in KINDS for path in (self.folder / kind).glob("*.yml")]
        signs = {path.as_posix(): sign_bytes(path.parent.name, path.read_bytes()) for path in files}
        reader = make_reader()
        found = recheck(Path("briefs"), "briefs", self.verdict, self.verdict.files.find_changes(signs), reader, TODAY)
        if found is None:
            return None
        self.opened = sum(1 for path in signs if reader.values_of(path))
        self.verdict = read_verdict(write_verdict(found.verdict)) if found.verdict else self.verdict
        report = open_series(Path("briefs"), today=TODAY).report
        assert sorted(found.problems) == sorted(report.problems)
        return [problem.code for problem in sorted(found.problems)]


@pytest.fixture
def desk(house, monkeypatch) -> Desk:
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    return Desk(Path("briefs"), read_verdict(write_verdict(conclude(*_watch(Path("briefs")), ""))))


def test_a_file_that_comes_is_asked_about_with_those_that_looked_for_it(desk, house):
    """Few others are read, and as few when it goes again."""
    house.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")
    assert desk.look() == [] and desk.opened < 15
    house.write("people/eva-lind.yml", "name: <b>Eva Lind\nsort_name: Lind, Eva\n")
    assert desk.look() == ["markup"]
    (house.briefs / "people/eva-lind.yml").unlink()
    assert desk.look() == [] and desk.opened < 15


def test_what_names_a_file_that_went_is_told(desk, house):
    """Until it is there again; under another name it is an entry that nobody names."""
    source = house.briefs / "sources/aldovia-readout.yml"
    source.rename(source.with_name("readout.yml"))
    assert "misnamed-file" in desk.look() or "reference" in desk.look()
    source.with_name("readout.yml").rename(source)
    assert desk.look() == []
    house.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\nsources: [only]\n")
    house.write("sources/only.yml", source.read_text("utf-8").replace(".org/", ".org/x"))
    assert desk.look() == [], "who names it came after the first look"
    (house.briefs / "sources/only.yml").unlink()
    assert desk.look() == ["reference"]


def test_a_draft_is_looked_at_as_if_it_came_each_time(desk, house):
    """What it lacks is a warning; what it alone cites is cited; what becomes one is named by others still."""
    like, draft = (house.briefs / MEETING).read_text("utf-8"), "meetings/2023-05-05-more-talks.yml"
    source = (house.briefs / "sources/aldport-gazette.yml").read_text("utf-8")
    house.write("sources/only.yml", source.replace(".org/", ".org/x"))
    assert desk.look() == ["uncited"]
    draft_text = f"draft: true\n{like}".replace("2023-05-04", "2023-05-05").replace("reviewed:", "bad_key: [only]\nreviewed:")
    house.write(draft, draft_text)
    assert "uncited" not in desk.look() and desk.verdict.drafts == [f"briefs/{draft}"]
    (house.briefs / draft).unlink()
    assert desk.look() == ["uncited"]
    house.write(MEETING, f"draft: true\n{like}")
    assert "draft" in desk.look()
    house.write(MEETING, like)
    assert desk.look() == ["uncited"]


def test_what_is_said_of_a_file_whose_lines_moved_is_said_at_its_line(desk, house):
    """Also by a rule that gathers of it what it did."""
    second = "meetings/2024-02-01-second-harbour-talks.yml"
    said = "Ministers met in Aldport and spoke of harbour fees and maize. One promise was made."
    house.change(second, "A call about harbour fees.", said)
    assert "copied-text" in desk.look()
    house.write(second, "# a remark\n" + (house.briefs / second).read_text("utf-8"))
    assert "copied-text" in desk.look()


@pytest.mark.parametrize("name", ["Eva Lind", "con", "eva--lind"])
def test_what_cannot_be_an_id_is_checked_with_all(desk, house, name):
    """Where such a file lies, its name hangs on those beside it."""
    house.write(f"people/{name}.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")
    assert desk.look() is None


@pytest.mark.parametrize("text", ["title: [", "title:\n  en: Only a title\n"])
def test_a_file_that_cannot_be_read_is_checked_with_all(check_again, house, text):
    """What it names is unknown then, so all others must be asked."""
    assert check_again(MEETING, (house.briefs / MEETING).read_text("utf-8"), text) is None


def test_a_rule_that_knows_nothing_of_it_is_asked_when_what_it_read_is_another(house, monkeypatch):
    """A rule as the recipe has it, over all meetings: a title is read by it, a summary is not."""

    def check_titles(series):
        for meeting in series.meetings.by_id:
            if meeting.title.values["en"].endswith("."):
                yield Problem(meeting.place_of("title", "en"), "the title ends with a full stop", code="title")

    monkeypatch.setattr(rules, "CHECKS", (*CHECKS, check_titles))
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    verdict = conclude(*_watch(Path("briefs")), "")
    changed = ChangedFiles([f"briefs/{MEETING}"])
    house.change(MEETING, "en: Ministers met", "en: Two ministers met")
    assert recheck(Path("briefs"), "briefs", verdict, changed, make_reader(), TODAY).problems == ()
    house.change(MEETING, "en: Harbour talks in Aldport", "en: Harbour talks in Aldport.")
    assert recheck(Path("briefs"), "briefs", verdict, changed, make_reader(), TODAY) is None


def test_a_rule_that_reads_a_file_as_it_is_written_is_asked_when_a_remark_comes(house, monkeypatch):
    """It changes nothing that the entry says, and what the rule says of the series."""

    def check_remarks(series):
        if any("# A remark." in meeting.written for meeting in series.meetings.by_id):
            yield Problem(series.settings.place_of("title"), "there is a remark", code="remark", severity=Severity.WARNING)

    monkeypatch.setattr(rules, "CHECKS", (*CHECKS, check_remarks))
    monkeypatch.chdir(house.project)
    verdict = conclude(*_watch(Path("briefs")), "")
    house.write(MEETING, "# A remark.\n" + (house.briefs / MEETING).read_text("utf-8"))
    assert recheck(Path("briefs"), "briefs", verdict, ChangedFiles([f"briefs/{MEETING}"]), make_reader(), TODAY) is None


@pytest.mark.parametrize(
    ("old", "new"), [("date: 2023-05-04", "date: 2023-05-40"), ("topics: [trade, maize]", "topics: [trade, maise]")]
)
def test_no_verdict_of_what_is_at_fault(house, old, new):
    """With a file that cannot be read, or any other error, the next check looks at everything."""
    house.change(MEETING, old, new)
    assert conclude(*_watch(house.briefs), "") is None


@pytest.mark.parametrize(("count", "told"), [(40, "looked at"), (41, None)])
def test_after_many_changes_everything_is_looked_at(monkeypatch, count, told):
    """It takes no longer then."""
    monkeypatch.setattr(rechecking, "_recheck", lambda *_: "looked at")
    assert (
        recheck(Path("briefs"), "briefs", None, ChangedFiles(["people/x.yml"] * count), make_reader(), date(2026, 1, 1)) == told
    )
