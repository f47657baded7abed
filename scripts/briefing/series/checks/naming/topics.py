"""Topics have two levels: a subtopic stands below a topic, and nothing below a subtopic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.entries import Topic
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity


def check_topics(loaded: Loaded) -> Iterator[Problem]:
    """A topic below itself, or below a subtopic, is an error; so are two that stand below one another."""
    topics = loaded.of_kind(Topic)
    yield from _check_order(topics)
    for topic in topics.values():
        above = topics.get(topic.broader) if topic.broader else None
        if above is topic:
            what, mend = f'"{topic.id}" is its own broader topic', "remove broader, or name another topic"
        elif above and above.broader == topic.id:
            what = f'"{topic.id}" and "{above.id}" stand below one another'
            mend = "remove broader from one of the two"
        elif above and above.broader and above.broader != above.id:
            what = f'"{above.id}" is itself a subtopic, of "{above.broader}"'
            mend = f'write broader: {above.broader}, or remove broader from "{above.id}"'
        else:
            continue
        yield Problem(topic.place_of("broader"), what, "a topic that has no broader one", mend, code="levels")


def _check_order(topics: Mapping[str, Topic]) -> Iterator[Problem]:
    """Two topics at one place of the menu are a warning at the later one by its id."""
    taken: dict[int, str] = {}
    for topic in topics.values():
        if topic.broader or topic.order is None:
            continue
        first = taken.setdefault(topic.order, topic.id)
        if first != topic.id:
            yield Problem(
                topic.place_of("order"),
                f'"{first}" stands at {topic.order} too',
                "a place of its own in the menu",
                "write another number in one of the two",
                code="topic-order",
                severity=Severity.WARNING,
            )
