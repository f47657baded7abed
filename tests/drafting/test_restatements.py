"""Which earlier commitments share the words of a passage: by the beginnings of words, the rare ones weighing more."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.dates import read_date
from briefing.drafting.sayings.restatements import EarlierPromises


def commitment(id: str, *texts: str) -> SimpleNamespace:
    title, text, *words = [SimpleNamespace(values={"en": text}) for text in texts]
    return SimpleNamespace(id=id, title=title, text=text, words=[SimpleNamespace(text=said) for said in words])


MADE = [
    (commitment("fees", "Lower fees", "Aldovia lowers harbour fees", "harbours shall cost less"), read_date("2023-05-04")),
    (commitment("maize", "Publish maize data", "Data on maize are published", "maize figures"), read_date("2023-06")),
]


def find(passage: str, day: str = "2024-01-01", made=MADE) -> list[str]:
    return [likeness.commitment for likeness in EarlierPromises(made, "en").find(passage, read_date(day) if day else None)]


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("Aldovia lowers its harbour fees again", ["fees"]),
        ("Published figures of maize", ["maize"]),
        ("publishers of maize, with harbourage and fees", ["maize", "fees"]),  # six letters of a word are enough
        ("pub dat", []),  # words of three letters tell nothing, and one of many is too little
        ("", []),
        ("nothing of the kind", []),
    ],
)
def test_a_passage_takes_up_what_it_shares_words_with(passage, found):
    assert find(passage) == found


def test_only_what_was_promised_before_is_taken_up():
    """Of the same day nothing is earlier; where no day is known, all may be."""
    assert find("maize figures are published", "2023-06") == []
    assert find("maize figures are published", "2023-07") == find("maize figures are published", "") == ["maize"]


def test_the_three_likest_are_told_the_likest_first():
    made = [
        (commitment(f"c{number}", "tunnel", " ".join(["bridge"] + ["x" * 4 + "abcd"[number]] * 1)), MADE[0][1])
        for number in range(4)
    ]
    found = EarlierPromises([*made, (commitment("same", "tunnel", "bridge"), MADE[0][1])], "en").find("tunnel bridge", None)
    assert [likeness.commitment for likeness in found] == ["same", "c0", "c1"]
    assert found[0].share == 1
    assert found[1].share == found[2].share < 1


def test_another_language_is_not_looked_at():
    assert EarlierPromises(MADE, "es").find("maize figures", None) == []
