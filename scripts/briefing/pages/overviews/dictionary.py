"""The page of the data dictionary: every table, every column, and the closed lists, in the words of one language.

Tables are given as plain values: pages know nothing of exports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefing.entries.kinds.vocabulary import LISTS, VocabularyTerm
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.urls import DICTIONARY, DICTIONARY_PAGE, package_file


@dataclass(frozen=True)
class DescribedColumn:
    """A column in the words of the page's language; columns that say the same in several languages are one."""

    names: tuple[str, ...]
    type: str
    text: str
    is_required: bool
    is_key: bool
    refers_to: str
    """The table and column that it names a row of; empty where it names none."""
    closed_list: str
    """The closed list that its tags come from; empty where they come from none."""
    tags: tuple[str, ...]
    """All that may stand there, where that is no closed list of the series."""

    @property
    def target(self) -> str:
        """The table that it names a row of."""
        return self.refers_to.partition(".")[0]

    @property
    def shown(self) -> Markup:
        """The text, with what is code in it as code."""
        return mark_code(self.text)


@dataclass(frozen=True)
class DescribedTable:
    """A table in the words of the page's language."""

    name: str
    text: str
    columns: Sequence[DescribedColumn]

    @property
    def names(self) -> list[str]:
        """What all its columns are called."""
        return [name for column in self.columns for name in column.names]


@dataclass(frozen=True)
class ClosedList:
    """A closed list: its name in the data, what it is for, and what may stand there."""

    name: str
    text: str
    terms: tuple[VocabularyTerm, ...]


_CODE = re.compile("`([^`]+)`")
Tables = Callable[[], tuple[Sequence[DescribedTable], dict[str, str]]]
"""The tables, and what each closed list is for."""


def render_dictionary(context: PageContext, describe_tables: Tables) -> Iterator[SiteFile]:
    """The page."""
    locale = context.locale
    tables, texts = describe_tables()
    yield context.page(
        "overviews/dictionary",
        DICTIONARY_PAGE,
        title=locale["dictionary"],
        description=locale["intro_dictionary"],
        has_contents=False,
        tables=tables,
        lists=_list_closed(context, texts, LISTS),
        files=(DICTIONARY, package_file(context.language, context.series.languages)),
    )


def mark_code(text: str) -> Markup:
    """Text as HTML; what stands between backticks is code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))


def _list_closed(context: PageContext, texts: dict[str, str], names: Iterable[str]) -> list[ClosedList]:
    return [ClosedList(name, texts[name], context.series.vocabulary.terms(name)) for name in names]
