"""Each mistake of the table, and the whole of what the check answers: all of it, at its line, and nothing else."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from briefing.authoring.changing.mending import mend_files
from briefing.authoring.explained.explanations import load_explanations
from briefing.committed.comparison import hold_against
from briefing.problem import Problem, Report
from tests.conftest import UPDATE, House
from tests.mistakes.eighth_table import EIGHTH
from tests.mistakes.eleventh_table import ELEVENTH
from tests.mistakes.fifteenth_table import FIFTEENTH
from tests.mistakes.fifth_table import FIFTH
from tests.mistakes.fourteenth_table import FOURTEENTH
from tests.mistakes.fourth_table import FOURTH
from tests.mistakes.ninth_table import NINTH
from tests.mistakes.second_table import FURTHER
from tests.mistakes.seventeenth_table import SEVENTEENTH
from tests.mistakes.seventh_table import SEVENTH
from tests.mistakes.sixteenth_table import SIXTEENTH
from tests.mistakes.sixth_table import SIXTH
from tests.mistakes.table import BYTES, Change
from tests.mistakes.table import MISTAKES as FIRST
from tests.mistakes.table import SINCE as SINCE_FIRST
from tests.mistakes.tenth_table import SINCE_LATER, TENTH
from tests.mistakes.third_table import THIRD
from tests.mistakes.thirteenth_table import THIRTEENTH
from tests.mistakes.twelfth_table import TWELFTH
from tests.trees import open_briefs

TABLES = (FIRST, FURTHER, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH, ELEVENTH, TWELFTH, THIRTEENTH)
TABLES += (FOURTEENTH, FIFTEENTH, SIXTEENTH, SEVENTEENTH)
MISTAKES = {name: changes for table in TABLES for name, changes in table.items()}
SINCE = {**SINCE_FIRST, **SINCE_LATER}
GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 28)
SILENT = {"09-no-break-space-in-a-title", "12-windows-line-ends", "13-byte-order-mark", "20-emoji"}
SILENT |= {"56-thumbs", "56e-ds-store", "09f-narrow-no-break-space-in-a-title", "19b-per-cent-in-a-text"}
SILENT |= {
    "25b-title-of-figures",
    "25c-title-no",
    "58b-renamed-with-was",
    "60c-entry-added",
    "136b-square-kilometres-are-no-note",
    "202c-locator-by-the-title-of-its-own-source",
    "203c-announcement-of-a-promise",
    "311-copy-that-tells-no-address",
    "311b-copy-by-a-number",
    "312-name-of-a-king",
    "312b-name-in-a-script-without-capitals",
    "334c-mil-millones-for-billion",
    "315o-two-words-before-one-ending",
    "350c-body-that-ended-in-that-year",
}
"""What is no mistake after all."""
OF_A_MACHINE = re.compile(r"libyaml|mapping values|block (sequence|mapping|entry)|scalar|token|\^\[|\\d|\]\+|Traceback")
"""Words of a library, and signs of a regular expression."""


def make(house: House, changes: list[Change]) -> None:
    for path, old, new in changes:
        if old == "->":
            target = house.briefs / new
            target.parent.mkdir(exist_ok=True)
            (house.briefs / path).rename(target)
        elif old:
            house.change(path, old, new)
        else:
            house.write(path, new)


def find(house: House) -> list[Problem]:
    report = open_briefs(house.briefs, TODAY).report
    return [*report.errors, *report.warnings]


def answer(house: House) -> str:
    return "".join(f"{problem} [{problem.code}]\n" for problem in find(house))


def compare(name: str, told: str, answered: str) -> None:
    path = GOLDEN / f"{name}.txt"
    whole = f"{told}=== answer\n{answered}"
    if UPDATE:
        path.write_text(whole, "utf-8")
    assert whole == path.read_text("utf-8")


def tell(changes: list[Change]) -> str:
    """The change as a reviewer reads it."""
    lines = []
    for path, old, new in changes:
        lines.append(f"--- {path}" + (f" -> {new}" if old == "->" else ""))
        if old != "->":
            lines += [f"-{line}" for line in old.splitlines()] + [f"+{line.rstrip()}" for line in new.splitlines()]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_answered_so(name, house):
    """One mistake, and every line that the check says of it."""
    make(house, MISTAKES[name])
    answered = answer(house)
    assert bool(answered) != (name in SILENT), answered
    assert not OF_A_MACHINE.search(answered)
    compare(name, tell(MISTAKES[name]), answered)


@pytest.mark.parametrize("name", BYTES)
def test_other_encodings_are_answered_so(name, house):
    """A file that is no UTF-8 is told to be saved anew."""
    house.write(*BYTES[name])
    compare(name, f"--- {BYTES[name][0]}\n+{BYTES[name][1]!r}\n", answer(house))


@pytest.mark.parametrize("name", SINCE)
def test_what_git_knows_is_answered_so(name, house):
    """An address that was lost, an earlier entry of a history that was rewritten; what was done rightly is not remarked."""
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"]):
        subprocess.run(["git", *words], cwd=house.project, check=True)
    make(house, SINCE[name])
    opened = open_briefs(house.briefs, TODAY)
    report = Report(hold_against("HEAD", house.project, "briefs", opened.loaded, opened.report.problems))
    answered = "".join(f"{problem} [{problem.code}]\n" for problem in (*report.errors, *report.warnings))
    assert bool(answered) != (name in SILENT), answered
    assert not OF_A_MACHINE.search(answered)
    compare(name, tell(SINCE[name]), answered)


def test_no_mistake_of_the_trial_is_missing():
    """137 were made in the trial."""
    assert len({*FIRST, *BYTES, *SINCE}) >= 137 and len(MISTAKES) == sum(map(len, TABLES))


FIXED = [
    name for name in MISTAKES if name[:2] in ("04", "05", "02", "03", "08", "09", "11", "13", "14", "24", "27", "16", "40")
]


@pytest.mark.parametrize("name", FIXED)
def test_what_a_machine_can_mend_is_mended(name, house):
    """After --fix nothing is left of a problem that has an edit, and no new one came; what has none stays as it was."""
    make(house, MISTAKES[name])
    before = after = find(house)
    for _ in range(4):
        if not mend_files(house.project, after, house.briefs.rglob("*")):
            break
        after = find(house)
    assert not [problem for problem in after if problem.edit]
    assert {(found.code, found.what) for found in after} <= {(found.code, found.what) for found in before if not found.edit}


def test_comments_and_order_stay(house):
    """A mend changes the value alone."""
    before = "# who\nsort_name: Varga, Ana\n\n# her name\nname: “Ana Varga”\n"
    house.write("people/ana-varga.yml", before)
    mend_files(house.project, find(house), house.briefs.rglob("*"))
    assert (house.briefs / "people/ana-varga.yml").read_text("utf-8") == before.replace("“Ana Varga”", '"Ana Varga"')


def test_every_code_is_explained(house):
    """`briefing explain` knows the code of each problem that a check can tell."""
    root = Path(__file__).parent.parent.parent / "scripts" / "briefing"
    used = {
        code
        for path in root.rglob("*.py")
        if "site" not in path.relative_to(root).parts
        for code in re.findall(r'code="([a-z-]+)"', path.read_text("utf-8"))
    }
    told = {
        code
        for path in GOLDEN.glob("*.txt")
        for code in re.findall(r"\) \[([a-z-]+)\]$", path.read_text("utf-8"), re.MULTILINE)
    }
    assert (used | told) - set(load_explanations()) == set()


def test_a_broken_line_hides_nothing(house):
    """A broken line hides nothing in its own file or in another, and nothing follows from it."""
    make(house, MISTAKES["03-colon-in-a-title"])
    make(house, MISTAKES["24d-language-by-name"])
    codes = [problem.code for problem in find(house)]
    assert sorted(codes) == ["colon-in-text", "language", "quote-language", "term"]


def test_every_golden_is_of_a_mistake():
    """None is left over, and none is missing."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {*MISTAKES, *BYTES, *SINCE}


@pytest.mark.slow
def test_an_unknown_id_ends_no_check(house):
    """Wherever an id stands, nothing falls over another one that nobody has."""
    told, ids = 0, sorted((path.stem for path in house.briefs.glob("*/*.yml")), key=len, reverse=True)
    for path in sorted(house.briefs.rglob("*.yml")):
        text = path.read_text("utf-8")
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])", text):
            path.write_text(f"{text[: match.start()]}nobody-knows{text[match.end() :]}", "utf-8")
            told += bool(find(house))
        path.write_text(text, "utf-8")
    assert told > 40
