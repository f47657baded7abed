"""What commands print goes into a file; what hinders them stands beside it. And the day that they work for."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from briefing import cli

DAY = re.compile(r"require_(day|environment)\(")
MEETING, PROMISE = "meetings/2023-05-04-harbour-talks.yml", "2024-02-01-keep-fees-low"
NEW = (
    "--title",
    "Talks",
    "--title-es",
    "Charlas",
    "--date",
    "2024-03-01",
    "--topic",
    "trade",
    "--url",
    "https://example.org/a",
)
ADDED = ("--status", "in-progress", "--date", "2024-06-01", "--because", "Seen.", "--because-es", "Visto.")
ASK_THE_DAY = {
    "build": (),
    "draft": ("communique.txt", "--url", "https://example.org/a"),
    "due": (),
    "init": ("other", "--title", "Waters", "--party", "Aldport", "--party", "Millford", "--topic", "Water", "--language", "en"),
    "new": ("meeting", *NEW),
    "release": ("--note", "en", "New.", "--note", "es", "Nuevo."),
    "render": ("--out", "build/tree"),
    "serve": (),
    "update": (PROMISE, *ADDED, "--source", "aldport-gazette", "--shows", "measure"),
}
"""Commands that work for a day, with what they need besides."""
TEXT = "Joint statement\n\nOn 3 March 2024 the Minister of Trade of Aldovia met the Minister of Trade of Borvia in Aldport.\n"


@pytest.mark.parametrize("command", [("coverage",), ("due",), ("due", "--markdown")])
def test_errors_do_not_stand_in_what_is_printed(house, run, command):
    """`briefing coverage > briefs/COVERAGE.md` wrote them into that file, and nothing on the terminal."""
    house.change(MEETING, "date: 2023-05-04", "date: no")
    done = run(*command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"briefs/{MEETING}:4:7: " in done.stderr and done.stderr.endswith("1 error, 0 warnings\n")


@pytest.mark.parametrize("command", ASK_THE_DAY)
def test_a_day_of_the_environment_that_is_none_is_told(house, run, command):
    """By each command that works for a day; of some it was a traceback. Nothing is written."""
    (house.project / "communique.txt").write_text(TEXT)
    before = sorted(house.project.rglob("*.yml"))
    done = run(command, *ASK_THE_DAY[command], BRIEFING_AS_OF="soon")
    assert done.exit_code == 2 and 'BRIEFING_AS_OF: "soon" is not a whole day such as' in done.stderr, done.output
    assert sorted(house.project.rglob("*.yml")) == before


def test_a_day_is_asked_for_in_one_place():
    """Whoever asks past it ends in a traceback; the preview asks again for each page, and has asked there first."""
    folder = Path(cli.__file__).parent
    asking = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py") if "find_as_of(" in path.read_text("utf-8")}
    assert asking == {"workspace/project.py", "serve.py"}
    files = {path.relative_to(folder).parts[0] for path in folder.rglob("*.py") if DAY.search(path.read_text("utf-8"))}
    parts = {"drafted": "draft", "workspace": "check"}
    assert {parts.get(name, name.removesuffix(".py")) for name in files} == {*chain(ASK_THE_DAY, ["check"])}
