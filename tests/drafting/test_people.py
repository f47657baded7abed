"""Which names in a text are persons, where each begins and ends, and how sure that is; in a small register that is made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.spans import Span, spell_certainty
from briefing.drafting.persons import short_names
from briefing.drafting.persons.name_runs import Token
from briefing.drafting.persons.people import KnownPeople, find_people
from briefing.drafting.persons.printed_names import print_name

REGISTER = {
    "ana-varga": ("Ana Varga", "Varga, Ana"),
    "luis-costa-merino": ("Luis Costa Merino", "Costa Merino, Luis"),
    "elizabeth-sharwood": ("Elizabeth B. Sharwood", "Sharwood, Elizabeth B."),
    "joseph-ode": ("Joseph Ode", "Ode, Joseph"),
    "juan-de-la-fuente": ("Juan de la Fuente", "Fuente, Juan de la", "Juan Ramón de la Fuente"),
    "eva-de-la-mora": ("Eva de la Mora", "de la Mora, Eva"),
    "ivo-lund-sorel": ("Ivo Lund Sorel", "Lund Sorel, Ivo"),
    "ivo-lund-tamar": ("Ivo Lund Tamar", "Lund Tamar, Ivo"),
}


NICKNAMES = Path(short_names.__file__).with_suffix(".yml")


def find(text: str, *no_names: str, register: Mapping[str, tuple[str, ...]] = REGISTER) -> list[str]:
    """`ana-varga: Ana Varga (sure)` for each mention."""
    words = read_words("en")
    people = [
        SimpleNamespace(id=id, name=name, sort_name=sort_name, other_names=[SimpleNamespace(name=other) for other in others])
        for id, (name, sort_name, *others) in register.items()
    ]
    found = find_people(text, words, KnownPeople(people, words.particles, frozenset(no_names)))
    return [
        f"{one.value.id or one.value.name}: {text[one.span.start : one.span.end]} ({spell_certainty(one.certainty)})"
        for one in found
    ]


def test_a_stranger_needs_no_title_a_second_time():
    """What was said then was nobody's."""
    told = ["Halvar Dunst: Halvar Dunst (likely)"] * 2
    assert find("Minister Halvar Dunst came. Halvar Dunst went. Hanna Dunst stayed.")[:2] == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Varga came.", "ana-varga: Ana Varga (sure)"),
        ("Dr. Ana M. Varga came.", "ana-varga: Ana M. Varga (sure)"),
        ("Joseph Odé came.", "joseph-ode: Joseph Odé (sure)"),
        ("Elizabeth Maria Sharwood came.", "elizabeth-sharwood: Elizabeth Maria Sharwood (sure)"),
        ("Minister Elizabeth Sharwood came.", "elizabeth-sharwood: Elizabeth Sharwood (sure)"),
        ("Luis Costa came.", "luis-costa-merino: Luis Costa (sure)"),
        ("Luis Costa Merino Zed came.", "luis-costa-merino: Luis Costa Merino Zed (sure)"),
        ("Luis Costa Merino Ministry came.", "luis-costa-merino: Luis Costa Merino (sure)"),
        ("Ramón de la Fuente came.", "juan-de-la-fuente: Ramón de la Fuente (sure)"),
        # short and near forms of a given name, and near forms of a surname of five letters at least
        ("Joe Ode came.", "joseph-ode: Joe Ode (likely)"),
        ("Lucho Costa came.", "luis-costa-merino: Lucho Costa (likely)"),
        ("Betty Sharwood came.", "elizabeth-sharwood: Betty Sharwood (likely)"),
        ("Ann Varga came.", "ana-varga: Ann Varga (likely)"),
        ("Elsa Sharwood came.", "elizabeth-sharwood: Elsa Sharwood (likely)"),
        ("Liz Sharwood came.", "elizabeth-sharwood: Liz Sharwood (likely)"),
        ("Elzbet Sharwood came.", "elizabeth-sharwood: Elzbet Sharwood (likely)"),
        ("Elizabeth Sharwod came.", "elizabeth-sharwood: Elizabeth Sharwod (likely)"),
        ("Elizabeth Sharewoods came.", "elizabeth-sharwood: Elizabeth Sharewoods (likely)"),
        ("Juan Funte came.", "juan-de-la-fuente: Juan Funte (likely)"),
        ("Ana Vargas came.", "ana-varga: Ana Vargas (likely)"),
        # of the same surname the one whose other names stand there
        ("Ivo Lund Sorel came.", "ivo-lund-sorel: Ivo Lund Sorel (sure)"),
        ("Ivo Lund Tamar came.", "ivo-lund-tamar: Ivo Lund Tamar (sure)"),
        # small words of names belong to what they stand in, not to what they join
        ("Merino y Ana Varga came.", "ana-varga: Ana Varga (sure)"),
        ("Ana Varga de Mission came.", "ana-varga: Ana Varga (sure)"),
    ],
)
def test_a_full_name_is_the_one_of_the_register(text, found):
    assert find(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Elena Sharwood.", []),
        ("They met Li Sharwood.", []),
        ("They met Jo Ode.", []),
        ("They met B. Zed Moor.", []),
        ("They met Varga Bodo.", []),
        ("They met Zed Varga.", []),
        ("They met TANAKA AIKO.", []),
        ("They met Joseph Odes.", ["Joseph Odes: Joseph Odes (doubtful)"]),
        ("They met Ana Varg.", ["Ana Varg: Ana Varg (doubtful)"]),
        ("They met Ana Vergo.", ["Ana Vergo: Ana Vergo (doubtful)"]),
        ("Elizabeth Maria Clara Sharwood.", ["Elizabeth Maria Clara Sharwood: Elizabeth Maria Clara Sharwood (doubtful)"]),
    ],
)
def test_another_name_is_another_person(text, found):
    """Who is unknown then, and a doubt where the given name is one of the register."""
    assert find(text) == found


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Alberto", "Roberto"),
        ("Alberto", "Gilberto"),
        ("Antonio", "Anthony"),
        ("Eduardo", "Edward"),
        ("Edward", "Theodore"),
        ("Esteban", "Stephen"),
        ("Francisco", "Francis"),
        ("Gerard", "Gerald"),
        ("Guillermo", "William"),
        ("Henry", "Harold"),
        ("Luis", "Louis"),
        ("Margarita", "Margaret"),
        ("María", "Mary"),
        ("Tomás", "Thomas"),
        ("Vicente", "Vincent"),
    ],
)
def test_who_shares_a_nickname_or_its_translation_is_not_the_same(known, other):
    """In either direction; the nickname alone may be either."""
    for here, there in ((known, other), (other, known)):
        register = {"mendoza": (f"{here} Mendoza", f"Mendoza, {here}")}
        name = f"{there} Mendoza"
        assert find(f"They met Minister {name}.", register=register) == [f"{name}: {name} (likely)"]


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Katherine", "Catherine"),
        ("Stephen", "Steven"),
        ("Steven", "Steve"),
        ("Alberto", "Beto"),
        ("Roberto", "Beto"),
        ("Henry", "Harry"),
        ("Harold", "Harry"),
        ("Guillermo", "Memo"),
        ("William", "Bill"),
        ("Bob", "Robert"),
        ("José", "Pepe"),
    ],
)
def test_spellings_and_short_forms_of_a_name_are_the_same(known, other):
    register = {"mendoza": (f"{known} Mendoza", f"Mendoza, {known}")}
    assert find(f"They met {other} Mendoza.", register=register) == [f"mendoza: {other} Mendoza (likely)"]


def test_a_short_form_of_two_who_are_known_is_neither():
    register = {"alberto": ("Alberto Mendoza", "Mendoza, Alberto"), "roberto": ("Roberto Mendoza", "Mendoza, Roberto")}
    assert find("They met Minister Beto Mendoza.", register=register) == ["Beto Mendoza: Beto Mendoza (likely)"]
    assert find("They met Roberto Mendoza.", register=register) == ["roberto: Roberto Mendoza (sure)"]


def test_a_full_name_stands_in_one_line_and_is_no_short_form():
    lines = [line.partition(": ") for line in NICKNAMES.read_text("utf-8").splitlines() if not line.startswith("#")]
    full = [name for names, _, _ in lines for name in names.split(", ")]
    short = {name for _, _, names in lines for name in names.strip("[]").split(", ")}
    assert len(full) == len(set(full)) and short.isdisjoint(full) and len(short) > len(lines)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister Sharwood came.", ["elizabeth-sharwood: Sharwood (likely)"]),
        ("Minister Costa came.", ["luis-costa-merino: Costa (likely)"]),
        ("Minister Costa Merino came.", ["luis-costa-merino: Costa Merino (likely)"]),
        ("Minister de la Fuente came.", ["juan-de-la-fuente: Fuente (likely)"]),
        ("They met Sharwood.", []),
        ("Minister Merino came.", []),  # the second surname names nobody
        ("de la Fuente came.", []),
        ("Ana Varga came. Varga left.", ["ana-varga: Ana Varga (sure)", "ana-varga: Varga (sure)"]),
        ("Varga left. Ana Varga came.", ["ana-varga: Varga (sure)", "ana-varga: Ana Varga (sure)"]),
        (
            "Luis Costa came. Costa Merino left.",
            ["luis-costa-merino: Luis Costa (sure)", "luis-costa-merino: Costa Merino (sure)"],
        ),
        # of several bearers the one whose further surname stands there, or who is named in full
        ("Minister Lund came.", []),
        ("Minister Lund Sorel came.", ["ivo-lund-sorel: Lund Sorel (likely)"]),
        ("Minister Lund Tamar came.", ["ivo-lund-tamar: Lund Tamar (likely)"]),
        ("Ivo Lund Tamar came. Lund left.", ["ivo-lund-tamar: Ivo Lund Tamar (sure)", "ivo-lund-tamar: Lund (sure)"]),
        ("Dr. Varga came.", ["ana-varga: Varga (likely)"]),
        ("Minister de la Mora came.", ["eva-de-la-mora: Mora (likely)"]),
        ("Minister Varga de Mission came.", ["ana-varga: Varga (likely)"]),
        ("Zed Varga met Ana Varga.", ["ana-varga: Ana Varga (sure)"]),
        ("Ana Varga came. A. Varga left.", ["ana-varga: Ana Varga (sure)", "ana-varga: Varga (sure)"]),
        ("Minister Tam Bodo came. Bodo left.", ["Tam Bodo: Tam Bodo (likely)", "Tam Bodo: Bodo (sure)"]),
        (
            "Minister Tam Bodo Salo came. Bodo Salo left.",
            ["Tam Bodo Salo: Tam Bodo Salo (likely)", "Tam Bodo Salo: Bodo Salo (sure)"],
        ),
        (
            "Minister Tam de la Salo came. Minister de la Salo left.",
            ["Tam de la Salo: Tam de la Salo (likely)", "Tam de la Salo: Salo (sure)"],
        ),
        ("Minister Tam Bodo came. Tam left.", ["Tam Bodo: Tam Bodo (likely)"]),
    ],
)
def test_a_surname_alone_wants_a_title_or_the_full_name(text, found):
    assert find(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Tam Bodo.", []),
        ("They met Minister Tam Bodo.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("They met Ana Bodo.", ["Ana Bodo: Ana Bodo (doubtful)"]),
        ("They met Tam Bodo, Minister of Ports.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("They met Tam Bodo, the new Minister.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("They met Tam Bodo, who was in the port with some of us before the Minister.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("They met Tam Bodo, who was in the old port with some of us before the Minister.", []),
        ("They met Tam Bodo at the house of the Minister.", []),
        ("They met Tam Bodo. The Minister came.", []),
        ("The Minister came. Tam Bodo spoke.", []),
        ("The Minister came: Tam Bodo spoke.", []),
        ("The Minister for what is left of the old ports round here at sea Tam Bodo came.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("The Minister for what is left of the old ports round here at the sea Tam Bodo came.", []),
        ("Minister Tai of Ports met Tam Bodo.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("Minister Tai of the Ports met Tam Bodo.", []),
        ("The senators who came to the port with so many others today: Tam Bodo.", []),
        ("The senators who came to the port with so many of all the others Tam Bodo.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("The senators who came to the port with so many of almost all the others Tam Bodo.", []),
        ("The senators Tam Bodo and Rik Salo came.", ["Tam Bodo: Tam Bodo (likely)", "Rik Salo: Rik Salo (likely)"]),
        # how many names one person may have, and which words are none
        ("Minister Tam came.", []),
        ("Minister Tam B. came.", []),
        ("Minister Tam B. Salo came.", ["Tam B. Salo: Tam B. Salo (likely)"]),
        ("Minister Tam Bodo Rik Salo Ede came.", ["Tam Bodo Rik Salo Ede: Tam Bodo Rik Salo Ede (likely)"]),
        ("Minister Tam Bodo Rik Salo Ede Umo came.", []),
        ("Minister Tam Bodo de came.", ["Tam Bodo: Tam Bodo (likely)"]),
        ("Minister Tam de la Salo came.", ["Tam de la Salo: Tam de la Salo (likely)"]),
        ("Minister Tam Board met the board.", []),
        ("Minister Tam NATO came.", []),
        ("Minister Tam II came.", []),
        ("Minister Ng Bo came.", ["Ng Bo: Ng Bo (likely)"]),
        ("They met Minister TANAKA Aiko.", ["Aiko Tanaka: TANAKA Aiko (likely)"]),
        ("They met Minister LUND Aiko.", ["Aiko Lund: LUND Aiko (likely)"]),
        ("They met Minister LEE Aiko.", []),
    ],
)
def test_an_unknown_person_wants_a_title_near_or_a_given_name_that_is_known(text, found):
    assert find(text) == found


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("TANAKA Aiko", "Aiko Tanaka"),
        ("WANG Yi", "Yi Wang"),
        ("LEE Ming", "LEE Ming"),  # three letters may be an abbreviation
        ("TANAKA AIKO", "TANAKA AIKO"),
        ("Tanaka Aiko", "Tanaka Aiko"),
        ("TANAKA Aiko Maria", "TANAKA Aiko Maria"),
        ("TANAKA", "TANAKA"),
    ],
)
def test_a_surname_in_capitals_is_put_behind(printed, name):
    assert print_name([Token(word, Span(0, 0)) for word in printed.split()], printed) == name


def test_a_word_of_the_series_own_names_is_no_name():
    """`Harbour` is one where a body has it; else it might be."""
    assert find("Minister Harbour Bodo came.") == ["Harbour Bodo: Harbour Bodo (likely)"]
    assert find("Minister Harbour Bodo came.", "harbour") == []


def test_each_mention_is_found_once_in_the_order_of_the_text():
    assert find("Minister Ana Varga, Minister Varga and Varga met Minister Varga Luis Costa.") == [
        "ana-varga: Ana Varga (sure)",
        "ana-varga: Varga (sure)",
        "ana-varga: Varga (sure)",
        "ana-varga: Varga (sure)",
        "luis-costa-merino: Luis Costa (sure)",
    ]
