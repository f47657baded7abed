"""What the preview asks again after a save."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.entries.loading.file_reader import FileReader
from briefing.series.asked_again.lasting_watch import LastingWatch
from briefing.series.asked_again.watch import Watch
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from tests.conftest import House

MEETING = "meetings/2023-05-04-harbour-talks.yml"
LISTS, COMMITMENT = "vocabulary.yml", "commitments/2023-05-04-lower-fees.yml"
NEW = "meetings/2023-05-05-more-talks.yml"


@dataclass
class Desk:
    """A folder that is looked at again and again."""

    house: House
    watch: LastingWatch = field(default_factory=LastingWatch)
    reader: FileReader = field(default_factory=make_reader)
    rules: list[str] = field(default_factory=list)
    """Those that were asked, the last time, of others than what has changed."""

    def look(self) -> list[str]:
        """The codes of what is told, which is what somebody who never looked before is told."""
        self.rules.clear()
        told, anew = (
            sorted(open_series(Path("briefs"), reader=reader, watch=watch).report.problems)
            for reader, watch in ((self.reader, self.watch), (make_reader(), None))
        )
        assert told == anew
        return [found.code for found in told]

    @property
    def asked(self) -> list[str]:
        """The ids of the entries about which the rules were asked again."""
        return [entry.id for entry in (*self.watch._changed_singles, *self.watch._changed)]

    def add(self, text: str = "") -> None:
        """A meeting more, the like of the first."""
        like = (self.house.briefs / MEETING).read_text("utf-8")
        self.house.write(NEW, text or like.replace("2023-05-04", "2023-05-05"))


@pytest.fixture
def desk(house, monkeypatch) -> Desk:
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)  # as in a larger series, where the first texts are enough
    ask_each, desk = Watch.ask_each, Desk(house)

    def ask(watch, rule, subject, entries, given=None):
        if watch is desk.watch._watch and {entry.id for entry in entries} - {*desk.asked}:
            desk.rules.append(rule.name)
        return ask_each(watch, rule, subject, entries, given)

    monkeypatch.setattr(Watch, "ask_each", ask)
    return desk


def test_another_name_of_a_person_is_held_against_all_participants_alone(desk, house):
    """One who takes part under that name is told though only the person's file has changed, and no other rule begins anew."""
    house.change(MEETING, "person: ana-varga", "name: {en: Ana Vargo, es: Ana Vargo}")
    assert "participant" not in desk.look()
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: Ana Vargo")
    assert "participant" in desk.look()
    assert desk.asked == ["ana-varga"]


def test_entry_that_comes_concerns_few(desk):
    """Nobody named the new meeting; of a commitment that was made at another nothing is asked."""
    desk.look()
    desk.add()
    desk.look()
    assert "2023-05-05-more-talks" in desk.asked and "2024-02-01-keep-fees-low" not in desk.asked


def test_entry_that_goes_and_comes_as_a_draft_concerns_those_who_name_it(desk, house):
    """Each time they are told what is the matter now."""
    desk.look()
    source = house.briefs / "sources/aldovia-readout.yml"
    text = source.read_text("utf-8")
    source.unlink()
    assert "reference" in desk.look()
    source.write_text(f"draft: true\n{text}", "utf-8")
    assert "draft" in desk.look()
    source.write_text(text, "utf-8")
    assert not {"reference", "draft"} & {*desk.look()}


@pytest.mark.parametrize("lacks", ["title:\n  en:\n  es: Más\n", "title: {en: More, es: Más}\nplace: {city: {en: }}\n", ""])
def test_a_draft_makes_no_other_dear(desk, house, lacks):
    """While it is being written it is asked about at each look, and nothing else is that has not changed."""
    like = (house.briefs / MEETING).read_text("utf-8").replace("2023-05-04", "2023-05-05")
    desk.add(f"draft: true\n{lacks or like}")
    desk.look()
    house.change(MEETING, "en: Harbour talks in Aldport", "en: Harbour talks renamed")
    desk.look()
    desk.look()
    assert "2024-02-01-second-harbour-talks" not in desk.asked
    drafts = desk.watch._drafts
    assert drafts and "2024-02-01-second-harbour-talks" not in [entry.id for entry in drafts._changed]


def test_of_a_file_at_fault_its_words_are_told_too(desk, house):
    """However often one looks: what is found by holding it against others is told once the value is right."""
    house.change(MEETING, "date: 2023-05-04", "date: 2023-05-04\nend_date: no")
    house.change(MEETING, "Ministers met", "Ministers met met")
    house.change(MEETING, "reviewed: 2024-01-10", "reviewed: 2023-01-10")
    for name in ("Ana Varga", "Ana Varga Lund"):
        assert desk.look() == ["date-form", "doubled-word"]
        house.change("people/ana-varga.yml", f"name: {name}", f"name: {name} Lund")
    house.change(MEETING, "end_date: no\n", "")
    assert desk.look() == ["doubled-word", "chronology"]


def test_what_many_files_have_in_common_is_said_once(desk, house):
    """A party under another id: the series and the entries name what is not there, and it is told at the file."""
    (house.briefs / "organizations/aldovia.yml").rename(house.briefs / "organizations/aldovia-new.yml")
    assert desk.look().count("misnamed-file") == 1
    for path in ("meetings/2024-02-01-second-harbour-talks.yml", COMMITMENT, MEETING):
        house.write(path, (house.briefs / path).read_text("utf-8") + "# a remark\n")
        assert desk.look().count("misnamed-file") == 1, f"after a save of {path}"


KEPT = """  - id: kept
    label: {en: Kept, es: Respetado}
    meaning: {en: It was kept., es: Se respetó.}
    sign: lines
    tone: good
    needs: deeds
    closes: yes
"""


def test_word_of_a_closed_list_concerns_the_list_alone(desk, house):
    """Which terms there are, and what they ask for, is what it was."""
    desk.look()
    house.change(LISTS, 'en: "Fulfilled"', 'en: "Kept"')
    desk.look()
    assert desk.asked == ["vocabulary"]


def test_words_by_which_a_language_is_known_are_held_against_all_texts(desk, house):
    """By that rule alone: what the others say of those texts is what they said."""
    spanish = "Los ministros se reunieron en Aldport y hablaron de tarifas portuarias y de maíz. Se hizo una promesa."
    house.change(MEETING, f"es: {spanish}", "es: Zorva plonk grindel.")
    assert "text-language" not in desk.look()
    for label, words in (("Fulfilled", "Zorva plonk grindel"), ("Stalled", "Grindel plonk zorva")):
        house.change(LISTS, f'en: "{label}"', f'en: "{words}"')
    assert "text-language" in desk.look()
    assert desk.asked == ["vocabulary"]


def test_label_by_which_a_wrong_tag_was_known_is_looked_at_again(desk, house):
    """By the rule that looked at it, and by the one that reads labels of statuses, and by no other."""
    house.change(COMMITMENT, "form: target", "form: Zorva")
    assert "term" in desk.look()
    house.change(LISTS, 'en: "Pledge"', 'en: "Zorva"')
    desk.look()
    assert desk.rules == ["check_terms", "check_said_of_status"]


def test_a_term_more_and_another_mark_concern_the_rules_that_looked_for_them(desk, house):
    """A status that there was not; what another must rest on."""
    house.change(COMMITMENT, "status: fulfilled", "status: kept")
    assert "term" in desk.look()
    house.change(LISTS, "  - id: withdrawn", f"{KEPT}  - id: withdrawn")
    assert "term" not in desk.look()
    assert {"check_terms", "check_history"} <= {*desk.rules} and "check_doubled_words" not in desk.rules
    house.change(LISTS, "needs: deeds", "needs: search-log")
    desk.look()
    assert {*desk.rules} == {"check_history", "check_evidence"}
