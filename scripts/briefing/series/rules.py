"""Every rule over a series, and what of that which they say follows from another fault. Knows no folder of entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from briefing.entries import Topic
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity
from briefing.series.asked_again.watch import Rule
from briefing.series.checks import CHECKS, STRUCTURE_CHECKS, make_future_rule
from briefing.series.checks.each import EachRule
from briefing.series.series import Series, build_series


def list_rules(today: date | None) -> tuple[Rule, ...]:
    """Every rule over the series; that of days which have not come, where it is known which day it is."""
    return CHECKS if today is None else (*CHECKS, make_future_rule(today))


def ask_all(
    loaded: Loaded, series: Series, checks: Iterable[Rule], ask: Callable[[Rule, Any], Iterable[Problem]]
) -> Iterator[Problem]:
    """What breaks a rule."""
    yield from ask_structure(loaded, ask)
    yield from ask_of_links(loaded, series, checks, ask)


def ask_structure(loaded: Loaded, ask: Callable[[Rule, Any], Iterable[Problem]]) -> Iterator[Problem]:
    """What breaks a rule on which links rest."""
    for structure_check in STRUCTURE_CHECKS:
        yield from ask(structure_check, loaded)


def ask_of_links(
    loaded: Loaded, series: Series, checks: Iterable[Rule], ask: Callable[[Rule, Any], Iterable[Problem]]
) -> Iterator[Problem]:
    """What breaks another; what a patched file seems to lack is no second fault."""
    if all(party in series.organizations for party in loaded.settings.parties):
        for check in checks:
            is_of_words = isinstance(check, EachRule) and check.is_of_words
            yield from (found for found in ask(check, series) if loaded.says(found.place, is_of_words))
            if isinstance(check, EachRule):
                yield from check.ask_unfinished(series, loaded.unfinished)


def make_docs_rule(folder: Path) -> Rule:
    """The rule over the hand-written pages, which lie beside a folder of entries."""
    return partial(_check_docs, folder.parent / "docs")


def _check_docs(docs: Path, loaded: Loaded) -> Iterable[Problem]:
    """Seldom asked where one entry has changed, and imported then."""
    known = {(kind, entry_id) for kind in loaded.entries for entry_id in loaded.ids_of(kind)}
    check = import_module("briefing.series.checks.hand_written.docs_pages").check_docs_pages
    found: Iterable[Problem] = check(docs, tuple(loaded.settings.languages), _top_addresses(loaded), known)
    return found


def hold_drafts(
    drafted: Loaded, checks: Iterable[Rule], ask: Callable[[Rule, Any], Iterable[Problem]], of_files: Iterable[Problem]
) -> list[Problem]:
    """What breaks a rule where drafts stand among the published entries; `of_files` was said when they were read."""
    return list(leave_out(ask_all(drafted, build_series(drafted), checks, ask), of_files))


def leave_out(problems: Iterable[Problem], of_files: Iterable[Problem]) -> Iterator[Problem]:
    """Without the errors at a place where the value is wrong: they follow from it. Several names in one text are looked up."""
    told = {problem.place: problem.code for problem in of_files}
    for found in problems:
        is_named = told.get(found.place) == "list-expected" and found.code == "reference"
        if found.severity is not Severity.ERROR or found.place not in told or is_named:
            yield found


def _top_addresses(loaded: Loaded) -> set[str]:
    """The topics, under their ids of now and of once: they stand at the top, as hand-written pages do."""
    topics = [topic for topic in loaded.of_kind(Topic).values() if not topic.broader]
    return {topic.id for topic in topics} | {old for topic in topics for old in topic.was}
