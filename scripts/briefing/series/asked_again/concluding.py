"""What a check of everything concludes for the next one, and what of one entry. Knows no rule and no store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import chain
from typing import TYPE_CHECKING

from briefing.entries import Entry
from briefing.entries.loading.file_reader import FileReader
from briefing.series.asked_again.unopened import OtherwiseError
from briefing.series.asked_again.watch import Watch
from briefing.series.asked_again.what_was_read import digest_read
from briefing.series.checks.drafts import list_drafts
from briefing.verdict import FileVerdict, FileVerdicts, Verdict

if TYPE_CHECKING:
    from briefing.series.opening import Opened


def conclude(opened: Opened, watch: Watch, reader: FileReader, rest: str) -> Verdict | None:
    """The verdict of a series without errors and files that could not be read; None of any other."""
    loaded, all_told = opened.loaded, Counter(opened.report.problems)
    if opened.series is None or loaded is None or any(loaded.unread.values()):
        return None
    entries, drafts = {entry.path: entry for entry in opened.series.all_entries()}, list_drafts(loaded)
    whole = {rule: tuple(told) for rule, told in watch.whole.items() if told}
    judged = {rule: tuple(told) for rule, told in watch.judged.items() if told}
    told = Counter(chain.from_iterable((*whole.values(), *judged.values(), *map(watch.told_of, entries))))
    if told - all_told:  # something was left out, since a file is at fault there
        return None
    sought, sought_by = watch.sort_sought(entries)
    try:
        files = {
            path: conclude_file(entry, watch.read[path], sought.get(path, ()), watch, reader) for path, entry in entries.items()
        }
    except OtherwiseError:
        return None
    further = tuple(found for found in (all_told - told).elements() if found.place.path not in drafts)
    return Verdict(
        rest,
        FileVerdicts.write(files),
        {"": further, **whole},
        judged,
        dict(filter(None, (reader.values_of(entry.path) for entry in opened.series.single_files()))),
        watch.kept,
        {name: sorted(rules) for name, rules in sought_by.items()},
        sorted(drafts),
    )


def conclude_file(
    entry: Entry, read: Collection[str], sought: Collection[str], watch: Watch, reader: FileReader
) -> FileVerdict:
    """What is known of one entry after all was asked about it. Raises OtherwiseError where nobody knows its file's values."""
    known = reader.values_of(entry.path)
    if known is None:
        raise OtherwiseError
    names, told, gathered = tuple(sorted(read)), tuple(watch.told_of(entry.path)), watch.gathered.get(entry.path, {})
    return FileVerdict(known[0], names, digest_read(entry, names, known[1]), told, tuple(sorted(sought)), gathered)
