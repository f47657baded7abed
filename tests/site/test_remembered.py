"""What the last build found is gone on from where nothing else is another; else the series is opened anew."""

from __future__ import annotations

from pathlib import Path

from briefing.problem import Report
from briefing.series import make_reader, open_series
from briefing.series.checks.phrasing import quoted_languages
from briefing.site import remembered
from briefing.site.build import Built
from briefing.site.cache.store import Store
from briefing.site.remembered import open_remembered

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def test_the_next_build_goes_on_from_the_last(full, monkeypatch):
    """Where an entry's words are others, or there is an entry more; for another file beside the pages all is opened."""
    monkeypatch.chdir(full.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    anew = []
    monkeypatch.setattr(remembered, "open_series", lambda *given, **named: anew.append(given) or open_series(*given, **named))

    def is_opened_anew() -> bool:
        anew.clear()
        opened.append(open_remembered(full.briefs, make_reader(), Store(Path("build/cache"))))
        return bool(anew)

    opened = []
    assert [is_opened_anew(), is_opened_anew()] == [True, False]
    full.change(MEETING, "en: Ministers met", "en: Two <b>ministers</b> met")
    assert not is_opened_anew()
    assert opened[-1].report.problems == sorted(open_series(full.briefs).report.problems) != opened[0].report.problems
    full.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, <b>Eva</b>\n")
    assert not is_opened_anew()
    assert opened[-1].report.problems == sorted(open_series(full.briefs).report.problems) != opened[-2].report.problems
    (full.project / "docs/en/print.css").write_text("p { color: black }", "utf-8")
    assert is_opened_anew()


def test_what_was_never_published_says_so():
    assert not Built(Report([])).is_published and Built(Report([]), pages=1).is_published
