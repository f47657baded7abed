"""The skeleton of a new entry explains every key."""

from __future__ import annotations

import json
import re

import pytest

from briefing.authoring.editor_schema import write_schema
from briefing.authoring.skeleton import write_skeleton
from briefing.entries import KINDS, Commitment, Meeting
from briefing.entries.load import load_folder
from briefing.yamlfile import parse_yaml
from tests.conftest import EXAMPLE

VOCABULARY = load_folder(EXAMPLE).vocabulary


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_names_every_key(kind):
    """Required or not, also those of maps inside; but for what a new entry cannot have."""
    text = write_skeleton(KINDS[kind], ("en", "es"), VOCABULARY)
    schema = json.loads(write_schema(KINDS[kind], VOCABULARY, ("en", "es")))
    shapes = [schema, *schema["definitions"].values()]
    for name in {name for shape in shapes for name in shape["properties"]} - {"was", "revised", "draft"}:
        assert f"{name}:" in text, name
    assert "{2}" not in text and "^" not in text


def test_lists_are_shown_as_lists_and_closed_values_listed():
    """So that nobody has to guess how a list is written, or what may stand there."""
    text = write_skeleton(Meeting, ("en", "es"), VOCABULARY)
    assert "A list of ids (topic): [first-id, second-id].\ntopics: []\n" in text
    assert "One of: leaders-summit, high-level-dialogue, " in text
    commitment = write_skeleton(Commitment, ("en", "es"), VOCABULARY)
    for line in ("  - date:", "  #   - source:", "  #     shows:", '      en: ""', "  # search_log:"):
        assert f"{line}\n" in commitment


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_is_readable_as_it_stands(kind):
    """Whoever fills in less than all, or uncovers every key, is told of what is empty, not of broken lines."""
    text = write_skeleton(KINDS[kind], ("en", "es"), VOCABULARY)
    assert parse_yaml(text.encode(), "x.yml").problems == ()
    uncovered = "\n".join(re.sub(r"^# (?=[a-z_]+:|  |# )", "", line) for line in text.splitlines()[2:])
    assert parse_yaml(uncovered.encode(), "x.yml").problems == ()
