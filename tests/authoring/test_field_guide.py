"""The field guide explains every key of every file, in the words of the classes."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.authoring.explained.field_guide import write_guide
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.loading.load import load_folder

BRIEFS = Path(__file__).parent.parent.parent / "briefs"


def test_committed_guide_is_the_classes():
    """briefs/GUIDE.md is what `briefing guide` writes."""
    loaded = load_folder(BRIEFS, without=KINDS.keys())
    guide = write_guide(loaded.vocabulary, tuple(loaded.settings.languages))
    assert (BRIEFS / "GUIDE.md").read_text("utf-8") == guide


@pytest.mark.parametrize("shape", [*KINDS.values(), *SINGLE_FILES.values()], ids=lambda shape: shape.kind)
def test_guide_has_a_chapter_with_every_key(shape):
    """Of entries, of series.yml and of vocabulary.yml."""
    guide = (BRIEFS / "GUIDE.md").read_text("utf-8")
    chapter = guide.split(f"\n## {shape.singular.capitalize()} (`briefs/")[1].split("\n## ")[0]
    assert [name for name in shape.model_fields if f"\n| `{name}` |" not in chapter] == []


def test_guide_names_the_languages_of_the_series():
    """One language, two or five."""
    vocabulary = load_folder(BRIEFS, without=KINDS.keys()).vocabulary
    assert "is a map: `fr:` below the key" in write_guide(vocabulary, ("fr",))
    assert "is a map: `fr:`, `en:` and `es:` below the key" in write_guide(vocabulary, ("fr", "en", "es"))
