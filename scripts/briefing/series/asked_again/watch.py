"""Asks the rules, and notes what they read of entries other than the one that they were asked about. Knows no rule by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

from briefing.entries import KINDS, Entry, Vocabulary
from briefing.entries.base import PLACES
from briefing.problem import Problem
from briefing.questions import Notes, all_of, noting
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.series.series import Series

_OF_LISTS = all_of(Vocabulary.kind)
Rule = Callable[[Any], Iterable[Problem]]
"""Takes a series, or what was loaded of one."""
Ask = Callable[[Rule, Any], Iterable[Problem]]
"""What a rule says of a series, or of what was loaded of one, from whoever is to ask it."""


class Watch:
    """What was found, and what it rests on besides the entry at which it was found."""

    def __init__(self, kept: Mapping[str, Any] | None = None) -> None:
        self.kept = dict(kept or {})
        """What rules are given that the next check may take over, by name."""
        self.own: dict[str, dict[str, list[Problem]]] = defaultdict(dict)
        """Rule → file → what it says of it, of rules that look at entries one by one."""
        self.whole: dict[str, list[Problem]] = defaultdict(list)
        """Rule of the whole → what it says."""
        self.sought_by: dict[str, set[str]] = defaultdict(set)
        """What rules of the whole looked for, likewise → those rules."""
        self.gathered: dict[str, dict[str, Any]] = defaultdict(dict)
        """File → rule → what it gathered there."""
        self.judged: dict[str, list[Problem]] = {}
        """Rule → what it says, of rules that gather."""
        self.read: dict[str, set[str]] = defaultdict(set)
        """File → what was read of it by those who were not asked about it."""
        self.looked_up: dict[str, set[str]] = defaultdict(set)
        """Id → the files about which somebody was asked who looked for it; nothing for one that has a say in all answers."""
        self.read_lists: dict[str, set[str]] = defaultdict(set)
        """What the closed lists say, by name → the rules that looked for it; likewise."""

    def ask(self, rule: Rule, subject: Any) -> list[Problem]:
        """What a rule says of the whole series, or of what was loaded."""
        if isinstance(rule, EachRule):
            return self.ask_each(rule, subject, (*subject.single_files(), *subject.all_entries()))
        if isinstance(rule, GatheringRule):
            entries = list(subject.all_entries())
            self.gather(rule, subject, entries)
            return self.judge(rule, subject, self.gathered_by(rule, entries))
        with noting(through_doors=True) as notes:
            found = list(rule(subject))
        self._note(notes, None, name_of(rule), is_asked_anew=True)
        self.whole[name_of(rule)] += found
        return found

    def prepare(self, rule: EachRule, subject: Any) -> tuple[Any, ...]:
        """What a rule that looks at entries one by one is given of the whole."""
        with noting(through_doors=True) as notes:
            given = rule.prepare(subject, self.kept)
        self._note(notes, None, rule.name, is_asked_anew=rule.kept is not None)
        return given

    def ask_each(
        self, rule: EachRule, subject: Any, entries: Iterable[Any], given: tuple[Any, ...] | None = None
    ) -> list[Problem]:
        """What a rule that looks at entries one by one says of those among these that it looks at."""
        told: list[Problem] = []
        given = self.prepare(rule, subject) if given is None else given
        with noting(through_doors=True) as notes:
            for entry in rule.choose(entries):
                found = list(rule.ask(subject, entry, *given))
                self._note(notes, entry, rule.name)
                told += found
                if found and isinstance(entry, Entry):
                    self.own[rule.name][entry.path] = found
        return told

    def forget(self, paths: Iterable[str]) -> None:
        """What they say of some files, and what rules gathered there: these are asked about anew."""
        for path in paths:
            self.gathered.pop(path, None)
            for told in self.own.values():
                told.pop(path, None)

    def told_of(self, path: str) -> list[Problem]:
        """What rules that look at entries one by one say of a file."""
        return [found for told in self.own.values() for found in told.get(path, ())]

    def gather(self, rule: GatheringRule, series: Series, entries: Iterable[Entry]) -> None:
        """What a rule needs of some entries."""
        with noting(through_doors=True) as notes:
            for entry in entries:
                found = rule.gather(series, entry)
                self._note(notes, entry, rule.name)
                if found is not None:
                    self.gathered[entry.path][rule.name] = found

    def gathered_by(self, rule: GatheringRule, entries: Iterable[Entry]) -> dict[str, Any]:
        """What a rule gathered of some entries, by file, in their order."""
        name, known = rule.name, self.gathered
        paths = (entry.path for entry in entries)
        return {path: known[path][name] for path in paths if path in known and name in known[path]}

    def sort_sought(self, files: Container[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """What was looked for: by those who were asked about one of some files, and by rules of the whole; by a rule without
        name where whoever looked has a say in all answers."""
        by_file: dict[str, set[str]] = defaultdict(set)
        by_rule: dict[str, set[str]] = defaultdict(set, {name: {*rules} for name, rules in self.sought_by.items()})
        for name, paths in self.looked_up.items():
            for path in paths:
                if path in files:
                    by_file[path].add(name)
                else:
                    by_rule[name].add("")
        return by_file, by_rule

    def judge(self, rule: GatheringRule, series: Series, gathered: Mapping[str, Any]) -> list[Problem]:
        """What it says of all that was gathered."""
        with noting(through_doors=True) as notes:
            found = list(rule.judge(series, gathered))
        for read in [read for read in notes.reads if read[1] == PLACES]:
            del notes.reads[read]  # of what it spoke of it is asked again
        self._note(notes, None, rule.name, is_asked_anew=True)
        self.judged[rule.name] = found
        return found

    def _note(self, notes: Notes, own: Any, rule: str = "", *, is_asked_anew: bool = False) -> None:
        for part, itself in ((notes, own), (notes.behind or notes, None)):
            if is_asked_anew:
                for name in part.looked_up:
                    if not name.startswith(_OF_LISTS):
                        self.sought_by[name].add(rule)
            else:
                self._note_wanted(part.looked_up, rule, own)
            self._note_wanted(part.looked_up_for_all, "", None)
            part.looked_up.clear()
            part.looked_up_for_all.clear()
            for (_, name), thing in part.reads.items():
                if thing is not itself and _has_file_verdict(thing):
                    self.read[thing.path].add(name)
            part.reads.clear()

    def _note_wanted(self, names: Iterable[str], rule: str, own: Any) -> None:
        for name in names:
            if not name.startswith(_OF_LISTS):
                self.looked_up[name].add(own.path if own else "")
            elif not isinstance(own, Vocabulary):
                self.read_lists[name].add(rule)


def name_of(rule: Rule) -> str:
    """What a rule of any sort is called."""
    return str(getattr(rule, "name", None) or getattr(rule, "func", rule).__name__)


def _has_file_verdict(thing: Any) -> bool:
    return isinstance(thing, Entry) and thing.kind in KINDS
