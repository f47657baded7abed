"""From which day on a project's series says anything, and up to which."""

from __future__ import annotations

from datetime import date

import click

from briefing.cli.workspace.project import BRIEFS
from briefing.dates import PartialDate, read_date
from briefing.yamlfile import Scalar, find_node, read_yaml


def require_covered(day: date) -> None:
    """Stop where nothing of the series had happened on that day: published, such a site would be empty."""
    first = _read_day("covers_from")
    if first and day < first.first_day:
        raise click.UsageError(f"as of {day} nothing of the series had happened: briefs/series.yml covers it from {first}")


def tell_earlier(day: date) -> str:
    """What a site of an earlier day holds; nothing where the entries tell nothing later."""
    last = _read_day("covers_to")
    if last is None or last.last_day <= day:
        return ""
    return (
        f"as of {day}, and briefs/series.yml covers what happened up to {last}: statuses and marks are those of the earlier "
        "day; entries are shown whole, with what came later"
    )


def _read_day(key: str) -> PartialDate | None:
    root = read_yaml(BRIEFS / "series.yml", "briefs/series.yml").root
    found = find_node(root, (key,)) if root else None
    try:
        return read_date(found.text) if isinstance(found, Scalar) else None
    except ValueError:
        return None  # the check says so, with its place
