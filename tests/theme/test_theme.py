"""The look of every page is files of the package, so that an installed wheel is enough."""

from __future__ import annotations

from briefing.theme import OVERRIDES


def test_the_overrides_lie_in_the_package():
    """Those that the engine looks for by name."""
    assert {"main.html", "404.html", "partials"} <= {path.name for path in OVERRIDES.iterdir()}
