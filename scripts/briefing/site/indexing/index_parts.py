"""Words of an index → the parts that a browser fetches. Who searches a word should need one part, with little else in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix

from briefing.site.indexing.pagefind_format import write_list_head

PART = 12_000
"""So many bytes a part has at least, before it is compressed: a quarter of Pagefind's own."""
LONG = 9_000
"""A word of which so much is told begins a part."""
MORE = 6_000
"""What begins with a word stays in its part, up to so many bytes more: people type `security` for the `secur` of the index."""
SHORT = 3
"""Letters of the words that only join others: what begins with one of them has nothing to do with it."""
_LAST = "\U0010ffff"
"""No letter comes after it."""


def cut_words(words: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """Parts of the index: its first word, its last, and its content. The words come in order, each with what is told of it."""
    held: list[tuple[str, bytes]] = []
    root = long = ""
    size, most = 0, PART
    for word, told in words:
        is_ending = _begins(root, word)
        is_long = len(told) >= LONG and not _begins(long, word)
        if held and (is_long or size >= (most if is_ending else PART)):
            yield _close(held)
            held, size = [], 0
        held.append((word, told))
        size += len(told)
        if is_long or not is_ending:
            root, most = word, MORE + (size if is_long else PART)
        if is_long:
            long = word
    if held:
        yield _close(held)


def _begins(root: str, word: str) -> bool:
    return len(root) > SHORT and word.startswith(root)


def _close(held: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    return held[0][0], held[-1][0], b"\x81" + write_list_head(len(held)) + b"".join(told for _, told in held)


def tell_apart(parts: Iterable[Sequence[str]]) -> list[list[str]]:
    """First word, last word and name of each, with as many letters of the words as tell one part from the next.

    A word is looked for as it was typed, too: `unidos` lies in the part that ends with `unid`, and is no reason for another.
    """
    parted = [list(part) for part in parts]
    for before, after in zip(parted, parted[1:], strict=False):
        alike = len(commonprefix([before[1], after[0]]))
        is_all = alike == len(before[1])
        before[1], after[0] = before[1][: alike + 1] + ("" if is_all else _LAST), after[0][: alike + 1]
    return parted
