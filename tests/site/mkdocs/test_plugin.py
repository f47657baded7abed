"""The plugin's hooks, in process: edit links, folders of languages, and the last good series while an entry is broken."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

PERSON = "people/ana-varga.yml"


@pytest.fixture
def start(project, monkeypatch):
    """MkDocs' configuration and the plugin in it, as of one day."""
    monkeypatch.setenv("BRIEFING_AS_OF", "2024-12-01")

    def run(command: str = "build"):
        config = load_config(str(project.project / "mkdocs.yml"))
        plugin = config.plugins["briefing"]
        plugin.good = None  # MkDocs keeps the plugin, and with it what the test before has read
        plugin.on_startup(command=command, dirty=False)
        return plugin, config

    return run


def edit_link(plugin, config, path: str) -> str | None:
    page = SimpleNamespace(file=SimpleNamespace(src_uri=path), edit_url="elsewhere")
    assert plugin.on_page_markdown("text", page=page, config=config, files=None) == "text"
    return page.edit_url


@pytest.mark.parametrize(
    ("named", "repository"),
    [("", "https://example.org/aldovia/briefs"), ("https://example.org/copy", "https://example.org/copy")],
)
def test_a_theme_finds_the_way_to_the_entry(start, monkeypatch, named, repository):
    """Of the repository that the series or, first, the environment names; a page of no entry has none."""
    monkeypatch.setenv("BRIEFING_REPOSITORY", named)
    plugin, config = start()
    plugin.on_config(config)
    assert edit_link(plugin, config, "people/ana-varga/index.md") == f"{repository}/edit/main/briefs/{PERSON}"
    assert edit_link(plugin, config, "about/index.md") == f"{repository}/edit/main/docs/en/about.md"
    assert edit_link(plugin, config, "calendar/index.md") is None


def test_without_a_repository_nothing_can_be_edited(project, start):
    """No link is better than one that leads nowhere."""
    project.change("series.yml", "repository: https://example.org/aldovia/briefs\n", "")
    plugin, config = start()
    plugin.on_config(config)
    assert edit_link(plugin, config, "people/ana-varga/index.md") is None


@pytest.mark.parametrize(
    ("language", "command", "folder"), [("", "build", "site"), ("es", "build", "site/es"), ("es", "serve", "site")]
)
def test_a_further_language_is_written_into_its_folder(project, start, monkeypatch, language, command, folder):
    """A preview of it stands at the top, for it is served alone."""
    monkeypatch.setenv("BRIEFING_LANGUAGE", language)
    plugin, config = start(command)
    plugin.on_config(config)
    assert config.site_dir == str(project.project / folder)
    assert config.docs_dir == str(project.project / "build" / "docs" / (language or "en"))


@pytest.mark.slow
def test_a_broken_entry_keeps_the_last_good_pages(project, start):
    """A preview shows what is wrong above them, as text; once it is mended the line is gone."""
    plugin, config = start("serve")
    plugin.on_config(config)
    assert plugin.on_page_content("<p>x</p>", page=None, config=config, files=None) == "<p>x</p>"
    good = (project.briefs / PERSON).read_text("utf-8")
    project.write(PERSON, 'name: "<b>"\nsort_nam: Varga\n')
    plugin.on_config(config)
    shown = plugin.on_page_content("<p>x</p>", page=None, config=config, files=None)
    assert shown.startswith('<pre class="problems">briefs/people/ana-varga.yml:') and shown.endswith("</pre><p>x</p>")
    assert "did you mean &quot;sort_name&quot;?" in shown
    assert (project.project / "build" / "docs" / "en" / "people" / "ana-varga" / "index.md").exists()
    project.write(PERSON, good)
    plugin.on_config(config)
    assert plugin.on_page_content("<p>x</p>", page=None, config=config, files=None) == "<p>x</p>"


def test_a_broken_entry_from_the_start_stops(project, start):
    """There are no good pages to be kept."""
    project.write(PERSON, "name: [x]\n")
    plugin, config = start()
    with pytest.raises(PluginError, match=r"nothing was built; problems in briefs/: 2"):
        plugin.on_config(config)
