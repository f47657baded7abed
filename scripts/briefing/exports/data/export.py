"""The data set: every file of it, once, in the first language's tree. Knows the formats only by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from briefing.exports.data.chart_numbers import export_chart_numbers
from briefing.exports.data.dataset_metadata import describe_series, spell_about
from briefing.exports.data.file_formats.checksums import write_checksums
from briefing.exports.data.file_formats.citation_file import write_citation
from briefing.exports.data.file_formats.csv_file import write_csv, write_spreadsheet
from briefing.exports.data.file_formats.data_dictionary import write_dictionary
from briefing.exports.data.file_formats.data_package import describe_package
from briefing.exports.data.file_formats.datasette_file import describe_for_datasette
from briefing.exports.data.file_formats.releases_file import write_releases
from briefing.exports.data.file_formats.workbook_file import Sheet, write_workbook
from briefing.exports.data.json_file import write_map
from briefing.exports.data.json_schema import describe_shapes
from briefing.exports.data.popolo import write_civic_events, write_popolo
from briefing.exports.data.records import write_records
from briefing.exports.data.sqlite.database import write_database
from briefing.exports.data.static_api.api import write_api, write_entry, write_everything
from briefing.exports.data.tables.flat_tables import flatten
from briefing.exports.data.tables.rows import FilledTable, fill_tables
from briefing.exports.data.tables.table_schema import lay_out_series
from briefing.locale.locale import Locale
from briefing.meanwhile import count_beside, meanwhile
from briefing.series.standing.edition import Edition
from briefing.sitefile import SiteFile
from briefing.urls import (
    CHECKSUMS,
    DATA_CITATION,
    DATA_FILES,
    DATABASE,
    DICTIONARY,
    EVERYTHING,
    RELEASES_FILE,
    WORKBOOK,
    flat_file,
    json_file,
    package_file,
    standard_file,
    table_file,
)


def export_data(edition: Edition, locales: Mapping[str, Locale], url: str) -> Iterator[SiteFile]:
    """JSON beside each page, the API, the tables, the database, their descriptions and checksums.

    `url` is where the site will stand, with a slash at the end, or empty where nobody knows yet.
    """
    series = edition.series
    about, records = describe_series(edition, locales, url), write_records(edition, url)
    tables = lay_out_series(series)
    filled = fill_tables(tables, records)
    # A third of the work, of which the least is to be handed over: a build after an edit waits for the data.
    with meanwhile(count_beside(), partial(_write_flat, about, filled, series.languages)) as flat:
        for kind, found in records.by_kind.items():
            for record, parts in zip(found, records.parts[kind], strict=True):
                entry = series.entry(kind, record["id"])
                yield SiteFile(json_file(entry), write_entry(about, parts), entry.path)
        yield from write_api(about, records, describe_shapes(series.vocabulary))
        contents = {part.table.name: write_csv((column.name for column in part.table.columns), part.rows) for part in filled}
        data = [SiteFile(table_file(name), content) for name, content in contents.items()]
        data += [
            SiteFile(EVERYTHING, write_everything(about, records)),
            SiteFile(DATABASE, write_database(filled, series.languages)),
            SiteFile(DATA_FILES["datasette"], write_map(describe_for_datasette(about, tables, series.languages[0]))),
            SiteFile(RELEASES_FILE, write_releases(edition, about)),
            SiteFile(DICTIONARY, write_dictionary(tables, series.languages)),
        ]
        data.append(SiteFile(DATA_CITATION, write_citation(about, series.languages[0])))
        yield from export_chart_numbers(edition)
        workbook, *sheets = flat()
    data += [workbook, *sheets]
    for language in series.languages:
        package = write_map(describe_package(about, language, tables, contents, workbook.content))
        data.append(SiteFile(package_file(language, series.languages), package))
        data.append(SiteFile(standard_file("popolo", language), write_popolo(about, records, language)))
        data.append(SiteFile(standard_file("open-civic-data", language), write_civic_events(about, records, language)))
    yield from data
    yield SiteFile(CHECKSUMS, write_checksums(data))


def _write_flat(about: Mapping[str, Any], filled: tuple[FilledTable, ...], languages: Sequence[str]) -> Sequence[SiteFile]:
    """The workbook, and each of its sheets as a table of its own."""
    flat_tables = list(flatten(filled, languages))
    sheets = [Sheet(flat.kind, flat.headings, flat.rows, flat.dates) for flat in flat_tables]
    workbook = write_workbook([*sheets, Sheet("about", ("", *languages), list(spell_about(about)))])
    return [
        SiteFile(WORKBOOK, workbook),
        *(SiteFile(flat_file(flat.kind), write_spreadsheet(flat.headings, flat.rows)) for flat in flat_tables),
    ]
