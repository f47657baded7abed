"""What a row of a register says of itself for the page's script to filter by."""

from __future__ import annotations

import pytest

from briefing.dates import read_date
from briefing.pages.registers.register import print_tags, tag_month, tag_row


@pytest.mark.parametrize(("date", "month"), [("2023-02-04", "2023-02"), ("2023-02", "2023-02"), ("2023", "")])
def test_a_month_is_a_filter_where_it_is_known(date, month):
    """A year alone is in no month: it would be a choice among months that no reader can mean."""
    assert tag_month(read_date(date)) == month


def test_of_what_has_no_date_no_month_is_known():
    assert tag_month(None) == ""


def test_what_is_empty_is_no_tag():
    tags = tag_row(topic=("trade", "maize"), year="2023", month="", by=(), account="both")
    assert tags == {"topic": ("trade", "maize"), "year": ("2023",), "account": ("both",)}
    assert print_tags(tags) == ' data-topic="trade maize" data-year="2023" data-account="both"'
