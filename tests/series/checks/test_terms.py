"""Which tag of a closed list is meant by a label, a slip or a part of it."""

from __future__ import annotations

import pytest

from briefing.entries.loading.load import load_folder
from briefing.series.checks.configured.terms import find_term
from tests.conftest import EXAMPLE

VOCABULARY = load_folder(EXAMPLE).vocabulary


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("Fulfilled", "fulfilled"),
        ("CUMPLIDO", "fulfilled"),
        ("Cumplido en parte", "partly-fulfilled"),
        ("In Progress", "in-progress"),
        ("in_progress", "in-progress"),
        ("fulfiled", "fulfilled"),
        ("withdraw", "withdrawn"),
        ("partly", "partly-fulfilled"),
        ("progress", "in-progress"),
        ("Estancados", "stalled"),
        ("kept", None),
        ("zzz", None),
    ],
)
def test_a_status_is_meant_by_its_word(said, tag):
    assert find_term(VOCABULARY, "statuses", said) == tag


@pytest.mark.parametrize(
    ("list_name", "said", "tag"),
    [("formats", "phone-calls", "phone-call"), ("evidence", "masure", "measure"), ("organization_kinds", "mssion", "mission")],
)
def test_a_slip_in_a_tag_is_one_whatever_its_label(list_name, said, tag):
    assert find_term(VOCABULARY, list_name, said) == tag
