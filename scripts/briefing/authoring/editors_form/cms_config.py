"""The configuration of the editors' form: every kind a collection, every single file a file. From the classes."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from briefing.authoring.editors_form.form_fields import FormFields, may_be_empty, name_template
from briefing.authoring.explained.documented import describe
from briefing.entries import KINDS, SINGLE_FILES, Settings, Vocabulary
from briefing.entries.base import Entry
from briefing.entries.ids import ID_PATTERN, LONGEST_ID

_HEAD = "# Written by `briefing` from the classes and the closed lists: YAML in its flow style.\n"
_NOWHERE = "local/series"
"""What stands for the repository where the series names none: then only the files of this machine can be edited."""


def write_config(settings: Settings, vocabulary: Vocabulary) -> str:
    """The configuration as Sveltia CMS reads it."""
    config = {
        "backend": _find_backend(settings),
        "publish_mode": "editorial_workflow" if settings.repository else "simple",
        "app_title": settings.title.say(next(iter(settings.languages))).words,
        "media_folder": "docs/pictures",
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_ID},
        "collections": [
            *(_describe_collection(kind, shape, settings, vocabulary) for kind, shape in KINDS.items()),
            _describe_files(settings, vocabulary),
        ],
    }
    return _HEAD + json.dumps(config, ensure_ascii=False, indent=1) + "\n"


def list_empty_lists() -> list[str]:
    """The keys that must be there, also where their list is empty."""
    schemas = [shape.model_json_schema() for shape in KINDS.values()]
    return [name for schema in schemas for name in schema["required"] if may_be_empty(schema["properties"][name])]


def _find_backend(settings: Settings) -> dict[str, Any]:
    """GitHub, with a token of the editor's own: nothing is kept for it anywhere else."""
    parts = urlsplit(settings.repository or "")
    name = parts.path.strip("/").removesuffix(".git") if parts.hostname == "github.com" else ""
    return {"name": "github", "repo": name or _NOWHERE, "branch": settings.branch, "auth_methods": ["token"]}


def _describe_collection(kind: str, shape: type[Entry], settings: Settings, vocabulary: Vocabulary) -> dict[str, Any]:
    name = name_template(kind, next(iter(settings.languages)))
    is_dated = "date" in shape.model_fields
    return {
        "name": kind,
        "label": kind.capitalize(),
        "label_singular": shape.singular.capitalize(),
        "description": describe(shape),
        "folder": f"briefs/{kind}",
        "extension": "yml",
        "format": "yaml",
        "identifier_field": name.strip("{}"),
        "summary": f"{{{{date}}}} {name}" if is_dated else name,
        "sortable_fields": [*(["date"] if is_dated else []), name.strip("{}")],
        "slug": {
            "template": f"{{{{date}}}}-{name}" if is_dated else name,
            "editable": ["create"],
            "pattern": [ID_PATTERN, "a-z, 0-9 and single hyphens"],
            "hint": "The file's name and the page's address: it never changes.",
        },
        "fields": _list_fields(shape, settings, vocabulary),
    }


def _describe_files(settings: Settings, vocabulary: Vocabulary) -> dict[str, Any]:
    files = [
        {
            "name": shape.kind,
            "label": shape.kind.capitalize(),
            "file": f"briefs/{name}",
            "format": "yaml",
            "fields": _list_fields(shape, settings, vocabulary),
        }
        for name, shape in SINGLE_FILES.items()
    ]
    return {"name": "series", "label": "Series", "files": files}


def _list_fields(shape: type[Entry], settings: Settings, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The keys of a class; those that every entry has stand last, since they are seldom written."""
    schema = shape.model_json_schema()
    made = FormFields(schema.get("$defs", {}), vocabulary, settings.languages, settings.parties).list_fields(schema)
    return sorted(made, key=lambda field: field["name"] in Entry.model_fields)
