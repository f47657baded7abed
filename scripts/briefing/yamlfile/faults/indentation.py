"""Keys and hyphens that do not stand below their like."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from briefing.text import counted
from briefing.yamlfile.faults.blocks import find_key_of_list, key_without_colon
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut
from briefing.yamlfile.nodes import stand_together

_LEVEL = 2
"""Spaces that each level stands further in."""
Level = tuple[int, str]
"""A column, and whether keys or hyphens stand in it."""


def find_indentation_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """What is out of place, with the lines below that belong to it."""
    for fault in _find(laid_out, keys):
        yield _with_its_text(fault, laid_out, keys)


def _find(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """Follows the columns that are open; the first line that stands in none of them is out of place."""
    levels: list[Level] = []
    before: list[LaidOut] = []
    for at, written in enumerate(laid_out):
        below = laid_out[at + 1 :]
        line = _as_meant(written, below[:1], keys)
        if line.role not in ("key", "item"):
            continue
        closed = []
        while levels and levels[-1][0] > line.column:
            closed.append(levels.pop())
        if closed and not levels:
            yield _outermost(before[0], line, laid_out, keys)
            return
        if before and (found := _judge(line, below, levels, closed, before, keys)) is not None:
            yield from found
            return
        _open(levels, line, _kind(line))
        before.append(line)


def _as_meant(line: LaidOut, below: list[LaidOut], keys: Collection[str]) -> LaidOut:
    """Of a key without its colon what stands below is in order."""
    if line.role == "text" and line.value in keys:
        return replace(line, key=line.value, value="", role="key")
    if line.role == "item" and (key := key_without_colon(line, below, keys)):
        return replace(line, key=key, role="key")
    return line


def _kind(line: LaidOut) -> str:
    return "hyphens" if line.hyphens else "keys"


def _judge(
    line: LaidOut, below: list[LaidOut], levels: list[Level], closed: list[Level], before: list[LaidOut], keys: Collection[str]
) -> list[Fault] | None:
    """What is out of place, nothing where nobody can say what; None where the line stands as it should.

    `levels` are those that are open, `closed` those that end with this line.
    """
    above, top = before[-1], levels[-1]
    if (like := _next_of_its_list(above, line, below)) is not None:
        return [misplaced(above, like.column, like)]
    if closed and (lacking := _lacks_hyphen(line, top, before)):
        return [lacking]
    if top[0] < line.column and not closed and not above.opens:
        return _judge_further_in(line, below, levels, before, keys)
    if top[0] < line.column and closed:
        is_inner = line.key not in keys or _ends_with_known(closed, before, keys)
        return _between(line, levels, closed, before, keys, is_inner)
    is_list_of_key = line.hyphens and above.opens and above.key_column == line.column
    if top[0] == line.column and top[1] != _kind(line) and not is_list_of_key:
        return _between(line, levels, closed, before, keys)
    return None


def _lacks_hyphen(line: LaidOut, top: Level, before: list[LaidOut]) -> Fault | None:
    """Where a list goes on without one, or began without one."""
    if top == (line.column, "hyphens") and not line.hyphens and (like := _item_with(line.key, line.column, before)):
        return _missing_hyphen(line, like)
    first = _first_without_hyphen(line, before)
    return None if first is None else _missing_hyphen(first, line)


def _judge_further_in(
    line: LaidOut, below: list[LaidOut], levels: list[Level], before: list[LaidOut], keys: Collection[str]
) -> list[Fault]:
    """Below a line that has a value already: further in than that, or than the key further out beside which it may stand."""
    above = before[-1]
    if not line.hyphens and (opener := find_key_of_list(line, before, keys)):
        return [misplaced(line, opener.key_column, opener)]
    column = above.column if line.hyphens else above.key_column
    if column == line.column:
        return []
    fitting = [found for found, kind in _choose_levels(line, levels, before, keys) if kind == "keys"]
    if fitting and column not in fitting and not line.hyphens:
        return [misplaced(line, max(fitting), next(other for other in before if other.key_column == max(fitting)))]
    return [_far_in_below_a_hyphen(line, above, below) or _too_deep(line, above, before[:-1], column, keys)]


def _between(
    line: LaidOut,
    levels: list[Level],
    closed: list[Level],
    before: list[LaidOut],
    keys: Collection[str],
    prefers_inner: bool = True,
) -> list[Fault]:
    """Nearer to one of the levels than to others; a key that the map has which ends here belongs further out."""
    is_inner = prefers_inner and not (closed and _stands_in(line.key, closed, before))
    return [*_out_of_place(line, _kind(line), _choose_levels(line, [*levels, *closed], before, keys), is_inner)]


def _outermost(first: LaidOut, line: LaidOut, laid_out: list[LaidOut], keys: Collection[str]) -> Fault:
    """A line further out than the first of the file: where two keys or more stand furthest out, the first belongs beside them.

    Else the one of the two is out of place that has fewer keys beside it.
    """
    columns = [other.column for other in laid_out if other.key in keys]
    outer = min([line.column, *columns])
    if columns.count(outer) > 1 or columns.count(outer) >= columns.count(first.column):
        return misplaced(first, outer, next(other for other in laid_out if other.column == outer and other.key))
    return misplaced(line, first.column, first)


def _open(levels: list[Level], line: LaidOut, kind: str) -> None:
    column = line.column
    if (column, kind) not in levels:
        levels.append((column, kind))
    for offset, sign in enumerate(line.hyphens):
        if sign == "-" and offset:
            levels.append((column + offset, "hyphens"))
    if line.hyphens and line.key:
        levels.append((line.key_column, "keys"))


def _far_in_below_a_hyphen(line: LaidOut, above: LaidOut, following: list[LaidOut]) -> Fault | None:
    """`- date: …` below its key, and what belongs to it further in: where two lines say so, it is the hyphen."""
    after = following[0] if following else None
    stands_alike = after is not None and after.role == "key" and not after.hyphens and after.column == line.column
    if not above.hyphens or not above.key or line.column != above.key_column + _LEVEL or not stands_alike:
        return None
    return misplaced(above, line.column - len(above.hyphens), None)


def _too_deep(line: LaidOut, above: LaidOut, earlier: list[LaidOut], column: int, keys: Collection[str]) -> Fault:
    """The line is too far in; or the one above, when the line stands where its like over that do: no key among languages."""
    neighbour = earlier[-1] if earlier else None
    is_like = neighbour is not None and (neighbour.opens or line.key not in keys or neighbour.key in keys)
    is_at_level = neighbour is not None and neighbour.opens and line.column == neighbour.key_column + _LEVEL
    is_above_out = neighbour is not None and (above.column <= neighbour.key_column or is_at_level)
    is_twice = neighbour is not None and neighbour.key == above.key
    if neighbour is not None and is_like and is_above_out and above.role == "key" and not (above.hyphens or is_twice):
        expected = max(neighbour.key_column, line.column) if neighbour.opens else neighbour.key_column
        if expected == line.column and above.column < expected:
            return misplaced(above, expected, neighbour)
    return misplaced(line, column, above)


def _next_of_its_list(above: LaidOut, line: LaidOut, following: list[LaidOut]) -> LaidOut | None:
    """The next item, where the hyphen above does not stand as it does, and the key below stands as if it did."""
    if not above.hyphens or not above.key or line.hyphens or line.column == above.key_column:
        return None
    after = next((other for other in following if other.role in ("key", "item") and other.column < line.column), None)
    is_like = after is not None and after.hyphens and after.key_column == line.column and after.column != above.column
    return after if is_like else None


def _item_with(key: str, column: int, before: list[LaidOut]) -> LaidOut | None:
    """The last item of the list in a column, where it begins with this key."""
    item = next((line for line in reversed(before) if line.hyphens and line.column == column), None)
    return item if item is not None and item.key == key else None


def _first_without_hyphen(line: LaidOut, before: list[LaidOut]) -> LaidOut | None:
    """Where a list begins with a map, and only what follows has hyphens: `history:`, `date: …` below it, then `- date: …`."""
    if not line.hyphens or not line.key:
        return None
    at = next((at for at in reversed(range(len(before))) if before[at].key_column < line.column), None)
    first = before[at + 1] if at is not None and at + 1 < len(before) and before[at].opens else None
    return first if first is not None and not first.hyphens and first.column == line.key_column else None


def _missing_hyphen(first: LaidOut, line: LaidOut) -> Fault:
    mended = " " * line.column + "- " + first.raw.lstrip(" ")
    return Fault(
        first.number,
        first.column,
        f"a hyphen is missing in front of {first.key}:",
        f"each of the list begins with one, as in line {line.number + 1}",
        f"write {shorten(mended.strip())}",
        "list-expected",
        {first.number: mended},
    )


def _stands_in(key: str, closed: list[Level], before: list[LaidOut]) -> bool:
    """Whether the map that ends here has the key already."""
    column = min(column for column, _ in closed)
    for line in reversed(before):
        if line.key_column == column and line.key == key:
            return True
        if line.key_column < column or (line.hyphens and line.key_column == column):
            return False
    return False


def _ends_with_known(closed: list[Level], before: list[LaidOut], keys: Collection[str]) -> bool:
    """Whether the map that ends here has keys that are known, and no languages."""
    column = min(column for column, _ in closed)
    return next((line.key in keys for line in reversed(before) if line.key_column == column), False)


def _with_its_text(fault: Fault, laid_out: list[LaidOut], keys: Collection[str]) -> Fault:
    """The languages below a key that stands too far out go along with it: where they stand they would be keys beside it."""
    line, mended = laid_out[fault.number], dict(fault.mended)
    column = len(mended[fault.number]) - len(mended[fault.number].lstrip(" "))
    below = laid_out[fault.number + 1 :]
    first = next((other for other in below if other.role == "key"), None)
    if not line.opens or first is None or not line.column < first.column <= column or first.key in keys:
        return fault
    for other in below:
        is_below = other.role == "key" and other.key not in keys and other.column == first.column
        if not is_below and other.role not in ("inside", "blank"):
            break
        if other.raw.strip():
            mended[other.number] = " " * (column - line.column) + other.raw
    return fault._replace(mended=mended, mend=f"{fault.mend}, and of those below that belong to it")


def _choose_levels(line: LaidOut, levels: list[Level], before: list[LaidOut], keys: Collection[str]) -> list[Level]:
    """Those in which the key may stand beside the last one, where there are any."""
    if line.hyphens:
        return levels
    last = {column: next((above.key for above in reversed(before) if above.key_column == column), "") for column, _ in levels}
    fitting = [level for level in levels if level[1] == "keys" and stand_together(keys, last[level[0]], line.key)]
    return fitting if any(column != line.column for column, _ in fitting) else levels


def _out_of_place(line: LaidOut, kind: str, levels: list[Level], prefers_inner: bool) -> Iterator[Fault]:
    """Between two levels a line belongs to the nearer one; a known key not among others that are none, as languages are."""
    like = [column for column, found in levels if found == kind and column != line.column]
    if like:
        yield misplaced(
            line, min(like, key=lambda column: (abs(column - line.column), -column if prefers_inner else column)), None
        )


def misplaced(line: LaidOut, column: int, above: LaidOut | None) -> Fault:
    """A line that belongs to another column, as the one above stands."""
    shown = f"{line.key}:" if line.key else "the hyphen" if line.hyphens else f'"{shorten(line.raw.strip(), 40)}"'
    off = abs(line.column - column)
    way = "far in" if line.column > column else "far out"
    spaces = counted(column, "space") if column else "no space"
    where = f", as in line {above.number + 1}" if above is not None and above.column == column else ""
    return Fault(
        line.number,
        line.column,
        f"{shown} stands {counted(off, 'space')} too {way}",
        f"{spaces} in front of it{where}",
        f"{'delete' if line.column > column else 'add'} {counted(off, 'space')} at the start of the line",
        "indentation",
        {line.number: " " * column + line.raw.lstrip(" ")},
    )
