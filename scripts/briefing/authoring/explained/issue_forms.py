"""Issue forms and the template of a pull request, from the series' own languages and closed lists. Knows no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from briefing.entries import KINDS, Settings, Vocabulary
from briefing.locale.locale import Locale
from briefing.urls.project_files import form_file

FOLDER = ".github/ISSUE_TEMPLATE"
_HEAD = "# Written by `briefing forms` from briefs/series.yml and briefs/vocabulary.yml; a test fails when they differ.\n"


def write_forms(settings: Settings, vocabulary: Vocabulary, locales: Mapping[str, Locale]) -> dict[str, str]:
    """Path of each file in the project → its text; a form for each language whose words are there."""
    languages = tuple(settings.languages)
    forms = {
        f"{FOLDER}/{form_file(name, language, languages)}": _write(describe(vocabulary, locale))
        for language, locale in locales.items()
        for name, describe in (("correction", _describe_correction), ("tip", _describe_tip))
    }
    return {
        **forms,
        f"{FOLDER}/config.yml": _write({"blank_issues_enabled": True}),
        ".github/PULL_REQUEST_TEMPLATE.md": _write_pull_request(settings),
    }


def _describe_correction(vocabulary: Vocabulary, words: Locale) -> Mapping[str, Any]:
    statuses = [term.label.say(words.language).words for term in vocabulary.statuses]
    return {
        "name": words["form_correction"],
        "description": words["form_correction_about"],
        "title": f"{words['form_correction']}: ",
        "labels": ["correction"],
        "body": [
            _field("input", "page", words["form_page"], words["form_page_hint"], is_required=True),
            _field("textarea", "wrong", words["form_wrong"], words["form_wrong_hint"], is_required=True),
            _field("textarea", "source", words["form_source"], words["form_source_hint"], is_required=True),
            _choice("status", words["form_status"], statuses),
        ],
    }


def _describe_tip(vocabulary: Vocabulary, words: Locale) -> Mapping[str, Any]:
    formats = [term.label.say(words.language).words for term in vocabulary.formats]
    return {
        "name": words["form_tip"],
        "description": words["form_tip_about"],
        "title": f"{words['form_tip']}: ",
        "labels": ["tip"],
        "body": [
            _field("input", "when", words["form_when"], words["form_when_hint"], is_required=True),
            _choice("format", words["form_format"], formats),
            _field("textarea", "what", words["form_what"], "", is_required=True),
            _field("textarea", "sources", words["form_sources"], words["form_sources_hint"], is_required=True),
        ],
    }


def _field(form: str, name: str, label: str, description: str, *, is_required: bool = False) -> Mapping[str, Any]:
    attributes = {"label": label, **({"description": description} if description else {})}
    return {"type": form, "id": name, "attributes": attributes, "validations": {"required": is_required}}


def _choice(name: str, label: str, options: list[str]) -> Mapping[str, Any]:
    return {"type": "dropdown", "id": name, "attributes": {"label": label, "options": options}}


def _write(form: Mapping[str, Any]) -> str:
    """YAML's flow style is JSON: no YAML writer is needed, and every text is quoted."""
    return _HEAD + json.dumps(form, ensure_ascii=False, indent=2) + "\n"


def _write_pull_request(settings: Settings) -> str:
    languages = " and ".join(settings.languages.values())
    kinds = ", ".join(KINDS)
    return f"""<!-- Written by `briefing forms`; a test fails when it differs from the series. -->
## What changes for a reader

<!-- New meeting, status from → to and on which evidence, words mended, … ({kinds}) -->

## For entries

- [ ] Every claim has its source, read again; an aim is no promise, and one side's words are not both sides'.
- [ ] Texts in {languages}; quotations in their own language.
- [ ] Earlier history entries are unchanged.
- [ ] `make check` says 0 errors.

## For code

- [ ] One idea, with its test, its docs and its line in CHANGELOG.md.
- [ ] The test failed when the fault was planted.
- [ ] `make test` passes; addresses, ids and tables of data are as before, or the changelog says so.
"""
