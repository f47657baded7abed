"""Two rows of passages that tell of the same, in one order: which stands beside which. Knows no word and no language."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]
"""Places in the first row and in the second, from 0."""


def align(likeness: Mapping[Pair, float], margin: float) -> list[Pair]:
    """The pairs of the best order, none crossing another, without those that another pairing could do as well without.

    `likeness` holds those that may be one. As well: less than `margin` would be lost of all likeness together.
    """
    best, pairs = _best(likeness)
    return [pair for pair in pairs if best - _best({one: alike for one, alike in likeness.items() if one != pair})[0] >= margin]


def _best(likeness: Mapping[Pair, float]) -> tuple[float, list[Pair]]:
    """The greatest sum of likeness in order, and its pairs."""
    rows, columns = (max((pair[side] for pair in likeness), default=-1) + 1 for side in (0, 1))
    sums = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows):
        for column in range(columns):
            joined = sums[row][column] + likeness.get((row, column), 0.0)
            sums[row + 1][column + 1] = max(sums[row][column + 1], sums[row + 1][column], joined)
    pairs, row, column = list[Pair](), rows, columns
    while row and column:
        here = sums[row][column]
        if here == sums[row - 1][column]:
            row -= 1
        elif here == sums[row][column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return sums[rows][columns], pairs[::-1]
