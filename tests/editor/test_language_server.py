"""What an editor's program shows: the real yaml-language-server, with the settings of VS Code that lie in the project."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE, ROOT, House
from tests.editor.language_server import LanguageServer, serve
from tests.site.conftest import require
from tests.site.standing_ready import run_ready

PROGRAM = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = ROOT / ".vscode" / "settings.json"
MEETING = "2023-05-04-harbour-talks.yml"
MISSING = "yaml-language-server is not installed: make tools, or npm ci --ignore-scripts"

pytestmark = [pytest.mark.build, pytest.mark.xdist_group("language server")]


@pytest.fixture(scope="module")
def program():
    require(PROGRAM.is_file(), MISSING)
    return PROGRAM


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The example, with what `briefing schema` writes. Not to be changed but by an entry more."""
    project = tmp_path_factory.mktemp("desk")
    shutil.copytree(EXAMPLE, project / "briefs")
    assert run_ready(project, "schema").returncode == 0
    return House(project)


@pytest.fixture(scope="module")
def example(desk, program):
    """The program that has that folder open, for all tests, since it begins in half a second; what they type stays open."""
    with serve(program, desk.project, json.loads(SETTINGS.read_text("utf-8"))) as server:
        yield server


def line_of(path: Path, text: str) -> tuple[int, int]:
    """Line and column behind a piece of text, counted from 1."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if text in line:
            return number, line.index(text) + len(text) + 1
    raise LookupError(text)


def test_no_valid_file_of_the_series_is_marked(program):
    """Every committed entry, with the settings as committed."""
    subprocess.run([sys.executable, "-m", "briefing", "schema", "--ids"], cwd=ROOT, check=True, capture_output=True)
    with serve(program, ROOT, json.loads(SETTINGS.read_text("utf-8"))) as server:
        paths = sorted((ROOT / "briefs").rglob("*.yml"))
        assert len(paths) > 1000
        assert server.find_all_faults(paths) == {}


@pytest.mark.parametrize(
    ("right", "wrong", "line", "said"),
    [
        ("format: ministerial-dialogue", "format: ministerial", 5, "Valid values"),
        ("date: 2023-05-04", "date: 4 May 2023", 4, "a date: 2023-02-04, 2023-02 or 2023"),
        ("person: ana-varga", "person: ana-vargas", 16, "no person has this id; briefing new person writes one"),
        ("topics: [trade, maize]", "topics: []", 13, "too few items"),
        ("format:", "formats:", 5, "Property formats is not allowed"),
        ("  en: Harbour", "  EN: Harbour", 2, "Property EN is not allowed"),
    ],
)
def test_a_fault_is_marked_at_its_line(example, desk, right, wrong, line, said):
    """In words, without a pattern of signs; nothing is marked in what is right."""
    path = desk.briefs / "meetings" / MEETING
    assert example.find_faults(path) == []
    text = path.read_text("utf-8")
    assert right in text
    found = example.find_faults(path, text.replace(right, wrong, 1))
    assert any(fault.startswith(f"{line}: ") and said in fault for fault in found), found
    assert not any("^[" in fault for fault in found)


def test_texts_may_look_like_numbers(example, desk):
    """What the check takes for a text no program marks: a name of figures, a word of logic, a draft."""
    path = desk.briefs / "people" / "ana-varga.yml"
    assert example.find_faults(path, "draft: true\nname: 007\nsort_name: true\n") == []


def test_ids_and_closed_values_are_proposed(example, desk):
    """People for a person, the tags of a closed list for a format, the languages of the series for a title."""
    path = desk.briefs / "meetings" / MEETING
    text = path.read_text("utf-8")
    example.find_faults(path)
    assert set(example.complete(path, *line_of(path, "- person: "))) == {
        file.stem for file in path.parent.parent.glob("people/*")
    }
    assert "phone-call" in example.complete(path, *line_of(path, "format: "))
    example.find_faults(path, f"title:\n  \n{text.partition('date:')[1]}{text.partition('date:')[2]}")
    assert set(example.complete(path, 2, 3)) == {"en", "es"}


def test_pointer_explains_keys_and_ids(example, desk):
    """A key by the words of its class, an id by what it is called, a tag by what it means."""
    path = desk.briefs / "meetings" / MEETING
    example.find_faults(path)
    assert "The first day, as exactly as the sources give it." in example.hover(path, *line_of(path, "dat"))
    assert "`ana-varga`: Ana Varga" in example.hover(path, *line_of(path, "person: ana"))
    assert "Allowed Values" in example.hover(path, *line_of(path, "format: min"))


def test_new_entry_is_known_at_once(example: LanguageServer, desk):
    """What `briefing new` wrote is no unknown id any more, in a file that is open."""
    path = desk.briefs / "meetings" / MEETING
    text = path.read_text("utf-8").replace("person: ana-varga", "person: eva-lind", 1)
    assert any("no person has this id" in fault for fault in example.find_faults(path, text))
    assert run_ready(desk.project, "new", "person", "eva-lind").returncode == 0
    changed = {"uri": (desk.project / "build" / "schema" / "ids.json").as_uri(), "type": 2}
    example.tell("workspace/didChangeWatchedFiles", {"changes": [changed]})
    assert not any("no person has this id" in fault for fault in example.find_faults(path, f"{text}\n"))
