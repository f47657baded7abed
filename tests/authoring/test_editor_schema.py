"""The schemas for editors are the classes, and say what the check says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from briefing.authoring.explained.editor_schema import SCHEMAS, files_of, write_schema
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.loading.load import load_folder
from briefing.yamlfile import plain, read_yaml
from tests.once import parse_once

BRIEFS = Path(__file__).parent.parent.parent / "briefs"


def read_schema(name: str) -> dict[str, Any]:
    return json.loads((BRIEFS / "schema" / f"{name}.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def loaded():
    return load_folder(BRIEFS, without=KINDS.keys())


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_the_classes(name, loaded):
    """briefs/schema/ is what `briefing schema` writes, also of series.yml and vocabulary.yml."""
    assert (BRIEFS / "schema" / f"{name}.json").read_text("utf-8") == write_schema(
        SCHEMAS[name], loaded.vocabulary, loaded.settings.languages
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.xdist_group("real series")
def test_entries_satisfy_their_schema(name):
    """Every committed file that passes the check passes its JSON Schema too."""
    Draft7Validator.check_schema(read_schema(name))
    validator = Draft7Validator(read_schema(name))
    files = [BRIEFS / f"{name}.yml"] if f"{name}.yml" in SINGLE_FILES else sorted((BRIEFS / name).glob("*.yml"))
    for path in filter(Path.exists, files):
        root = parse_once(path.read_bytes(), path.relative_to(BRIEFS.parent).as_posix()).root
        faults = [fault.message for fault in validator.iter_errors(plain(root))]
        assert not faults, (path.name, faults)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_says_what_the_check_says(name):
    """An unknown key fails the schema as it fails the check."""
    faults = Draft7Validator(read_schema(name)).iter_errors({"no_such_key": "x"})
    assert any("no_such_key" in fault.message for fault in faults)


def test_settings_of_vs_code_lead_to_every_schema():
    """Each schema with its files, as in a new series; the ids of today stand beside them, outside of what is committed."""
    settings = json.loads((BRIEFS.parent / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"build/schema/{name}.json": files_of(name) for name in SCHEMAS}
    assert "/build/" in (BRIEFS.parent / ".gitignore").read_text("utf-8").split()


def test_schema_of_the_vocabulary_knows_the_flags_of_a_term():
    """An editor who writes `needs: luck` sees it before the check does."""
    vocabulary = plain(read_yaml(BRIEFS / "vocabulary.yml", "vocabulary.yml").root)
    vocabulary["statuses"][0]["needs"] = "luck"
    assert [fault.json_path for fault in Draft7Validator(read_schema("vocabulary")).iter_errors(vocabulary)] == [
        "$.statuses[0].needs"
    ]
