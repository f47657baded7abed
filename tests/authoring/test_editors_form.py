"""The configuration of the editors' form is the classes, the closed lists and the series' own languages and parties."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from briefing.authoring.editors_form.admin_files import list_admin_files
from briefing.authoring.editors_form.cms_config import list_empty_lists, write_config
from briefing.authoring.explained.documented import shapes_in
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.fields import Shape
from briefing.entries.loading.load import load_folder
from tests.conftest import EXAMPLE


def read_config(briefs) -> dict[str, Any]:
    loaded = load_folder(briefs)
    return json.loads(write_config(loaded.settings, loaded.vocabulary).split("\n", 1)[1])


def find_fields(config: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    files = next(found["files"] for found in config["collections"] if found["name"] == "series")
    return next(found["fields"] for found in (*config["collections"], *files) if found["name"] == kind and "fields" in found)


def list_keys(shape: type[Shape], at: str = "") -> Iterator[str]:
    for name, field in shape.model_fields.items():
        yield f"{at}{name}"
        for inner in shapes_in(field.annotation):
            yield from list_keys(inner, f"{at}{name}.")


def list_form_keys(fields: list[dict[str, Any]], at: str = "") -> Iterator[str]:
    for field in fields:
        yield f"{at}{field['name']}"
        yield from list_form_keys(field.get("fields", []), f"{at}{field['name']}.")


@pytest.fixture(scope="module")
def config() -> dict[str, Any]:
    """That of the example."""
    return read_config(EXAMPLE)


@pytest.mark.parametrize("shape", [*KINDS.values(), *SINGLE_FILES.values()], ids=lambda shape: shape.kind)
def test_each_key_has_its_field(config, shape):
    """Of every kind and single file, at any depth: what the form does not know it could lose."""
    known = set(list_form_keys(find_fields(config, shape.kind)))
    assert set(list_keys(shape)) - known == set()


def test_references_are_picked_and_lists_are_offered(house):
    """Another entry by a picker of its collection; a tag by its word in the series; a text by language."""
    house.change("vocabulary.yml", 'en: "Withdrawn"', 'en: "Dropped by both"')
    config = read_config(house.briefs)
    fields = {field["name"]: field for field in find_fields(config, "commitments")}
    assert (fields["meeting"]["widget"], fields["meeting"]["collection"]) == ("relation", "meetings")
    assert fields["sources"]["multiple"] is True
    history = {field["name"]: field for field in fields["history"]["fields"]}
    assert {"label": "Dropped by both (withdrawn)", "value": "withdrawn"} in history["status"]["options"]
    assert [field["label"] for field in fields["title"]["fields"]] == ["English", "Español"]
    assert [field["name"] for field in history["scores"]["fields"]] == ["aldovia", "borvia"]
    assert [option["value"] for option in history["scores"]["fields"][0]["options"]] == [-1, 0, 1]
    assert fields["reviewed"] | {"type": "date", "format": "YYYY-MM-DD"} == fields["reviewed"]
    assert fields["due_date"]["pattern"][0] == r"^\d{4}(-\d{2}(-\d{2})?)?$", "a month alone is a date too"
    (considered,) = (field for field in find_fields(config, "meetings") if field["name"] == "considered")
    number = {"widget": "number", "value_type": "int", "min": 0}
    assert all(field | number == field for field in considered["fields"]), "no fewer than none"
    assert fields["title"]["hint"] == "The promise in a few words, beginning with a verb."


TITLED = {"value_field": "{{slug}}", "display_fields": ["{{title.en}} ({{slug}})"], "search_fields": ["title.en"]}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("draft", {"required": False, "widget": "select", "options": [{"label": "true", "value": True}]}),
        ("title", {"required": True, "widget": "object", "label": "Title"}),
        ("title.es", {"required": False, "widget": "string", "label": "Español"}),
        ("text.en", {"widget": "text"}),
        ("quote", {"required": False, "widget": "object", "collapsed": "auto"}),
        ("quote.language", {"widget": "string", "pattern": ["^[a-z]{2}$", "a language by its two letters, such as en"]}),
        ("words", {"widget": "list", "summary": "{{fields.language}} · {{fields.source}}"}),
        ("words_note", {"required": False, "label": "Words note"}),
        ("milestones", {"summary": "{{fields.id}} · {{fields.due_date}}"}),
        ("meeting", {"required": True, "widget": "relation", "collection": "meetings", **TITLED}),
        ("topics", {"required": True, "collection": "topics", "multiple": True, "search_fields": ["name.en"]}),
        ("verifiable", {"widget": "select", "options": [{"label": word, "value": word} for word in ("yes", "no")]}),
        ("history", {"required": True, "widget": "list", "summary": "{{fields.date}} · {{fields.status}}"}),
        ("history.search_log.date", {"required": True, "widget": "datetime"}),
        ("history.search_log.places", {"widget": "list", "summary": "{{fields.en}}"}),
        ("history.search_log.places.es", {"widget": "string", "label": "Español", "required": False}),
        ("history.search_log.queries.item", {"widget": "string", "label": "One"}),
        ("history.scores.borvia", {"required": False, "label": "borvia"}),
        ("next_review", {"required": False, "widget": "datetime"}),
    ],
)
def test_a_field_asks_for_what_its_key_takes(config, key, expected):
    """A short text or a long one, a day, a choice; where it must be there, and what a closed item of a list shows."""
    fields = find_fields(config, "commitments")
    for name in key.split("."):
        field = next(field for field in fields if field["name"] == name)
        fields = field.get("fields") or [field.get("field")]
    assert {name: field.get(name) for name in expected} == expected


def test_a_list_that_says_something_by_being_empty_is_not_asked_for(house):
    """An independent source names no issuer: the form lets that be, and writes the empty list."""
    fields = {field["name"]: field for field in find_fields(read_config(house.briefs), "sources")}
    assert list_empty_lists() == ["issued_by"]
    assert (fields["issued_by"]["required"], fields["title"]["required"]) == (False, True)


def test_the_file_is_named_as_an_id_is(house):
    """A slug of the date and the title, which an editor may change while the entry is new, and never after."""
    meetings = next(found for found in read_config(house.briefs)["collections"] if found["name"] == "meetings")
    assert meetings["slug"]["template"] == "{{date}}-{{title.en}}"
    assert meetings["slug"]["editable"] == ["create"]
    assert meetings["folder"] == "briefs/meetings"


@pytest.mark.parametrize(("kind", "order"), [("meetings", ["date", "title.en"]), ("people", ["name"])])
def test_entries_are_listed_and_sorted_by_their_day_where_they_have_one(config, kind, order):
    """And by their name."""
    listed = next(found for found in config["collections"] if found["name"] == kind)
    assert listed["sortable_fields"] == order
    assert listed["summary"] == " ".join(f"{{{{{key}}}}}" for key in order)


def test_it_saves_where_the_series_is_kept(house):
    """On GitHub by proposals; elsewhere only the files of one's own machine can be edited."""
    house.change("series.yml", "https://example.org/aldovia/briefs", "https://github.com/aldovia/briefs")
    config = read_config(house.briefs)
    assert config["backend"] == {"name": "github", "repo": "aldovia/briefs", "branch": "main", "auth_methods": ["token"]}
    assert config["publish_mode"] == "editorial_workflow"


def test_nothing_is_there_that_nobody_asked_for(house):
    """Without the fetched packages there is no page of it."""
    loaded = load_folder(house.briefs)
    assert list(list_admin_files(house.project, loaded.settings, loaded.vocabulary)) == []
