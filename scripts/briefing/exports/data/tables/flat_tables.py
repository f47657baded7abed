"""One wide table a kind, for spreadsheets: names in every language beside the ids, lists in one cell. Knows no entry.

Made from the tables and the ways between them: a column that names a row is followed by what that row is called, a tag by
its words; a table that belongs to the kind becomes a cell for each thing that it names, and a number where it says more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefing.entries import KINDS
from briefing.exports.data.tables.columns import Cell, Column
from briefing.exports.data.tables.rows import FilledTable, TableRow

BETWEEN = "; "
"""What stands between the names in a cell."""
Names = Mapping[str, Mapping[Cell, Mapping[str, Cell]]]
"""Table → id → language → what the row is called."""


@dataclass(frozen=True)
class FlatTable:
    """Headings and rows, as a spreadsheet shows them."""

    kind: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    dates: frozenset[int]
    """The places of the columns that hold whole days."""


def flatten(filled: Sequence[FilledTable], languages: Sequence[str]) -> Iterator[FlatTable]:
    """A table for each kind of entry, in the order of the kinds."""
    names = {part.table.name: _name_rows(part, languages) for part in filled}
    terms = next(part for part in filled if part.table.name == "terms")
    places = {column.name: place for place, column in enumerate(terms.table.columns)}
    words = {
        f"{row[places['list']]}/{row[places['id']]}": {tag: row[places[f"label_{tag}"]] for tag in languages}
        for row in terms.rows
    }
    is_absence = places["is_absence"]
    absences = {f"{row[places['list']]}/{row[places['id']]}" for row in terms.rows if row[is_absence]}
    by_name = {part.table.name: part for part in filled}
    for kind in KINDS:
        main = by_name[kind]
        owned = [part for part in filled if len(part.table.route) == 2 and part.table.route[0] == kind]
        added = [_gather(part, names, absences, languages) for part in owned]
        headings = [(heading, column) for column in main.table.columns for heading in _head(column, languages)]
        dates = frozenset(place for place, (_, column) in enumerate(headings) if column.type == "date")
        rows = (
            (
                *(
                    cell
                    for column, value in zip(main.table.columns, row, strict=True)
                    for cell in _spread(column, value, names, words, languages)
                ),
                *(cell for more in added for cell in more.cells(row[0])),
            )
            for row in main.rows
        )
        further = (heading for more in added for heading in more.headings)
        yield FlatTable(kind, (*(heading for heading, _ in headings), *further), tuple(rows), dates)


@dataclass(frozen=True)
class _Owned:
    """What a table that belongs to the kind adds to each row: a cell for each heading."""

    headings: tuple[str, ...]
    by_owner: Mapping[Cell, tuple[Cell, ...]]
    empty: tuple[Cell, ...]

    def cells(self, owner: Cell) -> tuple[Cell, ...]:
        return self.by_owner.get(owner, self.empty)


def _gather(part: FilledTable, names: Names, absences: Set[str], languages: Sequence[str]) -> _Owned:
    """Who was absent is left out: a cell of names has no room to say so."""
    table = part.table
    naming = [(place, column) for place, column in enumerate(table.columns) if place and column.refers_to]
    is_counted = len(table.columns) > 2 + len(naming)
    headings = (
        *((f"{table.name}_number",) if is_counted else ()),
        *(name for _, column in naming for name in _head_names(f"{table.name}_{column.name}", languages)),
    )
    rows: dict[Cell, list[TableRow]] = defaultdict(list)
    for row in part.rows:
        if not any(f"{column.terms}/{cell}" in absences for column, cell in zip(table.columns, row, strict=True)):
            rows[row[0]].append(row)
    by_owner = {owner: tuple(_join(found, naming, is_counted, names, languages)) for owner, found in rows.items()}
    return _Owned(headings, by_owner, (*((0,) if is_counted else ()), *(None for _ in headings[is_counted:])))


def _join(
    rows: Sequence[TableRow], naming: Sequence[tuple[int, Column]], is_counted: bool, names: Names, languages: Sequence[str]
) -> Iterator[Cell]:
    if is_counted:
        yield len(rows)
    for place, column in naming:
        ids = list(dict.fromkeys(row[place] for row in rows if row[place]))
        yield BETWEEN.join(map(str, ids)) or None
        for language in languages:
            yield BETWEEN.join(str(names[column.refers_to][found][language]) for found in ids) or None


def _head(column: Column, languages: Sequence[str]) -> Iterator[str]:
    if column.refers_to or column.terms:
        yield from _head_names(column.name, languages)
    else:
        yield column.name


def _head_names(name: str, languages: Sequence[str]) -> Iterator[str]:
    yield name
    yield from (f"{name}_name_{language}" for language in languages)


def _spread(
    column: Column, value: Cell, names: Names, words: Mapping[str, Mapping[str, Cell]], languages: Sequence[str]
) -> Iterator[Cell]:
    yield value
    if column.refers_to:
        yield from (names[column.refers_to][value][language] if value else None for language in languages)
    elif column.terms:
        tags = str(value).split("\n") if value else []
        for language in languages:
            yield BETWEEN.join(str(words[f"{column.terms}/{tag}"][language]) for tag in tags) or None


def _name_rows(part: FilledTable, languages: Sequence[str]) -> Mapping[Cell, Mapping[str, Cell]]:
    """What each row of a table with names is called in each language, else in another; empty for a table without."""
    columns = [column.name for column in part.table.columns]
    places = [
        [columns.index(name) for name in (f"title_{tag}", f"name_{tag}", "title", "name") if name in columns]
        for tag in languages
    ]
    every = [place for found in places for place in found]
    if not every or columns[0] != "id":
        return {}
    return {
        row[0]: {
            tag: next((row[place] for place in (*found, *every) if row[place]), row[0])
            for tag, found in zip(languages, places, strict=True)
        }
        for row in part.rows
    }
