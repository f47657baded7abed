"""Names that never change, wherever the site stands: for the entries of feeds and the events of calendars."""

from __future__ import annotations

from uuid import UUID, uuid5

_OURS = UUID("6f0c1f0e-5b0e-5d1c-9b57-1f3a0f5e2c11")
"""The namespace of these names; to change it would make every reader's program show everything as new."""


def name_thing(what: str) -> str:
    """`commitments/x` → `urn:uuid:…`, always the same."""
    return uuid5(_OURS, what).urn


def name_event(what: str) -> str:
    """The same as a calendar's UID."""
    return str(uuid5(_OURS, what))
