"""`/api/v1/`: static JSON. An index, a list of each kind, and the description of it all; entries stand beside their pages.

There is no second copy of each entry below `/api/v1/`: the JSON beside a page is the entry, at an address that never
changes, and the description names it. Keys may be added within v1; none is taken away or given another meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.entries import KINDS
from briefing.exports.data.json_file import join_parts, write_lists, write_map, write_parts
from briefing.exports.data.json_schema import Schema
from briefing.exports.data.records import Records
from briefing.exports.data.static_api.openapi import describe_api
from briefing.sitefile import SiteFile
from briefing.urls import API, API_INDEX, DATA_FILES, OPENAPI, list_file

FILES = {"description": OPENAPI, **DATA_FILES}


def write_everything(about: Mapping[str, Any], records: Records) -> bytes:
    """The whole series as one JSON file."""
    head = {**about, "edition": records.edition, "vocabulary": records.vocabulary}
    return write_lists(head, records.lines)


def write_entry(about: Mapping[str, Any], parts: Mapping[str, str]) -> bytes:
    """One entry as JSON, of its written values, with the day it holds for and the licence."""
    return join_parts({**parts, **write_parts({name: about[name] for name in ("as_of", "licence")})})


def write_api(about: Mapping[str, Any], records: Records, shapes: Mapping[str, Schema]) -> Iterator[SiteFile]:
    """The files below `/api/v1/`."""
    root = about["url"] or ""
    lists = {kind: {"count": len(found), "address": root + list_file(kind)} for kind, found in records.by_kind.items()}
    files = {name: root + path for name, path in FILES.items()}
    version = API.strip("/").rpartition("/")[2]
    yield SiteFile(API_INDEX, write_map({**about, "version": version, "lists": lists, "files": files}))
    for kind in KINDS:
        lines = records.lines[kind]
        head = {"kind": kind, "count": len(lines), "as_of": about["as_of"], "licence": about["licence"]}
        yield SiteFile(list_file(kind), write_lists(head, {"items": lines}))
    yield SiteFile(OPENAPI, write_map(describe_api(about, shapes)))
