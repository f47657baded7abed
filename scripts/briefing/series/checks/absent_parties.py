"""Who must act by a promise took part, wrote of it, or is named in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.entries import Commitment
from briefing.entries.names import list_names
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold


@of_each(Commitment)
def check_absent_parties(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A party whose side has nothing to do with meeting, sources and words is a warning."""
    meeting = series.meetings.get(commitment.meeting)
    if not meeting or not meeting.participants:
        return
    there = _with_sides(series, series.took_part(meeting))
    absent = [
        (index, party)
        for index, party in enumerate(commitment.parties)
        if party in series.organizations and there.isdisjoint((party, series.side_of(party)))
    ]
    if not absent:
        return
    sources = [series.sources[named] for named in (*commitment.sources, *meeting.sources) if named in series.sources]
    wrote = _with_sides(series, [body for source in sources for body in source.issued_by])
    told = fold(" ".join(words for _, text in commitment.texts() for words in text.values.values()))
    for index, party in absent:
        names = list_names(series.organizations[party])
        if wrote.isdisjoint((party, series.side_of(party))) and not any(fold(name) in told for name in names):
            yield Problem(
                commitment.place_of("parties", index),
                f'nobody took part for "{party}", no source here is its own, and no text here names it',
                "who must act by this promise",
                "correct the party, or add the participant or the source",
                code="absent-party",
                severity=Severity.WARNING,
            )


def _with_sides(series: Series, found: Iterable[str]) -> set[str | None]:
    bodies = [body for body in found if body in series.organizations]
    return {*bodies, *series.sides_of(bodies)}
