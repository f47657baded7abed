"""What a reader can narrow a list by: the series' own topics, statuses, parties, … Knows no list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefing.entries import KINDS
from briefing.pages.shared.context import Desk
from briefing.series.status import Account


@dataclass(frozen=True)
class Option:
    """A choice: the tag in the address, the word on the page."""

    value: str
    label: str


@dataclass(frozen=True)
class Choice:
    """One filter."""

    name: str
    label: str
    options: list[Option]


def choose(desk: Desk, *names: str) -> list[Choice]:
    """The filters of these names, those without options left out."""
    choices = [Choice(name, desk.words[f"filter_{name}"], _OPTIONS[name](desk)) for name in names]
    return [choice for choice in choices if choice.options]


def _named(desk: Desk, entries: Iterable) -> list[Option]:
    return [Option(entry.id, desk.name(entry)) for entry in desk.sorted_by_name(list(entries))]


def _terms(list_name: str) -> Callable[[Desk], list[Option]]:
    return lambda desk: [Option(term.id, desk.label(list_name, term.id)) for term in getattr(desk.series.vocabulary, list_name)]


def _topics(desk: Desk) -> list[Option]:
    return [Option(topic.id, desk.name(topic)) for topic in desk.series.topics]


def _subtopics(desk: Desk) -> list[Option]:
    return [Option(found.id, desk.name(found)) for topic in desk.series.topics for found in desk.series.subtopics(topic)]


def _kinds(desk: Desk) -> list[Option]:
    return [Option(shape.singular, desk.words[shape.singular]) for kind, shape in KINDS.items() if kind != "sources"]


def _parties(desk: Desk) -> list[Option]:
    series = desk.series
    return _named(desk, [body for body in series.organizations if series.links.to(body, "commitments", "parties")])


def _frameworks(desk: Desk) -> list[Option]:
    return _named(desk, desk.series.frameworks)


def _years(desk: Desk) -> list[Option]:
    years = sorted({meeting.date.year for meeting in desk.series.meetings}, reverse=True)
    return [Option(str(year), str(year)) for year in years]


def _due_years(desk: Desk) -> list[Option]:
    years = sorted({str(found.due_date.year) for found in desk.series.commitments if found.due_date})
    return [Option(year, year) for year in years] + [Option("none", desk.words["no_due"])]


def _accounts(desk: Desk) -> list[Option]:
    first, second = (desk.name(desk.series.find("organizations", party)) for party in desk.series.settings.parties)
    words = desk.words
    return [
        Option(Account.FIRST, words.fill("only_reports", party=first)),
        Option(Account.BOTH, words["both_report"]),
        Option(Account.SECOND, words.fill("only_reports", party=second)),
        Option(Account.INDEPENDENT, words["independent_reports"]),
    ]


def _countries(desk: Desk) -> list[Option]:
    found = {body.country for body in desk.series.organizations if body.country}
    return sorted((Option(code, desk.country_name(code)) for code in found), key=lambda option: option.label)


def _speakers(desk: Desk) -> list[Option]:
    states = [body for body in desk.series.organizations if body.classification == "state"]
    return _named(desk, states)


_OPTIONS: dict[str, Callable[[Desk], list[Option]]] = {
    "topic": _topics,
    "subtopic": _subtopics,
    "kind": _kinds,
    "status": _terms("statuses"),
    "party": _parties,
    "framework": _frameworks,
    "year": _years,
    "due": _due_years,
    "mark": _terms("marks"),
    "account": _accounts,
    "said": _terms("statement_kinds"),
    "format": _terms("formats"),
    "body": _terms("organization_kinds"),
    "instrument": _terms("framework_kinds"),
    "country": _countries,
    "tier": _terms("tiers"),
    "side": _speakers,
    "relation": _terms("relations"),
    "again": _years,
}
