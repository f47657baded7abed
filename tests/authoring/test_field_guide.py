"""The shape of entries is said once: what is committed equals what the classes say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from briefing.authoring.field_guide import write_guide, write_schema, write_skeleton
from briefing.entries import KINDS
from briefing.entries.load import load_folder
from briefing.yamlfile import plain, read_yaml

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
VOCABULARY = load_folder(BRIEFS).vocabulary


@pytest.mark.parametrize("kind", KINDS)
def test_committed_schema_is_the_classes(kind):
    """briefs/schema/ is what `briefing schema` writes."""
    assert (BRIEFS / "schema" / f"{kind}.json").read_text("utf-8") == write_schema(KINDS[kind], VOCABULARY)


def test_committed_guide_is_the_classes():
    """briefs/GUIDE.md is what `briefing guide` writes."""
    assert (BRIEFS / "GUIDE.md").read_text("utf-8") == write_guide(VOCABULARY)


@pytest.mark.parametrize("kind", KINDS)
def test_entries_satisfy_their_schema(kind):
    """Every committed entry that passes the check passes its JSON Schema too."""
    schema = json.loads((BRIEFS / "schema" / f"{kind}.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    for path in sorted((BRIEFS / kind).glob("*.yml")):
        faults = [fault.message for fault in validator.iter_errors(plain(read_yaml(path, path.name).root))]
        assert not faults, (path.name, faults)


@pytest.mark.parametrize("kind", KINDS)
def test_schema_says_what_the_check_says(kind):
    """An unknown key fails the schema as it fails the check."""
    schema = json.loads((BRIEFS / "schema" / f"{kind}.json").read_text("utf-8"))
    assert any("no_such_key" in fault.message for fault in Draft7Validator(schema).iter_errors({"no_such_key": "x"}))


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_names_every_key(kind):
    """A skeleton explains each key of its kind, required or not."""
    text = write_skeleton(KINDS[kind], ("en", "es"))
    for name in KINDS[kind].model_fields:
        assert name in ("was", "revised") or f"{name}:" in text
