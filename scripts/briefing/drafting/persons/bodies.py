"""States, ministries, legislatures and frameworks named in a text, by the register's names. Knows no person and no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.drafting.parsing.language_words import list_languages, read_words
from briefing.drafting.parsing.spans import LIKELY, SURE, Finding, Span
from briefing.entries import Framework, Organization
from briefing.text import fold

SHORT = 3
"""Words of so few letters, such as `the` and `del`, make no name."""
_WORD = re.compile(r"[\w.]+(?:-[\w.]+)*")


class _Wording(NamedTuple):
    """One way in which a name is written. A register holds hundreds, a text few: what is not met is not compiled."""

    parts: tuple[str, ...]
    """What must all stand in a text, in small letters without accents where it is no code."""
    pattern: str
    is_code: bool = False


class BodyFinder:
    """The names of bodies and frameworks as patterns; built once a run."""

    def __init__(
        self,
        organizations: Iterable[Organization],
        frameworks: Iterable[Framework],
        is_state: set[str],
        renderings: Mapping[str, tuple[str, ...]],
    ) -> None:
        """`renderings` are further names by the file of the body, such as those of the glossary."""
        self._renderings = renderings
        self.states = {body.id: _state_pattern(body) for body in organizations if body.id in is_state}
        countries = {
            word for body in organizations if body.id in is_state for name in body.name.values.values() for word in _keys(name)
        }
        codes = {code for body in organizations if body.id in is_state for code in _codes(body)}
        treaties = {fold(code) for found in frameworks for name in found.name.values.values() for code in _in_brackets(name)}
        self._skipped = countries | codes | treaties
        self._between = {fold(word) for language in list_languages() for word in read_words(language).of_meeting}
        self._bodies = [
            (body.id, wording) for body in organizations if body.id not in is_state for wording in self._body_wordings(body)
        ]
        self._frameworks = [(found.id, wording) for found in frameworks for wording in self._framework_wordings(found)]

    def find_states(self, text: str) -> list[Finding[str]]:
        """States by name, two letters or adjective, in order."""
        found = [
            Finding(state, Span(*match.span())) for state, pattern in self.states.items() for match in pattern.finditer(text)
        ]
        return sorted(found, key=lambda item: item.span)

    def find_bodies(self, text: str) -> list[Finding[str]]:
        """Ministries, agencies, chambers and others, by name or abbreviation, in order."""
        return _longest(_search(self._bodies, text))

    def find_frameworks(self, text: str) -> list[Finding[str]]:
        """Frameworks by name, also without the countries in it, in order."""
        return _longest(_search(self._frameworks, text))

    def _body_wordings(self, body: Organization) -> Iterator[_Wording]:
        others = (*(other.name for other in body.other_names), *self._renderings.get(body.path, ()))
        for name in dict.fromkeys((*body.name.values.values(), *others)):
            inner = self._inner(name)
            if len(inner) > 1:
                yield _loose(inner)
            whole = [word for word in _keys(name) if len(word) > SHORT]
            if len(whole) > len(inner) > 1 and whole[-1] == inner[-1]:  # the country inside: `Office of the … Representative`
                yield _loose(whole)
        if body.abbreviation and len(body.abbreviation) > 2:
            yield from map(_code, dict.fromkeys((body.abbreviation, body.abbreviation.title())))

    def _framework_wordings(self, framework: Framework) -> Iterator[_Wording]:
        names = [*framework.name.values.values(), *(other.name for other in framework.other_names)]
        for name in names:
            for code in _in_brackets(name):
                yield _code(code)
            bare = re.sub(r"\([^)]*\)", "", name)
            inner = self._inner(bare)
            if len(inner) > 1 and len("".join(inner)) > 11:
                yield _loose(self._cut(inner) if len(inner) > 4 else inner)

    def _cut(self, inner: list[str]) -> list[str]:
        """Up to the third word that tells something: `Working Group on` may be any."""
        telling = [at for at, word in enumerate(inner) if word not in self._between]
        return inner[: telling[2] + 1] if len(telling) > 2 else inner

    def _inner(self, name: str) -> list[str]:
        """The words of a name without the countries at its ends and small words."""
        return [word for word in _keys(name) if word not in self._skipped and len(word) > SHORT]


def _keys(name: str) -> list[str]:
    return [fold(word).strip(".") for word in _WORD.findall(re.sub(r"[’']s?\b", "", name.replace("–", " ")))]


def _code(written: str) -> _Wording:
    return _Wording((written,), rf"(?<!\w){re.escape(written)}(?!\w)", is_code=True)


def _loose(inner: list[str]) -> _Wording:
    """The words in their order, with small words, commas and hyphens between them."""
    between = r"[\s,’'–-]+(?:[\w.]{1,4}[\s,]+){0,3}"
    written = between.join(re.escape(word).replace(r"\-", "[- ]") for word in inner)
    pattern = rf"(?<!\w){written}(?!\w)"
    return _Wording(tuple(part for word in inner for part in word.split("-")), pattern)


def _search(wordings: list[tuple[str, _Wording]], text: str) -> list[Finding[str]]:
    plain = "".join(folded if len(folded := fold(char)) == 1 else char for char in text)
    found = []
    for name, (parts, pattern, is_code) in wordings:
        searched = text if is_code else plain
        if all(part in searched for part in parts):
            matches = re.finditer(pattern, searched, re.NOFLAG if is_code else re.IGNORECASE)
            found += [Finding(name, Span(*match.span()), SURE if is_code else LIKELY) for match in matches]
    return found


def _longest(found: list[Finding[str]]) -> list[Finding[str]]:
    """Where two names share letters, the longer one."""
    kept: list[Finding[str]] = []
    for item in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if not any(item.span.meets(other.span) and item.value != other.value for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda one: one.span)


def _in_brackets(name: str) -> list[str]:
    """The codes in a name: `… Agreement (ABCD)`, or a name that is one."""
    return [first or second for first, second in re.findall(r"\(([A-Z][\w-]+)\)|^([A-Z]{3,})$", name)]


def _codes(body: Organization) -> set[str]:
    code = fold(body.country or "")
    return {code, ".".join(code)}


def _state_pattern(body: Organization) -> re.Pattern[str]:
    """`Aldovia` is also `Aldovian`; `Borvian Isles` also `B.I.` and `BI`, and doubled where both words are plural."""
    forms = []
    for name in body.name.values.values():
        parts = name.split()
        forms.append(r"\s+".join(map(re.escape, parts)))
        if len(parts) == 1:
            stems = dict.fromkeys((name[:5], fold(name[:5]), bare if len(bare := name.rstrip("aeo")) > SHORT else name))
            forms.append(rf"(?i:{'|'.join(map(re.escape, stems))})(?i:ana?s?|anos?|ian|ians|ense|enses|t?ec[ao]s?)(?!\w)")
        else:
            initials = [part[0] for part in parts if part[0].isupper()]
            forms.append(r"\.?\s?".join(initials) + r"\b\.?")
            if parts[0].endswith("s") and parts[-1].endswith("s"):
                forms.append(r"\.?\s?".join(letter * 2 for letter in initials) + r"\b\.?")
            forms.append(rf"(?i:{parts[0][:6]}\w{{0,2}}{parts[-1][:3]}\w+)")
    return re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)")
