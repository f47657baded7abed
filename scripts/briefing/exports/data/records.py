"""Entry → record: a plain map of what the file says and what is worked out. Every other format is made from these.

A key is always there: null, an empty list or an empty map where nothing is known. Dates are text as written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefing.entries import KINDS, Commitment, Entry, Meeting, Source
from briefing.exports.data.computed_fields import (
    StatementFindings,
    find_address,
    find_commitment,
    find_days,
    find_meeting,
    find_source,
)
from briefing.exports.data.json_file import join_line, write_parts
from briefing.series.accounts import find_account
from briefing.series.standing.edition import Edition

Record = dict[str, Any]


def say_in(texts: Mapping[str, str], language: str) -> str:
    """A text of a record in this language, else in the first that there is."""
    return texts.get(language) or next(iter(texts.values()))


@dataclass(frozen=True)
class Records:
    """The whole series as plain maps."""

    edition: Record
    """The settings of the series, with the as-of day."""
    vocabulary: Record
    """The closed lists."""
    by_kind: Mapping[str, list[Record]]
    """The entries of each kind in the order of their ids."""

    @cached_property
    def parts(self) -> Mapping[str, list[dict[str, str]]]:
        """The same with each value as JSON: they stand in more than one file."""
        return {kind: [write_parts(record) for record in found] for kind, found in self.by_kind.items()}

    @cached_property
    def lines(self) -> Mapping[str, list[str]]:
        """The same as JSON, a line each."""
        return {kind: [join_line(parts) for parts in found] for kind, found in self.parts.items()}


def write_records(edition: Edition, url: str) -> Records:
    """Every entry as a record."""
    series = edition.series
    return Records(
        edition={"id": "series", "as_of": edition.day.isoformat(), **series.settings.model_dump(mode="json")},
        vocabulary=series.vocabulary.model_dump(mode="json", exclude=set(Entry.model_fields)),
        by_kind={kind: [write_record(edition, entry, url) for entry in series.of_kind(kind)] for kind in KINDS},
    )


def write_record(edition: Edition, entry: Entry, url: str) -> Record:
    """One entry as a record."""
    series = edition.series
    record = {
        "id": entry.id,
        "kind": entry.kind,
        "address": find_address(series, entry, url),
        **entry.model_dump(mode="json"),
    }
    record |= find_days(edition, entry).model_dump(mode="json")
    if isinstance(entry, Commitment):
        record |= find_commitment(edition, entry).model_dump(mode="json")
    elif isinstance(entry, Source):
        record |= find_source(series, entry).model_dump(mode="json")
    elif isinstance(entry, Meeting):
        record |= find_meeting(series, entry).model_dump(mode="json")
        for statement, written in zip(entry.statements, record["statements"], strict=True):
            written |= StatementFindings(account=find_account(series, statement.sources).key).model_dump(mode="json")
    return record
