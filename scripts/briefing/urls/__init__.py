"""Where each page stands: the only place that spells a path or an address. Knows entries, not their text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from briefing.entries import KINDS, Entry, Topic

REGISTERS = tuple(kind for kind in KINDS if kind != Topic.kind)
"""The kinds whose entries stand below the list of them; topics stand at the top."""
STATEMENTS, LINEAGE = "statements/", "lineage/"
HOME, METHOD, ABOUT, SEARCH, GLOSSARY = "", "method/", "about/", "search/", "glossary/"
SCOREBOARD, MATRIX, COMPARE = "scoreboard/", "matrix/", "compare/"
CALENDAR, CHANGES = "calendar/", "changes/"
FIGURES, DATA = "figures/", "data/"
COMPARE_MEETINGS = f"{COMPARE}#meetings"
MEETING_CHOICES = f"{COMPARE}meetings.json"
"""The part of a page where a reader sets meetings side by side."""
API = "api/v1/"
DATA_FILES = {
    "everything": "data/series.json",
    "workbook": "data/series.xlsx",
    "database": "data/series.sqlite",
    "datasette": "data/datasette.json",
    "package": "data/datapackage.json",
    "dictionary": "data/dictionary.csv",
    "releases": "data/releases.json",
    "citation": "data/CITATION.cff",
    "checksums": "data/SHA256SUMS",
}
"""What holds the whole series, by its name in the API: once, in the first language's tree, with the texts of every language."""
EVERYTHING, WORKBOOK, DATABASE = DATA_FILES["everything"], DATA_FILES["workbook"], DATA_FILES["database"]
RELEASES_FILE = DATA_FILES["releases"]
DICTIONARY, DATA_CITATION, CHECKSUMS = DATA_FILES["dictionary"], DATA_FILES["citation"], DATA_FILES["checksums"]
DICTIONARY_PAGE, RELEASES_PAGE = f"{DATA}dictionary/", f"{DATA}releases/"
QUERY = f"{DATA}query/"
"""The page on which a reader asks the database, where somebody fetched what it needs."""
QUERY_PROGRAM, QUERY_MACHINE = f"{QUERY}sqlite3.js", f"{QUERY}sqlite3.wasm"
API_INDEX, OPENAPI = f"{API}index.json", f"{API}openapi.json"
PAGE = "index.md"
"""The Markdown file of an address."""
SITEMAP, ROBOTS, REDIRECTS, HEADERS_FILE = "sitemap.xml", "robots.txt", "_redirects", "_headers"
BIBTEX, RIS, CSL_JSON = "bib", "ris", "csl.json"
"""How the names of the files for reference managers end."""
ASSETS = "assets/"
LOOK, CARD_STYLE = f"{ASSETS}look.css", f"{ASSETS}card.css"
"""The styles of every page, and of a card."""
QUERY_STYLE = f"{ASSETS}query.css"
"""What only the page of questions looks like."""
FIND = f"{ASSETS}find.js"
"""All that answers on the search page, in one file."""
SCRIPTS = tuple(f"{ASSETS}{name}.js" for name in ("site", "registers", "search"))
"""What every page runs, as modules."""
CARD = "card.html"
"""A small page beside that of a commitment."""
NOT_FOUND, HTML = "404.html", "index.html"
"""The page for addresses that lead nowhere, and the file that an engine makes of each `PAGE`."""
SEARCH_FILES, INDEX = "pagefind/", "pagefind/pagefind.js"
"""The search index, one for all languages, at the top of the site."""
RELOAD, CHANGES_SEEN = "_preview/reload.js", "_preview/changes"
"""In the preview only: the script that reloads a page, and the word that something has changed. No page has such an address."""
OFFLINE, WORKER, KEPT_NOW = "offline/", "worker.js", "offline/build.json"
"""The page about reading offline, and for its script: the worker that keeps the site, and which build there is to be kept."""
SEARCH_WORDS, SEARCH_RECORDS = f"{SEARCH}words.json", f"{SEARCH}records.json"
"""The words of a language's pages; what is searched besides pages, which the build takes away once it is indexed."""
SEARCH_WORD_PARTS = tuple(f"{SEARCH}words-{number}.json" for number in range(32))
"""The same words by the letter that they begin with, since a question begins with few: each Latin letter has its own part."""
PICTURES = "pictures/"
"""Pictures of the hand-written pages."""
ADMIN = "admin/"
"""The editors' form, where somebody asked for it. No page leads there."""
ADMIN_CONFIG, ADMIN_STYLE = f"{ADMIN}config.yml", f"{ADMIN}signs.css"
ADMIN_SCRIPT, ADMIN_SAVING = f"{ADMIN}sveltia-cms.js", f"{ADMIN}saving.js"
ADMIN_SIGNS, ADMIN_LICENCES = f"{ADMIN}signs.woff2", (f"{ADMIN}LICENSE.txt", f"{ADMIN}LICENSE-signs.txt")
UNDATED = "undated"
"""The part of a register that holds what has no date."""
_NAMED = [value for name, value in globals().items() if name.isupper() and isinstance(value, str) and "/" in value]
_OWN = {*REGISTERS, *(address.partition("/")[0] for address in _NAMED)}
"""First parts of addresses that belong to no entry: those of every address and file that is named above."""
_PART = re.compile(rf"in-([0-9]{{4}}|[a-z0-9]|{UNDATED})(-[0-9]+)?")
"""The address of a part of a register, below the register's own."""


def address_of(entry: Entry) -> str:
    """The address below the language's root: `meetings/x/`; topics stand at the top: `trade/`."""
    return _address(entry, entry.id)


def old_addresses(entry: Entry) -> list[str]:
    """The addresses the entry had under earlier ids."""
    return [_address(entry, old) for old in entry.was]


def _address(entry: Entry, entry_id: str) -> str:
    if isinstance(entry, Topic) and entry.broader:
        return f"{entry.broader}/{entry_id}/"
    return likely_address(entry.kind, entry_id)


def likely_address(kind: str, entry_id: str) -> str:
    """Where an entry that cannot be read would stand; of a topic the address at the top."""
    return f"{entry_id}/" if kind == Topic.kind else f"{kind}/{entry_id}/"


def is_own_address(entry: Entry, entry_id: str, languages: tuple[str, ...]) -> bool:
    """Whether the entry would stand, under this id, where the site has or may one day have a page of its own.

    Such are the site's own pages, the folder of a language, and the parts of a long register.
    """
    first, _, rest = _address(entry, entry_id).partition("/")
    if first in REGISTERS and not isinstance(entry, Topic):
        return is_part(rest.rstrip("/"))
    return not rest and is_own_first(first, languages)


def is_own_first(name: str, languages: tuple[str, ...]) -> bool:
    """Whether the site has a page or a folder of this name at the top that belongs to no entry."""
    return name in _OWN or name in languages


def is_part(name: str) -> bool:
    """Whether it stands, below a register's address, for one part of it: `in-2023`."""
    return _PART.fullmatch(name) is not None


def register_address(kind: str, part: str = "") -> str:
    """`meetings/`, or one part of a register that is too long for a page: `meetings/in-2023/`."""
    return f"{kind}/in-{part}/" if part else f"{kind}/"


def narrowed_address(kind: str, filters: Mapping[str, str | Sequence[str]]) -> str:
    """A register with filters in its address, several values each: `commitments/?party=x&status=a&status=b`."""
    return register_address(kind) + (f"?{urlencode(filters, doseq=True)}" if filters else "")


def page_path(address: str) -> str:
    """The Markdown file that becomes the page at an address."""
    return address + PAGE


def asset_file(name: str) -> str:
    """A style or script of the theme: `assets/look.css`."""
    return f"{ASSETS}{name}"


def picture_file(name: str) -> str:
    """A picture of a hand-written page, in its language's tree: `pictures/preview.png`."""
    return f"{PICTURES}{name}"


def entry_file(entry: Entry) -> str:
    """Where the site shows the YAML entry itself, beside its page."""
    return f"{address_of(entry)}entry.yml"


def json_file(entry: Entry) -> str:
    """The entry as JSON, beside its page, in the first language's tree."""
    return f"{address_of(entry)}index.json"


def json_patterns(kind: str) -> tuple[str, ...]:
    """`json_file` with the ids left open, as an API description writes it: `meetings/{id}/index.json`."""
    if kind == Topic.kind:
        return ("{topic}/index.json", "{topic}/{subtopic}/index.json")
    return (f"{kind}/{{id}}/index.json",)


def kept_list(language: str) -> str:
    """The files that a reader of a language keeps, once for the whole site: `offline/en.json`."""
    return f"{OFFLINE}{language}.json"


def rows_file(kind: str) -> str:
    """Every row of a register as a reader downloads it, in the words of one language: `meetings/rows.json`."""
    return f"{register_address(kind)}rows.json"


def list_file(kind: str) -> str:
    """All entries of a kind in the API: `api/v1/meetings.json`."""
    return f"{API}{kind}.json"


def table_file(table: str) -> str:
    """One table of the data as CSV: `data/meetings.csv`."""
    return f"{DATA}{table}.csv"


def flat_file(kind: str) -> str:
    """One wide table a kind, for spreadsheets: `data/flat/meetings.csv`."""
    return f"{DATA}flat/{kind}.csv"


def standard_file(name: str, language: str) -> str:
    """The data in the words of a standard, in one language: `data/popolo-es.json`."""
    return f"{DATA}{name}-{language}.json"


def package_file(language: str, languages: tuple[str, ...]) -> str:
    """The description of the tables in one language: `data/datapackage.json`, in a further one `data/datapackage-es.json`."""
    path = DATA_FILES["package"]
    return path if language == languages[0] else path.replace(".json", f"-{language}.json")


def figure_file(name: str) -> str:
    """The numbers behind a chart, as CSV."""
    return f"{FIGURES}{name.replace('_', '-')}.csv"


def name_of(file: str) -> str:
    """A file's name without its folders: `data/meetings.csv` → `meetings.csv`."""
    return file.rpartition("/")[2]


def feed_file(address: str, form: str) -> str:
    """The feed of what stands at an address; form is `xml` (Atom) or `json` (JSON Feed)."""
    return f"{address}feed.{form}"


def calendar_file(address: str) -> str:
    """The calendar of what stands at an address."""
    return f"{address}calendar.ics"


def citation_file(entry: Entry, form: str) -> str:
    """How to cite an entry; form is `BIBTEX`, `RIS` or `CSL_JSON`."""
    return f"{address_of(entry)}cite.{form}"


def pdf_file(entry: Entry) -> str:
    """A brief as PDF, beside its page, called by its id so that a saved file tells what it is."""
    return f"{address_of(entry)}{entry.id}.pdf"


def image_file(address: str) -> str:
    """What other sites show of a page that is shared there, beside the page."""
    return f"{address}image.png"


def card_file(entry: Entry) -> str:
    """A small page to be embedded elsewhere."""
    return address_of(entry) + CARD


def language_root(language: str, languages: tuple[str, ...]) -> str:
    """The first language stands at the top, the others in folders: `""`, `es/`."""
    return "" if language == languages[0] else f"{language}/"


def webcal_address(address: str) -> str:
    """A whole address of a calendar as programs take it that subscribe: `webcal://example.org/calendar.ics`."""
    return re.sub("^https?://", "webcal://", address)


def relative(start: str, target: str) -> str:
    """The way from one address to another: `meetings/x/` to `people/y/` is `../../people/y/`."""
    if start.partition("/")[0] != target.partition("/")[0]:
        return "../" * start.count("/") + target or "./"
    here, there = start.split("/")[:-1], target.split("/")
    while here and here[0] == there[0]:  # what `there` ends with is a file or nothing, and no folder
        here.pop(0)
        there.pop(0)
    return "../" * len(here) + "/".join(there) or "./"
