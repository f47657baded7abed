"""What is said and what of: a hope is none of what a side holds, and one thing is of one kind and topic in each language."""

from __future__ import annotations

import pytest

OPENING = {
    "en": "14 October 2026. Secretary Julio Berdegué and Secretary Brooke Rollins met today.",
    "es": "14 de octubre de 2026. El secretario Julio Berdegué y la secretaria Brooke Rollins se reunieron hoy.",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Secretary Rollins said she hopes that the ports can be opened in phases."),
        ("en", "Secretary Rollins hopes that the ports can be opened in phases."),
        ("en", "“I hope that the ports can be opened in phases before the year ends,” said Secretary Rollins."),
        ("es", "La secretaria Rollins dijo que espera que los puertos puedan abrirse por fases."),
        ("es", "La secretaria Rollins espera que los puertos puedan abrirse por fases."),
        ("es", "La secretaria Rollins afirmó que confía en que los puertos puedan abrirse por fases."),
    ],
)
def test_a_hope_of_one_speaker_is_an_aspiration(read, language, text):
    """Not a position."""
    assert [(said.value.kind, said.value.by.ids) for said in read(language, text).statements] == [
        ("aspiration", ("brooke-rollins",))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Secretary Berdegué said that “the sterile fly plant in Metapa will double its output before the year ends”."),
        ("en", "Secretary Berdegué said that 'the sterile fly plant in Metapa will double its output before the year ends'."),
        ("es", "El secretario Berdegué dijo que “la planta de moscas estériles de Metapa duplicará su producción este año”."),
    ],
)
def test_what_the_own_plant_will_do_is_of_one_kind_in_each_language(read, language, text):
    """A side says what it does; neither promise nor wish. `Metapa` is no `meta`."""
    reading = read(language, text)
    assert [said.value.kind for said in reading.statements] == ["position"] and not reading.promises


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the plan against the New World screwworm"),
        ("en", "a plant for the sterile fly, and one more sterile fly plant"),
        ("es", "el plan contra el gusano barrenador del ganado"),
    ],
)
def test_another_label_of_a_topic_finds_it(read, language, words):
    """Also where some of its words are capitals, or it stands there in another number."""
    subjects = read(language, f"{'They reviewed' if language == 'en' else 'Revisaron'} {words}.").subjects
    assert subjects.topics == ("agriculture",) and subjects.subtopics == ("screwworm-and-cattle",)


@pytest.mark.parametrize(("quoted", "count"), [("a" * 39, 0), ("a" * 40, 1)])
def test_a_quotation_of_forty_letters_is_a_statement_of_its_own(read, quoted, count):
    """A shorter one is a word that is quoted."""
    assert len(read("en", f"The table has a line with “{quoted}”.").statements) == count
