"""The citation that a brief offers, and the ways to share it. Knows no template."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Commitment, Meeting
from briefing.pages.shared.context import Desk
from briefing.pages.shared.metadata import absolute
from briefing.series.citation import cite
from briefing.urls import address_of, citation_file

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json"}


@dataclass(frozen=True)
class CitationBox:
    """A citation as text, and the files for reference managers."""

    text: str
    files: dict[str, str]
    """Name of the form → address."""
    permalink: str
    title: str


def make_citation(desk: Desk, entry: Meeting | Commitment) -> CitationBox:
    """How to cite a brief."""
    parts = cite(desk.series, entry, desk.language)
    address = absolute(desk, address_of(entry))
    quotes = "“{}”" if desk.language == "en" else "«{}»"
    text = f"{parts.author}. {quotes.format(parts.title)}. {parts.container}, {desk.spell_date(parts.issued)}. {address}"
    return CitationBox(text, {name: citation_file(entry, form) for name, form in FORMS.items()}, address, parts.title)
