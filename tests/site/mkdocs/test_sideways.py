"""What may be wider than a screen on a hand-written page has a frame that keys come to, with a name."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.site.mkdocs.sideways import FITTING, frame_wide
from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood

FRAME = '<div class="scroll" tabindex="0" role="region" aria-label="'
LONG = "a" * (FITTING + 1)


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<h2>One</h2><h2 id=x>A “b” <code>c</code></h2><table><tr><td>1</td></tr></table>", ["A “b” c"]),
        ('<h2>Say "x" &amp; y</h2><table><tr><td>1</td></tr></table>', ["Say &quot;x&quot; &amp; y"]),
        ("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table><p>x</p>", ["Title"]),
        (f"<h2>One</h2><pre><code>{LONG}\n</code></pre><h3>Two</h3><pre>x\n{LONG}</pre>", ["One", "Two"]),
        (f'<pre><code class="language-yaml">{"日" * 9}</code></pre>', ["Title"]),
        (f"<pre><code>{LONG[1:]}\n{LONG[1:]}</code></pre>", []),
        (f'{FRAME}T"><table><tr><td>1</td></tr></table></div><p>x</p>', []),
        (f'{FRAME}T">\n<table class="terms"><tr><td><pre>{LONG}</pre></td></tr></table></div>', []),
        (f"<div class='embed'><pre><code data-copied>{LONG}</code></pre></div><p>prefix</p><tabled>", []),
    ],
)
def test_what_is_framed(html, named):
    """Tables, and code with a line that may not fit, each by the heading above it; nothing else of the page is changed."""
    told = frame_wide(html, "Title")
    names = re.findall(FRAME + '([^"]*)">', told)
    before = re.findall(FRAME + '([^"]*)">', html)
    assert [name for name in names if name not in before] == named
    assert told.count("</div>") - html.count("</div>") == len(named)
    assert re.sub(r"</?div[^>]*>", "", told) == re.sub(r"</?div[^>]*>", "", html)
    assert frame_wide(told, "Title") == told


def test_a_page_that_an_editor_wrote_has_frames(project):
    """By whatever way its Markdown says table and code; a part of ours that has its frame gets no second one."""
    page = project.project / "docs" / "en" / "method.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(
        "# How\n\n## Which\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[[statuses]]\n\n## Why\n\n"
        f"    {LONG}\n\n```\n{LONG}\n```\n\n- a list\n\n        {LONG}\n\n```\nshort\n```\n",
        "utf-8",
    )
    answers = Answers(project.project, project.project / "site", LastGood(project.project, lambda: date(2024, 12, 1), print))
    html = answers.answer("method/").content.decode()
    assert re.findall(FRAME + '([^"]*)">(<[a-z]+)', html) == [
        ("Which", "<table"),
        ("Meaning", "<table"),
        *[("Why", "<pre")] * 3,
    ]
    assert "<pre><code>short" in html
