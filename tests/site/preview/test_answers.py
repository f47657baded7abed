"""The preview's answers: just the page that is asked for, as the files stand now."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from html import unescape
from pathlib import Path

import pytest

from briefing.authoring.editors_form.cms_packages import CMS
from briefing.entries.loading import file_reader
from briefing.series.checks.hand_written.made_pages import MadePages
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.site.cache.store import Store
from briefing.site.last_verdict import CACHE
from briefing.site.preview import last_good
from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood
from briefing.site.remembered import check_anew
from tests.search_words import read_search_words
from tests.site.example import build
from tests.site.preview.conftest import DAY

MEETING = "meetings/2023-05-04-harbour-talks.yml"

AT = "meetings/2023-05-04-harbour-talks/"


def read(answers: Answers, address: str) -> str:
    answer = answers.answer(address)
    assert answer.is_found, address
    return answer.content.decode()


def test_each_kind_of_file_is_there(answers):
    """Pages of both languages, feeds, data, styles and what the theme brings; an address that leads nowhere says so."""
    assert 'lang="en-GB"' in read(answers, "")
    assert 'lang="es-MX"' in read(answers, f"es/{AT}")
    assert "<feed" in read(answers, "feed.xml")
    assert '"id"' in read(answers, f"{AT}index.json")
    assert "BEGIN:VCALENDAR" in read(answers, "es/calendar.ics")
    assert answers.answer("assets/look.css").type == "text/css"
    assert "class" in read(answers, "about/index.html")
    lost = answers.answer("nowhere/")
    assert not lost.is_found and b"<h1>404</h1>" in lost.content and b'lang="es-MX"' in lost.content


def test_what_a_page_asks_for_is_there(answers):
    """Its styles, scripts and images, also those that only the theme brings."""
    page = read(answers, "es/")
    asked = set(re.findall(r'<(?:link rel="(?:stylesheet|icon)" href|script src|img src)="([^":]+)"', page)) - {
        "/_preview/reload.js"
    }
    assert len(asked) > 3
    assert [path for path in asked if not answers.answer(f"es/{path}".replace("es/../", "")).is_found] == []


def test_a_page_that_cannot_be_made_says_why(answers, project, monkeypatch):
    """With what MkDocs says of it, where no rule has told it before; all others are there."""
    monkeypatch.setattr(MadePages, "miss", lambda *asked: None)
    (project.project / "docs/en/more.md").write_text("# More\n\n[Gone](../meetings/in-1900/index.md)\n", "utf-8")
    page = read(answers, "more/")
    assert "in-1900/index.md" in page and "<h1" not in page and "reload.js" in page
    assert "Harbour talks in Aldport" in read(answers, AT)


def test_search_is_that_of_the_published_site(answers, project):
    """With its words; before there is one, its page and its files say so."""
    lacking = answers.answer("pagefind/pagefind.js")
    assert not lacking.is_found and b"briefing build" in lacking.content
    assert "todavía no se ha generado nada en que buscar" in read(answers, "es/search/")
    project.write("../site/pagefind/pagefind.js", "finds").write("../site/es/search/words.json", '["tarifas"]')
    os.utime(project.project / "site/pagefind", (built := datetime(2024, 11, 30, 9, 5).timestamp(), built))
    assert (read(answers, "pagefind/pagefind.js"), read(answers, "es/search/words.json")) == ("finds", '["tarifas"]')
    assert "finds what was built last, on 30 November 2024 at 09:05." in read(answers, "search/")


@pytest.mark.slow
def test_the_editors_form_is_there_where_somebody_fetched_it(answers, project):
    """With the closed lists as they stand now; else it is said how one gets it."""
    lacking = answers.answer("admin/")
    assert not lacking.is_found and b"briefing admin" in lacking.content
    versions = "-".join(package.version for package in CMS.packages)
    for at in (at for package in CMS.packages for at in package.files.values()):
        project.write(f"../{CMS.folder}/{versions}/{Path(at).name}", f"fetched for {at}")
    page, script = answers.answer("admin/"), answers.answer("admin/sveltia-cms.js")
    assert (page.is_found, page.type) == (True, "text/html") and b'src="sveltia-cms.js"' in page.content
    assert script.content == b"fetched for admin/sveltia-cms.js"
    assert "Dropped by both" not in read(answers, "admin/config.yml")
    project.change("vocabulary.yml", 'en: "Withdrawn"', 'en: "Dropped by both"')
    assert "Dropped by both" in read(answers, "admin/config.yml")


@pytest.mark.build
def test_page_is_that_of_a_build(answers, project):
    """But for the script that reloads it, a page is byte for byte what a build makes of it."""
    assert build(project.project).returncode == 0
    for address in ("", AT, f"es/{AT}", "about/", "commitments/", "es/data/"):
        built = (project.project / "site" / address / "index.html").read_text("utf-8")
        assert re.sub(r'<script src="/_preview/reload.js"[^>]*></script>', "", read(answers, address)) == built, address
    assert answers.answer("pagefind/pagefind.js").is_found


@pytest.mark.slow
def test_saved_edit_is_there_at_once(answers, project):
    """A retitled meeting, a new and a deleted hand-written page, a word of a topic: the next answer has it."""
    assert "Harbour talks in Aldport" in read(answers, AT)
    project.change(MEETING, "en: Harbour talks in Aldport", "en: Harbour talks renamed")
    assert "Harbour talks renamed" in read(answers, AT)
    assert "Harbour talks renamed" in read(answers, "meetings/")
    more = project.project / "docs" / "en" / "more.md"
    more.write_text("# One page more\n", "utf-8")
    assert "One page more" in read(answers, "more/")
    more.unlink()
    assert answers.answer("more/").is_found is False
    project.change("topics/trade.yml", "en: Goods and fees.", "en: Goods, fees and ships.")
    assert "Goods, fees and ships." in read(answers, "trade/")


@pytest.mark.build
def test_search_knows_what_was_built_and_says_so(answers, project):
    """Its page says when that was; a word that was saved since is among those that no page has, instead of finding another."""
    page, words = read(answers, "es/search/"), answers.answer("es/search/words.json")
    assert "todavía no se ha generado nada en que buscar" in page
    assert not words.is_found
    assert build(project.project).returncode == 0
    os.utime(project.project / "site/pagefind", (built := datetime(2024, 11, 30, 9, 5).timestamp(), built))
    project.change(MEETING, "en: Harbour talks in Aldport", "en: Quincunx talks in Aldport")
    assert "Quincunx" in read(answers, AT)
    page, words = read(answers, "search/"), read_search_words(read(answers, "search/words.json").encode())
    assert "finds what was built last, on 30 November 2024 at 09:05." in page
    assert "harbour" in words
    assert "quincunx" not in words
    assert "built last" not in read(answers, "meetings/")


@pytest.mark.slow
def test_what_a_check_read_is_not_parsed_again(answers, project, monkeypatch):
    """A preview starts from the values that an earlier command kept, shows the same, and writes nothing there."""
    parsed = []

    def count(data, shown, *more):
        parsed.append(shown)
        return parse_yaml(data, shown, *more)

    parse_yaml = file_reader.parse_yaml
    monkeypatch.setattr(file_reader, "parse_yaml", count)
    page = read(answers, AT)
    assert f"briefs/{MEETING}" in parsed
    check_anew(
        project.project / "briefs",
        project.project / "build/schema",
        make_reader(),
        Store(project.project / CACHE),
        DAY,
        lambda loaded: None,
    )
    parsed.clear()
    kept = sorted((project.project / CACHE).rglob("*"))
    again = Answers(project.project, project.project / "site", LastGood(project.project, lambda: DAY, print))
    assert read(again, AT) == page
    assert parsed == []
    assert sorted((project.project / CACHE).rglob("*")) == kept


def test_what_was_checked_is_not_checked_again(project, monkeypatch):
    """A preview goes on from the verdict of the last check: rules are asked of what has changed since alone."""
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)  # as in a larger series, where the closed lists are enough
    day = date(2025, 1, 1)  # when all that the series covers is past
    folder, beside = project.project / "briefs", project.project / "build/schema"
    check_anew(folder, beside, make_reader(), Store(project.project / CACHE), day, lambda loaded: None)
    asked: list[object] = []
    monkeypatch.setattr(last_good, "open_series", lambda *given, **how: asked.append(given) or open_series(*given, **how))
    project.change(MEETING, "en: Ministers met", "en: Two ministers met")
    source = LastGood(project.project, lambda: day, print, checked_beside=Path("build/schema"))
    assert "Two ministers met" in read(Answers(project.project, project.project / "site", source), AT)
    assert not asked
    project.change(MEETING, "reviewed: ", "reviewed: no #")
    source.look()
    assert source.faults


def test_what_is_wrong_stands_above_the_last_good_text(answers, project, told):
    """A broken entry is named on every page, told once, and gone when it is mended."""
    read(answers, AT)
    project.change(MEETING, "date: 2023-05-04", "date: no")
    page = read(answers, AT)
    assert page.index(f'<pre class="problems" lang="en">briefs/{MEETING}:4:7') < page.index("Harbour talks in Aldport</h1>")
    read(answers, "es/")
    assert len(told) == 1
    project.change(MEETING, "date: no", "date: 2023-05-04")
    assert "problems" not in read(answers, AT)


def test_one_slip_that_is_a_fault_of_every_text_is_one_line(answers, project, told):
    """A language taken out: what else is wrong was lost among two hundred lines."""
    read(answers, AT)
    project.change(MEETING, "format: ministerial-dialogue", "format: nosuch")
    project.change("series.yml", "  es: Español\n", "")
    read(answers, AT)
    assert [line.partition(":")[0] for line in told if "nosuch" in line] == [f"briefs/{MEETING}"]
    [line] = [line for line in told if 'no language "es"' in line]
    assert line.startswith("briefs/series.yml:") and " texts are in it" in line


@pytest.mark.slow
def test_draft_is_shown_and_marked(answers, project, told):
    """With what only it names, in the words of every language, on its own page and in lists; of others it is told why not."""
    project.write("people/eva-lind.yml", "draft: true\nname: Eva Lind\nsort_name: Lind, Eva\n")
    project.write("people/otto-ebel.yml", "draft: true\nname:\n")
    text = (project.briefs / "meetings" / "2024-02-01-second-harbour-talks.yml").read_text("utf-8")
    text = text.replace("2024-02", "2024-03").replace(
        "sources:", "participants:\n  - person: eva-lind\n    organization: aldovia\nsources:", 1
    )
    project.change("sources/aldovia-readout.yml", "published_on: 2024-02-01", "published_on: 2024-03-01")
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{text}".replace("Second harbour", "Tidal harbour"))
    for root, said in (("", "A draft: shown"), ("es/", "Borrador: solo se muestra")):
        page = read(answers, f"{root}meetings/2024-03-01-tides/")
        assert page.index(f'<p class="problems">{said}') < page.index("</h1>") and "Eva Lind" in page
        assert "tides.yml:11:7: this summary is that of" in page[: page.index("</h1>")]
        assert "Published here on" not in page and "Publicado aquí" not in page
        assert said not in read(answers, f"{root}{AT}")
    assert "A draft" in read(answers, "people/eva-lind/") and "2024-03-01-tides/" in read(answers, "meetings/")
    assert told == [
        "2 drafts shown, marked as such: http://here/meetings/2024-03-01-tides/, http://here/people/eva-lind/",
        "not finished: http://here/meetings/2024-03-01-tides/ lacks briefs/meetings/2024-03-01-tides.yml:11:7: this summary is "
        'that of "2024-02-01-second-harbour-talks", word for word (what only this meeting says; write it anew, or remove this '
        "meeting, if it was copied twice)",
        'not shown yet: http://here/people/otto-ebel/ lacks briefs/people/otto-ebel.yml:1:1: the key "sort_name" is missing '
        "(sort_name; add the line sort_name: …) and 1 more",
    ]
    for path in ("people/otto-ebel.yml", "meetings/2024-03-01-tides.yml", "people/eva-lind.yml"):
        (project.briefs / path).unlink()
    assert read(answers, AT) and told[3:] == ["no drafts are left"], told


@pytest.mark.slow
def test_draft_that_lacks_something_says_what_at_its_address(answers, project):
    """Its page names file, line and mend; that of a draft which names it says for whom it waits; both come by themselves."""
    meeting, promise = (
        (project.briefs / path).read_text("utf-8").replace("2024-02", "2024-03")
        for path in ("meetings/2024-02-01-second-harbour-talks.yml", "commitments/2024-02-01-keep-fees-low.yml")
    )
    without = "".join(line for line in meeting.splitlines(keepends=True) if not line.startswith("format:"))
    project.write("meetings/2024-03-01-second-harbour-talks.yml", f"draft: true\n{without}")
    project.write("commitments/2024-03-01-keep-fees-low.yml", f"draft: true\n{promise}")
    for root, said in (("", "A draft that cannot be shown yet"), ("es/", "Un borrador que todavía no puede mostrarse")):
        lacks = "falta la clave “format”" if root else 'the key "format" is missing'
        page = unescape(answers.answer(f"{root}meetings/2024-03-01-second-harbour-talks/").content.decode())
        assert said in page and f"second-harbour-talks.yml:1:1: {lacks}" in page
        page = answers.answer(f"{root}commitments/2024-03-01-keep-fees-low/").content.decode()
        assert said in page and "it names 2024-03-01-second-harbour-talks, which cannot be shown yet" in page
    project.write("meetings/2024-03-01-second-harbour-talks.yml", f"draft: true\n{meeting}")
    assert 'class="problems">A draft: shown' in read(answers, "commitments/2024-03-01-keep-fees-low/")


def test_draft_says_what_those_lack_that_go_along(answers, project):
    """Nothing else is needed to finish a meeting: its page tells all of the round, and in the end how it is published."""
    promise = (project.briefs / "commitments/2024-02-01-keep-fees-low.yml").read_text("utf-8")
    at = "commitments/2024-03-01-low-fees"
    meeting = (project.briefs / "meetings/2024-02-01-second-harbour-talks.yml").read_text("utf-8")
    project.write("meetings/2024-03-01-tides.yml", f"draft: true\n{meeting.replace('2024-02', '2024-03')}")
    text = promise.replace("2024-02-01-second-harbour-talks", "2024-03-01-tides").replace("2024-02", "2024-03")
    project.write(f"{at}.yml", f"draft: true\n{text}".replace("form: ", "form: un"))
    page = read(answers, "meetings/2024-03-01-tides/")
    along = page.index("In the drafts that are published with it:\n", page.index("What is still to be done"))
    assert along < page.index(f"briefs/{at}.yml:", along) < page.index("</h1>")
    (project.briefs / f"{at}.yml").unlink()
    project.write("people/eva-lind.yml", "draft: true\nname: Eva Lind\nsort_name: Lind, Eva\n")
    page = read(answers, "people/eva-lind/")
    assert "It is published by: .venv/bin/briefing publish eva-lind" in page and "still to be done" not in page
    project.change("meetings/2024-03-01-tides.yml", "\nsources:", "\nparticipants:\n  - person: eva-lind\nsources:")
    assert "It is published by: .venv/bin/briefing publish 2024-03-01-tides" in read(answers, "people/eva-lind/")


def test_series_that_never_was_good_says_what_is_wrong(answers, project):
    """Where no page can be shown yet, the faults are the page; it shows as soon as they are mended."""
    project.change(MEETING, "date: 2023-05-04", "date: no")
    assert f"briefs/{MEETING}:4:7" in read(answers, "")
    project.change(MEETING, "date: no", "date: 2023-05-04")
    assert 'lang="en-GB"' in read(answers, "")


@pytest.mark.build
def test_many_saves_leave_nothing_behind(answers, project):
    """After 200 saves no more is kept than after one."""
    path = project.briefs / "topics" / "trade.yml"
    text = path.read_text("utf-8")
    kept = set()
    for number in range(200):
        path.write_text(text.replace("en: Goods and fees.", f"en: Goods and fees, {number:03}."), "utf-8")
        assert f"Goods and fees, {number:03}." in read(answers, "trade/")
        kept.add(len(answers._files))
    assert len(kept) == 1
