"""What somebody said, counted by topic and kind; each number leads to those statements in their register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.entries import Topic
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.count_rows import CountCell, CountRow
from briefing.series.said import Said


@dataclass(frozen=True)
class StatementCounts:
    """A row a topic, a column a kind of statement, with the sums of both."""

    kinds: list[str]
    """The kinds that were said at all, in the vocabulary's order."""
    rows: list[CountRow]


def count_by_topic(context: PageContext, said: Sequence[Said], filters: Mapping[str, Sequence[str]]) -> StatementCounts | None:
    """The counts; None where nothing was said. `filters` leave just these in the register of statements."""
    series = context.series
    counted = Counter((series.topic_of(statement.topic).id, statement.kind) for _, statement in said)
    kinds = [kind for kind in series.vocabulary.tags("statement_kinds") if any(kind == found for _, found in counted)]
    topics = [topic for topic in series.top_topics if any(topic.id == found for found, _ in counted)]

    def make_row(topic: Topic | None) -> CountRow:
        narrow = {**filters, "topic": [topic.id]} if topic else dict(filters)
        mine = {kind: sum(counted[found.id, kind] for found in ([topic] if topic else topics)) for kind in kinds}
        cells = [
            CountCell(context.label("statement_kinds", kind), n, context.narrowed("statements", {**narrow, "said": [kind]}))
            for kind, n in mine.items()
        ]
        whole = CountCell(context.locale["statements"], sum(mine.values()), context.narrowed("statements", narrow))
        return CountRow(topic, [*cells, whole])

    return StatementCounts(kinds, [*map(make_row, topics), make_row(None)]) if said else None
