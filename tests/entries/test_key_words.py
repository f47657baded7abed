"""What editors call a key leads to the key, and nothing in the list leads nowhere."""

from __future__ import annotations

from pathlib import Path

import briefing.entries.misshapen.key_words
from briefing.entries import Settings
from briefing.entries.loading.load import KINDS
from briefing.entries.loading.unfinished import key_names
from briefing.entries.misshapen.key_words import find_key
from briefing.yamlfile import MapNode, read_yaml

FILE = Path(briefing.entries.misshapen.key_words.__file__).with_suffix(".yml")


def test_every_key_of_the_list_is_one():
    """A key that was renamed takes its words along."""
    root = read_yaml(FILE, FILE.name).root
    assert isinstance(root, MapNode)
    known = {key for shape in (*KINDS.values(), Settings) for key in key_names(shape)}
    assert set(root.values) - known == set()


def test_a_word_means_the_key_that_is_known_there():
    """`fecha` is the date of a meeting, and of a source the day when it was published."""
    assert find_key("Fecha", ("date", "title")) == "date"
    assert find_key("fecha", ("published_on", "title")) == "published_on"
    assert find_key("asistentes", ("participants", "parties")) == "participants"
    assert find_key("nothing of the kind", ("date",)) is None
