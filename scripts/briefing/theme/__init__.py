"""The look of every page: overrides of Material's templates, styles and scripts. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.sitefile import SiteFile

OVERRIDES = Path(__file__).parent / "overrides"
"""Templates that stand before Material's own."""


def list_assets() -> Iterator[SiteFile]:
    """Styles and scripts, at `assets/…` of each language's tree."""
    for path in sorted((OVERRIDES.parent / "assets").iterdir()):
        yield SiteFile(f"assets/{path.name}", path.read_bytes())
