"""What is searched besides pages, as small pages for the index. Knows no entry and no index.

A record is a map with `text`, `meta` and `filters`; `meta` says under `at` where a result leads. It has no title, by which
a page would be ranked: the page of a thing stands above what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import orjson

from briefing.site.mkdocs.frame import LanguageFrame
from briefing.urls import HTML, SEARCH

LAID_OUT = "laid-out"
"""The folder, beside the search page, that the index takes them to stand in."""


def lay_out_records(frame: LanguageFrame, records: bytes) -> Iterator[tuple[str, str]]:
    """Path of a small page, and the page, for each record of a language; in the language as the pages say it."""
    for number, record in enumerate(orjson.loads(records)):
        yield f"{frame.root}{SEARCH}{LAID_OUT}/{number}/{HTML}", _write_page(record, frame.tag)


def _write_page(record: Mapping[str, Any], language: str) -> str:
    pairs = [("meta", name, value) for name, value in record["meta"].items()]
    pairs += [("filter", name, value) for name, values in record["filters"].items() for value in values]
    told = "".join(f'<span data-pagefind-{what}="{escape(f"{name}:{value}")}"></span>' for what, name, value in pairs)
    return f'<html lang="{language}"><body data-pagefind-body>{told}<p>{escape(record["text"])}</p></body></html>'
