"""Who is named in a text and was there, under the name that the text gives; and the place as the series writes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.drafting.parsing.document import read_document
from briefing.drafting.reading import Reader
from briefing.drafting.written.entry_files import write_entries
from briefing.drafting.written.filing import name_files
from tests.drafting.made_up import drafted

OPENING = {
    "en": "Washington, D.C.\n\nSecretary Alicia Bárcena and Secretary Antony Blinken met on October 14, 2026 in Washington.",
    "es": "Washington.\n\nLa secretaria Alicia Bárcena y el secretario Antony Blinken se reunieron el 14 de octubre de 2026.",
}


def _people(reading):
    return [found.person.value.reference for found in reading.participants]


@pytest.mark.parametrize("name", ["Liz Sherwood Randall", "Liz Sherwood-Randall", "Elizabeth Sherwood-Randall"])
def test_a_name_is_the_same_with_and_without_its_hyphen(read, name):
    assert _people(read("en", f"They were joined by Advisor {name}."))[2:] == ["elizabeth-sherwood-randall"]


def test_a_word_with_a_hyphen_is_no_name(read):
    """Of two words, as a person's has."""
    assert len(_people(read("en", "Secretary Blinken spoke of the Indo-Pacific and of trade."))) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They pledged to work with President Bernardo Arévalo’s administration."),
        ("en", "They thanked the government of President Bernardo Arévalo."),
        ("es", "Se comprometieron a colaborar con la administración del presidente Bernardo Arévalo."),
    ],
)
def test_whose_government_is_spoken_of_was_not_there(read, language, text):
    assert len(_people(read(language, text))) == 2


def test_who_leads_a_government_may_have_been_there(read):
    """The government alone makes nobody absent."""
    assert _people(read("en", "The government sent President Bernardo Arévalo."))[2:] == ["bernardo-arevalo"]


def test_participants_are_the_sides(read):
    (entry,) = drafted(read("en", "Mexico and the United States spoke. Participants committed to publish a table of fees."))
    assert "parties: [mexico, united-states]" in entry


def test_a_city_that_the_series_knows_is_there_in_every_language(read):
    reading = read("en", "They spoke.")
    (meeting,) = (text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "meetings")
    assert '  city:\n    en: "Washington, D.C."\n    es: "Washington, D. C."\n  country: US\n' in meeting


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Blinken’s delegation crossed Port Imara and the Northern Waters.",
        "They spoke with the cabinet of President Tunde Adeyemi, and about President Tunde Adeyemi’s security cabinet.",
    ],
)
def test_a_port_and_a_cabinet_are_no_people(read, text):
    assert len(_people(read("en", text))) == 2


def test_a_deputy_of_a_minister_is_found(read):
    assert _people(read("es", "Participó el viceministro Óscar Ledesma."))[2:] == ["oscar-ledesma"]


def test_a_subject_that_nobody_knows_is_not_who_was_named_last(read):
    """`The next round will be held …` promises nothing for Mexico."""
    reading = read("en", "Mexico committed to publish a table. The next round will be held in Monterrey in November 2026.")
    assert [promise.value.verb for promise in reading.promises] == ["committed to"]


def test_a_line_that_says_what_the_text_is_is_no_title():
    title = "Ministers of both countries meet in Aldport"
    assert read_document(f"JOINT STATEMENT\n\n{title}\n\nThey met today.", "en").title == title
    assert read_document("Joint statement\n\nThey met today.", "en").title == "Joint statement"


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "They were joined by Foreign Minister Ruth Amadi.", "Foreign Minister"),
        ("en", "They met Adviser Ana Lind and Minister of the Interior Ruth Amadi.", "Minister of the Interior"),
        ("es", "Participó la secretaria de Estado de Valdoria, Ruth Amadi.", "secretaria de Estado de Valdoria"),
        ("en", "They met Ruth Amadi, the Commissioner of the Water Board, and others.", "Commissioner of the Water Board"),
        (
            "es",
            "Los acompañó Ruth Amadi, directora de la Comisión de Aguas de Valdoria.",
            "directora de la Comisión de Aguas de Valdoria",
        ),
    ],
)
def test_who_is_new_has_the_role_that_the_text_gives(read, language, text, role):
    reading = read(language, text)
    (meeting,) = (text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "meetings")
    assert f'  - person: ruth-amadi\n    #: role, as the text has it\n    role:\n      {language}: "{role}"\n' in meeting


@pytest.mark.parametrize(
    "text",
    [
        "They met Ruth Amadi, Foreign Minister Ana Lind, and others.",
        "They met Ruth Amadi, the Foreign Minister, Ana Lind, and others.",
    ],
)
def test_what_is_said_of_the_next_person_is_no_role_of_this_one(read, text):
    reading = read("en", text)
    (meeting,) = (text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "meetings")
    assert "  - person: ruth-amadi\n" in meeting and "ruth-amadi\n    #: role" not in meeting


def test_whoever_is_called_an_officer_of_a_state_acts_for_it(read):
    reading = read("en", "They were joined by Ruth Amadi, Commissioner of the Water Board of Guatemala.")
    (meeting,) = (text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "meetings")
    assert "    on_behalf_of: guatemala\n" in meeting.partition("ruth-amadi")[2]


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("es", "Se reunieron en el Departamento de Estado, Washington DC, Estados Unidos, para hablar.", "Washington DC"),
        ("es", "Se reunieron en la Casa de Aduanas, Ciudad de Guatemala, Guatemala.", "Ciudad de Guatemala"),
        ("en", "They met at the State Department, Washington, D.C., to talk.", "Washington"),
        ("es", "Se reunieron en el Senado, Marcelo Ebrard, Secretario de Relaciones Exteriores, y otros.", ""),
    ],
)
def test_a_city_stands_behind_its_venue(real_series, language, text, city):
    """Where the series knows it, or its country follows: a person in apposition is no city."""
    place = Reader(real_series).read(read_document(text, language)).place
    assert (text[place.span.start : place.span.end] if place else "") == city


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Secretary", "Secretary of State"),
        ("Secretary of State", "Secretary of State"),
        ("Deputy Secretary of Trade", "Deputy Secretary of Trade"),
        ("Foreign Secretary", "Foreign Secretary"),
    ],
)
def test_the_role_is_that_of_the_text_where_it_is_another(real_series, printed, role):
    """What the series knows of the nearest meeting is told beside it; in the other language nothing stands then."""
    document = read_document(f"{printed} Antony Blinken met on October 14, 2022 with officials of Mexico.", "en")
    reading = Reader(real_series).read(document)
    filing = replace(name_files(reading), languages=("en", "es"))
    (meeting,) = (text for kind, _, text in write_entries(reading, filing) if kind == "meetings")
    is_known = role == "Secretary of State"
    assert f'    role:\n      en: "{role}"\n      es: "{"Secretario de Estado" if is_known else ""}"\n' in meeting
    assert ('#:? role, as the text has it; at the nearest meeting of the series "Secretary of State"' in meeting) != is_known
