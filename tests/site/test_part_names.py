"""A part is called by all that was planned for it: two that differ in a number or a word are never taken for one another."""

from __future__ import annotations

from functools import partial

import pytest

from briefing.site.part_names import name_part
from briefing.sitefile import TreePart


def make(*given: object, **named: object) -> list[object]:
    """What a part would render."""
    return [*given, named]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (partial(make, 1), partial(make, 2)),
        (partial(make, "a"), partial(make, "b")),
        (partial(make, True), partial(make, False)),
        (partial(make, None), partial(make, "")),
        (partial(make, ["a", 1]), partial(make, ["a", 2])),
        (partial(make, {"a": 1}), partial(make, {"a": 2})),
        (partial(make, year=2023), partial(make, year=2024)),
        (make, partial(make)),
    ],
)
def test_another_plan_has_another_name(one, other):
    assert name_part(TreePart("x", one)) == name_part(TreePart("x", one)) is not None
    assert name_part(TreePart("x", one)) != name_part(TreePart("x", other))
    assert name_part(TreePart("x", one)) != name_part(TreePart("y", one))


def test_what_has_no_name_is_of_no_plan():
    assert name_part(TreePart("x", partial(make, object()))) is None
