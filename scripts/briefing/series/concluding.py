"""What a check of everything concludes for the next one, and what of one entry. Knows no rule and no store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from briefing.entries import Entry
from briefing.entries.file_reader import FileReader
from briefing.problem import Problem
from briefing.series import Opened
from briefing.series.checks.drafts import list_drafts
from briefing.series.unopened import OtherwiseError
from briefing.series.watch import Watch
from briefing.series.what_was_read import digest_read
from briefing.verdict import FileVerdict, FileVerdicts, Verdict


def conclude(opened: Opened, watch: Watch, reader: FileReader, rest: str) -> Verdict | None:
    """The verdict of a series without errors and files that could not be read; None of any other."""
    loaded, all_told = opened.loaded, Counter(opened.report.problems)
    if opened.series is None or loaded is None or any(loaded.unread.values()):
        return None
    entries, drafts = {entry.path: entry for entry in opened.series.all_entries()}, list_drafts(loaded)
    whole = {rule: tuple(told) for rule, told in watch.whole.items() if told}
    own = [*watch.judged, *(found for path in entries for found in watch.told_of(path))]
    told = Counter((*own, *(found for said in whole.values() for found in said)))
    if told - all_told:  # something was left out, since a file is at fault there
        return None
    sought, sought_by = watch.sort_sought(entries)
    try:
        files = {
            path: conclude_file(entry, watch.read[path], sought.get(path, ()), watch.told_of(path), reader)
            for path, entry in entries.items()
        }
    except OtherwiseError:
        return None
    further = tuple(found for found in (all_told - told).elements() if found.place.path not in drafts)
    return Verdict(
        rest,
        FileVerdicts.write(files),
        {"": further, **whole},
        tuple(watch.judged),
        watch.gathered_by_rule(files),
        dict(filter(None, (reader.values_of(entry.path) for entry in opened.series.single_files()))),
        watch.kept,
        {name: sorted(rules) for name, rules in sought_by.items()},
        sorted(drafts),
    )


def conclude_file(
    entry: Entry, read: Collection[str], sought: Collection[str], told: Collection[Problem], reader: FileReader
) -> FileVerdict:
    """What is known of one entry. Raises OtherwiseError where nobody knows the values of its file."""
    known = reader.values_of(entry.path)
    if known is None:
        raise OtherwiseError
    names = tuple(sorted(read))
    return FileVerdict(known[0], names, digest_read(entry, names, known[1]), tuple(told), tuple(sorted(sought)))
