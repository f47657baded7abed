"""Every tag stands in its closed list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import count

from briefing.entries import KINDS, Entry, Vocabulary
from briefing.entries.ids import slug
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import Unfinished
from briefing.entries.misshapen.shape_walk import spell
from briefing.problem import Problem
from briefing.questions import with_doors
from briefing.series.checks.each import of_each
from briefing.series.checks.naming.names_for_ids import MOST_GUESSES, SEVERAL
from briefing.suggestion import are_alike, nearest, nearest_id, of_one_sense
from briefing.text import fold

LONG_WORD = 5
"""So many letters of a word that two names have in common say that one was meant by the other."""


@with_doors()
class TermFinder:
    """What was meant by a tag that its list does not hold, and whether the list lost it."""

    asked_as = "terms"

    def __init__(self, loaded: Loaded) -> None:
        self.unknown = count(1)
        """How many unknown tags of the run there are."""
        self.told: set[tuple[str, str]] = set()
        """Lists that lost a tag, and the tag, which were told."""
        self._loaded = loaded

    def find(self, list_name: str, tag: str) -> str | None:
        """The tag that was meant."""
        return find_term(self._loaded.vocabulary, list_name, tag)

    def count_naming(self, list_name: str, tag: str) -> int:
        """How many entries have a tag."""
        return self._naming[list_name, tag]

    @cached_property
    def _naming(self) -> Counter[tuple[str, str]]:
        entries = self._loaded.all_entries()
        return Counter(found for entry in entries for found in {(name, tag) for _, name, tag in entry.named_terms()})


@of_each(*KINDS.values(), Unfinished, given=TermFinder)
def check_terms(loaded: Loaded, entry: Entry | Unfinished, terms: TermFinder) -> Iterator[Problem]:
    """A tag that its closed list does not hold is an error, with the one that was meant, also by its label."""
    for path, list_name, tag in entry.named_terms():
        tags = loaded.vocabulary.tags(list_name)
        if not tag.strip():
            expected = "one of " + ", ".join(tags)
            what = f"{spell(path)}: nothing stands here"
            yield Problem(entry.place_of(*path), what, expected, "choose one", code="empty")
        elif tag not in tags and (list_name, tag) not in terms.told:
            guess = terms.find(list_name, tag) if next(terms.unknown) <= MOST_GUESSES else None
            if guess and terms.count_naming(list_name, tag) >= SEVERAL and not terms.count_naming(list_name, guess):
                terms.told.add((list_name, tag))
                yield _describe_renamed(loaded.vocabulary, list_name, tag, guess, terms.count_naming(list_name, tag))
                continue
            yield Problem(
                entry.place_of(*path),
                f'"{tag}" is not one of the {_name(list_name)}',
                "one of " + ", ".join(tags),
                f'did you mean "{guess}"?' if guess else "choose one",
                code="term",
            )


def _name(list_name: str) -> str:
    """A list in words: `tiers`, `kinds of evidence`."""
    return list_name.replace("_", " ") if list_name.endswith("s") else f"kinds of {list_name}"


def _describe_renamed(vocabulary: Vocabulary, list_name: str, tag: str, guess: str, times: int) -> Problem:
    """One message at the list, in place of one at each line that has the tag."""
    return Problem(
        vocabulary.place_of(list_name, vocabulary.tags(list_name).index(guess), "id"),
        f'{times} entries have "{tag}", which is not one of the {_name(list_name)}, and none has "{guess}"',
        f"id: {tag}",
        f"write {tag} here: readers see the label, which may change; or write {guess} in each of those entries",
        code="term",
    )


def find_term(vocabulary: Vocabulary, list_name: str, tag: str) -> str | None:
    """By its label in any language, by its tag but for slips, or by the only tag or label that holds the word."""
    labels = tags_by_label(vocabulary, list_name)
    if exact := labels.get(fold(tag.replace("-", " "))):
        return exact
    tags, alike = of_one_sense(slug(tag), vocabulary.tags(list_name)), of_one_sense(fold(tag), labels)
    longer = (known for known in tags if known.startswith(slug(tag)))
    slip = nearest_id(slug(tag), tags)
    found = (slip if slip and ("-" in slip or are_alike(slug(tag), slip)) else None) or nearest(slug(tag), longer)
    if found is None and (label := nearest(fold(tag), alike)) and _is_near(fold(tag.replace("-", " ")), label):
        return labels[label]
    parts = {known for known in tags if slug(tag) in known.split("-")} | {
        labels[label] for label in alike if fold(tag) in label.split()
    }
    return found or (parts.pop() if len(parts) == 1 else None)


def _is_near(said: str, label: str) -> bool:
    """But for slips, or by a long word that both hold."""
    return are_alike(said, label) or any(len(word) >= LONG_WORD for word in {*said.split()} & {*label.split()})


def tags_by_label(vocabulary: Vocabulary, list_name: str) -> dict[str, str]:
    """Label in any language, folded → its tag."""
    return {fold(label): term.id for term in vocabulary.terms(list_name) for label in term.label.values.values()}
