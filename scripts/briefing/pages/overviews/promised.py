"""What each party promised on each topic, as the overviews of parties show it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Organization, Topic
from briefing.pages.shared.context import PageContext
from briefing.series.statistics import of_party


def list_parties(context: PageContext) -> list[Organization]:
    """The parties of the series, then other states by name."""
    series = context.series
    first = [series.organizations[party] for party in series.settings.parties]
    return [*first, *context.by_name(body for body in series.organizations if series.is_side(body) and body not in first)]


def list_promised(context: PageContext, party: Organization) -> Iterator[tuple[Topic | None, list[Commitment]]]:
    """Each topic on which a party promised something, then None with all of it, which may be nothing."""
    series = context.series
    for topic in series.top_topics:
        if found := of_party(series, series.commitments_on(topic), party.id):
            yield topic, found
    yield None, of_party(series, series.commitments, party.id)
