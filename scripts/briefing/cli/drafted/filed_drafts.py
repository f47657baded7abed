"""What is to be drafted of the texts of a meeting, held against what the series says and what was drafted before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from briefing.cli.drafted.cited_sources import cite_sources
from briefing.cli.drafted.drafted_before import list_drafted
from briefing.cli.drafted.fingerprints import Fingerprint
from briefing.cli.drafted.given_texts import GivenText
from briefing.cli.drafted.untouched import list_giving_way
from briefing.cli.workspace.project import BRIEFS
from briefing.drafting.later_meetings import find_later_meetings
from briefing.drafting.mentions import find_mentions
from briefing.drafting.reading import CommuniqueReading, KnownFacts, Reader
from briefing.drafting.twins import find_twins
from briefing.drafting.written.filing import Filing, name_files
from briefing.drafting.written.people_files import know_given_names
from briefing.entries import Meeting, Person, Source
from briefing.entries.loading.load import FolderContents, Loaded
from briefing.entries.loading.unfinished import EntryFile
from briefing.series.series import Series, build_series


@dataclass(frozen=True)
class FiledDrafts:
    """What would be written, and what it meets."""

    readings: Sequence[CommuniqueReading]
    """Of each text, the one that leads first."""
    prints: Sequence[Fingerprint]
    """What each of them is known by."""
    filing: Filing
    twins: Sequence[EntryFile]
    """Drafts that may be of the same meeting."""
    giving_way: Sequence[str]
    """The files of before that nobody has touched."""

    @property
    def leading(self) -> CommuniqueReading:
        """What the drafts follow; the others say the same in their languages."""
        return self.readings[0]


def file_drafts(
    contents: FolderContents, loaded: Loaded, texts: Sequence[GivenText], told: KnownFacts, out: Path
) -> FiledDrafts:
    """What is found, named and cited. Raises click.UsageError where the texts tell of different days."""
    series, everything = build_series(loaded), list(contents.with_drafts())
    readings = _read_all(Reader(series), texts, told)
    filing = name_files(readings[0], readings[1:], told.titles)
    filing = cite_sources(filing, readings[0], [text.address for text in texts], loaded, out)
    drafts = contents.drafts[Meeting.kind]
    twins = find_twins(readings, everything, drafts)
    prints = [text.print for text in texts]
    before = {path.stem for path in list_drafted(prints, out) if path.parent.name == Meeting.kind}
    giving_way = list_giving_way(everything, before, prints) if out == BRIEFS else []
    others = [twin.id for twin in twins if twin.id != filing.meeting]
    filing = _hold_against(series, loaded, readings[0], filing)
    filing = replace(filing, twins=tuple(one for one in others if f"{BRIEFS}/{Meeting.kind}/{one}.yml" not in giving_way))
    return FiledDrafts(readings, prints, filing, [twin for twin in twins if twin.id in drafts], giving_way)


def _read_all(reader: Reader, texts: Sequence[GivenText], told: KnownFacts) -> list[CommuniqueReading]:
    """Each text; one without a day takes that of the others. Raises click.UsageError where they tell of different days."""
    readings = [reader.read(text.document, told) for text in texts]
    days = {reading.day.date: reading.language for reading in readings if reading.day.date}
    if len(days) > 1:
        named = ", ".join(f"{language} {day}" for day, language in days.items())
        raise click.UsageError(f"the texts tell of different days ({named}): where it is one meeting, say --date")
    for day, language in days.items():
        known = replace(told, date=day, why=f"the text in {language} tells it")
        readings = [reading if reading.day.date else reader.read(reading.document, known) for reading in readings]
    return readings


def _hold_against(series: Series, loaded: Loaded, reading: CommuniqueReading, filing: Filing) -> Filing:
    """With what the series says of the same already, and what it lets the drafts say."""
    cited = {source for source in filing.texts(reading) if source in loaded.entries[Source.kind]}
    return replace(
        filing,
        mentions=find_mentions(series, reading, {one.id for one in filing.copies.values()} | cited),
        later=find_later_meetings(series, reading),
        languages=tuple(loaded.settings.languages),
        given_names=know_given_names(loaded.entries[Person.kind].values()),
    )
