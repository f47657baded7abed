"""The source's own words, with those of each party beside those of the others. Chooses; templates print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing.entries.shared import Passage
from briefing.locale.locale import Locale
from briefing.series.accounts import find_own_party
from briefing.series.series import Series
from briefing.text import LanguageMap


class ShownPassage(NamedTuple):
    """A passage in the language of its source, and in the page's where that is another one and has it."""

    language: str
    words: str
    translation: str | None
    locator: LanguageMap | None
    source: str


@dataclass(frozen=True)
class PassageColumn:
    """Passages from the texts of one party alone, or of nobody in particular."""

    title: str
    """Whose texts they are; empty where they stand in no column beside another."""
    passages: list[ShownPassage]


def part_passages(series: Series, locale: Locale, passages: Iterable[Passage]) -> list[PassageColumn]:
    """A column for each party where several say it in texts of their own, then one for the rest; else all in one."""
    found = defaultdict[str | None, list[ShownPassage]](list)
    for passage in _leave_out_originals(list(passages)):
        found[find_own_party(series, passage.source)].append(_show(passage, locale.language))
    parties = [party for party in series.settings.parties if party in found]
    if len(parties) < 2:
        return [PassageColumn("", [passage for row in found.values() for passage in row])] if found else []
    names = {party: series.organizations[party].heading.say(locale.language).words for party in parties}
    columns = [PassageColumn(names[party], found[party]) for party in parties]
    return [*columns, PassageColumn(locale["other_texts"], found[None])] if None in found else columns


def _show(passage: Passage, language: str) -> ShownPassage:
    values = passage.text.values
    translation = values.get(language) if language != passage.language else None
    return ShownPassage(passage.language, values[passage.language], translation, passage.locator, passage.source)


def _leave_out_originals(passages: list[Passage]) -> Iterator[Passage]:
    """Of official texts in two languages each is there itself: it is no translation of ours below the other."""
    originals = {(passage.language, passage.text.values.get(passage.language)) for passage in passages}
    for passage in passages:
        values = passage.text.values
        ours = {language: text for language, text in values.items() if (language, text) not in originals}
        own = {language: text for language, text in values.items() if language == passage.language}
        yield passage.model_copy(update={"text": LanguageMap(own | ours)}) if len(own | ours) < len(values) else passage
