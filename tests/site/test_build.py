"""A real build of the example: whole or not at all."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from tests.site.example import BRIEFING, build, build_anew, build_plainly, digest, start_build, stop_build, wait_for_helpers

STEPS = {
    "checking the entries": "old",
    "building": "old",
    "indexing for search": "old",
    "checking the pages": "old",
    "writing everything to the disk": "old",
    "switching": "old",
    "clearing away the old site": "new",
}
"""What a build tells of itself, in this order, and which site stands when it is killed there."""

pytestmark = pytest.mark.build


def test_build_publishes_both_languages(built):
    """A build leaves both languages, the search index and the headers in site/, and nothing aside."""
    site = built.project / "site"
    assert '<html lang="en-GB"' in (site / "index.html").read_text("utf-8")
    assert '<html lang="es-MX"' in (site / "es" / "index.html").read_text("utf-8")
    assert (site / "pagefind" / "pagefind.js").exists()
    assert "Content-Security-Policy" in (site / "_headers").read_text("utf-8")
    assert not list(built.project.glob(".site-*"))


def test_build_from_nothing_leaves_what_the_next_one_begins_with(example_built):
    """All of the site once more, by hard links: the first edit would have to put that together first."""
    site, double = (example_built.project / where for where in ("site", "build/double"))
    assert digest(double) == digest(site)
    assert (double / "index.html").samefile(site / "index.html")


def test_no_template_is_published(built):
    """Without a place there is no sitemap, and nothing else that the theme left unrendered."""
    site = built.project / "site"
    texts = (path for path in site.rglob("*") if path.suffix in (".html", ".xml", ".txt", ".json", ".ics"))
    assert [path for path in texts if "{%" in path.read_text("utf-8")] == []
    assert not list(site.rglob("sitemap.xml"))


def test_pages_bear_no_lines_of_blanks(built):
    """The markup around the text is not indented: it would count among the sixty kilobytes of a page."""
    pages = list((built.project / "site").rglob("index.html"))
    assert pages
    for page in pages:
        head = page.read_text("utf-8").split("<article")[0]
        assert not re.search(r"\n[ \t]+<", head), page


def test_any_site_may_frame_a_card_and_read_the_data(built):
    """The headers forbid no frame anywhere, so that a card can be embedded, and let scripts of other sites read the data."""
    headers = (built.project / "site" / "_headers").read_text("utf-8")
    assert "frame-ancestors" not in headers and "X-Frame-Options" not in headers
    assert "Access-Control-Allow-Origin: *" in headers
    assert "default-src 'none'" in headers


def test_place_that_is_none_stops_the_build(project):
    """A SITE_URL without a host stops before anything is built, with a sentence."""
    done = build(project.project, SITE_URL="/repo/")
    assert done.returncode == 2 and '"/repo/" does not begin with https://' in done.stderr
    assert "building" not in done.stderr


def test_same_input_same_bytes(built):
    """Two builds as of the same day are equal to the byte, whatever the hash seed and the zone."""
    first = digest(built.project / "site")
    done = build_anew(built.project, "--clean", PYTHONHASHSEED="7", TZ="Pacific/Kiritimati", LC_ALL="C")
    assert done.returncode == 0, done.stdout + done.stderr
    assert digest(built.project / "site") == first


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("no", '4:7: date: "no" is not a date'),
        ("2023-05-04\nend_date: 2023-05-01", "5:11: end_date 2023-05-01 is before date 2023-05-04"),
    ],
)
def test_bad_entry_leaves_the_site_as_it_was(built, date, told):
    """A build with a broken entry says where, exits with 1 and publishes nothing, also where pages were begun already."""
    before = digest(built.project / "site")
    built.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", f"date: {date}")
    done = build(built.project, "--clean")
    assert done.returncode == 1
    assert f"briefs/meetings/2023-05-04-harbour-talks.yml:{told}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert digest(built.project / "site") == before and not list(built.project.glob(".site-*"))


HOOK = """def on_page_content(html, page, **given):
    return html + ('<a href="#nowhere">x</a>' if page.file.src_path == "about/index.md" else "")
"""


def test_bad_page_leaves_the_site_as_it_was(built):
    """A dead anchor that a hook writes, which no check reads, stops at the gates and publishes nothing."""
    before = digest(built.project / "site")
    (built.project / "mkdocs.yml").write_text("site_name: x\nplugins: [briefing]\nhooks: [own.py]\n", "utf-8")
    (built.project / "own.py").write_text(HOOK, "utf-8")
    done = build(built.project)
    assert done.returncode == 1
    assert 'site/about/index.html:1:1: the link "#nowhere" leads to an anchor that is not there' in done.stdout
    assert digest(built.project / "site") == before


def test_foreign_file_in_the_site_is_spared(built):
    """A file that no build wrote stops the next build in one line before anything is built, and stays."""
    own = built.project / "site" / "CNAME"
    own.write_text("example.org")
    before = digest(built.project / "site")
    done = build(built.project)
    assert done.returncode == 1
    assert "site/ holds what no build wrote, and publishing would delete it: CNAME. Move it elsewhere" in done.stderr
    assert "building" not in done.stderr
    assert digest(built.project / "site") == before
    own.unlink()
    assert build(built.project).returncode == 0


def test_fault_of_the_disk_leaves_the_site_as_it_was(built):
    """Where files cannot be written the build says so without a traceback, publishes nothing and leaves nothing aside."""
    before = digest(built.project / "site")
    limited = ["bash", "-c", 'ulimit -f 4; exec "$@"', "limited", *BRIEFING, "build"]
    done = subprocess.run(limited, cwd=built.project, text=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert digest(built.project / "site") == before
    assert not list(built.project.glob(".site-*"))


def test_second_build_is_turned_away(project):
    """While one build is at work another says so within a second, and the first goes on."""
    first = start_build(project.project)
    first.stderr.readline()
    second = build(project.project)
    assert second.returncode == 1
    assert f"another briefing command is at work here (process {first.pid})" in second.stderr
    assert first.wait(60) == 0


def test_build_tells_its_steps(built):
    """A build names each step, in the order in which the kills below are made."""
    told = [line.removeprefix("briefing: ") for line in built.told.splitlines() if line.startswith("briefing: ")]
    assert [next(step for step in STEPS if line.startswith(step)) for line in told] == list(STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_killed_build_leaves_old_or_new(built, step):
    """Killed at any step, site/ is the old tree or the new one, byte for byte; the next build cleans up."""
    old = digest(built.project / "site")
    built.change("topics/trade.yml", "en: Goods and fees.", "en: Goods, fees and ships.")
    stopped = stop_build(built.project, step)
    assert stopped.returncode == -signal.SIGKILL, stopped.stderr
    found = digest(built.project / "site")
    if STEPS[step] == "old":
        assert found == old
    else:
        assert "Goods, fees and ships." in (built.project / "site" / "trade" / "index.html").read_text("utf-8")
        assert build(built.project).returncode == 0
        assert digest(built.project / "site") == found
        assert not list(built.project.glob(".site-*"))


def test_next_build_clears_away_what_a_killed_one_left(built):
    """What stands aside after a kill is gone after the next build, which publishes as if nothing had been."""
    built.change("topics/trade.yml", "en: Goods and fees.", "en: Goods, fees and ships.")
    stop_build(built.project, "checking the pages")
    assert list(built.project.glob(".site-*"))
    assert build(built.project).returncode == 0
    assert "Goods, fees and ships." in (built.project / "site" / "trade" / "index.html").read_text("utf-8")
    assert not list(built.project.glob(".site-*"))


@pytest.mark.parametrize("step", ["building", "indexing for search"])
def test_killed_build_leaves_no_helper_behind(project, step):
    """When only the build itself is killed, its helpers end too and the next build is not turned away."""
    process = start_build(project.project, start_new_session=True)
    wait_for_helpers(process, step)
    process.kill()
    process.wait()
    end = time.monotonic() + 3
    while is_group_alive(process.pid):
        assert time.monotonic() < end, "a helper of the killed build lives on"
        time.sleep(0.05)
    done = build(project.project)
    assert done.returncode == 0, done.stderr


def is_group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_interrupted_build_cleans_up(project):
    """A build that is asked to stop leaves nothing aside and does not publish."""
    process = start_build(project.project)
    wait_for_helpers(process, "building")
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 130
    assert not (project.project / "site").exists()
    assert not list(project.project.glob(".site-*"))


def test_series_of_one_language_has_no_switch(project):
    """With one language nothing leads to another, and the page for lost readers speaks that one."""
    for path in project.briefs.rglob("*.yml"):
        path.write_text(re.sub(r"^ +es:.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    done = build(project.project)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project.project / "site"
    assert "mast-language" not in (site / "index.html").read_text("utf-8")
    assert 'lang="es"' not in (site / "404.html").read_text("utf-8")
    assert not (site / "es").exists()


@pytest.mark.parametrize("language", ["", "es"])
def test_plain_mkdocs_builds_strictly(project, language):
    """`mkdocs build --strict` needs nothing but the plugin, in each language: here it has a Python of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project.project,
        env={**os.environ, "BRIEFING_LANGUAGE": language},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = project.project / "site" / language / "meetings" / "2023-05-04-harbour-talks" / "index.html"
    edit = "https://example.org/aldovia/briefs/edit/main/briefs/meetings/2023-05-04-harbour-talks.yml"
    assert edit in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("variable", "value", "why"),
    [
        ("BRIEFING_LANGUAGE", "ess", 'BRIEFING_LANGUAGE is "ess"; the series has en, es; did you mean "es"?'),
        ("SOURCE_DATE_EPOCH", "abc", "is not a number of seconds since 1970; nothing was built"),
        ("BRIEFING_AS_OF", "2024", '"2024" is not a whole day such as 2026-11-01'),
    ],
)
def test_plain_mkdocs_refuses_a_bad_environment_in_one_line(project, variable, value, why):
    """A day that is none, or a language that the series does not have, stops MkDocs with a sentence and no traceback."""
    done = build_plainly(project.project, **{variable: value})
    assert done.returncode == 1
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_plain_mkdocs_leaves_a_foreign_folder_alone(project):
    """Where build/docs/en holds someone's own file nothing is written, and one line says so."""
    own = project.project / "build" / "docs" / "en" / "mine.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    done = build_plainly(project.project)
    assert done.returncode == 1
    assert "holds files that were not rendered here" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(own.parent.iterdir()) == [own]
