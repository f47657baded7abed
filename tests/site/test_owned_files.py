"""What a build did not write in site/ it does not delete."""

from __future__ import annotations

import os

import pytest

from briefing.site.cache.signature import sign_folder
from briefing.site.publishing.owned_files import ForeignFilesError, refuse_foreign_files, write_list
from briefing.site.publishing.stage import Stage
from briefing.site.publishing.switch import sweep


@pytest.fixture
def site(tmp_path):
    """A published site of three files."""
    stage = Stage(tmp_path / "site", tmp_path / "no site yet")
    for path in ("index.html", "es/index.html", "pagefind/en_1234.pf_index"):
        stage.write(path, b"x")
    write_list(stage)
    return stage.tree


def refusal(site) -> str:
    with pytest.raises(ForeignFilesError) as caught:
        refuse_foreign_files(site)
    return str(caught.value)


@pytest.mark.parametrize("knows", [False, True])
def test_a_file_with_the_bytes_of_the_published_one_is_that_file(site, tmp_path, knows):
    """Where nothing is known of the published ones they are read; else what is not known is written."""
    stage = Stage(tmp_path / "next", site)
    stage.known = {"es/index.html": "another"} if knows else {}
    stage.write("index.html", b"x")
    stage.write("es/index.html", b"y")
    assert (stage.tree / "index.html").samefile(site / "index.html") is not knows
    assert stage.written == (["index.html", "es/index.html"] if knows else ["es/index.html"])


def test_own_site_is_replaced(site):
    """What a build wrote may go, also when some of it is gone or was changed by hand, and whatever Pagefind calls its files."""
    (site / "es" / "index.html").unlink()
    (site / "index.html").write_text("changed")
    (site / "pagefind" / "en_1234.pf_index").rename(site / "pagefind" / "en_5678.pf_index")
    refuse_foreign_files(site)


@pytest.mark.parametrize("path", ["mine.txt", ".git/config", "es/deep/down/mine.txt"])
def test_foreign_file_is_named(site, path):
    """A file that no build wrote stops the build by its name, wherever it lies."""
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text("mine")
    assert refusal(site) == (
        f"site/ holds what no build wrote, and publishing would delete it: {path}. "
        "Move it elsewhere, then build again. Nothing was changed"
    )


def test_foreign_link_is_named_and_not_followed(site, tmp_path):
    """A link to a folder is one thing that is not ours; what it leads to is not looked at."""
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / "a.txt").write_text("x")
    (site / "link").symlink_to(tmp_path / "else")
    assert "would delete it: link. Move" in refusal(site)


def test_a_folder_that_leads_elsewhere_is_not_looked_through(site, tmp_path):
    """Publishing takes the place of the link, and deletes nothing behind it."""
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / "a.txt").write_text("x")
    (tmp_path / "led").symlink_to(tmp_path / "else")
    refuse_foreign_files(tmp_path / "led")


def test_many_foreign_files_are_counted(site):
    """The first five are named, the rest counted."""
    for number in range(9):
        (site / f"mine-{number}").touch()
    assert "mine-0, mine-1, mine-2, mine-3, mine-4 and 4 more. Move" in refusal(site)


def test_site_of_an_earlier_version_says_how_to_go_on(site):
    """A folder without a list may be an old build: the sentence tells how to go on either way."""
    (site / ".briefing").unlink()
    said = refusal(site)
    assert said.startswith(
        "site/ holds files, and no list (site/.briefing) says that a build wrote them: es/index.html, index.html"
    )
    assert "of an earlier version or of plain mkdocs, remove it (rm -r site) and build again" in said


def test_missing_or_empty_folder_is_free(tmp_path):
    """Where nothing is, nothing can be lost."""
    refuse_foreign_files(tmp_path / "site")
    (tmp_path / "site" / "empty").mkdir(parents=True)
    refuse_foreign_files(tmp_path / "site")


def test_name_that_plays_with_the_terminal_is_written_out(site):
    """Control characters in a file's name are shown, not sent."""
    (site / "a\x1b[31m").touch()
    assert "\\x1b[31m" in refusal(site)


def test_sweep_spares_folders_that_no_build_left(tmp_path):
    """Only what killed builds leave behind is removed, not whatever has a name that begins like it."""
    for name in (".site-123", ".site-notes"):
        (tmp_path / name).mkdir()
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".site-notes"]


def test_a_name_that_is_no_utf8_can_be_signed(tmp_path):
    """A build looks at the times of the published files before it is told that one of them is foreign."""
    before = sign_folder(tmp_path)
    with open(os.fsencode(tmp_path) + b"/caf\xe9", "wb"):
        pass
    assert sign_folder(tmp_path) != before
