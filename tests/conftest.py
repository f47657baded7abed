"""Draws a `briefs/` folder from the example and a few changed lines, reads golden files, and shares what is dear to build."""

from __future__ import annotations

import gc
import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count, groupby
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from _pytest.tmpdir import tmppath_result_key
from click.testing import CliRunner, Result
from hypothesis import settings

from briefing.cli import main
from briefing.series.opening import Opened, open_series
from briefing.series.reader import make_reader
from briefing.series.series import Series
from briefing.site.cache.store import Store
from briefing.site.known_values import hand_on_values, take_over_values
from tests.once import ask_once, read_once
from tests.site.real import CACHE, begin, find_real_site

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "example" / "briefs"
FURTHER = ROOT / "tests" / "example" / "further"
"""What the example leaves out: entries and hand-written pages that are laid over it."""
OF_THE_SERIES = shutil.ignore_patterns("guide.md", "editing.md", "fields.md", "pictures")
"""Hand-written pages that speak of entries of the real series, or lead to one that does."""
UPDATE = bool(os.environ.get("UPDATE_GOLDENS"))

# On each commit some hundred drawn examples; `make nightly` asks for the other profile.
settings.register_profile("commit", max_examples=300, deadline=None)
settings.register_profile("nightly", max_examples=3000, deadline=None)
settings.load_profile("commit")

TOGETHER = 10
_NUMBERS = count()

# A test makes thousands of small objects and drops them all: looking for circles among them took a sixth of the time.
gc.set_threshold(1_000_000, 20, 100)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at the real site comes last, since it is still being built; Lighthouse at the very end, in a quiet house.

    A group is work for one worker: those come before single tests, which fill the gaps that groups leave.
    """
    for item in items:
        page = getattr(item, "callspec", None) and item.callspec.params.get("found")
        if page:
            item.add_marker(pytest.mark.xdist_group(f"{item.path.stem}-{page}"))
        elif "real_opened" in item.fixturenames and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("real series"))
    items.sort(key=_find_turn)
    _send_together(items)


def _send_together(items: list[pytest.Item]) -> None:
    """Small tests of a file, ten at a time: for each piece of work that it hands out xdist counts all that it did before."""
    small = (item for item in items if not any(map(item.get_closest_marker, ("xdist_group", "browser", "build", "nightly"))))
    for file, found in groupby(small, lambda item: item.nodeid.partition("::")[0]):
        for number, item in enumerate(found):
            item.add_marker(pytest.mark.xdist_group(f"{file} {number // TOGETHER}"))


def _find_turn(item: pytest.Item) -> tuple[bool, bool, bool]:
    is_single = item.get_closest_marker("xdist_group") is None
    return item.get_closest_marker("last") is not None, "real_site" in item.fixturenames, is_single


def pytest_collection_finish(session: pytest.Session) -> None:
    """Tests of one group run on one worker: that may not be lost in silence, since it costs builds and page loads."""
    grouped = [item for item in session.items if item.get_closest_marker("xdist_group")]
    if getattr(session.config.option, "loadgroup", False) and not all("@" in item.nodeid for item in grouped):
        raise pytest.UsageError("this pytest and this pytest-xdist lose the groups of tests")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A worker says how a test ended, and of what came before and after it where that failed: one message in place of five."""
    if "PYTEST_XDIST_WORKER" not in os.environ or item.config.option.verbose > 0 or item.config.option.durations is not None:
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def pytest_sessionfinish() -> None:
    """pytest ends with a search for circles among all that is there: seconds for a worker that holds the real series."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def real_site_is_begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The build of the real site goes on beside the first tests, where any test of this run will look at it."""
    if not os.environ.get("BUILT_SITE") and any("real_site" in item.fixturenames for item in request.session.items):
        begin(find_real_site(tmp_path_factory))


@pytest.fixture(scope="session", autouse=True)
def same_bytes_are_read_once() -> Iterator[None]:
    """Most tests open the example and change a file or two: of the others they get what was read and said before."""
    with pytest.MonkeyPatch.context() as patched:
        read_once(patched)
        ask_once(patched)
        yield


@pytest.fixture(scope="session")
def real_opened() -> Opened:
    """The series of this repository, opened once, and what was found in it; values of files as an earlier run read them."""
    reader, store = make_reader(), Store(CACHE)
    take_over_values(reader, store)
    opened = open_series(ROOT / "briefs", reader=reader)
    hand_on_values(reader, store)
    return opened


@pytest.fixture(scope="session")
def real_series(real_opened) -> Series:
    """The same without what was found."""
    return real_opened.series


@dataclass(frozen=True)
class House:
    """A project folder with entries that a test may change."""

    project: Path

    @property
    def briefs(self) -> Path:
        return self.project / "briefs"

    def write(self, path: str, text: str | bytes) -> House:
        file = self.briefs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def change(self, path: str, old: str, new: str) -> House:
        """Replace one piece of text; it must be there."""
        text = (self.briefs / path).read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        return self.write(path, text.replace(old, new, 1))


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder of the test's own, kept where it fails, as pytest's: that one looks through all there are, and keeps a link."""
    folder = tmp_path_factory.getbasetemp() / f"{re.sub(r'[^a-z_]', '', request.node.name)[:30]}{next(_NUMBERS)}"
    folder.mkdir()
    yield folder
    if request.node.stash[tmppath_result_key].get("call"):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A copy of the example series."""
    for path, content in _read_example().items():
        file = f"{tmp_path}/briefs/{path}"
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb", buffering=0) as target:
            target.write(content)
    return House(tmp_path)


@cache
def _read_example() -> dict[str, bytes]:
    """Half of all tests get a copy: to write it is a quarter of the work that it is to copy files with all about them."""
    return {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in EXAMPLE.rglob("*") if path.is_file()}


MORE_SETTINGS = """review_after_months: 6
known_missing:
  - date: 2022-02-03
    what:
      en: Ministers, in Aldport
      es: Ministros, en Aldport
licence:"""


def write_full(folder: Path) -> House:
    """The example with everything that a series may hold: corrections, disputes, a third state, a glossary, docs pages."""
    shutil.copytree(EXAMPLE, folder / "briefs")
    shutil.copytree(FURTHER, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return House(folder).change("series.yml", "licence:", MORE_SETTINGS)


@pytest.fixture
def full(tmp_path: Path) -> House:
    """The full example, to be changed."""
    return write_full(tmp_path)


def add_pages(house: House) -> House:
    """The example with everything that a build needs."""
    shutil.copytree(ROOT / "docs", house.project / "docs", ignore=OF_THE_SERIES)
    shutil.copy(ROOT / "mkdocs.yml", house.project)
    return house


@pytest.fixture
def project(house: House) -> House:
    """The same, to be changed."""
    return add_pages(house)


@dataclass(frozen=True)
class Golden:
    """A case in one file: a sentence, changes to the example, and what must come out."""

    path: Path
    sentence: str
    changes: list[tuple[str, str, str | None]]
    expected: str

    def apply(self, house: House) -> None:
        for file, old, new in self.changes:
            if new is None:
                house.write(file, old)
            else:
                house.change(file, old, new)

    def compare(self, actual: str) -> None:
        """Equal, or, with UPDATE_GOLDENS set, written anew to be read in review."""
        if UPDATE:
            head = self.path.read_text("utf-8").split("\n=== ", 1)[0]
            self.path.write_text(f"{head}\n=== expected\n{actual}", "utf-8")
        else:
            assert actual == self.expected, self.sentence


def read_golden(path: Path) -> Golden:
    """`--- file` begins a change, `-` lines are taken out, `+` lines put in; with only `+` the file is written."""
    head, _, expected = path.read_text("utf-8").partition("\n=== expected\n")
    sentence, *parts = head.split("\n--- ")
    changes: list[tuple[str, str, str | None]] = []
    for part in parts:
        file, *lines = part.split("\n")
        old = "\n".join(line[1:] for line in lines if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines if line.startswith("+"))
        changes.append((file, old, new) if old else (file, new + "\n", None))
    return Golden(path, sentence, changes, expected)


@pytest.fixture
def golden() -> Callable[[Path], Golden]:
    return read_golden


@pytest.fixture
def run(house, monkeypatch) -> Callable[..., Result]:
    """Runs the command in the project's folder, in this process; a traceback fails the test."""
    monkeypatch.chdir(house.project)
    monkeypatch.setattr("sys.argv", ["briefing"])  # by this name it tells what to do next

    def call(*arguments: str, typed: str | None = None, **environment: str) -> Result:
        return CliRunner(env=environment).invoke(main, arguments, typed, prog_name="briefing", catch_exceptions=False)

    return call
