"""The journal: which day editors entered what, from git once, and from its file ever after."""

from __future__ import annotations

import json
import subprocess
from datetime import date, datetime
from zoneinfo import ZoneInfo

import feedparser
import pytest
from icalendar import Calendar

from briefing.committed.keeping import keep_journal
from briefing.committed.kept_files import list_days, list_states
from briefing.committed.repository import NoGitError
from briefing.entries.journal import Journal
from briefing.entries.journal_file import read_journal, write_journal
from briefing.entries.loading.load import load_folder
from tests.conftest import ROOT
from tests.trees import open_edition, write_tree

FEES, LOW, MEETING = "2023-05-04-lower-fees", "2024-02-01-keep-fees-low", "2023-05-04-harbour-talks"
DAY, TODAY = date(2026, 3, 20), date(2026, 3, 10)
LATE = """title:
  en: Ferry talks
  es: Conversaciones sobre transbordadores
date: 2021-07-07
format: ministerial-dialogue
topics: [trade]
summary:
  en: Entered five years after it took place.
  es: Registrada cinco años después.
sources: [joint-communique]
reviewed: 2026-03-05
"""


def commit(house, day: str) -> None:
    """Everything as it is, committed at noon of a day."""
    at = f"{day}T12:00:00+0000"
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("add", "."), (*who, "commit", "-q", "-m", day)):
        environment = {"GIT_COMMITTER_DATE": at, "GIT_AUTHOR_DATE": "2020-01-01T00:00:00+0000", "PATH": "/usr/bin:/bin"}
        subprocess.run(["git", *arguments], cwd=house.project, check=True, capture_output=True, env=environment)


def keep(house, today: date = TODAY) -> Journal:
    """What `briefing journal` writes, and wrote into the file."""
    contents = load_folder(house.briefs)
    languages = tuple(contents.settings.languages)
    journal = keep_journal(house.project, "briefs", contents.journal, contents.entries, languages, today)
    house.write("journal.jsonl", write_journal(journal))
    return read_journal(house.briefs, "briefs")[0]


def days(journal: Journal, name: str) -> list[str]:
    return [str(line.on) for line in journal.lines[name]]


@pytest.fixture
def kept(house):
    """The example, entered on 1 March; on 3 March a fee is reworded, on 5 March old talks are entered."""
    subprocess.run(["git", "init", "-q"], cwd=house.project, check=True)
    commit(house, "2026-03-01")
    house.change(f"commitments/{LOW}.yml", "Aldovia will keep its fees", "Aldovia said it would keep its fees")
    house.change(f"commitments/{LOW}.yml", "Aldovia mantendrá sus tarifas", "Aldovia dijo que mantendría sus tarifas")
    commit(house, "2026-03-03")
    house.write("meetings/2021-07-07-ferry-talks.yml", LATE)
    commit(house, "2026-03-05")
    return house


def test_days_are_those_on_which_it_came_to_the_branch(kept):
    """Not those on which somebody wrote it: what is merged late reaches readers late."""
    journal = keep(kept)
    assert days(journal, f"commitments/{FEES}") == ["2026-03-01"]
    assert days(journal, f"commitments/{LOW}") == ["2026-03-01", "2026-03-03"]
    assert days(journal, "meetings/2021-07-07-ferry-talks") == ["2026-03-05"]


def test_what_is_not_committed_is_of_today_and_form_is_no_change(kept):
    """Better words count, another way of writing the same does not, nor a look that changed nothing."""
    kept.change(f"commitments/{FEES}.yml", "reviewed: 2024-01-10", "reviewed: 2026-03-09")
    kept.change(f"meetings/{MEETING}.yml", "en: Harbour talks in Aldport", 'en: "Harbour  talks in Aldport"')
    kept.change("people/ana-varga.yml", "name: Ana Varga", "name: Ana Varga Lind")
    journal = keep(kept)
    assert days(journal, "people/ana-varga") == ["2026-03-01", "2026-03-10"]
    assert days(journal, f"commitments/{FEES}") == days(journal, f"meetings/{MEETING}") == ["2026-03-01"]
    edition = open_edition(kept.briefs, DAY)
    assert not edition.entered(edition.series.meetings[MEETING]).is_changed, "the line knows how the file reads now"


def test_days_once_told_stay_and_a_renamed_entry_keeps_its_own(kept):
    """A journal brought up to date in a history that was rewritten tells the past as it did; a rename changes no day."""
    keep(kept)
    text = (kept.briefs / "people/ana-varga.yml").read_text("utf-8")
    (kept.briefs / "people/ana-varga.yml").unlink()
    kept.write("people/ana-vargas.yml", f"{text}was: [ana-varga]\n")
    for path in ("meetings/2023-05-04-harbour-talks.yml",):
        kept.change(path, "person: ana-varga", "person: ana-vargas").change(path, "by: [ana-varga]", "by: [ana-vargas]")
    subprocess.run(["rm", "-rf", ".git"], cwd=kept.project, check=True)
    subprocess.run(["git", "init", "-q"], cwd=kept.project, check=True)
    commit(kept, "2026-03-08")
    journal = keep(kept)
    assert days(journal, "people/ana-varga") == ["2026-03-01"]
    assert days(journal, f"commitments/{LOW}")[:2] == ["2026-03-01", "2026-03-03"]


def test_a_later_run_adds_what_is_new_and_drops_what_is_gone(kept):
    """What the first has told of its last day is not told twice, and nothing of the days before it anew."""
    keep(kept)
    (kept.briefs / "meetings/2021-07-07-ferry-talks.yml").unlink()
    kept.change("people/ana-varga.yml", "name: Ana Varga", "name: Ana Varga Lind")
    commit(kept, "2026-03-08")
    for _ in range(2):
        journal = keep(kept)
        assert days(journal, "people/ana-varga") == ["2026-03-01", "2026-03-08"]
        assert days(journal, f"commitments/{FEES}") == ["2026-03-01"]
        assert days(journal, f"commitments/{LOW}") == ["2026-03-01", "2026-03-03"]
        assert "meetings/2021-07-07-ferry-talks" not in journal.lines


def test_without_a_whole_history_nothing_is_told_anew(kept, tmp_path_factory):
    """A clone without its past would make everything new; no git at all likewise."""
    clone = tmp_path_factory.mktemp("clone") / "c"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{kept.project}", str(clone)], check=True)
    with pytest.raises(NoGitError, match="unshallow"):
        list_days(clone, "briefs")
    subprocess.run(["rm", "-rf", ".git"], cwd=kept.project, check=True)
    with pytest.raises(NoGitError):
        keep(kept)


def test_a_build_needs_no_git(kept):
    """From a tarball the same pages come, byte for byte."""
    keep(kept)
    here = write_tree(kept.project, "es", DAY)
    subprocess.run(["rm", "-rf", ".git"], cwd=kept.project, check=True)
    assert write_tree(kept.project, "es", DAY) == here


def test_a_brief_says_when_it_came_and_shows_what_changed(kept):
    """The days in words, and the words that went and came, in the page's language only."""
    keep(kept)
    for language, line, before, after in (
        ("en", "Published here on", "<del>will</del> <ins>said it would</ins> keep", "Aldovia"),
        ("es", "Publicado aquí el", "<del>mantendrá</del> <ins>dijo que mantendría</ins> sus", "Aldovia"),
    ):
        tree = write_tree(kept.project, language, DAY)
        page = tree[f"commitments/{LOW}/index.md"].decode()
        assert line in page and '<time datetime="2026-03-03">' in page.split(line)[1].split("</p>")[0]
        told = page.split('id="changed"')[1].split("</details>")[0]
        assert f"{after} {before}" in told and told.count("<del>") == 1 and "data-pagefind-ignore" in told
        assert 'id="changed"' not in tree[f"commitments/{FEES}/index.md"].decode()
        changes = tree["changes/index.md"].decode()
        assert f"../commitments/{LOW}/#changed" in changes


def test_what_is_entered_late_comes_first(kept):
    """The old talks head the feeds of everything and of their topic, dated by the day of entry; the text says their own."""
    keep(kept)
    tree = write_tree(kept.project, "en", DAY, "https://example.org/")
    for path in ("feed.xml", "trade/feed.xml"):
        first = feedparser.parse(tree[path]).entries[0]
        assert (first.title, first.published[:10]) == ("Ferry talks", "2026-03-05"), path
        assert first.summary.startswith("7 July 2021. ")
        moment = datetime.fromisoformat(first.published.replace("Z", "+00:00"))
        assert moment.astimezone(ZoneInfo("America/Tijuana")).date() == date(2026, 3, 5)
    assert json.loads(tree["feed.json"])["items"][0]["title"] == "Ferry talks"


def test_what_the_journal_does_not_know_yet_is_of_the_day(kept):
    """A new meeting and a new entry of a history reach subscribers before anybody has written the journal."""
    keep(kept)
    kept.write("meetings/2022-01-01-pier-talks.yml", LATE.replace("Ferry", "Pier").replace("2021-07-07", "2022-01-01"))
    items = json.loads(write_tree(kept.project, "en", DAY)["feed.json"])["items"]
    assert (items[0]["title"], items[0]["date_published"][:10]) == ("Pier talks", "2026-03-20")


def test_an_item_keeps_its_id_when_its_words_change(kept):
    """A program shows it as changed and not as new."""
    keep(kept)
    before = {item["title"]: item for item in json.loads(write_tree(kept.project, "en", DAY)["feed.json"])["items"]}
    kept.change("meetings/2021-07-07-ferry-talks.yml", "Entered five years", "Written down five years")
    commit(kept, "2026-03-09")
    keep(kept)
    after = {item["title"]: item for item in json.loads(write_tree(kept.project, "en", DAY)["feed.json"])["items"]}
    assert after["Ferry talks"]["id"] == before["Ferry talks"]["id"]
    assert after["Ferry talks"]["date_modified"][:10] == "2026-03-09" and "date_modified" not in before["Ferry talks"]
    assert after["Ferry talks"]["date_published"] == before["Ferry talks"]["date_published"]


def find_due(house, day: date):
    events = Calendar.from_ical(write_tree(house.project, "en", day)[f"commitments/{LOW}/calendar.ics"]).walk("VEVENT")
    return next(event for event in events if str(event["SUMMARY"]).startswith("Due"))


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_moved_date_has_a_later_stamp_under_the_same_name(kept, is_kept):
    """Programs that compare stamps take the new date, whether the series keeps a journal or none."""
    if is_kept:
        keep(kept)
    before = find_due(kept, date(2026, 3, 6))
    kept.change(f"commitments/{LOW}.yml", "due_date: 2025-01", "due_date: 2025-06")
    if is_kept:
        keep(kept)
    after = find_due(kept, date(2026, 3, 11))
    assert before["UID"] == after["UID"] and before["DTSTART"].dt < after["DTSTART"].dt
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        assert before[name].dt < after[name].dt, name
    assert before["SEQUENCE"] < after["SEQUENCE"]


def test_what_did_not_change_keeps_its_version(kept):
    """With a journal, another day alone makes no event newer than it is."""
    keep(kept)
    one, other = find_due(kept, date(2026, 3, 12)), find_due(kept, date(2026, 3, 19))
    assert (one["SEQUENCE"], one["LAST-MODIFIED"].dt) == (other["SEQUENCE"], other["LAST-MODIFIED"].dt)


def test_data_tell_both_days(kept):
    """Each entry says when it came and, where it was changed, when last."""
    keep(kept)
    tree = write_tree(kept.project, "en", DAY)
    low, fees = (json.loads(tree[f"commitments/{name}/index.json"]) for name in (LOW, FEES))
    assert (low["entered_on"], low["changed_on"]) == ("2026-03-01", "2026-03-03")
    assert (fees["entered_on"], fees["changed_on"]) == ("2026-03-01", None)
    assert b"entered_on,changed_on" in tree["data/meetings.csv"]


def test_the_command_writes_it_or_says_that_it_is_behind(kept, run):
    """With --check nothing is written; without git, or with errors in the entries, it stays as it was."""
    journal = kept.briefs / "journal.jsonl"
    assert run("journal", "--check").exit_code == 1 and not journal.exists()
    done = run("journal")
    assert done.exit_code == 0 and "briefs/journal.jsonl: 16 lines, the last of 2026-03-05" in done.stderr
    written = journal.read_bytes()
    assert run("journal", "--check").exit_code == 0 and journal.read_bytes() == written
    kept.change("people/ana-varga.yml", "name: Ana Varga", "name: [Ana]")
    done = run("journal")
    assert done.exit_code == 1 and "people/ana-varga.yml" in done.stdout and journal.read_bytes() == written
    kept.change("people/ana-varga.yml", "name: [Ana]", "name: Ana Varga")
    subprocess.run(["rm", "-rf", ".git"], cwd=kept.project, check=True)
    journal.unlink()
    done = run("journal")
    assert done.exit_code == 1 and "the journal is as it was" in done.stderr and not journal.exists()


def test_corrections_say_when_they_were_entered(house):
    """They stand in that order: beside the world's days alone it is none. Without a journal those are the order."""
    corrects = "\n    corrects:\n      en: The day was wrong.\n      es: El día era otro."
    for day in ("2023-09-01", "2024-01-05"):
        house.change(f"commitments/{FEES}.yml", f"- date: {day}", f"- date: {day}{corrects}")
    label = '<p class="label">Entered on'
    assert label not in write_tree(house.project, "en", DAY)["changes/index.md"].decode()
    line = '{{"entry":"commitments/{}","on":"{}","digest":"a","history":{}}}\n'
    house.write("journal.jsonl", line.format(FEES, "2026-03-01", 1) + line.format(FEES, "2026-03-05", 2))
    page = write_tree(house.project, "en", DAY)["changes/index.md"].decode().split("## Corrections")[1].split("\n## ")[0]
    days = [part.split("</p>")[0].strip() for part in page.split(label)[1:]]
    assert days == ["5 March 2026", "1 March 2026"]
    assert page.index("5 January 2024") < page.index("1 March 2026") < page.index("1 September 2023")


def test_a_spoilt_line_is_a_fault_at_its_place(kept):
    """A conflict of two branches is told, with the way to mend it."""
    keep(kept)
    text = (kept.briefs / "journal.jsonl").read_text("utf-8")
    kept.write("journal.jsonl", f"<<<<<<< HEAD\n{text}")
    (problem,) = load_folder(kept.briefs).report.errors
    assert str(problem).startswith("briefs/journal.jsonl:1:1: ") and "briefing journal" in str(problem)


@pytest.mark.parametrize(
    "line",
    [
        *("[]", "null", "5", "[" * 100_000, '{"entry":5,"on":"2024-01-10","digest":"b"}'),
        *(f'{{"entry":"people/ana-varga","on":"2024-01-10","digest":{said}}}' for said in ('"\\ud800"', '"b","history":1e999')),
    ],
)
def test_json_that_is_no_line_is_a_fault_too(kept, line):
    """Brackets around the lines, a number, endless depth or number, half a sign: told at the line, as what is no JSON."""
    kept.write("journal.jsonl", f"{line}\n")
    (problem,) = load_folder(kept.briefs).report.errors
    assert str(problem).startswith("briefs/journal.jsonl:1:1: ")


def test_committed_journal_is_what_git_says():
    """Each entry of this repository came on the day that its journal tells; a clone without its past can tell nothing."""
    journal, faults = read_journal(ROOT / "briefs", "briefs")
    assert not faults and journal.lines
    try:
        states = [(day, list_states(ROOT, found, "briefs")) for day, found in list_days(ROOT, "briefs").items()]
    except NoGitError as error:
        assert "unshallow" in str(error) or not (ROOT / ".git").exists()
        return
    for name, lines in journal.lines.items():
        came = next((day for day, files in states if f"briefs/{name}.yml" in files), None)
        assert came is None or lines[0].on == came, name
