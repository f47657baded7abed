"""Addresses of the plain kind: some steps up, names of folders, perhaps an anchor. All others are left to whoever asks."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote

from briefing.series.checks.hand_written.finished_page import split_address

_UP = "../"


class PlainWay(NamedTuple):
    """A way from one page to a place of the same site."""

    steps_up: int
    rest: str
    """From there downwards."""
    anchor: str
    has_path: bool
    """Whether it leads out of the page."""


def read_way(address: str) -> PlainWay | None:
    """The way that an address tells, or None where it is not plain."""
    parts = split_address(address)
    if parts is None or parts.scheme or parts.netloc:
        return None
    rest = path = unquote(parts.path)
    while rest.startswith(_UP):
        rest = rest.removeprefix(_UP)
    is_plain = all(name not in ("", ".", "..") for name in rest.removesuffix("/").split("/")) or not rest
    return PlainWay((len(path) - len(rest)) // len(_UP), rest, unquote(parts.fragment), bool(path)) if is_plain else None
