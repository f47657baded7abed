"""What a page shows of a long list, and how it says that there is more."""

from __future__ import annotations

import re
import shutil
from datetime import date
from types import SimpleNamespace

import pytest

from briefing.locale.locale import open_locale
from briefing.pages.briefs.profile import Narrowed, _caption
from briefing.pages.briefs.topic import share_evenly
from tests.trees import write_tree

CATCH = "meetings/2024-09-10-catch-talks.yml"
SAID = """  - id: said-{}
    kind: position
    topic: fish
    by: [ben-orlo]
    text:
      en: The nets are too fine, {}.
      es: Las redes son demasiado finas, {}.
    sources: [coast-court]
"""


def read(full, path: str) -> str:
    return write_tree(full.project, "en", date(2025, 3, 1))[path].decode()


def say(full, count: int) -> None:
    """So many statements of Ben Orlo on fish."""
    more = "".join(SAID.format(number, number, number) for number in range(1, count))
    full.change(CATCH, "  - id: maize-as-bait", f"{more}  - id: maize-as-bait")


@pytest.mark.parametrize("count", [20, 21])
def test_a_topic_shows_twenty_statements(full, count):
    """The newest, with the way to all of them."""
    say(full, count)
    page = read(full, "fish/index.md")
    assert len(re.findall(r"#said-", page)) == 20
    assert f"All {count} of them" in page


@pytest.mark.slow
def test_a_topic_shows_two_hundred_commitments(full):
    """Of few statuses all there are, of the longest the newest; what is not shown stands one tap away, with its number."""
    path = sorted(full.briefs.glob("commitments/2024-09-10-*"))[0]
    for number in range(210):
        shutil.copy(path, path.with_name(f"2024-09-10-net-{number:03}.yml"))
    page = read(full, "fish/index.md")
    groups = dict(re.findall(r'<details class="group"[^>]* id="status-([^"]+)">(.*?)</details>', page, re.DOTALL))
    shown = {status: group.count("<tr><td") for status, group in groups.items()}
    counted = {status: int(re.search(r"<b>(\d+)</b>", group)[1]) for status, group in groups.items()}
    [longest] = [status for status, count in counted.items() if count > 200]
    assert sum(shown.values()) == 200 < sum(counted.values())
    assert {status: count for status, count in shown.items() if status != longest}.items() < counted.items()
    text, name = f"All {counted[longest]} in the register", re.search(r"</svg>(.*?)</span>", groups[longest])[1]
    told = f'<a href="../commitments/?topic=fish&amp;status={longest}" aria-label="{text}: {name}">{text}</a>'
    assert told in groups[longest]
    assert sum("in the register" in group for group in groups.values()) == 1


@pytest.mark.parametrize(
    ("counts", "places", "most"),
    [([5, 1, 3], 9, 5), ([5, 1, 3], 8, 4), ([5, 1, 3], 7, 3), ([5, 1, 3], 3, 1), ([5, 1, 3], 2, 0), ([0, 4], 3, 3), ([], 3, 0)],
)
def test_places_are_shared_evenly(counts, places, most):
    """As many of each as fit together; none is cut before the longest."""
    assert share_evenly(counts, places) == most
    assert sum(min(count, most) for count in counts) <= places


@pytest.mark.parametrize("count", [12, 13])
def test_a_topic_names_the_twelve_who_took_part_most(full, count):
    """By how often they came, then by name."""
    text = "".join(f"  - person: guest-{number:02}\n" for number in range(count))
    for number in range(count):
        full.write(f"people/guest-{number:02}.yml", f"name: Guest {number}\nsort_name: Guest {number:02}\n")
    full.change(CATCH, "participants:\n", f"participants:\n{text}")
    found = re.findall(r'href="../people/([^"]+)/"', read(full, "fish/index.md").split("#said-")[-1])
    assert found == [f"guest-{number:02}" for number in range(12)]


@pytest.mark.parametrize(("count", "shown"), [(8, 8), (9, 8)])
def test_a_profile_shows_eight_of_each(full, count, shown):
    """And leads to all of them, by whoever said it, also from the number of each kind on each topic."""
    say(full, count)
    page = read(full, "people/ben-orlo/index.md")
    assert len(re.findall(r'<li id="2024-09-10-catch-talks-', page)) == shown
    name = f'aria-label="All {count} in the register: Said"'
    assert f'href="../../statements/?by=ben-orlo" {name}>All {count} in the register' in page
    assert f'href="../../statements/?by=ben-orlo&amp;topic=fish&amp;said=position">{count}</a>' in page


@pytest.mark.parametrize(("count", "said"), [(1, "1 meeting"), (8, "8 meetings"), (9, "The latest 8 of 9")])
def test_a_list_of_a_profile_is_called_by_what_it_shows(count, said):
    assert _caption(SimpleNamespace(locale=open_locale("en")), "n_meetings", Narrowed(range(count))) == said


@pytest.mark.parametrize("address", ["fish", "commitments", "organizations/celdonia", "meetings/2024-09-10-catch-talks"])
def test_lists_of_commitments_say_what_came_of_each(full, address):
    """The first sentence of the last reason, whole, beside the status, in every list; never a sentence of an earlier reason."""
    path = sorted(full.briefs.glob("commitments/2024-09-10-*"))[0]
    text = path.read_text("utf-8")
    entry = text[text.rindex("  - date:") :].replace(
        "en: ", "en: By Art. 7 of the U.S. text, Dr. Orlo has *not* begun. And more ", 1
    )
    path.write_text(text[: text.rindex("  - date:")] + entry, "utf-8")
    cells = re.findall(r'<td class="outcome" data-label="What came of it">(.*?)</td>', read(full, f"{address}/index.md"))
    assert "By Art. 7 of the U.S. text, Dr. Orlo has not begun" in cells


@pytest.mark.parametrize(("most", "opened"), [(1, ["fulfilled"]), (0, [])])
def test_what_is_short_stands_open_and_what_nobody_looked_at_never(house, monkeypatch, most, opened):
    """One of each status on trade."""
    monkeypatch.setattr("briefing.pages.briefs.topic.OPEN", most)
    page = write_tree(house.project, "en", date(2024, 3, 1), f"https://open-{most}.example/")["trade/index.md"].decode()
    assert re.findall(r'<details class="group" open id="status-([^"]+)">', page) == opened
    assert re.findall(r'<details class="group"[^>]* id="status-([^"]+)">', page) == ["fulfilled", "not-rated"]


def test_whoever_came_most_often_is_named_first(house):
    """Before those whose names come first."""
    house.write("people/abel-ahn.yml", "name: Abel Ahn\nsort_name: Ahn, Abel\n")
    house.change("meetings/2023-05-04-harbour-talks.yml", "participants:\n", "participants:\n  - person: abel-ahn\n")
    house.change("meetings/2024-02-01-second-harbour-talks.yml", "summary:", "participants:\n  - person: ana-varga\nsummary:")
    found = re.findall(r'href="../people/([^"]+)/">[^<]*</a> <span class="by">([^<]+)<', read(house, "trade/index.md"))
    assert found == [("ana-varga", "2 meetings"), ("abel-ahn", "1 meeting")]
