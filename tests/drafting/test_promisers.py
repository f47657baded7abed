"""Who a promise binds: not whom somebody thanks on the way, not who announces it, not a side that another speaks for."""

from __future__ import annotations

import pytest

from briefing.drafting.written.entry_files import write_entries
from briefing.drafting.written.filing import name_files
from tests.drafting.made_up import drafted

OPENING = {
    "en": (
        "Officials of the United States, Guatemala and Mexico met on October 14, 2026, led by Secretary Antony Blinken of the "
        "United States, Minister Carlos Ruz and Minister Ivo Lund of Guatemala, and Secretary Alicia Bárcena of Mexico."
    ),
    "es": (
        "Funcionarios de Estados Unidos, Guatemala y México se reunieron el 14 de octubre de 2026: el secretario Antony "
        "Blinken, por parte de los Estados Unidos; el ministro Carlos Ruz y el ministro Ivo Lund, por parte de Guatemala; y la "
        "secretaria Alicia Bárcena por parte de México."
    ),
}


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        (
            "en",
            "The U.S. and Mexican delegations congratulated Guatemala on it and pledged to open two lanes.",
            "united-states, mexico",
        ),
        ("en", "Mexico thanked Guatemala and agreed to open two lanes.", "mexico"),
        ("en", "Mexico thanked Guatemala, and Guatemala agreed to open two lanes.", "guatemala"),
        ("en", "Mexico and Guatemala agreed to open two lanes.", "mexico, guatemala"),
        ("en", "The governments of Mexico and Guatemala agreed to open two lanes.", "mexico, guatemala"),
        ("en", "The governments agreed to open two lanes of Guatemala.", "united-states, guatemala, mexico"),
        ("es", "México felicitó a Guatemala y se comprometió a abrir dos carriles.", "mexico"),
        (
            "es",
            "Las delegaciones de los Estados Unidos y México felicitaron a la de Guatemala y se comprometieron a abrir dos.",
            "united-states, mexico",
        ),
        ("en", "Minister Ruz announced Guatemala will host the next round.", "guatemala"),
        ("en", "Minister Lund said that Guatemala will host the next round.", "guatemala"),
        ("en", "Minister Tam Bodo announced that Guatemala will host the next round.", "guatemala"),
        ("es", "El ministro Ruz anunció que en el futuro cercano Guatemala será sede de la ronda.", "guatemala"),
    ],
)
def test_who_promises(read, language, text, parties):
    (entry,) = drafted(read(language, text))
    assert f"\nparties: [{parties}]\n" in entry


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Secretary Blinken announced Guatemala will host the next round."),
        ("en", "Minister Ruz said that Mexico will host the next round."),
        ("en", "Minister Ruz announced in Guatemala that he will come."),
        ("es", "La secretaria Bárcena anunció que Guatemala será sede de la ronda."),
    ],
)
def test_what_one_side_says_that_another_will_do_binds_nobody(read, language, text):
    assert not read(language, text).promises


@pytest.mark.parametrize(
    ("language", "text", "is_promised"),
    [
        ("en", "The future of Mexico will be promising.", False),
        ("en", "Mexico will continue to be a partner.", False),
        ("en", "Mexico will be officially informed of each lane.", True),
        ("en", "Mexico will be responsible for two lanes.", True),
        ("es", "El trabajo de México será para promover el desarrollo.", False),
        ("es", "México será informado de cada carril.", True),
        ("es", "México será sede de la ronda.", True),
        ("es", "La secretaria Bárcena y el secretario Blinken estuvieron de acuerdo en abrir dos carriles.", True),
        ("es", "Ambos gobiernos estuvieron de acuerdo en que la frontera importa.", False),
        ("es", "México ofreció una cena a la delegación.", False),
        ("es", "México ofreció abrir dos carriles.", True),
    ],
)
def test_what_only_tells_how_something_will_be_is_no_promise(read, language, text, is_promised):
    """Nor is hospitality; what will be done is one."""
    assert bool(read(language, text).promises) is is_promised


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_state_named_behind_a_group_is_that_of_each(read, language):
    """Where another group has its own; whose earlier meetings tell keeps what they tell."""
    found = {who.person.value.reference: who.state for who in read(language, "").participants}
    assert found == {"antony-blinken": "", "carlos-ruz": "guatemala", "ivo-lund": "guatemala", "alicia-barcena": ""}


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Guatemalan Minister Tam Bodo spoke.", "guatemala"),
        ("en", "Guatemala’s Minister Tam Bodo spoke.", "guatemala"),
        ("en", "Minister of Trade of Guatemala Tam Bodo spoke.", "guatemala"),
        ("en", "Ambassador to Guatemala Tam Bodo spoke.", ""),
        ("en", "Minister Tam Bodo spoke of Guatemala.", ""),
        ("en", "Minister Tam Bodo and Minister Uli Sand of Guatemala spoke.", ""),
        ("en", "Minister Tam Bodo met with Minister Uli Sand of Guatemala and Minister Eda Moor of Mexico.", ""),
        ("es", "La ministra guatemalteca Tam Bodo habló.", "guatemala"),
        ("es", "El ministro de Comercio de Guatemala, Tam Bodo, habló.", "guatemala"),
        ("es", "El embajador en Guatemala, Tam Bodo, habló.", ""),
    ],
)
def test_the_state_that_a_text_gives_somebody(read, language, text, state):
    """Of two who are named before one state, only the last is surely its own."""
    (found,) = (who.state for who in read(language, text).participants if who.person.value.reference == "tam-bodo")
    assert found == state


def test_two_promises_of_the_same_words_are_two_files(read):
    """The second would be taken for the first, and lost."""
    reading = read("en", "Mexico agreed to open two lanes. Guatemala agreed to open two lanes.")
    names = [name for kind, name, _ in write_entries(reading, name_files(reading)) if kind == "commitments"]
    assert names == ["2026-10-14-open-two-lanes", "2026-10-14-open-two-lanes-2"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Mexico and Guatemala announced the launch of a table of fees, and committed to open two lanes.",
            [
                ("Mexico and Guatemala announced the launch of a table of fees.", "mexico, guatemala", ""),
                ("Mexico and Guatemala committed to open two lanes.", "mexico, guatemala", "Open two lanes"),
            ],
        ),
        (
            "es",
            "México y Guatemala anunciaron la creación de un comité y se comprometieron a abrir dos carriles.",
            [
                ("México y Guatemala anunciaron la creación de un comité.", "mexico, guatemala", ""),
                ("México y Guatemala se comprometieron a abrir dos carriles.", "mexico, guatemala", "Abrir dos carriles"),
            ],
        ),
        (
            "en",
            "Mexico committed to open a lane and Guatemala agreed to close it.",
            [("Mexico committed to open a lane and Guatemala agreed to close it.", "mexico", None)],
        ),
    ],
)
def test_a_further_verb_of_the_same_subject_promises_a_further_thing(read, language, text, told):
    """Each with the subject before it; the passage is what stands there. One of another subject is left to the editor."""
    entries = drafted(read(language, text))
    assert len(entries) == len(told), entries
    for entry, (said, parties, title) in zip(entries, told, strict=True):
        assert f'\ntext:\n  {language}: "{said}"\n' in entry and f"\nparties: [{parties}]\n" in entry, entry
        if title is not None:
            assert (f'\ntitle:\n  {language}: "{title}"\n' in entry) == bool(title), entry


@pytest.mark.parametrize(
    ("before", "verb", "parties"),
    [
        ("Guatemala será sede de la ronda.", "se comprometió", "guatemala"),
        (
            "Guatemala será sede. Los tres países anunciaron la creación de uno.",
            "se comprometieron",
            "united-states, guatemala, mexico",
        ),
    ],
)
def test_a_subject_that_is_left_out_is_the_one_before(read, before, verb, parties):
    """One side or several."""
    entry = drafted(read("es", f"{before} Asimismo, {verb} a abrir dos carriles."))[-1]
    assert f"\nparties: [{parties}]\n" in entry and "carriles" in entry, entry
