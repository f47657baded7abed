"""Who must act by a promise has to do with it somehow: it was there, wrote of it, or is named in it."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

TALKS, FEES = "meetings/2023-05-04-harbour-talks.yml", "commitments/2023-05-04-lower-fees.yml"
PARTIES, SOURCES = "parties: [aldovia, borvia]", "sources: [joint-communique, aldport-gazette]"
ISSUED = ("sources/aldport-gazette.yml", "issued_by: []", "issued_by: [dresia]")
ENVOYS = "  - name:\n      en: Envoys\n      es: Enviados\n    on_behalf_of: dresia\n"
OFFICIALS = "  - name:\n      en: Officials of Borvia\n"


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ([], True),
        ([(FEES, "  en: Lower harbour fees by a tenth", "  en: Lower harbour fees with Dresia")], False),
        (
            [(TALKS, OFFICIALS, f"  - name:\n      en: Envoys\n      es: Enviados\n    on_behalf_of: dresia\n{OFFICIALS}")],
            False,
        ),
        ([ISSUED], False),
        ([ISSUED, (TALKS, f"\n{SOURCES}", "\nsources: [joint-communique]")], True),
        (
            [
                ISSUED,
                (TALKS, f"\n{SOURCES}", "\nsources: [joint-communique]"),
                (FEES, "\nsources: [joint-communique]", f"\n{SOURCES}"),
            ],
            False,
        ),
    ],
    ids=["nothing", "named in a text", "took part", "source of the meeting", "source of a statement", "source of the promise"],
)
def test_a_party_is_asked_about_where_nothing_ties_it_to_the_promise(house, changes, is_told):
    text = (house.briefs / "organizations/borvia.yml").read_text("utf-8")
    house.write("organizations/dresia.yml", text.replace("Borvia", "Dresia").replace("BX", "DX"))
    for change in ((FEES, PARTIES, "parties: [aldovia, borvia, dresia]"), *changes):
        house.change(*change)
    told = [found.what for found in open_briefs(house.briefs).report.problems if found.code == "absent-party"]
    assert [what.split('"')[1] for what in told] == ["dresia"] * is_told
