"""What the tests remember of rules is what these say when they are asked anew."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.entries import KINDS
from briefing.entries.loading.unfinished import key_names
from briefing.series import opening
from briefing.yamlfile import parse_yaml
from tests.conftest import EXAMPLE
from tests.once import parse_once
from tests.trees import open_briefs

TODAY = date(2026, 11, 28)
COMMUNIQUE = "sources/joint-communique.yml"
OF_OTHERS = {
    "the source speaks another language": (COMMUNIQUE, "language: en", "language: es"),
    "the source is of another day": (COMMUNIQUE, "published_on: 2023-05-04", "published_on: 2021-05-04"),
    "a status needs more": ("vocabulary.yml", "needs: evidence", "needs: search-log"),
}


@pytest.mark.parametrize("change", OF_OTHERS.values(), ids=OF_OTHERS)
def test_what_is_remembered_is_what_is_said_anew(change, house, monkeypatch):
    """Also where an entry is as it was, and what a rule is told of another is not."""
    before = open_briefs(house.briefs, TODAY).report.problems
    house.change(*change)
    remembered = open_briefs(house.briefs, TODAY).report.problems
    monkeypatch.setattr(opening, "ask_here", lambda rule, subject: rule(subject))
    assert open_briefs(house.briefs, TODAY).report.problems == remembered
    assert {found.place.path for found in remembered if found not in before} - {f"briefs/{change[0]}"}


def test_a_sound_file_is_parsed_as_if_nobody_knew_its_keys():
    """Nor is one with a fault taken for it."""
    for path in EXAMPLE.glob("*/*.yml"):
        data = path.read_bytes()
        for content in (data, data.replace(b": ", b":", 1)):
            parse_once(content, path.name, key_names(KINDS[path.parent.name]))
            assert parse_once(content, path.name) == parse_yaml(content, path.name)
