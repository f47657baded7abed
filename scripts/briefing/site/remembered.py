"""The series, of which only that is read and checked anew which no earlier run has found sound. Knows no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from briefing.entries.loading.file_reader import FileReader
from briefing.garbage import made_for_good
from briefing.locale.locale import Locale
from briefing.problem import Report
from briefing.series.asked_again.concluding import conclude
from briefing.series.asked_again.differing import Differing, find_differing
from briefing.series.asked_again.reopening import reopen
from briefing.series.asked_again.watch import Watch
from briefing.series.opening import Opened, check_linked, link_series, open_series
from briefing.series.series import Series
from briefing.site.cache.store import Store
from briefing.site.few_changes import Refresh, keep_for_later
from briefing.site.known_values import hand_on_values, key_of_values, take_over_values
from briefing.site.last_answers import LastAnswers, recall_answers
from briefing.site.last_verdict import BUILD, CHECK, find_verdict, key_of_verdict, look_around, sign_all
from briefing.survey import Survey
from briefing.verdict import LastVerdict, Verdict, read_verdict, sign_rest, write_verdict


@dataclass(frozen=True)
class Opening:
    """A series that is read and linked, so that its pages can be begun. Whether they may be published the rules say."""

    series: Series | None
    """None where it is at fault already."""
    locales: Mapping[str, Locale]
    ask: Callable[[], Report]
    """All problems. May be asked in another process, and puts into the store what the next build goes on from."""
    last: LastAnswers = LastAnswers()
    """What the last build noted of traces."""
    differing: Differing | None = None
    """What differs since; None where nobody can say."""
    now: LastAnswers = LastAnswers()
    """What the next build may know of what was read."""


def open_remembered(folder: Path, reader: FileReader, store: Store) -> Opening:
    """The series, whatever lies in the store; what is found is put there for the next build, which goes on from it."""
    for key in (key_of_verdict(CHECK), key_of_verdict(BUILD), key_of_values()):
        store.keep(key)
    take_over_values(reader, store)
    before = look_around(folder)
    verdict, last = _find_built(before, store), recall_answers(store)
    found = reopen(folder, folder.name, verdict, reader) if verdict else None
    if found is not None:
        opened, now = found
        noted = _note_files(opened.series, reader, before, last)
        if now != verdict:
            store.put(key_of_verdict(BUILD), write_verdict(now))
        hand_on_values(reader, store)
        return replace(_settled(opened), **noted)
    watch = Watch()
    linked = link_series(folder, folder.name, reader=reader, watch=watch)
    if isinstance(linked, Opened):
        return _settled(linked)

    @cache
    def ask() -> Report:
        with made_for_good():
            opened = check_linked(linked, watch=watch)
            _keep_verdict(opened, watch, reader, store, before, folder, BUILD, sign_rest)
            hand_on_values(reader, store)
        return _in_order(opened.report)

    if linked.report.has_errors():
        return _settled(Opened(None, ask()))
    return Opening(linked.series, linked.locales, ask, **_note_files(linked.series, reader, before, last))


def _note_files(series: Series | None, reader: FileReader, before: Survey | None, last: LastAnswers) -> dict[str, Any]:
    """Of what was read, for an opening: what the next build may know, and what differs from what the last one noted."""
    if series is None or before is None:
        return {}
    entries = list(series.all_entries())
    signs = {entry.path: reader.sign_of(entry.path) or "" for entry in entries}
    now = LastAnswers(signs, sign_rest(before, signs))
    return {
        "now": now,
        "last": last,
        "differing": find_differing(last.files, reader, entries) if last.rest == now.rest else None,
    }


def _settled(opened: Opened) -> Opening:
    report = _in_order(opened.report)
    return Opening(opened.series, opened.locales, lambda: report)


def _in_order(report: Report) -> Report:
    """Whether all was looked at or little, problems are kept in one order."""
    return Report(sorted(report.problems))


def open_as_left(folder: Path, beside: Path, reader: FileReader, store: Store, today: date) -> Opened | None:
    """Likewise, going on from the last check or build, and without keeping anything; None where all must be checked anew."""
    checked = find_verdict(folder, beside, store, today)
    verdict = checked.verdict if checked else _find_built(look_around(folder), store)
    found = reopen(folder, folder.name, verdict, reader) if verdict else None
    return found[0] if found and not found[1].drafts else None


def _find_built(before: Survey | None, store: Store) -> Verdict | None:
    """The verdict of the last build, where nothing but entries is another now."""
    blob = store.get(key_of_verdict(BUILD))
    verdict = read_verdict(blob) if blob else None
    is_same = verdict and before is not None and sign_rest(before, verdict.files) == verdict.rest
    return verdict if is_same else None


def check_anew(
    folder: Path, beside: Path, reader: FileReader, store: Store, today: date, keep: Refresh, known: LastVerdict | None = None
) -> Opened:
    """Likewise, with a verdict for the next check where nothing was written meanwhile. `keep` keeps a folder up to date.

    Where there is an error, the next one goes on from the verdict that is `known`, if it can.
    """
    before, watch = look_around(folder), Watch()
    take_over_values(reader, store)
    opened = open_series(folder, today=today, reader=reader, watch=watch)
    keep(opened.loaded)
    if opened.series is None and known:
        keep_for_later(known.verdict, known, beside, store, today)
    _keep_verdict(opened, watch, reader, store, before, folder, CHECK, partial(sign_all, beside=beside, today=today))
    hand_on_values(reader, store)
    return opened


def _keep_verdict(
    opened: Opened,
    watch: Watch,
    reader: FileReader,
    store: Store,
    before: Survey | None,
    folder: Path,
    command: str,
    sign: Callable[[Survey, Iterable[str]], str],
) -> None:
    """For the next run of a command, unless something was written since one looked around `before`."""
    if before is None or opened.series is None or before != look_around(folder):
        return
    rest = sign(before, [entry.path for entry in opened.series.all_entries()])
    if verdict := conclude(opened, watch, reader, rest):
        store.put(key_of_verdict(command), write_verdict(verdict))
