"""Check, build aside, ask the gates, publish. What is published changes only when all of it went well."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import escape

from briefing.authoring.editors_form.admin_files import list_admin_files
from briefing.garbage import looking_seldom, made_for_good
from briefing.locale.locale import Locale
from briefing.meanwhile import count_cores, meanwhile
from briefing.problem import Problem, Report
from briefing.series.asked_again.trace import Witness
from briefing.series.checks.hand_written.finished_page import read_page
from briefing.series.reader import make_reader
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.cache.configuration_file import digest_configuration
from briefing.site.cache.last_site import LastSite, may_recall, recall_last, remember_last
from briefing.site.cache.signature import sign_folder
from briefing.site.cache.store import Store
from briefing.site.cache.whole_site import WholeSite, key_of_input, recall, remember
from briefing.site.filling import Aside, Filling
from briefing.site.gates import check_pages
from briefing.site.indexing.pagefind_run import IndexingError
from briefing.site.indexing.search_index import SearchIndex
from briefing.site.kept_pages import KeptPages
from briefing.site.last_answers import LastAnswers, join_doors, remember_answers
from briefing.site.last_verdict import CACHE
from briefing.site.mkdocs.engine import EngineError, ready_engine
from briefing.site.mkdocs.frame import describe
from briefing.site.offline_copy.offline_files import KeptLanguage, write_worker
from briefing.site.part_names import digest_words, share
from briefing.site.printing.brief_pdf import list_briefs, print_briefs
from briefing.site.printing.chromium import PrintingError
from briefing.site.printing.page_images import NO_PLACE, draw_images
from briefing.site.production import Production, ShelvesAtWork
from briefing.site.publishing.content_security_policy import HEADERS, HEADERS_BESIDE_FORM
from briefing.site.publishing.double import DOUBLE, begin_stage, keep_double, make_double
from briefing.site.publishing.owned_files import refuse_foreign_files, write_list
from briefing.site.publishing.stage import Stage
from briefing.site.publishing.surroundings import seen_from
from briefing.site.publishing.switch import SITE, hold_lock, publish, sweep
from briefing.site.reading_beside import reading_beside
from briefing.site.remembered import Opening, open_remembered
from briefing.site.renderings import Plan
from briefing.site.workers import spread, start_workers
from briefing.site_address import public_url
from briefing.sitefile import NO_EXTRAS, Extras
from briefing.tree import list_images, plan_tree, write_sitemap
from briefing.urls import HEADERS_FILE, HTML, NOT_FOUND, SEARCH_FILES

Progress = Callable[[str], None]
Begin = Callable[[LastSite], Stage]
"""Begins the site that is to be, by what is known of the last one."""


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
            briefs, reader = project / "briefs", make_reader()
            with made_for_good(), reading_beside(reader, briefs, how.processes):
                opening = open_remembered(briefs, reader, store)
            double = looked()
        if opening.series is None:
            return Built(opening.ask())
        aside = project / f".site-{os.getpid()}"
        try:
            aside.mkdir()
            begin = partial(begin_stage, aside / SITE, project / SITE, project / DOUBLE, double)
            built = _build(project, aside, begin, store, opening, seen_from(opening.series, os.environ), as_of, progress, how)
        except RefusedError as refused:
            return Built(refused.report)
        except (EngineError, IndexingError, PrintingError) as error:
            return Built(opening.ask(), output=str(error))
        except Exception:
            if (report := opening.ask()).has_errors():  # of what the rules refuse anything may fail
                return Built(report)
            raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        if built.is_published:
            remember_last(store, built.last)
            remember_answers(store, built.answers)
            if store.is_read and key == built.made_of:
                remember(store, key, built.last.signature, WholeSite(built.pages, built.url, tuple(built.report.problems)))
            store.forget_others()
        return built


def _look_at_folders(project: Path, how: How) -> str:
    """The signature of the double, where it may be of use. Raises ForeignFilesError where publishing would delete those."""
    refuse_foreign_files(project / SITE)
    return "" if how.is_clean else sign_folder(project / DOUBLE)


def _look_again(project: Path, as_of: date, extras: Extras) -> str | None:
    """What the site was made of, of which nothing is read any more. Raises ForeignFilesError likewise."""
    refuse_foreign_files(project / SITE)
    return key_of_input(project, as_of, os.environ, extras)


def _build(
    project: Path,
    aside: Path,
    begin: Begin,
    store: Store,
    opening: Opening,
    series: Series,
    as_of: date,
    progress: Progress,
    how: How,
) -> Built:
    progress(f"building {' and '.join(series.languages)}")
    edition, url = Edition(series, as_of), public_url(series.settings.url, os.environ)
    if how.extras.has_images and not url:
        raise PrintingError(NO_PLACE)
    configuration = digest_configuration(project, os.environ)
    frames = [describe(series, opening.locales, language, url, configuration) for language in series.languages]
    engines = [ready_engine(project, frame) for frame in frames]
    if not configuration or not all(engine.is_own for engine in engines):
        store.is_read = False  # other plugins and themes depend on what is not known here
    docs = project / "docs"
    words, witness = digest_words(opening.locales), Witness(edition, opening.differing, opening.last.doors)
    plans, shelves = {}, opening.last.shelves
    for frame in frames:
        parts = plan_tree(edition, opening.locales, frame.language, docs, url, how.extras)
        plans[frame.language] = Plan(frame, parts, share(edition, frame, words, url, how.extras), witness, store, shelves)
    stage = None if may_recall(store) else begin(LastSite())
    filling = Filling(project, stage, store) if stage and not how.finishers else None
    with start_workers(plans, how.processes, (filling or Aside(aside)).place, opening.ask) as (workers, ruling):
        # What is known of a site they need not know.
        rendering = ShelvesAtWork(workers, list(plans.values()), is_first=bool(filling))
        report = ruling.result()  # nothing else is looked at before the rules have been asked
        if report.has_errors():
            raise RefusedError(report)
        last = recall_last(store)
        stage = stage or begin(last)
        kept = KeptPages(stage, store, last.pages if store.is_read else {}, last.anchors)
        index = SearchIndex(store, workers)
        made = Production(project, stage, store, workers, how.finishers or workers, kept, index)
        made.produce(plans.values(), rendering)
        form = list(list_admin_files(project, series.settings, series.vocabulary))
        progress("indexing for search")
        index.gather(kept.searched, kept.read_searched)
    for file in write_sitemap(edition, url, made.paths[series.languages[0]]):
        stage.write(file.path, file.content)
    for engine in engines:
        for path, content in engine.list_theme_files():
            if path == NOT_FOUND and engine.frame.root:
                continue
            stage.write(engine.frame.root + path, content)
            if path.endswith(".html"):
                made.read.append(read_page(engine.frame.root + path, content)[0])
    for file in form:
        stage.write(file.path, file.content)
    stage.write(HEADERS_FILE, (HEADERS_BESIDE_FORM if form else HEADERS).encode())
    if how.extras.has_pdf:
        print_briefs(how.browser, stage, store, list_briefs(series, opening.locales), url, as_of, progress)
    if how.extras.has_images:
        images = (image for frame in frames for image in list_images(edition, opening.locales[frame.language], url))
        draw_images(how.browser, stage, store, images, progress)
    with meanwhile(how.processes, partial(_look_again, project, as_of, how.extras)) as looked:
        for path, content in index.write(partial(spread, how.processes), kept.keep_index):
            stage.write(SEARCH_FILES + path, content)
        if series.settings.offline:
            write_worker(stage, [_describe_kept(opening.locales[frame.language], frame.root, as_of) for frame in frames])
        write_list(stage)
        stage.close()
        progress("checking the pages")
        doubling = meanwhile(how.processes, partial(make_double, stage, project / DOUBLE))
        with ThreadPoolExecutor(1) as beside, doubling as doubled:
            synced = beside.submit(stage.sync)  # nothing is written from here on, and the disk takes its time meanwhile
            asked = sorted([*made.read, *kept.list_asked(made.read)], key=lambda page: page.path)
            faults = list(check_pages(asked, stage.paths, kept.ids_of, kept.anchors))
            if faults:
                return Built(report, faults=faults)
            pages = sum(1 for path in stage.paths if path.rpartition("/")[2] == HTML)
            signature = stage.sign(last.signature)
            clear_away = partial(keep_double, site=project / SITE, stage=stage, double=project / DOUBLE)
            made_of = looked()
            doubled()
            publish(stage.tree, project / SITE, synced.result, progress, clear_away)
    return Built(
        report,
        pages=pages,
        url=url,
        made_of=made_of,
        answers=opening.now._replace(shelves=made.shelves, doors=join_doors([opening.last.doors, *made.learned])),
        last=LastSite(signature or sign_folder(project / SITE), stage.digests, made.pages, sorted(kept.anchors)),
    )


def _describe_kept(locale: Locale, root: str, as_of: date) -> KeptLanguage:
    return KeptLanguage(locale.language, root, str(escape(locale.fill("offline_copy", day=locale.date(as_of)))))
