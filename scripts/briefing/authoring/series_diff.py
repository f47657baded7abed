"""What a change of the entries means for readers, told per entry. Knows no git and no format.

Both sides are what could be read of a folder, so that a base which today's checks would refuse can still be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.authoring.text_diff import tell_words
from briefing.entries import Commitment, Entry, Meeting
from briefing.entries.base import Path
from briefing.entries.differences import compare_values, read_values
from briefing.entries.fields import Shape
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.entries.loading.load import FolderContents
from briefing.text import counted
from briefing.urls import address_of, old_addresses
from briefing.urls.page_anchors import anchor_of, place_on_page

_TOLD_APART = ("history", "due_date", "statements", "participants", "was", "revised", "reviewed")
"""Keys with a sentence of their own, and keys that no reader looks at."""


@dataclass(frozen=True)
class EntryChange:
    """What a reader will find different about one entry, or about an address."""

    title: str
    """`New meeting: Harbour talks in Aldport`."""
    path: str
    """The entry's file, or the one it had; empty where it is about several."""
    sentences: tuple[str, ...] = ()


def compare_entries(before: FolderContents, after: FolderContents) -> list[EntryChange]:
    """Every change that a reader can see: new and removed entries, changed ones, then addresses."""
    renamed = _renamed(before, after)
    found = [change for entry in after.all_files() if (change := _compare(entry, before, after, renamed))]
    gone = [
        EntryChange(f"Removed {entry.singular}: {_name(entry, after)}", entry.path)
        for entry in before.all_files()
        if entry.kind in before.entries and _now(entry, after) is None and not _is_broken(entry, after)
    ]
    return [*found, *gone, *_compare_addresses(before, after)]


def _compare(
    entry: Entry, before: FolderContents, after: FolderContents, renamed: Mapping[tuple[str, str], str]
) -> EntryChange | None:
    earlier = _earlier(entry, before)
    earlier = _under_ids_of_now(earlier, renamed) if earlier and renamed else earlier
    if earlier is None and _is_broken(entry, before):
        return EntryChange(f"Not compared, since the base cannot be read: {_name(entry, after)}", entry.path)
    if earlier is None:
        return EntryChange(f"New {entry.singular}: {_name(entry, after)}", entry.path, tuple(_tell_new(entry, after)))
    sentences = tuple(_tell_changes(earlier, entry, before, after))
    title = f"{entry.singular.capitalize()}: {_name(entry, after)}"
    return EntryChange(title, entry.path, sentences) if sentences else None


def _tell_new(entry: Entry, after: FolderContents) -> Iterator[str]:
    if isinstance(entry, Meeting):
        people = counted(len(entry.participants), "participant")
        yield f"on {entry.date}, {counted(len(entry.statements), 'statement')}, {people}"
    if isinstance(entry, Commitment):
        yield f"by {', '.join(entry.parties)}" + (f", due {entry.due_date}" if entry.due_date else "")
        yield f"status: {_tell_status(entry.history[-1], after)}"


def _tell_changes(old: Entry, new: Entry, before: FolderContents, after: FolderContents) -> Iterator[str]:
    if old.id != new.id:
        yield f"renamed from {old.id}"
    if isinstance(old, Meeting) and isinstance(new, Meeting):
        yield from _tell_meeting(old, new)
    if isinstance(old, Commitment) and isinstance(new, Commitment):
        yield from _tell_commitment(old, new, before, after)
    languages = after.settings.languages if after.settings else {}
    yield from tell_words(old, new, languages)
    keys = [name for name in type(new).model_fields if name not in _TOLD_APART and not _is_text(new, old, name)]
    changed = [name for name in keys if getattr(old, name) != getattr(new, name)]
    if changed:
        versions = (read_values(entry.written, languages) for entry in (old, new))
        others = {found.keys for found in compare_values(*versions) if not found.language}
        changed = [name for name in changed if any(_is_below(name, keys) for keys in others)]
    if changed:
        yield f"changed: {', '.join(changed)}"


def _is_below(name: str, keys: str) -> bool:
    """Whether a value stands under a key, or under one below it: words are told by language."""
    return f"{keys} ".startswith(f"{name.replace('_', ' ')} ")


def _is_text(new: Entry, old: Entry, name: str) -> bool:
    """Whether a key holds texts only, which are told by language."""
    texts = {path[0] for entry in (new, old) for path, _ in entry.texts() if len(path) == 1}
    return name in texts


def _tell_meeting(old: Meeting, new: Meeting) -> Iterator[str]:
    said, known = {item.id: item for item in new.statements}, {item.id: item for item in old.statements}
    for name in [name for name in said if name not in known]:
        yield f"new statement: {name} ({said[name].kind})"
    for name in [name for name in known if name not in said]:
        yield f"statement removed, and its anchor lost: {place_on_page(new, anchor_of(name))}"
    for name in [name for name in said if name in known]:
        keys = [
            key for key in ("kind", "topic", "by", "sources", "figure") if getattr(said[name], key) != getattr(known[name], key)
        ]
        if keys:
            yield f"statement {name} changed: {', '.join(keys)}"
    people, earlier = ({item.person or "someone unnamed" for item in entry.participants} for entry in (new, old))
    if added := sorted(people - earlier):
        yield f"took part, new: {', '.join(added)}"
    if lost := sorted(earlier - people):
        yield f"took part, no longer: {', '.join(lost)}"
    if not (added or lost) and old.participants != new.participants:
        yield "changed: roles or bodies of participants"


def _tell_commitment(old: Commitment, new: Commitment, before: FolderContents, after: FolderContents) -> Iterator[str]:
    shared = len(old.history)
    if new.history[:shared] != old.history:
        yield "an EARLIER entry of the history was changed or removed; a correction is a new entry"
    last = old.history[-1]
    for entry in new.history[shared:]:
        if entry.status != last.status:
            yield f"status: {_label(last.status, before)} → {_tell_status(entry, after)}"
        else:
            yield f"status unchanged ({_label(entry.status, after)}), looked at again: {_tell_status(entry, after)}"
        last = entry
    if new.history[:shared] != old.history and len(new.history) <= shared and new.history[-1].status != old.history[-1].status:
        yield f"status: {_label(old.history[-1].status, before)} → {_tell_status(new.history[-1], after)}"
    if old.due_date != new.due_date:
        yield f"due date: {old.due_date or 'none'} → {new.due_date or 'none'}"


def _tell_status(entry: HistoryEntry, contents: FolderContents) -> str:
    """`Fulfilled on 2024-01-05, by: Gazette of Aldport (result)`."""
    shown = [f"{_source_title(item.source, contents)} ({item.shows})" for item in entry.evidence]
    rests = (
        f", by: {'; '.join(shown)}" if shown else ", by a search that found nothing" if entry.search_log else ", by no source"
    )
    return f"{_label(entry.status, contents)} on {entry.date}{rests}"


def _compare_addresses(before: FolderContents, after: FolderContents) -> Iterator[EntryChange]:
    """Those of files that the other side has and cannot read are left out: nobody knows what becomes of them."""

    def addresses(contents: FolderContents, other: FolderContents) -> dict[str, bool]:
        entries = (entry for kind in contents.entries.values() for entry in kind.values())
        return {address_of(entry): _is_broken(entry, other) for entry in entries}

    old, new = addresses(before, after), addresses(after, before)
    gone, come = (
        {address for address in one.keys() - other.keys() if not one[address]} for one, other in ((old, new), (new, old))
    )
    kept = {address for kind in after.entries.values() for entry in kind.values() for address in old_addresses(entry)}
    told: Mapping[str, list[str]] = {
        "Addresses added": sorted(come),
        "Addresses that now lead elsewhere": sorted(gone & kept),
        "Addresses LOST: who comes by a link finds nothing; keep the old id under was": sorted(gone - kept),
    }
    for title, found in told.items():
        if found:
            yield EntryChange(title, "", tuple(found))


def _earlier(entry: Entry, before: FolderContents) -> Entry | None:
    """The entry as it was, also under an earlier id."""
    if entry.kind not in before.entries:
        return next((single for single in before.all_files() if single.path == entry.path), None)
    there = before.entries[entry.kind]
    return next((there[name] for name in (entry.id, *reversed(entry.was)) if name in there), None)


def _renamed(before: FolderContents, after: FolderContents) -> Mapping[tuple[str, str], str]:
    """Kind and earlier id → id of now: that others name it so is no news."""
    return {
        (kind, old): entry.id
        for kind, entries in after.entries.items()
        for entry in entries.values()
        for old in entry.was
        if old in before.entries[kind] and old not in entries
    }


def _under_ids_of_now(entry: Entry, renamed: Mapping[tuple[str, str], str]) -> Entry:
    moved = {
        path: renamed[kind, named] for path, kinds, named in entry.references() for kind in kinds if (kind, named) in renamed
    }
    found: Entry = _put(entry, moved) if moved else entry
    return found


def _put(value: Any, moved: Mapping[Path, str], path: Path = ()) -> Any:
    """A value with other ids at some places, of a map in its keys."""
    if isinstance(value, Shape):
        put = {name: _put(getattr(value, name), moved, (*path, name)) for name in type(value).model_fields}
        return value.model_copy(update=put)
    if isinstance(value, tuple):
        return tuple(_put(item, moved, (*path, index)) for index, item in enumerate(value))
    if isinstance(value, dict):
        return {moved.get((*path, key), key): item for key, item in value.items()}
    return moved.get(path, value)


def _is_broken(entry: Entry, contents: FolderContents) -> bool:
    """Whether the file is there on this side, with errors."""
    return any(found.place.path == entry.path for found in contents.report.errors)


def _now(entry: Entry, after: FolderContents) -> Entry | None:
    there = after.entries[entry.kind]
    return there.get(entry.id) or next((found for found in there.values() if entry.id in found.was), None)


def _name(entry: Entry, contents: FolderContents) -> str:
    if entry.kind not in contents.entries:
        return entry.path
    language = next(iter(contents.settings.languages)) if contents.settings else ""
    return entry.heading.say(language).words


def _label(tag: str, contents: FolderContents) -> str:
    if contents.vocabulary is None or contents.settings is None or tag not in contents.vocabulary.tags("statuses"):
        return tag
    return contents.vocabulary.term("statuses", tag).label.say(next(iter(contents.settings.languages))).words


def _source_title(source_id: str, contents: FolderContents) -> str:
    found = contents.entries["sources"].get(source_id)
    return _name(found, contents) if found else source_id
