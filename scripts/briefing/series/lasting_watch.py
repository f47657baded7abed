"""Asks the rules again where something that they read is another, for whoever opens a series again and again in one process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from datetime import date
from itertools import chain
from typing import Any

from briefing.entries import KINDS, Entry
from briefing.entries.load import Loaded
from briefing.entries.unfinished import Unfinished
from briefing.problem import Problem
from briefing.questions import all_of
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.series.unopened import kind_and_id
from briefing.series.watch import Rule, Watch
from briefing.series.what_was_read import says_the_same


class LastingWatch:
    """What the rules said the last time; rules of one entry are asked of the changed ones alone where no other is concerned.

    Where one came or went, so are those about which its id was looked for, and those of which something was said, since that
    may propose an id. A file at fault is always asked about. Where it is not certain whom a change concerns (others read of a
    file what it no longer says, or all of its kind was gone through), every rule is asked of everything.
    """

    def __init__(self) -> None:
        self._watch = Watch()
        self._today: date | None = None
        self._entries: Mapping[str, Entry] = {}
        self._without_entry: Set[str] = frozenset()
        """Files that are there and are no entries that count."""
        self._singles: tuple[Entry, ...] = ()
        self._of_singles: list[Problem] = []
        self._changed: list[Entry] | None = None
        """None where everything is asked."""
        self._kept: list[Problem] = []
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
        singles = tuple(loaded.single_files())
        changed = {path for path, entry in entries.items() if self._entries.get(path) is not entry}
        unread = {f"{kind}/{found}.yml" for part in (loaded.unread, loaded.drafts) for kind in part for found in part[kind]}
        moved = (entries.keys() ^ self._entries.keys()) | (unread ^ self._without_entry)
        is_whole = not loaded.unlisted
        is_same_day, self._today = today == self._today, today
        if (
            is_whole
            and is_same_day
            and self._is_for_these(singles)
            and self._concerns_none(entries[path] for path in changed - moved)
            and (concerned := self._find_concerned(moved)) <= entries.keys() | moved
        ):
            again = changed | moved | concerned | loaded.patched
            self._changed = [entry for path, entry in entries.items() if path in again]
            for path in again:
                self._watch.own.pop(path, None)
                self._watch.gathered.pop(path, None)
            self._kept = [*self._of_singles, *chain.from_iterable(self._watch.own.values())]
        else:
            self._watch, self._of_singles, self._changed, self._kept = Watch(), [], None, []
        self._entries, self._singles = (entries, singles) if is_whole else ({}, ())
        self._without_entry, self._unfinished = unread, loaded.unfinished

    def ask(self, rule: Rule, subject: Any) -> list[Problem]:
        """What a rule says of the whole series, or of what was loaded."""
        if isinstance(rule, GatheringRule):
            entries = list(subject.all_entries())
            self._watch.gather(rule, subject, entries if self._changed is None else self._changed)
            return self._watch.judge(rule, subject, self._watch.gathered_by(rule, entries))
        if not isinstance(rule, EachRule):
            return self._watch.ask(rule, subject)
        if self._changed is None:
            given = self._watch.prepare(rule, subject)
            told = self._watch.ask_each(rule, subject, subject.single_files(), given)
            self._of_singles += told
            return [*told, *self._watch.ask_each(rule, subject, subject.all_entries(), given)]
        kept, self._kept = self._kept, []
        unfinished = self._unfinished if isinstance(subject, Loaded) else ()
        return [*kept, *self._watch.ask_each(rule, subject, (*self._changed, *unfinished))]

    def _is_for_these(self, singles: tuple[Entry, ...]) -> bool:
        return len(singles) == len(self._singles) and all(map(lambda one, other: one is other, singles, self._singles))

    def _concerns_none(self, changed: Iterable[Entry]) -> bool:
        read = self._watch.read
        return all(says_the_same(self._entries[entry.path], entry, name) for entry in changed for name in read[entry.path])

    def _find_concerned(self, moved: Set[str]) -> set[str]:
        """The files about which something may have to be said because these came or went; that of none stands for all."""
        if not moved:
            return set()
        told = {path for path, problems in self._watch.own.items() if problems}
        for kind, entry_id in map(kind_and_id, moved):
            for wanted in (entry_id, all_of(kind), all_of()):
                told |= self._watch.looked_up.get(wanted, set())
        return told
