"""The forms that readers fill in are those of the series."""

from __future__ import annotations

from pathlib import Path

import yaml

from briefing.authoring.explained.issue_forms import write_forms
from tests.trees import open_briefs

ROOT = Path(__file__).parent.parent.parent
PULL_REQUEST = ".github/PULL_REQUEST_TEMPLATE.md"


def test_committed_forms_are_those_of_the_series(real_opened):
    """`briefing forms` would change nothing."""
    loaded = real_opened.loaded
    files = write_forms(loaded.settings, loaded.vocabulary, real_opened.locales)
    committed = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()}
    assert set(files) == {*committed, PULL_REQUEST}
    for path, text in files.items():
        assert (ROOT / path).read_text("utf-8") == text, f"{path}: run `make generated`"


def test_forms_are_valid_and_name_the_vocabulary(house):
    """Each form is YAML with the keys that GitHub asks for; its choices are the labels of the closed lists."""
    house.change("vocabulary.yml", 'en: "Withdrawn"', 'en: "Dropped by both"')
    opened = open_briefs(house.briefs)
    files = write_forms(opened.loaded.settings, opened.loaded.vocabulary, opened.locales)
    form = yaml.safe_load(files[".github/ISSUE_TEMPLATE/correction.yml"])
    assert {"name", "description", "body"} <= form.keys()
    fields = {field["id"]: field for field in form["body"]}
    assert "Dropped by both" in fields["status"]["attributes"]["options"]
    assert fields["source"]["validations"]["required"] is True
    assert "English and Español" in files[PULL_REQUEST]


def test_each_language_has_its_forms(house):
    """A reader of a further language is asked in it, and chooses among its words."""
    opened = open_briefs(house.briefs)
    files = write_forms(opened.loaded.settings, opened.loaded.vocabulary, opened.locales)
    form = yaml.safe_load(files[".github/ISSUE_TEMPLATE/tip-es.yml"])
    assert (form["name"], form["body"][0]["attributes"]["label"]) == ("Pista", "Cuándo")
    correction = yaml.safe_load(files[".github/ISSUE_TEMPLATE/correction-es.yml"])
    assert "Retirado" in correction["body"][3]["attributes"]["options"]
    assert [field["id"] for field in correction["body"]] == ["page", "wrong", "source", "status"], (
        "the link of a brief fills page"
    )
