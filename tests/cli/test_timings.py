"""`briefing build --timings`: a stage lasts until the next one begins, and the sums are of all."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere helpers are counted when they end")
def test_helpers_count_where_they_work():
    """What they use was counted some stages later, when they ended; then it must not count twice."""
    working = "import time\nwhile time.process_time() < 0.3: pass\nprint(flush=True)\ninput()"
    before = timings._now().work
    with subprocess.Popen([sys.executable, "-c", working], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as helper:
        helper.stdout.readline()
        assert 0.25 < timings._now().work - before < 0.6
        helper.stdin.close()
        helper.wait()
    time.sleep(0.01)
    assert 0.25 < timings._now().work - before < 0.6
