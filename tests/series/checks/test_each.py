"""A rule that looks at entries one by one keeps nothing from one to the next."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.entries.loading.load import load_folder
from briefing.series import opening
from briefing.series.checks.each import EachRule
from briefing.series.checks.in_time.days import make_future_rule
from briefing.series.rules import CHECKS
from briefing.series.series import build_series
from tests.series.checks.test_checks import CASES

RULES = [rule for rule in (*CHECKS, make_future_rule(date(2023, 1, 1))) if isinstance(rule, EachRule)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_order_of_entries_makes_no_difference(path, house, golden):
    """Asked of the last entry first, each says of each the same."""
    golden(path).apply(house)
    series = build_series(load_folder(house.briefs).loaded)
    everything = (*series.single_files(), *series.all_entries())
    for rule in RULES:
        given = rule.prepare(series, {})
        backwards = [found for entry in reversed(list(rule.choose(everything))) for found in rule.ask(series, entry, *given)]
        assert sorted(backwards) == sorted(opening.ask_here(rule, series)), rule.ask.__name__
