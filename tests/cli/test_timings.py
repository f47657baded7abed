"""`briefing build --timings`: a stage lasts until the next one begins, and the sums are of all."""

from __future__ import annotations

from briefing.cli.reporting import timings
from briefing.cli.reporting.timings import Moment, Timings


def test_each_stage_lasts_until_the_next(monkeypatch):
    moments = iter([Moment(0.0, 0.0), Moment(1.5, 1.0), Moment(4.0, 2.25)])
    monkeypatch.setattr(timings, "_now", lambda: next(moments))
    told = Timings()
    told.begin("building")
    rows = [line.split() for line in told.end().splitlines()]
    assert [row[-2:] for row in rows] == [["seconds", "CPU"], ["1.50", "1.00"], ["2.50", "1.25"], ["4.00", "2.25"]]
    assert [row[0] for row in rows] == ["stage", "looking", "building", "all"]
