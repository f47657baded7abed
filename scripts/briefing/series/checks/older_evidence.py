"""Nothing shows what came after it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment)
def check_older_evidence(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Sources that are all older than what they are to show are a warning.

    A finding of the day when an editor last looked rests on older ones, and a later one is a slip of the date.
    """
    for index, entry in enumerate(commitment.history):
        sources = [series.sources.get(item.source) for item in entry.evidence]
        published = [source.published_on for source in sources if source and source.published_on]
        if not published or len(published) < len(sources) or entry.search_log or not entry.date.is_before(commitment.reviewed):
            continue
        if all(day.is_before(entry.date) for day in published):
            yield Problem(
                commitment.place_of("history", index, "date"),
                f"what happened on {entry.date} is shown by sources of {', '.join(map(str, published))} alone",
                "the day of the event, or a source that is not older",
                "correct the date, or add the source that tells of it",
                code="older-evidence",
                severity=Severity.WARNING,
            )
