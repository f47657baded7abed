"""Holds what is found in the communiqués against what was noted by hand: `python -m tests.drafting.measure`.

In a text `[[s who: …]]` marks a statement and `[[c who @day: …]]` a passage that promises; `tuned` was looked at while the
rules were made, `apart` was not, `later` was read when they had been measured: what failed there was mended, and its texts are
shortened and said in other words, with all names and days as they were. Of `pairs` each is a text in two languages, in which
`[[1: …]]` marks what is the same in both.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefing.drafting.counterparts import hold_against
from briefing.drafting.parsing.document import read_document
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.reading import CommuniqueReading, Reader
from briefing.series.opening import open_series
from briefing.text import fold

HERE = Path(__file__).parent / "communiques"
ROOT = Path(__file__).parent.parent.parent
PARTS = ["tuned", "apart", "later"]
KINDS = ("people", "dates", "places", "topics", "frameworks", "statements", "speakers", "commitments")
PAIRED = ("statements", "commitments")
_SAME = re.compile(r"\[\[(?P<number>\d+): (?P<text>.*?)\]\]", re.DOTALL)
_MARK = re.compile(r"\[\[(?P<kind>[sc]) (?P<who>[^:\]]*):\s*(?P<text>.*?)\]\]", re.DOTALL)


@dataclass
class Marked:
    """A passage marked by hand."""

    kind: str
    who: set[str]
    text: str


@dataclass
class Tally:
    """How many were right, invented and missed."""

    right: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def add(self, kind: str, found: set[Any], wanted: set[Any], name: str) -> None:
        self.right[kind] += len(found & wanted)
        self.invented[kind] += len(found - wanted)
        self.missed[kind] += len(wanted - found)
        self.told += [f"{name}: {kind} invented: {item}" for item in sorted(map(str, found - wanted))]
        self.told += [f"{name}: {kind} missed: {item}" for item in sorted(map(str, wanted - found))]

    def precision(self, kind: str) -> float:
        """Of what was found, how much is right."""
        return self.right[kind] / max(1, self.right[kind] + self.invented[kind])

    def recall(self, kind: str) -> float:
        """Of what there is, how much was found."""
        return self.right[kind] / max(1, self.right[kind] + self.missed[kind])


def load(path: Path) -> tuple[dict[str, Any], str, list[Marked]]:
    """The notes, the text without marks, and the marks."""
    facts = yaml.safe_load(path.read_text("utf-8"))
    marks = []
    for match in _MARK.finditer(facts["text"]):
        who = re.sub(r"@\S+", "", match["who"])
        names = re.findall(r"[a-z][a-z0-9-]+(?![\w ]*[A-Z])|[A-Z][\w. ]+", who)
        marks.append(Marked(match["kind"], {fold(name.strip()) for name in names}, " ".join(match["text"].split())))
    return facts, _MARK.sub(lambda match: match["text"], facts["text"]), marks


def measure(part: str, reader: Reader) -> Tally:
    """All communiqués of a part."""
    tally = Tally()
    for path in sorted((HERE / part).glob("*.yml")):
        facts, text, marks = load(path)
        compare(reader.read(read_document(text)), facts, marks, path.stem, tally)
    return tally


def compare(reading: CommuniqueReading, facts: dict[str, Any], marks: list[Marked], name: str, tally: Tally) -> None:
    """One communiqué."""
    people = {_name(who) for who in facts["people"]}
    tally.add("people", {_person(found.value, people) for found in reading.people}, people, name)
    tally.add("dates", {str(reading.day.date)} - {"None"}, {str(facts["date"])} - {"None"}, name)
    place = {fold(reading.place.value.name)} if reading.place else set()
    tally.add("places", place, {fold(facts["place"])} if facts["place"] else set(), name)
    tally.add("topics", set(reading.subjects.topics), set(facts["topics"]), name)
    tally.add("frameworks", {found.value for found in reading.frameworks}, set(facts["frameworks"]), name)
    said = [(found.value.text, set(map(fold, found.value.by.ids))) for found in reading.statements]
    _passages("statements", said, [mark for mark in marks if mark.kind == "s"], name, tally)
    promised = [(found.value.said.text, set(map(fold, found.value.by.ids))) for found in reading.promises]
    _passages("commitments", promised, [mark for mark in marks if mark.kind == "c"], name, tally)


def _passages(kind: str, found: list[tuple[str, set[str]]], wanted: list[Marked], name: str, tally: Tally) -> None:
    left = list(wanted)
    for text, who in found:
        plain = " ".join(text.split())
        met = next((mark for mark in left if plain in mark.text or mark.text in plain), None)
        if met is None:
            again = any(plain in mark.text for mark in wanted)
            tally.add(kind, set() if again else {plain[:90]}, set(), name)
            continue
        left.remove(met)
        tally.right[kind] += 1
        if kind == "statements" and met.who:
            tally.add("speakers", who, met.who, name)
    tally.add(kind, set(), {mark.text[:90] for mark in left}, name)


def measure_pairs(reader: Reader) -> Tally:
    """What two texts say is held to be the same: of what both are found to say, by the numbers that mark it."""
    tally = Tally()
    for path in sorted((HERE / "pairs").glob("*.yml")):
        texts = yaml.safe_load(path.read_text("utf-8"))
        first, other = (reader.read(read_document(_SAME.sub(r"\g<text>", texts[language]))) for language in ("en", "es"))
        marks = [[(found["number"], found["text"]) for found in _SAME.finditer(texts[one])] for one in ("en", "es")]
        held = hold_against(first, other)
        for kind, pairs in zip(PAIRED, (held.statements, held.promises), strict=True):
            mine, theirs = (
                [_number(text, marked) for text in _texts(reading, kind)]
                for reading, marked in zip((first, other), marks, strict=True)
            )
            sayings = other.statements if kind == "statements" else other.promises
            found = {(mine[a], theirs[sayings.index(said)]) for a, said in pairs.items()}  # type: ignore[call-overload]
            tally.add(kind, found, {(number, number) for number in {*mine} & {*theirs} - {""}}, path.stem)
    return tally


def _texts(reading: CommuniqueReading, kind: str) -> list[str]:
    if kind == "statements":
        return [found.value.text for found in reading.statements]
    return [found.value.said.text for found in reading.promises]


def _number(text: str, marked: list[tuple[str, str]]) -> str:
    """That of the mark in which a passage stands; empty where nobody marked it."""
    return next((number for number, words in marked if text.rstrip(".") in words or words in text), "")


def _name(who: str) -> str:
    return who if re.fullmatch(r"[a-z0-9-]+", who) else fold(who).split()[0] + " " + fold(who).split()[-1]


def _person(found: NamedPerson, wanted: set[str]) -> str:
    """By the name where the register did not have the person when the text was read."""
    name = _name(found.name)
    return name if name in wanted or not found.id else found.id


def write_table(tally: Tally, kinds: Sequence[str] = KINDS) -> str:
    """A line per kind of finding."""
    lines = [f"{'':<14}{'right':>7}{'invented':>10}{'missed':>8}{'precision':>11}{'recall':>8}"]
    lines += [
        f"{kind:<14}{tally.right[kind]:>7}{tally.invented[kind]:>10}{tally.missed[kind]:>8}"
        f"{tally.precision(kind):>11.2f}{tally.recall(kind):>8.2f}"
        for kind in kinds
    ]
    return "\n".join(lines)


def main() -> None:
    """Prints the tables; with `--tell` also what is wrong."""
    series = open_series(ROOT / "briefs").series
    assert series
    reader = Reader(series)
    parts = [part for part in PARTS if part in sys.argv] or PARTS
    for part in parts:
        tally = measure(part, reader)
        print(f"{part}: {len(list((HERE / part).glob('*.yml')))} communiqués\n{write_table(tally)}\n")
        if "--tell" in sys.argv:
            print("\n".join(tally.told))
    tally = measure_pairs(reader)
    print(f"pairs of two languages\n{write_table(tally, PAIRED)}\n")
    if "--tell" in sys.argv:
        print("\n".join(tally.told))


if __name__ == "__main__":
    main()
