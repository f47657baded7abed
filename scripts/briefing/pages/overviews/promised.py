"""What each party promised on each topic, as the overviews of parties show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from briefing.entries import Commitment, Organization, Topic
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.count_rows import CountCell, CountRow
from briefing.pages.shared.links import PageLinks


def list_parties(context: PageContext) -> list[Organization]:
    """The parties of the series, then other states by name."""
    series = context.series
    first = [series.organizations[party] for party in series.settings.parties]
    return [*first, *context.by_name(body for body in series.organizations if series.is_side(body) and body not in first)]


def tell_apart(context: PageContext, at: PageLinks, parties: Iterable[Organization]) -> list[Markup]:
    """Of each party that counts for what its government did not promise: whose promises these are, and how many."""
    told = ((party, _count_apart(context, party)) for party in parties)
    return [
        escape(context.locale["counted_apart"]).format(
            party=context.name(party),
            names=Markup(", ").join(
                Markup("{} ({})").format(at.link(body), context.locale.number(counts[body])) for body in context.by_name(counts)
            ),
        )
        for party, counts in told
        if counts
    ]


def _count_apart(context: PageContext, party: Organization) -> Counter[Organization]:
    """Bodies apart from the party's government, where none of that government is bound beside them."""
    series, found = context.series, Counter[Organization]()
    for commitment in series.promised_by(party):
        bound = [series.organizations[body] for body in commitment.parties if series.side_of(body) == party.id]
        if all(body != party and body.classification in series.vocabulary.apart for body in bound):
            found.update(bound)
    return found


def list_promised(context: PageContext, party: Organization) -> Iterator[tuple[Topic | None, list[Commitment]]]:
    """Each topic on which a party promised something, then None with all of it, which may be nothing."""
    return list_by_topic(context, context.series.promised_by(party))


def list_by_topic(context: PageContext, commitments: Sequence[Commitment]) -> Iterator[tuple[Topic | None, list[Commitment]]]:
    """Each topic that some of these are on, then None with all of them."""
    for topic in context.series.top_topics:
        if found := [one for one in commitments if topic in context.series.topics_of(one)]:
            yield topic, found
    yield None, list(commitments)


def count_by_status(
    context: PageContext,
    topic: Topic | None,
    found: Sequence[Commitment],
    filters: Mapping[str, str],
    statuses: Sequence[str],
) -> CountRow:
    """A number for each status, then all; `filters` leave what is counted, of any topic, in the register of commitments."""
    counts = context.edition.count(found)
    narrow = {**filters, **({"topic": topic.id} if topic else {})}
    cells = [
        CountCell(
            context.label("statuses", status),
            counts.by_status.get(status, 0),
            context.narrowed("commitments", {**narrow, "status": status}),
        )
        for status in statuses
    ]
    whole = CountCell(context.locale["all_statuses"], counts.total, context.narrowed("commitments", narrow))
    return CountRow(topic, [*cells, whole])
