"""Nothing shows what came after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.entries.base import Path
from briefing.entries.kinds.commitment import Evidence
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment)
def check_older_evidence(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Sources that are all older than what they are to show are a warning.

    A finding of the day when an editor last looked rests on older ones, and a later one is a slip of the date.
    """
    for index, entry in enumerate(commitment.history):
        if not entry.search_log and entry.date.is_before(commitment.reviewed):
            yield from _check(series, commitment, ("history", index, "date"), entry.date, entry.evidence)
    for index, part in enumerate(commitment.milestones):
        if part.since and part.since.is_before(commitment.reviewed):
            yield from _check(series, commitment, ("milestones", index, "since"), part.since, part.evidence)


def _check(
    series: Series, commitment: Commitment, path: Path, day: PartialDate, evidence: Iterable[Evidence]
) -> Iterator[Problem]:
    sources = [series.sources.get(item.source) for item in evidence]
    published = [source.published_on for source in sources if source and source.published_on]
    if published and len(published) == len(sources) and all(other.is_before(day) for other in published):
        yield Problem(
            commitment.place_of(*path),
            f"what happened on {day} is shown by sources of {', '.join(map(str, published))} alone",
            "the day of the event, or a source that is not older",
            "correct the date, or add the source that tells of it",
            code="older-evidence",
            severity=Severity.WARNING,
        )
