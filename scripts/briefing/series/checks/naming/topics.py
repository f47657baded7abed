"""Topics have two levels: a subtopic stands below a topic, and nothing below a subtopic."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Topic
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem


def check_topics(loaded: Loaded) -> Iterator[Problem]:
    """A topic below itself, or below a subtopic, is an error; so are two that stand below one another."""
    topics = loaded.of_kind(Topic)
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
