"""Nothing stands twice: two people, bodies, frameworks or topics of one name are one twice, or cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.entries import Entry, Framework, Organization, Person, Topic
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold

NAMED = (Person, Organization, Framework, Topic)


def _list_names(series: Series, entry: Entry) -> list[Any] | None:
    return [entry.kind, entry.id, dict(entry.heading.values)] if isinstance(entry, NAMED) else None


def _list_abbreviation(series: Series, entry: Entry) -> list[str] | None:
    if not isinstance(entry, Organization) or not entry.abbreviation:
        return None
    return [entry.id, entry.abbreviation, entry.country or ""]


@of_all(_list_abbreviation)
def check_abbreviations(series: Series, short: Mapping[str, list[str]]) -> Iterator[Problem]:
    """Two bodies of one country that go by the same letters are a warning: texts and searches mean one of them."""
    seen: dict[tuple[str, str], str] = {}
    for entry_id, abbreviation, country in short.values():
        first = seen.setdefault((abbreviation, country), entry_id)
        if first != entry_id:
            yield Problem(
                series.organizations[entry_id].place_of("abbreviation"),
                f'"{first}" goes by "{abbreviation}" too',
                "letters that mean one body of the country",
                "correct one of the two, or leave it out where both are called so",
                code="same-name",
                severity=Severity.WARNING,
            )


@of_all(_list_names)
def check_namesakes(series: Series, names: Mapping[str, Any]) -> Iterator[Problem]:
    """A warning at the second of them: there are namesakes, and then their names say which is meant."""
    seen: dict[tuple[str, str, str], str] = {}
    for kind, entry_id, called in names.values():
        for language, name in called.items():
            first = seen.setdefault((kind, language, fold(name)), entry_id)
            if first != entry_id:
                entry = series.entry(kind, entry_id)
                yield Problem(
                    entry.place_of("name"),
                    f'"{first}" is called "{name}" too',
                    f"one entry for each {entry.singular}",
                    "keep one of the two, with the id of the other under was; or say in both names which is meant",
                    code="same-name",
                    severity=Severity.WARNING,
                )
                break
