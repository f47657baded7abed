"""Which files that are no pages stand beside those of every series, as far as that hangs on no day: feeds, citations, data."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing import urls
from briefing.entries import KINDS, Commitment, Framework, Meeting, Topic

_FEEDS = tuple(urls.feed_file("", form) for form in ("xml", "json"))
_FOLLOWED = (*_FEEDS, urls.calendar_file(""))
_CITED = tuple(f"cite.{form}" for form in (urls.BIBTEX, urls.RIS, urls.CSL_JSON))
_ROWS = (urls.name_of(urls.rows_file("")),)
OF_KIND: Mapping[str, Collection[str]] = {
    Topic.kind: _FOLLOWED,
    Framework.kind: _FOLLOWED,
    Meeting.kind: _CITED,
    Commitment.kind: (*_CITED, *_FOLLOWED, urls.CARD),
}
"""Kind of an entry → what stands beside its page in every language."""
BESIDE: Mapping[str, Collection[str]] = {
    **{urls.register_address(kind): _ROWS for kind in urls.REGISTERS},
    **dict.fromkeys((urls.STATEMENTS, urls.LINEAGE), _ROWS),
    urls.HOME: _FOLLOWED,
    urls.CHANGES: _FEEDS,
}
"""Address of a page → what stands beside it in every language."""
ONCE = frozenset(
    {
        *urls.DATA_FILES.values(),
        *(urls.API_INDEX, urls.OPENAPI),
        *(urls.list_file(kind) for kind in KINDS),
        *(urls.flat_file(kind) for kind in KINDS),
        *(urls.figure_file(name) for name in ("status_by_topic", "per_year", "follow_up", "due")),
    }
)
"""What stands in the tree of the first language alone, beside the tables of the data."""
OF_ENTRY = ("entry.yml", urls.name_of(urls.json_patterns(Meeting.kind)[0]))
"""What stands there beside the page of every entry."""


def list_told_in(languages: Collection[str]) -> frozenset[str]:
    """The files there that the data have for each language."""
    known = tuple(languages)
    packages = {urls.package_file(language, known) for language in known}
    civic = {urls.standard_file(name, language) for name in ("popolo", "open-civic-data") for language in known}
    return frozenset(packages | civic)
