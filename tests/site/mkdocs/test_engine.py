"""Just these pages: what one engine makes of a page is what MkDocs makes of it in a whole build."""

from __future__ import annotations

import re

import pytest

from briefing.series.opening import open_series
from briefing.site.mkdocs.engine import Engine, EngineError
from briefing.site.mkdocs.frame import describe
from briefing.sitefile import SiteFile
from tests.site.example import build_plainly

TEXTS = (
    "[x]: https://example.org/\n\n[x]\n",
    "[x]\n",
    "a[^1]\n\n[^1]: a note\n",
    "b[^1]\n",
    "# One\n\n## Twice\n\n## Twice\n",
    "# Two\n\n## Twice\n",
    "!!! note\n    one\n\n    - two\n",
    "    indented\n",
    "??? tip\n    one\n",
    "<p>never closed\n\n## Heading\n",
)


@pytest.mark.build
@pytest.mark.parametrize("language", ["en", "es"])
def test_pages_are_those_of_plain_mkdocs(built, language):
    """`mkdocs build` and `briefing build` give the same HTML for every page, byte for byte."""
    whole = built.project / "whole"
    asked = {"BRIEFING_LANGUAGE": language, "BRIEFING_AS_OF": "2024-12-01"}
    plain = build_plainly(built.project, "--strict", "-d", str(whole), **asked)
    assert plain.returncode == 0, plain.stderr
    root = whole if language == "en" else whole / language
    site = built.project / "site" / ("" if language == "en" else language)
    pages = [path.relative_to(root) for path in root.rglob("*.html") if path.name == "index.html"]
    assert len(pages) > 20
    assert [str(path) for path in pages if (root / path).read_bytes() != (site / path).read_bytes()] == []


def test_empty_variable_of_the_day_is_none(project, monkeypatch):
    """CI hands on what is not set so; MkDocs took it for a number, and a build ended in a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    opened = open_series(project.briefs)
    engine = Engine(project.project, describe(opened.series, opened.locales, "en", ""))
    assert b"Page" in engine.build(SiteFile("page/index.md", b"# Page\n"))


def test_another_engine_compiles_no_template_again(project, monkeypatch):
    """Each state of a preview in which something of the menu is another has one of its own."""
    opened = open_series(project.briefs)
    page, frame = SiteFile("page/index.md", b"# Page\n"), describe(opened.series, opened.locales, "en", "")
    Engine(project.project, frame).build(page)
    monkeypatch.setattr("jinja2.Environment.compile", lambda *given, **named: pytest.fail("compiled again"))
    assert b"Page" in Engine(project.project, frame).build(page)


@pytest.mark.build
def test_a_page_is_the_same_whichever_were_made_before(project):
    """Whatever a page leaves behind in what all pages share is gone when the next one comes."""
    opened = open_series(project.briefs)
    frame = describe(opened.series, opened.locales, "en", "")
    shared = Engine(project.project, frame)
    pages = [SiteFile(f"page-{number}/index.md", text.encode()) for number, text in enumerate(TEXTS)]
    alone = [Engine(project.project, frame).build(page) for page in pages]
    for page, wanted in (*zip(pages, alone, strict=True), *reversed([*zip(pages, alone, strict=True)])):
        assert shared.build(page) == wanted, page.content


def test_a_page_may_lead_to_every_page_of_the_tree(project):
    """Which need not be made for that; to one that is not there it leads nowhere, which is told."""
    opened = open_series(project.briefs)
    engine = Engine(project.project, describe(opened.series, opened.locales, "en", ""))
    page = SiteFile("page/index.md", b"[x](../meetings/x/index.md)\n")
    assert b'<a href="../meetings/x/">x</a>' in engine.build(page, {"page/index.md", "meetings/x/index.md"})
    with pytest.raises(EngineError, match="meetings/x/index.md"):
        engine.build(page, {"page/index.md", "meetings/y/index.md"})


def test_what_is_said_of_a_page_is_not_said_of_the_next(project):
    """What MkDocs warns of stops the page that it is about."""
    opened = open_series(project.briefs)
    engine = Engine(project.project, describe(opened.series, opened.locales, "en", ""))
    for number in range(2):
        with pytest.raises(EngineError, match="gone.md"):
            engine.build(SiteFile(f"page-{number}/index.md", b"[x](gone.md)\n"))
        assert b"Page" in engine.build(SiteFile(f"page-{number}/index.md", b"# Page\n"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plugins: [", "error parsing the configuration file"),
        ("site_name: x\nplugins: [nowhere]\n", '"nowhere" plugin is not installed'),
        ("plugins: [briefing]\n", "Required configuration not provided"),
    ],
)
def test_what_mkdocs_says_of_a_configuration_is_told(project, text, said):
    """As of a page, so that a build says that nothing was published, and a preview what is wrong."""
    opened = open_series(project.briefs)
    (project.project / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(EngineError, match=said):
        Engine(project.project, describe(opened.series, opened.locales, "en", ""))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", True),
        ("hooks: [hook.py]\n", False),
        ("plugins: [search, briefing]\n", False),
        ("markdown_extensions: [tables, toc]\n", True),
        ("markdown_extensions: [pymdownx.snippets]\n", False),
        ("theme:\n  name: material\n  custom_dir: own\n", False),
    ],
)
def test_what_others_have_a_say_in_is_not_our_own(project, more, expected):
    """A hook, a further plugin or extension, or templates of one's own may do anything with a page: it is made each time."""
    opened = open_series(project.briefs)
    (project.project / "hook.py").write_text("", "utf-8")
    (project.project / "own").mkdir()
    path = project.project / "mkdocs.yml"
    kept = "".join(part for part in re.split(r"(?m)^(?=\w)", path.read_text("utf-8")) if part[:5] not in (more[:5] or "-",))
    path.write_text(kept + more, "utf-8")
    assert Engine(project.project, describe(opened.series, opened.locales, "en", "")).is_own is expected


@pytest.mark.parametrize(("more", "kind"), [("", KeyError), ("hooks: [hook.py]\n", EngineError)])
def test_what_a_page_of_others_raises_is_told_and_ours_is_a_fault_of_ours(project, monkeypatch, more, kind):
    """Of the former an editor reads the page and what it was; of the latter somebody must see where."""
    opened = open_series(project.briefs)
    (project.project / "hook.py").write_text("", "utf-8")
    path = project.project / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    engine = Engine(project.project, describe(opened.series, opened.locales, "en", ""))
    monkeypatch.setattr(engine.renderer, "render", lambda page, files: {}["gone"])
    with pytest.raises(kind, match="^'gone'$" if kind is KeyError else r"^page/index\.md: KeyError: 'gone'$"):
        engine.build(SiteFile("page/index.md", b"# Page\n"))
