"""A check that goes on from the one before says what one from nothing says: whatever was changed in between."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from briefing.cli import check as check_command
from briefing.cli import checking, main
from briefing.cli.reporting.machine_formats import write_json
from briefing.cli.workspace.project import BRIEFS, LOCAL_SCHEMA
from briefing.entries.kinds.vocabulary import LISTS
from briefing.series.asked_again.lasting_watch import LastingWatch
from briefing.series.asked_again.reopening import reopen
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.site import remembered
from briefing.site.cache.store import Store
from briefing.site.last_verdict import CACHE, find_verdict
from briefing.site.remembered import open_remembered
from tests.changes import draw
from tests.changes.draw import Draft
from tests.changes.slots import name_type
from tests.conftest import write_full

EACH_TIME = 16
"""So many sequences are followed at each commit, always the same."""
SEQUENCES = int(os.environ.get("BRIEFING_SEQUENCES", EACH_TIME))
FIRST = int(os.environ.get("BRIEFING_FIRST_SEQUENCE", "0"))
STEPS, TOGETHER = 10, 8
pytestmark = pytest.mark.build
READER = make_reader()


def reword(rng: Random, folder: Path, wanted: Draft) -> None:
    """Words in the place of others, in the file as it stands, or a line more, so that all below it moves."""
    path = folder / rng.choice([path for path in sorted(wanted.trees) if "/" in path])
    text = path.read_text("utf-8")
    words = rng.choice(("the ", "Harbour", "2023", "fees", "de ", "Aldovia", '"'))
    changes = (
        lambda: text.replace(words, rng.choice(("", "Talks ", "2024", "<b>x</b> ", "[a](https://example.org) ")), 1),
        lambda: f"# a remark\n{text}",
        lambda: text.rstrip("\n") + "\n",
    )
    path.write_text(rng.choice(changes)(), "utf-8")


def say_otherwise(rng: Random, folder: Path, wanted: Draft) -> None:
    """Other words for a text of one entry, as an editor polishes it."""
    path = rng.choice([path for path in sorted(wanted.trees) if "/" in path])
    texts = [slot for slot in wanted.slots(path) if slot.is_there and name_type(slot.type) in ("read_line", "read_prose")]
    if texts:
        wanted.set(path, rng.choice(texts).steps, f"{rng.choice(WORDS)} {rng.randint(1, 999)}")
        (folder / path).write_text(draw.spell_out(wanted.trees[path]), "utf-8")


def change_value(rng: Random, folder: Path, wanted: Draft) -> None:
    """Another value of the same type, a tag, one more or one less, in one or two entries."""
    for _ in range(rng.choice((1, 1, 1, 2))):
        path = rng.choice([path for path in sorted(wanted.trees) if "/" in path])
        rng.choice((draw.replace_value, draw.replace_tag, draw.add_value, draw.take_value))(rng, wanted, path)
        (folder / path).write_text(draw.spell_out(wanted.trees[path]), "utf-8")


def change_anything(rng: Random, folder: Path, wanted: Draft) -> None:
    """Whatever else can be done to a series: ids, files, closed lists, languages, faults."""
    change = rng.choices([found for found, _ in draw.CHANGES], [weight for _, weight in draw.CHANGES])[0]
    change(rng, wanted, rng.choice(sorted(wanted.trees)))
    wanted.write(folder)


def change_closed_lists(rng: Random, folder: Path, wanted: Draft) -> None:
    """Another word, a term more, less or under another id, another mark, another order, a line more above."""
    name = rng.choice(LISTS)
    terms, words = wanted.trees[draw.VOCABULARY].get(name), f"{rng.choice(WORDS)} {rng.randint(1, 999)}"
    if isinstance(terms, list) and terms and all(isinstance(term, dict) for term in terms):
        index, what = rng.randrange(len(terms)), rng.choice(("word", "word", "word", "more", "id", "order", "other"))
        if what == "word":
            key = rng.choice(("label", "meaning", "inverse"))
            wanted.set(draw.VOCABULARY, (name, index, key), {"en": words, "es": rng.choice((words, "Se cumplió la promesa"))})
        elif what == "more":
            wanted.set(draw.VOCABULARY, (name,), [*terms, {**terms[index], "id": rng.choice(("x", "kept", "new-one"))}])
        elif what == "id":
            wanted.set(draw.VOCABULARY, (name, index, "id"), f"{terms[index].get('id')}-x")
        elif what == "order":
            wanted.set(draw.VOCABULARY, (name,), terms[::-1])
        else:
            draw.change_vocabulary(rng, wanted, "")
    text = rng.choice(("", "# a remark\n")) + draw.spell_out(wanted.trees[draw.VOCABULARY])
    (folder / draw.VOCABULARY).write_text(text, "utf-8")


def come_or_go(rng: Random, folder: Path, wanted: Draft) -> None:
    """An entry more or less, or under another id; a new one may be a draft still."""
    before = set(wanted.trees)
    change = rng.choice((draw.add_entry, draw.add_entry, draw.take_entry, draw.rename))
    change(rng, wanted, rng.choice(sorted(wanted.trees)))
    for path in wanted.trees.keys() - before:
        if rng.random() < 0.3:
            wanted.trees[path] = {**wanted.trees[path], "draft": "true"}
    wanted.write(folder)


def copy_or_turn(rng: Random, folder: Path, wanted: Draft) -> None:
    """An entry like another one, as editors begin; a draft is begun, goes on, is published or taken back; an entry goes."""
    entries = [path for path in sorted(wanted.trees) if "/" in path]
    drafts = [path for path in entries if "draft" in wanted.trees[path]]
    what, path = rng.choice(("copy", "copy", "draft", "draft", "goes", "turn", "turn", "turn")), rng.choice(entries)
    if what in ("copy", "draft"):
        name = f"{path.split('/')[0]}/{rng.choice(('2023-05-06-like', 'like', 'zz'))}-{rng.randint(1, 9)}.yml"
        tree = deepcopy(wanted.trees[path])
        wanted.trees[name] = {**tree, "draft": "true"} if what == "draft" else tree
        wanted.done.append(f"{name} is like {path}, a {what}")
        for _ in range(rng.choice((0, 0, 1, 2))):
            rng.choice((draw.replace_value, draw.take_value, draw.spoil_value))(rng, wanted, name)
    elif what == "goes":
        del wanted.trees[rng.choice(drafts or [path])]
        wanted.done.append(f"{path} or a draft goes")
    else:
        path = rng.choice(drafts or [path])
        tree = wanted.trees.pop(path)
        wanted.trees[path] = {key: value for key, value in tree.items() if key != "draft"} | {
            key: "true" for key in ("draft",) if key not in tree
        }
        wanted.done.append(f"{path} is {'a draft' if 'draft' in wanted.trees[path] else 'published'}")
    wanted.write(folder)


def change_beside(rng: Random, folder: Path, wanted: Draft) -> None:
    """A hand-written page, a file that is none of the series', a word of the interface, the cache."""
    page, stray, cache = folder.parent / "docs/en/about.md", folder / "meetings/notes.txt", folder.parent / "build/cache"
    kept = [path for path in cache.rglob("*") if path.is_file()]
    what = rng.choice(("page", "stray", "empty", "short", "rubbish", "gone"))
    if what == "page":
        page.write_text(page.read_text("utf-8") + rng.choice(("\n[[nothing]]\n", "\nA word.\n")), "utf-8")
    elif what == "stray":
        stray.unlink() if stray.exists() else stray.write_text("x")
    elif what == "empty" and kept:
        rng.choice(kept).write_bytes(b"")
    elif what == "short" and kept:
        path = rng.choice(kept)
        path.write_bytes(path.read_bytes()[:-9])
    elif what == "rubbish" and kept:
        rng.choice(kept).write_bytes(rng.randbytes(4000))
    elif what == "gone":
        shutil.rmtree(cache, ignore_errors=True)


WORDS = ("Other words", "The fees were lowered", "Según [la fuente](https://example.org)", "<b>No</b>", "=1+1", "los aranceles")
EDITS: tuple[tuple[Callable[[Random, Path, Draft], None], int], ...] = (
    (reword, 3),
    (say_otherwise, 10),
    (change_value, 5),
    (change_anything, 2),
    (change_closed_lists, 5),
    (come_or_go, 4),
    (copy_or_turn, 8),
    (change_beside, 2),
)
TODAY = date(2026, 11, 28)
DAYS = (*(TODAY,) * 6, date(2026, 11, 29), date(2026, 12, 24), date(2027, 3, 1), date(2023, 5, 1))


@pytest.mark.parametrize("first", range(FIRST, FIRST + SEQUENCES, TOGETHER))
def test_what_is_said_is_what_a_check_from_nothing_says(first, tmp_path, monkeypatch):
    """Sequences of edits, each checked; where nothing could be made of an edit, it is taken back, as an editor would."""
    went_on, moved, reopened = [], [], []

    def count(*given):
        found = check_changed(*given)
        went_on.append(found is not None)
        moved.append(found is not None and bool(given[2].changes.moved))
        return found

    check_changed = checking.check_changed
    monkeypatch.setattr(checking, "check_changed", count)
    monkeypatch.setattr(remembered, "reopen", lambda *given: reopened.append(reopen(*given)) or reopened[-1])
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)  # as if the series were large: a small one is read whole
    for seed in range(first, first + TOGETHER):
        _follow(seed, tmp_path / str(seed), monkeypatch)
    if first >= EACH_TIME:
        return  # of other sequences fewer may go on by chance
    for kind, count, least in (
        ("checks", went_on.count(True), TOGETHER * STEPS / 12),
        ("checks after a file came or went", moved.count(True), TOGETHER * STEPS / 40),
        ("builds", sum(1 for found in reopened if found), TOGETHER * STEPS / 12),
    ):
        assert count > least, f"too few {kind} went on from the one before to say anything"


def test_a_verdict_holds_on_later_days_alone(tmp_path, monkeypatch):
    """What was past stays so; what had come on one day had not on an earlier one."""
    write_full(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(check_command, "find_today", lambda: TODAY)
    CliRunner().invoke(main, ["check"], prog_name="briefing", catch_exceptions=False)
    found = [find_verdict(BRIEFS, LOCAL_SCHEMA, Store(CACHE), day) for day in (TODAY, date(2027, 3, 1), date(2026, 11, 27))]
    assert [known and known.holds for known in found] == [True, True, None]
    assert found[1] and found[1].verdict.rest.startswith("2027-03-01 "), "what is put down next holds from then on"


@pytest.mark.parametrize("faulty", ["name: [", "name: Eva Lind\nsort_name: Lind, Eva\nsources: [nowhere]\n"])
def test_a_new_file_at_fault_leaves_the_verdict_of_before(tmp_path, monkeypatch, faulty):
    """The check that finds it mended goes on from that, though the ids for editors' programs were written anew meanwhile."""
    write_full(tmp_path)
    monkeypatch.chdir(tmp_path)
    new, run = Path("briefs/people/eva-lind.yml"), CliRunner().invoke
    run(main, ["schema"], prog_name="briefing", catch_exceptions=False)
    codes = []
    for text in (None, faulty, "name: Eva Lind\nsort_name: Lind, Eva\n"):
        if text:
            new.write_text(text, "utf-8")
            known = find_verdict(BRIEFS, LOCAL_SCHEMA, Store(CACHE), date.today())
            assert known and [*known.changes.came] == [new.as_posix()]
        codes.append(run(main, ["check"], prog_name="briefing", catch_exceptions=False).exit_code)
        assert not text or "eva-lind" in (LOCAL_SCHEMA / "ids.json").read_text("utf-8")
    assert codes == [0, 1, 0]


def _follow(seed: int, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng, folder = Random(seed), project / "briefs"
    write_full(project)
    monkeypatch.chdir(project)
    draft = Draft.read(folder)
    draft.write(folder)
    before, done = draft, list[str]()
    lasting, reader = LastingWatch(), make_reader()
    for _ in range(STEPS):
        today = rng.choice(DAYS)
        monkeypatch.setattr(check_command, "find_today", lambda day=today: day)
        asked = CliRunner().invoke(main, ["check", "--format", "json"], prog_name="briefing", catch_exceptions=False)
        report = open_series(folder, today=today, reader=READER).report
        told = write_json([*report.errors, *report.warnings])
        assert json.loads(asked.stdout) == json.loads(told), f"sequence {seed}, {today}: {done}"
        without_day = open_series(folder, reader=READER)
        built = open_remembered(folder.absolute(), make_reader(), Store(CACHE))
        told = built.ask()
        assert told.problems == sorted(without_day.report.problems), f"a build, sequence {seed}: {done}"
        assert (built.series is None or told.has_errors()) == (without_day.series is None)
        assert not without_day.series or list(built.series.all_entries()) == list(without_day.series.all_entries())
        assert not without_day.series or built.locales.keys() == without_day.locales.keys()
        again = open_series(folder, today=TODAY, reader=reader, watch=lasting).report
        anew = report if today == TODAY else open_series(folder, today=TODAY, reader=READER).report
        assert sorted(again.problems) == sorted(anew.problems), f"in one process, sequence {seed}: {done}"
        if report.has_errors() and today >= TODAY and rng.random() < 0.9:
            shutil.rmtree(project / "docs")
            shutil.rmtree(folder)
            write_full(project / "anew")
            shutil.move(project / "anew/docs", project / "docs")
            draft = before
            draft.write(folder)
            shutil.rmtree(project / "anew")
            done.append("taken back")
        before = deepcopy(draft)
        edit = rng.choices([found for found, _ in EDITS], [weight for _, weight in EDITS])[0]
        count = len(draft.done)
        edit(rng, folder, draft)
        done.append("; ".join(draft.done[count:]) or edit.__name__)
