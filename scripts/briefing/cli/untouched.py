"""Drafts that nobody has touched since they were written: a further run of `briefing draft` takes their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.authoring.finished_drafts import list_going_along
from briefing.authoring.renaming import list_citing
from briefing.entries import Commitment, Meeting
from briefing.entries.unfinished import EntryFile, is_draft
from briefing.site.cache.store import Store, make_key

_WRITTEN = Path("build", "drafted")
"""What was written, by path and bytes. It may go: then no draft counts as untouched."""


def note_written(files: Mapping[str, str]) -> None:
    """Know these files again."""
    store = Store(_WRITTEN)
    for path, text in files.items():
        store.put(make_key(path, text), b"")


def is_untouched(path: Path | str) -> bool:
    """Whether a file holds, byte for byte, what a draft wrote there."""
    try:
        return Store(_WRITTEN).get(make_key(Path(path).as_posix(), Path(path).read_bytes())) is not None
    except OSError:
        return False


def list_giving_way(entries: Iterable[EntryFile], meetings: Iterable[str]) -> list[str]:
    """The untouched drafts of some meetings and all that belongs to them alone; nothing where somebody has worked on one."""
    drafts = [entry for entry in entries if is_draft(entry)]
    found: dict[str, EntryFile] = {}
    for meeting in (one for one in drafts if one.kind == Meeting.kind and one.id in set(meetings)):
        along = [one for one in list_going_along(drafts, meeting) if one.kind != Meeting.kind or one is meeting]
        if all(is_untouched(one.path) for one in along if one.kind in (Meeting.kind, Commitment.kind)):
            found |= {one.path: one for one in along if is_untouched(one.path)}
    while named := [path for path, one in found.items() if any(by.path not in found for by, _ in list_citing(drafts, one))]:
        for path in named:
            del found[path]
    return sorted(found)
