"""Parts of the tree as an earlier build rendered them, taken over where the series still answers every question as it did.

A part is known by what was planned: where it stands, what renders it, and what that was given. What all parts share belongs to
the key of the store. Pages are kept as the key of the finished page, everything else with the digest of its bytes; the bytes
lie beside, for whoever has them nowhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property, partial
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import orjson

from briefing.entries import Entry
from briefing.locale.locale import Locale
from briefing.series.asked_again.trace import Trace, Witness
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.finishing import is_page, is_read, key_of, may_link
from briefing.site.gates.page import Page
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.publishing.stage import digest_content
from briefing.site_links import SiteLinks
from briefing.sitefile import NO_EXTRAS, Extras, SiteFile, TreePart
from briefing.tree import render_parts
from briefing.urls import HOME, PAGE

SHELVES = 24
"""On so many a language's pages are kept, each always on the same one; a shelf is looked through and written as a whole. What
is made of the whole series at once, and holds no page, has a shelf of its own."""
_SHARED = (Edition, Series, Locale, SiteLinks)
"""What parts are given and the key of the store stands for, or what asks questions."""


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
    """A file that stands in the stage."""

    source: str
    """Its path in the tree of the language."""
    path: str
    digest: str
    is_written: bool
    """Whether it is no published file."""


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
    placed: Sequence[Placed] = ()
    """What stands in the stage, pages among it."""
    pages: Sequence[PlacedPage] = ()


@dataclass(frozen=True)
class Kept:
    """One part as it was rendered; without a trace it cannot be taken over."""

    trace: Trace | None
    pages: Sequence[Sequence[str]]
    """Path of each page and the key of the finished one."""
    files: Sequence[KnownFile]
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
        """Number and name of the parts on each shelf; those of pages first."""
        found: list[list[tuple[int, str | None]]] = [[] for _ in range(SHELVES)]
        for number, part in enumerate(self.parts):
            name = name_part(part)
            if part.has_pages:
                found[int(make_key(name or part.at)[:8], 16) % SHELVES].append((number, name))
            else:
                found.append([(number, name)])
        return found

    @cached_property
    def longest_first(self) -> Sequence[int]:
        """The shelves of pages as they are begun: what stands at the top is of the whole series, and one last is waited for."""
        tops = [sum(1 for number, _ in shelf if self.parts[number].at in (HOME, PAGE)) for shelf in self._shelves[:SHELVES]]
        return sorted(range(SHELVES), key=lambda shelf: -tops[shelf])

    @property
    def without_pages(self) -> Sequence[int]:
        """The other shelves, each of which takes longer than any of those; first what came to most bytes when it was put by."""
        return sorted(range(SHELVES, len(self._shelves)), key=lambda shelf: -self.store.size_of(self._key_of_bytes(shelf)))

    def prepare(self) -> None:
        """Whatever all shelves need, before processes begin that share it."""
        _ = self._shelves
        self.witness.prepare()

    def render_shelf(self, shelf: int) -> Rendered:
        """The parts of one shelf: taken over, or rendered now and kept."""
        (before, words), now, passing, made = self._open(shelf), {}, Counter[str](), list[SiteFile]()
        found = Rendered(shelf, [], [], [], words, (self._key(shelf), self._key_of_bytes(shelf)))
        for number, name in self._shelves[shelf]:
            kept = old = before.get(name) if name else None
            if kept and kept.trace is not None and self.witness.bears_out(kept.trace):
                found.known_files.extend(kept.files)
                found.known.extend(KnownPage(path, page, number) for path, page in kept.pages)
            else:
                kept, files = self._render(self.parts[number])
                as_before = _find_unchanged(kept, old)
                found.known_files.extend(as_before.values())
                found.files.extend(file for file in files if file.path not in as_before)
                made += files
                words.update(kept.words)
            if name and kept.trace is not None:
                now[name] = kept
            else:
                passing.update(kept.words)
        gone = [kept for name, kept in before.items() if now.get(name) is not kept]
        for kept in gone:
            words.subtract(kept.words)
        words += Counter()  # those that no part has any more are left out
        if gone or len(now) > len(before):
            self._close(shelf, before, now, words - passing, made)
        return found

    def read_shelf(self, shelf: int) -> list[SiteFile]:
        """The files beside the pages on a shelf, as they are kept; where some are gone, all of the shelf is rendered anew."""
        return self._read(shelf, self._open(shelf)[0])

    def _render(self, part: TreePart) -> tuple[Kept, list[SiteFile]]:
        """Render a part anew."""
        (files, words), trace = self.witness.note(partial(render_parts, [part]), is_everything=part.is_everything)
        pages = [file for file in files if is_page(file) and not may_link(file)]
        others = [file for file in files if not is_page(file) or may_link(file)]
        told = [KnownFile(file.path, file.source, digest_content(file.content), len(file.content)) for file in others]
        return Kept(trace, [(page.path, key_of(self.frame, page, ())) for page in pages], told, words), files

    def render_part(self, number: int) -> list[SiteFile]:
        """The files of one part, rendered now."""
        return render_parts([self.parts[number]])[0]

    def _key(self, shelf: int) -> str:
        return make_key("renderings", self.shared, str(shelf))

    def _key_of_bytes(self, shelf: int) -> str:
        return make_key("bytes of renderings", self.shared, str(shelf))

    def _open(self, shelf: int) -> tuple[dict[str, Kept], Counter[str]]:
        """The parts of a shelf as they were put there, and how often each word stands in all of them."""
        parts, words = orjson.loads(self.store.get(self._key(shelf)) or b"[{},{}]")
        return {
            name: Kept(trace, pages, [KnownFile(*file) for file in files], words)
            for name, (trace, pages, words, files) in parts.items()
        }, Counter(words)

    def _read(self, shelf: int, parts: Mapping[str, Kept]) -> list[SiteFile]:
        listed = [file for kept in parts.values() for file in kept.files]
        found = list(_cut(listed, (listed and self.store.get(self._key_of_bytes(shelf))) or b""))
        if len(found) < len(listed):
            return render_parts([self.parts[number] for number, _ in self._shelves[shelf]])[0]
        return found

    def _close(
        self,
        shelf: int,
        before: Mapping[str, Kept],
        now: Mapping[str, Kept],
        words: Mapping[str, int],
        made: Iterable[SiteFile],
    ) -> None:
        """Put the parts on their shelf, and the bytes of their files one after another."""
        is_carried_on = any(now.get(name) is kept for name, kept in before.items())
        contents = {file.path: file.content for file in (*(self._read(shelf, before) if is_carried_on else ()), *made)}
        told = {name: [kept.trace, kept.pages, kept.words, kept.files] for name, kept in now.items()}
        listed = (file for kept in now.values() for file in kept.files)
        self.store.put(self._key_of_bytes(shelf), b"".join(contents[file.path] for file in listed))
        self.store.put(self._key(shelf), orjson.dumps([told, words], default=list))


def _find_unchanged(now: Kept, before: Kept | None) -> Mapping[str, KnownFile]:
    """Of the files of a part that was made anew those that came out as they were, by path; they go to nobody."""
    known = set(before.files) if before else set()
    return {file.path: file for file in now.files if file in known and not is_read(file.path)}


def share(edition: Edition, frame: LanguageFrame, words: Path, url: str, extras: Extras = NO_EXTRAS) -> str:
    """A key of all that the parts of a language share; `words` is the folder of the series' own words of the interface."""
    series = edition.series
    said = [single.model_dump_json() for single in series.single_files()]
    return make_key(digest_versions(), edition.day.isoformat(), frame.spelt, url, repr(extras), _digest_folder(words), *said)


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


def _cut(listed: Iterable[KnownFile], contents: bytes) -> Iterator[SiteFile]:
    """The bytes of some files, which stand one after another; none where they are not those that are meant."""
    start = 0
    for file in listed:
        content = contents[start : start + file.size]
        start += file.size
        if digest_content(content) == file.digest:
            yield SiteFile(file.path, content, file.source)
