"""What the surroundings of a build say of the series: a fork shows its own repository. Knows the environment, no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.series.series import Series

REPOSITORY = "BRIEFING_REPOSITORY"
"""Where the entries are kept; comes before what the series says."""


def seen_from(series: Series, environment: Mapping[str, str]) -> Series:
    """The series as it is shown from here."""
    kept_at = environment.get(REPOSITORY) or series.settings.repository
    return replace(series, settings=series.settings.model_copy(update={"repository": kept_at}))
