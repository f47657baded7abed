"""What the theme prints about a page is true of it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.build


def test_no_neighbour_in_the_nav_is_a_next_page(built):
    """Glossary does not go on from search; Firefox would fetch it unasked on every visit."""
    pages = list((built.project / "site").rglob("*.html"))
    assert len(pages) > 50
    assert [path for path in pages if 'rel="next"' in path.read_text("utf-8") or 'rel="prev"' in path.read_text("utf-8")] == []
