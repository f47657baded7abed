"""The file of the journal: a line of JSON an entry and day."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing.entries.differences import Difference
from briefing.entries.journal import Journal, JournalLine
from briefing.problem import Place, Problem

JOURNAL = "journal.jsonl"
"""Its name in the folder of entries."""
NO_LINE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)
"""What JSON of another shape, of endless depth or with endless numbers raises."""


def read_journal(folder: Path, shown_as: str) -> tuple[Journal, list[Problem]]:
    """The journal of a folder of entries, empty where there is none, and what is wrong with it."""
    try:
        text = (folder / JOURNAL).read_text("utf-8")
    except FileNotFoundError:
        return Journal(), []
    except (OSError, UnicodeError):
        return Journal(), [_fault(f"{shown_as}/{JOURNAL}", 1, "it cannot be read")]
    journal, faulty = _read_lines(text)
    return journal, [_fault(f"{shown_as}/{JOURNAL}", number, "no line of a journal") for number in faulty]


@lru_cache(maxsize=1)
def _read_lines(text: str) -> tuple[Journal, tuple[int, ...]]:
    """And the numbers of those that are none. The last one is kept: a preview reads it at each save, an eighth of its work."""
    lines, faulty = [], []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            lines.append(_read_line(read_json(line)))
        except NO_LINE:
            faulty.append(number)
    return Journal.of(lines), tuple(faulty)


def read_json(line: str) -> Any:
    """What a line says. Raises ValueError, also for half a sign (`\\ud800`), which no file of ours could hold."""
    found = json.loads(line)
    if "\\u" in line:
        json.dumps(found, ensure_ascii=False).encode()
    return found


def write_journal(journal: Journal) -> str:
    """The file: a line an entry and day, in the order of entries, so that two who write it seldom touch one place."""
    return "".join(f"{_write_line(line)}\n" for lines in journal.lines.values() for line in lines)


def _read_line(values: dict[str, Any]) -> JournalLine:
    changed = tuple(
        Difference(str(keys), str(language), tuple(map(str, before)), tuple(map(str, after)))
        for keys, language, before, after in values.get("changed", ())
    )
    on, history = date.fromisoformat(values["on"]), int(values.get("history", 0))
    if not isinstance(values["entry"], str):
        raise TypeError
    return JournalLine(values["entry"], on, str(values["digest"]), history, changed)


def _write_line(line: JournalLine) -> str:
    values: dict[str, Any] = {"entry": line.entry, "on": line.on.isoformat(), "digest": line.digest}
    if line.history:
        values["history"] = line.history
    if line.changed:
        values["changed"] = [[found.keys, found.language, found.before, found.after] for found in line.changed]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _fault(path: str, line: int, what: str) -> Problem:
    expected, mend = "what `briefing journal` writes", "run `briefing journal`, or take the file from git"
    return Problem(Place(path, line, 1), what, expected, mend, code="journal")
