"""What is part of itself, at once or by way of others, is told once a round, and at no other."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.problem import Place
from briefing.series.checks.naming.rounds import check_rounds


class Named(SimpleNamespace):
    def place_of(self, *path: str | int) -> Place:
        return Place(".".join(map(str, (self.id, *path))))


def judge(kind: str, key: str, named: dict[str, list[str]], days: dict[str, str] | None = None):
    """What is said of some of a kind; a key that takes one id holds a text."""
    rows = {name: [kind, name, {key: to}, name, (days or {}).get(name, "")] for name, to in named.items()}
    entries = {name: Named(id=name, **{key: to[0] if key in ("parent", "part_of") else to}) for name, to in named.items() if to}
    empty = {"parent": [], "part_of": [], "predecessors": [], "follows": [], "relations": []}
    rows = {name: [*row[:2], {**empty, **row[2]}, *row[3:]] for name, row in rows.items()}
    return list(check_rounds.judge(SimpleNamespace(**{kind: entries}), rows))


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ({"a": [], "b": ["a"], "c": ["b"]}, []),
        ({"a": ["a"], "b": ["a"]}, ['"a" is part of itself']),
        ({"a": ["b"], "b": ["a"]}, ['"a" is part of itself, by way of b']),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, ['"a" is part of itself, by way of b, c']),
        ({"a": ["gone"]}, []),
    ],
)
@pytest.mark.parametrize(("kind", "key"), [("organizations", "parent"), ("frameworks", "part_of")])
def test_rounds_are_told(kind, key, named, told):
    problems = judge(kind, key, named)
    assert [problem.what for problem in problems] == told
    assert [problem.place.path for problem in problems] == [f"a.{key}" for _ in told]


def test_the_place_is_that_of_the_name_in_a_list():
    (found,) = judge("frameworks", "predecessors", {"a": ["c", "b"], "b": ["a"], "c": []})
    assert found.place.path == "a.predecessors.1" and found.what == '"a" comes before itself, by way of b'
    assert found.mend.endswith("in one of them")


def test_of_what_has_a_day_those_of_one_day_are_told():
    """Of others an earlier one names a later one, and that is told elsewhere, as is a meeting that follows itself."""
    day, other = "2023-05-04", "2024-02-01"
    named = {"a": ["b"], "b": ["a"]}
    (found,) = judge("meetings", "follows", named, {"a": day, "b": day})
    assert found.what == '"a" follows up itself, by way of b' and found.place.path == "a.follows.0"
    assert judge("meetings", "follows", named, {"a": day, "b": other}) == []
    assert judge("meetings", "follows", {"a": ["a"]}, {"a": day}) == []
