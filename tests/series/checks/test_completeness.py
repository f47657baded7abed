"""Who stands among the participants by halves, or twice: a note says why somebody comes twice, and nobody is asked then."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

TALKS = "meetings/2023-05-04-harbour-talks.yml"
NOTE = "    note:\n      en: From noon on.\n      es: Desde el mediodía.\n"
OFFICIALS = "  - name:\n      en: Officials of Borvia\n      es: Funcionarios de Borvia\n    on_behalf_of: borvia\n"
ROLE = "    role:\n      en: Minister of Trade\n      es: Ministra de Comercio\n"
OTHER_ROLE = "    role:\n      en: Envoy\n      es: Enviada\n"
BODY, SIDE = "    organization: aldovia-trade\n", "    on_behalf_of: aldovia\n"
PERSON = "  - person: ana-varga\n"
ANA = f"{PERSON}{ROLE}{BODY}{SIDE}"
NAMED_TWICE = ["a participant of this name takes part already"]
IN_ONE_ROLE, TWICE = ['"ana-varga" takes part twice in one role'], ['"ana-varga" takes part twice']


def tell(house) -> list[str]:
    return [found.what for found in open_briefs(house.briefs).report.problems if found.code in ("twice", "participant")]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (OFFICIALS, NAMED_TWICE),
        (OFFICIALS + NOTE, []),
        (OFFICIALS.replace("borvia", "aldovia"), []),
        (f"{OFFICIALS}    organization: borvia\n", []),
        (ANA, IN_ONE_ROLE),
        (ANA + NOTE, []),
        (f"{PERSON}{OTHER_ROLE}    organization: aldovia\n{SIDE}", TWICE),
        (f"{PERSON}{OTHER_ROLE}    organization: aldovia\n{SIDE}{NOTE}", []),
        (f"{PERSON}{BODY}{SIDE}", TWICE),
        (f"{PERSON}{OTHER_ROLE}{SIDE}", TWICE),
        ("  - on_behalf_of: borvia\n", ["a participant has neither person nor name"]),
    ],
)
def test_who_takes_part_twice_is_told_once(house, more, told):
    """Of one name, side and body; of one person whatever the role."""
    house.change(TALKS, OFFICIALS, OFFICIALS + more)
    assert tell(house) == told


@pytest.mark.parametrize(("first", "more"), [(OFFICIALS, OFFICIALS), (ANA, ANA), (ANA, f"{PERSON}{OTHER_ROLE}{SIDE}")])
def test_a_note_of_the_first_says_why_too(house, first, more):
    """But where both are called alike: of two groups it is the second that is to be told from the first."""
    house.change(TALKS, first, f"{first}{NOTE}{more}")
    assert tell(house) == (NAMED_TWICE if first == OFFICIALS else [])


def test_two_roles_in_one_body_are_asked_about_by_another_rule(house):
    house.change(TALKS, OFFICIALS, f"{OFFICIALS}{PERSON}{OTHER_ROLE}{BODY}{SIDE}")
    assert tell(house) == []
    assert "two-roles" in [found.code for found in open_briefs(house.briefs).report.problems]


def test_what_stands_twice_in_one_list_is_told_with_its_first_line(house):
    """In two lists it is no fault."""
    house.change(TALKS, "\nsources: [joint-communique, aldport-gazette]", "\nsources: [aldport-gazette, joint-communique]")
    assert tell(house) == []
    house.change(TALKS, "[aldport-gazette, joint-communique]", "[aldport-gazette, aldport-gazette]")
    assert tell(house) == ['"aldport-gazette" stands twice in sources']
