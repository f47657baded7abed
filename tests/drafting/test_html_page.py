"""What is read of a saved page: its text without the frame, and what the page says of itself."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.html_page import SavedPage, is_html, read_page


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">', "a"),
        ('<meta property="og:url" content=" https://example.org/b ">', "b"),
        ('<link rel="canonical"><meta name="og:url" content="https://example.org/b">', "b"),
        ('<meta property="og:url">', ""),
        ("", ""),
    ],
)
def test_the_address_is_the_one_that_the_page_calls_its_own(head, said):
    """Else the one that it gives to those who share it."""
    assert read_page(f"<html><head>{head}</head><body><p>x</p></body></html>").address == (
        said and f"https://example.org/{said}"
    )


@pytest.mark.parametrize(
    ("html", "page"),
    [
        (
            '<html lang="es-MX"><head><meta property="og:title" content="Of the head"><meta name="date" content="2024-02-28">'
            "<title>T</title></head><body><h1>Of the page</h1></body></html>",
            SavedPage("Of the head", ("Of the page",), "", "2024-02-28", "es"),
        ),
        (
            '<html><head><meta property="article:published_time" content="2024-02-27"><meta name="date" content="2024-02-28">'
            "<title>T</title></head><body><h1>Of the  page</h1></body></html>",
            SavedPage("Of the page", ("Of the page",), "", "2024-02-27"),
        ),
        ("<html><head><title>T</title></head><body>one<br>two</body></html>", SavedPage("T", ("one", "two"))),
        ("<html><head></head><body></body></html>", SavedPage("", ())),
    ],
)
def test_what_a_page_says_of_itself(html, page):
    assert read_page(html) == page


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<nav><p>Menu</p></nav><p>one</p><footer>f</footer>", ("one",)),
        ("<p>aside</p><main><p>two</p></main>", ("two",)),
        ("<main><p>m</p><article><p>three</p></article></main>", ("three",)),
        ("<article> </article><main><p>four</p></main>", ("four",)),
        ("<div>d<p>five</p></div><p> </p>", ("five",)),
        ('<p>abcdefgh<a href="x">abcdefghijkl</a></p><p>six</p>', ("abcdefgh abcdefghijkl", "six")),
        ('<p>abcdefg<a href="x">abcdefghijklm</a></p><p>six</p>', ("six",)),  # most of it leads elsewhere
    ],
)
def test_the_text_is_what_stands_in_the_innermost_blocks(body, paragraphs):
    assert read_page(f"<html><body>{body}</body></html>").paragraphs == paragraphs


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("\n<!DOCTYPE html><p>", True),
        ("<h2>x", True),
        ('<?xml version="1.0"?> <html>', True),
        ("<hr>", False),
        ("a <p>", False),
    ],
)
def test_a_page_is_known_by_its_beginning(text, is_page):
    assert is_html(text) is is_page
