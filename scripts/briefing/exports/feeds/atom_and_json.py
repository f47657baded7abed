"""Items as Atom (RFC 4287) and JSON Feed 1.1. Knows no entry. Every time comes from the data, none from a clock."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from briefing.exports.feeds.feed_items import SHOWN, Item
from briefing.exports.stable_ids import name_thing
from briefing.urls import feed_file

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ElementTree.register_namespace("", ATOM)


@dataclass(frozen=True)
class Feed:
    """What is told of one page, and where that page stands."""

    address: str
    """The page, in the language's tree: `trade/`."""
    title: str
    language: str
    author: str
    rights: str
    root: str
    """Where the language's tree will stand, with a slash at the end; empty where nobody knows yet."""
    updated: date
    """The day to give where there are no items."""
    items: Sequence[Item]

    def link(self, address: str) -> str:
        """A whole address, or nothing where nobody knows the site's place: a reader's program keeps no place of a feed."""
        return self.root and self.root + address


def write_atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    root = ElementTree.Element(f"{{{ATOM}}}feed", {XML_LANG: feed.language})
    _add(root, "id", name_thing(f"feed/{feed.language}/{feed.address}"))
    _add(root, "title", feed.title)
    _add(root, "updated", _stamp(max((item.changed for item in feed.items), default=feed.updated)))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "rights", feed.rights)
    if feed.root:
        _add(root, "link", rel="alternate", type="text/html", href=feed.link(feed.address))
        _add(root, "link", rel="self", type="application/atom+xml", href=feed.root + feed_file(feed.address, "xml"))
    for item in feed.items[:SHOWN]:
        entry = _add(root, "entry")
        _add(entry, "id", name_thing(f"{feed.language}/{item.name}"))
        _add(entry, "title", item.title)
        _add(entry, "published", _stamp(item.entered))
        _add(entry, "updated", _stamp(item.changed))
        if feed.root:
            _add(entry, "link", rel="alternate", type="text/html", href=feed.link(item.address))
        _add(entry, "summary" if feed.root else "content", item.text)
    written: bytes = ElementTree.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written + b"\n"


def write_json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed 1.1."""
    items = [
        {
            "id": name_thing(f"{feed.language}/{item.name}"),
            **({"url": feed.link(item.address)} if feed.root else {}),
            "title": item.title,
            "content_text": item.text,
            "date_published": _stamp(item.entered),
            **({"date_modified": _stamp(item.changed)} if item.changed > item.entered else {}),
            "language": feed.language,
        }
        for item in feed.items[:SHOWN]
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        **({"home_page_url": feed.link(feed.address)} if feed.root else {}),
        **({"feed_url": feed.root + feed_file(feed.address, "json")} if feed.root else {}),
        "items": items,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=0) + "\n").encode()


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _stamp(day: date) -> str:
    """Noon in Greenwich: the same day from Hawaii to Sydney."""
    return f"{day.isoformat()}T12:00:00Z"
