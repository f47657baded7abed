"""A person's name is the name alone, as registers can sort it: no title, no office, no capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from briefing.entries import Person
from briefing.entries.personal_titles import titles_in
from briefing.entries.sort_names import list_sort_names
from briefing.locale.meant import ALWAYS
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold

Told = tuple[str, str, str]
"""What is found, what is expected, how to mend it."""
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_COMMA = re.compile(r",(?! (?:jr|sr|[iv]+)\b\.?$)", re.IGNORECASE)
"""`Henry Cuellar, Jr.` has one."""


@of_each(Person, is_of_words=True)
def check_name_forms(series: Series, person: Person) -> Iterator[Problem]:
    """Each is a warning: a name is what its owner says it is."""
    for found in _find(person.name, _titles(tuple(dict.fromkeys((*series.languages, *ALWAYS))))):
        yield _problem(person, "name", *found)
    if wrong := _find_wrong_order(person):
        yield _problem(person, "sort_name", *wrong)


@cache
def _titles(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(title) for language in languages for title in titles_in(language))


def _problem(person: Person, key: str, what: str, expected: str, mend: str) -> Problem:
    return Problem(person.place_of(key), what, expected, mend, code="name-form", severity=Severity.WARNING)


def _find_wrong_order(person: Person) -> Told | None:
    words = _words(person.name)
    if strange := next((word for word in _words(person.sort_name) if word not in words), None):
        what = f'"{strange}" stands in sort_name, and not in the name "{person.name}"'
        return what, "the same words in both", "correct one of the two"
    written = {fold(word): word for word in _WORD.findall(person.name)}
    sorted_by = ((word, written.get(fold(word), word)) for word in _WORD.findall(person.sort_name))
    if small := next(((word, name) for word, name in sorted_by if word.islower() and name[0].isupper()), None):
        what = f'"{small[0]}" stands in sort_name, and "{small[1]}" in the name'
        return what, "words written alike in both", f"write {small[1]}"
    if len(words) > 1 and person.sort_name == person.name and "," not in person.name:
        what = "sort_name is the name as it is spoken, so that registers sort by its first word"
        return what, "the surname first", _propose(list_sort_names(person.name))
    if len(words) > 1 and "," not in person.sort_name and person.sort_name != person.name:
        spoken = person.name.split()
        turns = (f"{' '.join(spoken[at:])}, {' '.join(spoken[:at])}" for at in range(1, len(spoken)))
        meant = next((turn for turn in turns if _words(turn) == _words(person.sort_name)), None)
        mend = _propose([meant] if meant else list_sort_names(person.name))
        return "sort_name has no comma", "the surname, a comma, the other names", mend
    return None


def _propose(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"write {names[0]}, if that is the surname"
    return f"write {' or '.join(f'“{name}”' for name in names)}, whichever is the surname"


def _find(name: str, titles: Set[str]) -> Iterator[Told]:
    first, _, rest = name.partition(" ")
    if rest and fold(first.rstrip(".")) in titles:
        yield f'the name begins with "{first}"', "the name alone: titles stand under role", f"write {rest}"
    if comma := _AFTER_COMMA.search(name):
        behind = name[comma.end() :].strip()
        expected = "the name as it is spoken; registers sort by sort_name, and an office stands under role"
        yield f'"{behind}" stands behind a comma in the name', expected, "write the name without a comma"
    if len(name) > 3 and (name.isupper() or name.islower()):
        letters = "capitals" if name.isupper() else "small letters"
        yield f"the name stands in {letters} throughout", "the name as it is written in a sentence", f"write {name.title()}"
    if strange := re.search(r"\d+|[(\[“«\"][^)\]”»\"]*[)\]”»\"]?", name):
        yield (
            f'"{strange[0]}" stands in the name',
            "the name alone: another form of it stands under other_names",
            "leave it out",
        )
    if "  " in name:
        yield "two spaces stand in the name", "one space between words", "delete one"


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))
