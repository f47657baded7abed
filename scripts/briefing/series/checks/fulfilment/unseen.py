"""The first status says that nobody has looked, and nothing else: whoever has looked writes what was found."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.wording import find_any
from briefing.series.series import Series


@of_each(Commitment)
def check_unseen(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Evidence, a reason that tells of looking, or a date that has passed forbid it."""
    if _is_unseen(series, commitment):
        yield from (_problem(commitment, why) for why in _find_reasons(series, commitment))


@of_each(Commitment)
def check_carried_out(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A rated step that carries it out forbids it too."""
    implementing = {term.id for term in series.vocabulary.relations if term.carries_out}
    steps = dict.fromkeys(tie.commitment for tie in commitment.relations if tie.type in implementing)
    if not steps or _is_unseen(series, commitment):
        return
    for earlier in map(series.commitments.get, steps):
        if earlier and _is_unseen(series, earlier) and _comes_before(series, earlier, commitment):
            yield _problem(earlier, f'"{commitment.id}", which carries it out, is rated')


def _comes_before(series: Series, earlier: Commitment, later: Commitment) -> bool:
    """Not so where the tie is turned round, which is told at the tie."""
    made, carried_out = (series.meetings.get(found.meeting) for found in (earlier, later))
    return not (made and carried_out and carried_out.date.is_before(made.date))


def _is_unseen(series: Series, commitment: Commitment) -> bool:
    return commitment.history[-1].status == series.vocabulary.unseen.id


def _problem(commitment: Commitment, why: str) -> Problem:
    return Problem(
        commitment.place_of("history", len(commitment.history) - 1, "status"),
        f'the status "{commitment.history[-1].status}" says that nobody has looked, but {why}',
        "a status that says what was found, or a search log where nothing was",
        "look for news of it, and add an entry with today's date",
        code="unseen",
    )


def _find_reasons(series: Series, commitment: Commitment) -> Iterator[str]:
    if any(entry.evidence or entry.search_log for entry in commitment.history):
        yield "its history names evidence or a search"
    for phrase in series.vocabulary.phrases:
        if phrase.use != "looked":
            continue
        for language, text in commitment.history[-1].rationale.values.items():
            words, denials = phrase.words.get(language, ()), phrase.met_by.get(language, ())
            said = find_any(denials).sub("", text) if denials else text
            if words and (match := find_any(words).search(said)):
                yield f'the reason says "{match[0]}"'
                break
    due = commitment.due_date
    meeting = series.meetings.get(commitment.meeting)
    is_possible = due and not (meeting and due.is_before(meeting.date))  # else it is the date that has to be mended
    if due and is_possible and due.last_day < series.settings.covers_to.first_day:
        yield f"it was due on {due}, and sources were read up to {series.settings.covers_to}"
