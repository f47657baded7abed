"""A page's head says what MkDocs reads of it, whoever wrote it."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from briefing.pages.shared.prose import front_matter
from briefing.site.mkdocs import page_rendering
from briefing.site.mkdocs.page_rendering import PlainPage, read_head

OURS = front_matter(
    title='Talks: "fish" & \\ nets — #5', kind="meeting", metas=["og:title=a", "b: c, [d]"], hide=["toc"], is_searched=True
)


@pytest.mark.parametrize(
    "source",
    [
        f"{OURS}# Talks\n\n---\ntitle: x\n---\n",
        front_matter(title="4\u00a0May", kind="meeting") + "# Talks\n",
        front_matter(title="or\u2028so", kind="meeting") + "# Talks\n",
        front_matter(title="x\x7f\ufeff", kind="meeting") + "# Talks\n",
        front_matter(title="tab\t, line\n, bell\x07") + "\n\n\n# Talks\n",
        '---\ntitle: "one"  # and so on\n---\n# Talks\n',
        '---\ntitle: "\\x41"\nkind: "page"\n---\n# Talks\n',
        '---\ntitle: "one"\nhidden: true\nshown: false\n---\n# Talks\n',
        '---\ntitle: "one"\nhidden: true or so\nshown: falsetto\n---\n# Talks\n',
        "---\ntitle: Plain words\nhide:\n  - toc\n---\n# Talks\n",
        '---\ntitle: "never closed"\n# Talks\n',
        "# Talks\n",
        "",
    ],
)
def test_it_reads_what_mkdocs_reads(source):
    assert read_head(source) == get_data(source)


def test_what_we_wrote_is_not_read_as_yaml(monkeypatch):
    monkeypatch.setattr(page_rendering, "get_data", None)
    text, head = read_head(f"{OURS}# Talks\n")
    assert text == "# Talks\n" and head["metas"] == ["og:title=a", "b: c, [d]"]


@pytest.mark.parametrize("path", ["index.md", "about/index.md", "a/b-c/index.md", "a/ö/index.md", "a/B d/index.md", "a/b.md"])
@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/a/../b", "https://example.org/c", "/d/", ""])
def test_a_page_stands_where_mkdocs_says(base, path):
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "site_url": base})
    theirs, ours = (kind(None, File(path, "docs", "site", True), config) for kind in (Page, PlainPage))
    assert (ours.canonical_url, ours.abs_url) == (theirs.canonical_url, theirs.abs_url)
