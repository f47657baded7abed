"""What lies in some folders: any other byte, name or kind of file is another survey."""

from __future__ import annotations

import os

import pytest

from briefing.survey import read_bytes, sign_bytes, survey


def test_a_file_is_told_by_its_bytes_and_its_folder(tmp_path):
    """The sign is that of the kind whose folder it lies in; what is no text is only there."""
    (tmp_path / "meetings").mkdir()
    (tmp_path / "meetings/a.yml").write_bytes(b"title: x\n")
    (tmp_path / "map.png").write_bytes(b"\x89PNG")
    found = survey([tmp_path])
    assert found[f"{tmp_path}/meetings/a.yml"] == sign_bytes("meetings", b"title: x\n") != sign_bytes("people", b"title: x\n")
    assert found[f"{tmp_path}/map.png"] == ""
    assert f"{tmp_path}/meetings" in found


@pytest.mark.parametrize("change", ["write", "touch", "mkdir", "unlink"])
def test_what_came_went_or_changed_shows(tmp_path, change):
    """Also an empty folder and an empty file."""
    path = tmp_path / "a.yml"
    path.write_text("one")
    before = survey([tmp_path])
    {
        "write": lambda: path.write_text("two"),
        "touch": (tmp_path / "b").touch,
        "mkdir": (tmp_path / "c").mkdir,
        "unlink": path.unlink,
    }[change]()
    assert survey([tmp_path]) != before


def test_where_anything_is_no_plain_file_nothing_is_told(tmp_path):
    """A link may lead to what changes elsewhere; whoever asks must look himself. A folder that is not there holds nothing."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert survey([tmp_path]) is None
    assert survey([tmp_path / "b"]) is None
    (tmp_path / "b").unlink()
    os.mkfifo(tmp_path / "a/pipe")
    assert survey([tmp_path]) is None
    assert survey([tmp_path / "nowhere"]) == {}


def test_where_a_name_cannot_be_written_nothing_is_told(tmp_path):
    """What is noted of files is written as UTF-8."""
    with open(os.fsencode(tmp_path) + b"/caf\xe9.md", "wb"):
        pass
    assert survey([tmp_path]) is None


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_a_file_is_read_whole(tmp_path, size):
    """Whatever its size against what the system is asked for at once."""
    data = bytes(range(256)) * (size // 256) + bytes(size % 256)
    (tmp_path / "a.yml").write_bytes(data)
    assert read_bytes(str(tmp_path / "a.yml")) == data
