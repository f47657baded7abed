"""Names that are more than the name, and sort names that registers cannot sort by."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.series.checks.participation.name_forms import _find, _find_wrong_order


@pytest.mark.parametrize(
    ("name", "mends"),
    [
        ("Ana Varga", []),
        ("Dr. Ana Varga", ["write Ana Varga"]),
        ("DRA Ana", ["write Ana"]),
        ("Dr", []),
        ("Henry Cuellar, Jr.", []),
        ("Henry Cuellar, III", []),
        ("Henry Cuellar, Minister", ["leave it out; somebody else has an entry of their own"]),
        ("Henry Cuellar,", ["write Henry Cuellar"]),
        ("Henry Cuellar Ph.D.", ["write Henry Cuellar"]),
        ("Henry Cuellar & Ana Varga", ["keep one of them; the other is an entry of its own"]),
        ("Henry Cuellar/Ana Varga", ["keep one of them; the other is an entry of its own"]),
        ("Henry Cuellar.", ["write Henry Cuellar"]),
        ("Sammy Davis Jr.", []),
        ("Harry S. Truman", []),
        ("Sen. Ana Varga", ["write Ana Varga"]),
        ("Gen Nakatani", []),
        ("Dr of State Ana Varga", ["leave the title out"]),
        ("former Dr Ana Varga", ["write Ana Varga"]),
        ("Dipu Moni", []),
        ("ana@example.org", ["write the name"]),
        ("ANA VARGA", ["write Ana Varga"]),
        ("ana varga", ["write Ana Varga"]),
        ("ANA", []),
        ("ANNA", ["write Anna"]),
        ("Ana  Varga", ["delete one"]),
    ],
)
def test_a_name_is_the_name_alone(name, mends):
    assert [mend for _, _, mend in _find(name, {"dr", "dra"})] == mends


@pytest.mark.parametrize(
    ("name", "sort_name", "mend"),
    [
        ("Ana Varga", "Varga, Ana", None),
        ("Ana Varga", "Vargas, Ana", "correct one of the two"),
        ("Ana Varga", "Ana Varga", "write Varga, Ana, if that is the surname"),
        ("Ana Varga", "Varga Ana", "write Varga, Ana, if that is the surname"),
        ("Ana Maria Varga", "Maria Varga Ana", "write Maria Varga, Ana, if that is the surname"),
        ("Ana Maria Varga", "Maria Ana", "write “Varga, Ana Maria” or “Maria Varga, Ana”, whichever is the surname"),
        ("Ana", "Ana", None),
        ("Cuellar, Jr.", "Cuellar, Jr.", None),
    ],
)
def test_a_sort_name_begins_with_the_surname(name, sort_name, mend):
    wrong = _find_wrong_order(SimpleNamespace(name=name, sort_name=sort_name))
    assert (wrong and wrong[2]) == mend


@pytest.mark.parametrize(
    ("name", "sort_name", "joins"),
    [
        ("José Ortega y Gasset", "Ortega y Gasset, José", False),
        ("Ana Varga y Ben Olsen", "Varga, Ana", True),
    ],
)
def test_two_surnames_may_be_joined(name, sort_name, joins):
    """What sort_name keeps together is one surname."""
    assert bool([*_find(name, set(), sort_name)]) == joins
