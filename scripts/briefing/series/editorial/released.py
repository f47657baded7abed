"""The state of the entries against a release: whether it is the same, and what was entered since. From the journal."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import date

from briefing.entries import KINDS, Commitment, Entry
from briefing.entries.journal import SHORT, digest_content
from briefing.entries.release import EnteredCounts
from briefing.series.editorial.entered import list_lines
from briefing.series.series import Series


def digest_state(series: Series) -> str:
    """A name for what all files of entries hold: the same files have one, wherever they lie."""
    files = sorted(
        f"{entry.lasting_name} {digest_content(entry.written.encode())}\n"
        for entry in (*series.single_files(), *series.all_entries())
    )
    return hashlib.sha256("".join(files).encode()).hexdigest()


def count_entries(series: Series) -> dict[str, int]:
    """How many entries there are, by kind."""
    return {kind: len(series.of_kind(kind)) for kind in KINDS}


def count_entered(series: Series, after: date) -> EnteredCounts:
    """What came and was changed after a day; what the journal does not tell yet did so just now."""
    entered, changed = Counter(dict.fromkeys(KINDS, 0)), Counter(dict.fromkeys(KINDS, 0))
    statuses = 0
    for entry in series.all_entries():
        lines = list_lines(series, entry)
        known = [line for line in lines if line.on <= after]
        if not known:
            entered[entry.kind] += 1
        elif lines[-1].on > after or lines[-1].digest != digest_content(entry.written.encode())[:SHORT]:
            changed[entry.kind] += 1
        if isinstance(entry, Commitment):
            statuses += len(entry.history) - (known[-1].history if known else 0)
    return EnteredCounts(dict(entered), dict(changed), statuses)


def is_told(series: Series, entry: Entry) -> bool:
    """Whether the journal tells of an entry as it is now."""
    lines = list_lines(series, entry)
    return bool(lines) and lines[-1].digest == digest_content(entry.written.encode())[:SHORT]
