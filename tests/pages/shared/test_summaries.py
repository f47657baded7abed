"""The numbers at the head of a page lead to just what they count."""

from __future__ import annotations

import re
from datetime import date

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
