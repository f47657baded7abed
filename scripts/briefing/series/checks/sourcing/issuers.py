"""Whose words a source is: a text that bodies issued names them, a report names none."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Source
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Source)
def check_issuers(series: Series, source: Source) -> Iterator[Problem]:
    """A tier that says otherwise than issued_by is a warning, where the vocabulary says which tiers are issued."""
    tier = next((term for term in series.vocabulary.tiers if term.id == source.tier), None)
    if tier is None or tier.is_issued is None or tier.is_issued == bool(source.issued_by):
        return
    if any(body not in series.organizations for body in source.issued_by):
        return  # which is told, and is no body that issued anything
    others = " or ".join(term.id for term in series.vocabulary.tiers if term.is_issued not in (None, tier.is_issued))
    if tier.is_issued:
        what = f'the tier is "{tier.id}", a text that some body issued, and issued_by names none'
        mend = "name under issued_by whose words these are"
        mend += f", or write {others}, where it is somebody’s report" if others else ""
    else:
        what = f'the tier is "{tier.id}", and issued_by says that these are the words of {", ".join(source.issued_by)}'
        mend = "write issued_by: [] where a paper reports them"
        mend += f", or {others} where it is their own text, or a copy of it" if others else ""
    place = source.place_of("issued_by" if tier.is_issued else "tier")
    yield Problem(place, what, "one of the two", mend, code="issuer", severity=Severity.WARNING)
