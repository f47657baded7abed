"""Check, build aside, ask the gates, publish. What is published changes only when all of it went well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.problem import Problem, Report
from briefing.series import open_series
from briefing.series.series import Series
from briefing.site.gates import check_site
from briefing.site.publishing.child_processes import bound_to_me
from briefing.site.publishing.content_security_policy import HEADERS
from briefing.site.publishing.switch import hold_lock, publish, sweep
from briefing.urls import language_root

Progress = Callable[[str], None]
TRACEBACK = "Traceback (most recent call last):"
NOT_SEARCHED = (
    ".headerlink, .tools, .citing, .status-line, .permalink, .sources, .crumbs, .stand, .legend, .facts dt, thead, caption"
)
"""Parts of a page that say nothing of their own, as CSS selectors."""


@dataclass
class Built:
    """What came of a build."""

    report: Report
    pages: int = 0
    output: str = ""
    """What MkDocs or Pagefind said, where they failed."""
    faults: list[Problem] = field(default_factory=list)
    """What the gates found."""

    @property
    def is_published(self) -> bool:
        return self.pages > 0


def build_site(project: Path, as_of: date, progress: Progress) -> Built:
    """Build the project's `site/`. Raises BusyError where another build is at work."""
    with hold_lock(project):
        sweep(project)
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
    tree = stage / "site"
    output = _run_mkdocs(project, stage, series, as_of)
    if output:
        return Built(report, output=output)
    progress("joining the languages")
    for language in series.languages:
        root = language_root(language, series.languages)
        shutil.move(stage / language, tree / root)
        if root:
            (tree / root / "404.html").unlink(missing_ok=True)
    progress("indexing for search")
    output = _run_pagefind(tree)
    if output:
        return Built(report, output=output)
    (tree / "_headers").write_text(HEADERS, "utf-8")
    progress("checking the pages")
    faults = list(check_site(tree))
    if faults:
        return Built(report, faults=faults)
    pages = sum(1 for _ in tree.rglob("index.html"))
    publish(tree, project / "site", progress)
    return Built(report, pages=pages)


def _run_mkdocs(project: Path, stage: Path, series: Series, as_of: date) -> str:
    """One MkDocs for each language, side by side; empty where all went well, else what they said.

    Never with -q or -v: with either, MkDocs 1.6 lets broken links pass --strict.
    """
    noon = datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=UTC)
    environment = {
        **os.environ,
        "BRIEFING_AS_OF": as_of.isoformat(),
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONHASHSEED": "0",
    }
    running = []
    for language in series.languages:
        config = project / ("mkdocs.yml" if language == series.languages[0] else f"mkdocs.{language}.yml")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(stage / language)]
        running.append(
            subprocess.Popen(
                command,
                cwd=project,
                env=environment,
                text=True,
                preexec_fn=bound_to_me(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        )
    try:
        said = [process.communicate()[0] for process in running]
    finally:
        for process in running:
            process.kill()
            process.wait()
    return "\n".join(_shorten(text) for text, process in zip(said, running, strict=True) if process.returncode)


def _shorten(said: str) -> str:
    """Without MkDocs' progress. A fault of the disk is said in its own line; any other traceback stays whole."""
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("INFO ")]
    if TRACEBACK in lines and "[Errno " in lines[-1]:
        lines = [*lines[: lines.index(TRACEBACK)], lines[-1]]
    return "\n".join(lines) or said


def _run_pagefind(tree: Path) -> str:
    """The search index of all languages; empty where all went well."""
    command = [sys.executable, "-m", "pagefind", "--site", str(tree), "--exclude-selectors", NOT_SEARCHED]
    done = subprocess.run(
        command, text=True, preexec_fn=bound_to_me(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.stdout if done.returncode else ""
