"""Text is data: what an entry says is shown as written, never run."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.locale.locale import open_locale
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.prose import escape_markdown, front_matter, render_prose, strip_markup


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain text.", "<p>Plain text.</p>"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("[x](https://example.org)", '<p><a href="https://example.org">x</a></p>'),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("They agreed on:\n- a\n- b", "<p>They agreed on:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("6. Give a daily report.", "<p>6. Give a daily report.</p>"),
        ("- 5 degrees were read.", "<p>- 5 degrees were read.</p>"),
        ("+ 3 per cent", "<p>+ 3 per cent</p>"),
        ("a 5*3 and a 2*2 grid, 2**3", "<p>a 5*3 and a 2*2 grid, 2**3</p>"),
        ("**San**tiago", "<p><strong>San</strong>tiago</p>"),
        ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("[x](//evil.example)", "<p><a>x</a></p>"),
        ("[x](https://bank.example@evil.example/)", "<p><a>x</a></p>"),
        ("![x](https://evil.example/x.png)", "<p>![x](https://evil.example/x.png)</p>"),
        ("# heading", "<p># heading</p>"),
        ("    code", "<p>    code</p>"),
        ("a\n\n---\n\nb", "<p>a</p>\n<p>---</p>\n<p>b</p>"),
        ("a & b &amp; c", "<p>a &amp; b &amp;amp; c</p>"),
        ("text\n{: onclick=alert(1) }", "<p>text\n{: onclick=alert(1) }</p>"),
        ('--8<-- "mkdocs.yml"', '<p>--8&lt;-- "mkdocs.yml"</p>'),
    ],
)
def test_prose_is_a_small_subset(text, html):
    """Emphasis, strong, links and lists; everything else stays letters."""
    assert render_prose(text) == html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 5*3 grid, from 10* to 20*", "a 5*3 grid, from 10* to 20*"),
        ("see [a draft](https://example.org/a_(b)).", "see a draft."),
        ("**a** and _b_ & *c* < d", "a and b & c < d"),
        ("6. Give a daily report.", "6. Give a daily report."),
        ("x_y [1] \\*", "x_y [1] *"),
    ],
)
def test_plain_words_are_those_that_are_shown(text, words):
    """No number changes on the way from a text to what is quoted of it in a line."""
    assert strip_markup(text) == words


def test_front_matter_is_escaped_twice():
    """A title is escaped for YAML and, since MkDocs prints it as it is, for HTML."""
    assert front_matter(title='</title><script>"') == ('---\ntitle: "&lt;/title&gt;&lt;script&gt;&quot;"\n---\n\n')


def test_line_of_markdown_holds_no_markup():
    """Every sign that Markdown knows becomes a number."""
    assert escape_markdown("# *a* <b>") == "&#35; &#42;a&#42; &#60;b&#62;"


@pytest.mark.parametrize(("letters", "is_whole"), [(160, True), (161, False)])
def test_the_opening_of_a_text_is_no_longer_than_two_lines(letters, is_whole):
    """In lists of statements: the first sentence, without its full stop and its marks; a longer one ends at a word."""
    text = f"{'word ' * 40}"[: letters - 1] + "s"
    found = PageContext.opening(SimpleNamespace(locale=open_locale("en")), f"**{text}**. And more.")
    assert found == text if is_whole else found.endswith("word…") and len(found) <= 160
