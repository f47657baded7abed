"""Each text says something of its own: none is left over from the entry, or the part, that was copied to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain

from briefing.entries import Commitment, Entry, Meeting
from briefing.entries.kinds.commitment import Milestone
from briefing.entries.kinds.meeting import Statement
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import LanguageMap, fold

_MAIN = {Meeting: "summary", Commitment: "text"}
"""What tells one entry of a kind from all others."""


def _digest_main(series: Series, entry: Entry) -> list[str] | None:
    """Kind, id, then a language and a digest of its text by turns: so no other entry need be opened to be held against."""
    if not isinstance(entry, Meeting | Commitment):
        return None
    texts: LanguageMap = getattr(entry, _MAIN[type(entry)])
    digests = ((language, blake2b(text.encode(), digest_size=8).hexdigest()) for language, text in texts.values.items())
    return [entry.kind, entry.id, *chain.from_iterable(digests)]


@of_all(_digest_main)
def check_copied_entries(series: Series, digests: Mapping[str, list[str]]) -> Iterator[Problem]:
    """Two meetings with one summary, or two commitments with one text, are a warning at the later one."""
    seen: dict[tuple[str, str, str], str] = {}
    for kind, entry_id, *texts in sorted(digests.values()):
        known = [(kind, language, digest) for language, digest in zip(texts[::2], texts[1::2], strict=True)]
        copied = next((text for text in known if text in seen), None)
        if copied:
            yield _problem(series.entries[kind][entry_id], copied[1], seen[copied])
        seen.update((text, entry_id) for text in known if text not in seen)


def _problem(entry: Entry, language: str, other_id: str) -> Problem:
    key = _MAIN[type(entry)]
    return Problem(
        entry.place_of(key, language),
        f'this {key} is that of "{other_id}", word for word',
        f"what only this {entry.singular} says",
        f"write it anew, or remove this {entry.singular}, if it was copied twice",
        code="copied-text",
        severity=Severity.WARNING,
    )


@of_each(Meeting, is_of_words=True)
def check_copied_statements(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A statement that says what one above it says, word for word, is a warning."""
    return _find_copies(meeting, "statements", meeting.statements, "statement")


@of_each(Meeting, is_of_words=True)
def check_summary_of_title(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A summary that is the title once more says nothing."""
    for language, text in meeting.summary.values.items():
        if fold(text).strip(" .") == fold(meeting.title.values.get(language, "")).strip(" ."):
            yield Problem(
                meeting.place_of("summary", language),
                "the summary says what the title says, word for word",
                "two to four sentences: what happened, and what came out of it",
                "write what the sources tell of it",
                code="copied-text",
                severity=Severity.WARNING,
            )
            break


@of_each(Commitment, is_of_words=True)
def check_copied_parts(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """What would count as success, or a target, that repeats the promise or its title says nothing."""
    for key in ("success", "target"):
        told: LanguageMap | None = getattr(commitment, key)
        for language, text in told.values.items() if told else ():
            same = [
                name
                for name, other in (("text", commitment.text), ("title", commitment.title))
                if other.values.get(language, "").rstrip(" .") == text.rstrip(" .")
            ]
            if same and not (key == "target" and same == ["title"]):
                yield Problem(
                    commitment.place_of(key, language),
                    f"{key} says what {same[0]} says, word for word",
                    "what anybody could look up" if key == "success" else "the result in figures, or nothing",
                    "say what would be found if it was kept" if key == "success" else "remove it, or name the figure",
                    code="copied-text",
                    severity=Severity.WARNING,
                )
                break


@of_each(Commitment, is_of_words=True)
def check_copied_milestones(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Two parts of a promise with one text are one part."""
    return _find_copies(commitment, "milestones", commitment.milestones, "part")


def _find_copies(entry: Entry, key: str, parts: Iterable[Statement | Milestone], singular: str) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for index, part in enumerate(parts):
        for language, text in part.text.values.items():
            first = seen.setdefault((language, text), part.id)
            if first != part.id:
                yield Problem(
                    entry.place_of(key, index, "text", language),
                    f'the text is that of the {singular} "{first}", word for word',
                    f"what only this {singular} says",
                    "write it anew, or remove one of the two",
                    code="copied-text",
                    severity=Severity.WARNING,
                )
                break


@of_each(Commitment, is_of_words=True)
def check_copied_reasons(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Another status has another reason: neither that of an earlier entry, nor what the vocabulary says of another one."""
    seen: dict[tuple[str, str], tuple[str, str]] = {
        (language, text): (term.id, f'what the vocabulary says of "{term.id}"')
        for term in series.vocabulary.statuses
        for language, text in term.meaning.values.items()
    }
    for index, step in enumerate(commitment.history):
        for language, text in step.rationale.values.items():
            status, where = seen.setdefault((language, text), (step.status, f"that of the entry of {step.date}"))
            if status != step.status:
                yield Problem(
                    commitment.place_of("history", index, "rationale", language),
                    f'the reason for "{step.status}" is {where}, word for word',
                    "why this status stands now",
                    "write what was found, or correct the status",
                    code="copied-text",
                    severity=Severity.WARNING,
                )
                break
