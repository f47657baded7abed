"""What machines read: Series → files, one format a module. Knows no page, no engine and no clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.exports.crawlers.sitemap import export_redirects
from briefing.exports.data.api import write_api, write_entry, write_everything
from briefing.exports.data.chart_numbers import export_figures
from briefing.exports.data.checksums import write_checksums
from briefing.exports.data.csv_file import write_csv
from briefing.exports.data.data_dictionary import write_dictionary
from briefing.exports.data.data_package import describe_package
from briefing.exports.data.dataset_metadata import describe_series
from briefing.exports.data.json_file import write_map
from briefing.exports.data.json_schema import describe_shapes
from briefing.exports.data.records import write_documents
from briefing.exports.data.rows import fill_tables
from briefing.exports.data.sqlite.database import write_database
from briefing.exports.data.table_schema import lay_out_tables
from briefing.exports.followed import export_calendars, export_citations, export_feeds
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.urls import CHECKSUMS, DATABASE, DICTIONARY, EVERYTHING, PACKAGE, json_file, table_file


def export_series(series: Series, as_of: date, url: str) -> Iterator[SiteFile]:
    """The data of the whole series, which stand once, in the first language's tree.

    `url` is where the site will stand, with a slash at the end, or empty where nobody knows yet.
    """
    about = describe_series(series, as_of, url)
    documents = write_documents(series, as_of, url)
    shapes = describe_shapes(series.vocabulary)
    tables = lay_out_tables(shapes, series.vocabulary, series.settings.languages)
    filled = fill_tables(tables, documents)
    for kind, found in documents.by_kind.items():
        for document in found:
            entry = series.find(kind, document["id"])
            yield SiteFile(json_file(entry), write_entry(about, document), entry.path)
    yield from write_api(about, documents, shapes)
    contents = {found.table.name: write_csv((column.name for column in found.table.columns), found.rows) for found in filled}
    data = [SiteFile(table_file(name), content) for name, content in contents.items()]
    data += [
        SiteFile(EVERYTHING, write_everything(about, documents)),
        SiteFile(DATABASE, write_database(filled, series.languages)),
        SiteFile(PACKAGE, write_map(describe_package(about, series.languages[0], tables, contents))),
        SiteFile(DICTIONARY, write_dictionary(tables)),
    ]
    yield from export_figures(series, as_of)
    yield from export_redirects(series)
    yield from data
    yield SiteFile(CHECKSUMS, write_checksums(data))


def export_language(series: Series, language: str, as_of: date, url: str) -> Iterator[SiteFile]:
    """Feeds, calendars and citations in one language."""
    yield from export_feeds(series, language, as_of, url)
    yield from export_calendars(series, language, as_of, url)
    yield from export_citations(series, language, url)
