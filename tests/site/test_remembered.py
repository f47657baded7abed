"""What the last build found is gone on from where nothing else is another; else the series is opened anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.problem import Report
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import link_series, open_series
from briefing.series.reader import make_reader
from briefing.site import build, planning, remembered
from briefing.site.build import Built, How, build_site
from briefing.site.cache.store import Store
from briefing.site.remembered import open_remembered

DAY = date(2024, 12, 1)
MEETING = "meetings/2023-05-04-harbour-talks.yml"


def test_the_next_build_goes_on_from_the_last(full, monkeypatch):
    """Where an entry's words are others, or there is an entry more; for another file beside the pages all is opened."""
    monkeypatch.chdir(full.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    anew = []
    monkeypatch.setattr(remembered, "link_series", lambda *given, **named: anew.append(given) or link_series(*given, **named))

    def is_opened_anew() -> bool:
        anew.clear()
        told.append(open_remembered(full.briefs, make_reader(), Store(Path("build/cache"))).ask().problems)
        return bool(anew)

    told = []
    assert [is_opened_anew(), is_opened_anew()] == [True, False]
    full.change(MEETING, "en: Ministers met", "en: Two <b>ministers</b> met")
    assert not is_opened_anew()
    assert told[-1] == sorted(open_series(full.briefs).report.problems) != told[0]
    full.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, <b>Eva</b>\n")
    assert not is_opened_anew()
    assert told[-1] == sorted(open_series(full.briefs).report.problems) != told[-2]
    (full.project / "docs/en/print.css").write_text("p { color: black }", "utf-8")
    assert is_opened_anew()


def test_a_build_keeps_no_bytes_of_the_files_that_it_has_read(full, monkeypatch):
    """It reads them once, and every process that it forks would have them too; what the rules need is handed on."""
    reader = make_reader()
    monkeypatch.setattr(build, "make_reader", lambda: reader)
    opening = build._open(full.project, Store(full.project / "cache"), How(jobs=1))
    assert reader._known == {} and opening.series
    assert opening.ask().problems == sorted(open_series(full.briefs).report.problems)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("series.yml", "languages:", "languages: ["),
        (MEETING, "date: 2023-05-04", "date: no"),
        (MEETING, "topics: [trade, maize]", "topics: [trade, maise]"),
        (MEETING, "date: 2023-05-04", "date: 2023-05-04\nend_date: 2023-05-01"),
    ],
)
def test_of_a_series_at_fault_everything_is_told_in_order(full, path, old, new):
    """Whether it cannot be read, leads nowhere or breaks a rule; the next build says the same, and is told of no series."""
    full.change(path, old, new)
    expected = sorted(open_series(full.briefs).report.problems)
    for _ in range(2):
        opened = open_remembered(full.briefs, make_reader(), Store(full.project / "build/cache"))
        assert opened.ask().problems == expected and expected
        assert opened.series is None or "end_date" in new


def test_what_was_never_published_says_so():
    assert not Built(Report([])).is_published and Built(Report([]), pages=1).is_published


def test_what_fails_in_a_series_that_the_rules_refuse_is_no_failure(full, monkeypatch):
    """Its pages are begun before the rules are asked, and their errors are what is told."""
    monkeypatch.setattr(planning, "describe", lambda *given: {}["a day that never comes"])
    with pytest.raises(KeyError, match="a day that never comes"):
        build_site(full.project, DAY, str)
    full.change(MEETING, "date: 2023-05-04", "date: 2023-05-04\nend_date: 2023-05-01")
    built = build_site(full.project, DAY, str)
    assert [found.what for found in built.report.errors] == ["end_date 2023-05-01 is before date 2023-05-04"]
