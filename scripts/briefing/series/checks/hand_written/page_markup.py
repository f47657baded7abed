"""Markup in a hand-written page that no page of a site may hold: code, frames, and what would be fetched from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.series.checks.hand_written.forbidden_markup import CODE_ADDRESSES, NO_PART, is_code
from briefing.series.checks.hand_written.page_links import Slip
from briefing.urls import PICTURES

_TAG = re.compile(r"<(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:\s[^<>]*)?)/?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\s(?P<name>[a-z:-]+)\s*=\s*[\"']?(?P<value>[^\"'\s>]*)", re.IGNORECASE)
_SCHEME = re.compile("([a-z][a-z0-9+-]*):", re.IGNORECASE)
OF_FRAME = ("menu",)
"""Ids that every page has, beside those that begin with two strokes."""
_OWN = ("#", "../", "?")
"""How an address begins that may lead to something of the site."""
_SHOWN = (f"../{PICTURES}",)
"""Where what a page shows lies: of `docs/` nothing else is published."""
ONLY = "text, links and pictures"
"""What a page holds."""
SHOWN_WELL = ("![what it shows](pictures/name.png)", "keep a copy in pictures")
"""How a picture is shown, and what to do with one of elsewhere."""


def find_forbidden(line: str) -> Iterator[Slip]:
    """Each in a line; of an element the first fault alone."""
    for tag in _TAG.finditer(line):
        name = tag["name"].lower()
        attributes = [(one["name"].lower(), one["value"]) for one in _ATTRIBUTE.finditer(tag["rest"])]
        if name == "script" or name in NO_PART:
            yield f"no page may hold <{name}>", ONLY, "remove it"
            continue
        for attribute, value in attributes:
            if is_code(attribute) or (name, attribute) == ("meta", "http-equiv"):
                yield f"no page may hold {attribute}= on <{name}>", ONLY, f"remove {attribute}="
                break
            if attribute in ("href", "src", "action", "data") and (slip := _judge_address(name, attribute, value)):
                yield slip
                break


def _judge_address(name: str, attribute: str, value: str) -> Slip | None:
    scheme = _SCHEME.match(value)
    if scheme and scheme[1].lower() in CODE_ADDRESSES:
        return f"no page may hold a {scheme[1].lower()}: address", "https://, which readers can open", "remove it"
    if name != "a" and (scheme or value.startswith("//")):
        return f"<{name}> would be fetched from another host", *SHOWN_WELL
    own = _OWN if attribute == "href" else _SHOWN
    if not scheme and not value.startswith(("//", *own)):
        return f"{value} leads nowhere", "[words](method.md), or ![words](pictures/name.png)", "write one of these"
    return None
