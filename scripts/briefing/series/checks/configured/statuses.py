"""What each status says of itself: pages and rules take what it must rest on and how it looks from the closed list alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Vocabulary
from briefing.entries.kinds.vocabulary import LISTS
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity

SAID = {
    "needs": "no rule asks for anything where it is given",
    "closes": "a commitment in it stands as open",
    "sign": "it is told by its colour alone",
    "tone": "it has no colour",
}
"""Keys of a status, and what comes of it where one is left out."""


def check_statuses(loaded: Loaded) -> Iterator[Problem]:
    """A status that leaves one out, or looks like another, and two terms of a list that read alike are warnings."""
    vocabulary = loaded.vocabulary
    drawn: dict[str, str] = {}
    filled: dict[tuple[str, str], str] = {}
    for index, status in enumerate(vocabulary.statuses):
        for key, follows in SAID.items():
            if getattr(status, key) is None and not _is_written(vocabulary, index, key):  # else it is told already
                what = f'the status "{status.id}" does not say {key}: {follows}'
                yield _warn(vocabulary, ("statuses", index), what, f"each of {', '.join(SAID)}", f"add {key}")
        if status.sign and (first := drawn.setdefault(status.sign, status.id)) != status.id:
            what = f'the status "{first}" has the sign "{status.sign}" too'
            yield _warn(vocabulary, ("statuses", index, "sign"), what, "a drawing for each status", "choose another")
        if status.tone and (first := filled.setdefault((status.tone, status.weight or "full"), status.id)) != status.id:
            what = f'charts fill the status "{first}" with the tone "{status.tone}" in the same weight'
            mend = "give it another tone or weight"
            yield _warn(vocabulary, ("statuses", index, "tone"), what, "a look for each status", mend)
    for list_name in LISTS:
        yield from _check_labels(vocabulary, list_name)


def _is_written(vocabulary: Vocabulary, index: int, key: str) -> bool:
    return vocabulary.place_of("statuses", index, key) != vocabulary.place_of("statuses", index)


def _check_labels(vocabulary: Vocabulary, list_name: str) -> Iterator[Problem]:
    read: dict[tuple[str, str], str] = {}
    for index, term in enumerate(getattr(vocabulary, list_name)):
        label_map = getattr(term, "label", None)
        for language, label in label_map.values.items() if label_map else ():
            if (first := read.setdefault((language, label.casefold()), term.id)) != term.id:
                what = f'"{first}" is called "{label}" too'
                where = (list_name, index, "label", language)
                yield _warn(
                    vocabulary, where, what, "a label for each, which readers can tell apart", "say which of the two it is"
                )


def _warn(vocabulary: Vocabulary, path: tuple[str | int, ...], what: str, expected: str, mend: str) -> Problem:
    return Problem(vocabulary.place_of(*path), what, expected, mend, code="vocabulary", severity=Severity.WARNING)
