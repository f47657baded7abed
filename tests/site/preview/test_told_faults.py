"""What the check says on a page in another language than its own."""

from __future__ import annotations

from html import unescape

import pytest

from briefing.authoring.explained.explanations import load_explanations
from briefing.locale.class_descriptions import say_description
from briefing.locale.locale import open_locale
from briefing.problem import Place, Problem
from briefing.series.checks.phrasing.own_words import warn_of_copy
from briefing.site.preview.shown_drafts import Drafts, ShownDraft
from briefing.site.preview.told_faults import ToldFault, ToldGuess, list_errors, tell_problem, write_faults
from tests.site.preview.test_answers import read


@pytest.mark.slow
def test_a_fault_is_said_in_the_language_of_the_page_or_marked_as_english_and_explained(answers, project):
    """On the draft's own page, shown or not, each explanation once; in English it stands as it is."""
    meeting = (project.briefs / "meetings/2024-02-01-second-harbour-talks.yml").read_text("utf-8").replace("2024-02", "2024-03")
    lacking = "".join(line for line in meeting.splitlines(keepends=True) if not line.startswith(("format:", "reviewed:")))
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{lacking}")
    page = answers.answer("es/meetings/2024-03-01-tides/").content.decode()
    said = unescape(page)
    assert "tides.yml:1:1: falta la clave “format” (format; añada la línea format: …)\n" in said and "is missing" not in said
    english = load_explanations()["missing-key"].why
    why = say_description(english, "es")
    assert said.count(why) == 1 and why != english and said.count("falta la clave") == 2
    assert '<span lang="en">' not in answers.answer("meetings/2024-03-01-tides/").content.decode()
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{meeting}")
    assert '<span lang="en">briefs/meetings/2024-03-01-tides.yml' in read(answers, "es/meetings/2024-03-01-tides/")
    project.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: no")
    assert '<pre class="problems" lang="en">briefs/meetings/2023-05-04' in read(answers, "es/meetings/2024-03-01-tides/")


def test_what_waits_for_another_draft_says_so():
    """There is no code for it; what was told before is not told again, and signs of HTML are text."""
    spanish = open_locale("es")
    faults = [ToldFault("x.yml: it names <y>"), "En los borradores:", ToldFault("z.yml: it names y")]
    assert write_faults(faults, spanish) == (
        '<span lang="en">x.yml: it names &lt;y&gt;</span>\n    Espera a otro borrador que todavía no puede mostrarse.\n'
        'En los borradores:\n<span lang="en">z.yml: it names y</span>'
    )
    assert write_faults(faults, None) == "x.yml: it names &lt;y&gt;\nEn los borradores:\nz.yml: it names y"


def test_guesses_that_nobody_has_looked_at_are_told_below_what_is_missing(answers, project):
    """In both languages, those of the drafts that go along too; nothing is sound without a word of them."""
    meeting = (project.briefs / "meetings/2024-02-01-second-harbour-talks.yml").read_text("utf-8").replace("2024-02", "2024-03")
    asked = meeting.replace("format:", "#:? format: is it <so>?\n#: Sentence 2\nformat:")
    assert asked != meeting
    project.write(
        "people/eva-lind.yml", "draft: true\nname: Eva Lind\n#:? Where does the surname begin?\nsort_name: Lind, Eva\n"
    )
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{asked}")
    told = answers.answer("meetings/2024-03-01-tides/").content.decode().partition("</pre>")[0]
    assert told.endswith(":?:\nbriefs/meetings/2024-03-01-tides.yml:6:1: format: is it &lt;so&gt;?") and "Sentence" not in told
    assert told.index("word for word") < told.index("1 guess of the draft still stands in the files, marked #:?:")
    spanish = answers.answer("es/meetings/2024-03-01-tides/").content.decode()
    assert 'queda 1 conjetura del borrador, marcada con #:?:\n<span lang="en">briefs/meetings/2024-03-01-tides.yml:6' in spanish
    person = answers.answer("people/eva-lind/").content.decode()
    assert "Nothing is missing; 1 guess of the draft still stands in the files, marked #:? (take the line away" in person
    assert "briefs/people/eva-lind.yml:3:1: Where does the surname begin?" in person
    assert "No falta nada; en los archivos queda 1 conjetura" in answers.answer("es/people/eva-lind/").content.decode()
    project.write("people/eva-lind.yml", "draft: true\nname: Eva Lind\nsort_name: Lind, Eva\n")
    person = answers.answer("people/eva-lind/").content.decode()
    assert "guess" not in person and "Nothing is missing. It is published by" in person


def test_what_several_lines_have_in_common_is_said_once_with_its_places():
    """A long mend and a question, in both languages; a short mend stands in each line; below a heading all is told anew."""
    copies = [
        tell_problem(warn_of_copy(Place(f"{name}.yml", 9, 3), "the text is what stands under words, word for word"))
        for name in "abc"
    ]
    short = [tell_problem(Problem(Place(f"{name}.yml"), "no form", "yes or no", code="form")) for name in "ab"]
    guesses = [ToldGuess(Place(f"{name}.yml", 2), "A <promise>?") for name in "ab"]
    told = write_faults([copies[0], *short, copies[1], "Along:", copies[2], *guesses], None).splitlines()
    mend = (
        "what was promised or said, in words of our own; say it plainly, and no stronger; what must stand as the source has it "
    )
    assert told == [
        f"{mend}goes into quotation marks",
        "  a.yml:9:3: the text is what stands under words, word for word",
        "  b.yml:9:3: the text is what stands under words, word for word",
        "a.yml:1:1: no form (yes or no)",
        "b.yml:1:1: no form (yes or no)",
        "Along:",
        f"c.yml:9:3: the text is what stands under words, word for word ({mend}goes into quotation marks)",
        "A &lt;promise&gt;?",
        "  a.yml:2:1",
        "  b.yml:2:1",
    ]
    spanish = write_faults([*copies, *guesses], open_locale("es")).splitlines()
    assert spanish[0].startswith("lo que se prometió o se dijo, con palabras propias; ") and spanish[1].startswith("    ")
    assert [line[:11] for line in spanish[2:5]] == ["  a.yml:9:3", "  b.yml:9:3", "  c.yml:9:3"]
    assert "palabras propias" not in "".join(spanish[2:]) and spanish[5] == '<span lang="en">A &lt;promise&gt;?</span>'


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "1 draft shown, marked as such: r/0"),
        (5, "5 drafts shown, marked as such: r/0, r/1, r/2, r/3, r/4"),
        (6, "r/4 and 1 more"),
    ],
)
def test_of_many_drafts_five_are_named_in_the_terminal(count, told):
    (line,) = Drafts(tuple(ShownDraft(f"{number}", "x", True, ()) for number in range(count))).tell("r/")
    assert line.endswith(told)


@pytest.mark.parametrize(
    ("is_shown", "lacks", "told"),
    [
        (True, ("a", "b"), "not finished: r/x lacks a and 1 more"),
        (True, ("a", "b", "c"), "not finished: r/x lacks a and 2 more"),
        (False, ("a",), "not shown yet: r/x lacks a"),
    ],
)
def test_of_what_a_draft_lacks_the_first_is_told_in_the_terminal(is_shown, lacks, told):
    assert [*Drafts((ShownDraft("x", "x", is_shown, tuple(map(ToldFault, lacks))),)).tell("r/")][-1] == told


def test_what_is_said_of_many_places_stands_at_the_first():
    """With how many there are; of a few each is told."""
    many = [Problem(Place(f"briefs/people/{number % 4}.yml", number), "odd") for number in range(1, 9)]
    assert list_errors(many) == ["briefs/people/1.yml:1:1: odd, and so at 7 more places, in 4 files"]
    assert list_errors(many[:2]) == ["briefs/people/1.yml:1:1: odd", "briefs/people/2.yml:2:1: odd"]
