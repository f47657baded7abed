"""A body that is part of itself, at once or by way of others, is told at each body of the round, and at no other."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.problem import Place
from briefing.series.checks.naming.parents import check_parents


class Body(SimpleNamespace):
    def place_of(self, key: str) -> Place:
        return Place(f"{self.id}.{key}")


@pytest.mark.parametrize(
    ("parents", "told"),
    [
        ({"a": None, "b": "a", "c": "b"}, []),
        ({"a": "a", "b": "a"}, ['"a" is part of itself']),
        ({"a": "b", "b": "a"}, ['"a" is part of itself, by way of b', '"b" is part of itself, by way of a']),
        (
            {"a": "b", "b": "c", "c": "a", "d": "a"},
            [
                '"a" is part of itself, by way of b, c',
                '"b" is part of itself, by way of c, a',
                '"c" is part of itself, by way of a, b',
            ],
        ),
        ({"a": "gone"}, []),
    ],
)
def test_rounds_are_told(parents, told):
    bodies = {name: Body(id=name, parent=parent, country=None) for name, parent in parents.items()}
    problems = list(check_parents(SimpleNamespace(of_kind=lambda _: bodies)))
    assert [problem.what for problem in problems] == told
    assert [problem.place.path for problem in problems] == [f"{what[1]}.parent" for what in told]
