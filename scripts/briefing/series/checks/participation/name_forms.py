"""A person's name is the name alone, as registers can sort it: no title, no office, no capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from briefing.entries import Person
from briefing.entries.personal_titles import abbreviated_titles, titles_in
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
_DEGREE = re.compile(r",?\s+(ph\.?\s?d\.?|m\.?d\.|esq\.?|mba|ll\.?[bmd]\.?|obe|cbe|mp)$", re.IGNORECASE)
_JOINT = re.compile(r"(?<=\w) (?:and|y|e|&|et|und) (?=\w)|(?<=\w) ?/ ?(?=\w)|(?<=\w) ?; (?=\w)")
_SIGN_AT_END = re.compile(r"[;:*?!]+$|(?<=[^\W\d_]{4})\.$")
"""A full stop ends initials and `Jr.` too."""
_NUMBER_AT_END = re.compile(r" [IVX]+$")
_ONCE = frozenset(("former", "ex", "acting", "interim", "deputy", "vice", "us", "u.s", "then"))
"""What stands in front of a title."""


@of_each(Person, is_of_words=True)
def check_name_forms(series: Series, person: Person) -> Iterator[Problem]:
    """Each is a warning: a name is what its owner says it is."""
    for found in _find(person.name, _titles(tuple(dict.fromkeys((*series.languages, *ALWAYS)))), person.sort_name):
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
    if len(words) > 1 and person.sort_name == person.name and "," not in person.name and _has_surname(person.name):
        what = "sort_name is the name as it is spoken, so that registers sort by its first word"
        return what, "the surname first", _propose(list_sort_names(person.name))
    if len(words) > 1 and "," not in person.sort_name and person.sort_name != person.name:
        spoken = person.name.split()
        turns = (f"{' '.join(spoken[at:])}, {' '.join(spoken[:at])}" for at in range(1, len(spoken)))
        meant = next((turn for turn in turns if _words(turn) == _words(person.sort_name)), None)
        mend = _propose([meant] if meant else list_sort_names(person.name))
        return "sort_name has no comma", "the surname, a comma, the other names", mend
    return None


def _has_surname(name: str) -> bool:
    """Not where a number ends it (`Felipe VI`), nor in a script without capitals, where names have an order of their own."""
    return _NUMBER_AT_END.search(name) is None and any(map(str.isupper, name))


def _propose(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"write {names[0]}, if that is the surname"
    return f"write {' or '.join(f'“{name}”' for name in names)}, whichever is the surname"


def _find(name: str, titles: Set[str], sort_name: str = "") -> Iterator[Told]:
    alone = "the name alone: titles stand under role"
    if (at := _count_titles(name.split(), titles)) is not None:
        rest = " ".join(name.split()[at:])
        mend = f"write {rest}" if rest[:1].isupper() else "leave the title out"
        yield f'the name begins with "{" ".join(name.split()[:at])}"', alone, mend
    if degree := _DEGREE.search(name):
        yield f'"{degree[1]}" stands behind the name', alone, f"write {name[: degree.start()]}"
    elif comma := _AFTER_COMMA.search(name):
        yield _tell_comma(name, name[comma.end() :].strip(), sort_name)
    elif joint := _find_joint(name, sort_name):
        yield (
            f'"{joint}" joins two names',
            "one person an entry",
            "keep one of them; the other is an entry of its own",
        )
    if len(name) > 3 and "@" not in name and (name.isupper() or name.islower()):
        letters = "capitals" if name.isupper() else "small letters"
        yield f"the name stands in {letters} throughout", "the name as it is written in a sentence", f"write {name.title()}"
    if "@" in name:
        yield "an address stands for the name", "the name as it is spoken", "write the name"
    elif strange := re.search(r"\d+|[(\[“«\"][^)\]”»\"]*[)\]”»\"]?", name):
        yield (
            f'"{strange[0]}" stands in the name',
            "the name alone: another form of it stands under other_names",
            "leave it out",
        )
    if sign := _SIGN_AT_END.search(name):
        yield f'the name ends with "{sign[0]}"', "the name alone", f"write {name[: sign.start()]}"
    if "  " in name:
        yield "two spaces stand in the name", "one space between words", "delete one"


def _count_titles(words: Sequence[str], titles: Set[str]) -> int | None:
    """How many words stand in front of a name that are none of it; None where there is none."""
    at = 1 if len(words) > 2 and fold(words[0].rstrip(".")) in _ONCE else 0
    first = fold(words[at]) if len(words) > at + 1 else ""
    is_title = first.rstrip(".") in titles or (first.endswith(".") and first[:-1] in abbreviated_titles())
    return at + 1 if is_title else None


def _tell_comma(name: str, behind: str, sort_name: str) -> Told:
    expected = "the name as it is spoken; registers sort by sort_name, and an office stands under role"
    if not behind:
        return 'the name ends with ","', expected, f"write {name.rstrip(' ,')}"
    front = name.partition(",")[0].strip()
    mend = "leave it out; somebody else has an entry of their own" if behind[0].isupper() else "leave it out"
    if {*_words(behind)} <= {*_words(sort_name)}:
        mend = f"write {behind} {front}"
    return f'"{behind}" stands behind a comma in the name', expected, mend


def _find_joint(name: str, sort_name: str) -> str:
    """`Ortega y Gasset` is one surname: what sort_name keeps together before its comma joins no two people."""
    found = _JOINT.search(name)
    is_surname = found is not None and found[0].strip() in sort_name.partition(",")[0].split()
    return found[0].strip() if found and not is_surname else ""


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))
