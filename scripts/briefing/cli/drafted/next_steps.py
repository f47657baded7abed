"""What is to be done after `briefing draft`, in order: each place by file, line and column, each command as it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.cli.workspace.project import called
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.filing import Filing
from briefing.entries import Source
from briefing.entries.loading.file_reading import FileReading
from briefing.entries.loading.unfinished import EntryFile
from briefing.problem import Place
from briefing.text import counted
from briefing.yamlcomments import GUESS, HINT, list_guesses

NOTHING = "nothing stands here"
"""What is wrong with a line that was left for the editor."""


def tell_next_steps(reading: CommuniqueReading, filing: Filing, written: Sequence[FileReading]) -> Iterator[str]:
    """The preview, what to fill in, what to decide, and the publishing."""
    drafts = [draft for file in written if (draft := file.entry or file.unfinished)]
    empty = sorted({place: what for file in written for place, what in _list_empty(file)}.items())
    yield "next:"
    options = {"day": "" if reading.day.date else "--date", "title of the meeting": "" if filing.titles else "--title"}
    if missing := {what: option for what, option in options.items() if option}:
        yield f"0. the text tells no {' and no '.join(missing)}, which goes into the names: run it again with"
        yield f"   {' and '.join(missing.values())}, which takes the place of these"
    yield f"1. `{called()} serve`, and open the address that it prints for the meeting: it follows what is saved"
    yield f"2. fill in what stands empty, {counted(len(empty), 'line')}:"
    yield from (f"   {place}: {what}" for place, what in empty)
    yield f"3. decide, and mend what was guessed wrong; take away each line {GUESS} that you have looked at (those that begin"
    yield f"   with {HINT} explain, and go by themselves in the end):"
    yield from _list_choices(drafts)
    yield f"4. `{called()} publish {filing.meeting}`, once the page of the meeting says that nothing is missing"


def _list_empty(file: FileReading) -> Iterator[tuple[Place, str]]:
    for problem in file.problems:
        where, _, what = problem.what.rpartition(": ")
        yield problem.place, where if what == NOTHING else problem.message
    if draft := file.entry or file.unfinished:
        yield from ((draft.place_of(*path), ", ".join(map(str, path))) for path, _, term in draft.named_terms() if not term)


def _list_choices(drafts: Sequence[EntryFile]) -> Iterator[str]:
    """Every guess as it stands in the files, what is asked in several places once; then the issuers that nobody guessed."""
    places: dict[str, list[Place]] = {}
    for draft in drafts:
        for line, column, told in list_guesses(draft.written):
            places.setdefault(told, []).append(Place(draft.path, line, column))
        if draft.kind == Source.kind and all(path[0] != "issued_by" for path, _, _ in draft.references()):
            asked = "issued_by: whose words are these? Press has no issuer"
            places.setdefault(asked, []).append(draft.place_of("issued_by"))
    for told, found in places.items():
        yield f"   {found[0]}: {told}" if len(found) == 1 else f"   {told}"
        yield from (f"     {place}" for place in (found if len(found) > 1 else ()))
