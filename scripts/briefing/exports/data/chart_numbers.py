"""The numbers behind the charts as CSV; tags instead of words, so that they serve every language. Knows no drawing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.exports.data.csv_file import write_csv
from briefing.series.series import Series
from briefing.series.statistics import days_to_follow_up, due_months, on_topic, per_year, tally
from briefing.sitefile import SiteFile
from briefing.urls import figure_file


def export_figures(series: Series, as_of: date) -> Iterator[SiteFile]:
    """One file a chart."""
    tags = series.vocabulary.tags("statuses")
    counted = ((topic.id, tally(series, on_topic(series, topic), as_of).by_status) for topic in series.topics)
    tables = {
        "status_by_topic": (("topic", *tags), [(topic, *(found.get(tag, 0) for tag in tags)) for topic, found in counted]),
        "per_year": (("year", "meetings", "commitments"), [(year, *counts) for year, counts in per_year(series).items()]),
        "follow_up": (("days", "commitments"), list(days_to_follow_up(series, as_of).items())),
        "due": (
            ("month", "commitments"),
            [(f"{year}-{month:02d}", count) for (year, month), count in due_months(series).items()],
        ),
    }
    for name, (headings, rows) in tables.items():
        yield SiteFile(figure_file(name), write_csv(headings, rows))
