"""The examples of the query page: each is answered by the published database, under headings in the page's language."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from briefing.pages.overviews.query import render_query
from briefing.pages.shared.context import PageContext
from briefing.site_links import SiteLinks
from tests.exports.conftest import AS_OF
from tests.trees import find_locale, open_edition

ANSWERS = {
    "en": [
        (["Topic", "Commitments", "Overdue"], [("Trade", 2, 0)]),
        (["Who", "Statements"], [("Aldovia", 1), ("Ana Varga", 1), ("Borvia", 1)]),
        (
            ["Date", "Parties", "Title", "Status", "Due"],
            [
                ("2024-02-01", "aldovia", "Keep harbour fees low", "Not rated", "2025-01"),
                ("2023-05-04", "aldovia borvia", "Lower harbour fees by a tenth", "Fulfilled", "2023-12-31"),
            ],
        ),
        (["Due", "Title", "Status"], [("2025-01", "Keep harbour fees low", "Not rated")]),
        (["Year", "Format", "Meetings"], [("2024", "Call", 1), ("2023", "Ministerial meeting", 1)]),
    ],
    "es": [
        (["Tema", "Compromisos", "Vencidos"], [("Comercio", 2, 0)]),
        (["Quién", "Declaraciones"], [("Aldovia", 1), ("Ana Varga", 1), ("Borvia", 1)]),
        (
            ["Fecha", "Partes", "Título", "Estatus", "Plazo"],
            [
                ("2024-02-01", "aldovia", "Mantener bajas las tarifas portuarias", "Sin evaluar", "2025-01"),
                ("2023-05-04", "aldovia borvia", "Bajar las tarifas portuarias en una décima parte", "Cumplido", "2023-12-31"),
            ],
        ),
        (["Plazo", "Título", "Estatus"], [("2025-01", "Mantener bajas las tarifas portuarias", "Sin evaluar")]),
        (["Año", "Formato", "Reuniones"], [("2024", "Llamada", 1), ("2023", "Reunión ministerial", 1)]),
    ],
}
TRADE = {"en": "Trade", "es": "Comercio"}


def ask_examples(edition, language):
    """Their questions, as their addresses hold them."""
    links = SiteLinks(language, edition.series.languages)
    page = render_query(PageContext(edition, find_locale(edition, language), links)).content.decode()
    return [parse_qs(unescape(found))["sql"][0] for found in re.findall(r'href="\?(sql=[^"]+)"', page)]


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_example_is_answered(export, house, language):
    """Its address holds the question; the last asks for the words of a topic in that language alone."""
    asked = ask_examples(open_edition(house.briefs, AS_OF), language)
    connection = export().connect()
    *answers, found = [
        ([column[0] for column in answer.description], [tuple(row) for row in answer])
        for answer in (connection.execute(sql) for sql in asked)
    ]
    assert answers == ANSWERS[language]
    assert found[0][:2] == ["kind", "id"] and found[1][0] == ("topics", "trade", TRADE[language])


def test_topics_are_counted_as_pages_count_them(export, house):
    """A commitment counts with each of its topics, by a subtopic too and once: the numbers are those of the topics' pages."""
    house.write("topics/fish.yml", (house.briefs / "topics/trade.yml").read_text("utf-8").replace("Trade", "Fish"))
    house.change("commitments/2023-05-04-lower-fees.yml", "topics: [trade]", "topics: [fish, maize, trade]")
    edition = open_edition(house.briefs, AS_OF)
    answer = [tuple(row) for row in export().connect().execute(ask_examples(edition, "en")[0])]
    assert answer == [("Trade", 2, 0), ("Fish", 1, 0)]
    assert [(name, n) for name, n, _ in answer] == [
        (topic.name.say("en").words, len(edition.series.commitments_on(topic))) for topic in reversed(edition.series.top_topics)
    ]
