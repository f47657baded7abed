"""Comments are found with what they stand above, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from briefing.yamlcomments import find_comments, list_guesses, list_hints
from briefing.yamlfile import parse_yaml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# head\na: x\n", {("a",): ("# head",)}),
        ("a: x\n# end\n", {(): ("# end",)}),
        ("a:\n  - b: x\n  # second\n  - b: y\n", {("a", 1): ("# second",)}),
        ("a: # beside a key\n  b: x\n", {("a",): ("# beside a key",)}),
        ("a: |-\n  # words\n  x\n# comment\nb: y\n", {("b",): ("# comment",)}),
        ("a: >-\n  x #1\n\n  # words\nb: y\n", {}),
        ("a: \"x\n  # words\"\nb: 'it # is'\nc: a#b\n", {}),
        ("a:\n  - b: x\n    # c: y\nd: z\n", {("a", 0, ""): ("# c: y",)}),
        ("a:\n  - b: x\n    # c: y\n  - b: z\n    # c: y\n", {("a", 0, ""): ("# c: y",), ("a", 1, ""): ("# c: y",)}),
        ("a:\n  b: x\n   # askew\nd: z\n", {("d",): ("# askew",)}),
        ("a:\n  b: x\n  # beside\n  c: y\n", {("a", "c"): ("# beside",)}),
        ('a: ["x # y", z]\n', {}),
        ('a: { b: "x # y", c: "z # z" }  # end\n', {("a",): ("# end",)}),
        ("a: [x,\n  # one\n  y]\n", {("a", 1): ("# one",)}),
    ],
)
def test_comments(text, found):
    """A comment belongs to what follows it; a # in words, quotes and blocks is none."""
    root = parse_yaml(text.encode(), "x.yml").root
    assert find_comments(text, root) == found


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("#: ours\na: x\n  #: ours\n# mine\n#mine:\n", [1, 3]),
        ("a: >-\n  #: words\n  x\nb: x  #: beside\n", []),
        (
            '#: May be left out.\n# end:\n# list:\n#   - one:\n#     #: Why.\n#     two: ""\n# mine\n# end:\na: x\n',
            [1, 2, 3, 4, 5, 6],
        ),
        ("a:\n  #   #: Why.\n  #   # one:\n  #   #   # two: []\n  b: x\n# # mine\n", [2, 3, 4]),
        ("#: May be left out.\n# end: 2024\n# mine: that\na: x\n", [1]),
        ("# mine:\na: x\n#: ours\n\n# mine:\n", [3]),
        ("#: Why.\n# check this:\n# mine:\na: x\n", [1]),
        ("#: Why.\n# end:\n# mine:\n# end:\na: x\n", [1, 2]),
        ("a: [\n#: ours\n", []),
    ],
)
def test_our_own_comments(text, lines):
    """Alone on a line, with our sign; and what we showed behind a # below it, as long as nobody has written anything there."""
    assert list_hints(text, {"end", "list", "one", "two"}) == lines


def test_guesses_are_told_from_explanations_and_from_values():
    text = "#: why\na: x\n  #:? is it so?\nb: >-\n  #:? words\n# mine\n#:? or this?\n"
    assert list_guesses(text) == [(3, 3, "is it so?"), (7, 1, "or this?")]
    assert list_hints(text, set()) == [1, 3, 7] and list_guesses("a: [\n#:? x\n") == []
