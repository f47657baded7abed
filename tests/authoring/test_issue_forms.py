"""The forms that readers fill in are those of the series."""

from __future__ import annotations

from pathlib import Path

import yaml

from briefing.authoring.issue_forms import write_forms
from briefing.entries import KINDS
from briefing.entries.load import load_folder

ROOT = Path(__file__).parent.parent.parent


def test_committed_forms_are_those_of_the_series():
    """`briefing forms` would change nothing."""
    loaded = load_folder(ROOT / "briefs", without=KINDS.keys())
    for path, text in write_forms(loaded.settings, loaded.vocabulary).items():
        assert (ROOT / path).read_text("utf-8") == text, f"{path}: run `make generated`"


def test_forms_are_valid_and_name_the_vocabulary(house):
    """Each form is YAML with the keys that GitHub asks for; its choices are the labels of the closed lists."""
    house.change("vocabulary.yml", 'en: "Withdrawn"', 'en: "Dropped by both"')
    loaded = load_folder(house.briefs)
    files = write_forms(loaded.settings, loaded.vocabulary)
    form = yaml.safe_load(files[".github/ISSUE_TEMPLATE/correction.yml"])
    assert {"name", "description", "body"} <= form.keys()
    fields = {field["id"]: field for field in form["body"]}
    assert "Dropped by both" in fields["status"]["attributes"]["options"]
    assert fields["source"]["validations"]["required"] is True
    assert "English and Español" in files[".github/PULL_REQUEST_TEMPLATE.md"]
