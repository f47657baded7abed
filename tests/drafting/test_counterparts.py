"""Promises of one meeting in two languages: what tells that two are one, however each language says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.drafting.counterparts import hold_against
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.parsing.written_numbers import count_figures
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.reading import Reader

MET = {
    "en": "Washington, October 15, 2025 – Secretary Marco Rubio met with Foreign Secretary Juan Ramón de la Fuente of Mexico.",
    "es": "Washington, 15 de octubre de 2025.– El secretario Marco Rubio se reunió con el canciller Juan Ramón de la Fuente.",
}
SIX = {
    "en": (
        "The Secretaries agreed to convene the Security Implementation Group again before December 15, 2025.",
        "The United States committed to deliver 50 scanners by March 31, 2026.",
        "Mexico pledged to deploy 10,000 members of the National Guard.",
        "Both countries will hold a round of talks on water in November 2025.",
        "Mexico and the United States agreed to create a working group on precursor chemicals.",
        "The two governments agreed to publish joint guidelines within 90 days.",
    ),
    "es": (
        "Los secretarios acordaron convocar al Grupo de Implementación de Seguridad antes del 15 de diciembre de 2025.",
        "Estados Unidos se comprometió a entregar 50 escáneres a más tardar el 31 de marzo de 2026.",
        "México se comprometió a desplegar 10 mil elementos de la Guardia Nacional.",
        "Ambos países celebrarán una ronda de conversaciones sobre agua en noviembre de 2025.",
        "México y Estados Unidos acordaron crear un grupo de trabajo sobre precursores químicos.",
        "Los dos gobiernos acordaron publicar lineamientos conjuntos en un plazo de 90 días.",
    ),
}


@pytest.fixture(scope="module")
def reader(real_series):
    return Reader(real_series)


@pytest.fixture(scope="module")
def hold(reader):
    """How the promises of these sentences are paired: their places."""

    def hold(en, es):
        texts = {"en": "\n\n".join((MET["en"], *en)), "es": "\n\n".join((MET["es"], *es))}
        first, other = (reader.read(read_document(text, language)) for language, text in texts.items())
        paired = hold_against(first, other).promises
        return {number: other.promises.index(found) for number, found in paired.items()}

    return hold


def test_six_promises_are_six_in_both(hold):
    """A number in other words, a form that one language's words make another one, a group that is no framework."""
    assert hold(SIX["en"], SIX["es"]) == {number: number for number in range(6)}


def test_without_a_day_figure_or_framework_the_form_must_be_one(hold):
    """`agreed to` and `will` of both, of which nothing else tells, are not surely one promise."""
    en = "Mexico and the United States agreed to open the office."
    assert hold([en], ["Ambos países cuidarán la costa."]) == {}
    assert hold([en], ["México y Estados Unidos acordaron abrir la oficina."]) == {0: 0}
    dated = "Ambos países abrirán la oficina antes del 30 de junio de 2026."
    assert hold([en.replace("office", "office by June 30, 2026")], [dated]) == {0: 0}


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "10,000 and 1,500 million and 2.5 billion", ["10000", "1500000000", "2500000000"]),
        ("es", "10 mil, 1.500 millones y 2,5 mil millones", ["10000", "1500000000", "2500000000"]),
        ("es", "12.5 por ciento en 3 puertos", ["125", "3"]),
    ],
)
def test_a_number_is_one_however_it_is_written(language, text, figures):
    assert count_figures(text, read_words(language)) == figures


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (NamedPerson("Ana Ruiz", "ana-ruiz"), NamedPerson("A. Ruiz", "ana-ruiz"), True),
        (NamedPerson("Ana Ruiz"), NamedPerson("Ana Ruíz Vega"), True),
        (NamedPerson("Ana Ruíz Vega"), NamedPerson("Ana Ruiz"), True),
        (NamedPerson("Ana Ruiz"), NamedPerson("Ana Ruiz", "ana-ruiz"), False),
        (NamedPerson("Ana Ruiz", "ana-ruiz"), NamedPerson("Ana Ruiz"), False),
        (NamedPerson("Ana"), NamedPerson("Ana Ruiz"), False),
        (NamedPerson("Ana Ruiz"), NamedPerson("Eva Ana Ruiz"), False),
    ],
)
def test_people_of_both_texts_are_one_by_entry_or_by_how_the_name_begins(reader, one, other, is_one):
    """An entry is none whom the register knows not, though called the same: the reader of the text had its reason."""
    readings = [reader.read(read_document(MET[language], language)) for language in ("en", "es")]
    first, last = (
        replace(reading, participants=[replace(reading.participants[0], person=Finding(person, Span(0, 1)))])
        for reading, person in zip(readings, (one, other), strict=True)
    )
    assert hold_against(first, last).people == ({one.reference: last.participants[0].person} if is_one else {})


def test_words_that_both_languages_write_alike_tell_which_of_several_it_is(hold):
    """Where one text has one promise more, of the same sides and form; of one that shares no word nobody can tell."""
    en = ("Mexico and the United States agreed to open the laboratories.", "Both countries agreed to inspect cargo trains.")
    es = (
        "México y Estados Unidos acordaron abrir los laboratorios.",
        "Ambos países acordaron cuidar la costa.",
        "Ambos países acordaron inspeccionar los trenes de carga.",
    )
    assert hold(en, es) == {0: 0, 1: 2}
    assert hold(["Both countries agreed to sweep the streets."], es[:2]) == {}
    alike_in_five = ("Ambos países acordaron cuidar la costa.", "Ambos países acordaron ordenar la educación.")
    assert hold(["Both countries agreed to manage education."], alike_in_five) == {0: 1}
