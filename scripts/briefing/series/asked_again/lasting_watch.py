"""Asks the rules again where something that they read is another, for whoever opens a series again and again in one process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from datetime import date
from itertools import chain
from typing import Any

from briefing.entries import KINDS, Entry, Vocabulary
from briefing.entries.kinds.vocabulary import list_said_otherwise
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import Unfinished
from briefing.problem import Problem
from briefing.questions import all_of
from briefing.series.asked_again.unopened import kind_and_id
from briefing.series.asked_again.watch import Rule, Watch
from briefing.series.asked_again.what_was_read import says_the_same
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule


class LastingWatch:
    """What the rules said the last time; rules of one entry are asked of the changed ones alone where no other is concerned.

    Where one came or went, so are those about which its id was looked for. A file at fault is always asked about, and by a rule
    that is given something of the whole whatever it said something of: it may propose an id, or say once what many have in
    common. Asked of everything is a rule that read what the closed lists say otherwise now, that keeps something else or that
    was not asked the last time; and every rule where it is not certain whom a change concerns (others read of a file what it no
    longer says, or all of its kind was gone through).
    """

    def __init__(self) -> None:
        self._watch = Watch()
        self._today: date | None = None
        self._entries: Mapping[str, Entry] = {}
        self._without_entry: Set[str] = frozenset()
        """Files that are there and are no entries that count."""
        self._singles: Mapping[str, Entry] = {}
        self._count = 0
        """How many times one began."""
        self._asked: dict[str, tuple[int, tuple[Any, ...]]] = {}
        """Rule → when it was asked last, and with what that it keeps; while a party is missing, few are asked."""
        self._changed: list[Entry] = []
        self._changed_singles: list[Entry] = []
        self._unfinished: tuple[Unfinished, ...] = ()
        self._drafts: LastingWatch | None = None

    def begin_with_drafts(self, drafted: Loaded, today: date | None) -> LastingWatch:
        """That of the same series as if its drafts were published."""
        self._drafts = self._drafts or LastingWatch()
        self._drafts.begin(drafted, today)
        return self._drafts

    def begin(self, loaded: Loaded, today: date | None) -> None:
        """Hold what was loaded, and the day, against the last time."""
        entries = {entry.path: entry for kind in KINDS for entry in loaded.entries[kind].values()}
        singles = {single.path: single for single in loaded.single_files()}
        files = {**entries, **singles}
        before = {**self._entries, **self._singles}
        changed = {path for path, found in files.items() if before.get(path) is not found}
        unread = {f"{kind}/{found}.yml" for part in (loaded.unread, loaded.drafts) for kind in part for found in part[kind]}
        moved = (entries.keys() ^ self._entries.keys()) | (unread ^ self._without_entry)
        is_whole = not loaded.unlisted
        is_same_day, self._today = today == self._today, today
        self._count += 1
        if (
            is_whole
            and is_same_day
            and singles.keys() == self._singles.keys()
            and self._concerns_none(files[path] for path in changed - moved)
            and (concerned := self._find_concerned(moved)) <= files.keys() | moved
            and "" not in (rules := self._find_rules(singles[path] for path in changed & singles.keys()))
        ):
            again = changed | moved | concerned | loaded.patched.keys()
            self._watch.forget(again)
            self._asked = {rule: when for rule, when in self._asked.items() if rule not in rules}
        else:
            again, self._watch, self._asked = {*files}, Watch(), {}
        self._changed = [entry for path, entry in entries.items() if path in again]
        self._changed_singles = [single for path, single in singles.items() if path in again]
        self._entries, self._singles = (entries, singles) if is_whole else ({}, {})
        self._without_entry, self._unfinished = unread, loaded.unfinished

    def ask(self, rule: Rule, subject: Any) -> list[Problem]:
        """What a rule says of the whole series, or of what was loaded."""
        if isinstance(rule, GatheringRule):
            entries = list(subject.all_entries())
            self._watch.gather(rule, subject, self._changed if self._goes_on(rule) else entries)
            return self._watch.judge(rule, subject, self._watch.gathered_by(rule, entries))
        if not isinstance(rule, EachRule):
            return self._watch.ask(rule, subject)
        given, own = self._prepare(rule, subject), self._watch.own[rule.name]
        if not self._goes_on(rule, given):
            own.clear()
            return self._watch.ask_each(rule, subject, (*subject.single_files(), *subject.all_entries()), given)
        if rule.given:
            again = {*own, *(entry.path for entry in (*self._changed_singles, *self._changed))}
            own.clear()
            files = (*subject.single_files(), *subject.all_entries())
            asked = [file for file in files if not isinstance(file, Entry) or file.path in again]
            return self._watch.ask_each(rule, subject, asked, given)
        kept = [*chain.from_iterable(own.values())]
        unfinished = self._unfinished if isinstance(subject, Loaded) else ()
        asked = [*self._changed_singles, *self._changed, *unfinished]
        return [*kept, *self._watch.ask_each(rule, subject, asked, given)]

    def _prepare(self, rule: EachRule, subject: Any) -> tuple[Any, ...]:
        """What a rule is given; what it keeps is worked out each time."""
        return (rule.kept(subject),) if rule.kept else self._watch.prepare(rule, subject)

    def _goes_on(self, rule: EachRule | GatheringRule, given: tuple[Any, ...] = ()) -> bool:
        """Whether what a rule said of the others holds: it was asked the last time too, and what it keeps is what it was."""
        kept = given if isinstance(rule, EachRule) and rule.kept else ()
        before, self._asked[rule.name] = self._asked.get(rule.name), (self._count, kept)
        return before == (self._count - 1, kept)

    def _concerns_none(self, changed: Iterable[Entry]) -> bool:
        """Whether nobody read of these what they no longer say; of a single file but the closed lists that is not known."""
        for now in changed:
            if now.kind in KINDS:
                before = self._entries[now.path]
                if not all(says_the_same(before, now, name) for name in self._watch.read[now.path]):
                    return False
            elif not isinstance(now, Vocabulary):
                return False
        return True

    def _find_concerned(self, moved: Set[str]) -> set[str]:
        """The files about which something may have to be said because these came or went; that of none stands for all."""
        wanted = {name for kind, entry_id in map(kind_and_id, moved) for name in (entry_id, all_of(kind), all_of())}
        return set().union(*(self._watch.looked_up.get(name, ()) for name in wanted))

    def _find_rules(self, changed: Iterable[Entry]) -> set[str]:
        """The rules that looked in the closed lists for what these now say otherwise; that of none stands for all."""
        lists = [(self._singles[now.path], now) for now in changed]
        said = (
            list_said_otherwise(before, now)
            for before, now in lists
            if isinstance(before, Vocabulary) and isinstance(now, Vocabulary)
        )
        return set().union(*(self._watch.read_lists.get(name, ()) for name in chain.from_iterable(said)))
