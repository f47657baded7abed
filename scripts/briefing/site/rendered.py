"""What comes of the parts of a tree, rendered or taken over, as values that go from process to process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.series.asked_again.trace import Trace
from briefing.series.checks.hand_written.finished_page import Page
from briefing.site.last_answers import Doors
from briefing.sitefile import SiteFile


@dataclass(frozen=True)
class KnownPage:
    """A page that was finished before."""

    path: str
    key: str
    part: int
    """The number of its part in the plan, should the finished page be gone."""


class KnownFile(NamedTuple):
    """A file beside the pages that was rendered before; goes through JSON unchanged."""

    path: str
    source: str | None
    digest: str
    size: int


class Placed(NamedTuple):
    """A file that stands in the stage, or lies beside it."""

    source: str
    """Its path in the tree of the language."""
    path: str
    digest: str
    is_written: bool
    """Whether it is no published file."""
    aside: str = ""
    """Where it lies until the stage takes it; empty where it stands there."""


class PlacedPage(NamedTuple):
    """A page that was finished and stands in the stage, and what was read of it."""

    key: str
    file: Placed
    read: Page
    searched: str


@dataclass(frozen=True)
class Rendered:
    """What came of the parts on a shelf, taken over or made."""

    shelf: int
    files: list[SiteFile]
    """What was made and is not as it was, and where it was placed already, what is left of that."""
    known: list[KnownPage]
    known_files: list[KnownFile]
    words: Counter[str]
    keys: tuple[str, str]
    """Under which the store keeps them, and the bytes of the files."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Path of each file beside the pages that was made → digest of its bytes, for whoever places it."""
    stamp: str = ""
    """What tells what lies on the shelf now."""
    learned: Doors = field(default_factory=dict)
    """What whoever rendered it has learned of doors."""
    placed: Sequence[Placed] = ()
    """What stands in the stage, pages among it, or lies beside it."""
    pages: Sequence[PlacedPage] = ()


@dataclass(frozen=True)
class KeptPart:
    """One part as it was rendered; without a trace it cannot be taken over."""

    trace: Trace | None
    pages: Sequence[Sequence[str]]
    """Path of each page and the key of the finished one."""
    files: Sequence[KnownFile]
    """Everything else."""
    words: Mapping[str, int]
