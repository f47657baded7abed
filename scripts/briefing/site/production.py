"""A planned tree → files of the stage: renders, finishes what is not known yet, and gathers what was read of the pages.

Knows neither what the gates ask nor what search does, only that each page brings what they read of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, as_completed, wait
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from briefing.series.checks.hand_written.finished_page import Page
from briefing.site.cache.store import Store
from briefing.site.finishing import Finished, finish, from_blob, is_page, is_read, key_of, may_link, place
from briefing.site.indexing.search_index import SearchIndex, digest_searched
from briefing.site.indexing.search_records import lay_out_records
from briefing.site.kept_pages import KeptPages
from briefing.site.last_answers import Doors
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.publishing.stage import Stage, digest_content
from briefing.site.rendered import KnownPage, Rendered
from briefing.site.renderings import Plan
from briefing.site.workers import render_part, render_shelf
from briefing.sitefile import SiteFile
from briefing.tree import write_words
from briefing.urls import SEARCH_RECORDS

BATCH = 40
"""So many pages at most are finished in one task."""
AHEAD = 2
"""So many shelves of pages for each process are begun and not there yet: what comes of one is handed on to Pagefind before the
last are begun, or the texts of all pages would wait here."""
Shelf = tuple[int, Sequence[LanguageFrame]]
"""Its number, and of which languages."""
AtWork = dict[Future[list[Rendered]], Sequence[LanguageFrame]]


class ShelvesAtWork:
    """What is rendered just now. Where a site was published before, pages come before most of what holds none, since the
    index hangs on them; it is joined while the rest is made."""

    def __init__(self, renderers: Executor, plans: Sequence[Plan], jobs: int = 1, *, is_first: bool) -> None:
        """Each shelf is rendered: of what holds no page one by one, of pages all languages together."""
        frames = [plan.frame for plan in plans]
        alone = [(shelf, [plan.frame]) for plan in plans for shelf in plan.without_pages]
        first = len(alone) if is_first else 1
        self._renderers, self._later = renderers, alone[first:]
        self._others = self._begin(alone[:first])
        self._waiting = iter([(shelf, frames) for shelf in plans[0].longest_first])
        self._pages = self._begin(islice(self._waiting, AHEAD * jobs))

    def list_pages(self) -> Iterator[tuple[LanguageFrame, Rendered]]:
        """The shelves of pages as they are there; then the others are begun that were not."""
        yield from self._wait(self._pages)
        self._others |= self._begin(self._later)

    def list_others(self) -> Iterator[tuple[LanguageFrame, Rendered]]:
        """The other shelves."""
        yield from self._wait(self._others)

    def _begin(self, shelves: Iterable[Shelf]) -> AtWork:
        return {
            self._renderers.submit(render_shelf, [frame.language for frame in frames], shelf): frames
            for shelf, frames in shelves
        }

    def _wait(self, at_work: AtWork) -> Iterator[tuple[LanguageFrame, Rendered]]:
        """What comes of each; for one that is there another is begun that waits."""
        while at_work:
            done, _ = wait(at_work, return_when=FIRST_COMPLETED)
            for future in done:
                frames = at_work.pop(future)
                at_work |= self._begin(islice(self._waiting, 1))
                yield from zip(frames, future.result(), strict=True)


@dataclass
class Production:
    """Fills a stage. `renderers` must know the plans; `finishers` may be any executor."""

    project: Path
    stage: Stage
    store: Store
    renderers: Executor
    finishers: Executor
    kept: KeptPages
    """The pages that are as they were."""
    index: SearchIndex
    """Is told what search may find."""
    read: list[Page] = field(default_factory=list)
    """What the gates know of each other page."""
    pages: dict[str, Sequence[str]] = field(default_factory=dict)
    """Key of a page → its path, and the digest of what search reads of it."""
    paths: dict[str, list[str]] = field(default_factory=dict)
    """Language → the paths of its tree."""
    shelves: dict[str, str] = field(default_factory=dict)
    """Key of a shelf → what tells what lies on it."""
    learned: list[Doors] = field(default_factory=list)
    """What whoever rendered them has learned of doors."""
    _at_work: dict[Future[list[Finished]], list[str]] = field(default_factory=dict)
    """A task → the keys of its pages."""

    def produce(self, plans: Iterable[Plan], rendering: ShelvesAtWork) -> None:
        """Everything that is planned for some languages, and begun. Raises EngineError with what MkDocs says of a page, and
        IndexingError."""
        by_frame = {plan.frame: plan for plan in plans}
        words: dict[LanguageFrame, Counter[str]] = {frame: Counter() for frame in by_frame}
        linking: dict[LanguageFrame, list[SiteFile]] = {frame: [] for frame in by_frame}

        def take(frame: LanguageFrame, rendered: Rendered) -> None:
            for key in rendered.keys:
                self.store.keep(key)
            self.shelves[rendered.keys[0]] = rendered.stamp
            self.learned.append(rendered.learned)
            words[frame] += rendered.words
            self._take_placed(frame, rendered)
            pages = self._pass_others(frame, [*rendered.files, *self._take_files(by_frame[frame], rendered)])
            linking[frame] += (page for page in pages if may_link(page))
            self._finish(frame, [page for page in pages if not may_link(page)])
            self._take_known(frame, rendered.known)

        for frame, rendered in rendering.list_pages():
            take(frame, rendered)
        if self.stage.known:
            self._wait()
            places = {place(frame, page) for frame, pages in linking.items() for page in pages}
            self.index.join_early(self.kept.searched, self.kept.read_searched, self.kept.searched_before(places).values())
        for frame, rendered in rendering.list_others():
            take(frame, rendered)
        for frame, counted in words.items():
            self._pass_others(frame, write_words(counted))
        for frame, pages in linking.items():
            self._finish(frame, pages, frozenset(self.paths[frame.language]))
        self._wait()

    def _wait(self) -> None:
        """Take the pages that others finish."""
        for done in as_completed(list(self._at_work)):
            for key, page in zip(self._at_work.pop(done), done.result(), strict=True):
                self.store.put(key, page.to_blob())
                self._take(key, page)

    def _take_placed(self, frame: LanguageFrame, rendered: Rendered) -> None:
        """What whoever rendered it has put into the stage, or beside it."""
        paths = self.paths.setdefault(frame.language, [])
        for file in rendered.placed:
            paths.append(file.source)
            if file.aside:
                self.stage.take(file.path, file.digest, file.aside)
            else:
                self.stage.note(file.path, file.digest, file.is_written)
        for page in rendered.pages:
            self.store.keep(page.key)
            self._tell(page.key, page.read, page.searched)

    def _take_known(self, frame: LanguageFrame, pages: Iterable[KnownPage]) -> None:
        """Pages that were finished before; one that is gone is made again."""
        gone: dict[int, set[str]] = defaultdict(set)
        for page in pages:
            self.paths.setdefault(frame.language, []).append(page.path)
            if not self._take_finished(page.key):
                gone[page.part].add(page.path)
        for part, paths in gone.items():
            files = self.renderers.submit(render_part, frame.language, part).result()
            self._finish(frame, [file for file in files if file.path in paths])

    def _take_files(self, plan: Plan, rendered: Rendered) -> list[SiteFile]:
        """Of files beside the pages that were rendered before, those that must be looked at or are published otherwise."""
        frame, wanted, paths = plan.frame, set(), self.paths.setdefault(plan.frame.language, [])
        for path, _, digest, _ in rendered.known_files:
            if path == SEARCH_RECORDS and self.index.keep_records(_name_records(frame, digest)):
                paths.append(path)
            elif is_read(path) or not self.stage.keep(frame.root + path, digest):
                wanted.add(path)
            else:
                paths.append(path)
        return [file for file in plan.read_shelf(rendered.shelf) if file.path in wanted] if wanted else []

    def _pass_others(self, frame: LanguageFrame, files: Iterable[SiteFile]) -> list[SiteFile]:
        """The pages among some files; the others go to the stage as they are."""
        pages, paths = [], self.paths.setdefault(frame.language, [])
        for file in files:
            paths.append(file.path)
            if file.path == SEARCH_RECORDS:
                name = _name_records(frame, digest_content(file.content))
                self.index.add_records(name, lay_out_records(frame, file.content))  # it is not published
            elif is_page(file):
                pages.append(file)
            else:
                self.stage.write(frame.root + file.path, file.content)
        return pages

    def _finish(self, frame: LanguageFrame, pages: Iterable[SiteFile], paths: Collection[str] = ()) -> None:
        """Take what is known, and have the rest made."""
        unknown: list[tuple[str, SiteFile]] = []
        for page in pages:
            key = key_of(frame, page, paths)
            if not self._take_finished(key):
                unknown.append((key, page))
        for start in range(0, len(unknown), BATCH):
            keys, batch = zip(*unknown[start : start + BATCH], strict=True)
            self._at_work[self.finishers.submit(finish, self.project, frame, batch, paths)] = list(keys)

    def _take_finished(self, key: str) -> bool:
        """Take a page that was finished before, if it is still there."""
        if found := self.kept.keep(key):
            self.pages[key] = found
            return True
        blob = self.store.get(key)
        if blob is not None:
            self._take(key, from_blob(blob))
        return blob is not None

    def _take(self, key: str, page: Finished) -> None:
        self.stage.write(page.path, page.html)
        self._tell(key, page.read, page.searched)

    def _tell(self, key: str, read: Page, searched: str) -> None:
        """What was read of a page of the stage, to whoever asks for it."""
        self.read.append(read)
        if searched:
            self.index.add(read.path, searched)
        self.pages[key] = (read.path, digest_searched(read.path, searched))


def _name_records(frame: LanguageFrame, digest: str) -> str:
    """What the pages hang on that are laid out of records."""
    return f"{frame.root} {frame.tag} {digest}"
