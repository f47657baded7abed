"""What the check says on a page in another language than its own."""

from __future__ import annotations

from html import unescape

from briefing.authoring.explained.explanations import load_explanations
from briefing.locale.class_descriptions import say_description
from briefing.locale.locale import open_locale
from briefing.site.preview.told_faults import ToldFault, write_faults
from tests.site.preview.test_answers import answers, read, told

__all__ = ["answers", "told"]


def test_a_fault_is_said_in_the_language_of_the_page_or_marked_as_english_and_explained(answers, project):
    """On the draft's own page, shown or not, each explanation once; in English it stands as it is."""
    meeting = (project.briefs / "meetings/2024-02-01-second-harbour-talks.yml").read_text("utf-8").replace("2024-02", "2024-03")
    lacking = "".join(line for line in meeting.splitlines(keepends=True) if not line.startswith(("format:", "reviewed:")))
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{lacking}")
    page = answers.answer("es/meetings/2024-03-01-tides/").content.decode()
    said = unescape(page)
    assert "tides.yml:1:1: falta la clave «format» (format; añada la línea format: …)\n" in said and "is missing" not in said
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
