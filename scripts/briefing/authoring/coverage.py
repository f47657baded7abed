"""How much the series holds, for those who keep it. Knows no page of the site and no day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.entries import KINDS, Commitment, Topic
from briefing.series.series import Series
from briefing.series.statistics import per_year

Cells = tuple[str | int, ...]
"""The cells of a row."""
_HEAD = """# Coverage

By `briefing coverage`. A status is the last entry of a history. A meeting or commitment with several topics counts in each.
"""
Group = tuple[str | int, Sequence[Commitment]]
"""A name, and the commitments that belong to it."""


def write_coverage(series: Series) -> str:
    """The whole file."""
    years = [(year, _made_in(series, year)) for year in per_year(series)]
    topics = [(_name(series, topic), series.commitments_on(topic)) for topic in series.top_topics]
    everything = list(series.commitments)
    parts = [
        _HEAD,
        _table("Entries", ("kind", "entries"), _kinds(series)),
        _table("By topic", ("topic", "meetings", "statements", "commitments"), _topics(series)),
        _table("By year", ("year", "meetings", "commitments"), ((year, *counts) for year, counts in per_year(series).items())),
        _statuses("Commitments by status and topic", series, [("all", everything), *topics]),
        _statuses("Commitments by status and year", series, [("all", everything), *years]),
        _truth("What they rest on, by topic", series, [("all", everything), *topics]),
        _truth("What they rest on, by year", series, [("all", everything), *years]),
        _table("Sources", ("what", "sources"), _sources(series)),
        *_candidates(series),
        *_missing(series),
    ]
    return "\n".join(parts)


def _name(series: Series, topic: Topic) -> str:
    return topic.heading.say(series.languages[0]).words


def _made_in(series: Series, year: int) -> list[Commitment]:
    return [found for found in series.commitments if series.made_on(found).year == year]


def _kinds(series: Series) -> list[Cells]:
    ties = sum(len(found.relations) for found in series.commitments)
    return [
        *((kind, len(series.entries[kind])) for kind in KINDS),
        ("statements (inside meetings)", len(series.said)),
        ("ties between commitments", ties),
    ]


def _topics(series: Series) -> list[Cells]:
    return [
        (
            _name(series, topic),
            len(series.meetings_on(topic)),
            len(series.said_on(topic)),
            len(series.commitments_on(topic)),
        )
        for topic in series.top_topics
    ]


def _statuses(title: str, series: Series, groups: Sequence[Group]) -> str:
    rows: list[Cells] = [
        (tag, *(sum(found.history[-1].status == tag for found in commitments) for _, commitments in groups))
        for tag in series.vocabulary.tags("statuses")
    ]
    return _table(title, ("status", *(str(name) for name, _ in groups)), rows)


def _truth(title: str, series: Series, groups: Sequence[Group]) -> str:
    words = {term.id for term in series.vocabulary.evidence if term.is_words}

    def has_deed(found: Commitment) -> bool:
        return any(item.shows not in words for entry in found.history for item in entry.evidence)

    asked: dict[str, Callable[[Commitment], bool]] = {
        "commitments": lambda found: True,
        "with the source's own words": lambda found: bool(found.words),
        "whose source can no longer be read": lambda found: bool(found.words_note) and not found.words,
        "with evidence of a deed": has_deed,
        "with a search log": lambda found: any(entry.search_log for entry in found.history),
        "with a measure": lambda found: found.measure is not None,
        "with parts": lambda found: bool(found.milestones),
        "of a ministry or agency": lambda found: any(
            not series.is_side(series.organizations[party]) for party in found.parties
        ),
        "nobody has looked": lambda found: found.history[-1].status == series.vocabulary.unseen.id,
    }
    rows: list[Cells] = [(what, *(sum(map(holds, commitments)) for _, commitments in groups)) for what, holds in asked.items()]
    return _table(title, ("what", *(str(name) for name, _ in groups)), rows)


def _sources(series: Series) -> list[Cells]:
    found = series.sources.by_id
    return [
        *((tier, sum(source.tier == tier for source in found)) for tier in series.vocabulary.tags("tiers")),
        ("copies", sum(source.reprint_of is not None for source in found)),
        ("with the day on which it was read", sum(source.retrieved_on is not None for source in found)),
        ("with an archived copy", sum(source.archived_url is not None for source in found)),
    ]


def _candidates(series: Series) -> Iterator[str]:
    judged = [meeting.considered for meeting in series.meetings if meeting.considered]
    if not judged:
        return
    read = sum(considered.candidates for considered in judged)
    said = sum(considered.as_statements for considered in judged)
    yield (
        f"## From passages to commitments\n\nIn the sources of {len(judged)} of {len(series.meetings)} meetings "
        f"{read} passages read like promises. {said} of them do not meet the definition and stand as statements; "
        f"{read - said} became commitments or parts of one.\n"
    )


def _missing(series: Series) -> Iterator[str]:
    if not series.settings.known_missing:
        return
    language = series.languages[0]
    rows = "".join(f"- {found.date}: {found.what.say(language).words}\n" for found in series.settings.known_missing)
    yield f"## Known to be missing\n\n{rows}"


def _table(title: str, headings: Sequence[str], rows: Iterable[Cells]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "| --- " + "| ---: " * (len(headings) - 1) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return f"## {title}\n\n" + "\n".join(lines) + "\n"
