"""A promise that is still a draft, where its meeting is published: nobody would miss it there."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.entries.kinds.commitment import MADE_AT
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile, Unfinished, is_draft
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each


@of_each(Commitment, Unfinished)
def check_left_drafts(loaded: Loaded, entry: EntryFile) -> Iterator[Problem]:
    """A warning at the draft; it speaks only where drafts are held against the rules."""
    if entry.kind != Commitment.kind or not is_draft(entry):
        return
    for path, _, named in entry.references():
        if path == MADE_AT and loaded.holds(Meeting.kind, named) and not is_draft(loaded.entries[Meeting.kind][named]):
            yield Problem(
                entry.place_of(*path),
                f'the meeting "{named}" is published, and shows nothing of this draft',
                "a commitment that is published with its meeting",
                f"finish it and run `briefing publish {entry.id}`, or take it away with `briefing remove {entry.id}`",
                code="draft-left",
                severity=Severity.WARNING,
            )
