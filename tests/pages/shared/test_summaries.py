"""The numbers at the head of a page lead to just what they count."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.trees import write_tree

VAGUE = """  - id: too-vague
    label:
      en: "Too vague"
      es: "Demasiado vago"
    meaning:
      en: "Another way in which nobody could tell."
      es: "Otra manera de que nadie pueda saberlo."
    sign: dashed
    tone: none
    weight: half
    needs: nothing
    closes: no
    is_unverifiable: yes
"""


def test_what_nobody_can_tell_is_found_under_every_status_that_says_so(full):
    """Of two statuses that say so the number counts both, and its link shows both."""
    full.change("vocabulary.yml", "  - id: not-started\n", f"{VAGUE}  - id: not-started\n")
    page = write_tree(full.project, "en", date(2025, 3, 1))["index.md"].decode()
    assert re.findall(r'href="commitments/\?(status=[^"]*verif[^"]*)"', page)[0] == "status=not-verifiable&amp;status=too-vague"


KEPT = "commitments/2024-02-01-keep-fees-low.yml"
"""Not rated, and open."""


@pytest.mark.parametrize("is_one_of_two", [False, True])
def test_what_cannot_be_verified_is_one_number_wherever_it_stands(house, is_one_of_two):
    """Also of a promise that nobody has rated; its number leads on where filters leave just that, and else nowhere."""
    if is_one_of_two:
        house.write(KEPT.replace("keep", "hold"), (house.briefs / KEPT).read_text("utf-8"))
    house.change(KEPT, "verifiable: yes", "verifiable: no")
    tree = write_tree(house.project, "en", date(2025, 3, 1))
    for path in ("index.md", "trade/index.md"):
        (number,) = (row for row in re.findall(r"<li>(.*?)</li>", tree[path].decode()) if "<span>not verifiable</span>" in row)
        assert ("<b>1</b>" in number, 'status=not-rated&amp;status=not-verifiable"' in number) == (True, not is_one_of_two)
        assert ("href" in number) is not is_one_of_two
    (short,) = re.findall(r"<b>((?:(?!<b>).)*)</b> cannot be verified and is counted apart", tree["trade/index.md"].decode())
    assert (re.sub(r"<[^>]*>", "", short), "status=not-rated" in short) == ("1", not is_one_of_two)
    assert set(re.findall(r"(\d+) not verifiable", tree["scoreboard/index.md"].decode())) == {"0", "1"}
    assert "it cannot be verified" in tree[KEPT.replace(".yml", "/index.md")].decode()
