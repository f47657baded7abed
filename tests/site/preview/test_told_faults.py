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
