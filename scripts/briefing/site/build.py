"""Check, build aside, ask the gates, publish. What is published changes only when all of it went well."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from briefing.problem import Problem, Report
from briefing.series import open_series
from briefing.series.series import Series
from briefing.site.gates import check_site
from briefing.site.mkdocs.run import build_languages
from briefing.site.publishing.content_security_policy import HEADERS
from briefing.site.publishing.owned_files import refuse_foreign_files, write_list
from briefing.site.publishing.search_index import write_search_index
from briefing.site.publishing.search_records import lay_out_records
from briefing.site.publishing.switch import hold_lock, publish, sweep
from briefing.urls import HEADERS_FILE, HTML, NOT_FOUND, language_root, public_url

Progress = Callable[[str], None]
SITE = "site"
"""The published folder, in the project."""


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

    @property
    def is_published(self) -> bool:
        """Whether it took the place of the old site."""
        return self.pages > 0


def build_site(project: Path, as_of: date, progress: Progress) -> Built:
    """Build the project's `site/`. Raises BusyError where another build is at work, ForeignFilesError where it would delete."""
    with hold_lock(project):
        sweep(project)
        refuse_foreign_files(project / SITE)
        progress("checking the entries")
        opened = open_series(project / "briefs")
        if opened.series is None:
            return Built(opened.report)
        stage = project / f".site-{os.getpid()}"
        try:
            return _build(project, stage, opened.series, opened.report, as_of, progress)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _build(project: Path, stage: Path, series: Series, report: Report, as_of: date, progress: Progress) -> Built:
    stage.mkdir()
    progress(f"building {' and '.join(series.languages)}")
    output = build_languages(project, stage, series.languages, as_of)
    if output:
        return Built(report, output=output)
    progress("joining the languages")
    first, *further = series.languages
    tree = stage / first
    for language in further:
        root = language_root(language, series.languages)
        shutil.move(stage / language / root, tree / root)
        (tree / root / NOT_FOUND).unlink(missing_ok=True)
    progress("indexing for search")
    with lay_out_records(tree, series.languages):
        output = write_search_index(tree)
    if output:
        return Built(report, output=output)
    (tree / HEADERS_FILE).write_text(HEADERS, "utf-8")
    write_list(tree)
    progress("checking the pages")
    faults = list(check_site(tree))
    if faults:
        return Built(report, faults=faults)
    pages = sum(1 for _ in tree.rglob(HTML))
    refuse_foreign_files(project / SITE)
    publish(tree, project / SITE, progress)
    return Built(report, pages=pages, url=public_url(series.settings.url, os.environ))
