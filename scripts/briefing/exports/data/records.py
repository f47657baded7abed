"""Entry → document: a plain map of what the file says and what is worked out. Every other format is made from these.

A key is always there: null, an empty list or an empty map where nothing is known. Dates are text as written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.entries import KINDS, Commitment, Entry, Meeting
from briefing.exports.data.computed_fields import StatementFindings, find_address, find_commitment, find_meeting, name_account
from briefing.series.series import Series

Document = dict[str, Any]


@dataclass(frozen=True)
class Documents:
    """The whole series as plain maps."""

    edition: Document
    """The settings of the series, with the as-of day."""
    vocabulary: Document
    """The closed lists."""
    by_kind: Mapping[str, list[Document]]
    """The entries of each kind in the order of their ids."""


def write_documents(series: Series, as_of: date, url: str) -> Documents:
    """Every entry as a document."""
    own = set(type(series.vocabulary).model_fields) - set(Entry.model_fields)
    return Documents(
        edition={"id": "series", "as_of": as_of.isoformat(), **series.settings.model_dump(mode="json")},
        vocabulary=series.vocabulary.model_dump(mode="json", include=own),
        by_kind={kind: [write_document(series, entry, as_of, url) for entry in series.by_id(kind)] for kind in KINDS},
    )


def write_document(series: Series, entry: Entry, as_of: date, url: str) -> Document:
    """One entry as a document."""
    document = {
        "id": entry.id,
        "kind": entry.kind,
        "address": find_address(series, entry, url),
        **entry.model_dump(mode="json"),
    }
    if isinstance(entry, Commitment):
        document |= find_commitment(series, entry, as_of).model_dump(mode="json")
    elif isinstance(entry, Meeting):
        document |= find_meeting(series, entry).model_dump(mode="json")
        for statement, written in zip(entry.statements, document["statements"], strict=True):
            written |= StatementFindings(account=name_account(series, statement.sources)).model_dump(mode="json")
    return document
