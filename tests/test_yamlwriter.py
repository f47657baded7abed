"""What is written is read as the same, and in one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.yamlfile import parse_yaml, plain
from briefing.yamlwriter import WIDTH, Text, write_yaml

WORDS = st.text(st.sampled_from("aé: #-'\"\\[]{}|>&*!%@`,?~\n—0 "), min_size=1, max_size=300).map(str.strip).filter(bool)
TEXTS = st.builds(Text, WORDS, st.booleans())
TREES = st.dictionaries(
    st.sampled_from(["a", "b", "key"]),
    st.recursive(TEXTS, lambda inner: st.dictionaries(st.sampled_from(["en", "es"]), inner, min_size=1), max_leaves=6)
    | st.lists(TEXTS, max_size=5)
    | st.lists(st.dictionaries(st.sampled_from(["x", "y"]), TEXTS, min_size=1), max_size=3),
    min_size=1,
)


def said(tree):
    """A tree as the reader gives it back."""
    if isinstance(tree, Text):
        return tree.words
    if isinstance(tree, list):
        return [said(value) for value in tree]
    return {key: said(value) for key, value in tree.items()}


@pytest.mark.build
@given(TREES)
def test_what_is_written_is_read_as_the_same(tree):
    """Whatever the words hold: quotes, colons, signs of lists, blank lines, blanks at the end of a line."""
    text = write_yaml(tree, {})
    if "{}" in text.splitlines():
        return
    file = parse_yaml(text.encode(), "x.yml")
    expected = said(tree)
    assert file.problems == ()
    assert plain(file.root) == expected, text


def test_form_of_each_kind_of_value():
    """Words in quotes, tags bare, a long text as a block, a list on one line where it fits."""
    tree = {
        "title": Text("Talks: a start", is_prose=True),
        "date": Text("2024-02-28"),
        "topics": [Text("trade"), Text("maize")],
        "sources": [Text("s" * 60), Text("t" * 60)],
        "summary": {"en": Text("word " * 40 + "end", is_prose=True), "es": Text("- uno\n- dos", is_prose=True)},
        "history": [{"status": Text("kept"), "evidence": []}],
    }
    text = write_yaml(tree, {("date",): ("# the day",), ("history", 0): ("# first",), (): ("# end",)})
    assert max(map(len, text.splitlines())) <= WIDTH
    words = " ".join(["word"] * 21)
    assert text == (
        'title: "Talks: a start"\n# the day\ndate: 2024-02-28\ntopics: [trade, maize]\n'
        f"sources:\n  - {'s' * 60}\n  - {'t' * 60}\n"
        f"summary:\n  en: >-\n    {words}\n    {' '.join(['word'] * 19)} end\n  es: |-\n    - uno\n    - dos\n"
        "history:\n  # first\n  - status: kept\n    evidence: []\n# end\n"
    )
