"""The skeleton of a new entry explains every key."""

from __future__ import annotations

import json
import re

import pytest

from briefing.authoring.changing.skeleton import write_skeleton
from briefing.authoring.explained.editor_schema import write_schema
from briefing.entries import KINDS, Commitment, Meeting, Person
from briefing.entries.loading.load import load_folder
from briefing.series.checks.phrasing import long_texts, wording
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
    commitment = write_skeleton(Commitment, ("en", "es"), VOCABULARY)
    assert "The id of a meeting." in commitment
    assert 'A list: ["first", "second"].\n' in commitment
    assert all("A list" not in line for line in commitment.splitlines() if "What came of it" in line), "of maps it is shown"
    assert "A list of ids (topic): [first-id, second-id].\ntopics: []\n" in text
    assert "The id of an organization." in write_skeleton(Person, ("en", "es"), VOCABULARY)
    assert "One of: leaders-summit, high-level-dialogue, " in text
    for line in ("  - date:", "    # evidence:", "    #   - source:", "    #     shows:", '      en: ""', "    # search_log:"):
        assert f"{line}\n" in commitment
    item = ("places:", '  - en: ""', '    es: ""')
    assert "\n".join(f"    #   {line}" for line in item) in commitment
    assert "A list, each in every language.\n" in commitment


def test_what_the_check_would_refuse_is_told_beside_the_key():
    """How long a summary and a passage may be, as the rules measure them, and the status of what nobody can tell."""
    commitment = write_skeleton(Commitment, ("en", "es"), VOCABULARY)
    assert f"at most {long_texts.LONGEST:,} letters" in write_skeleton(Meeting, ("en", "es"), VOCABULARY)
    assert f"at most {wording.LONGEST} words" in commitment
    (unverifiable,) = (status.id for status in VOCABULARY.statuses if status.is_unverifiable)
    assert f"no goes with the status {unverifiable} and a verifiability_note" in commitment


@pytest.mark.parametrize("kind", KINDS)
def test_any_key_can_be_uncovered(kind):
    """As it stands, with any one optional key, and with all: whoever fills it in is told of what is empty, never of layout."""
    text = write_skeleton(KINDS[kind], ("en", "es"), VOCABULARY)
    assert parse_yaml(text.encode(), "x.yml").problems == ()
    for number in _list_covered(lines := text.splitlines()):
        one = _uncover(lines, number)
        assert parse_yaml("\n".join(one).encode(), "x.yml").problems == (), lines[number]
        for inner in _list_covered(one[: number + 30]):
            assert parse_yaml("\n".join(_uncover(one, inner)).encode(), "x.yml").problems == (), one[inner]
    while covered := list(_list_covered(lines)):
        lines = _uncover(lines, covered[0])
    read = parse_yaml("\n".join(lines).encode(), "x.yml")
    assert read.problems == () and not re.search(r"^ *# *(?:- )?[a-z_]+:(?: ..)?$", "\n".join(lines), re.MULTILINE)


def _list_covered(lines):
    return (number for number, line in enumerate(lines) if re.match(r" *# [a-z_]+:(?: \S\S)?$", line))


def _uncover(lines, number):
    """Without the # of the key at a line and of those that stand inward of it."""
    edge = lines[number].index("#")
    inside = f"{' ' * edge}#  "
    end = next((after for after in range(number + 1, len(lines)) if not lines[after].startswith(inside)), len(lines))
    return [line[:edge] + line[edge + 2 :] if number <= at < end else line for at, line in enumerate(lines)]
