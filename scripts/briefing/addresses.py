"""Where each page stands: the only place that spells a path or an address. Knows entries, not their text."""

from __future__ import annotations

from briefing.entries import Entry, Topic

REGISTERS = ("meetings", "commitments", "people", "organizations", "frameworks", "sources")
HOME, METHOD, ABOUT, SEARCH = "", "method/", "about/", "search/"
INDEX = "pagefind/pagefind.js"
"""The search index, one for all languages, at the top of the site."""


def address_of(entry: Entry) -> str:
    """The address below the language's root: `meetings/x/`; topics stand at the top: `security/`."""
    if isinstance(entry, Topic):
        return f"{entry.broader}/{entry.id}/" if entry.broader else f"{entry.id}/"
    return f"{entry.kind}/{entry.id}/"


def old_addresses(entry: Entry) -> list[str]:
    """The addresses the entry had under earlier ids."""
    return [address_of(entry).replace(f"{entry.id}/", f"{old}/") for old in entry.was]


def register_address(kind: str, part: str = "") -> str:
    """`meetings/`, or one part of a register that is too long for a page: `meetings/in-2023/`."""
    return f"{kind}/in-{part}/" if part else f"{kind}/"


def anchor_of(statement_id: str) -> str:
    """The anchor of a statement on its meeting's page."""
    return f"said-{statement_id}"


def page_path(address: str) -> str:
    """The Markdown file that becomes the page at an address."""
    return f"{address}index.md"


def entry_file(entry: Entry) -> str:
    """Where the site shows the YAML entry itself, beside its page."""
    return f"{address_of(entry)}entry.yml"


def language_root(language: str, languages: tuple[str, ...]) -> str:
    """The first language stands at the top, the others in folders: `""`, `es/`."""
    return "" if language == languages[0] else f"{language}/"


def relative(start: str, target: str) -> str:
    """The way from one address to another: `meetings/x/` to `people/y/` is `../../people/y/`."""
    here, there = start.split("/")[:-1], target.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here.pop(0)
        there.pop(0)
    return "../" * len(here) + "/".join(there) or "./"
