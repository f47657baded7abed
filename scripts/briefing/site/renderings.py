"""Parts of the tree as an earlier build rendered them, taken over where the series still answers every question as it did.

A part is known by what was planned: where it stands, what renders it, and what that was given. What all parts share belongs to
the key of the store. Pages are kept as the key of the finished page, everything else with the digest of its bytes; the bytes
lie beside, for whoever has them nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

import orjson

from briefing.series.asked_again.trace import Witness
from briefing.site.cache.store import Store, make_key
from briefing.site.finishing import is_page, is_read, key_of, may_link
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.part_names import name_part
from briefing.site.publishing.stage import digest_content
from briefing.site.rendered import KeptPart, KnownFile, KnownPage, Rendered
from briefing.sitefile import SiteFile, TreePart
from briefing.tree import render_parts
from briefing.urls import HOME, PAGE

SHELVES = 24
"""On so many a language's pages are kept, each always on the same one; a shelf is looked through and written as a whole. What
is made of the whole series at once, and holds no page, has a shelf of its own."""


@dataclass(frozen=True)
class Plan:
    """The parts of one language's tree, and what tells whether they are as before."""

    frame: LanguageFrame
    parts: Sequence[TreePart]
    shared: str
    """A key of everything that parts share."""
    witness: Witness
    store: Store
    last: Mapping[str, str] = field(default_factory=dict)
    """Key of a shelf → what told what lay on it when the last build had ended."""

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
        """The other shelves, each of which takes longer than any of those; first what holds everything, then what came to most
        bytes when it was put by."""
        sizes = {shelf: self.store.size_of(self._key_of_bytes(shelf)) for shelf in range(SHELVES, len(self._shelves))}
        return sorted(sizes, key=lambda shelf: (not self._is_everything(shelf), -sizes[shelf]))

    def prepare(self) -> None:
        """Whatever all shelves need, before processes begin that share it."""
        _ = self._shelves
        self.witness.prepare()

    def render_shelf(self, shelf: int) -> Rendered:
        """The parts of one shelf: taken over, or rendered now and kept."""
        (stamp, before, words), now, passing, made = self._open(shelf), {}, Counter[str](), list[SiteFile]()
        key, held_before, digests = self._key(shelf), self.last.get(self._key(shelf)) == stamp, dict[str, str]()
        found = Rendered(shelf, [], [], [], words, (key, self._key_of_bytes(shelf)), digests)
        for number, name in self._shelves[shelf]:
            kept = old = before.get(name) if name else None
            if kept and kept.trace is not None and self.witness.bears_out(kept.trace, held_before=held_before):
                found.known_files.extend(kept.files)
                found.known.extend(KnownPage(path, page, number) for path, page in kept.pages)
            else:
                kept, files = self._render(self.parts[number], name)
                as_before = _find_unchanged(kept, old)
                found.known_files.extend(as_before.values())
                found.files.extend(file for file in files if file.path not in as_before)
                digests |= {file.path: file.digest for file in kept.files if file.path not in as_before}
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
            stamp = self._close(shelf, before, now, words - passing, made)
        return replace(found, stamp=stamp, learned=self.witness.take_learned())

    def read_shelf(self, shelf: int) -> list[SiteFile]:
        """The files beside the pages on a shelf, as they are kept; where some are gone, all of the shelf is rendered anew."""
        return self._read(shelf, self._open(shelf)[1])

    def _render(self, part: TreePart, name: str | None) -> tuple[KeptPart, list[SiteFile]]:
        """Render a part anew; where a folder that it was given was written to since it got its name, nothing is noted."""
        (files, words), trace = self.witness.note(partial(render_parts, [part]), is_everything=part.is_everything)
        if name_part(part) != name:
            trace = None
        pages = [file for file in files if is_page(file) and not may_link(file)]
        others = [file for file in files if not is_page(file) or may_link(file)]
        told = [KnownFile(file.path, file.source, digest_content(file.content), len(file.content)) for file in others]
        return KeptPart(trace, [(page.path, key_of(self.frame, page, ())) for page in pages], told, words), files

    def render_part(self, number: int) -> list[SiteFile]:
        """The files of one part, rendered now."""
        return render_parts([self.parts[number]])[0]

    def _key(self, shelf: int) -> str:
        return make_key("renderings", self.shared, str(shelf))

    def _key_of_bytes(self, shelf: int) -> str:
        return make_key("bytes of renderings", self.shared, str(shelf))

    def _is_everything(self, shelf: int) -> bool:
        """Whether what lies there is made anew after each change: its bytes, which are the most, would serve no later build."""
        return any(self.parts[number].is_everything for number, _ in self._shelves[shelf])

    def _open(self, shelf: int) -> tuple[str, dict[str, KeptPart], Counter[str]]:
        """What tells what lies on a shelf, its parts as they were put there, and how often each word stands in all of them."""
        stamp, told, *traces = (self.store.get(self._key(shelf)) or b"\n[{},{}]").split(b"\n")
        parts, words = orjson.loads(told)
        found = {
            name: KeptPart(trace, pages, [KnownFile(*file) for file in files], words)
            for (name, (pages, words, files)), trace in zip(parts.items(), traces, strict=True)
        }
        return stamp.decode(), found, Counter(words)

    def _read(self, shelf: int, parts: Mapping[str, KeptPart]) -> list[SiteFile]:
        listed = [file for kept in parts.values() for file in kept.files]
        found = list(_cut(listed, (listed and self.store.get(self._key_of_bytes(shelf))) or b""))
        if len(found) < len(listed):
            return render_parts([self.parts[number] for number, _ in self._shelves[shelf]])[0]
        return found

    def _close(
        self,
        shelf: int,
        before: Mapping[str, KeptPart],
        now: Mapping[str, KeptPart],
        words: Mapping[str, int],
        made: Iterable[SiteFile],
    ) -> str:
        """Put the parts on their shelf, each trace on a line, and the bytes of their files one after another; what tells it."""
        is_carried_on = any(now.get(name) is kept for name, kept in before.items())
        contents = {file.path: file.content for file in (*(self._read(shelf, before) if is_carried_on else ()), *made)}
        told = {name: [kept.pages, kept.words, kept.files] for name, kept in now.items()}
        if not self._is_everything(shelf):
            listed = (file for kept in now.values() for file in kept.files)
            self.store.put(self._key_of_bytes(shelf), b"".join(contents[file.path] for file in listed))
        lines = [orjson.dumps([told, words], default=list), *(kept.trace or b"" for kept in now.values())]
        stamp = make_key(*lines)
        self.store.put(self._key(shelf), b"\n".join([stamp.encode(), *lines]))
        return stamp


def _find_unchanged(now: KeptPart, before: KeptPart | None) -> Mapping[str, KnownFile]:
    """Of the files of a part that was made anew those that came out as they were, by path; they go to nobody."""
    known = set(before.files) if before else set()
    return {file.path: file for file in now.files if file in known and not is_read(file.path)}


def _cut(listed: Iterable[KnownFile], contents: bytes) -> Iterator[SiteFile]:
    """The bytes of some files, which stand one after another; none where they are not those that are meant."""
    start = 0
    for file in listed:
        content = contents[start : start + file.size]
        start += file.size
        if digest_content(content) == file.digest:
            yield SiteFile(file.path, content, file.source)
