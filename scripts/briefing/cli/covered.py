"""From which day on a project's series says anything."""

from __future__ import annotations

from datetime import date

import click

from briefing.cli.project import BRIEFS
from briefing.dates import read_date
from briefing.yamlfile import Scalar, find_node, read_yaml


def require_covered(day: date) -> None:
    """Stop where nothing of the series had happened on that day: published, such a site would be empty."""
    root = read_yaml(BRIEFS / "series.yml", "briefs/series.yml").root
    found = find_node(root, ("covers_from",)) if root else None
    try:
        first = read_date(found.text).first_day if isinstance(found, Scalar) else day
    except ValueError:
        return  # the check says so, with its place
    if day < first:
        raise click.UsageError(f"as of {day} nothing of the series had happened: briefs/series.yml covers it from {first}")
