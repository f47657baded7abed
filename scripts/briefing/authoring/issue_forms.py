"""Issue forms and the template of a pull request, from the series' own languages and closed lists. Knows no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from briefing.entries import KINDS, Settings, Vocabulary

FOLDER = ".github/ISSUE_TEMPLATE"
_HEAD = "# Written by `briefing forms` from briefs/series.yml and briefs/vocabulary.yml; a test fails when they differ.\n"


def write_forms(settings: Settings, vocabulary: Vocabulary) -> dict[str, str]:
    """Path of each file in the project → its text."""
    first = next(iter(settings.languages))
    return {
        f"{FOLDER}/correction.yml": _write(_describe_correction(vocabulary, first)),
        f"{FOLDER}/tip.yml": _write(_describe_tip(vocabulary, first)),
        f"{FOLDER}/config.yml": _write({"blank_issues_enabled": True}),
        ".github/PULL_REQUEST_TEMPLATE.md": _write_pull_request(settings),
    }


def _describe_correction(vocabulary: Vocabulary, language: str) -> Mapping[str, Any]:
    statuses = [term.label.say(language).words for term in vocabulary.statuses]
    return {
        "name": "Correction",
        "description": "Something on a page is wrong.",
        "title": "Correction: ",
        "labels": ["correction"],
        "body": [
            _field("input", "page", "Which page", "Its address, or the file below briefs/.", is_required=True),
            _field("textarea", "wrong", "What is wrong", "Quote the words that are wrong.", is_required=True),
            _field("textarea", "source", "Which source says so", "A public address and the passage.", is_required=True),
            _choice("status", "If it is about a commitment: where it stands", statuses),
        ],
    }


def _describe_tip(vocabulary: Vocabulary, language: str) -> Mapping[str, Any]:
    formats = [term.label.say(language).words for term in vocabulary.formats]
    return {
        "name": "Tip",
        "description": "A meeting, a promise or a result that is missing.",
        "title": "Tip: ",
        "labels": ["tip"],
        "body": [
            _field("input", "when", "When", "The day, as exactly as the source gives it.", is_required=True),
            _choice("format", "What it was", formats),
            _field("textarea", "what", "What was said, promised or done, and by whom", "", is_required=True),
            _field("textarea", "sources", "Sources", "One public address a line, official ones first.", is_required=True),
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
