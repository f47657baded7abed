"""`briefs/COVERAGE.md`: how much the series holds, for those who keep it. Knows no page of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.entries import KINDS
from briefing.series.series import Series
from briefing.series.statistics import per_year

Cells = tuple[str | int, ...]
"""The cells of a row."""
_HEAD = """# Coverage

Written by `briefing coverage` from the entries; a test fails when the two differ. A status is the last entry of a
history. A meeting or commitment with several topics counts in each.
"""


def write_coverage(series: Series) -> str:
    """The whole file."""
    parts = [
        _HEAD,
        _table("Entries", ("kind", "entries"), _kinds(series)),
        _table("By topic", ("topic", "meetings", "statements", "commitments"), _topics(series)),
        _table("By year", ("year", "meetings", "commitments"), ((year, *counts) for year, counts in per_year(series).items())),
        _table("Commitments by status", ("status", "commitments"), _statuses(series)),
        _candidates(series),
        _missing(series),
    ]
    return "\n".join(part for part in parts if part)


def _kinds(series: Series) -> list[Cells]:
    statements = sum(len(meeting.statements) for meeting in series.meetings)
    ties = sum(len(found.relations) for found in series.commitments)
    return [
        *((kind, len(series.entries[kind])) for kind in KINDS),
        ("statements (inside meetings)", statements),
        ("ties between commitments", ties),
    ]


def _topics(series: Series) -> list[Cells]:
    rows: list[Cells] = []
    for topic in series.top_topics:
        meetings = [meeting for meeting in series.meetings if topic in series.topics_of(meeting)]
        said = sum(series.topic_of(statement.topic) == topic for meeting in series.meetings for statement in meeting.statements)
        rows.append((topic.heading.say(series.languages[0]).words, len(meetings), said, len(series.commitments_on(topic))))
    return rows


def _statuses(series: Series) -> list[Cells]:
    counted = Counter(found.history[-1].status for found in series.commitments)
    return [(tag, counted[tag]) for tag in series.vocabulary.tags("statuses")]


def _candidates(series: Series) -> str:
    judged = [meeting.considered for meeting in series.meetings if meeting.considered]
    if not judged:
        return ""
    read = sum(considered.candidates for considered in judged)
    said = sum(considered.as_statements for considered in judged)
    return (
        f"## From passages to commitments\n\nIn the sources of {len(judged)} of {len(series.meetings)} meetings "
        f"{read} passages read like promises. {said} of them do not meet the definition and stand as statements; "
        f"{read - said} became commitments or parts of one.\n"
    )


def _missing(series: Series) -> str:
    if not series.settings.known_missing:
        return ""
    language = series.languages[0]
    rows = "".join(f"- {found.date}: {found.what.say(language).words}\n" for found in series.settings.known_missing)
    return f"## Known to be missing\n\n{rows}"


def _table(title: str, headings: tuple[str, ...], rows: Iterable[Cells]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "| --- " + "| ---: " * (len(headings) - 1) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return f"## {title}\n\n" + "\n".join(lines) + "\n"
