"""Asks the rules again where something that they read is another, for whoever opens a series again and again in one process."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Any

from briefing.entries import KINDS, Entry
from briefing.entries.load import Loaded
from briefing.problem import Problem
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.series.watch import Rule, Watch
from briefing.series.what_was_read import says_the_same


class LastingWatch:
    """What the rules said the last time; rules of one entry are asked of the changed ones alone where no other is concerned.

    Where that is not certain (a file came or went, is at fault or a draft, or others read of it what it no longer says), every
    rule is asked of everything.
    """

    def __init__(self) -> None:
        self._watch = Watch()
        self._today: date | None = None
        self._entries: Mapping[str, Entry] = {}
        self._singles: tuple[Entry, ...] = ()
        self._of_singles: list[Problem] = []
        self._changed: list[Entry] | None = None
        """None where everything is asked."""
        self._kept: list[Problem] = []

    def begin(self, loaded: Loaded, today: date | None) -> None:
        """Hold what was loaded, and the day, against the last time."""
        entries = {entry.path: entry for kind in KINDS for entry in loaded.entries[kind].values()}
        singles = tuple(loaded.single_files())
        changed = [entry for path, entry in entries.items() if self._entries.get(path) is not entry]
        is_whole = not (loaded.unfinished or loaded.patched or any(loaded.unread.values()) or any(loaded.drafts.values()))
        is_same_day, self._today = today == self._today, today
        if (
            is_whole
            and is_same_day
            and entries.keys() == self._entries.keys()
            and self._is_for_these(singles)
            and self._concerns_none(changed)
        ):
            self._changed = changed
            for entry in changed:
                self._watch.own.pop(entry.path, None)
                self._watch.gathered.pop(entry.path, None)
            self._kept = [*self._of_singles, *chain.from_iterable(self._watch.own.values())]
        else:
            self._watch, self._of_singles, self._changed, self._kept = Watch(), [], None, []
        self._entries, self._singles = (entries, singles) if is_whole else ({}, ())

    def ask(self, rule: Rule, subject: Any) -> list[Problem]:
        """What a rule says of the whole series, or of what was loaded."""
        if isinstance(rule, GatheringRule):
            self._watch.gather(rule, subject, subject.all_entries() if self._changed is None else self._changed)
            return self._watch.judge(rule, subject, self._watch.gathered_by(rule))
        if not isinstance(rule, EachRule):
            return list(rule(subject))
        if self._changed is None:
            told = self._watch.ask_each(rule, subject, subject.single_files())
            self._of_singles += told
            return [*told, *self._watch.ask_each(rule, subject, subject.all_entries())]
        kept, self._kept = self._kept, []
        return [*kept, *self._watch.ask_each(rule, subject, self._changed)]

    def _is_for_these(self, singles: tuple[Entry, ...]) -> bool:
        return len(singles) == len(self._singles) and all(map(lambda one, other: one is other, singles, self._singles))

    def _concerns_none(self, changed: list[Entry]) -> bool:
        read = self._watch.read
        return all(says_the_same(self._entries[entry.path], entry, name) for entry in changed for name in read[entry.path])
