"""The one form of an entry: says the same, keeps comments, and is its own form."""

from __future__ import annotations

import pytest

from briefing.authoring.changing.canonical_form import ChangedError, write_form
from briefing.entries.loading.load import load_folder

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def load(folder):
    return {entry.path: entry for entry in load_folder(folder).all_files()}


@pytest.mark.slow
def test_committed_entries_equal_their_form(real_opened):
    """Every entry of this repository is in its form: `briefing fmt` writes it."""
    loaded = real_opened.loaded
    entries = [entry for kind in loaded.entries.values() for entry in kind.values()]
    files = [loaded.settings, loaded.vocabulary, loaded.glossary, *entries]
    assert [entry.path for entry in files if write_form(entry) != entry.written] == [], "run briefing fmt"


def test_a_second_run_changes_nothing_and_facts_stay(house):
    """Of each file of the example, which is written otherwise; what it says is the same after as before."""
    before = load(house.briefs)
    for path, entry in before.items():
        (house.project / path).write_text(write_form(entry), "utf-8")
    after = load(house.briefs)
    assert {path: entry.model_dump() for path, entry in before.items()} == {p: e.model_dump() for p, e in after.items()}
    assert [path for path, entry in after.items() if write_form(entry) != entry.written] == []


def test_keys_get_the_order_of_the_class_and_comments_stay_with_theirs(house):
    """A key that stood last goes to its place, and the comment above it goes along."""
    path = house.briefs / MEETING
    text = path.read_text("utf-8").replace("date: 2023-05-04\n", "") + "# by the communiqué\ndate: 2023-05-04\n"
    path.write_text(text, "utf-8")
    form = write_form(load(house.briefs)[f"briefs/{MEETING}"])
    assert '  es: "Conversaciones portuarias en Aldport"\n# by the communiqué\ndate: 2023-05-04\nformat:' in form


def test_a_form_that_would_say_something_else_is_refused(house, monkeypatch):
    """Should the writer ever err, nothing is written."""
    monkeypatch.setattr(
        "briefing.authoring.changing.canonical_form.write_yaml", lambda tree, comments: "name: Other\nsort_name: Other\n"
    )
    with pytest.raises(ChangedError):
        write_form(load(house.briefs)["briefs/people/ana-varga.yml"])
