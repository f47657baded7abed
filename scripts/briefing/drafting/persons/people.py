"""Persons named in a text: those of the register, also by surname, title, initial or a near spelling, and unknown ones.

Knows names, and no sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from briefing.drafting.parsing.language_words import REACH, LanguageWords
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, SURE, Finding, Span
from briefing.drafting.persons.name_runs import Token, find_runs
from briefing.drafting.persons.printed_names import NamedPerson, is_surname_in_front, join_forms, print_name
from briefing.drafting.persons.short_names import are_two_names, stand_for_each_other
from briefing.entries import Person
from briefing.text import fold

NEAR_SURNAME, NEAR_GIVEN = 86, 80
VERB_REACH = 3
"""Signs before a word that tell whether it begins a sentence."""
NEAR = 12
"""So many words may stand between a title and its name."""


@dataclass
class KnownPeople:
    """The register, by the first surname."""

    people: Iterable[Person]
    particles: tuple[str, ...]
    no_names: frozenset[str] = frozenset()
    """Folded words that the series uses in names of bodies, frameworks and topics, and that the text uses of states."""
    by_surname: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    given_names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for person in self.people:
            for name in self.surnames(person)[:1]:
                self.by_surname[name].append(person)
            self.given_names |= set(self.given(person))

    def surnames(self, person: Person) -> list[str]:
        """`["lopez", "obrador"]`."""
        return self._words(person.sort_name.split(",")[0])

    def given(self, person: Person) -> list[str]:
        """Given names, also those of other forms of the name."""
        surname = set(self.surnames(person))
        names = (person.name, *(other.name for other in person.other_names))
        return [word for name in names for word in self._words(name) if word not in surname and len(word) > 1]

    def _words(self, name: str) -> list[str]:
        words = [fold(word).removesuffix(".") for word in re.split(r"[\s,-]+", name) if word]
        return [word for word in words if word not in self.particles]


def find_people(text: str, words: LanguageWords, known: KnownPeople) -> list[Finding[NamedPerson]]:
    """Every mention, in order. A surname alone counts where its bearer is named in full, or a title stands before it."""
    runs = [_without_verb(run, text, words, known) for run in find_runs(text, words)]
    found: list[Finding[NamedPerson]] = []
    for run in runs:
        found += _match_full(run, known, words)
    taken = [mention.span for mention in found]
    lower = {fold(word) for word in re.findall(r"(?<![^\W\d_])[^\W\d_A-ZÁÉÍÓÚÑ][^\W\d_]+", text)}
    untitled: list[tuple[list[Token], Span]] = []
    strangers: dict[tuple[str, ...], NamedPerson] = {}
    for part in (part for run in runs for part in _unknown_parts(run, words, known, lower)):
        span = Span(part[0].span.start, part[-1].span.end)
        if _is_surname(part, known) or any(span.meets(other) for other in taken):
            continue
        if titled := _is_titled(text, span, words, known, part):
            person = strangers.setdefault(_spell(part), NamedPerson(print_name(part, text[span.start : span.end])))
            found.append(Finding(person, span, titled))
            taken.append(span)
        else:
            untitled.append((part, span))
    for span, person in ((span, strangers[_spell(part)]) for part, span in untitled if _spell(part) in strangers):
        found.append(Finding(person, span, LIKELY))
        taken.append(span)
    found = join_forms(found)
    seen = [mention.value for mention in sorted(found, key=lambda mention: mention.span)]
    for run in runs:
        found += _match_surname(text, run, seen, taken, known, words)
    return sorted(found, key=lambda mention: mention.span)


def _spell(part: list[Token]) -> tuple[str, ...]:
    """What is the same wherever somebody is named in full: a title need not stand there a second time."""
    return tuple(token.key for token in part)


def _without_verb(run: list[Token], text: str, words: LanguageWords, known: KnownPeople) -> list[Token]:
    """`Participó Ruth Amadi` is Ruth Amadi: what begins a sentence as verbs do, and stands nowhere else, is in no name."""
    first, rest = run[0], run[1:]
    begins = re.search(r"(?:^|[.!?:;”»\")]\s+|\n\s*)$", text[max(0, first.span.start - VERB_REACH) : first.span.start])
    if not begins or first.key in known.given_names or not words.pattern("leading_verbs").fullmatch(first.text):
        return run
    is_name = sum(token.key not in words.particles for token in rest) > 1 and not rest[0].is_initial
    return rest if is_name and not re.search(rf"[\w,] {re.escape(first.text)}\b", text) else run


def _match_full(run: list[Token], known: KnownPeople, words: LanguageWords) -> Iterator[Finding[NamedPerson]]:
    at = 0
    while at < len(run):
        matches = list(_full_matches(run, at, known, words))
        best = max(matches, key=lambda match: match[0], default=None)
        if best is None or any(match[0] == best[0] and match[1].id != best[1].id for match in matches):
            at += 1
            continue
        _, person, first, last, certainty = best
        yield Finding(NamedPerson(person.name, person.id), Span(run[first].span.start, run[last].span.end), certainty)
        at = last + 1


def _full_matches(
    run: list[Token], at: int, known: KnownPeople, words: LanguageWords
) -> Iterator[tuple[float, Person, int, int, float]]:
    """Persons whose surname stands at this place of the run with one of their given names before it."""
    token = run[at]
    for surname, likeness in _near_surnames(token.key, known):
        for person in known.by_surname[surname]:
            given = known.given(person)
            first = at
            hits = 0.0
            while first and (_may_be_given(run[first - 1], given, words) or _is_middle(run, first - 1, given, words)):
                first -= 1
                if not run[first].is_initial and run[first].key not in words.particles:
                    hits += max((_given_likeness(run[first].key, name) for name in given), default=0)
            while run[first].key in words.particles:
                first += 1
            if not hits:
                continue
            last = at
            surnames = known.surnames(person)
            while last + 1 < len(run) and (run[last + 1].key not in words.no_names or run[last + 1].key in words.particles):
                last += 1
            while run[last].key in words.particles:
                last -= 1
            more = sum(run[place].key in surnames for place in range(at + 1, last + 1))
            certainty = SURE if likeness == 100 and hits >= 1 else LIKELY
            yield hits + more + likeness / 100, person, first, last, certainty


def _near_surnames(key: str, known: KnownPeople) -> Iterator[tuple[str, float]]:
    if key in known.by_surname:
        yield key, 100.0
    elif len(key) >= 5:
        for surname in known.by_surname:
            if score := fuzz.ratio(key, surname, score_cutoff=NEAR_SURNAME):
                yield surname, score


def _may_be_given(token: Token, given: list[str], words: LanguageWords) -> bool:
    if token.is_initial or token.key in words.particles:
        return True
    return any(_given_likeness(token.key, name) for name in given)


def _is_middle(run: list[Token], at: int, given: list[str], words: LanguageWords) -> bool:
    """A further given name that the register does not have, behind one that it has."""
    return at > 0 and run[at - 1].key in given and run[at].key not in words.titles and run[at].key not in words.no_names


def _given_likeness(key: str, name: str) -> float:
    """1 for the same name, less for a near or short form of it: `Liz` for Elizabeth, `Tom` for Thomas."""
    if key == name:
        return 1.0
    if len(key) < 3 or len(name) < 3 or are_two_names(key, name):
        return 0.0
    if key in name or name in key or fuzz.ratio(key, name) >= NEAR_GIVEN or stand_for_each_other(key, name):
        return 0.8
    return 0.6 if key[:2] == name[:2] and min(len(key), len(name)) <= 4 else 0.0


def _unknown_parts(run: list[Token], words: LanguageWords, known: KnownPeople, lower: set[str]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in [*run, Token("", Span(0, 0))]:
        key = token.key
        is_word = (
            not key
            or key in words.no_names
            or key in known.no_names
            or key in words.titles
            or (key in lower and key not in known.given_names)
        )
        is_code = token.text.isupper() and len(key) > 1 and not is_surname_in_front(run, token, words)
        if (is_word or is_code) and (not key or key not in words.particles):
            while part and part[-1].key in words.particles:
                part.pop()
            if (
                2
                <= sum(len(item.key) > 1 and item.key not in words.particles and not item.is_behind_hyphen for item in part)
                <= 5
            ):
                yield part
            part = []
        elif part or key not in words.particles:
            part.append(token)


def _is_surname(part: list[Token], known: KnownPeople) -> bool:
    """`López Obrador` is no unknown person."""
    people = known.by_surname.get(part[0].key, [])
    return any({token.key for token in part} <= set(known.surnames(person)) for person in people)


def _is_titled(text: str, span: Span, words: LanguageWords, known: KnownPeople, part: list[Token]) -> float:
    """How sure a run is a person: a title before it or beside it, or a given name that the register knows; 0 for neither."""
    before = re.split(r"[.;:!?]\s", text[: span.start].rpartition("\n\n")[2])[-1]
    behind = re.split(r"[.;:!?]", text[span.end :].partition("\n\n")[0], maxsplit=1)[0]
    title = words.pattern("titles")
    later = title.search(behind) if behind.lstrip().startswith(",") else None
    is_beside = later is not None and _is_near(behind[: later.start()])
    is_before = any(_is_near(between) and not _has_name_between(between) for between in _behind(title, before))
    is_of_group = any(map(_is_near, _behind(words.pattern("people"), before)))
    if is_before or is_beside or is_of_group:
        return LIKELY
    return DOUBTFUL if part[0].key in known.given_names else 0.0


def _behind(title: re.Pattern[str], text: str) -> Iterator[str]:
    """What stands behind each title."""
    return (text[match.end() :] for match in title.finditer(text))


def _is_near(between: str) -> bool:
    return len(between.split(maxsplit=NEAR)) <= NEAR


def _has_name_between(text: str) -> bool:
    """`Secretary Tai and ` has one; `secretario de Estado de Gestión, ` has none."""
    return re.search(r"(?:^|\s)(?:and|y|with|con|met|to|in|en)\s+\S*\s*$", text) is not None and len(text.split()) > 4


def _match_surname(
    text: str, run: list[Token], seen: list[NamedPerson], taken: list[Span], known: KnownPeople, words: LanguageWords
) -> Iterator[Finding[NamedPerson]]:
    for at, token in enumerate(run):
        if any(token.span.meets(span) for span in taken):
            continue
        bare = [item for item in run[:at] if item.key not in words.particles]
        if bare and bare[-1].key not in words.titles and bare[-1].key not in words.no_names and not bare[-1].is_initial:
            continue
        person = _bearer(run, at, seen, known, words)
        if person is None:
            continue
        in_full = any(named.id == person.id if person.id else named.name == person.name for named in seen)
        before = text[max(0, token.span.start - REACH) : token.span.start]
        last_word = re.search(r"([^\W\d_]+)\.?\s+(?:de\s+(?:la\s+)?)?$", before)
        titled = last_word is not None and fold(last_word[1]) in words.titles
        if not in_full and not titled:
            continue
        last = at
        names = set(known.surnames(_entry(person, known))) if person.id else {fold(word) for word in person.name.split()}
        while last + 1 < len(run) and (run[last + 1].key in names or run[last + 1].key in words.particles):
            last += 1
        while run[last].key in words.particles:
            last -= 1
        span = Span(token.span.start, run[last].span.end)
        taken.append(span)
        yield Finding(person, span, SURE if in_full else LIKELY)


def _entry(person: NamedPerson, known: KnownPeople) -> Person:
    return next(found for group in known.by_surname.values() for found in group if found.id == person.id)


def _bearer(run: list[Token], at: int, seen: list[NamedPerson], known: KnownPeople, words: LanguageWords) -> NamedPerson | None:
    """Who bears this surname: one who is named in full, else the one of the register who alone fits."""
    token = run[at]
    key = token.key
    if key in words.particles:
        return None
    following = {item.key for item in run[at + 1 :]}
    mine = list(known.by_surname.get(key, ()))
    in_full = [named for named in seen if any(named.id == person.id for person in mine)]
    strangers = [named for named in seen if not named.id and key in [fold(word) for word in named.name.split()[1:]]]
    if in_full or strangers:
        return (in_full or strangers)[0]
    if len(mine) > 1:
        mine = [person for person in mine if set(known.surnames(person)[1:]) & following]
    return NamedPerson(mine[0].name, mine[0].id) if len(mine) == 1 else None
