"""In an editor's program a key that takes an id offers the ids of today: its schema leads to them, file by file."""

from __future__ import annotations

import json

import pytest

from briefing.authoring.explained.editor_ids import lead_to_ids, read_ids, write_ids
from briefing.authoring.explained.editor_schema import SCHEMAS, write_schema
from briefing.entries import KINDS
from briefing.entries.loading.load import load_folder
from tests.conftest import EXAMPLE


@pytest.fixture(scope="module")
def led():
    loaded = load_folder(EXAMPLE)
    return lead_to_ids(write_schema(SCHEMAS["meetings"], loaded.vocabulary, loaded.settings.languages))


def test_a_key_that_takes_ids_leads_to_them(led):
    """Also within lists and parts; one that takes ids of several kinds leads to these together."""
    schema, needed = led
    assert json.loads(schema)["properties"]["topics"]["items"]["allOf"] == [{"$ref": "ids.json#/definitions/topics"}]
    assert {"topics", "people", "organizations", "sources", "frameworks"} <= needed


def test_every_definition_that_is_led_to_is_written(led):
    """With what each id is called, in its order; the same ids are read back."""
    named = {kind: {f"{kind}-b": "Second", f"{kind}-a": "First"} for kind in KINDS}
    text = write_ids(named, led[1])
    assert led[1] <= json.loads(text)["definitions"].keys()
    assert read_ids(text) == named
    with pytest.raises(ValueError):
        read_ids("{}")
