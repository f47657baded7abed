"""The whole tree that an engine builds: pages and exports, per language. Knows neither engine nor folder."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from briefing.authoring.browser_database import BROWSER_SQLITE, list_query_files
from briefing.authoring.explained.guide_parts import write_codes, write_fields
from briefing.colours import Colour
from briefing.entries.kinds.vocabulary import LISTS
from briefing.exports import plan_exports, plan_series
from briefing.exports.crawlers.sitemap import export_sitemap
from briefing.exports.data.export import export_data
from briefing.exports.data.file_formats.data_dictionary import DictionaryRow, describe_list, list_rows
from briefing.exports.data.tables.description_parts import spell_wording
from briefing.exports.data.tables.table_schema import lay_out_series, name_tables
from briefing.locale.locale import Locale
from briefing.pages import plan_language
from briefing.pages.briefs.page_image import list_page_images
from briefing.pages.overviews.dictionary import DescribedColumn, DescribedTable
from briefing.pages.overviews.docs_pages import Parts
from briefing.pages.registers.search_words import count_words, write_search_words, write_word_parts
from briefing.pages.shared.context import PageContext
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.sitefile import NO_EXTRAS, Extras, PageImage, SiteFile, TreePart
from briefing.theme import list_assets, write_image_styles
from briefing.theme.topic_looks import TopicLook, WantedLook, choose_looks
from briefing.urls import HOME, PAGE, QUERY, SEARCH, old_addresses, register_address, table_file


def plan_tree(
    edition: Edition, locales: Mapping[str, Locale], language: str, docs: Path, url: str = "", extras: Extras = NO_EXTRAS
) -> list[TreePart]:
    """Everything of one language's tree but the sitemap and the words of its search, which hang on all the rest.

    `docs` holds hand-written pages, and what was fetched for the site lies beside it; `url` is where the site will stand.
    """
    series, locale = edition.series, locales[language]
    links = SiteLinks(language, series.languages, url, extras)
    first = list(plan_series(edition, locales, url)) if language == series.languages[0] else []
    if first and extras.has_query:
        first.append(TreePart(QUERY, partial(list_query_files, docs.parent / BROWSER_SQLITE.folder)))
    return [
        *plan_language(
            PageContext(edition, locale, links),
            docs,
            bring_along(locale),
            partial(_describe_tables, series, language),
        ),
        TreePart(HOME, lambda: list_assets(look_at_topics(series)), has_pages=False),
        *first,
        *plan_exports(edition, locale, links),
    ]


def bring_along(locale: Locale) -> Parts:
    """What hand-written pages take over from the classes, in the words of a language."""
    return (("fields", partial(write_fields, locale)), ("codes", partial(write_codes, locale)))


def list_table_files() -> frozenset[str]:
    """The files of all tables of the data."""
    return frozenset(table_file(name) for name in name_tables())


def list_register_pages(edition: Edition, locales: Mapping[str, Locale], docs: Path, names: Collection[str]) -> set[str]:
    """The addresses of all pages of some registers, below a language's own; they are the same in each."""
    planned = plan_tree(edition, locales, edition.series.languages[0], docs)
    wanted = {register_address(name) for name in names}
    files = (file.path for part in planned if part.at in wanted for file in part.render())
    return {path.removesuffix(PAGE) for path in files if path.endswith(PAGE)}


def list_images(edition: Edition, locale: Locale, url: str) -> Iterator[PageImage]:
    """What is to be drawn for the pages of one language."""
    context = PageContext(edition, locale, SiteLinks(locale.language, edition.series.languages, url))
    yield from list_page_images(context, write_image_styles(look_at_topics(edition.series)))


def write_sitemap(edition: Edition, url: str, paths: Iterable[str]) -> Iterator[SiteFile]:
    """The sitemap, in the first language's tree: only when all of its paths are known, all pages are."""
    moved = {address for entry in edition.series.all_entries() for address in old_addresses(entry)}
    addresses = {path.removesuffix(PAGE) for path in paths if path.endswith(PAGE)}
    yield from export_sitemap(edition, url, addresses - moved)


def render_parts(parts: Iterable[TreePart]) -> tuple[list[SiteFile], Counter[str]]:
    """The files of some parts, and how often each word stands in their prose."""
    files: list[SiteFile] = []
    counted: Counter[str] = Counter()
    for part in parts:
        rendered = list(part.render())
        files += rendered
        if part.is_prose:
            counted.update(count_words(rendered))
    return files, counted


def write_words(counted: Mapping[str, int]) -> list[SiteFile]:
    """The words that search knows, in the tree of their language: only when all prose is rendered, all are counted."""
    return [write_search_words(counted), *write_word_parts(counted)]


def plan_search_words(parts: Sequence[TreePart]) -> TreePart:
    """The words of a whole tree, for whoever renders only what is asked for: its prose is rendered for them."""
    prose = [part for part in parts if part.is_prose]
    return TreePart(SEARCH, lambda: write_words(render_parts(prose)[1]))


def render_tree(
    edition: Edition, locales: Mapping[str, Locale], language: str, docs: Path, url: str = "", extras: Extras = NO_EXTRAS
) -> Iterator[SiteFile]:
    """The whole tree of one language."""
    files, counted = render_parts(plan_tree(edition, locales, language, docs, url, extras))
    yield from files
    yield from write_words(counted)
    if language == edition.series.languages[0]:
        yield from write_sitemap(edition, url, [file.path for file in files])


def _describe_tables(series: Series, language: str) -> tuple[list[DescribedTable], dict[str, str]]:
    """The tables of the data and what the closed lists are for, in one language, as pages take them."""
    rows = groupby(list_rows(lay_out_series(series)), key=lambda row: row.table)
    tables = [
        DescribedTable(
            table.name,
            spell_wording(table.description, language),
            [_describe_column(list(same), language) for _, same in groupby(found, key=lambda row: row.column.said)],
        )
        for table, found in rows
    ]
    return tables, {name: describe_list(name, language) for name in LISTS}


def _describe_column(rows: Sequence[DictionaryRow], language: str) -> DescribedColumn:
    """One column, or those that say the same in several languages."""
    row = rows[0]
    return DescribedColumn(
        tuple(found.column.name for found in rows),
        row.column.type,
        spell_wording(row.column.description[: -1 if row.column.language else None], language),
        row.column.is_required,
        row.is_key,
        row.refers_to,
        row.column.terms,
        row.column.tags,
    )


def digest_tables(edition: Edition, locales: Mapping[str, Locale], url: str) -> dict[str, str]:
    """The SHA-256 of each table as CSV, by its name, as the site has it at an address."""
    written = {file.path: file.content for file in export_data(edition, locales, url)}
    tables = lay_out_series(edition.series)
    return {table.name: hashlib.sha256(written[table_file(table.name)]).hexdigest() for table in tables}


def look_at_topics(series: Series) -> list[TopicLook]:
    """The colour and shape of every topic, in their order; a subtopic has a look only where it names one."""
    named = [topic for topic in series.topics if topic.broader and (topic.colour or topic.shape)]
    return choose_looks(
        [
            WantedLook(topic.id, Colour(topic.colour.light, topic.colour.dark) if topic.colour else None, topic.shape)
            for topic in (*series.top_topics, *named)
        ]
    )
