"""Briefs as PDF, by the Chromium that is here: read back as a reader's program and a screen reader take them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from tests.site.conftest import CHROMIUM, require
from tests.site.example import build, build_anew

BRIEF = "commitments/2023-05-04-lower-fees/2023-05-04-lower-fees.pdf"
FILLS = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
PAINTS = (*FILLS, b"n", b"S", b"s")
"""Operators of PDF that end a path: those that fill it, and the others."""
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("printing")]


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Path:
    """The example's project, built with `--pdf` for a place in the world."""
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    project = tmp_path_factory.mktemp("printed")
    example = Path(__file__).parent.parent / "example"
    shutil.copytree(example / "briefs", project / "briefs")
    for name in ("docs", "mkdocs.yml"):
        source = example.parent.parent / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / name)
    done = build_anew(project, "--pdf", SITE_URL="https://example.org/briefs/")
    assert done.returncode == 0, done.stderr
    assert "printing the briefs (0 of 8)" in done.stderr
    return project


@pytest.mark.parametrize(
    ("root", "language", "title", "height", "words"),
    [
        (
            "",
            "en",
            "Lower harbour fees by a tenth",
            842,
            ("Both states will lower", "Nobody. (2024, January 10)", "As of"),
        ),
        ("es/", "es", "Bajar las tarifas portuarias", 792, ("Nadie. (2024, 10 de enero)", "CC BY 4.0")),
    ],
)
def test_a_brief_can_be_read_as_pdf(printed, root, language, title, height, words):
    """Title, language, tags and outline for programs; text with its citation and address for people; links that lead on."""
    file = pypdf.PdfReader(printed / "site" / (root + BRIEF))
    catalogue = file.trailer["/Root"]
    assert file.metadata.title.startswith(title) and str(catalogue["/Lang"]).startswith(language)
    assert catalogue["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in catalogue and file.outline
    text = " ".join(" ".join(page.extract_text() for page in file.pages).split())
    for found in (*words, f"https://example.org/briefs/{root}commitments/2023-05-04-lower-fees/"):
        assert found in text
    assert round(file.pages[0].mediabox.height) == height, "the paper of the country"
    assert "https://example.org/briefs/" + root + "meetings/2023-05-04-harbour-talks/" in _links(file)


@pytest.mark.parametrize("root", ["", "es/"])
def test_paper_is_white(printed, root):
    """Nothing dark is painted over more than a tenth of a sheet."""
    file = pypdf.PdfReader(printed / "site" / (root + BRIEF))
    painted = [(colour, area) for page in file.pages for colour, area in _list_painted(page, file)]
    assert painted, "shapes of statuses are rectangles too"
    assert [colour for colour, area in painted if area > 0.1 and min(colour) <= 0.85] == []


def test_nothing_stands_in_the_margins(printed):
    """The text of a sheet begins 16 millimetres from its left edge, and none anywhere is nearer to it."""
    starts: list[float] = []

    def note(text, matrix, of_text, *_):
        if text.strip():
            starts.append(pypdf.mult(of_text, matrix)[4])

    for page in pypdf.PdfReader(printed / "site" / BRIEF).pages:
        page.extract_text(visitor_text=note)
    assert round(min(starts) / 72 * 25.4) == 16


def _list_painted(page, file) -> Iterator[tuple[list[float], float]]:
    """Each rectangle that is filled: its colour, and which part of the sheet it takes. One that only clips is none."""
    sheet = float(page.mediabox.width * page.mediabox.height)
    colour, kept, drawn = [0.0], [], []
    for operands, operator in pypdf.generic.ContentStream(page.get_contents(), file).operations:
        if operator in (b"rg", b"g"):
            colour = [float(part) for part in operands]
        elif operator == b"q":
            kept.append(colour)
        elif operator == b"Q":
            colour = kept.pop()
        elif operator == b"re":
            drawn.append(abs(float(operands[2]) * float(operands[3])) / sheet)
        elif operator in PAINTS:
            if operator in FILLS:
                yield from ((colour, area) for area in drawn)
            drawn = []


def _links(file) -> set[str]:
    found = (note.get_object() for page in file.pages for note in page.get("/Annots", ()))
    return {str(note["/A"]["/URI"]) for note in found if "/URI" in note.get("/A", {})}


def test_the_page_leads_to_its_pdf(printed):
    """Beside the brief, by a link and for programs that collect papers; a register has none."""
    page = (printed / "site" / BRIEF).parent / "index.html"
    assert '<a href="2023-05-04-lower-fees.pdf" type="application/pdf">PDF</a>' in page.read_text("utf-8")
    assert f'name="citation_pdf_url" content="https://example.org/briefs/{BRIEF}"' in page.read_text("utf-8")
    assert ".pdf" not in (printed / "site/commitments/index.html").read_text("utf-8")
    assert BRIEF in (printed / "site/.briefing").read_text("utf-8").splitlines()


def test_the_same_brief_gives_the_same_bytes(printed):
    """Printed again from nothing, and at a place that nobody knows without a link that leads nowhere."""
    first = (printed / "site" / BRIEF).read_bytes()
    assert build(printed, "--pdf", "--clean", SITE_URL="https://example.org/briefs/").returncode == 0
    assert (printed / "site" / BRIEF).read_bytes() == first
    assert build(printed, "--pdf", SITE_URL="").returncode == 0
    links = _links(pypdf.PdfReader(printed / "site" / BRIEF))
    assert links and not any(link.startswith(("https://site.invalid", "file:")) for link in links)


def test_a_plain_build_has_no_pdf_and_says_what_is_missing(printed, tmp_path):
    """Without the option neither file nor link is left; with it and without a browser nothing is changed."""
    assert build(printed).returncode == 0
    assert not list((printed / "site").rglob("*.pdf"))
    assert "application/pdf" not in (printed / "site/commitments/2023-05-04-lower-fees/index.html").read_text("utf-8")
    done = build(printed, "--pdf", PATH=str(tmp_path))
    assert done.returncode == 2 and "needs Chromium or Chrome, and none is here" in done.stderr
