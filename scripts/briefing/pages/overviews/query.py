"""The page on which a reader asks the published database by SQL, in the browser. A script does it; nothing is sent anywhere.

The examples ask for what this series holds: its own topics, in the words of the page's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from briefing.pages.shared.context import PageContext
from briefing.pages.shared.prose import script_json
from briefing.sitefile import SiteFile
from briefing.urls import QUERY

NAME, VALUE = '"', "'"
"""The quotation marks of SQL, around what something is called and around a text."""
_TEXTS = (
    "query_empty",
    "query_failed",
    "query_fetch",
    "query_fetching",
    "query_first",
    "query_incomplete",
    "query_no_column",
    "query_no_rows",
    "query_no_table",
    "query_other",
    "query_read_only",
    "query_running",
    "query_said",
    "query_stopped",
    "query_syntax",
    "query_tables",
    "query_took",
    "query_too_many",
)


@dataclass(frozen=True)
class QueryExample:
    """A question in words and in SQL."""

    words: str
    sql: str

    @property
    def address(self) -> str:
        """The page with this question."""
        return f"?{urlencode({'sql': self.sql})}"


def render_query(context: PageContext) -> SiteFile:
    """The page; without scripts it says what it cannot do."""
    locale = context.locale
    return context.page(
        "overviews/query",
        QUERY,
        title=locale["query"],
        description=locale["intro_query"],
        has_contents=False,
        examples=list(_list_examples(context)),
        texts=script_json({key: locale[key] for key in _TEXTS} | {"rows": locale.forms("query_rows")}),
    )


def _list_examples(context: PageContext) -> Iterator[QueryExample]:
    locale, language = context.locale, context.language
    topic = max(context.series.top_topics, key=lambda one: len(context.series.commitments_on(one)))
    name = context.name(topic)

    def call(column: str, key: str) -> str:
        return f"{column} AS {_quote(locale[key], NAME)}"

    def example(words: str, *lines: str) -> QueryExample:
        return QueryExample(words, "\n".join(lines))

    yield example(
        locale["query_overdue"],
        f"SELECT top.{call(f'name_{language}', 'topic')}, {call('count(*)', 'commitments')},",
        f"  {call('sum(overdue)', 'overdue_heading')}",
        "FROM topics AS top JOIN commitments ON commitments.id IN (",
        "  SELECT commitment FROM commitment_topics JOIN topics ON topics.id = topic",
        "  WHERE top.id IN (topics.id, topics.broader))",
        "WHERE top.broader IS NULL",
        "GROUP BY top.id ORDER BY sum(overdue) DESC, count(*) DESC",
    )
    yield example(
        locale["query_speakers"],
        f"SELECT {call(f'speaker_{language}', 'speaker')}, {call('count(*)', 'statements')}",
        "FROM statements_with_speakers WHERE speaker IS NOT NULL",
        "GROUP BY speaker ORDER BY count(*) DESC, 1 LIMIT 25",
    )
    yield example(
        locale.fill("query_promised", topic=name),
        f"SELECT {call('made_on', 'date')}, {call('parties', 'parties')}, {call(f'title_{language}', 'title')},",
        f"  {call(f'status_{language}', 'status')}, {call('due_date', 'due')}",
        "FROM commitments_with_status WHERE id IN (",
        "  SELECT commitment FROM commitment_topics JOIN topics ON topics.id = topic",
        f"  WHERE {_quote(topic.id, VALUE)} IN (topics.id, topics.broader))",
        "ORDER BY made_on DESC",
    )
    yield example(
        locale["query_due"],
        f"SELECT {call('due_date', 'due')}, {call(f'title_{language}', 'title')}, {call(f'status_{language}', 'status')}",
        "FROM commitments_with_status WHERE due_date >= as_of ORDER BY due_date",
    )
    yield example(
        locale["query_formats"],
        f"SELECT {call('substr(date, 1, 4)', 'year')}, {call(f'label_{language}', 'format')}, {call('count(*)', 'meetings')}",
        "FROM meetings JOIN terms ON terms.list = 'formats' AND terms.id = format",
        "GROUP BY substr(date, 1, 4), format ORDER BY 1 DESC, count(*) DESC",
    )
    yield example(
        locale.fill("query_words", topic=name),
        f"SELECT kind, id, {call('title', 'title')} FROM search",
        f"WHERE search MATCH {_quote(_quote(name, NAME), VALUE)} AND language = {_quote(language, VALUE)}",
        "ORDER BY rank LIMIT 25",
    )


def _quote(text: str, sign: str) -> str:
    return sign + text.replace(sign, sign * 2) + sign
