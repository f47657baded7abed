"""One digest over what lies in folders: another byte or name is another one, and nothing that lies there can stop it."""

from __future__ import annotations

import os
from itertools import islice

import pytest

from briefing.site.cache.folder_digest import digest_folders, walk


@pytest.fixture
def docs(tmp_path):
    folder = tmp_path / "docs"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "about.md").write_text("one", "utf-8")
    return folder


def tell(docs) -> str:
    return digest_folders(docs.parent, [docs])


@pytest.mark.parametrize("change", ["write", "come", "go", "move", "folder"])
def test_what_changed_shows(docs, change):
    before, page = tell(docs), docs / "en" / "about.md"
    {
        "write": lambda: page.write_text("two", "utf-8"),
        "come": (docs / "en" / "more.md").touch,
        "go": page.unlink,
        "folder": (docs / "en" / "more.md").mkdir,
        "move": lambda: page.rename(docs / "en" / "other.md"),
    }[change]()
    assert tell(docs) != before


def test_what_lies_behind_a_link_shows(docs, tmp_path):
    """Whoever reads a page or a picture follows links too, also one in place of a folder."""
    elsewhere = (docs / "en").rename(tmp_path / "elsewhere")
    (docs / "en").symlink_to(elsewhere)
    before = tell(docs)
    (elsewhere / "about.md").write_text("two", "utf-8")
    assert tell(docs) != before


def test_what_is_no_file_is_not_opened(docs):
    """A pipe is waited for, a link to the folder above never ends, and one that an editor's program lays leads nowhere."""
    before = tell(docs)
    os.mkfifo(docs / "en" / "pipe")
    (docs / "en" / "above").symlink_to(docs)
    (docs / "en" / ".#about.md").symlink_to("somebody@somewhere.1234")
    assert tell(docs) not in (before, "")


@pytest.mark.parametrize("links", [{"en/all": "/"}, {"en/a": "es", "en/b": "es", "es/a": "en", "es/b": "en"}])
def test_links_that_lead_round_and_round_end(docs, links):
    """To the root of the disk, and to and fro between two folders, twice: the paths double with each round."""
    (docs / "es").mkdir()
    for link, target in links.items():
        (docs / link).symlink_to(docs / target)
    assert len([item.path for item in islice(walk(str(docs)), 50)]) < 20


def test_names_that_are_no_utf8_are_told_apart(docs):
    """As old disks and archives bring them."""
    found = {tell(docs)}
    for name in (b"caf\xe9.md", b"caf\xe8.md"):
        path = os.path.join(os.fsencode(docs), name)
        os.close(os.open(path, os.O_CREAT))
        found.add(tell(docs))
        os.unlink(path)
    assert len(found) == 3


def test_folders_that_are_not_there_hold_nothing(tmp_path):
    assert tell(tmp_path / "docs") == tell(tmp_path / "briefs")
