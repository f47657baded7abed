"""Drafts that are published together, and their files without the mark and our explanations. Knows no command."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.authoring.changing.renaming import list_citing
from briefing.authoring.explained.documented import inner_shapes
from briefing.entries import KINDS
from briefing.entries.kinds.commitment import MADE_AT
from briefing.entries.loading.unfinished import EntryFile, is_draft
from briefing.yamlcomments import list_hints

_MARK = re.compile(r"""(["']?)draft\1\s*:\s*(["']?)true\2[ \t]*(#.*)?""")


def list_going_along(entries: Iterable[EntryFile], entry: EntryFile, is_alone: bool = False) -> list[EntryFile]:
    """The drafts among an entry, the commitments that were made at it unless it goes alone, and all that these need."""
    everything = list(entries)
    pending = [entry]
    if not is_alone:
        pending += list_drafts_made_at(everything, entry)
    by_name = {(other.kind, other.id): other for other in everything if is_draft(other)}
    found: dict[str, EntryFile] = {}
    while pending:
        next_one = pending.pop()
        if next_one.path in found:
            continue
        found[next_one.path] = next_one
        pending += [
            by_name[kind, named] for _, kinds, named in next_one.references() for kind in kinds if (kind, named) in by_name
        ]
    return sorted((one for one in found.values() if is_draft(one)), key=lambda one: one.path)


def list_drafts_made_at(entries: Iterable[EntryFile], meeting: EntryFile) -> list[EntryFile]:
    """The drafts of commitments made at a meeting."""
    return [other for other, path in list_citing(list(entries), meeting) if path == MADE_AT and is_draft(other)]


def take_mark_away(entry: EntryFile, languages: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """The file without its line `draft: true` and what we explained in it, and which lines went.

    A comment behind the mark stays, and its line then, as every comment of the editor's own does. Raises ValueError where the
    file has no such line.
    """
    lines = entry.written.split("\n")
    number = entry.place_of("draft").line
    bare = lines[number - 1].rstrip("\r")
    mark = _MARK.fullmatch(bare)
    if mark is None:
        raise ValueError(f"{entry.path}:{number}: draft: true does not stand on a line of its own")
    shape = KINDS[entry.kind]
    names = {name for inner in (shape, *inner_shapes(shape)) for name in inner.model_fields}
    gone = set(list_hints(entry.written, {*names, *languages}))
    if comment := mark[3]:
        lines[number - 1] = comment + lines[number - 1][len(bare) :]
    else:
        gone.add(number)
    return "\n".join(line for at, line in enumerate(lines, 1) if at not in gone), tuple(sorted(gone))
