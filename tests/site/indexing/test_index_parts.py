"""The parts of an index: whoever searches a word needs one, with little else in it."""

from __future__ import annotations

import cbor2
import pytest

from briefing.site.indexing.index_parts import LONG, MORE, PART, cut_words, tell_apart

LAST = "\U0010ffff"


@pytest.mark.parametrize(
    ("parts", "parted"),
    [
        ([["alpha", "harbour"], ["harvest", "zeal"]], [["alpha", f"harb{LAST}"], ["harv", "zeal"]]),
        ([["a", "fee"], ["fees", "zeal"]], [["a", "fee"], ["fees", "zeal"]]),
        ([["a", "b"], ["c", "d"], ["dove", "e"]], [["a", f"b{LAST}"], ["c", "d"], ["do", "e"]]),
        ([["alone", "alone"]], [["alone", "alone"]]),
    ],
)
def test_parts_are_told_apart_by_few_letters(parts, parted):
    """Between two parts nothing is nobody's, unless the next one begins with the word that ends this one."""
    assert tell_apart(parts) == parted


def test_a_word_as_it_is_typed_lies_where_its_stem_does():
    """The index has `unid`, and people type `unidos`."""
    first, second = tell_apart([["una", "unid"], ["unif", "uz"]])
    assert first[0] <= "unid" < "unidos" < "unid’" <= first[1] < second[0] <= "unif"


def cut(*words: tuple[str, int]) -> list[list[str]]:
    """The words of each part, of which so many bytes are told."""
    found = []
    for first, last, content in cut_words((word, cbor2.dumps([word, "." * size])) for word, size in words):
        (told,) = cbor2.loads(content)
        found.append([word for word, _ in told])
        assert [found[-1][0], found[-1][-1]] == [first, last]
    return found


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ([("a", 9), ("b", 9)], [["a", "b"]]),
        ([("a", PART // 2), ("b", PART // 2), ("c", 9)], [["a", "b"], ["c"]]),
        ([("esta", 9), ("estad", 2 * PART), ("estadist", 9), ("ester", 9)], [["esta"], ["estad", "estadist"], ["ester"]]),
        ([("estad", LONG), ("estadist", 9), ("ester", 9)], [["estad", "estadist", "ester"]]),
        ([("scor", PART - 99), ("secur", 99), ("security", 9), ("see", 9)], [["scor", "secur", "security"], ["see"]]),
        ([("esta", 9), ("estab", PART), ("estad", LONG), ("estado", 9)], [["esta"], ["estab"], ["estad", "estado"]]),
        ([("estad", LONG - 99), ("estadist", PART), ("estado", 9)], [["estad"], ["estadist"], ["estado"]]),
        ([("meet", PART), ("meet1", LONG), ("meet2", 9)], [["meet", "meet1"], ["meet2"]]),
        ([("el", PART), ("elabor", 9)], [["el"], ["elabor"]]),
        ([("mexic", PART), ("mexican", MORE - 99), ("mexico", 9)], [["mexic", "mexican", "mexico"]]),
    ],
    ids=[
        *("few", "many", "before a long one", "after it", "a common word last", "begun by another", "short of long"),
        *("endless endings", "joins others", "long endings"),
    ],
)
def test_a_part_is_one_searched_word_and_its_endings(words, parts):
    """A word that stands nearly everywhere begins a part, and what it begins stays there as long as that is not much."""
    assert cut(*words) == parts


def test_no_words_are_no_parts():
    assert cut() == []
