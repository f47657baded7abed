"""Nobody stands twice: two people, or two bodies, of one name are one of them twice, or cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry
from briefing.problem import Problem, Severity
from briefing.series.series import Series
from briefing.text import fold


def check_namesakes(series: Series) -> Iterator[Problem]:
    """A warning at the second of them: there are namesakes, and then their names say which is meant."""
    for entries in (series.people.by_id, series.organizations.by_id):
        seen: dict[tuple[str, str], Entry] = {}
        for entry in entries:
            for language, name in entry.heading.values.items():
                first = seen.setdefault((language, fold(name)), entry)
                if first is not entry:
                    yield Problem(
                        entry.place_of("name"),
                        f'"{first.id}" is called "{name}" too',
                        f"one entry for each {entry.singular}",
                        "keep one of the two, with the id of the other under was; or say in both names which is meant",
                        code="same-name",
                        severity=Severity.WARNING,
                    )
                    break
