"""What the last build found is gone on from where nothing else is another; else the series is opened anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.problem import Report
from briefing.series import make_reader, open_series
from briefing.series.checks import quoted_languages
from briefing.site import remembered
from briefing.site.build import Built
from briefing.site.cache.store import Store
from briefing.site.remembered import open_remembered

MEETING = "meetings/2023-05-04-harbour-talks.yml"


@pytest.fixture
def open_again(full, monkeypatch):
    """Opens the full example as a build does: what it found, and whether it opened everything."""
    monkeypatch.chdir(full.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    anew = []
    monkeypatch.setattr(remembered, "open_series", lambda *given, **named: anew.append(given) or open_series(*given, **named))

    def run() -> bool:
        anew.clear()
        opened = open_remembered(full.briefs, make_reader(), Store(Path("build/cache")))
        assert opened.report.problems == sorted(open_series(full.briefs).report.problems)
        assert opened.series.meetings["2023-05-04-harbour-talks"].summary.say("en").words in (full.briefs / MEETING).read_text()
        return bool(anew)

    return run


def test_the_second_build_goes_on_from_the_first(full, open_again):
    assert [open_again(), open_again()] == [True, False]
    full.change(MEETING, "en: Ministers met", "en: Two <b>ministers</b> met")
    assert [open_again(), open_again()] == [False, False]


@pytest.mark.parametrize("path", ["briefs/people/eva-lind.yml", "docs/en/print.css"])
def test_what_else_there_is_has_everything_opened(full, open_again, path):
    """An entry more, or another file beside the hand-written pages."""
    open_again()
    (full.project / path).parent.mkdir(parents=True, exist_ok=True)
    (full.project / path).write_text("name: Eva Lind\nsort_name: Lind, Eva\n" if ".yml" in path else "p {}", "utf-8")
    assert [open_again(), open_again()] == [True, False]


def test_what_was_never_published_says_so():
    assert not Built(Report([])).is_published and Built(Report([]), pages=1).is_published
