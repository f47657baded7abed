"""Rules of the house that are no imports: sizes, names, words about what is public, and where addresses are spelt."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from briefing.cli import COMMANDS
from briefing.entries import KINDS

pytestmark = pytest.mark.xdist_group("house")
"""Every module is parsed once."""
ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "scripts" / "briefing"
MODULES = sorted(HOUSE.rglob("*.py"))
TEMPLATES = sorted(path for path in HOUSE.rglob("*") if path.suffix in (".jinja", ".html"))
LONGEST, MEDIAN, LONGEST_TEMPLATE_LINE = 300, 60, 160
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "core", "manager", "tools"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
EDGES = ("cli", "site", "asof.py")
"""Where the clock may be asked: what is given to the rest, and how long a build took."""
TOLD = (".py", ".jinja", ".yml", ".po", ".md")
CROWDED = 24
"""Modules that can be looked over side by side: more are told apart by rooms."""

OF_ENTRIES = " ".join(shape.singular for shape in KINDS.values())
CRAFTS = ("exports/calendars", "exports/citations", "exports/data", "exports/feeds")
SAME_NOUN = (
    (OF_ENTRIES, ("entries/kinds", "pages/briefs"), "the kind of entry, and the page of one"),
    ("changes", ("series/standing", "pages/overviews"), "what changed, and the page of it"),
    ("journal", ("entries", "cli"), "on which day what was entered, and the command that writes it"),
    ("release", ("entries", "cli"), "a numbered state of the data, and the command that makes one"),
    ("accounts", ("series", "pages/shared"), "whose account it is, and the words for that"),
    ("history", ("series/checks/fulfilment", "pages/briefs"), "a commitment's history, checked and shown"),
    ("sources", ("series/checks/sourcing", "pages/registers"), "all sources, checked and listed"),
    ("references", ("series", "series/checks/naming"), "what names what, and whether it is there"),
    ("lineage", ("pages/briefs", "pages/registers"), "what later promises did to earlier ones, on one page and in a list"),
    (
        "statements",
        ("pages/shared", "pages/registers", "drafting/sayings"),
        "what was said, in full, in a list and found in a text",
    ),
    ("links", ("pages/shared", "site/gates"), "the ways from a page, and the gate that follows them"),
    ("charts", (".", "pages/overviews"), "the drawings, and the page that holds them"),
    ("glossary", ("entries/kinds", "series/checks/phrasing", "pages/overviews"), "the series' terms, checked and shown"),
    ("vocabulary", ("entries/kinds", "series/checks/configured"), "the closed lists, and their check"),
    ("colours", (".", "series/checks/configured"), "the colours that come along, and the check of others"),
    ("docs_pages", ("pages/overviews", "series/checks/hand_written"), "the hand-written pages, shown and checked"),
    ("search_records", ("pages/registers", "site/indexing"), "what search finds besides pages, written and laid out"),
    ("coverage", ("cli", "authoring"), "the command, and what it writes"),
    ("sqlite", ("cli", "exports/data"), "the program of the database: fetched for browsers, and what its file holds"),
    ("build", ("cli", "site"), "the command, and what it runs"),
    ("shared", ("entries", "pages"), "what the modules beside it share"),
    (
        "export",
        tuple(f"exports/{craft}" for craft in ("calendars", "citations", "data", "feeds")),
        "which files a craft writes",
    ),
    ("people", ("pages/registers", "drafting/persons"), "those of the register, listed and found in a text"),
    ("participants", ("pages/briefs", "drafting/persons"), "who took part, shown and found in a text"),
    ("days", ("series/checks/in_time", "drafting/occasion"), "days that entries name, checked and found in a text"),
    ("reading", ("yamlfile", "drafting"), "what a text says: a file, and a communiqué"),
    ("locale", (".", "locale"), "the room, and its main class"),
    ("series", (".", "series"), "the room, and its main class"),
)
"""Names of modules that stand in several rooms and mean one thing by it: names, rooms, and why."""

NOT_YET_THERE = {"site/", "build/", "build/cache/", "build/admin/", "build/sqlite/", "docs/fr/", "briefs/locale/"}
"""Folders that a build, a further language or a later version brings."""
FILE_OF_SITE = r"[\w./-]*(\w/|\w\.(html|xml|ics|json|csv|css|js|sqlite|bib|ris))"
NO_ADDRESS = {
    "briefs/": "a folder of the project",
    "briefs/schema/": "a folder of the project",
    "briefs/organizations/": "a folder of the project",
    "briefs/topics/": "a folder of the project",
    "briefs/locale/": "a folder of the project",
    "build/schema/": "a folder of the project",
    "ids.json": "a file of the project",
    "direct_url.json": "a file of every installed package",
    "docs/": "a folder of the project",
    "site/": "a folder of the project",
    "dist/": "a folder of a package of npm",
    "package/": "the folder in every archive of npm",
    "main.html": "a template of the theme",
    "xl/workbook.xml": "a part of a workbook",
    "xl/styles.xml": "a part of a workbook",
    "styles.xml": "a part of a workbook",
    "reload.js": "a script of the preview, beside its module",
    "pagefind-entry.json": "a file that Pagefind names",
    "feed/": "part of a name that never changes, wherever the site stands",
}
"""Strings that look like an address of the site and are none; and why."""


def shown(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def walk(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module."""
    return tuple(ast.walk(parse(path)))


def find_strings(path: Path) -> Iterator[ast.Constant]:
    """Strings that the code uses: no docstrings."""
    docs = {id(node.value) for node in walk(path) if isinstance(node, ast.Expr)}
    for node in walk(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def test_files_are_small():
    """None is over 300 lines, also of tests, and half of the package's are at most 60."""
    sizes = {shown(path): path.read_text("utf-8").count("\n") for path in MODULES}
    tests = {path.as_posix(): path.read_text("utf-8").count("\n") for path in (ROOT / "tests").rglob("*.py")}
    assert {path: size for path, size in (sizes | tests).items() if size > LONGEST} == {}
    assert median(sizes.values()) <= MEDIAN


def test_no_room_is_a_warehouse():
    """What stands side by side can be looked over; of the commands, each of which is a file, there are as many as there are."""
    rooms = Counter(shown(path.parent) for path in MODULES if shown(path.parent) != "cli" or path.stem not in COMMANDS)
    assert {room: count for room, count in rooms.items() if count > CROWDED} == {}


def test_modules_are_named_for_what_they_know():
    """None is called utils or the like, and each begins with a sentence."""
    assert [shown(path) for path in MODULES if path.stem in NAMELESS or path.parent.name in NAMELESS] == []
    assert [shown(path) for path in MODULES if not ast.get_docstring(parse(path))] == []


def test_no_import_inside_a_function():
    """What a module needs stands at its head."""
    found = [
        f"{shown(path)}:{inner.lineno}"
        for path in MODULES
        for node in walk(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert found == []


def test_editors_files_are_written_in_one_place():
    """Whole or not at all: by `write_all` alone. The exceptions write into a copy, a stage, or what the host reads."""
    elsewhere = {"authoring/changing/changeset.py", "authoring/new_series/placing.py", "cli/reporting/report.py"}
    found = {
        shown(path)
        for path in MODULES
        if shown(path).startswith(("cli/", "authoring/")) and shown(path) != "authoring/changing/whole_files.py"
        for node in walk(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if (node.func.attr in ("write_text", "write_bytes") and ast.unparse(node.func.value) != "formatter")
        or (
            node.func.attr == "open"
            and any(isinstance(mode, ast.Constant) and mode.value in tuple("awx") for mode in node.args)
        )
    }
    assert found == elsewhere


def test_no_clock_below_the_edge():
    """Only the edges may ask what time it is; everything else is told."""
    found = [
        f"{shown(path)}:{node.lineno} {ast.unparse(node)}"
        for path in MODULES
        if not shown(path).startswith(EDGES)
        for node in walk(path)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and ast.unparse(node.value).split(".")[-1] in ("date", "datetime", "time")
    ]
    assert found == []


def test_a_module_name_has_one_meaning():
    """Two modules have one name only where both mean the same by it."""
    rooms = defaultdict(set)
    for path in MODULES:
        module = path.parent if path.stem == "__init__" else path
        if module != HOUSE and path.stem != "__main__":
            rooms[module.stem].add(shown(module.parent))
    twice = {name: found for name, found in rooms.items() if len(found) > 1}
    assert twice == {name: set(found) for names, found, _ in SAME_NOUN for name in names.split()}


def test_a_class_name_has_one_meaning():
    """No class or kind of value is called like another one."""
    found = defaultdict(set)
    for path in MODULES:
        for node in parse(path).body:
            if isinstance(node, ast.ClassDef):
                found[node.name].add(shown(path))
            elif isinstance(node, ast.Assign) and not _is_type_variable(node.value):
                names = (target.id for target in node.targets if isinstance(target, ast.Name))
                for name in names:
                    if re.fullmatch(r"[A-Z]+[a-z]\w*", name):
                        found[name].add(shown(path))
    assert {name: sorted(paths) for name, paths in found.items() if len(paths) > 1} == {}


def _is_type_variable(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "TypeVar"


def test_what_is_public_says_what_it_gives():
    """Each public class, function, method and property has a docstring."""
    found = [f"{shown(path)}:{line} {name}" for path in MODULES for name, line in _find_silent(parse(path))]
    assert found == []


def _find_silent(node: ast.AST) -> Iterator[tuple[str, int]]:
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not inner.name.startswith("_"):
            if not ast.get_docstring(inner) and not _continues_a_library(node):
                yield inner.name, inner.lineno
            if isinstance(inner, ast.ClassDef):
                yield from _find_silent(inner)


def _continues_a_library(node: ast.AST) -> bool:
    """Whether a class fills in methods that a library names and describes."""
    bases = [ast.unparse(base).split("[")[0] for base in node.bases] if isinstance(node, ast.ClassDef) else []
    return bool({"click.Group", "HTMLParser", "BasePlugin", "BaseHTTPRequestHandler"} & set(bases))


def test_lines_of_templates_can_be_read():
    """None is over 160 characters."""
    found = [
        f"{shown(path)}:{number}"
        for path in TEMPLATES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_TEMPLATE_LINE
    ]
    assert found == []


def test_addresses_are_spelt_in_one_room():
    """No string outside `urls/` is a folder or file of the site, or ends with one."""
    found = [
        f"{shown(path)}:{node.lineno} {node.value!r}"
        for path in MODULES
        if not shown(path).startswith("urls/")
        for node in find_strings(path)
        if re.fullmatch(FILE_OF_SITE, node.value) and node.value not in NO_ADDRESS
    ]
    assert found == []


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_templates_spell_no_address(path):
    """A link's address comes from an expression or is an anchor; no text in an expression is a folder or file of the site."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    written = re.findall(r"""\b(?:href|src|action)=["'](?!\{\{|#)([^"']*)""", text)
    assert written == []
    code = re.findall(r"\{\{.*?\}\}|\{%(?!-?\s*(?:import|include|extends)\b).*?%\}", text, re.DOTALL)
    told = [word for part in code for _, word in re.findall(r"""(["'])([^"']*)\1""", part) if re.fullmatch(FILE_OF_SITE, word)]
    assert told == []


def test_every_room_has_its_tests():
    """Each room and each module of the lowest storey has a room or a file of tests of its own."""
    rooms = {path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    tests = {path.name.removeprefix("test_").removesuffix(".py") for path in (ROOT / "tests").iterdir()}
    assert rooms - tests - {"__init__", "__main__"} == set()


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/coders/glossary.md"])
def test_paths_told_to_coders_lead_somewhere(name):
    """Each file or folder between backticks is there: in the project, or in the package."""
    told = re.findall(r"`((?:[\w.-]+/)+(?:[\w-]+\.(?:py|js|css|yml|txt|md|jinja))?)[:` ]", (ROOT / name).read_text("utf-8"))
    assert told
    missing = {path for path in told if not ((ROOT / path).exists() or (HOUSE / path).exists())}
    assert missing - NOT_YET_THERE == set()


@pytest.mark.slow
def test_the_package_names_nobody_of_the_series():
    """Examples are of invented countries: what comes with the package speaks about no real person."""
    people = {path.stem: path.read_text("utf-8") for path in (ROOT / "briefs" / "people").glob("*.yml")}
    sorted_as = [name for text in people.values() for name in re.findall(r'^sort_name: "?([^"\n]+)', text, re.MULTILINE)]
    looked_for = "|".join(name.rpartition("-")[2] for name in people)
    found = re.compile(rf"\b(?:{'|'.join([*people, *sorted_as])}|find (?:{looked_for}))\b")
    assert len(people) == len(sorted_as) > 100
    texts = {shown(path): path.read_bytes().decode("utf-8", "ignore") for path in HOUSE.rglob("*") if path.suffix in TOLD}
    assert [f"{path}: {word[0]}" for path, text in texts.items() for word in found.finditer(text)] == []
