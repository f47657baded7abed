"""The preview and what is no entry: the configuration, and hand-written pages that are kept elsewhere."""

from __future__ import annotations

import pytest


def read(answers, address: str) -> str:
    """The page as it stands there now."""
    return answers.answer(address).content.decode()


@pytest.mark.slow
def test_what_the_configuration_says_is_shown(answers, project):
    """Also what MkDocs says of one that it cannot read, until it is mended."""
    path = project.project / "mkdocs.yml"
    plain, page = path.read_text("utf-8"), read(answers, "about/")
    path.write_text(f"{plain}use_directory_urls: false\n", "utf-8")
    assert read(answers, "about/") != page
    path.write_text("plugins: [\n", "utf-8")
    assert "error parsing the configuration file" in read(answers, "about/")
    path.write_text(plain, "utf-8")
    assert read(answers, "about/").partition("<script src=")[0] == page.partition("<script src=")[0]


def test_a_page_behind_a_link_is_shown_as_it_stands(answers, project):
    """The pages of a language may be kept elsewhere, for several series."""
    docs = (project.project / "docs/en").rename(project.project / "elsewhere")
    (project.project / "docs/en").symlink_to(docs)
    assert "One word more" not in read(answers, "about/")
    with (docs / "about.md").open("a", encoding="utf-8") as page:
        page.write("\nOne word more.\n")
    assert "One word more" in read(answers, "about/")
