"""The releases as JSON: what each was, and how the data differ from the newest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.exports.data.json_file import write_lists, write_value
from briefing.series.standing.edition import Edition


def write_releases(edition: Edition, about: Mapping[str, Any]) -> bytes:
    """Newest first, one a line; `since_newest` is null where the entries are those of the newest, or there is none."""
    since = edition.since_release
    head = {
        "as_of": about["as_of"],
        "licence": about["licence"],
        "data_version": about["data_version"],
        "since_newest": since._asdict() if since else None,
    }
    found = (write_value(release.plain()) for release in edition.releases)
    return write_lists(head, {"releases": found})
