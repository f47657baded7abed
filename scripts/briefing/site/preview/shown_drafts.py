"""The drafts of a series: where the preview shows them, and what hinders them and those that go along. Knows no page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from briefing.authoring.changing.finished_drafts import list_going_along
from briefing.entries import Entry, Meeting
from briefing.entries.loading.unfinished import EntryFile, is_draft
from briefing.series.opening import Opened
from briefing.series.series import Series
from briefing.site.drafted_texts import find_repeated
from briefing.site.preview.told_faults import ToldFault, ToldGuess, list_told_guesses, tell_problem
from briefing.text import counted
from briefing.urls import address_of, likely_address

MOST_NAMED = 5
"""Addresses told at once: who has more drafts finds them in the registers."""


@dataclass(frozen=True)
class ShownDraft:
    """A draft, at the address where it stands or will stand."""

    address: str
    published_with: str
    """The id of the draft with which it is published: of the meeting where it belongs to one, else its own."""
    is_shown: bool
    lacks: tuple[ToldFault, ...]
    """What is wrong with it; never empty where it cannot be shown."""
    along: tuple[ToldFault, ...] = ()
    """What is wrong with the drafts that are published together with it."""
    guesses: tuple[ToldGuess, ...] = ()
    """What was guessed in it and in those, and is still to be looked at."""


@dataclass(frozen=True)
class Drafts:
    """All drafts of one state of the series."""

    all: tuple[ShownDraft, ...] = ()

    def find(self, address: str) -> ShownDraft | None:
        """The draft of an address."""
        return next((draft for draft in self.all if draft.address == address), None)

    def tell(self, root: str) -> Iterator[str]:
        """For the terminal: where those shown are, and of each what it lacks first. `root` is the address of the site."""
        shown = [f"{root}{draft.address}" for draft in self.all if draft.is_shown]
        if shown:
            more = len(shown) - MOST_NAMED
            named = ", ".join(shown[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            yield f"{counted(len(shown), 'draft')} shown, marked as such: {named}"
        for draft in self.all:
            if draft.lacks:
                more = len(draft.lacks) - 1
                state = "not finished" if draft.is_shown else "not shown yet"
                yield f"{state}: {root}{draft.address} lacks {draft.lacks[0].line}" + (f" and {more} more" if more else "")


def list_drafts(opened: Opened, series: Series, project: Path) -> Drafts:
    """Those in `series`, as it is shown, and those that are not. In the project lies what they were made of."""
    if opened.loaded is None:
        return Drafts()
    there = {(entry.kind, entry.id) for entry in series.all_entries() if is_draft(entry)}
    drafts: list[EntryFile] = [entry for named in opened.loaded.drafts.values() for entry in named.values() if entry]
    files = {(one.kind, one.id): one for one in (*drafts, *opened.loaded.unfinished_drafts)}
    told: dict[str, list[ToldFault]] = {}
    known = opened.report.problems
    for problem in sorted([*known, *find_repeated(files.values(), project, known)]):
        told.setdefault(problem.place.path, []).append(tell_problem(problem))
    found = []
    going = {entry.path: list_going_along(files.values(), entry) for entry in files.values()}
    leads = {one.path: meeting.id for meeting in files.values() if meeting.kind == Meeting.kind for one in going[meeting.path]}
    for (kind, name), entry in files.items():
        lacks = [*told.get(entry.path, ()), *_list_waiting(entry, files, there)]
        others = [line for one in going[entry.path] if one.path != entry.path for line in told.get(one.path, ())]
        own = {one.path: one for one in (entry, *going[entry.path])}
        guesses = tuple(guess for one in own.values() for guess in list_told_guesses(one))
        address = address_of(entry) if isinstance(entry, Entry) else likely_address(kind, name)
        with_it = leads.get(entry.path, name)
        found.append(ShownDraft(address, with_it, (kind, name) in there, tuple(lacks), tuple(others), guesses))
    return Drafts(tuple(sorted(found, key=lambda draft: not draft.address.startswith(f"{Meeting.kind}/"))))


def _list_waiting(
    entry: EntryFile, files: Mapping[tuple[str, str], EntryFile], there: Set[tuple[str, str]]
) -> Iterator[ToldFault]:
    """What keeps a sound draft from being shown: it names drafts that are not."""
    if (entry.kind, entry.id) not in there:
        hidden = files.keys() - there
        named = dict.fromkeys(name for _, kinds, name in entry.references() if any((kind, name) in hidden for kind in kinds))
        yield from (ToldFault(f"{entry.path}: it names {name}, which cannot be shown yet") for name in named)
