"""What readers would lose by a change: an address that leads nowhere, an earlier judgement that is told otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.committed.kept_files import name_entry
from briefing.committed.repository import list_changes, read_at
from briefing.entries import Commitment, Organization, Source
from briefing.entries.load import Loaded
from briefing.problem import Place, Problem, Severity
from briefing.suggestion import nearest_id
from briefing.yamlfile import Mapping, Node, Sequence, find_node, parse_yaml, plain

KEPT = ("date", "status", "evidence", "scores")
"""Keys of a history entry that say what was known; wording may be mended."""


def check_against(commit: str, project: Path, folder: str, loaded: Loaded) -> Iterator[Problem]:
    """Warnings only: whoever takes an entry back on purpose, or mends an error of yesterday, may do so."""
    for change, path in list_changes(project, commit, folder):
        named = name_entry(path, folder)
        if named is None:
            continue
        kind, entry_id = named
        if change == "D":
            yield from _check_gone(loaded, path, kind, entry_id)
        elif kind == Commitment.kind and isinstance(entry := loaded.entries[kind].get(entry_id), Commitment):
            before = parse_yaml(read_at(project, commit, path) or b"", path).root
            if isinstance(before, Mapping):
                yield from _check_history(entry, before, _list_renamed(loaded))


def _check_gone(loaded: Loaded, path: str, kind: str, entry_id: str) -> Iterator[Problem]:
    entries = loaded.entries[kind]
    if entry_id in loaded.unread[kind] or any(entry_id in entry.was for entry in entries.values()):
        return
    guess = nearest_id(entry_id, entries)
    new = f'if it is "{guess}" now, add was: [{entry_id}] there' if guess else f"add was: [{entry_id}] where it is now"
    yield Problem(
        Place(path),
        f'"{entry_id}" is gone, and its address leads nowhere',
        "an entry that says it was called so",
        f"{new}; else bring it back",
        code="address-lost",
        severity=Severity.WARNING,
    )


def _list_renamed(loaded: Loaded) -> dict[str, str]:
    """What a history names by an id, as it was called once → as it is called now."""
    named = (Source.kind, Organization.kind)
    return {old: entry.id for kind in named for entry in loaded.entries[kind].values() for old in entry.was}


def _check_history(entry: Commitment, before: Mapping, renamed: dict[str, str]) -> Iterator[Problem]:
    old = before.values.get("history")
    now = find_node(parse_yaml(entry.written.encode(), entry.path).root or before, ("history",))
    if not isinstance(old, Sequence) or not isinstance(now, Sequence):
        return
    kept = [_said(found, renamed) for found in now.values]
    for index, known in enumerate(old.values):
        if _said(known, renamed) in kept:
            continue
        if len(now.values) < len(old.values):
            what, place = f"history {index + 1} was taken out", entry.place_of("history")
        else:
            changed = [key for key in KEPT if _at(known, key, renamed) != _at(now.values[index], key, renamed)]
            what, place = (
                f"history {index + 1} was rewritten: {', '.join(changed) or 'it stands elsewhere'}",
                entry.place_of("history", index, *changed[:1]),
            )
        yield Problem(
            place,
            what,
            "earlier entries as they were",
            "add a new entry, and say under corrects what was wrong",
            code="history-rewritten",
            severity=Severity.WARNING,
        )


def _said(node: Node, renamed: dict[str, str]) -> list[object]:
    return [_at(node, key, renamed) for key in KEPT]


def _at(node: Node, key: str, renamed: dict[str, str]) -> object:
    inner = node.values.get(key) if isinstance(node, Mapping) else None
    return _as_called_now(plain(inner), renamed) if inner is not None else None


def _as_called_now(said: object, renamed: dict[str, str]) -> object:
    if isinstance(said, dict):
        return {renamed.get(key, key): _as_called_now(value, renamed) for key, value in said.items()}
    if isinstance(said, list):
        return [_as_called_now(value, renamed) for value in said]
    return renamed.get(said, said) if isinstance(said, str) else said
