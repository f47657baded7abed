"""The closed lists hold what code itself names, and what pages need to show of each term."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Vocabulary
from briefing.entries.kinds.vocabulary import LISTS, SIGNS
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem
from briefing.series.standing.marks import Mark
from briefing.suggestion import nearest

NAMED_BY_CODE = {"marks": tuple(Mark), "attendance": ("present",)}
"""Terms that code works out or takes where none is written. A series chooses their words, not their ids."""


def check_vocabulary(loaded: Loaded) -> Iterator[Problem]:
    """A term twice, a term that is worked out and has no words, an unknown sign, a relation with one end are errors."""
    vocabulary = loaded.vocabulary
    if vocabulary is None:
        return
    yield from _check_twins(vocabulary)
    yield from _check_named(vocabulary)
    yield from _check_first_status(vocabulary)
    for index, term in enumerate(vocabulary.statuses):
        if term.sign and term.sign not in SIGNS:
            guess = nearest(term.sign, SIGNS)
            yield Problem(
                vocabulary.place_of("statuses", index, "sign"),
                f'there is no sign "{term.sign}"',
                "one of " + ", ".join(SIGNS),
                f'did you mean "{guess}"?' if guess else "choose one",
                code="vocabulary",
            )
    worths = vocabulary.tags("worths")
    for index, term in enumerate(vocabulary.tiers):
        if term.worth not in worths:
            yield Problem(
                vocabulary.place_of("tiers", index),
                f'the tier "{term.id}" says no worth that there is',
                "worth: one of " + ", ".join(worths),
                "say what a source of this tier is worth to a reader",
                code="vocabulary",
            )
    for index, term in enumerate(vocabulary.relations):
        if term.inverse is None:
            yield Problem(
                vocabulary.place_of("relations", index),
                f'the relation "{term.id}" has no inverse',
                'inverse, such as "restated by"',
                "add what the earlier commitment's page shall say",
                code="vocabulary",
            )


def _check_twins(vocabulary: Vocabulary) -> Iterator[Problem]:
    for list_name in LISTS:
        seen: set[str] = set()
        for index, tag in enumerate(vocabulary.tags(list_name)):
            if tag in seen:
                yield Problem(
                    vocabulary.place_of(list_name, index, "id"),
                    f'"{tag}" stands in {list_name} twice',
                    "each id once",
                    "remove one of the two",
                    code="vocabulary",
                )
            seen.add(tag)


def _check_named(vocabulary: Vocabulary) -> Iterator[Problem]:
    for list_name, needed in NAMED_BY_CODE.items():
        tags = vocabulary.tags(list_name)
        for tag in needed:
            if tag not in tags:
                guess = nearest(tag, [found for found in tags if found not in needed])
                yield Problem(
                    vocabulary.place_of(list_name),
                    f'{list_name} has no term "{tag}"',
                    ", ".join(needed),
                    f'add it; "{guess}" may be the one meant' if guess else "add it, with label and meaning",
                    code="vocabulary",
                )


def _check_first_status(vocabulary: Vocabulary) -> Iterator[Problem]:
    first = vocabulary.unseen
    if first.needs not in (None, "nothing") or first.closes:
        yield Problem(
            vocabulary.place_of("statuses", 0),
            f'the first status, "{first.id}", is that of what nobody has looked at yet',
            "one that needs nothing and closes nothing",
            "put that one first",
            code="vocabulary",
        )
