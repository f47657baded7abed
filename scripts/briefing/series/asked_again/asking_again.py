"""Asks the rules again of what may have another answer now; all other answers are those of a verdict. Knows no folder."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from functools import cached_property
from itertools import chain
from typing import Any

import orjson

from briefing.entries import Entry
from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem
from briefing.questions import all_of
from briefing.series.asked_again.concluding import conclude_file
from briefing.series.asked_again.unopened import OtherwiseError, kind_and_id, order_of
from briefing.series.asked_again.watch import Rule, Watch, name_of
from briefing.series.asked_again.what_was_read import digest_read
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.verdict import ChangedFiles, FileVerdict, Verdict

MOST_ASKED = 150
"""Where so many entries are to be asked about, to look at all costs no more."""


class AskingAgain:
    """Rules of one entry are asked of those that changed or came, and of those about which somebody looked for what moved."""

    def __init__(self, verdict: Verdict, loaded: Loaded, changes: ChangedFiles, moved: Set[str]) -> None:
        """`moved` are the files that came or went since, also those that are no entries. Raises OtherwiseError."""
        self._verdict, self._loaded, self._changes = verdict, loaded, changes
        self._order: Collection[str] = verdict.files
        if changes.moved:
            self._order = sorted((verdict.files.keys() | {*changes.came}) - {*changes.went}, key=order_of)
        wanted = {name for kind, entry_id in map(kind_and_id, moved) for name in (entry_id, all_of(kind), all_of())}
        self._whole = set(chain.from_iterable(verdict.sought.get(name, ()) for name in wanted))
        concerned = verdict.files.list_seekers(wanted) if wanted else set()
        self._again = {*changes.changed, *changes.came, *concerned} - {*changes.went}
        if "" in self._whole or len(self._again) > MOST_ASKED:
            raise OtherwiseError
        self._asked = [self._open(path) for path in sorted(self._again, key=order_of)]
        self._watch, self._is_alone = Watch(verdict.kept), not (moved or verdict.drafts or loaded.maybe_named)

    def ask(self, rule: Rule, subject: Any) -> list[Problem]:
        """What a rule says of these; one of the whole says nothing that it does not say anew."""
        if isinstance(rule, EachRule):
            if rule.kept and rule.name in self._whole and rule.kept(subject) != self._verdict.kept[rule.kept.__name__]:
                raise OtherwiseError
            unfinished = subject.unfinished if isinstance(subject, Loaded) else ()
            return self._watch.ask_each(rule, subject, [*self._asked, *unfinished])
        if isinstance(rule, GatheringRule):
            self._watch.gather(rule, subject, self._asked)
            return [] if self._is_as_before(rule.name) else self._watch.judge(rule, subject, self._join(rule.name))
        return self._watch.ask(rule, subject) if name_of(rule) in self._whole else []

    def conclude(self, reader: FileReader) -> Verdict:
        """The verdict as it is now, once every rule was asked. Raises OtherwiseError."""
        before, watch = self._verdict, self._watch
        kept = {rule: told for rule, told in before.others.items() if rule not in self._whole}
        spoken_of = {found.place.path for found in chain.from_iterable(kept.values())}
        if spoken_of.intersection(self._changes.changed) or spoken_of.intersection(self._changes.went):
            raise OtherwiseError
        sought, sought_by = watch.sort_sought(self._order)
        files = dict[str, FileVerdict]()
        for path in self._again | watch.read.keys():
            known = before.files.get(path, FileVerdict("", (), "", ()))
            read, names = watch.read[path].union(known.read), sought.get(path, set()).union(known.sought)
            if path in self._again or len(read) > len(known.read):
                found = conclude_file(self._open(path), read, names, watch, reader)
                is_asked = path in self._again
                files[path] = found if is_asked else found._replace(problems=known.problems, gathered=known.gathered)
        anew = {rule: tuple(told) for rule, told in watch.whole.items() if told}
        by_rules = {name: sorted({*rules, *before.sought.get(name, ())}) for name, rules in sought_by.items()}
        return before._replace(
            files=before.files.replace(files, self._order),
            others={**kept, **anew},
            judged={rule: tuple(told) for rule, told in {**before.judged, **watch.judged}.items() if told},
            sought={**before.sought, **by_rules},
        )

    def _open(self, path: str) -> Entry:
        kind, entry_id = kind_and_id(path)
        return self._loaded.entries[kind][entry_id]

    def _is_as_before(self, rule: str) -> bool:
        """Whether a rule gathers what it did, and said nothing of these, whose lines may have moved."""
        spoken_of = {found.place.path for found in self._verdict.judged.get(rule, ())}
        if not self._is_alone or not spoken_of.isdisjoint(self._again):
            return False
        return all(_as_json(self._watch.gathered[path].get(rule)) == told.get(rule) for path, told in self._before.items())

    def _join(self, rule: str) -> Mapping[str, Any]:
        """What a rule has gathered of all entries, in their order: before, and anew of those that it is asked about again."""
        now, before = self._watch.gathered, self._verdict.files.gathered_by(rule)
        anew = {path: told[rule] for path in self._again if rule in (told := now[path])}
        found = ((path, anew if path in self._again else before) for path in self._order)
        return {path: told[path] for path, told in found if path in told}

    @cached_property
    def _before(self) -> Mapping[str, Mapping[str, Any]]:
        return {path: self._verdict.files[path].gathered for path in self._again}


def _as_json(told: Any) -> Any:
    return orjson.loads(orjson.dumps(told))


def require_same(loaded: Loaded, verdict: Verdict, changed: Collection[str], reader: FileReader) -> None:
    """Raises OtherwiseError where others read of these entries what they no longer say."""
    for path in changed:
        kind, entry_id = kind_and_id(path)
        before, (sign, values) = verdict.files[path], reader.values_of(path) or ("", {})
        if not sign or digest_read(loaded.entries[kind][entry_id], before.read, values) != before.said:
            raise OtherwiseError
