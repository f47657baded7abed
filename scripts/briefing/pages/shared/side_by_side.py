"""The source's own words, with those of each party beside those of the others. Chooses; templates print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.entries.shared import Passage
from briefing.locale.locale import Locale
from briefing.series.accounts import find_own_party
from briefing.series.series import Series


@dataclass(frozen=True)
class PassageColumn:
    """Passages from the texts of one party alone, or of nobody in particular."""

    title: str
    """Whose texts they are; empty where they stand in no column beside another."""
    passages: list[Passage]


def part_passages(series: Series, locale: Locale, passages: Iterable[Passage]) -> list[PassageColumn]:
    """A column for each party where several say it in texts of their own, then one for the rest; else all in one."""
    found = defaultdict[str | None, list[Passage]](list)
    for passage in passages:
        found[find_own_party(series, passage.source)].append(passage)
    parties = [party for party in series.settings.parties if party in found]
    if len(parties) < 2:
        return [PassageColumn("", [passage for row in found.values() for passage in row])] if found else []
    names = {party: series.organizations[party].heading.say(locale.language).words for party in parties}
    columns = [PassageColumn(names[party], found[party]) for party in parties]
    return [*columns, PassageColumn(locale["other_texts"], found[None])] if None in found else columns
