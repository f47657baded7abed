"""Addresses lead to the document itself, and go on doing so: not by way of a search, a message or a short form."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.entries import Framework, Organization, Person, Source
from briefing.entries.base import Entry, Path
from briefing.problem import Edit, Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.documents.detours import (
    find_archived,
    find_day_kept,
    find_inner,
    has_impossible_day,
    is_by_proxy,
    is_no_copy,
    is_of_one_site,
    without_stray_sign,
)
from briefing.series.documents.document_address import address_key
from briefing.series.documents.no_documents import (
    is_answer,
    is_collected,
    is_front_page,
    is_mailbox,
    is_own_store,
    is_search,
    is_shortened,
)
from briefing.series.series import Series

_ITSELF = "the address of the document itself"
_OWN = "the address leads into somebody’s own mail or store", "write where it was published"
_DETOURS: tuple[tuple[Callable[[str], bool], str, str], ...] = (
    (is_shortened, "the address is a short form that can stop leading on", "open it, and copy the browser's address"),
    (is_search, "the address is that of a search, which finds other things each day", "open what it found, and copy that"),
    (is_collected, "the address is that of a site that collects news", "open what it leads to, and copy that address"),
    (is_by_proxy, "the address leads through a library that lets its members in alone", "write where it was published"),
    (is_answer, "the address is that of a program’s answer, nobody’s account", "write the source that it names"),
    (is_mailbox, *_OWN),
    (is_own_store, *_OWN),
)
"""What leads elsewhere, what is said of it, and how to mend it; of several the first is told."""


@of_each(Source, Person, Organization, Framework, is_of_words=True)
def check_addresses(series: Series, entry: Source | Person | Organization | Framework) -> Iterator[Problem]:
    """Each is a warning: some day a document's address may well look so."""
    for path, url in _find_addresses(entry):
        if (bare := without_stray_sign(url)) != url:
            what, expected = f'the address ends with "{url[len(bare) :]}"', "the address alone, without the sentence's signs"
            yield _problem(entry, path, what, expected, f"write {bare}", "url", _edit(entry, path, url, bare))
        if inner := find_inner(url):
            what = "the address leads through another site"
            yield _problem(entry, path, what, _ITSELF, f"write {inner}", "detour", _edit(entry, path, url, inner))
        elif told := next(((what, mend) for leads_astray, what, mend in _DETOURS if leads_astray(url)), None):
            yield _problem(entry, path, told[0], _ITSELF, told[1], "detour")
    if isinstance(entry, Source):
        yield from _check_source(entry)


def _check_source(source: Source) -> Iterator[Problem]:
    path = ("url",)
    if source.archived_url == source.url:
        what, mend = "archived_url is the address itself", "remove it, or save the document in an archive and write that copy"
        yield _problem(source, ("archived_url",), what, "the address of a copy elsewhere", mend, "archived-copy")
    elif is_front_page(source.archived_url or source.url) and source.archived_url:
        what, mend = "archived_url is the front page of a site", "open the copy there, and copy its address, or remove it"
        yield _problem(source, ("archived_url",), what, f"a copy of {source.url}", mend, "archived-copy")
    elif (kept := find_archived(source.archived_url or "")) and "://" in kept and address_key(kept) != address_key(source.url):
        what, mend = f"archived_url is a copy of {kept}", "look for the copy of this document, or correct url"
        yield _problem(source, ("archived_url",), what, f"a copy of {source.url}", mend, "archived-copy")
    elif source.archived_url and not kept and is_of_one_site(source.archived_url, source.url):
        what, mend = (
            "archived_url is on the site of the document itself",
            "save it in an archive and write that copy, or remove it",
        )
        yield _problem(source, ("archived_url",), what, "the address of a copy elsewhere", mend, "archived-copy")
    if source.archived_url and is_no_copy(source.archived_url):
        what, mend = (
            "archived_url leads into an archive and to no copy there",
            "open the copy there, and copy its address",
        )
        yield _problem(source, ("archived_url",), what, f"a copy of {source.url}", mend, "archived-copy")
    elif source.archived_url and has_impossible_day(source.archived_url):
        what, mend = "archived_url names a day that does not exist", "open the copy, and copy its address"
        yield _problem(source, ("archived_url",), what, f"a copy of {source.url}", mend, "archived-copy")
    kept_on, issued = find_day_kept(source.archived_url or ""), source.published_on
    if kept_on and issued and kept_on < issued.first_day:
        what = f"archived_url is a copy of {kept_on}, and the document was published on {issued}"
        mend = "look for a later copy, or correct published_on"
        yield _problem(source, ("archived_url",), what, "a copy from after the day of publication", mend, "archived-copy")
    if original := find_archived(source.url):
        what, mend = "the address is that of a copy in an archive", f"write {original}, and this one under archived_url"
        yield _problem(source, path, what, "the address at which it was published", mend, "archived-copy")
    elif is_front_page(source.url):
        what, mend = "the address is that of a front page, which changes daily", "open the document, and copy its address"
        yield _problem(source, path, what, _ITSELF, mend, "front-page")


def _find_addresses(entry: Source | Person | Organization | Framework) -> Iterator[tuple[Path, str]]:
    if isinstance(entry, Source):
        yield ("url",), entry.url
    else:
        yield from ((("links", number, "url"), link.url) for number, link in enumerate(entry.links))


def _edit(entry: Entry, path: Path, old: str, new: str) -> Edit:
    place = entry.place_of(*path)
    return Edit(place.line, place.column, old, new)


def _problem(entry: Entry, path: Path, what: str, expected: str, mend: str, code: str, edit: Edit | None = None) -> Problem:
    return Problem(entry.place_of(*path), what, expected, mend, code=code, severity=Severity.WARNING, edit=edit)
