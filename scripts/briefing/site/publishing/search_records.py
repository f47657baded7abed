"""What is searched besides pages, laid out as small pages while the index is made. Knows no entry and no index.

A record is a map with `text`, `meta` and `filters`; `meta` says under `at` where a result leads. It has no title, by which
a page would be ranked: the page of a thing stands above what is said of it.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from briefing.urls import HTML, SEARCH, SEARCH_RECORDS, language_root

LAID_OUT = "laid-out"
"""The folder, beside the search page, that holds them."""


@contextmanager
def lay_out_records(tree: Path, languages: tuple[str, ...]) -> Iterator[None]:
    """Small pages of all records of a site while the block runs; afterwards neither they nor the records are there."""
    roots = [tree / language_root(language, languages) for language in languages]
    try:
        for root in roots:
            spoken = _read_language(root / SEARCH / HTML)
            for number, record in enumerate(json.loads((root / SEARCH_RECORDS).read_text("utf-8"))):
                page = root / SEARCH / LAID_OUT / str(number) / HTML
                page.parent.mkdir(parents=True)
                page.write_text(_write_page(record, spoken), "utf-8")
        yield
    finally:
        for root in roots:
            shutil.rmtree(root / SEARCH / LAID_OUT, ignore_errors=True)
            (root / SEARCH_RECORDS).unlink(missing_ok=True)


def _read_language(page: Path) -> str:
    """The language as the pages of the site say it: the index keeps a language of another spelling apart."""
    found = re.search(r'<html[^>]* lang="([^"]*)"', page.read_text("utf-8"))
    return found[1] if found else ""


def _write_page(record: Mapping[str, Any], language: str) -> str:
    pairs = [("meta", name, value) for name, value in record["meta"].items()]
    pairs += [("filter", name, value) for name, values in record["filters"].items() for value in values]
    told = "".join(f'<span data-pagefind-{what}="{escape(f"{name}:{value}")}"></span>' for what, name, value in pairs)
    return f'<html lang="{language}"><body data-pagefind-body>{told}<p>{escape(record["text"])}</p></body></html>'
