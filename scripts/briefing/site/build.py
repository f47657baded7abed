"""Check, build aside, ask the gates, publish. What is published changes only when all of it went well."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from briefing.garbage import looking_seldom, made_for_good
from briefing.meanwhile import count_cores, meanwhile
from briefing.problem import Problem, Report
from briefing.series.checks.in_time.days import find_to_come
from briefing.series.reader import make_reader
from briefing.series.series import Series
from briefing.site.beside_entries import find_beside
from briefing.site.cache.last_site import LastSite, may_recall, recall_last, remember_last
from briefing.site.cache.signature import sign_folder
from briefing.site.cache.store import Store
from briefing.site.cache.whole_site import WholeSite, key_of_input, recall, remember
from briefing.site.filling import Aside, Filling
from briefing.site.furnishing import add_extras, add_offline_copy, furnish
from briefing.site.gates import check_pages
from briefing.site.indexing.pagefind_run import IndexingError
from briefing.site.indexing.search_index import SearchIndex
from briefing.site.kept_pages import KeptPages
from briefing.site.last_answers import LastAnswers, join_doors, remember_answers
from briefing.site.last_verdict import CACHE
from briefing.site.mkdocs.engine import EngineError
from briefing.site.planning import SitePlan, plan_site
from briefing.site.printing.chromium import PrintingError
from briefing.site.production import Production, ShelvesAtWork
from briefing.site.publishing.double import DOUBLE, begin_stage, keep_double, make_double
from briefing.site.publishing.owned_files import refuse_foreign_files, write_list
from briefing.site.publishing.stage import Stage
from briefing.site.publishing.surroundings import seen_from
from briefing.site.publishing.switch import SITE, hold_lock, publish, sweep
from briefing.site.reading_beside import reading_beside
from briefing.site.remembered import Opening, open_remembered
from briefing.site.workers import spread, start_workers
from briefing.sitefile import NO_EXTRAS, Extras
from briefing.urls import HTML, SEARCH_FILES

Progress = Callable[[str], None]


@dataclass(frozen=True)
class How:
    """How a build is to be made; none of it but the extras changes a byte of the site."""

    jobs: int = 0
    """Processes of this machine; as many as it has cores where none is said."""
    is_clean: bool = False
    """Whether nothing is taken over from earlier builds."""
    finishers: Executor | None = None
    """Who makes pages of Markdown; this machine's processes where nobody is named."""
    extras: Extras = NO_EXTRAS
    """What a browser makes of pages."""
    browser: str = ""
    """The Chromium that makes it."""
    today: date | None = None
    """The day it is, whichever the site holds for: what cannot have happened by then is told as the check tells it."""

    @property
    def processes(self) -> int:
        """How many work side by side."""
        return self.jobs or count_cores()


class RefusedError(Exception):
    """The rules found errors; all that was found."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


@dataclass
class Built:
    """What came of a build."""

    report: Report
    pages: int = 0
    url: str = ""
    """Where the site will stand; empty where nobody said."""
    output: str = ""
    """What MkDocs or Pagefind said, where they failed."""
    faults: list[Problem] = field(default_factory=list)
    """What the gates found."""
    made_of: str | None = None
    """The key of what it was made of, as that was when all of it was read."""
    last: LastSite = LastSite()
    """What the next build may know of what was published."""
    answers: LastAnswers = LastAnswers()
    """Likewise of what it was made of."""

    @property
    def is_published(self) -> bool:
        """Whether it took the place of the old site."""
        return self.pages > 0


def build_site(project: Path, as_of: date, progress: Progress, how: How = How()) -> Built:  # noqa: B008
    """Build the project's `site/`. Raises BusyError where another build is at work, ForeignFilesError where it would delete."""
    with hold_lock(project), looking_seldom():
        sweep(project)
        with meanwhile(how.processes, partial(_look_at_folders, project, how)) as looked:
            store = Store(project / CACHE, is_read=not how.is_clean)
            key = key_of_input(project, as_of, os.environ, how.extras)
            if whole := recall(store, key, project / SITE):
                return Built(Report(list(whole.warnings)), pages=whole.pages, url=whole.url)
            progress("checking the entries")
            opening = _open(project, store, how)
            double = looked()
        if opening.series is None:
            return Built(opening.ask())
        built = _attempt(NewSite(project, opening.series, opening, as_of, store, double, how, progress))
        if built.is_published:
            _remember(store, key, built)
        return built


def _look_at_folders(project: Path, how: How) -> str:
    """The signature of the double, where it may be of use. Raises ForeignFilesError where publishing would delete those."""
    refuse_foreign_files(project / SITE)
    return "" if how.is_clean else sign_folder(project / DOUBLE)


def _open(project: Path, store: Store, how: How) -> Opening:
    reader, briefs = make_reader(), project / "briefs"
    with made_for_good(), reading_beside(reader, briefs, how.processes):
        opening = open_remembered(briefs, reader, store)
    reader.forget_all()
    return replace(opening, ask=partial(_ask_all, opening, project, how.today))


def _ask_all(opening: Opening, project: Path, today: date | None) -> Report:
    """What is wrong with the entries and beside them, in one order, as the check says it."""
    to_come = find_to_come(opening.series, today)
    return Report(sorted([*opening.ask().problems, *to_come, *find_beside(project)]))


def _attempt(site: NewSite) -> Built:
    """What comes of it, also where it fails; nothing is left aside."""
    try:
        return site.build()
    except RefusedError as refused:
        return Built(refused.report)
    except (EngineError, IndexingError, PrintingError) as error:
        report = site.opening.ask()
        return Built(report) if report.has_errors() else Built(report, output=str(error))
    except Exception:
        if (report := site.opening.ask()).has_errors():  # of what the rules refuse anything may fail
            return Built(report)
        raise
    finally:
        shutil.rmtree(site.aside, ignore_errors=True)


def _remember(store: Store, key: str | None, built: Built) -> None:
    """For the next build; the site as a whole where nothing was written since its input was read."""
    remember_last(store, built.last)
    remember_answers(store, built.answers)
    if store.is_read and key == built.made_of:
        remember(store, key, built.last.signature, WholeSite(built.pages, built.url, tuple(built.report.problems)))
    store.forget_others()


@dataclass
class NewSite:
    """A site that is made aside. Its methods are the steps of a build, in their order."""

    project: Path
    series: Series
    opening: Opening
    as_of: date
    store: Store
    double: str
    """The signature of the double, with which the stage may begin."""
    how: How
    progress: Progress

    @property
    def aside(self) -> Path:
        """The folder that holds it until it is published."""
        return self.project / f".site-{os.getpid()}"

    def build(self) -> Built:
        """All steps. Raises RefusedError where the rules found errors, else what engine, index or browser could not do."""
        self.aside.mkdir()
        site = self._plan()
        report, last, made = self._produce(site)
        self._furnish(site, made)
        with meanwhile(self.how.processes, self._look_again) as looked:
            self._seal(site, made)
            self.progress("checking the pages")
            with self._readying(made.stage) as switch:
                if faults := _ask_gates(made):
                    return Built(report, faults=faults)
                signature, made_of = made.stage.sign(last.signature), looked()
                switch()
        return self._tell(site, report, made, signature or sign_folder(self.project / SITE), made_of)

    def _plan(self) -> SitePlan:
        series = seen_from(self.series, os.environ)
        self.progress(f"building {' and '.join(series.languages)}")
        return plan_site(self.project, series, self.as_of, self.opening, self.how.extras, self.store)

    def _produce(self, site: SitePlan) -> tuple[Report, LastSite, Production]:
        """The trees in a stage, and their index; with what the rules say, and what is known of the site of before.

        Where nothing is known of that, the stage is begun at once, and whoever renders fills it.
        """
        stage = None if may_recall(self.store) else self._begin_stage(LastSite())
        filling = Filling(self.project, stage, self.store) if stage and not self.how.finishers else None
        place = (filling or Aside(self.aside)).place
        with start_workers(site.trees, self.how.processes, place, self.opening.ask) as (workers, ruling):
            # What is known of a site they need not know.
            rendering = ShelvesAtWork(workers, list(site.trees.values()), self.how.processes, is_first=bool(filling))
            report = _hear(ruling)  # nothing else is looked at before the rules have been asked
            last = recall_last(self.store)
            made = self._prepare(stage or self._begin_stage(last), last, workers)
            made.produce(site.trees.values(), rendering)
            self.progress("indexing for search")
            made.index.gather(made.kept.searched, made.kept.read_searched)
        return report, last, made

    def _begin_stage(self, last: LastSite) -> Stage:
        """The site that is to be, by what is known of the last one."""
        return begin_stage(self.aside / SITE, self.project / SITE, self.project / DOUBLE, self.double, last)

    def _prepare(self, stage: Stage, last: LastSite, workers: Executor) -> Production:
        kept = KeptPages(stage, self.store, last.pages if self.store.is_read else {}, last.anchors)
        index = SearchIndex(self.store, workers)
        return Production(self.project, stage, self.store, workers, self.how.finishers or workers, kept, index)

    def _furnish(self, site: SitePlan, made: Production) -> None:
        furnish(self.project, site, made)
        add_extras(self.how.browser, site, made, self.progress)

    def _look_again(self) -> str | None:
        """What the site was made of, of which nothing is read any more. Raises ForeignFilesError as at the beginning."""
        refuse_foreign_files(self.project / SITE)
        return key_of_input(self.project, self.as_of, os.environ, self.how.extras)

    def _seal(self, site: SitePlan, made: Production) -> None:
        """What hangs on all pages; then the stage holds what the site will."""
        for path, content in made.index.write(partial(spread, self.how.processes), made.kept.keep_index):
            made.stage.write(SEARCH_FILES + path, content)
        add_offline_copy(site, made)
        write_list(made.stage)
        made.stage.close()

    @contextmanager
    def _readying(self, stage: Stage) -> Iterator[Callable[[], None]]:
        """What publishes it, for whoever is content with it. Nothing is written from here on, and disk and double take their
        time meanwhile."""
        site, double = self.project / SITE, self.project / DOUBLE
        doubling = meanwhile(self.how.processes, partial(make_double, stage, double))
        with ThreadPoolExecutor(1) as beside, doubling as doubled:
            synced = beside.submit(stage.sync)

            def switch() -> None:
                doubled()
                clear_away = partial(keep_double, site=site, stage=stage, double=double)
                publish(stage.tree, site, synced.result, self.progress, clear_away)

            yield switch

    def _tell(self, site: SitePlan, report: Report, made: Production, signature: str, made_of: str | None) -> Built:
        """What came of it, now that it is published; `signature` is that of its folder."""
        doors = join_doors([self.opening.last.doors, *made.learned])
        return Built(
            report,
            pages=sum(1 for path in made.stage.paths if path.rpartition("/")[2] == HTML),
            url=site.url,
            made_of=made_of,
            answers=self.opening.now._replace(shelves=made.shelves, doors=doors),
            last=LastSite(signature, made.stage.digests, made.pages, sorted(made.kept.anchors)),
        )


def _hear(ruling: Future[Report]) -> Report:
    report = ruling.result()
    if report.has_errors():
        raise RefusedError(report)
    return report


def _ask_gates(made: Production) -> list[Problem]:
    """What the finished pages may not be published with."""
    asked = sorted([*made.read, *made.kept.list_asked(made.read)], key=lambda page: page.path)
    return list(check_pages(asked, made.stage.paths, made.kept.ids_of, made.kept.anchors))
