"""The drafts of a series: those that the preview shows, and what keeps it from showing the others. Knows no page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.entries.unfinished import is_draft
from briefing.series import Opened
from briefing.series.series import Series
from briefing.urls import address_of, likely_address

MOST_NAMED = 5
"""Addresses told at once: who has more drafts finds them in the registers."""


@dataclass(frozen=True)
class HiddenDraft:
    """A draft that cannot be shown as it stands."""

    address: str
    lacks: tuple[str, ...]
    """A line each; never empty."""


@dataclass(frozen=True)
class Drafts:
    """All drafts of one state of the series, by address."""

    shown: tuple[str, ...] = ()
    hidden: tuple[HiddenDraft, ...] = ()

    def find_lacks(self, address: str) -> tuple[str, ...]:
        """What the draft that would stand at an address lacks; nothing where there is none."""
        return next((draft.lacks for draft in self.hidden if draft.address == address), ())

    def tell(self) -> Iterator[str]:
        """For the terminal: where those shown are, and of each other one what it lacks first."""
        if self.shown:
            more = len(self.shown) - MOST_NAMED
            named = ", ".join(self.shown[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            yield f"{_count(len(self.shown))} shown, marked as such: {named}"
        for draft in self.hidden:
            more = len(draft.lacks) - 1
            yield f"draft not shown yet: {draft.lacks[0]}" + (f" and {more} more, briefing check says what" if more else "")


def list_drafts(opened: Opened, series: Series) -> Drafts:
    """Those in `series`, as it is shown, and those that are not."""
    shown = tuple(address_of(entry) for entry in series.all_entries() if is_draft(entry))
    drafts = opened.loaded.drafts if opened.loaded else {}
    there = {(entry.kind, entry.id) for entry in series.all_entries()}
    others = {
        (kind, name): entry for kind, named in drafts.items() for name, entry in named.items() if (kind, name) not in there
    }
    unread = {(draft.kind, draft.id): draft.path for draft in opened.loaded.unfinished_drafts} if opened.loaded else {}
    hidden = []
    for (kind, name), entry in others.items():
        path = entry.path if entry else unread.get((kind, name), name)
        told = sorted(problem for problem in opened.report.problems if problem.place.path == path)
        lacks = [f"{problem.place}: {problem.message}" for problem in told]
        named = entry.references() if entry else ()
        waits = dict.fromkeys(other for _, kinds, other in named if any((kind, other) in others for kind in kinds))
        lacks += [f"{path}: it names {other}, which cannot be shown yet" for other in waits]
        hidden.append(HiddenDraft(address_of(entry) if entry else likely_address(kind, name), tuple(lacks) or (path,)))
    return Drafts(shown, tuple(hidden))


def _count(number: int) -> str:
    return "1 draft" if number == 1 else f"{number} drafts"
