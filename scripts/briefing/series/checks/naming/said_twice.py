"""What a list says that is said already: a name that is the name or shown besides, a post that stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry, Framework, Organization, Person, Topic
from briefing.entries.names import list_names
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold


@of_each(Person, Organization, Framework, Topic, is_of_words=True)
def check_said_twice(series: Series, entry: Person | Organization | Framework | Topic) -> Iterator[Problem]:
    """Each is a warning at the second."""
    shown = {fold(name) for name in (*list_names(entry), *entry.heading.values.values())}
    for language, labels in entry.hidden_labels.items():
        for index, label in enumerate(labels):
            if fold(label) in shown:
                what = f'the hidden label "{label}" is shown already'
                yield _warn(entry, ("hidden_labels", language, index), what, "words that no page shows for it")
    if isinstance(entry, Topic):
        return
    named = {fold(name) for name in entry.heading.values.values()}
    for index, other in enumerate(entry.other_names):
        if fold(other.name) in named:
            what = f'the other name "{other.name}" is said already'
            if other.name not in (*entry.heading.values.values(), *(one.name for one in entry.other_names[:index])):
                what += ": with and without accents and capitals it is one name, and search finds it"
            yield _warn(entry, ("other_names", index), what, "names that the entry does not have yet")
        named.add(fold(other.name))
    posts = entry.memberships if isinstance(entry, Person) else ()
    for index, post in enumerate(posts):
        if any(
            (post.organization, post.role, post.start_date) == (one.organization, one.role, one.start_date)
            for one in posts[:index]
        ):
            yield _warn(
                entry, ("memberships", index), f'the post at "{post.organization}" stands there twice', "each post once"
            )


def _warn(entry: Entry, path: tuple[str | int, ...], what: str, expected: str) -> Problem:
    return Problem(entry.place_of(*path), what, expected, "remove one of the two", code="twice", severity=Severity.WARNING)
