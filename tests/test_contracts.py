"""The contracts between rooms: they hold, they catch what breaks them, and ARCHITECTURE.md tells the same."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("contracts")
ROOT = Path(__file__).parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
RUN = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint(source: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the package in a folder."""
    return subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(source), "COLUMNS": "200"},
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.slow
def test_contracts_hold():
    """No room imports what it may not, and every room stands in a contract."""
    done = lint(ROOT / "scripts")
    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


PLANTED = (
    ("dates.py", "from briefing.yamlfile import Node", "Rooms import downwards"),
    ("charts/bars.py", "from briefing.entries import Meeting", "Rooms import downwards"),
    ("pages/briefs/source.py", "from briefing.exports.followed import Followed", "Rooms import downwards"),
    ("newroom.py", "from briefing.dates import PartialDate", "Rooms import downwards"),
    ("pages/registers/people.py", "from briefing.pages.briefs.person import render_person", "Overviews show briefs"),
    ("exports/feeds/export.py", "from briefing.exports.data.tables.rows import TableRow", "Each craft of export"),
    ("site/publishing/switch.py", "from briefing.site.gates import check_site", "Only the build knows"),
    ("entries/misshapen/no_map.py", "from briefing.entries.loading.load import load_folder", "The classes of entries"),
    ("series/standing/review.py", "from briefing.series.checks.each import each_entry", "What is asked again knows"),
    ("series/checks/sourcing/issuers.py", "from briefing.series.checks.in_time.days import DAYS", "Rules of one room"),
    ("exports/data/tables/rows.py", "from briefing.exports.data.file_formats.csv_file import x", "Tables know no format"),
    ("drafting/parsing/sentences.py", "from briefing.drafting.persons.people import x", "A draft is written"),
    ("authoring/explained/documented.py", "from briefing.authoring.changing.mending import x", "What changes entries"),
    ("cli/reporting/report.py", "from briefing.cli.workspace.project import BRIEFS", "Commands know their workspace"),
    ("cli/check.py", "from briefing.pages import plan_language", "The edges get pages"),
    ("series/index.py", "import yaml", "YAML is read in two modules"),
    ("cli/serve.py", "import mkdocs", "One folder knows MkDocs"),
    ("exports/data/static_api/api.py", "from jinja2 import Environment", "One room knows templates"),
    ("entries/names.py", "from briefing.locale.locale import Locale", "Entries know no words"),
    ("committed/comparison.py", "import click", "One room knows the command line"),
    ("text.py", "from babel import Locale", "One room knows how languages write"),
    ("problem.py", "from pydantic import BaseModel", "Pydantic is for the entries' classes"),
    ("exports/crawlers/sitemap.py", "from icalendar import Calendar", "A format's library stands"),
    ("suggestion.py", "from rapidfuzz import process", "One room knows near names"),
    ("exports/data/popolo.py", "import sqlite3", "One room knows SQLite"),
    ("pages/shared/prose.py", "from selectolax.parser import HTMLParser", "Pages are read for check and gates"),
    ("site/finishing.py", "from cbor2 import loads", "One room knows the search index"),
    ("exports/data/json_file.py", "import orjson", "Fast JSON is for what we keep"),
    ("exports/data/file_formats/csv_file.py", "from xlsxwriter import Workbook", "One module writes workbooks"),
    ("site/preview/server.py", "from watchdog.observers import Observer", "One module is told"),
)
"""Modules, an import that each may not have, and the contract that forbids it."""


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> str:
    """What is said of a copy of the package in which all of them stand."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "scripts" / "briefing", copy / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    for module, line, _ in PLANTED:
        path = copy / "briefing" / module
        assert path.exists() or module == "newroom.py", module
        before = path.read_text("utf-8") if path.exists() else '"""A room that nobody put into the list."""\n'
        path.write_text(f"{before}{line}\n", "utf-8")
    done = lint(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(("module", "line", "broken"), PLANTED, ids=[module for module, _, _ in PLANTED])
def test_broken_contract_is_caught(told, module, line, broken):
    """The planted import is named below the contract that forbids it; the room that is in no list below that of rooms."""
    heading = rf"^{broken}.*\n-+\n"
    assert re.search(rf"^{broken}.* BROKEN", told, re.MULTILINE), told
    (_, below) = re.split(heading, told, maxsplit=1, flags=re.MULTILINE)
    named = "briefing." + module.removesuffix(".py").replace("/", ".")
    wanted = rf"- {named}$" if module == "newroom.py" else rf"-\s+{named} -> {_find_named(line)} \(l\.\d+\)"
    assert re.search(wanted, re.split(r"^.+\n-+\n", below, maxsplit=1, flags=re.MULTILINE)[0], re.MULTILINE), below


def _find_named(line: str) -> str:
    """What an import names: of a library the whole, since modules of it are one to the linter."""
    name = line.split()[1]
    return name if name.startswith("briefing.") else name.partition(".")[0]


def test_every_contract_is_tried():
    """None stands there that nobody has seen refuse something."""
    assert [found["id"] for found in CONTRACTS if not found["name"].startswith(tuple(name for _, _, name in PLANTED))] == []


def test_architecture_names_the_rooms_of_the_contracts():
    """The table of storeys and the lines on what stands inside a room are those of the contracts."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms, *inner = (found for found in CONTRACTS if found["type"] == "layers")
    told: dict[int, set[str]] = {}
    for storey, names in re.findall(r"^\| (\d+) \| `([^|]+)` \|", text, re.MULTILINE):
        told.setdefault(int(storey), set()).update(names.split())
    assert told == {storey: set(re.findall(r"\w+", layer)) for storey, layer in enumerate(reversed(rooms["layers"]))}
    for found in inner:
        room = found["containers"][0].removeprefix("briefing.").replace(".", "/")
        assert f"- `{room}`: `{' > '.join(found['layers'])}`\n" in text
