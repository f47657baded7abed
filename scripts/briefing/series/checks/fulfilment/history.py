"""A status rests on what the vocabulary says it needs; scores wait until the window has closed."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

_NEEDS = {
    "evidence": ("evidence", "add at least one source under evidence"),
    "support": ("evidence or a search log", "add a source under evidence, or a search_log"),
    "search-log": ("a search log", "add search_log with date, places and queries"),
    "deeds": ("evidence", "add at least one source under evidence"),
}


@of_each(Commitment)
def check_history(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A status without what it must rest on, and a score before its time, are errors."""
    known = series.vocabulary.tags("statuses")
    for index, entry in enumerate(commitment.history):
        if entry.status not in known:
            continue
        yield from _check_support(series, commitment, index, entry)
        yield from _check_scores(series, commitment, index, entry)
        if index and _says_the_same(entry, commitment.history[index - 1]):
            yield Problem(
                commitment.place_of("history", index),
                "this entry says what the one above says",
                "a new entry where something is new",
                "remove one of the two; that somebody looked again is told by reviewed",
                code="twice",
                severity=Severity.WARNING,
            )
    yield from _check_parts(series, commitment)
    if commitment.history[-1].status not in known:
        return
    last = series.vocabulary.term("statuses", commitment.history[-1].status)
    said = " or ".join(term.id for term in series.vocabulary.statuses if term.is_unverifiable)
    if not commitment.verifiable and said and not last.is_unverifiable:
        is_rated = last.needs != "nothing"
        yield Problem(
            commitment.place_of("verifiable"),
            f"a commitment that is not verifiable has {'a rated status' if is_rated else f'the status {last.id}'}",
            said,
            "change the status and its rationale, and say why in a verifiability_note; or write verifiable: yes",
            code="status",
            severity=Severity.ERROR if is_rated else Severity.WARNING,
        )
    if commitment.verifiable and last.is_unverifiable:
        yield Problem(
            commitment.place_of("verifiable"),
            f"the status says {last.id}, the entry says yes",
            "verifiable: no",
            "change one of the two",
            code="status",
        )


def _says_the_same(entry: HistoryEntry, before: HistoryEntry) -> bool:
    return (entry.status, entry.rationale, entry.evidence) == (before.status, before.rationale, before.evidence)


def _check_support(series: Series, commitment: Commitment, index: int, entry: HistoryEntry) -> Iterator[Problem]:
    needs = series.vocabulary.term("statuses", entry.status).needs or "nothing"
    has = {
        "nothing": True,
        "evidence": bool(entry.evidence),
        "deeds": bool(entry.evidence),
        "search-log": entry.search_log is not None,
        "support": bool(entry.evidence or entry.search_log),
    }
    if not has[needs]:
        expected, mend = _NEEDS[needs]
        yield Problem(
            commitment.place_of("history", index, "status"),
            f'the status "{entry.status}" rests on nothing',
            expected,
            mend,
            code="status",
        )


def _check_parts(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A part has no search log: what needs one, or either, is left to the history."""
    known = series.vocabulary.tags("statuses")
    for index, part in enumerate(commitment.milestones):
        needs = series.vocabulary.term("statuses", part.status).needs if part.status in known else None
        if needs in ("evidence", "deeds") and not part.evidence:
            yield Problem(
                commitment.place_of("milestones", index, "status"),
                f'the status "{part.status}" rests on nothing',
                *_NEEDS[needs],
                code="status",
            )


def _check_scores(series: Series, commitment: Commitment, index: int, entry: HistoryEntry) -> Iterator[Problem]:
    if not entry.scores:
        return
    scores = "history", index, "scores"
    is_out_of_order = index > 0 and entry.date.is_before(commitment.history[index - 1].date)
    if commitment.due_date is None and commitment.due_basis != "none":
        pass  # the date that is missing is asked for at the basis
    elif commitment.due_date is None:
        what, expected = "a score without a due date", "a due date that has passed"
        yield Problem(commitment.place_of(*scores), what, expected, "remove the scores", code="score")
    elif not is_out_of_order and commitment.due_date.last_day > entry.date.last_day:
        yield Problem(
            commitment.place_of(*scores),
            f"a score on {entry.date}, before the window closed on {commitment.due_date}",
            "scores after the due date",
            "remove the scores",
            code="score",
        )
    if not all(body in series.organizations for body in (*commitment.parties, *entry.scores)):
        return  # who must act is told once the ids are right
    for party in entry.scores:
        if party not in series.parties_of(commitment):
            yield Problem(
                commitment.place_of("history", index, "scores", party),
                f'"{party}" is not a party that must act',
                "one of " + ", ".join(series.parties_of(commitment)),
                "remove the score",
                code="score",
            )
