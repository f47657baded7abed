"""The first status says that nobody has looked, and nothing else: whoever has looked writes what was found."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.problem import Problem
from briefing.series.checks.wording import find_any
from briefing.series.series import Series


def check_unseen(series: Series) -> Iterator[Problem]:
    """Evidence, a reason that tells of looking, a rated step that carries it out, or a date that has passed forbid it."""
    unseen = series.vocabulary.unseen
    for commitment in series.commitments.by_id:
        last = len(commitment.history) - 1
        if commitment.history[last].status != unseen.id:
            continue
        for why in _find_reasons(series, commitment):
            yield Problem(
                commitment.place_of("history", last, "status"),
                f'the status "{unseen.id}" says that nobody has looked, but {why}',
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
            words = phrase.words.get(language, ())
            if words and (match := find_any(words).search(text)):
                yield f'the reason says "{match[0]}"'
                break
    implementing = {term.id for term in series.vocabulary.relations if term.carries_out}
    for later in series.references.to(commitment, Commitment, "relations"):
        ties = [tie for tie in later.relations if tie.commitment == commitment.id and tie.type in implementing]
        if ties and later.history[-1].status != series.vocabulary.unseen.id:
            yield f'"{later.id}", which carries it out, is rated'
    due = commitment.due_date
    if due and due.last_day < series.settings.covers_to.first_day:
        yield f"it was due on {due}, and sources were read up to {series.settings.covers_to}"
