"""A series that nothing is known of is opened by several processes: some read files, and one asks the rules from their end.

Nobody waits for it: whoever asks from the beginning takes what is answered already, so that one rule is asked twice at most.
What is said is the same, in the same order, whoever asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from briefing.entries.loading.file_reader import FileReader
from briefing.meanwhile import can_fork, speaking
from briefing.problem import Problem
from briefing.series.asked_again.watch import Ask, Rule
from briefing.series.opening import Opened, ask_here, check_linked, link_series
from briefing.series.rules import list_rules
from briefing.series.series import Series
from briefing.site.reading_beside import reading_beside


def open_beside(folder: Path, reader: FileReader, jobs: int) -> Opened:
    """As `open_series` opens it with its drafts, for a preview."""
    with reading_beside(reader, folder, jobs):
        linked = link_series(folder, folder.name, reader=reader)
    if isinstance(linked, Opened):
        return linked
    with asking_beside(list_rules(None), linked.series, jobs) as ask:
        return check_linked(linked, shows_drafts=True, ask=ask)


@contextmanager
def asking_beside(rules: Sequence[Rule], series: Series, jobs: int) -> Iterator[Ask]:
    """Who asks these rules about a series, in their order, and any others; with one job all of it is done here."""
    if jobs < 2 or not can_fork():
        yield ask_here
        return
    with speaking(partial(_ask_from_the_end, rules, series)) as heard:
        yield _BothEnds(rules, series, heard).ask


class _BothEnds:
    def __init__(self, rules: Sequence[Rule], series: Series, heard: Connection) -> None:
        self._series, self._heard = series, heard
        self._is_there = True
        self._numbers = {rule: number for number, rule in enumerate(rules)}
        self._answers: dict[int, list[Problem]] = {}

    def ask(self, rule: Rule, subject: object) -> Iterable[Problem]:
        """What a rule says: as it was heard, or as it says here."""
        self._listen()
        known = self._answers.get(self._numbers.get(rule, -1)) if subject is self._series else None
        return ask_here(rule, subject) if known is None else known

    def _listen(self) -> None:
        try:
            while self._is_there and self._heard.poll():
                number, self._answers[number] = self._heard.recv()
        except (EOFError, OSError):  # the process is gone, with what it had to say or before
            self._is_there = False


def _ask_from_the_end(rules: Sequence[Rule], series: Series, there: Connection) -> None:
    for number in reversed(range(len(rules))):
        there.send((number, list(ask_here(rules[number], series))))
