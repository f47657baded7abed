"""The numbers behind the charts as CSV; tags instead of words, so that they serve every language. Knows no drawing."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.exports.data.file_formats.csv_file import write_csv
from briefing.exports.data.tables.columns import Cell
from briefing.series.standing.edition import Edition
from briefing.series.statistics import due_months, per_year
from briefing.sitefile import SiteFile
from briefing.urls import figure_file


def export_chart_numbers(edition: Edition) -> Iterator[SiteFile]:
    """One file a chart."""
    series = edition.series
    tags = series.vocabulary.tags("statuses")
    counted = ((topic.id, edition.count(series.commitments_on(topic)).by_status) for topic in series.top_topics)
    tables: dict[str, tuple[tuple[str, ...], list[tuple[Cell, ...]]]] = {
        "status_by_topic": (("topic", *tags), [(topic, *(found.get(tag, 0) for tag in tags)) for topic, found in counted]),
        "per_year": (("year", "meetings", "commitments"), [(year, *counts) for year, counts in per_year(series).items()]),
        "follow_up": (("days", "commitments"), list(edition.days_to_follow_up.items())),
        "due": (
            ("month", "commitments"),
            [(f"{year}-{month:02d}", count) for (year, month), count in due_months(series).items()],
        ),
    }
    for name, (headings, rows) in tables.items():
        yield SiteFile(figure_file(name), write_csv(headings, rows))
