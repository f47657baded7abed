"""A brief's PDF is the same for the same page, whenever it was printed; and by which program it is printed."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.site.printing.programs import PROGRAM, PROGRAMS, find_chromium
from briefing.site.printing.stable_pdf import make_stable

PRINTED = b"""/CreationDate (D:20261130071500+00'00')
/ModDate (D:20261130071501+00'00')
/ID (node00000031) /Parent (node00000007) /ID (node00000031)
(D:20240101000000)"""


def test_the_moment_of_printing_is_the_day_of_the_site():
    """Parts are numbered from one, in their order; each is as long as before, so that places in the file hold."""
    stable = make_stable(PRINTED, date(2024, 3, 1))
    assert stable == (
        b"/CreationDate (D:20240301000000+00'00')\n/ModDate (D:20240301000000+00'00')\n"
        b"/ID (node00000002) /Parent (node00000001) /ID (node00000002)\n(D:20240101000000)"
    )
    assert len(stable) == len(PRINTED)


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Puts a program where programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def write(name: str) -> str:
        (tmp_path / name).write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / name).chmod(0o755)
        return str(tmp_path / name)

    return write


def test_the_program_is_the_first_that_is_here(put):
    """None, where none is; the one that is named goes before, and no other takes its place where it is missing."""
    assert find_chromium({}) is None
    for name in reversed(PROGRAMS):
        assert put(name) == find_chromium({})
    assert find_chromium({PROGRAM: "my-browser"}) is None
    mine = put("my-browser")
    assert find_chromium({PROGRAM: "my-browser"}) == mine != find_chromium({})
