"""A mutant is put into functions that are imported already, wherever they are held; what only an import runs is refused."""

from __future__ import annotations

import gc
import importlib.util
import sys

import pytest

from tests.mutants.swap import House

MODULE = """from functools import cache, partial

LIMIT = 3
DOUBLED = [2 * number for number in range(LIMIT)]


def count(number, more=1):
    return number + more


def make(base):
    def inside(number):
        return base + number

    return inside


class Sum:
    limit = 4

    @property
    def told(self):
        return len([number for number in range(self.limit) if number > 1])


kept = cache(count)
later = partial(count, more=10)
of_five = make(5)
"""


@pytest.fixture
def swap(tmp_path):
    """The module, and a function that puts a change into it."""
    gc.freeze()  # of what was there before nothing is looked through, nor forgotten: other tests have kept their answers
    path = tmp_path / "sums.py"
    path.write_text(MODULE, "utf-8")
    spec = importlib.util.spec_from_file_location("sums_to_swap", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    house = House(tmp_path)

    def change(old: str, new: str) -> bool:
        assert old in MODULE
        return house.swap(path, MODULE, MODULE.replace(old, new))

    yield module, change
    sys.modules.pop("sums_to_swap", None)


@pytest.mark.parametrize(
    ("old", "new", "asked", "expected"),
    [
        ("number + more", "number - more", "count(3)", 2),
        ("number + more", "None", "kept(3)", None),  # behind a cache
        ("number + more", "number - more", "later(3)", -7),
        ("base + number", "base - number", "make(1)(1)", 0),
        ("base + number", "base - number", "of_five(1)", 4),  # a function that was made before the change
        ("number > 1", "number >= 1", "Sum().told", 3),
        ("return inside", "return None", "make(1)", None),
    ],
)
def test_a_change_is_there_at_once(swap, old, new, asked, expected):
    module, change = swap
    assert change(old, new)
    assert eval(asked, vars(module)) == expected


def test_what_was_answered_before_is_asked_anew(swap):
    module, change = swap
    assert module.kept(3) == 4
    assert change("number + more", "number - more")
    assert module.kept(3) == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("LIMIT = 3", "LIMIT = 4"), ("2 * number", "3 * number"), ("more=1)", "more=2)"), ("limit = 4", "limit = 5")],
)
def test_what_an_import_runs_is_refused(swap, old, new):
    """Numbers of a module, of a class and of a signature; then nothing is changed."""
    module, change = swap
    assert not change(old, new)
    assert module.count(3) == 4
