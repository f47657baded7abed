"""What search reads of a page, as a reader sees it in an excerpt."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.site.indexing.searched_text import read_searched

PAGE = '<html lang="es-MX"><body><article data-pagefind-body>{}</article></body></html>'


def read_words(markup: str) -> str:
    return " ".join(re.sub("<[^>]+>", "", read_searched(LexborHTMLParser(PAGE.format(markup)))).split())


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<dl><div><dt>Sigue abierto</dt><dd>Sí</dd></div></dl>", "Sigue abierto · Sí"),
        ("<td><span>En curso</span><p>México pagó</p></td><td>2024</td>", "En curso · México pagó · 2024"),
        ("<h1>Mesa <i>B</i></h1>\n<p>Se reunió.</p><ul><li><a>Maíz</a></li></ul>", "Mesa B · Se reunió. Maíz"),
        ("el <em>e</em>Trace y <b>12</b>,5", "el eTrace y 12,5"),
        ("<p>Maíz \n\n </p>\n<p>\nTrigo</p>x<p>Pagó: \n</p> <p>Sí.</p>", "Maíz · Trigo · x · Pagó: Sí."),
    ],
)
def test_words_of_two_parts_are_two(markup, words):
    """Parts of a page stand apart, with a dot where no sentence ends; parts of a line together."""
    assert read_words(markup) == words


def test_a_heading_has_no_dot():
    """The index takes the title from it."""
    page = LexborHTMLParser(PAGE.format("<h1>Mesa</h1><p>Se reunió.</p>"))
    assert re.search(r"<h1>Mesa *</h1> *·", read_searched(page))


def test_what_says_nothing_of_its_own_is_left_out():
    assert read_words('<p>Maíz</p><p class="tools">JSON</p><table><caption>3 de 4</caption></table>') == "Maíz"


def test_numbers_of_sources_and_of_statuses_are_no_words():
    """They stand behind every sentence and at the head of every topic."""
    refs = '<sup class="ref"><a>1</a>&#8202;<a>2</a></sup>'
    assert read_words(f'<dd>Presidenta, México{refs}</dd><p class="refs">Fuentes {refs}</p>') == "Presidenta, México"
    assert read_words('<figure class="standing"><p>3 de 4 calificados</p></figure>') == ""
