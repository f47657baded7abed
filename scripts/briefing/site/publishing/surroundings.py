"""What the surroundings of a build say of the series: a fork shows its own repository. Knows the environment, no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.series.series import Series
from briefing.site_address import read_repository


def seen_from(series: Series, environment: Mapping[str, str]) -> Series:
    """The series as it is shown from here. Raises ValueError where the environment says what cannot be."""
    kept_at = read_repository(environment) or series.settings.repository
    return replace(series, settings=series.settings.model_copy(update={"repository": kept_at}))
