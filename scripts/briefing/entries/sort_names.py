"""How a name stands in registers: the surname first, as far as anybody can tell from the name alone."""

from __future__ import annotations


def guess_sort_name(name: str) -> str:
    """`Ana Varga` → `Varga, Ana`, for an editor to look at: the last word need not be all of the surname."""
    return list_sort_names(name)[0]


def list_sort_names(name: str) -> tuple[str, ...]:
    """By the last word, then by the last two: many have two surnames. What is written small goes with what follows it."""
    words = name.split()
    found = []
    for size in (1, 2):
        begin = len(words) - size
        while begin > 0 and words[begin - 1].islower():
            begin -= 1
        if begin > 0:
            found.append(f"{' '.join(words[begin:])}, {' '.join(words[:begin])}")
    return tuple(dict.fromkeys(found)) or (name,)
