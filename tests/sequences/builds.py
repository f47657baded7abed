"""Builds as the command makes them, but quick: each in a process of its own, forked from one in which the engine stands ready.

That one has read no series, so a build remembers of earlier ones only what the project's folders hold.
"""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from briefing.entries import Vocabulary
from briefing.exports.data.json_schema import describe_shapes
from briefing.series.opening import open_series
from briefing.site.build import How, build_site
from briefing.site.mkdocs.engine import ready_engine
from briefing.site.mkdocs.frame import LanguageFrame, describe
from briefing.sitefile import SiteFile
from tests.sequences.state import State
from tests.site.standing_ready import make_ready

FORK = get_context("fork")


@dataclass(frozen=True)
class Outcome:
    """What a build said."""

    pages: int
    """None were published where it is 0."""
    url: str
    told: tuple[str, ...]
    """Every problem, fault and word of the engine."""


def build(project: Path, state: State, *, is_clean: bool, jobs: int = 1) -> Outcome:
    """The site of what stands in the project's folders."""
    return _in_a_process(_build, project, state.day, state.url, How(jobs, is_clean))


def warm(*projects: Path) -> None:
    """Have all that is the same for every series stand ready: templates compiled, the engine of each language."""
    make_ready()
    for project in projects:
        vocabulary, frames = _in_a_process(_describe, project)
        describe_shapes(vocabulary)
        for frame in frames:
            engine = ready_engine(project, frame)
            engine.build(SiteFile("warm.md", b"# Warm\n"))
            list(engine.list_theme_files())


def read_site(project: Path) -> dict[str, bytes]:
    """Path → content of everything that is published."""
    return {
        path.relative_to(project / "site").as_posix(): path.read_bytes()
        for path in sorted((project / "site").rglob("*"))
        if path.is_file()
    }


def _build(project: Path, day: Any, url: str, how: How) -> Outcome:
    os.chdir(project)
    os.environ["SITE_URL"] = url
    built = build_site(project, day, lambda step: None, how)
    return Outcome(built.pages, built.url, tuple(map(str, (*built.report.problems, *built.faults, built.output))))


def _describe(project: Path) -> tuple[Vocabulary, list[LanguageFrame]]:
    opened = open_series(project / "briefs")
    assert opened.series is not None, opened.report
    frames = [describe(opened.series, opened.locales, language, "") for language in opened.series.languages]
    return opened.series.vocabulary, frames


def _in_a_process(call: Any, *arguments: Any) -> Any:
    receiver, sender = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_answer, args=(sender, call, arguments))
    child.start()
    sender.close()
    try:
        answer = receiver.recv()
    finally:
        child.join()
    if isinstance(answer, str):
        raise AssertionError(answer)
    return answer


def _answer(sender: Any, call: Any, arguments: tuple[Any, ...]) -> None:
    try:
        sender.send(call(*arguments))
    except BaseException:
        sender.send(traceback.format_exc())
