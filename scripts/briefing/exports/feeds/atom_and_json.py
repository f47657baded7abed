"""Items as Atom (RFC 4287) and JSON Feed 1.1. Knows no entry. Every time comes from the data, none from a clock."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree

from briefing.exports.feeds.feed_items import SHOWN, Item
from briefing.exports.stable_ids import name_thing
from briefing.urls import feed_file

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ElementTree.register_namespace("", ATOM)
_NO_ITEMS = "[]\n}"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",\n", ": ")).encode
"""A line for each key of a flat map, but for the brackets around it."""


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


@dataclass(frozen=True)
class WrittenItem:
    """An item, written once for all the feeds that it stands in."""

    entry: str
    """As Atom."""
    record: str
    """As JSON Feed."""


Write = Callable[[Item], WrittenItem]


def write_item(language: str, root: str, item: Item) -> WrittenItem:
    """The item as feeds of a language hold it; `root` as in `Feed`."""
    name, url = name_thing(f"{language}/{item.name}"), root and root + item.address
    title, text = item.say()
    lines = [("id", name), ("title", title), ("published", _stamp(item.entered)), ("updated", _stamp(item.changed))]
    entry = ElementTree.Element("entry")
    for tag, line in lines:
        ElementTree.SubElement(entry, tag).text = line
    if url:
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": url})
    ElementTree.SubElement(entry, "summary" if url else "content").text = text
    record = {
        "id": name,
        **({"url": url} if url else {}),
        "title": title,
        "content_text": text,
        "date_published": _stamp(item.entered),
        **({"date_modified": _stamp(item.changed)} if item.changed > item.entered else {}),
        "language": language,
    }
    return WrittenItem(ElementTree.tostring(entry, "unicode"), f"{{\n{_encode(record)[1:-1]}\n}}")


def write_atom(feed: Feed, write: Write) -> bytes:
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
    head, end, _ = ElementTree.tostring(root, "unicode").rpartition("</feed>")
    entries = (write(item).entry for item in feed.items[:SHOWN])
    return "".join(('<?xml version="1.0" encoding="utf-8"?>\n', head, *entries, end, "\n")).encode()


def write_json_feed(feed: Feed, write: Write) -> bytes:
    """The feed as JSON Feed 1.1."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        **({"home_page_url": feed.link(feed.address)} if feed.root else {}),
        **({"feed_url": feed.root + feed_file(feed.address, "json")} if feed.root else {}),
        "items": [],
    }
    items = ",\n".join(write(item).record for item in feed.items[:SHOWN])
    written = _dump(whole)
    return f"{written.removesuffix(_NO_ITEMS)}[\n{items}\n]\n}}\n".encode() if items else f"{written}\n".encode()


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=0)


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _stamp(day: date) -> str:
    """Noon in Greenwich: the same day from Hawaii to Sydney."""
    return f"{day.isoformat()}T12:00:00Z"
