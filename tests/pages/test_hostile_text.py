"""Hostile strings in every text of an entry, through the real MkDocs, to the finished page."""

from __future__ import annotations

import re

import html5lib
import pytest

from tests.site.example import build

PAYLOADS = [
    "<img src=x onerror=alert(1)>",
    "</title><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "[x](javascript:alert(1))",
    "{{ 7*7 }}",
    "{% raw %}",
    "</p></div></li></ul><h1>forged</h1>",
    "# forged",
    "--8<-- mkdocs.yml",
    "!!! note",
    "[x]: https://evil.example",
    "a | b",
    "&lt;b&gt;",
    "</script>",
]
FILES = [
    "meetings/2023-05-04-harbour-talks.yml",
    "commitments/2023-05-04-lower-fees.yml",
    "topics/trade.yml",
    "frameworks/coast-treaty.yml",
    "organizations/aldovia.yml",
]
TEXT = re.compile(r"^(\s*-?\s*(?:en|es|words): )(.+)$", re.MULTILINE)


@pytest.mark.build
def test_hostile_text_stays_text(project):
    """With a payload in every text the build passes all gates, and the pages show the payloads as words."""
    turn = iter(PAYLOADS * 30)
    for file in FILES:
        text = (project.briefs / file).read_text("utf-8")
        project.write(file, TEXT.sub(lambda match: f"{match[1]}'{next(turn)}'", text))
    project.write("people/ana-varga.yml", "name: '<img src=x onerror=alert(1)>'\nsort_name: '<script>alert(1)</script>'\n")
    done = build(project.project)
    assert done.returncode == 0, done.stdout + done.stderr
    for page in (project.project / "site").rglob("index.html"):
        tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        assert not tree.findall(".//img"), page
        assert "forged" not in ["".join(found.itertext()).strip() for found in tree.findall(".//h2")], page
        assert len(tree.findall(".//h1")) == 1, page
    person = (project.project / "site" / "people" / "ana-varga" / "index.html").read_text("utf-8")
    assert "<h1>&lt;img src=x onerror=alert(1)&gt;</h1>" in person
