"""The tests that are asked about a mutant are those that run its line, also where a fixture runs it for several of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.covering import Covering, _file, _names, sign

MODULE = """LIMIT = 3


def double(number):
    return 2 * number


def triple(number):
    return (
        3
        * number
    )


def never():
    return 0


def count(number):
    if number > 9:
        return "many"
    return "few"
"""
TESTS = """import pytest
from small.sums import LIMIT, count, double, triple


@pytest.fixture(scope="module")
def six():
    return double(LIMIT)


def test_first(six):
    assert six == 6


def test_second(six):
    assert six > 5


def test_third():
    assert triple(2) == 6


def test_few():
    assert count(1) == count(2) == "few"


def test_fewer():
    assert count(0) == "few"


def test_fewest():
    assert count(3) == "few"


def test_many():
    assert [count(10) for _ in range(3_000)] == 3_000 * ["many"]
"""
RUN = """import sys, pytest
from pathlib import Path
from tests.mutants.covering import Recorder
sys.exit(pytest.main(["-q", "tests"], [Recorder(Path("small").resolve(), Path("record.json"))]))
"""


@pytest.fixture(scope="module")
def covering(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    for path, text in (
        ("small/sums.py", MODULE),
        ("small/__init__.py", ""),
        ("tests/test_sums.py", TESTS),
        ("pytest.ini", "[pytest]"),
    ):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    house = Path(__file__).parent.parent.parent
    env = {"PYTHONPATH": f"{folder}:{house}", "PATH": ""}
    done = subprocess.run([sys.executable, "-c", RUN], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Covering([folder / "record.json"], {"tests/test_sums.py": sign(folder / "tests" / "test_sums.py")})


@pytest.mark.parametrize(
    ("line", "tests"),
    [
        (5, ["test_first", "test_second"]),  # run once, by a fixture that both share
        (11, ["test_third"]),  # within a statement of several lines
        (16, []),  # in a function that nothing calls
    ],
)
def test_those_that_run_the_line_are_asked_first(covering, line, tests):
    """Then those that run other lines of the module: what a function keeps is written down of the test that asked first."""
    found = [test.rpartition("::")[2] for test in covering.find_tests("sums.py", MODULE, line)]
    assert sorted(found[: len(tests)]) == tests
    assert {"test_first", "test_second", "test_third"} <= set(found)


def test_who_runs_what_few_others_do_is_asked_first(covering):
    """Of a function that hundreds of tests run most are not asked: what a change shows is where it goes another way."""
    first, *others = covering.find_tests("sums.py", MODULE, MODULE.splitlines().index("    if number > 9:") + 1)
    assert first.endswith("test_many") and len(others) > 3


def _read(folder: Path, names: list[str], lines: dict[str, list[str]], seconds: int = 1) -> Covering:
    record = {
        "files": dict.fromkeys(map(_file, names), "now"),
        "tests": {name: {"seconds": seconds, "fixtures": []} for name in names},
        "failed": [],
        "lines": {"near/sums.py": lines},
    }
    (folder / "record.json").write_text(json.dumps(record), "utf-8")
    return Covering([folder / "record.json"], dict.fromkeys(record["files"], "now"))


def test_of_those_that_are_left_who_runs_what_few_others_do_of_the_module_is_asked_too(tmp_path):
    """What a function answers shows where another one goes on with it: of hundreds that ask it, one may be told of."""
    names = [f"tests/far/test_pages.py::test_{number}" for number in range(1, 8)]
    read = _read(tmp_path, names, {"5": names, "16": names[6:]}, seconds=10)
    assert [*read.find_tests("near/sums.py", MODULE, 5)] == [*names[:4], names[6]]


def test_what_one_test_of_a_file_runs_others_of_it_are_asked_too(tmp_path):
    """Also in another room: a page that is made once is written down of the test that asked for it first."""
    names = [f"tests/far/test_pages.py::test_{name}" for name in ("first", "second")] + ["tests/other/test_x.py::test_third"]
    read = _read(tmp_path, names, {"5": names[:1]})
    assert [*read.find_tests("near/sums.py", MODULE, 5)] == names[:2]


def test_tests_that_name_a_module_are_nearer_than_those_beside_it():
    """Such as those of the journal, where what is entered when is in a room of its own."""
    assert _names("tests/test_journal.py", "series/editorial/entered.py") and not _names(
        "tests/test_journal.py", "series/standing/review.py"
    )
    assert not _names("tests/no_such_file.py", "series/editorial/entered.py")


def test_what_is_run_on_import_belongs_to_all(covering):
    assert covering.find_tests("sums.py", MODULE, 1) is None


def test_a_file_that_is_another_is_asked_again(covering, tmp_path):
    """What was written down of a test counts as long as its file is as it was; what nothing is known of is named."""
    (tmp_path / "record.json").write_text(
        '{"files": {"tests/test_x.py": "then"}, "tests": {"tests/test_x.py::test": {"seconds": 1, "fixtures": []}}, '
        '"failed": [], "lines": {"sums.py": {"5": ["tests/test_x.py::test"]}}}',
        "utf-8",
    )
    for now, tests, unknown in (("then", ["tests/test_x.py::test"], set()), ("now", [], {"tests/test_x.py"})):
        read = Covering([tmp_path / "record.json"], {"tests/test_x.py": now})
        assert read.find_tests("sums.py", MODULE, 5) == dict.fromkeys(tests, 1)
        assert read.unknown == unknown
