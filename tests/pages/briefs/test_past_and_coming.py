"""What happened in a framework by date, what a former government promised, and which meetings are to come."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

LOW = "commitments/2024-02-01-keep-fees-low"
TERM = """memberships:
  - organization: aldovia
    role:
      en: President
      es: Presidenta
    start_date: 2020-01-01
    end_date: 2024-12-31
"""
COMING = """title:
  en: Ferry talks
  es: Conversaciones sobre transbordadores
date: 2025-04-02
date_note:
  en: Announced in the communiqué.
  es: Anunciada en el comunicado.
format: ministerial-dialogue
topics: [trade]
summary:
  en: Announced.
  es: Anunciada.
sources: [joint-communique]
reviewed: 2024-12-01
"""


def read(house, path: str, day: date = date(2025, 3, 1), language: str = "en") -> str:
    return write_tree(house.project, language, day)[f"{path}/index.md".lstrip("/")].decode()


def test_a_framework_has_its_events_by_date(house):
    """Meetings, promises and what became of them, newest first, each with its own day."""
    told = read(house, "frameworks/coast-treaty").split("## Timeline")[1].split("</details>")[0]
    days = re.findall('<li><time datetime="([^"]+)"', told)
    assert days == sorted(days, reverse=True) and len(days) == int(re.search(r"(\d+) events", told)[1])
    for said in ("Meeting · ", "Promised", "In progress →", "Due date moved"):
        assert said in told, said


def test_a_promise_of_a_former_government_says_so(house):
    """From the day after the term, of who must act only, and only where an entry states the term."""
    assert "whose term" not in read(house, LOW)
    text = (house.briefs / "people/ana-varga.yml").read_text("utf-8")
    house.write("people/ana-varga.yml", text + TERM)
    said = "Ana Varga</a> (President), whose term ended on 31 December 2024."
    assert said in read(house, LOW, date(2025, 1, 1)) and said not in read(house, LOW, date(2024, 12, 31))
    assert "(Presidenta), que terminó el 31 de diciembre de 2024." in read(house, LOW, language="es")
    house.change("people/ana-varga.yml", "organization: aldovia", "organization: borvia")
    assert "whose term" not in read(house, LOW), "Borvia need not act"
    house.change("people/ana-varga.yml", "organization: borvia", "organization: aldovia")
    house.change("people/ana-varga.yml", "start_date: 2020-01-01", "start_date: 2024-03-01")
    assert "whose term" not in read(house, LOW), "promised before the term"


def test_what_a_body_apart_from_a_government_promised_is_not_told_as_its_own(house):
    """A ministry promises for the government; a town or a parliament does not, though its country has the same president."""
    house.write("people/ana-varga.yml", (house.briefs / "people/ana-varga.yml").read_text("utf-8") + TERM)
    house.change(f"{LOW}.yml", "parties: [aldovia]", "parties: [aldovia-trade]")
    assert "whose term" in read(house, LOW)
    house.change("organizations/aldovia-trade.yml", "classification: ministry", "classification: subnational")
    assert "whose term" not in read(house, LOW)
    assert "?government=" not in read(house, "compare")


def test_a_post_without_an_end_is_told_since_when(house):
    """No dots stand for an end that nobody has stated; one whose end alone is known keeps them at its begin."""
    page = "people/ana-varga"
    text = (house.briefs / f"{page}.yml").read_text("utf-8")
    house.write(f"{page}.yml", text + TERM.replace("    end_date: 2024-12-31\n", ""))
    assert "(since 1 January 2020)" in read(house, page)
    assert "(1 de enero de 2020 a la fecha)" in read(house, page, language="es")
    house.write(f"{page}.yml", text + TERM.replace("    start_date: 2020-01-01\n", ""))
    assert "(… – 31 December 2024)" in read(house, page)


def test_a_stated_post_stands_beside_its_source(house):
    """On the page of the person; a post without a source has none, and the list of sources is at the end."""
    text = (house.briefs / "people/ana-varga.yml").read_text("utf-8")
    house.write("people/ana-varga.yml", f"{text}{TERM}    sources: [aldovia-readout]\n")
    page = read(house, "people/ana-varga")
    posts = page.split("Posts</dt>")[1].split("</dd>")[0]
    assert re.search(r'31 December 2024\)<sup class="ref"><a href="#source-1"', posts) and posts.count('class="ref"') == 1
    assert 'id="source-1"' in page.split("</header>")[1]


def test_meetings_to_come_are_told_until_they_are_held(house):
    """On the calendar always, on the home page where there are any; not among the latest until their day."""
    assert "No entry names a meeting after this day." in read(house, "calendar") and "Coming meetings" not in read(house, "")
    house.write("meetings/2025-04-02-ferry-talks.yml", COMING)
    home = read(house, "")
    assert "Ferry talks" in home.split("## Coming meetings")[1].split("## Latest meetings")[0]
    assert "Ferry talks" not in home.split("## Latest meetings")[1]
    assert "Ferry talks" in read(house, "calendar").split("## Coming meetings")[1].split("## Overdue")[0]
    later = read(house, "", date(2025, 4, 2))
    assert "Coming meetings" not in later and "Ferry talks" in later.split("## Latest meetings")[1]
