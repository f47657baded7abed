"""The citation that a brief offers, and the ways to share it. Knows no template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.entries import Commitment, Meeting
from briefing.pages.shared.context import PageContext
from briefing.series.citation import cite
from briefing.urls import BIBTEX, CSL_JSON, RIS, address_of, citation_file

FORMS = {"BibTeX": BIBTEX, "RIS": RIS, "CSL-JSON": CSL_JSON}


@dataclass(frozen=True)
class CitationBox:
    """A citation as text, and the files for reference managers."""

    text: str
    files: Mapping[str, str]
    """Name of the form → address."""
    title: str


def make_citation(context: PageContext, entry: Meeting | Commitment) -> CitationBox:
    """How to cite a brief."""
    parts, locale = cite(context.series, entry, context.language), context.locale
    address = context.links.public(address_of(entry))
    issued = locale.date(parts.issued)
    text = f"{parts.author}. {locale.quote(parts.title)}. {parts.container}, {issued}.{address and ' ' + address}"
    return CitationBox(
        f"{text} {address}".rstrip(), {name: citation_file(entry, form) for name, form in FORMS.items()}, parts.title
    )
