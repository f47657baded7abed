"""What is noted while something is made of a series, and when another edition bears it out."""

from __future__ import annotations

import json
import shutil
from datetime import date

import pytest

from briefing import questions
from briefing.entries import KINDS, Meeting
from briefing.questions import WHOLE, noting
from briefing.series.asked_again.differing import Differing, find_differing
from briefing.series.asked_again.trace import Witness
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.series.standing.edition import Edition
from tests.conftest import ROOT
from tests.trees import open_briefs

MEETING, COMMITMENT = "2023-05-04-harbour-talks", "2023-05-04-lower-fees"


def open_edition(house):
    return Edition(open_briefs(house.briefs).series, date(2024, 12, 1))


def note(edition, ask):
    """The trace of a question."""
    with noting() as notes:
        ask(edition)
    return Witness(edition).write(notes)


def read_title(edition):
    return edition.series.meetings[MEETING].title.say("en")


def read_spanish_title(edition):
    return edition.series.meetings[MEETING].title.say("es")


def read_every_title(edition):
    return {meeting.title: meeting.title.say("es") for meeting in edition.series.meetings}


def hand_title_on(edition):
    return edition.series.meetings[MEETING].title


def ask_standing(edition):
    return edition.standing(edition.series.commitments[COMMITMENT]).status


def list_meetings(edition):
    return [meeting.id for meeting in edition.series.meetings]


def look_for_nobody(edition):
    return edition.series.people.get("nobody-yet")


def ask_sides(edition):
    return edition.series.sides_of(body for body in ("aldovia-trade", "borvia"))


def ask_namers(edition):
    return edition.series.references.to(edition.series.people["ana-varga"], Meeting)


CHANGES = {
    "title": ("meetings/2023-05-04-harbour-talks.yml", "en: Harbour talks in Aldport", "en: Talks in Aldport"),
    "translation": ("meetings/2023-05-04-harbour-talks.yml", "es: Conversaciones portuarias en", "es: Diálogo portuario en"),
    "summary": ("meetings/2023-05-04-harbour-talks.yml", "en: Ministers met", "en: Two ministers met"),
    "reason": ("commitments/2023-05-04-lower-fees.yml", "en: Borvia published lower fees too", "en: Borvia followed"),
    "country": ("organizations/aldovia-trade.yml", "parent: aldovia", "parent: borvia"),
}


UNHEARD = ("meetings/2023-05-04-harbour-talks.yml", "reviewed:", "date_note: {en: As told., es: Como se dijo.}\nreviewed:")
"""What no question hears of."""


@pytest.mark.parametrize(
    ("ask", "heard"),
    [
        (read_title, {"title"}),
        (read_spanish_title, {"translation"}),
        (read_every_title, {"title", "translation"}),
        (hand_title_on, {"title", "translation"}),
        (ask_standing, {"reason"}),
        (list_meetings, set()),
        (ask_sides, {"country"}),
    ],
)
def test_a_trace_holds_until_an_answer_is_another(house, ask, heard):
    """Of five edits each question hears only of its own: a value that was not read changes nothing, nor does a text that was
    said in another language."""
    for name, (path, old, new) in CHANGES.items():
        trace = note(open_edition(house), ask)
        house.change(path, old, new)
        assert Witness(open_edition(house)).bears_out(trace) is (name not in heard), name
        house.change(path, new, old)


def read_folder(house, values=None):
    """An edition, the sign of each file, and what the reader hands on; it knows what another one handed on."""
    reader = make_reader()
    reader.take_over(values)
    series = open_series(house.briefs, reader=reader).series
    signs = {entry.path: reader.sign_of(entry.path) for entry in series.all_entries()}
    return Edition(series, date(2024, 12, 1)), signs, reader


@pytest.mark.parametrize(("path", "old", "new"), [*CHANGES.values(), UNHEARD])
def test_what_differs_since_is_all_that_is_looked_at(house, path, old, new):
    """A trace that held before is judged as if all were asked, and no more is asked than what may have another answer."""
    before, signs, reader = read_folder(house)
    asks = [read_title, read_spanish_title, read_every_title, hand_title_on, ask_standing, list_meetings, ask_sides, ask_namers]
    traces, witness = [], Witness(before)
    for ask in asks:
        with noting() as notes:
            ask(before)
        traces.append(witness.write(notes))
    house.change(path, old, new)
    now, _, again = read_folder(house, reader.hand_on())
    differing = find_differing(signs, again, now.series.all_entries())
    assert differing.entries == {path.removesuffix(".yml")}
    wanted = [Witness(now).bears_out(trace) for trace in traces]
    quick = Witness(now, differing, witness.take_learned())
    assert [quick.bears_out(trace, held_before=True) for trace in traces] == wanted
    assert [quick.bears_out(trace) for trace in traces] == wanted


def test_of_what_did_not_change_nobody_is_asked(house, monkeypatch):
    """Where the summary of a meeting is another, no door that reads none is asked; of a trace of another time all are."""
    before, signs, reader = read_folder(house)
    witness = Witness(before)
    with noting() as notes:
        ask_standing(before)
        ask_sides(before)
    trace, doors = witness.write(notes), witness.take_learned()
    assert ("commitments", "history") in doors["edition.standing"] and witness.take_learned() == {}
    house.change(*CHANGES["summary"])
    now, _, again = read_folder(house, reader.hand_on())
    quick = Witness(now, find_differing(signs, again, now.series.all_entries()), doors)
    monkeypatch.setattr(quick, "_ask", lambda *question: pytest.fail(f"asked {question}"))
    assert quick.bears_out(trace, held_before=True)
    with pytest.raises(pytest.fail.Exception):
        quick.bears_out(trace)


def test_who_asks_again_learns_what_is_read_now(house):
    """A due date brings more to be read on the way to the same answer, and what is read then counts the next time."""
    before, signs, reader = read_folder(house)
    witness = Witness(before)
    with noting() as notes:
        ask_namers(before)
    trace = witness.write(notes)
    quick = Witness(before, Differing(frozenset(), frozenset({("people", WHOLE)})), {"references.to": [("people", WHOLE)]})
    assert quick.bears_out(trace, held_before=True)
    assert quick.take_learned()["references.to"] == witness.take_learned()["references.to"]


def test_nobody_can_say_what_differs(house):
    """Where a file came, or what it said before is not known any more."""
    _, signs, reader = read_folder(house)
    values = reader.hand_on()
    house.change(*CHANGES["title"])
    now, _, again = read_folder(house)
    assert find_differing(signs, again, now.series.all_entries()) is None
    house.write("people/nobody-yet.yml", (house.briefs / "people/ana-varga.yml").read_bytes())
    now, _, again = read_folder(house, values)
    assert find_differing(signs, again, now.series.all_entries()) is None


def test_what_was_not_there_is_noted_too(house):
    """Whoever looked for an entry that was missing hears of it when it comes, and of one that goes."""
    trace, listed = note(open_edition(house), look_for_nobody), note(open_edition(house), list_meetings)
    house.write("people/nobody-yet.yml", (house.briefs / "people/ana-varga.yml").read_bytes())
    assert Witness(open_edition(house)).bears_out(listed)
    assert not Witness(open_edition(house)).bears_out(trace)
    gone = note(open_edition(house), lambda edition: edition.series.people["nobody-yet"].name)
    (house.briefs / "people/nobody-yet.yml").unlink()
    assert not Witness(open_edition(house)).bears_out(gone)


def test_who_goes_past_the_doors_cannot_be_noted(house):
    """All entries at once, or something that nobody could ask again: there is no trace, so the part is made each time."""
    assert note(open_edition(house), lambda edition: len(edition.series.entries["meetings"])) is None
    assert note(open_edition(house), lambda edition: edition.series.references.named_by) is None
    assert note(open_edition(house), lambda edition: edition.series.sides_of({"aldovia": 1}.keys())) is None


def test_doors_answer_as_ever_while_somebody_notes(house):
    """Generators, lists and errors come through unchanged."""
    edition = open_edition(house)
    plain = [entry.id for entry in edition.series.all_entries()], edition.count(edition.series.commitments)
    with noting():
        assert ([entry.id for entry in edition.series.all_entries()], edition.count(edition.series.commitments)) == plain
        assert len(edition.series.meetings) == 2
        assert MEETING in edition.series.meetings
        with pytest.raises(KeyError):
            edition.series.side_of("nobody")


def test_what_one_part_was_answered_is_noted_of_the_next_too(house, monkeypatch):
    """An answer is worked out once, and each part is told by all that it asked; so is what its doors read."""
    edition, worked_out = open_edition(house), []
    work_out = questions._answer
    monkeypatch.setattr(questions, "_answer", lambda *given: worked_out.append(given[1]) or work_out(*given))
    witness = Witness(edition)
    first, second = (witness.note(lambda: ask_standing(edition), is_everything=False) for _ in range(2))
    assert worked_out and len(worked_out) == len(set(worked_out))
    alone = Witness(edition)
    assert first == second == alone.note(lambda: ask_standing(edition), is_everything=False)
    assert json.loads(second[1])["asked"]
    assert witness.take_learned() == alone.take_learned()


@pytest.mark.parametrize("is_everything", [False, True])
def test_what_is_made_of_everything_is_made_again_for_anything(full, is_everything):
    """One question stands for all: a letter more in any file that a series is made of is another answer to it."""
    line = {"entry": f"meetings/{MEETING}", "on": "2023-05-05", "digest": "0123456789ab"}
    (full.briefs / "journal.jsonl").write_text(json.dumps(line), "utf-8")
    shutil.copy(ROOT / "briefs" / "releases.jsonl", full.briefs)
    edition = open_edition(full)
    made, trace = Witness(edition).note(lambda: list_meetings(edition), is_everything=is_everything)
    assert made == list_meetings(edition)
    files = [full.briefs / name for name in ("series.yml", "vocabulary.yml", "journal.jsonl", "releases.jsonl")]
    files += [next((full.briefs / kind).iterdir()) for kind in KINDS]
    for file in files:
        before = file.read_text("utf-8")
        said = f"# x\n{before}" if file.suffix == ".yml" else before.replace("2023", "2022").replace("The first", "A first")
        file.write_text(said, "utf-8")
        assert Witness(open_edition(full)).bears_out(trace) is not is_everything, file
        file.write_text(before, "utf-8")
    assert Witness(open_edition(full)).bears_out(trace)
