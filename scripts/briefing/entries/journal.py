"""The journal: on which day editors entered what, a line an entry and day. Written from git by `briefing journal`; a build
reads it and asks no git, so that the same files give the same pages wherever they lie. Knows no kind of entry.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from briefing.entries.differences import Difference

SHORT = 12
"""Letters of a content's name in a line."""


class JournalLine(NamedTuple):
    """What an entry was at the end of a day on which it was entered or changed."""

    entry: str
    """Its kind and the id that it had at first: `meetings/x`."""
    on: date
    digest: str
    """A short name of what its file held then."""
    history: int = 0
    """How many entries its history had then."""
    changed: tuple[Difference, ...] = ()
    """What was changed on the day; nothing where it was entered. What was only added names no words: the entry has them."""


class Journal(NamedTuple):
    """All lines, by entry."""

    lines: Mapping[str, tuple[JournalLine, ...]] = {}

    @classmethod
    def of(cls, lines: Iterable[JournalLine]) -> Journal:
        """The lines of each entry, oldest first."""
        found: dict[str, list[JournalLine]] = defaultdict(list)
        for line in lines:
            found[line.entry].append(line)
        return cls({name: tuple(sorted(found[name], key=lambda line: line.on)) for name in sorted(found)})

    @property
    def last_day(self) -> date:
        """The last day that it tells of; the first of all days where it is empty."""
        return max((line.on for lines in self.lines.values() for line in lines), default=date.min)


def digest_content(content: bytes) -> str:
    """The name of a file's content, as git makes it: whatever is written alike has one name."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
