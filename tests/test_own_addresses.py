"""The addresses that belong to no entry, and those of renamed entries."""

from __future__ import annotations

import shutil
from datetime import date

from briefing.urls import is_own_address, old_addresses
from tests.conftest import OF_THE_SERIES, ROOT
from tests.trees import open_edition, write_tree

DAY = date(2024, 12, 1)


def test_no_topic_can_take_an_address_of_the_site(house):
    """Whatever folder the site fills, beside those of topics and of hand-written pages, is refused as a topic's id."""
    shutil.copytree(ROOT / "docs", house.project / "docs", ignore=OF_THE_SERIES)
    edition = open_edition(house.briefs, DAY)
    languages, trade = edition.series.languages, edition.series.topics["trade"]
    written = {path.stem for path in (house.project / "docs").rglob("*.md")}
    filled = {path.split("/")[0] for path in write_tree(house.project, "en", DAY) if "/" in path} | {"pagefind", *languages}
    topics = {topic.id for topic in edition.series.topics}
    assert {"meetings", "lineage", "api", "assets", "search"} <= filled
    assert [name for name in sorted(filled - topics - written) if not is_own_address(trade, name, languages)] == []
    assert not is_own_address(trade, "fisheries", languages)
    assert not is_own_address(edition.series.topics["maize"], "search", languages), "a subtopic stands below its topic"


def test_old_address_of_a_subtopic_stands_below_its_topic(house):
    """The old id takes the place of the new one only: the end of the topic's own name is not touched."""
    house.write("topics/de.yml", "name: {en: D, es: D}\nbroader: trade\nnote: {en: A, es: B}\nwas: [old]\n")
    house.write("people/e.yml", "name: E\nsort_name: E\nwas: [old]\n")
    series = open_edition(house.briefs, DAY).series
    assert old_addresses(series.topics["de"]) == ["trade/old/"]
    assert old_addresses(series.people["e"]) == ["people/old/"]
