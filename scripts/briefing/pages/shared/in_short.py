"""In short: what was promised, what came of it and what is open, in a few sentences. Says numbers that a tally works out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import SEVERAL
from briefing.series.standing.marks import Mark
from briefing.series.tally import Tally, tally

Narrow = Mapping[str, Sequence[str]]
"""The filters of the register of commitments that leave just the group that is told of."""


@dataclass(frozen=True)
class ShortLine:
    """A question, and the sentences that answer it."""

    name: str
    text: Markup


def sum_up(
    context: PageContext, at: PageLinks, commitments: Sequence[Commitment], narrow: Narrow | None, opening: str = ""
) -> list[ShortLine]:
    """A group of commitments; its numbers lead to the register where filters can leave just these. `opening` goes first."""
    locale, found = context.locale, tally(context.edition, commitments)
    lead = [Markup.escape(opening)] if opening else []
    if found is None:
        none = locale["no_promise_there" if opening else "no_promise"]
        return [ShortLine(locale["promised_short"], Markup(" ").join([*lead, Markup.escape(none)]))]
    teller = _Teller(context, at, narrow, _find_shared(found))
    return [
        ShortLine(locale["promised_short"], Markup(" ").join([*lead, *teller.tell_made(found)])),
        ShortLine(locale["outcome"], Markup(" ").join(teller.tell_closed(found))),
        ShortLine(locale["still_open"], Markup(" ").join(teller.tell_open(found))),
    ]


@dataclass(frozen=True)
class _Teller:
    """Says a tally in the words of a language, each number as a way to what it counts."""

    context: PageContext
    at: PageLinks
    narrow: Narrow | None
    shared: frozenset[str]
    """Statuses at which some are open or closed and others not verifiable: no filter of the register parts these."""

    def tell_made(self, found: Tally) -> Iterable[Markup]:
        """How many, where, by whom."""
        locale, series = self.context.locale, self.context.series
        dates = locale.span(found.since, found.until)
        who = [
            locale.count("by_several", n)
            if side == SEVERAL
            else locale.count("by_one", n, party=self.context.name(series.organizations[side]))
            for side, n in found.by_side.items()
        ]
        meetings = locale.count("at_meetings", found.meetings)
        yield self._count("sum_made", found.total, {}, meetings=meetings, dates=dates, who=locale.join(who))
        if found.single:
            yield self._count("sum_single", found.single, {"mark": [Mark.SINGLE_ACCOUNT]})

    def tell_closed(self, found: Tally) -> Iterable[Markup]:
        """What came to an end, and of what nobody could tell."""
        yield self._tell_group("sum_closed", found.closed) or Markup.escape(self.context.locale["none_closed"])
        if found.not_verifiable:
            yield self._count("sum_unverifiable", sum(found.not_verifiable.values()), {"status": [*found.not_verifiable]})

    def tell_open(self, found: Tally) -> Iterable[Markup]:
        """What is still expected, and when."""
        locale, due = self.context.locale, found.next_due
        told = self._tell_group("sum_open", found.still_open)
        yield told or Markup.escape(locale["none_open"])
        if not told:
            return
        if found.overdue:
            yield self._count("sum_overdue", found.overdue, {"mark": [Mark.OVERDUE]})
        else:
            yield Markup.escape(locale["none_overdue"])
        if found.not_looked_into:
            yield self._count("sum_unlooked", found.not_looked_into, {"mark": [Mark.NOT_LOOKED_INTO]})
        if due:
            date = self.context.when(due.due_date)
            yield Markup.escape(locale["sum_next"]).format(date=date, promise=self.at.link(due))
        else:
            yield Markup.escape(locale["no_next"])

    def _tell_group(self, key: str, by_status: Mapping[str, int]) -> Markup | None:
        """`7 are closed (Fulfilled 6, Withdrawn 1).`"""
        if not by_status:
            return None
        statuses = Markup(", ").join(self._tell_status(status, n) for status, n in by_status.items())
        return self._count(key, sum(by_status.values()), {"status": [*by_status]}, statuses=statuses)

    def _tell_status(self, status: str, n: int) -> Markup:
        locale = self.context.locale
        if status == self.context.series.vocabulary.unseen.id:
            return self._link(locale.count("not_yet_rated", n), {"status": [status]})
        return self._link(f"{self.context.label('statuses', status)} {locale.number(n)}", {"status": [status]})

    def _count(self, key: str, n: int, narrow: Narrow, **values: object) -> Markup:
        """A counted sentence whose number leads to the register."""
        number = self._macro("counted")(self.context.locale.number(n), self._lead(narrow))
        return Markup.escape(self.context.locale.form(key, n)).format(n=number, **values)

    def _link(self, text: str, narrow: Narrow) -> Markup:
        return self._macro("narrowed")(text, self._lead(narrow))

    def _lead(self, narrow: Narrow) -> str:
        """The way to the register with these filters; none where they would not leave just what is told of."""
        if self.narrow is None or self.shared.intersection(narrow.get("status", ())):
            return ""
        return self.at.to(self.context.narrowed("commitments", {**self.narrow, **narrow}))

    def _macro(self, name: str) -> Callable[..., Markup]:
        return self.context.macro("shared/macros.jinja", name)


def _find_shared(found: Tally) -> frozenset[str]:
    return frozenset(found.not_verifiable.keys() & (found.closed.keys() | found.still_open.keys()))


def tell_commitment(context: PageContext, commitment: Commitment) -> list[ShortLine]:
    """One commitment: who promised what and by whose account, what came of it, and whether anything is still expected."""
    locale, series, standing = context.locale, context.series, context.edition.standing(commitment)
    parties = locale.join(context.name(series.organizations[party]) for party in commitment.parties)
    account = spell_account_of(context, commitment.sources, is_inside=True)
    made = locale.fill("promise_made", parties=parties, date=locale.date(series.made_on(commitment)), account=account)
    came = Markup.escape(locale["not_yet_looked"])
    if since := standing.since:
        chip, why = context.chip(standing.status), context.say_opening(since.rationale)
        came = Markup("{}, {}. {}.").format(chip, context.when(since.date), why)
    return [
        ShortLine(locale["promised_short"], Markup("{} {}.").format(made, context.say_opening(commitment.text))),
        ShortLine(locale["outcome"], came),
        ShortLine(locale["still_open"], Markup(" ").join(_tell_expected(context, commitment))),
    ]


def _tell_expected(context: PageContext, commitment: Commitment) -> Iterable[Markup]:
    locale, standing, due = context.locale, context.edition.standing(commitment), commitment.due_date
    if not standing.is_open:
        key = "is_unverifiable" if standing.is_unverifiable else "is_closed"
        yield Markup.escape(locale[key])
        return
    marked = {Mark.OVERDUE: "is_overdue", Mark.NOT_LOOKED_INTO: "is_unlooked"}
    key = next((marked[mark] for mark in standing.marks if mark in marked), "is_due" if due else "is_open")
    yield Markup.escape(locale.fill(key, date=locale.date(due) if due else ""))
    if standing.review:
        yield Markup.escape(locale.fill("is_reviewed", date=locale.date(standing.review)))
