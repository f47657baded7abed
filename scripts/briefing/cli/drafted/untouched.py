"""Drafts that nobody has touched since they were written: a further run on the same document takes their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.authoring.changing.finished_drafts import list_going_along
from briefing.authoring.changing.renaming import list_citing
from briefing.cli.drafted.fingerprints import Fingerprint, is_drafted_from, note_documents
from briefing.entries import Commitment, Meeting
from briefing.entries.loading.unfinished import EntryFile, is_draft
from briefing.site.cache.store import Store, make_key
from briefing.site.drafted_texts import DRAFTED


def note_written(files: Mapping[str, str], documents: Mapping[str, Iterable[Fingerprint]]) -> None:
    """Know these files again, and the documents that each was drafted from."""
    store = Store(DRAFTED)
    for path, text in files.items():
        store.put(make_key(path, text), b"")
    note_documents(documents)


def is_untouched(path: Path | str) -> bool:
    """Whether a file holds, byte for byte, what a draft wrote there."""
    try:
        return Store(DRAFTED).get(make_key(Path(path).as_posix(), Path(path).read_bytes())) is not None
    except OSError:
        return False


def gives_way(path: Path | str, documents: Iterable[Fingerprint]) -> bool:
    """Whether a further draft of these documents may take a file's place."""
    return is_untouched(path) and is_drafted_from(path, documents)


def list_giving_way(entries: Iterable[EntryFile], meetings: Iterable[str], documents: Iterable[Fingerprint]) -> list[str]:
    """The drafts of some meetings and all that belongs to them alone; nothing where somebody has worked on one.

    Nor where another document was drafted into one of them.
    """
    documents = tuple(documents)
    drafts = [entry for entry in entries if is_draft(entry)]
    found: dict[str, EntryFile] = {}
    for meeting in (one for one in drafts if one.kind == Meeting.kind and one.id in set(meetings)):
        along = [one for one in list_going_along(drafts, meeting) if one.kind != Meeting.kind or one is meeting]
        if all(gives_way(one.path, documents) for one in along if one.kind in (Meeting.kind, Commitment.kind)):
            found |= {one.path: one for one in along if gives_way(one.path, documents)}
    while named := [path for path, one in found.items() if any(by.path not in found for by, _ in list_citing(drafts, one))]:
        for path in named:
            del found[path]
    return sorted(found)
