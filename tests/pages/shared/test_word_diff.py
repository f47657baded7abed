"""What changed in a text, as a reader sees it: struck out, put in, and the words around."""

from __future__ import annotations

import pytest

from briefing.pages.shared.word_diff import show_changes

LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (["by May"], ["by June"], ["by <del>May</del> <ins>June</ins>"]),
        (["by May"], ["all by May"], ["<ins>all</ins> by May"]),
        (["all by May"], ["by May"], ["<del>all</del> by May"]),
        (["a < b"], ["a < c"], ["a &lt; <del>b</del> <ins>c</ins>"]),
        # Six words stay beside a change; where one word more would be left out, it stays too.
        ([f"{LONG} old"], [f"{LONG} new"], ["… nine ten eleven twelve thirteen fourteen <del>old</del> <ins>new</ins>"]),
        ([f"old {LONG}"], [f"new {LONG}"], ["<del>old</del> <ins>new</ins> one two three four five six …"]),
        (["a b c d e f g old"], ["a b c d e f g new"], ["a b c d e f g <del>old</del> <ins>new</ins>"]),
        (["a b c d e f g h old"], ["a b c d e f g h new"], ["… c d e f g h <del>old</del> <ins>new</ins>"]),
        (
            [f"x {LONG} y"],
            [f"p {LONG} q"],
            [
                "<del>x</del> <ins>p</ins> one two three four five six … nine ten eleven twelve thirteen fourteen "
                "<del>y</del> <ins>q</ins>"
            ],
        ),
        # Of several each stands beside the one that is most like it; what has no like went or came.
        (
            ["ships pay fees", "a joint report"],
            ["a joint long report", "ships pay no fees"],
            ["ships pay <ins>no</ins> fees", "a joint <ins>long</ins> report"],
        ),
        (
            ["ships pay fees"],
            ["a report", "no word"],
            ["<del>ships pay fees</del>", "<ins>a report</ins>", "<ins>no word</ins>"],
        ),
        (["a b c d e f g"], ["a x y z u v w", "r"], ["<del>a b c d e f g</del>", "<ins>a x y z u v w</ins>", "<ins>r</ins>"]),
        (["a b c d"], ["a x y z", "r"], ["a <del>b c d</del> <ins>x y z</ins>", "<ins>r</ins>"]),
        ([], ["new"], ["<ins>new</ins>"]),
    ],
)
def test_changes_are_shown_so(before, after, shown):
    assert [str(each) for each in show_changes(tuple(before), tuple(after))] == shown
