"""Parts of the series on hand-written pages."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.entries.kinds.vocabulary import LISTS
from briefing.pages.overviews import shortcodes
from briefing.series.checks.hand_written.docs_pages import SHORTCODES, WITH_HEADINGS
from tests.trees import write_tree, write_tree_anew

DAY = date(2025, 3, 1)

NETS, FEES = "commitments/2024-09-10-widen-the-nets.yml", "commitments/2023-05-04-lower-fees.yml"


def read_method(full, language: str = "en") -> str:
    return write_tree(full.project, language, date(2025, 3, 1))["method/index.md"].decode()


def examples_of(page: str) -> dict[str, str]:
    """Status → the commitment that stands for it."""
    return dict(re.findall(r"</svg>([^<]+)</span> <a [^>]*>([^<]+)</a><br>", page))


def test_each_status_has_the_example_that_tells_most(full):
    """One with a score comes before one without; else the longest history."""
    (full.briefs / "commitments" / "2024-09-10-plain.yml").write_text(
        (full.briefs / NETS)
        .read_text("utf-8")
        .replace("Widen the nets", "Plain nets")
        .replace("    scores:\n      borvia: -1\n", "")
    )
    assert examples_of(read_method(full)) == {
        "Not rated": "Keep harbour fees low",
        "Not verifiable": "Honour the sea",
        "Not started": "Publish the catches",
        "In progress": "Lower the fees again",
        "Fulfilled": "Lower harbour fees by a tenth",
        "Not fulfilled": "Widen the nets",
    }


def test_without_scores_the_longest_history_is_the_example(full):
    """Whichever stands first in the list."""
    text = (full.briefs / NETS).read_text("utf-8").replace("    scores:\n      borvia: -1\n", "")
    full.write(NETS, text)
    head, _, rest = text.partition("  - date: 2024-09-15")
    short = head.replace("Widen the nets", "Short nets") + "  - date: 2024-10-05" + rest.partition("  - date: 2024-10-05")[2]
    for name in ("a-short", "z-short"):
        full.write(f"commitments/2024-09-10-{name}.yml", short)
    assert examples_of(read_method(full))["Not fulfilled"] == "Widen the nets"


def test_statuses_are_shown_as_they_stand_on_the_pages(full):
    """Word, shape and colour; other lists are words."""
    page = read_method(full)
    assert (
        '<td><span class="chip tone-good"><svg aria-hidden="true"><use href="#sign-check"/></svg>Fulfilled</span></td>' in page
    )
    assert "<td>overdue</td>" in page and "<td>Pledge</td>" in page


def test_a_page_of_one_language_is_shown_in_the_other_and_marked(full):
    """What nobody has translated yet says in which language it is."""
    tree = write_tree(full.project, "es", date(2025, 3, 1))
    assert b'text_language: "en"' in tree["visiting/index.md"] and b"# Visiting the harbour" in tree["visiting/index.md"]
    assert b"text_language" not in write_tree(full.project, "en", date(2025, 3, 1))["visiting/index.md"]


def test_links_to_files_become_links_to_pages(full):
    """To a brief, to a statement in it, to another hand-written page; a picture has its size, and stands in the tree."""
    picture = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (720).to_bytes(4) + (340).to_bytes(4)
    docs = full.project / "docs" / "en"
    (docs / "pictures").mkdir()
    (docs / "pictures" / "form.png").write_bytes(picture)
    (docs / "cases.md").write_text(
        "# Cases\n\n[The talks](../../briefs/meetings/2023-05-04-harbour-talks.yml), "
        "[a wish](../../briefs/meetings/2023-05-04-harbour-talks.yml#closer-trade), [how](method.md#marks).\n\n"
        "![A <form>](pictures/form.png)\n"
    )
    tree = write_tree(full.project, "en", date(2025, 3, 1))
    page = tree["cases/index.md"].decode()
    assert '<a href="../meetings/2023-05-04-harbour-talks/">The talks</a>' in page
    assert '<a href="../meetings/2023-05-04-harbour-talks/#said-closer-trade">a wish</a>' in page
    assert "[how](../method/index.md#marks)" in page
    assert '<img src="../pictures/form.png" width="720" height="340" loading="lazy" alt="A &lt;form&gt;">' in page
    assert tree["pictures/form.png"] == picture


def test_further_pages_are_listed(full):
    """By their own titles, also those of one language only; what every page leads to anyway is left out."""
    (full.project / "docs" / "es" / "about.md").write_text("# Acerca de\n\n[[pages]]\n")
    tree = write_tree(full.project, "es", date(2025, 3, 1))
    assert "- [Visiting the harbour](../visiting/index.md)" in tree["about/index.md"].decode()
    assert "../method/" not in tree["about/index.md"].decode()


def test_what_the_program_asks_is_never_copied(full):
    """What each status needs, each key with its meaning, each code with wrong and right: from their own places."""
    (full.project / "docs" / "es" / "about.md").write_text("# Guía\n\n[[needs]]\n\n[[fields]]\n\n[[codes]]\n")
    page = write_tree(full.project, "es", date(2025, 3, 1))["about/index.md"].decode()
    assert "Sin iniciar</span></td><td>un registro de búsqueda</td><td>No</td>" in page
    assert "</svg>Cumplido</span></td><td>evidencia que no sea solo de palabras</td><td>Sí</td>" in page
    assert "- `due_date`: Para cuándo; se omite si nada lo dice.\n- `due_basis`: explicit (se indica" in page
    assert "### date-form\n" in page


@pytest.mark.slow
def test_numbers_of_the_method_are_those_that_are_kept_to(full, monkeypatch):
    """How many scores a mean needs, and after how many months the series looks again, in the form of its number."""
    (full.project / "docs" / "en" / "about.md").write_text("# Rules\n\n[[few_scored]]\n\n[[next_look]]\n")
    monkeypatch.setattr(shortcodes, "FEW", 7)
    for months, told in (("6", "again 6 months after"), ("1", "again 1 month after"), ("0", None)):
        full.write("series.yml", re.sub(r"review_after_months: \d+", f"review_after_months: {months}", read_settings(full)))
        page = write_tree_anew(full.project, "en", DAY)["about/index.md"].decode()
        assert "Where fewer than 7 are scored" in page and (told in page if told else "looked at again" not in page)


def read_settings(full) -> str:
    return (full.briefs / "series.yml").read_text("utf-8")


def test_the_licence_is_named_with_its_address(full):
    """A reader comes from the about page to the words of the licence."""
    page = write_tree(full.project, "en", date(2025, 3, 1))["about/index.md"].decode()
    assert re.search(r'<p>[^<]+<a href="https://[^"]+" rel="license">[^<]+</a>', page)


@pytest.mark.slow
def test_headings_stand_only_in_parts_that_are_known_for_them(full):
    """The check knows the anchors of all other pages, so it tells a link that leads to none of them."""
    for name in (*SHORTCODES, *LISTS):
        full.write("../docs/en/part.md", f"# Part\n\n[[{name}]]\n")
        page = write_tree(full.project, "en", DAY)["part/index.md"].decode()
        part = page.split("# Part", 1)[1].split("<symbol")[0]
        assert bool(re.search(r"^#|\sid=", part, re.MULTILINE)) == (name in WITH_HEADINGS), name
