"""Whose account something is, in words, for any number of parties. Knows no page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.pages.shared.context import PageContext


def spell_account_of(context: PageContext, sources: Iterable[str], *, is_inside: bool = False) -> str:
    """Whose texts some sources are, parties and other states: of a text of three not `Both parties`."""
    return spell_account(context, context.series.issuers_of(sources), is_inside=is_inside)


def spell_account(context: PageContext, states: Sequence[str], *, is_inside: bool = False) -> str:
    """`Aldovia only`, `Both parties`, `A, B and C`, or that no party reports it, in words for one, for two and for several.

    `is_inside` is for a place inside a sentence: `both parties`.
    """
    locale, series, parties = context.locale, context.series, context.series.settings.parties
    fill = locale.fill_inside if is_inside else locale.fill
    names = [context.name(series.organizations[state]) for state in states]
    if not names:
        if len(parties) == 1:
            return fill("not_reported", party=context.name(series.organizations[parties[0]]))
        return fill("independent_reports" if len(parties) == 2 else "none_reports")
    if len(names) == 1:
        return fill("only_reports", party=names[0])
    if len(parties) == 2 and tuple(states) == tuple(parties):
        return fill("both_report")
    return locale.join(names)
