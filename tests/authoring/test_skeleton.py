"""The skeleton of a new entry explains every key."""

from __future__ import annotations

import pytest

from briefing.authoring.skeleton import write_skeleton
from briefing.entries import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_names_every_key(kind):
    """Required or not, but for what a new entry cannot have."""
    text = write_skeleton(KINDS[kind], ("en", "es"))
    for name in KINDS[kind].model_fields:
        assert name in ("was", "revised") or f"{name}:" in text
