"""The words of an index are read whatever their length."""

from __future__ import annotations

import pytest

from briefing.site.indexing.word_lists import read_words


@pytest.mark.parametrize(
    ("length", "head"), [(3, b"\x63"), (200, b"\x78\xc8"), (300, b"\x79\x01\x2c"), (70_000, b"\x7a\x00\x01\x11\x70")]
)
def test_a_word_of_any_length_is_read(length, head):
    """One without a blank, as pasted data are, ended a build in a traceback."""
    word = b"a" * length
    assert list(read_words(b"\x81\x81\x83" + head + word + b"\x80\x80")) == [(word.decode(), [])]
