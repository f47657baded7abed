"""Which citations there are, and where each stands: every form of each meeting and commitment."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.exports.citations.formats import write_bibtex, write_csl, write_ris
from briefing.locale.locale import Locale
from briefing.series.citation import cite
from briefing.series.series import Series
from briefing.site_links import SiteLinks
from briefing.sitefile import SiteFile
from briefing.urls import BIBTEX, CSL_JSON, RIS, address_of, citation_file

FORMS = {BIBTEX: write_bibtex, RIS: write_ris, CSL_JSON: write_csl}
"""The end of a file's name → what writes it."""


def export_citations(series: Series, locale: Locale, links: SiteLinks) -> Iterator[SiteFile]:
    """Every form of each brief."""
    cited: tuple[Meeting | Commitment, ...] = (*series.meetings.by_id, *series.commitments.by_id)
    for entry in cited:
        citation, address = cite(series, entry, locale.language), links.public(address_of(entry))
        for form, write in FORMS.items():
            yield SiteFile(citation_file(entry, form), write(citation, address))
