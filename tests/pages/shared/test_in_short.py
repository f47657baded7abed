"""In short: what stands at the head of an entry is what the lists below it and the register count."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from urllib.parse import parse_qsl

import pytest

from briefing.entries import Framework, Organization, Topic
from briefing.pages.briefs.framework import render_framework
from briefing.pages.briefs.organization import render_organization
from briefing.pages.briefs.topic import render_topic
from briefing.pages.registers.commitments import make_row
from briefing.pages.shared.context import PageContext
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from tests.trees import find_locale, write_tree

DAY = date(2026, 11, 28)
RENDER = {Topic: render_topic, Organization: render_organization, Framework: render_framework}
BOX = re.compile(r'<dl class="in-short".*?</dl>', re.DOTALL)
NUMBER = re.compile(r'<a href="[^"?]*commitments/\?([^"]*)">([^<]*)</a>')


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_number_is_the_registers(real_series, language):
    """Of every topic, body and framework: each number leads to as many rows, and the first to all that the page lists."""
    edition = Edition(real_series, DAY)
    context = PageContext(edition, find_locale(edition, language), SiteLinks(language, real_series.languages))
    rows = [make_row(context, context.at("commitments/"), found).tags for found in real_series.commitments]
    tags = defaultdict(set)
    for number, row in enumerate(rows):
        for name, values in row.items():
            for value in values:
                tags[name, value].add(number)
    told = 0
    for kind, render in RENDER.items():
        for entry in real_series.of_kind(kind.kind):
            box = BOX.search(render(context, entry).content.decode())[0]
            for query, text in NUMBER.findall(box):
                asked = parse_qsl(query.replace("&amp;", "&"))
                fitting = find_fitting(tags, asked, {*range(len(rows))})
                assert int(re.findall(r"\d+", text.replace(",", ""))[-1]) == len(fitting), (entry.id, query, text)
                told += 1
    assert told > 500


def find_fitting(tags, asked, rows) -> set[int]:
    """As the register's script narrows: one of the values of each filter."""
    return rows.intersection(*(set().union(*(tags[name, value] for n, value in asked if n == name)) for name, _ in asked))


@pytest.mark.parametrize(
    ("language", "address", "told"),
    [
        (
            "en",
            "trade",
            [
                "2 commitments at 2 meetings",
                "1 is closed (Fulfilled 1)",
                "1 is open (1 not yet rated)",
                "1 fell due later than what was read, so nobody has seen whether it was kept",
            ],
        ),
        (
            "es",
            "trade",
            ["2 compromisos en 2 reuniones", "1 está cerrado (Cumplido 1)", "(1 aún sin evaluar)", "1 venció después"],
        ),
        ("en", "commitments/2023-05-04-lower-fees", ["Account: both parties.", "Borvia published lower fees too.", "closed"]),
        (
            "en",
            "commitments/2024-02-01-keep-fees-low",
            ["Account: Aldovia only.", "later than what was read: nobody has seen whether it was kept", "Not rated"],
        ),
        ("es", "commitments/2024-02-01-keep-fees-low", ["De quién es la versión: solo Aldovia."]),
    ],
)
def test_words_are_no_stronger_than_the_entries(project, language, address, told):
    """What nobody has rated is not yet rated; whose account it is stands beside it; a number has its own form."""
    page = write_tree(project.project, language, date(2025, 3, 1))[f"{address}/index.md"].decode()
    text = re.sub(r"<[^>]*>", "", BOX.search(page)[0])
    for words in told:
        assert words in text


def test_a_text_of_a_third_state_too_is_not_of_both_parties_alone(project):
    """Who else issued it is named, on the page and in short."""
    borvia = (project.briefs / "organizations" / "borvia.yml").read_text("utf-8")
    project.write("organizations/cedria.yml", borvia.replace("Borvia", "Cedria").replace("BX", "CX"))
    project.change("sources/joint-communique.yml", "issued_by: [aldovia, borvia]", "issued_by: [aldovia, borvia, cedria]")
    page = write_tree(project.project, "en", date(2025, 3, 1))["commitments/2023-05-04-lower-fees/index.md"].decode()
    text = re.sub(r"<[^>]*>", "", page)
    assert "Account: Aldovia, Borvia and Cedria." in text and "both parties" not in text.lower()
    tree = write_tree(project.project, "en", date(2025, 3, 1))
    for path in ("meetings/2023-05-04-harbour-talks/index.md", "statements/index.md"):
        assert "Aldovia, Borvia and Cedria" in tree[path].decode(), path
    assert "Both parties" not in tree["meetings/2023-05-04-harbour-talks/index.md"].decode()


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ("", "Yes. Due: January 2025. Next review: 1 August 2024."),
        ("due_date: 2025-01\ndue_basis: implied\n", "Yes. No due date is stated. Next review: 1 August 2024."),
        ("next_review: 2024-08-01\n", "Yes. Due: January 2025."),
    ],
)
def test_what_is_open_says_when_it_is_due_and_when_somebody_looks_again(house, left_out, told):
    """Each where it is known."""
    house.change("commitments/2024-02-01-keep-fees-low.yml", left_out or "reviewed:", "" if left_out else "reviewed:")
    page = write_tree(house.project, "en", date(2024, 3, 1))["commitments/2024-02-01-keep-fees-low/index.md"].decode()
    assert f"<dt>Still open</dt><dd>{told}</dd>" in page
