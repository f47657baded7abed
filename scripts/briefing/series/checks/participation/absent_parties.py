"""Who must act by a promise took part, wrote of it, or is named in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.entries import Commitment, Entry, Meeting, Source
from briefing.entries.names import list_names
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold


def _list_concerned(series: Series, entry: Entry) -> list[list[str]] | None:
    """Kind, id and sources; then which sides took part (`?`: none is known) or wrote, or the meeting and who is not named."""
    if isinstance(entry, Source):
        return [[entry.kind, entry.id], _list_sides(series, entry.issued_by)] if entry.issued_by else None
    if isinstance(entry, Meeting):
        return [[entry.kind, entry.id, *entry.sources], _list_sides(series, series.took_part(entry)) or ["?"]]
    if not isinstance(entry, Commitment):
        return None
    told = fold(" ".join(words for _, text in entry.texts() for words in text.values.values()))
    bodies = [(str(index), series.organizations.get(party)) for index, party in enumerate(entry.parties)]
    unnamed = [
        [index, body.id, series.side_of(body.id) or body.id]
        for index, body in bodies
        if body and not any(fold(name) in told for name in list_names(body))
    ]
    return [[entry.kind, entry.id, *entry.sources], [entry.meeting], *unnamed] if unnamed else None


def _list_sides(series: Series, found: Iterable[str]) -> list[str]:
    bodies = [body for body in found if body in series.organizations]
    return list(dict.fromkeys((*bodies, *series.sides_of(bodies))))


@of_all(_list_concerned)
def check_absent_parties(series: Series, concerned: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """A party whose side has nothing to do with meeting, sources and words is a warning at the commitment."""
    known = {(kind, entry_id): (sources, there) for (kind, entry_id, *sources), there, *_ in concerned.values()}
    for (kind, entry_id, *sources), there, *unnamed in concerned.values():
        met = known.get((Meeting.kind, there[0])) if kind == Commitment.kind else None
        if met is None or "?" in met[1]:
            continue
        wrote = [known[Source.kind, named][1] for named in (*sources, *met[0]) if (Source.kind, named) in known]
        concerned_sides = {*met[1], *(side for sides in wrote for side in sides)}
        for index, party, side in unnamed:
            if concerned_sides.isdisjoint((party, side)):
                yield Problem(
                    series.commitments[entry_id].place_of("parties", int(index)),
                    f'nobody took part for "{party}", no source here is its own, and no text here names it',
                    "who must act by this promise",
                    "correct the party, or add the participant or the source",
                    code="absent-party",
                    severity=Severity.WARNING,
                )
