"""What readers would lose by a change: an address that leads nowhere, an earlier judgement that is told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import eq
from pathlib import Path

from briefing.committed.kept_files import name_entry
from briefing.committed.renamed_by_hand import describe_renamed, find_new_name, follows
from briefing.committed.repository import list_changes, read_at
from briefing.entries import Commitment, Entry, Meeting, Organization, Source
from briefing.entries.loading.load import Loaded
from briefing.problem import Place, Problem, Severity
from briefing.suggestion import nearest_id
from briefing.yamlfile import ListNode, MapNode, Node, find_node, parse_yaml, plain

KEPT = ("date", "status", "evidence", "scores")
"""Keys of a history entry that say what was known; wording may be mended."""
PARTS = {Meeting: "statements", Commitment: "milestones"}
"""Lists whose items have an id, and by it an address."""


def hold_against(commit: str, project: Path, folder: str, loaded: Loaded, problems: Iterable[Problem]) -> list[Problem]:
    """What was found, but for what follows from a file that was renamed by hand; then what readers would lose."""
    renamed: dict[str, Entry] = {}
    of_commit = list(check_against(commit, project, folder, loaded, renamed))
    return [*(problem for problem in problems if not follows(problem, renamed)), *of_commit]


def check_against(commit: str, project: Path, folder: str, loaded: Loaded, renamed: dict[str, Entry]) -> Iterator[Problem]:
    """Warnings, but where a file has another name and the old one is still used: those come to be known as `renamed`.

    Whoever takes an entry back on purpose, or mends an error of yesterday, may do so.
    """
    for change, path in list_changes(project, commit, folder):
        named = name_entry(path, folder)
        if named is None:
            continue
        kind, entry_id = named
        entry = loaded.entries[kind].get(entry_id)
        if change == "D":
            before = (read_at(project, commit, path) or b"").decode("utf-8", "replace")
            now = None
            if not _is_known(loaded, kind, entry_id):
                now = find_new_name(before, loaded.entries[kind].values(), lambda new: read_at(project, commit, new) is None)
            by_hand = describe_renamed(loaded, entry_id, now) if now else None
            if now and by_hand:
                renamed[entry_id] = now
                yield by_hand
            else:
                yield from _check_gone(loaded, path, kind, entry_id, now)
        elif isinstance(entry, Commitment | Meeting):
            root = parse_yaml(read_at(project, commit, path) or b"", path).root
            if isinstance(root, MapNode):
                yield from _check_parts(entry, root)
                if isinstance(entry, Commitment):
                    yield from _check_history(entry, root, loaded)


def _is_known(loaded: Loaded, kind: str, entry_id: str) -> bool:
    """Whether it is there under a later id, or what there is could not be read or listed."""
    if kind in loaded.unlisted or entry_id in loaded.unread[kind]:
        return True
    return any(entry_id in entry.was for entry in loaded.entries[kind].values())


def _check_parts(entry: Commitment | Meeting, before: MapNode) -> Iterator[Problem]:
    """Statements and parts have addresses of their own, which no list of earlier ids keeps."""
    key = PARTS[type(entry)]
    ids = [part.id for part in (entry.statements if isinstance(entry, Meeting) else entry.milestones)]
    listed = before.values.get(key)
    old = [_at(part, "id", {}) for part in listed.values] if isinstance(listed, ListNode) else []
    for index, gone in enumerate(old):
        if not isinstance(gone, str) or gone in ids:
            continue
        renamed = index < len(ids) and ids[index] not in old and len(ids) >= len(old)
        mend = f"write id: {gone} again" if renamed else f"bring it back, or give its id, {gone}, to the one that says it now"
        what = (
            f'the id was "{gone}", and its address leads nowhere now' if renamed else f'"{gone}" is gone, and its address too'
        )
        yield Problem(
            entry.place_of(key, index, "id") if renamed else entry.place_of(key),
            what,
            "the ids that were published",
            mend,
            code="address-lost",
            severity=Severity.WARNING,
        )


def _check_gone(loaded: Loaded, path: str, kind: str, entry_id: str, now: Entry | None) -> Iterator[Problem]:
    if _is_known(loaded, kind, entry_id):
        return
    guess = now.id if now else nearest_id(entry_id, loaded.entries[kind])
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


def _check_history(entry: Commitment, before: MapNode, loaded: Loaded) -> Iterator[Problem]:
    old = before.values.get("history")
    now = find_node(parse_yaml(entry.written.encode(), entry.path).root or before, ("history",))
    if not isinstance(old, ListNode) or not isinstance(now, ListNode):
        return
    as_written = [_said(found, {}) for found in now.values]
    if all(_said(found, {}) in as_written for found in old.values):
        return  # before all others are opened for the ids that they had once
    renamed = _list_renamed(loaded)
    known = [_said(found, renamed) for found in old.values]
    changed_now = [index for index, found in enumerate(now.values) if _said(found, renamed) not in known]
    kept = [_said(found, renamed) for found in now.values]
    for index, said in enumerate(known):
        if said in kept:
            continue
        meant = _find_rewritten(said, index, {at: kept[at] for at in changed_now})
        if meant is None:
            what, place = f"history {index + 1} was taken out", entry.place_of("history")
        else:
            changed_now.remove(meant)
            changed = [key for key, one, other in zip(KEPT, said, kept[meant], strict=True) if one != other]
            what, place = (
                f"history {index + 1} was rewritten: {', '.join(changed)}",
                entry.place_of("history", meant, *changed[:1]),
            )
        yield Problem(
            place,
            what,
            "earlier entries as they were",
            "add a new entry, and say under corrects what was wrong",
            code="history-rewritten",
            severity=Severity.WARNING,
        )


def _find_rewritten(said: list[object], index: int, others: dict[int, list[object]]) -> int | None:
    """Which of the entries that were not there says most of the same; None where none says half of it."""
    same = {at: sum(map(eq, said, other)) for at, other in others.items()}
    found = max(same, key=lambda at: (same[at], -abs(at - index)), default=None)
    return found if found is not None and 2 * same[found] >= len(said) else None


def _said(node: Node, renamed: dict[str, str]) -> list[object]:
    return [_at(node, key, renamed) for key in KEPT]


def _at(node: Node, key: str, renamed: dict[str, str]) -> object:
    inner = node.values.get(key) if isinstance(node, MapNode) else None
    return _as_called_now(plain(inner), renamed) if inner is not None else None


def _as_called_now(said: object, renamed: dict[str, str]) -> object:
    if isinstance(said, dict):
        return {renamed.get(key, key): _as_called_now(value, renamed) for key, value in said.items()}
    if isinstance(said, list):
        return [_as_called_now(value, renamed) for value in said]
    return renamed.get(said, said) if isinstance(said, str) else said
