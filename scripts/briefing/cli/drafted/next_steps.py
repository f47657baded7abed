"""What is to be done after `briefing draft`, in order: each place by file, line and column, each command as it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.authoring.changing.begun_meeting import tell_copy
from briefing.cli.workspace.project import called
from briefing.drafting.parsing.spans import LIKELY
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.doubts import tell_doubtful_topics, tell_issuers, tell_mentions, tell_other_frameworks
from briefing.drafting.written.filing import Filing
from briefing.entries import Commitment, Meeting, Source
from briefing.entries.loading.file_reading import FileReading
from briefing.entries.loading.unfinished import EntryFile
from briefing.problem import Place

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
    yield f"2. fill in what stands empty, {len(empty)} lines:"
    yield from (f"   {place}: {what}" for place, what in empty)
    yield "3. decide, and mend what was guessed wrong; lines that begin with #: explain, and go by themselves in the end:"
    yield from (f"   {place}: {what}" for place, what in _list_choices(reading, filing, drafts))
    yield f"4. `{called()} publish {filing.meeting}`, once the page of the meeting says that nothing is missing"


def _list_empty(file: FileReading) -> Iterator[tuple[Place, str]]:
    for problem in file.problems:
        where, _, what = problem.what.rpartition(": ")
        yield problem.place, where if what == NOTHING else problem.message
    if draft := file.entry or file.unfinished:
        yield from ((draft.place_of(*path), ", ".join(map(str, path))) for path, _, term in draft.named_terms() if not term)


def _list_choices(reading: CommuniqueReading, filing: Filing, drafts: Sequence[EntryFile]) -> Iterator[tuple[Place, str]]:
    day, kind = reading.day, reading.format
    for draft in drafts:
        if draft.kind == Meeting.kind:
            for twin in filing.twins:
                yield Place(draft.path), f"is it {twin}? then write there what is new, and remove all these files"
            yield from ((Place(draft.path), told) for told in tell_mentions(filing))
            if filing.titles and not reading.has_own_title:
                yield draft.place_of("title"), "title: is the meeting called so? it is in the names; another one by --title"
            if day.date and day.certainty < LIKELY:
                yield draft.place_of("date"), f"date: {day.why}"
            if kind and kind.certainty < LIKELY:
                yield draft.place_of("format"), f"format: is it {kind.value}?"
            if len(reading.topics) > 1:
                yield draft.place_of("topics"), "topics: the first is where it is filed; leave out those that are only brushed"
            yield from ((draft.place_of("topics"), f"topics: {told}") for told in tell_doubtful_topics(reading))
            if reading.frameworks_met:
                yield draft.place_of("frameworks"), "frameworks: was the meeting held under each of them?"
            yield from ((Place(draft.path), f"frameworks: {told}") for told in tell_other_frameworks(reading))
            for number in range(len(reading.statements)):
                place = draft.place_of("statements", number, "id")
                yield place, "a statement? then say it in your own words, and call it by what it says: its id never changes"
        elif draft.kind == Commitment.kind:
            yield draft.place_of("text"), "a promise? then say it in your own words; else remove the file"
        elif draft.kind == Source.kind:
            yield from _list_issuers(reading, filing, draft)


def _list_issuers(reading: CommuniqueReading, filing: Filing, draft: EntryFile) -> Iterator[tuple[Place, str]]:
    """What its text says, where the draft says otherwise or guesses it; else the question, where nothing stands there."""
    if copy := filing.copies.get(draft.id):
        yield draft.place_of("title"), f"title: {tell_copy(copy)}"
    if told := tell_issuers(reading, filing, draft.id)[1] if draft.id in filing.texts(reading) else "":
        yield draft.place_of("issued_by"), f"issued_by: {told}"
    elif all(path[0] != "issued_by" for path, _, _ in draft.references()):
        yield draft.place_of("issued_by"), "issued_by: whose words are these? Press has no issuer"
