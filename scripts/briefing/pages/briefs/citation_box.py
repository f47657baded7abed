"""The citations that a brief offers, and the ways to share it. Knows no template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment, Meeting
from briefing.pages.briefs.citation_styles import spell_styles
from briefing.pages.shared.context import PageContext
from briefing.series.citation import cite
from briefing.urls import BIBTEX, CSL_JSON, RIS, address_of, citation_file

FORMS = {"BibTeX": BIBTEX, "RIS": RIS, "CSL-JSON": CSL_JSON}


@dataclass(frozen=True)
class CitationBox:
    """The citations as texts, and the files for reference managers."""

    styles: Mapping[str, Markup]
    """Name of the style → the citation; the first one stands on paper too."""
    files: Mapping[str, str]
    """Name of the form → address."""
    title: str


def make_citation(context: PageContext, entry: Meeting | Commitment) -> CitationBox:
    """How to cite a brief."""
    parts = cite(context.series, entry, context.language)
    styles = spell_styles(parts, context.locale, context.links.public(address_of(entry)))
    return CitationBox(styles, {name: citation_file(entry, form) for name, form in FORMS.items()}, parts.title)
