"""What a reader can narrow a list by: the series' own topics, statuses, parties, … Knows no list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from briefing.dates import read_date
from briefing.entries import KINDS, Entry
from briefing.pages.registers.commitments import NO_DUE
from briefing.pages.registers.register import Row, tag_month
from briefing.pages.shared.accounts import spell_account
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.terms_of_office import name_government
from briefing.series.accounts import Account
from briefing.text import name_order


@dataclass(frozen=True)
class Option:
    """A choice: the tag in the address, the word on the page."""

    value: str
    label: str
    was: tuple[str, ...] = ()
    """Earlier values, which an old address may still hold."""
    count: int | None = None
    """How many items it leaves; None where nobody has counted."""
    is_offered: bool = True
    """False for what leaves nothing."""


@dataclass(frozen=True)
class Choice:
    """One filter."""

    name: str
    label: str
    options: list[Option]


def choose(context: PageContext, *names: str) -> list[Choice]:
    """The filters of these names, those without options left out."""
    choices = [Choice(name, context.locale[f"filter_{name}"], _OPTIONS[name](context)) for name in names]
    return [choice for choice in choices if choice.options]


def count(choices: Iterable[Choice], rows: Iterable[Row]) -> list[Choice]:
    """The filters with the number of rows that each option leaves."""
    found = Counter((name, value) for row in rows for name, values in row.tags.items() for value in values)
    counted = [
        replace(choice, options=[_count(option, found[choice.name, option.value]) for option in choice.options])
        for choice in choices
    ]
    return [
        replace(choice, options=[one for one in choice.options if one.count]) if choice.name in _MANY else choice
        for choice in counted
    ]


def offer(context: PageContext, choices: Iterable[Choice], found: Mapping[str, Collection[str]]) -> list[Choice]:
    """The filters, of which those values are offered by which something is `found`; years and months are all that is."""
    spelled = {"year": _spell_years(found["year"]), "month": _spell_months(context, found["month"])}
    every = [replace(choice, options=spelled.get(choice.name, choice.options)) for choice in choices]
    return [
        replace(choice, options=[replace(one, is_offered=one.value in found[choice.name]) for one in choice.options])
        for choice in every
        if choice.options
    ]


def _count(option: Option, n: int) -> Option:
    return replace(option, count=n, is_offered=n > 0)


def _named(context: PageContext, entries: Iterable[Entry]) -> list[Option]:
    return [Option(entry.id, context.name(entry), entry.was) for entry in context.by_name(entries)]


def _terms(list_name: str) -> Callable[[PageContext], list[Option]]:
    return lambda context: [Option(term.id, context.words(term.label)) for term in context.series.vocabulary.terms(list_name)]


def _topics(context: PageContext) -> list[Option]:
    return [Option(topic.id, context.name(topic), topic.was) for topic in context.series.top_topics]


def _subtopics(context: PageContext) -> list[Option]:
    series = context.series
    subtopics = [found for topic in series.top_topics for found in series.subtopics(topic)]
    return [Option(found.id, context.name(found), found.was) for found in subtopics]


def _kinds(context: PageContext) -> list[Option]:
    return [Option(shape.singular, context.locale[shape.singular]) for shape in KINDS.values()] + [
        Option("statement", context.locale["statement"])
    ]


def _parties(context: PageContext) -> list[Option]:
    series = context.series
    bound = {party for commitment in series.commitments for party in series.parties_of(commitment)}
    return _named(context, [series.organizations[party] for party in bound])


def _frameworks(context: PageContext) -> list[Option]:
    return _named(context, context.series.frameworks)


def _years(context: PageContext) -> list[Option]:
    return _spell_years({str(meeting.date.year) for meeting in context.series.meetings})


def _months(context: PageContext) -> list[Option]:
    return _spell_months(context, {tag_month(meeting.date) for meeting in context.series.meetings})


def _spell_years(years: Iterable[str]) -> list[Option]:
    return [Option(year, year) for year in sorted(years, reverse=True)]


def _spell_months(context: PageContext, months: Iterable[str]) -> list[Option]:
    return [Option(month, context.locale.date(read_date(month))) for month in sorted(filter(None, months), reverse=True)]


def _due_years(context: PageContext) -> list[Option]:
    years = sorted({str(found.due_date.year) for found in context.series.commitments if found.due_date})
    return [Option(year, year) for year in years] + [Option(NO_DUE, context.locale["no_due"])]


def _accounts(context: PageContext) -> list[Option]:
    """Each party alone, all of them, none; what some share can be found under neither, as it is rare."""
    parties = context.series.settings.parties
    some = [Account((party,), is_shared_by_all=False) for party in parties]
    if len(parties) > 1:
        some.insert(1, Account(parties, is_shared_by_all=True))
    return [Option(found.key, spell_account(context, found.parties)) for found in (*some, Account((), is_shared_by_all=False))]


def _countries(context: PageContext) -> list[Option]:
    found = {body.country for body in context.series.organizations if body.country}
    return sorted((Option(code, context.locale.country(code)) for code in found), key=lambda option: name_order(option.label))


def _speakers(context: PageContext) -> list[Option]:
    return _named(context, [body for body in context.series.organizations if context.series.is_side(body)])


def _people(context: PageContext) -> list[Option]:
    """By surname, so that the first letters lead there."""
    return [Option(person.id, person.sort_name, person.was) for person in context.series.people]


def _governments(context: PageContext) -> list[Option]:
    return [Option(term.key, name_government(context, term)) for term in context.series.governments]


def _who(context: PageContext) -> list[Option]:
    return [*_people(context), *_bodies(context)]


def _bodies(context: PageContext) -> list[Option]:
    return _named(context, context.series.organizations)


_MANY = ("person", "by", "issuer")
"""Filters by everybody: what leaves nothing is not even kept for an address that asks for it, since that would be most."""
_OPTIONS: dict[str, Callable[[PageContext], list[Option]]] = {
    "topic": _topics,
    "subtopic": _subtopics,
    "kind": _kinds,
    "status": _terms("statuses"),
    "party": _parties,
    "framework": _frameworks,
    "year": _years,
    "month": _months,
    "due": _due_years,
    "mark": _terms("marks"),
    "account": _accounts,
    "said": _terms("statement_kinds"),
    "format": _terms("formats"),
    "body": _terms("organization_kinds"),
    "instrument": _terms("framework_kinds"),
    "country": _countries,
    "tier": _terms("tiers"),
    "worth": _terms("worths"),
    "side": _speakers,
    "relation": _terms("relations"),
    "again": _years,
    "person": _people,
    "government": _governments,
    "by": _who,
    "issuer": _bodies,
}
