"""Each gate lets a good page through and stops a bad one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.problem import Problem
from briefing.series.checks.hand_written.finished_page import read_page
from briefing.site.gates import check_pages
from briefing.site.gates.links import _list_above

GOOD = '<!doctype html><title>x</title><h1 id="a">A</h1><a href="#a">a</a><a href="sub/">b</a>'


def check_site(site: Path) -> Iterator[Problem]:
    """All gates for all pages of a folder."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = [read_page(path, (site / path).read_bytes())[0] for path in sorted(files) if path.endswith(".html")]
    yield from check_pages(pages, files)


@pytest.fixture
def site(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "index.html").write_text(GOOD)
    (tmp_path / "sub" / "index.html").write_text('<h1 id="b">B</h1><a href="../#a">a</a>')
    return tmp_path


def test_good_pages_pass(site):
    """A site without faults has no problems."""
    assert list(check_site(site)) == []


@pytest.mark.parametrize("way", ["sub/#b", "./sub/?x=1#b"])
def test_anchors_of_other_pages_are_named(way):
    """Those on which a page hangs that is not asked again; one within a page goes away with it alone."""
    texts = {"index.html": f'<h1 id="a">A</h1><a href="#a">a</a><a href="{way}">b</a>', "sub/index.html": '<h1 id="b">B</h1>'}
    named: set[str] = set()
    pages = [read_page(path, text.encode())[0] for path, text in texts.items()]
    assert list(check_pages(pages, texts, named=named)) == []
    assert named == {"sub/index.html#b"}


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ('<p id="a">', 'the id "a" stands 2 times'),
        ('<a href="gone/">x</a>', 'the link "gone/" leads nowhere'),
        ('<a href="sub/#c">x</a>', 'the link "sub/#c" leads to an anchor that is not there'),
        ('<a href="../../x">x</a>', 'the link "../../x" leads out of the site'),
        ("<script>alert(1)</script>", "an inline script that is not known"),
        ('<img src="sub/" onerror="alert(1)">', "onerror= on <img> stands in the page"),
        ('<p style="color:red">', "style= on <p> stands in the page"),
        ('<a href="java&#10;script:alert(1)">x</a>', "a javascript: address on <a> stands in the page"),
        ('<svg><a xlink:href="javascript:alert(1)">x</a></svg>', "a javascript: address on <a> stands in the page"),
        ('<a href="http://[x">x</a>', 'the link "http://[x" is no address'),
        ('<img src="http://[x">', "the page fetches http://[x"),
        ('<meta http-equiv="Refresh" content="0; url=https://evil.example/">', "a refresh stands in the page"),
        ('<iframe src="sub/"></iframe>', "<iframe> stands in the page"),
        ('<base href="https://evil.example/">', "<base> stands in the page"),
        ('<img src="https://evil.example/x.png">', "the page fetches https://evil.example/x.png"),
        ('<img src="ftp:picture.png">', "the page fetches ftp:picture.png"),
        ('<script src="blob:x"></script>', "the page fetches blob:x"),
        ('<link rel="stylesheet" href="//evil.example/x.css">', "the page fetches //evil.example/x.css"),
        ("<p>" + "a" * 200_000, "bytes (at most 200,000"),
    ],
)
def test_bad_page_is_stopped(site, markup, fault):
    """Each fault is named."""
    (site / "index.html").write_text(GOOD + markup)
    assert any(fault in str(problem) for problem in check_site(site))


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("sub", None),
        ("sub#b", None),
        ("sub/index.html#b", None),
        ("./sub/", None),
        ("sub/../sub/#b", None),
        ("s%75b/#%62", None),
        ("", None),
        ("#a", None),
        ("?q=x#a", None),
        ("sub//", None),
        ("https://example.org/gone/#b", None),
        ("#b", "anchor"),
        ("sub#a", "anchor"),
        ("s%75b/#a", "anchor"),
        ("../sub/", "out of the site"),
        ("/sub/", "nowhere"),
        ("su", "nowhere"),
        ("index.htm", "nowhere"),
    ],
)
def test_a_way_counts_however_it_is_spelt(site, address, fault):
    """Where it leads decides, not how an address is written."""
    (site / "index.html").write_text(f'{GOOD}<a href="{address}">x</a>')
    told = [str(problem) for problem in check_site(site)]
    assert len(told) == (1 if fault else 0)
    assert fault is None or fault in told[0]


def test_heavy_brief_is_stopped(site):
    """A brief may have 60 KB, less than other pages."""
    (site / "meetings" / "x").mkdir(parents=True)
    (site / "meetings" / "x" / "index.html").write_text("a" * 60_001)
    assert ["at most 60,000" in str(problem) for problem in check_site(site)] == [True]


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("es/meetings/x/index.html", "60,000"),
        ("commitments/x/index.html", "60,000"),
        ("es/commitments/x/index.html", "60,000"),
        ("es/meetings/in-2023/index.html", None),
        ("meetings/in-depth-talks/index.html", "60,000"),
        ("meetings/index.html", None),
        ("people/x/index.html", None),
    ],
)
def test_briefs_are_light_in_every_language(site, path, limit):
    """Registers, their parts and profiles may weigh more; a page of just 60,000 bytes passes anywhere."""
    page = site / path
    page.parent.mkdir(parents=True)
    page.write_text("a" * 60_000)
    assert list(check_site(site)) == []
    page.write_text("a" * 60_001)
    assert [f"at most {limit}" in str(problem) for problem in check_site(site)] == ([True] if limit else [])


def test_data_is_no_script(site):
    """JSON in a page is data and passes."""
    (site / "index.html").write_text(GOOD + '<script type="application/ld+json">{"a": 1}</script>')
    assert list(check_site(site)) == []


@pytest.mark.parametrize(
    ("path", "above"),
    [("index.html", [""]), ("a/index.html", ["a/", ""]), ("a/b/index.html", ["a/b/", "a/", ""])],
)
def test_folders_above_a_page_are_its_own_first_and_the_sites_last(path, above):
    assert _list_above(path) == above
