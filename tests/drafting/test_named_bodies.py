"""Which bodies, states and frameworks a text names, by every way in which a made-up register and people write them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.drafting.parsing.spans import spell_certainty
from briefing.drafting.persons.bodies import BodyFinder


def named(**values: str) -> SimpleNamespace:
    return SimpleNamespace(values=values)


def body(id: str, name: str, *others: str, short: str = "", country: str = "", **values: str) -> SimpleNamespace:
    other_names = [SimpleNamespace(name=other) for other in others]
    return SimpleNamespace(
        id=id,
        path=f"organizations/{id}.yml",
        name=named(en=name, **values),
        other_names=other_names,
        abbreviation=short,
        country=country,
    )


STATES = [
    body("aldovia", "Aldovia", es="Aldovía", country="AX"),
    body("isles", "Borvian Isles", country="BI"),
    body("union", "Union of the Sea", country="US"),
    body("peru", "Perua", country="PX"),
    body("atolls", "Atolls Isles", country="AI"),
]
BODIES = [
    *STATES,
    body("ports", "Ministry of Ports and Harbours of Aldovia", "Harbour House", short="MPHA"),
    body("trade", "Office of the Union Trade Representative"),
    body("house", "House", short="HSE"),
    body("sea-board", "Sea-Board Council", short="SB"),
    body("board", "Council of Ports and Harbours Board"),
]
FRAMEWORKS = [
    body("coast", "Agreement on the Clean Coast (ACC)"),
    body("tidal", "Aldovia–Perua Working Group on Tidal Power and Northern Waters"),
    body("short", "Sea Pact"),
    body("code", "TIDE"),
    body("eleven", "Blue Oceanic"),
    body("twelve", "Gray Oceanics"),
    body("one", "Neighbourliness"),
    body("four", "Northern Coastal Water Survey"),
    body("five", "Eastern Reefs Fishing Grounds Survey"),
    body("about", "Talks about Western Reefs Fishing Grounds"),
    body("dialogue", "Meeting of High Level Northern Coastal Ministers"),
]
FINDER = BodyFinder(BODIES, FRAMEWORKS, {state.id for state in STATES}, {"organizations/ports.yml": ("Secretariat of Quays",)})


def tell(found, text: str) -> list[str]:
    """`ports: Harbour House (likely)` for each."""
    return [f"{one.value}: {text[one.span.start : one.span.end]} ({spell_certainty(one.certainty)})" for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aldovia", ["aldovia: Aldovia (sure)"]),
        ("Aldovía and Aldovian fees", ["aldovia: Aldovía (sure)", "aldovia: Aldovian (sure)"]),
        ("aldovianos y aldovianas", ["aldovia: aldovianos (sure)", "aldovia: aldovianas (sure)"]),
        ("aldovia", []),
        ("Aldoviar", []),
        ("NewAldovia", []),
        ("The Borvian  Isles", ["isles: Borvian  Isles (sure)"]),
        ("the B.I. and the BI", ["isles: B.I. (sure)", "isles: BI (sure)"]),
        ("the Borvians and Islanders", []),
        ("Borvian Islanders", []),
        ("a borvianislander", ["isles: borvianislander (sure)"]),
        ("U.S. fees, UUSS fees", ["union: U.S. (sure)"]),
        ("AA.II., BBII", ["atolls: AA.II. (sure)"]),
        ("Perua, peruano, Peruense", ["peru: Perua (sure)", "peru: peruano (sure)", "peru: Peruense (sure)"]),
    ],
)
def test_states(text, found):
    """By name, by the letters of a longer one, and by what is of them."""
    assert tell(FINDER.find_states(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Ministry of Ports and Harbours", ["ports: Ministry of Ports and Harbours (likely)"]),
        ("the ministry for ports, harbours", ["ports: ministry for ports, harbours (likely)"]),
        ("the Ministry of the Old Ports and Harbours", ["ports: Ministry of the Old Ports and Harbours (likely)"]),
        ("the Ministry of Older Ports and Harbours", []),
        ("the Ministry of Ports", []),
        ("MPHA, Mpha and mpha", ["ports: MPHA (sure)", "ports: Mpha (sure)"]),
        ("the harbour house", ["ports: harbour house (likely)"]),
        ("the Secretariat of Quays", ["ports: Secretariat of Quays (likely)"]),
        ("the House and its HSE", ["house: HSE (sure)"]),
        ("SB", []),
        ("the Sea Board Council", ["sea-board: Sea Board Council (likely)"]),
        ("the Sea-Board Council", ["sea-board: Sea-Board Council (likely)"]),
        # a country inside a name, and the longer of two names that share a word
        ("the Office of the Union Trade Representative", ["trade: Office of the Union Trade Representative (likely)"]),
        ("the Office of Trade Representative", ["trade: Office of Trade Representative (likely)"]),
        (
            "the Ministry, Council of Ports and Harbours Board, of Harbour House",
            ["board: Council of Ports and Harbours Board (likely)", "ports: Harbour House (likely)"],
        ),
    ],
)
def test_bodies(text, found):
    """By two words of the name at least, in their order, with small words between them; by an abbreviation as it is spelt."""
    assert tell(FINDER.find_bodies(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Agreement on the Clean Coast", ["coast: Agreement on the Clean Coast (likely)"]),
        ("the ACC and the acc", ["coast: ACC (sure)"]),
        ("TIDE and tide", ["code: TIDE (sure)"]),
        ("the Working Group on Tidal Power", ["tidal: Working Group on Tidal (likely)"]),
        ("the Working Group", []),
        ("the Sea Pact", []),
        # of two words and twelve letters at least; of more than four words up to the third that tells something
        ("Blue Oceanic", []),
        ("Gray Oceanics", ["twelve: Gray Oceanics (likely)"]),
        ("Neighbourliness", []),
        ("Northern Coastal Water", []),
        ("Northern Coastal Water Survey", ["four: Northern Coastal Water Survey (likely)"]),
        ("Eastern Reefs Fishing", ["five: Eastern Reefs Fishing (likely)"]),
        ("Talks about Western Reefs", ["about: Talks about Western Reefs (likely)"]),
        ("Talks about Western", []),
        ("the Meeting of High Level Waters", ["dialogue: Meeting of High Level (likely)"]),
        ("the Meeting of High Level Northern Coastal Ministers", ["dialogue: Meeting of High Level (likely)"]),
    ],
)
def test_frameworks(text, found):
    """By a code in brackets, and by so many words of a long name as tell it from others."""
    assert tell(FINDER.find_frameworks(text), text) == found
