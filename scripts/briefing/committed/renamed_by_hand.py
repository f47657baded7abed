"""Files that were given another name since a commit, while others still name them by the old one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.entries import Entry
from briefing.entries.loading.load import Loaded
from briefing.problem import Place, Problem
from briefing.text import counted

ALIKE = 0.8
"""So much of the lines of both is the same, where one file is the other under a new name."""


def find_new_name(before: str, entries: Iterable[Entry], is_new: Callable[[str], bool]) -> Entry | None:
    """The entry whose file says nearly what another one said, among those whose path is new: one that was there is another."""
    old = set(before.splitlines())
    alike = [(_likeness(old, set(entry.written.splitlines())), entry) for entry in entries]
    near = sorted(((likeness, entry.path, entry) for likeness, entry in alike if likeness >= ALIKE), reverse=True)
    return next((entry for _, path, entry in near if is_new(path)), None)


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def describe_renamed(loaded: Loaded, old: str, now: Entry) -> Problem | None:
    """One message at the file in place of one at each line that names it; None where none does."""
    named = [
        entry for entry in loaded.all_entries() for _, kinds, name in entry.references() if _is_meant(kinds, name, old, now)
    ]
    if not named:
        return None
    lines = f"{counted(len(named), 'line')} still name{'s' if len(named) == 1 else ''}"
    what = f'the file was "{old}.yml" until now, and {lines} it so'
    mend = f"name it {old}.yml again, then run `briefing rename {old} {now.id}`: it mends them, and keeps the old address"
    return Problem(Place(now.path), what, "one id everywhere", mend, code="renamed-by-hand")


def _is_meant(kinds: Iterable[str], name: str, old: str, now: Entry) -> bool:
    return name == old and now.kind in kinds


def follows(problem: Problem, renamed: Mapping[str, Entry]) -> bool:
    """Whether a problem is that somebody names a file by its old id, or that nobody names the new one."""
    if problem.code in ("misnamed-file", "uncited"):
        return any(problem.place.path == now.path for now in renamed.values())
    return problem.code == "reference" and any(problem.what.endswith(f'is called "{old}"') for old in renamed)
