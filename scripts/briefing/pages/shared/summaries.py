"""What several pages show of a group of commitments: its numbers, and a bar parted by status. Chooses; templates print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.charts import Share, Stack, draw_stacks
from briefing.entries import Commitment, Topic
from briefing.pages.shared.context import PageContext
from briefing.series.standing.edition import SOON
from briefing.series.standing.marks import Mark
from briefing.series.statistics import StatusCounts
from briefing.urls import CALENDAR


@dataclass(frozen=True)
class Count:
    """A number and what it counts."""

    count: int
    name: str
    """In the form that goes with the number: `meeting`, `meetings`."""
    address: str | None
    """The list of what is counted; None where no filter leaves just that."""


@dataclass(frozen=True)
class StatusCount:
    """How many commitments stand at a status."""

    status: str
    count: int


@dataclass(frozen=True)
class StatusChart:
    """A bar parted by status, and the same numbers as rows."""

    drawing: Markup
    rows: list[StatusCount]
    scored: str
    """`n scored of N, k not verifiable`: without it nobody can tell a good record from an unread one."""


def share_statuses(context: PageContext, counted: Mapping[str, int]) -> list[Share]:
    """The parts of a bar, each with its status's colour."""
    return [Share(count, context.look(status)) for status, count in counted.items()]


def list_counts(counts: StatusCounts) -> list[StatusCount]:
    """The counts by status, as rows."""
    return [StatusCount(status, count) for status, count in counts.by_status.items()]


def spell_scored(context: PageContext, counts: StatusCounts) -> str:
    """`3 scored of 12, 2 not verifiable`."""
    locale = context.locale
    return locale.fill(
        "scored_line",
        scored=locale.count("scored_part", counts.scored),
        total=counts.total,
        not_verifiable=locale.count("not_verifiable_part", counts.not_verifiable),
    )


def chart_statuses(context: PageContext, commitments: Sequence[Commitment], name: str = "here") -> StatusChart | None:
    """The commitments by status as a bar of one line; None where there are none."""
    if not commitments:
        return None
    counts = context.edition.count(commitments)
    rows = list_counts(counts)
    told = "; ".join(f"{context.label('statuses', row.status)}: {context.locale.number(row.count)}" for row in rows)
    title = context.locale.fill("statuses_caption", date=context.as_of_words())
    stack = [Stack("", share_statuses(context, counts.by_status))]
    drawing = draw_stacks(f"standing-{name}", title, told, stack, context.locale.number)
    return StatusChart(Markup(drawing), rows, spell_scored(context, counts))


def narrow_to(topic: Topic | None) -> dict[str, str]:
    """The filters of a register that leave a topic or subtopic."""
    if topic is None:
        return {}
    return {"subtopic" if topic.broader else "topic": topic.id}


def count_standing(context: PageContext, topic: Topic | None, meetings: int, commitments: Sequence[Commitment]) -> list[Count]:
    """The numbers at the head of a page, each leading to what it counts; what nobody looked into only where there is any."""
    edition, locale, narrow = context.edition, context.locale, narrow_to(topic)
    counts = edition.count(commitments)
    marked = Counter(mark for found in commitments for mark in edition.standing(found).marks)

    def narrowed(**more: str | list[str]) -> str:
        return context.narrowed("commitments", {**narrow, **more})

    def count(name: str, n: int, address: str | None) -> Count:
        return Count(n, locale.count(name, n), address)

    unread, apart = marked[Mark.NOT_LOOKED_INTO], _list_apart(context, commitments)
    return [
        count("meetings_count", meetings, context.narrowed("meetings", {} if topic and topic.broader else narrow)),
        count("commitments_count", len(commitments), narrowed()),
        count("overdue_count", marked[Mark.OVERDUE], narrowed(mark=Mark.OVERDUE)),
        *([count("not_looked_into_count", unread, narrowed(mark=Mark.NOT_LOOKED_INTO))] if unread else []),
        _count_due(context, commitments),
        count("not_verifiable_count", counts.not_verifiable, narrowed(status=apart) if apart else None),
    ]


def _list_apart(context: PageContext, commitments: Sequence[Commitment]) -> list[str]:
    """The statuses at which nothing stands but what nobody can tell; none where another stands at one of them."""
    standings = [context.edition.standing(found) for found in commitments]
    apart = {standing.status for standing in standings if standing.is_unverifiable}
    if any(standing.status in apart and not standing.is_unverifiable for standing in standings):
        return []
    return [term.id for term in context.series.vocabulary.statuses if term.is_unverifiable or term.id in apart]


def _count_due(context: PageContext, commitments: Sequence[Commitment]) -> Count:
    """What falls due soon; where nothing does, when the next is."""
    edition, locale = context.edition, context.locale
    n, following = sum(edition.is_due_soon(found) for found in commitments), edition.find_next_due(commitments)
    name = locale.count("due_soon", n, days=SOON.days)
    if not n and following and following.due_date:
        name = locale.fill("due_later", soon=name, next=locale.date(following.due_date))
    return Count(n, name, CALENDAR)


def count_line(context: PageContext, meetings: int, commitments: int) -> str:
    """`3 meetings · 12 commitments`."""
    return f"{context.locale.count('n_meetings', meetings)} · {context.locale.count('n_commitments', commitments)}"
