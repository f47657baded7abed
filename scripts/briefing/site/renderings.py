"""Parts of the tree as an earlier build rendered them, taken over where the series still answers every question as it did.

A part is known by what was planned: where it stands, what renders it, and what that was given. What all parts share belongs to
the key of the store. Pages are kept as the key of the finished page, everything else with its bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property, partial
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from briefing.entries import Entry
from briefing.locale.locale import Locale
from briefing.questions import noting
from briefing.series.edition import Edition
from briefing.series.series import Series
from briefing.series.trace import Trace, Witness
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.finishing import is_page, key_of, may_link
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site_links import SiteLinks
from briefing.sitefile import NO_EXTRAS, Extras, SiteFile, TreePart
from briefing.tree import render_parts

SHELVES = 24
"""On so many a language's parts are kept, each always on the same one; a shelf is looked through and written as a whole."""
_SHARED = (Edition, Series, Locale, SiteLinks)
"""What parts are given and the key of the store stands for, or what asks questions."""


@dataclass(frozen=True)
class KnownPage:
    """A page that was finished before."""

    path: str
    key: str
    part: int
    """The number of its part in the plan, should the finished page be gone."""


@dataclass(frozen=True)
class Rendered:
    """What came of some parts, taken over or made."""

    files: list[SiteFile]
    known: list[KnownPage]
    words: Counter[str]
    key: str
    """Under which the store keeps them."""


@dataclass(frozen=True)
class Kept:
    """One part as it was rendered."""

    trace: Trace
    pages: Sequence[Sequence[str]]
    """Path of each page and the key of the finished one."""
    files: Sequence[SiteFile]
    """Everything else."""
    words: Mapping[str, int]


@dataclass(frozen=True)
class Plan:
    """The parts of one language's tree, and what tells whether they are as before."""

    frame: LanguageFrame
    parts: Sequence[TreePart]
    shared: str
    """A key of everything that parts share."""
    witness: Witness
    store: Store

    @cached_property
    def _shelves(self) -> Sequence[Sequence[tuple[int, str | None]]]:
        """Number and name of the parts on each shelf."""
        found: list[list[tuple[int, str | None]]] = [[] for _ in range(SHELVES)]
        for number, part in enumerate(self.parts):
            name = name_part(part)
            found[int(make_key(name or part.at)[:8], 16) % SHELVES].append((number, name))
        return found

    def prepare(self) -> None:
        """Whatever all shelves need, before processes begin that share it."""
        _ = self._shelves

    def render_shelf(self, shelf: int) -> Rendered:
        """The parts of one shelf: taken over, or rendered now and kept."""
        key = make_key("renderings", self.shared, str(shelf))
        before, now = _open(self.store.get(key)), {}
        found = Rendered([], [], Counter(), key)
        for number, name in self._shelves[shelf]:
            kept = before.get(name) if name else None
            if kept and self.witness.bears_out(kept.trace):
                found.files.extend(kept.files)
                found.known.extend(KnownPage(path, page, number) for path, page in kept.pages)
                found.words.update(kept.words)
            else:
                kept = self._render(self.parts[number], found)
            if kept and name:
                now[name] = kept
        if any(now[name] is not before.get(name) for name in now) or len(now) < len(before):
            self.store.put(key, _close(now))
        return found

    def _render(self, part: TreePart, found: Rendered) -> Kept | None:
        """Render a part anew; what can be kept of it."""
        with noting() as notes:
            files, words = render_parts([part])
        found.files.extend(files)
        found.words.update(words)
        trace = self.witness.write(notes)
        if trace is None:
            return None
        pages = [file for file in files if is_page(file) and not may_link(file)]
        others = [file for file in files if not is_page(file) or may_link(file)]
        return Kept(trace, [(page.path, key_of(self.frame, page, ())) for page in pages], others, words)

    def render_part(self, number: int) -> list[SiteFile]:
        """The files of one part, rendered now."""
        return render_parts([self.parts[number]])[0]


def share(edition: Edition, frame: LanguageFrame, words: Path, url: str, extras: Extras = NO_EXTRAS) -> str:
    """A key of all that the parts of a language share; `words` is the folder of the series' own words of the interface."""
    series = edition.series
    said = [single.model_dump_json() for single in series.single_files()]
    return make_key(digest_versions(), edition.day.isoformat(), repr(frame), url, repr(extras), _digest_folder(words), *said)


def name_part(part: TreePart) -> str | None:
    """What was planned, in a word that is the same whenever the same is planned; None where nobody can say."""
    try:
        return json.dumps([part.at, _name(part.render)], ensure_ascii=False)
    except TypeError:
        return None


def _name(value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, _SHARED):
        return type(value).__name__
    if isinstance(value, Entry):
        return [value.kind, value.id]
    if isinstance(value, ModuleType):
        return value.__name__
    if isinstance(value, Path):
        return _digest_folder(value)
    if isinstance(value, list | tuple):
        return [_name(item) for item in value]
    if isinstance(value, partial):
        return [_name(value.func), _name(value.args), _name(sorted(value.keywords.items()))]
    if isinstance(value, FunctionType):
        held = [cell.cell_contents for cell in value.__closure__ or ()]
        return [value.__module__, value.__qualname__, value.__code__.co_firstlineno, _name(held)]
    if is_dataclass(value):
        return [type(value).__name__, *(_name(getattr(value, part.name)) for part in fields(value))]
    raise TypeError(f"a part was given {type(value).__name__}, which has no name")


def _digest_folder(folder: Path) -> str:
    """One digest over everything in a folder; that of nothing where it is not there."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            found.update(f"\0{path.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def _close(parts: Mapping[str, Kept]) -> bytes:
    """A shelf as one blob: a line that says what there is, and the bytes one after another."""
    told = {
        name: [kept.trace, kept.pages, kept.words, [[file.path, file.source, len(file.content)] for file in kept.files]]
        for name, kept in parts.items()
    }
    contents = (file.content for kept in parts.values() for file in kept.files)
    return json.dumps(told, ensure_ascii=False).encode() + b"\n" + b"".join(contents)


def _open(blob: bytes | None) -> dict[str, Kept]:
    """The parts of a shelf as they were put there."""
    if blob is None:
        return {}
    head, _, contents = blob.partition(b"\n")
    found, start = {}, 0
    for name, (trace, pages, words, listed) in json.loads(head).items():
        files = []
        for path, source, size in listed:
            files.append(SiteFile(path, contents[start : start + size], source))
            start += size
        found[name] = Kept(trace, pages, files, words)
    return found
