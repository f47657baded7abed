"""What search finds besides pages: each statement, and each source by what it is called. Knows nothing of the index."""

from __future__ import annotations

import json

from briefing.entries import Source
from briefing.pages.registers.search_filters import filter_source, filter_statement
from briefing.pages.shared.context import PageContext
from briefing.series.said import Said
from briefing.sitefile import SiteFile
from briefing.urls import SEARCH_RECORDS, address_of
from briefing.urls.page_anchors import anchor_of, place_on_page

HEADING = 110
"""Characters of a statement that stand as the heading of a result."""
SearchRecord = dict[str, object]
"""`text` to look through; `meta` with the kind, a heading, a date and under `at` where it leads; `filters`."""


def write_search_records(context: PageContext) -> SiteFile:
    """Everything that is found and has no page to be indexed of its own."""
    records = [_describe_statement(context, said) for said in context.series.said]
    records += [_describe_source(context, source) for source in context.series.sources]
    return SiteFile(SEARCH_RECORDS, json.dumps(records, ensure_ascii=False).encode())


def _describe_statement(context: PageContext, said: Said) -> SearchRecord:
    meeting, statement = said
    series, text = context.series, context.words(statement.text)
    speakers = ", ".join(context.name(series.speaker(speaker)) for speaker in statement.by)
    opening = context.opening(text, HEADING)
    return {
        "text": f"{speakers}. {text} {context.name(meeting)}.",
        "meta": {
            "kind": "statement",
            "heading": f"{speakers}: {opening}" if speakers else opening,
            "date": context.locale.date(meeting.date),
            "at": place_on_page(meeting, anchor_of(statement.id)),
        },
        "filters": filter_statement(context, said),
    }


def _describe_source(context: PageContext, source: Source) -> SearchRecord:
    return {
        "text": f"{source.title}. {context.words(source.publisher)}.",
        "meta": {
            "kind": "source",
            "heading": source.title,
            "date": context.locale.date(source.published_on) if source.published_on else "",
            "at": address_of(source),
        },
        "filters": filter_source(context, source),
    }
