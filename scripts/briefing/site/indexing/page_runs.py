"""The pages of a language in the order of their addresses, in runs: of each run the words are turned round once.

Where a run ends its last address says, so a page that comes or goes makes one run another, and the others stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple, cast
from zlib import crc32

import cbor2
from cbor2 import CBORDecoder

from briefing.site.cache.store import make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.indexing.field_numbers import Renumbered
from briefing.site.indexing.indexed_page import IndexedPage
from briefing.site.indexing.pagefind_format import write_list_head, write_step
from briefing.site.publishing.stage import digest_content

LENGTH = 128
"""So many pages a run has in the middle."""
_HEAD = write_list_head(len(IndexedPage._fields))
_TO_FIELDS = IndexedPage._fields[: IndexedPage._fields.index("fields") + 1]


class RunPage(NamedTuple):
    """A page in a run."""

    url: str
    digest: bytes
    """What tells it from all others."""
    page: bytes
    """All that is known of it, as CBOR."""


class Run(NamedTuple):
    """Some pages that follow each other."""

    key: str
    pages: Sequence[RunPage]


class Head(NamedTuple):
    """What a run says of a page besides its words."""

    digest: str
    signed: str
    """The digest of the file of what a result shows."""
    length: int
    filters: Sequence[Sequence[str]]
    fields: Sequence[str]


class Turned(NamedTuple):
    """What an index says of a run, wherever that stands in it; goes through CBOR."""

    fields: Sequence[str]
    """In the order of their numbers."""
    heads: Sequence[Sequence[Any]]
    words: Sequence[Any]
    """By fives: a term, the first page that has it and the last one, how many have it, and what is said of all of them, as an
    index writes it but for the number of the first one."""


def cut_runs(pages: Iterable[RunPage]) -> Iterator[Run]:
    """The pages of a language in runs."""
    held: list[RunPage] = []
    for page in sorted(pages):
        held.append(page)
        if crc32(page.url.encode()) % LENGTH == 0:
            yield _close(held)
            held = []
    if held:
        yield _close(held)


def _close(held: Sequence[RunPage]) -> Run:
    return Run(make_key("run of indexed pages", digest_versions(), *(page.digest for page in held)), held)


def turn_round(runs: Iterable[tuple[Run, bytes | None]]) -> Iterator[tuple[Turned, bytes | None]]:
    """The runs of one index, each with what was turned round of it before, and as CBOR where it is turned round now.

    The words of a run are there while it is turned round: those of all pages at once took a third of what joining takes.
    """
    known = [(run, Turned(*cbor2.loads(told)) if told else None) for run, told in runs]
    names = {name for _, turned in known for head in (turned.heads if turned else ()) for name in Head(*head).fields}
    names.update(name for run, turned in known if not turned for page in run.pages for name in _read_fields(page))
    fields = sorted(names)
    for run, turned in known:
        if turned and turned.fields == fields:
            yield turned, None
        else:
            anew = _turn([read_page(page) for page in run.pages], fields)
            yield anew, cbor2.dumps(anew)


def read_page(page: RunPage) -> IndexedPage:
    """All that is known of a page."""
    return IndexedPage(*cbor2.loads(page.page))


def _read_fields(page: RunPage) -> Sequence[str]:
    """Those of a page, without its words, which stand behind them and are most of it."""
    values = CBORDecoder(BytesIO(page.page[len(_HEAD) :]))
    *_, fields = (values.decode() for _ in _TO_FIELDS)
    return cast(Sequence[str], fields)


def _turn(pages: Sequence[IndexedPage], fields: Sequence[str]) -> Turned:
    """A page is told by its distance from the one before."""
    steps = [write_step(number) for number in range(len(pages))]
    found: dict[str, list[bytes]] = {}
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    renumbered: dict[Sequence[str], Renumbered] = {}
    for number, page in enumerate(pages):
        within = renumbered.setdefault(tuple(page.fields), Renumbered(page.fields, fields))
        told = iter(page.found)
        for term, places, named in zip(told, told, told, strict=True):
            if term in last:
                found[term] += (steps[number - last[term]], places, within[named])
            else:
                first[term] = number
                found[term] = [places, within[named]]
            last[term] = number
    heads = [Head(page.digest, digest_content(page.fragment), page.length, page.filters, page.fields) for page in pages]
    words = [
        told
        for term, notes in found.items()
        for told in (term, first[term], last[term], (len(notes) + 1) // 3, b"".join(notes))
    ]
    return Turned(fields, heads, words)
