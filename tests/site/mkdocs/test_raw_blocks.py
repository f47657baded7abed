"""Blocks of HTML taken out at once give what Python-Markdown gives when it reads every tag."""

from __future__ import annotations

from datetime import date

import markdown
import pytest

from briefing.series.checks.hand_written.as_built import DIALECT
from briefing.site.mkdocs.raw_blocks import AFTER_MKDOCS, BEFORE_MKDOCS, RawBlocks
from tests.trees import write_tree

DAY = date(2025, 3, 1)
PLAIN = '<header class="a">\n<p>x</p>\n\n<h1>y</h1>\n</header>\n\n## Heading\n\nText *here*.\n\n<div><p>a</p></div>\n<p>b</p>\n'


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "<div>\n\n<div>deep</div>\n\n*no emphasis*\n</div>\n\n*emphasis*\n",
        "<p>one</p>\ntext right below\n\n<p>two</p> and more on the line\n\n*x*\n",
        "<p>never closed\n\n## Heading\n",
        "  <p>indented</p>\n\n*x*\n",
        "<!-- <div> -->\n\n<div>*x*</div>\n\n*y*\n",
        "<div />\n\n*x*\n\n<div>a</div>\n",
        "<DIV>\n<p>x</p>\n</DIV>\n\n*y*\n",
        '<script type="application/ld+json">{"a": "\\u003cdiv>"}</script>\n<svg class="s"><symbol/></svg>\n',
        "| a | b |\n| - | - |\n| 1 | <p>x</p> |\n\n<table>\n<tr><td>1</td></tr>\n</table>\n\nx[^1]\n\n[^1]: note\n",
        "<details><summary>s</summary>\n<p>x<br>y</p>\n</details>   \n\n\n- list\n\n<p>z</p>",
        "text\n<p>in the middle</p>\ntext\n",
        "<div>a<div>b</div><div>c</div></div>\n\n*x*\n\n<div><div><div>d</div></div></div>\n\n*y*\n",
        "<hr>\n\n<p>a</p>\n",
        "<p>a</p>\n\n<p>b</p>\n<div>c</div>  \n\n\n\n## Heading\n\n\n<p>d</p> \n\n<i>e</i>\n\n<p>f</p>\n",
        "- item\n\n<p>a</p>\n\n<p>b</p>\n\n- item\n\n    <p>c</p>\n",
        "!!! note\n    text\n\n<p>a</p>\n\n<p>b</p>\n\n> quoted\n\n<p>c</p>\n\n<p>d</p>\n\n    code\n",
        "text\n\n<p>a</p>\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<p>*b*</p>\n\n<p>c</p>\n\nx[^1]\n\n[^1]: note\n\n<p>d</p>",
        'Words (one), "two": 3 % – “and more”.\n\n## What it says/said?\n\n- plain\n- *marked* a_b_ c\n- snake_case_name\n',
        '<p>a</p>\n\n<svg class="s"><symbol id="s"><path d="M8 2"/></symbol></svg>\n\n## Heading\n\n<svg><path d="x"/></svg>',
        "one <svg><path/></svg> two\n\n<svg><text>a *b*</text></svg>\n\n<svg class='a*b*c'><path/></svg>\n<svg></svg>\n\nx\n",
        "x\n<svg><path/></svg>\n\n<p>a</p>\n<svg><path/></svg>\n\n- a\n\n    <svg><path/></svg>\n\n<svg><path/></svg>\n\n\ny\n",
        "<p>a</p>\r\n\r\n\tcode\n   \n```\n<div>\n```\n\n<p>b</p>\n",
        "A & B\n\n&copy; <b>x</b> &amp; a < b\n\n\2wzxhzdk:0\3\n\n<p>a</p>\n",
        "[TOC]\n\n## A & <b>b</b>\n\n<p>[TOC]</p>\n\n### *C* [TOC]\n\n\\[TOC]\n\n[TOC] x\n",
        "ends here  \nand goes on\n\n*a* tail of it  \nmore\n\nhttps://example.org/a_b_c <https://example.org>\n",
    ],
)
@pytest.mark.parametrize("priority", [AFTER_MKDOCS, BEFORE_MKDOCS])
def test_result_is_the_same(text, priority):
    """With and without the shortcuts the HTML is equal to the byte."""
    quick = RawBlocks()
    quick.priority = priority
    ours, theirs = markdown.Markdown(extensions=[*DIALECT, quick]), markdown.Markdown(extensions=list(DIALECT))
    assert ours.convert(text) == theirs.convert(text)
    assert ours.toc_tokens == theirs.toc_tokens


@pytest.mark.parametrize("text", ["a", "<p>{0}</p>{0}", "<p>{1}</p><i>{1}</i>", "<p>{2}</p>{2}", "{3}{9}<p>{9}</p>"])
def test_blocks_are_put_back_as_before(text):
    """Also within others, in a line, and where there is no such block."""
    told = []
    for extensions in ([RawBlocks()], []):
        page = markdown.Markdown(extensions=extensions)
        for block in ("<p>a</p>", "<b>b</b>", "<i>c</i> \2wzxhzdk:0\3", "<!-- <p>\2wzxhzdk:1\3</p> -->"):
            page.htmlStash.store(block)
        told.append(page.postprocessors["raw_html"].run(text.format(*(f"\2wzxhzdk:{number}\3" for number in range(10)))))
    assert told[0] == told[1]


def test_shortcut_is_taken(monkeypatch):
    """Of a page of plain blocks Python-Markdown's parser sees none of their tags."""
    seen = []
    monkeypatch.setattr(markdown.htmlparser.HTMLExtractor, "handle_starttag", lambda self, tag, attributes: seen.append(tag))
    markdown.markdown(PLAIN, extensions=[RawBlocks()])
    assert seen == []


def test_a_list_of_contents_is_printed_where_it_is_asked_for():
    """MkDocs takes what the headings say; a page that asks for the list has it in its text."""
    quick = RawBlocks()
    quick.priority = BEFORE_MKDOCS
    page = markdown.Markdown(extensions=["toc", quick])
    page.convert("## A\n")
    assert "#a" not in page.toc and [token["id"] for token in page.toc_tokens] == ["a"]
    assert "#a" in page.convert("[TOC]\n\n## A\n")


def test_no_pattern_is_tried_on_plain_words(monkeypatch):
    """Nor a parser of HTML begun for a drawing."""
    tried = []
    monkeypatch.setattr(markdown.inlinepatterns.BacktickInlineProcessor, "ANCESTOR_EXCLUDES", _Noting(tried))
    monkeypatch.setattr(markdown.preprocessors, "HTMLExtractor", None)
    markdown.markdown("## What was said\n\nIt (all) is plain.\n\n<svg><path/></svg>\n", extensions=[RawBlocks()])
    assert tried == []
    markdown.markdown("It is *not*.\n", extensions=[RawBlocks()])
    assert tried


class _Noting(tuple):
    def __new__(cls, tried):
        return super().__new__(cls)

    def __init__(self, tried):
        self.tried = tried

    def __iter__(self):
        self.tried.append(1)
        return super().__iter__()


@pytest.mark.parametrize("language", ["en", "es"])
def test_shortcut_is_taken_on_every_page_of_ours(monkeypatch, full, language):
    """Where one block begins behind another on its line, Python-Markdown reads the whole page, which takes four times as long.

    Only hand-written pages may hold what is not plain.
    """
    seen: set[str] = set()
    monkeypatch.setattr(markdown.htmlparser.HTMLExtractor, "handle_starttag", lambda self, tag, attributes: seen.add(tag))
    docs = full.project / "docs" / language
    by_hand = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    pages = {path: text.decode() for path, text in write_tree(full.project, language, DAY).items() if path.endswith(".md")}
    slow = []
    for path in sorted(pages.keys() - by_hand):
        seen.clear()
        markdown.markdown(pages[path].partition("\n---\n")[2], extensions=[*DIALECT, RawBlocks()])
        if seen & {"header", "form", "table", "p"}:
            slow.append(path)
    assert "meetings/index.md" in pages and slow == []
