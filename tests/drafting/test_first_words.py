"""What a draft says where the passage says it: a title, that nobody has looked yet; and what it does not say."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.spans import spell_certainty
from briefing.drafting.reading import Reader
from tests.drafting.made_up import drafted

OPENING = {
    "en": "Laredo, Texas.\n\nSecretary Julio Berdegué and Secretary Brooke Rollins met on October 14, 2026 in Laredo.",
    "es": "Laredo, Texas.\n\nEl secretario Julio Berdegué y la secretaria Brooke Rollins se vieron el 14 de octubre de 2026.",
}


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Both governments agreed to open two lanes by March 2027.", "Open two lanes"),
        ("en", "Mexico will open two lanes before the end of 2026.", "Open two lanes"),
        ("en", "Both governments agreed to publish by March 2027 a table of fees.", "Publish a table of fees"),
        ("es", "Ambos gobiernos acordaron abrir dos carriles antes de marzo de 2027.", "Abrir dos carriles"),
        ("es", "México se comprometió a abrir dos carriles a más tardar el 1 de marzo de 2027.", "Abrir dos carriles"),
        ("es", "México abrirá dos carriles antes de marzo de 2027.", "Abrir dos carriles"),
        ("es", "México pondrá dos puertas antes de marzo de 2027.", "Poner dos puertas"),
        ("es", "Ambos gobiernos harán dos informes.", "Hacer dos informes"),
        ("es", "Ambos gobiernos seguirán abriendo carriles.", "Seguir abriendo carriles"),
    ],
)
def test_a_deed_is_the_title(read, language, text, title):
    (entry,) = drafted(read(language, text))
    assert f'\ntitle:\n  {language}: "{title}"\n' in entry


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Both governments agreed a timetable by March 2027."),
        ("es", "Ambos gobiernos acordaron un calendario antes de marzo de 2027."),
        ("en", f"Both governments agreed to open two lanes {'and a gate ' * 12}by March 2027."),
    ],
)
def test_where_no_deed_is_named_or_many_words_follow_the_title_is_the_editors(read, language, text):
    (entry,) = drafted(read(language, text))
    assert "\ntitle:" not in entry


def test_nobody_has_looked_is_said_in_each_language(read, real_series):
    (entry,) = drafted(read("en", "Both governments agreed to open two lanes by March 2027."))
    unseen = real_series.vocabulary.unseen
    assert "history:\n  #: What came of it" in entry and f"  - date: 2026-10-14\n    status: {unseen.id}\n" in entry
    assert all(f'      {language}: "{meaning}"\n' in entry for language, meaning in unseen.meaning.values.items())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We share a border,” Secretary Rollins said. “Today we took a step that our communities will feel.”"),
        ("es", "“Compartimos una frontera”, dijo la secretaria Rollins. “Hoy dimos un paso que las dos partes agradecerán.”"),
    ],
)
def test_what_others_will_feel_is_no_promise_and_a_quotation_that_goes_on_has_its_speaker(read, language, text):
    reading = read(language, text)
    assert not reading.promises and [said.value.by.ids for said in reading.statements] == [("brooke-rollins",)] * 2


def test_a_word_or_two_in_quotation_marks_are_no_quotation(read):
    """Forty letters are."""
    for more, quoted in ((" to both of our two great countries", True), ("", False)):
        (said,) = read("en", f"Secretary Rollins said the plan was “a step{more}”.").statements
        assert bool(said.value.quotation) is quoted and said.value.by.ids == ("brooke-rollins",)


def test_a_quotation_in_a_paragraph_of_its_own_is_nobodys(read):
    """Who spoke in the one above may not have spoken again."""
    first = "“We share a border and we share a market,” Secretary Rollins said."
    said = read("en", f"{first}\n\n“The port is open today, and everybody is glad of it.”")
    assert [found.value.by.ids for found in said.statements] == [("brooke-rollins",), ()]


def test_what_speakers_say_of_themselves_is_still_a_promise(read):
    assert len(read("en", "“We will open two lanes by March 2027,” both governments said.").promises) == 1


def test_a_dateline_without_day_names_a_place_and_no_person(read):
    reading = read("en", "")
    assert reading.place and reading.place.value.name == "Laredo"
    assert [found.value.id for found in reading.people] == ["julio-berdegue", "brooke-rollins"]


def test_a_framework_with_a_hyphen_in_its_name_is_found(read):
    found = read("en", "They reviewed progress under the High-Level Security Dialogue.").frameworks
    assert [item.value for item in found] == ["high-level-security-dialogue"]


def test_a_ministerial_is_one_though_a_letterhead_stands_before_it(real_series):
    head = ("Ministerial on Water", "FOR RELEASE", "Office of Press", "May 14, 2024", "Texas")
    text = "\n\n".join([*head, "They met today with a delegation."])
    found = Reader(real_series).read(read_document(text, "en")).format
    assert found and found.value == "ministerial-dialogue"


@pytest.mark.parametrize(("title", "is_one"), [("Joint declaration, Laredo, D.F.", True), ("They met in Laredo.", False)])
def test_a_title_may_end_with_a_shortened_word(title, is_one):
    """The full stop of `D.C.` ends no sentence."""
    assert (read_document(f"{title}\n\nThey spoke of two lanes.", "en").title == title) is is_one


@pytest.mark.parametrize(
    ("first", "how"),
    [("Secretary Rollins thanked Secretary Berdegué.", "doubtful"), ("Secretary Rollins thanked all.", "sure")],
)
def test_she_may_be_either_of_two(read, first, how):
    """Where the sentence before names one alone, she is meant."""
    said = read("en", f"{first} She stressed that the port is open.").statements
    assert [(spell_certainty(found.certainty), found.value.by.ids) for found in said][-1] == (how, ("brooke-rollins",))


def test_a_day_of_the_week_is_no_surname(read):
    people = read("en", "Secretary Rollins received Minister Tobin Welk Tuesday.").people
    assert [found.value.name for found in people][-1] == "Tobin Welk"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Secretary Rollins said that cases were down by 51.8% in a month."),
        ("es", "La secretaria Rollins informó que los casos han descendido mucho."),
    ],
)
def test_a_figure_is_a_fact_as_its_speaker_gives_it(read, real_series, language, text):
    (said,) = read(language, text).statements
    assert said.value.kind == "claim"
