"""The editors' form: fetched when asked for, published then only, and what it writes passes the check."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.authoring.editors_form.admin_files import list_admin_files
from briefing.authoring.editors_form.cms_packages import CMS
from briefing.authoring.npm_packages import FetchError
from briefing.entries.loading.load import load_folder
from briefing.site.publishing.content_security_policy import POLICY
from tests.conftest import ROOT
from tests.site.conftest import CHROMIUM, require
from tests.site.editors_form import EditorsForm
from tests.site.example import build
from tests.site.real import serve
from tests.site.standing_ready import run_ready

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("editors' form")]
FETCHED = ROOT / "build" / "for-tests"
"""Where the form is kept between runs of the tests, so that no site of this project is published with it by that."""


@pytest.fixture(scope="session")
def fetched() -> Path:
    """The form, fetched once."""
    try:
        CMS.fetch(FETCHED)
    except FetchError as error:
        require(False, f"the editors' form is not here: {error}")
    return FETCHED / CMS.folder


@pytest.fixture
def with_form(built, fetched):
    """The example that was built before, as one whose editor has asked for the form."""
    shutil.copytree(fetched, built.project / CMS.folder)
    return built


@pytest.fixture(scope="module")
def form(chromium, example_built, fetched, tmp_path_factory):
    """The form of the built example, open on the example's own files; it must have met no error of its own.

    Who asks for it changes what nobody else does: the site is built and the form opened once for all.
    """
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    project = shutil.copytree(example_built.project, tmp_path_factory.mktemp("form") / "project")
    shutil.copytree(fetched, project / CMS.folder)
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    with serve(project / "site") as address:
        form = EditorsForm(chromium, address, project)
        yield form
        assert [url for url in form.asked if not url.startswith((address, "data:", "blob:"))] == []
        assert [said for said in form.said if "Content Security Policy" not in said and "violates" not in said] == []
        form.close()


def run(project: Path, *arguments: str) -> str:
    done = run_ready(project, *arguments)
    return done.stdout + done.stderr


def test_a_meeting_is_written_in_the_browser(form):
    """Two people, a source, a meeting and a commitment; what the form writes passes the check once it is in its form."""
    form.begin("sources")
    form.fill("title", 'Report: the "pilot" rule')
    form.say("publisher", "Gazette of Aldport", "Gaceta de Aldport")
    form.fill("url", "https://example.org/pilots")
    form.fill("archived_url", "https://example.org/archive/pilots")
    form.fill("published_on", "2024-05")
    form.fill("language", "en")
    form.choose("tier", "secondary")
    assert list(form.save()) == ["briefs/sources/report-the-pilot-rule.yml"]
    for name, sorted_as in (("Iris Orlo", "Orlo, Iris"), ("Teo Ñandú", "Ñandú, Teo")):
        form.begin("people")
        form.fill("name", name)
        form.fill("sort_name", sorted_as)
        form.save()
    form.begin("meetings")
    form.say("title", "Talks on pilots", "Conversaciones sobre prácticos")
    form.fill("date", "2024-05-06")
    form.choose("format", "ministerial-dialogue")
    form.choose("topics", "trade")
    for number, (person, party) in enumerate((("iris-orlo", "aldovia"), ("teo-nandu", "borvia"))):
        form.add("participants")
        form.choose(f"participants.{number}.person", person)
        form.choose(f"participants.{number}.on_behalf_of", party)
    form.say("summary", 'They spoke of pilots: a "rule" was named.', "Hablaron de prácticos: se mencionó una «regla».")
    form.choose("sources", "report-the-pilot-rule")
    form.fill("reviewed", "2024-06-01")
    form.save()
    form.begin("commitments")
    form.say("title", "Share pilots", "Compartir prácticos")
    form.say("text", "Aldovia will share its pilots.", "Aldovia compartirá sus prácticos.")
    form.choose("meeting", "2024-05-06-talks-on-pilots")
    form.choose("topics", "trade")
    form.choose("parties", "aldovia")
    form.choose("form", "pledge")
    form.say("success", "Pilots of both work in either harbour.", "Los prácticos de ambas trabajan en los dos puertos.")
    form.choose("verifiable", "yes")
    form.choose("sources", "report-the-pilot-rule")
    form.add("history")
    form.fill("history.0.date", "2024-05-06")
    form.choose("history.0.status", "not-rated")
    form.say("history.0.rationale", "No evidence has been looked for yet.", "Todavía no se ha buscado evidencia.")
    form.fill("reviewed", "2024-06-01")
    form.save()
    run(form.project, "fmt")
    assert run(form.project, "check").splitlines()[-1].startswith("0 errors"), run(form.project, "check")
    meeting = (form.project / "briefs/meetings/2024-05-06-talks-on-pilots.yml").read_text("utf-8")
    assert "person: teo-nandu\n    on_behalf_of: borvia\n" in meeting
    source = (form.project / "briefs/sources/report-the-pilot-rule.yml").read_text("utf-8")
    assert "issued_by: []\n" in source, "an independent report is said to be one"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("commitments", "2023-05-04-lower-fees"), ("meetings", "2023-05-04-harbour-talks"), ("sources", "aldport-gazette")],
)
def test_an_edit_changes_nothing_else(form, kind, name):
    """One text is changed in the form: scores, quotations, numbers in quotes and empty lists are as they were."""
    run(form.project, "fmt")
    path = form.project / "briefs" / kind / f"{name}.yml"
    before = path.read_text("utf-8").splitlines()
    key = "publisher.es" if kind == "sources" else "title.es"
    form.open(kind, name)
    old = form.read(key)
    form.fill(key, f"{old} de nuevo")
    form.save()
    run(form.project, "fmt")
    after = path.read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == [f'  es: "{old} de nuevo"']
    assert len(before) == len(after)


def test_the_form_knows_the_real_series(chromium, fetched, tmp_path):
    """Its configuration is accepted, with all closed lists, by the form itself."""
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    loaded = load_folder(ROOT / "briefs")
    for file in list_admin_files(FETCHED, loaded.settings, loaded.vocabulary):
        path = tmp_path / file.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(file.content)
    with serve(tmp_path) as address:
        page = chromium.new_page(locale="en")
        page.goto(f"{address}/admin/")
        page.get_by_role("button", name="Work with Local Repository").wait_for()
        assert "Mexico–US briefs" in page.inner_text("body")
        page.close()


def test_only_its_own_page_may_do_what_it_does(with_form):
    """No page leads there or has its policy; no policy of the host forbids it; search and sitemap do not know it."""
    done = build(with_form.project, SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    site = with_form.project / "site"
    page = (site / "admin" / "index.html").read_text("utf-8")
    assert "script-src &#x27;self&#x27;;" in page or "script-src 'self';" in page
    assert "Content-Security-Policy" not in (site / "_headers").read_text("utf-8")
    assert "/admin/*\n  X-Frame-Options: DENY" in (site / "_headers").read_text("utf-8")
    others = [path for path in site.rglob("*.html") if path.parent.name != "admin" and "cards" not in path.parts]
    for path in others:
        text = path.read_text("utf-8")
        assert "admin/" not in text, path
    assert f'content="{POLICY}"' in (site / "index.html").read_text("utf-8")
    assert "admin" not in (site / "sitemap.xml").read_text("utf-8")
    again = build(with_form.project, SITE_URL="https://example.org/")
    assert again.returncode == 0, "a built form is the build's own file"
    shutil.rmtree(with_form.project / CMS.folder)
    assert build(with_form.project).returncode == 0
    assert not (site / "admin").exists(), "without it the site has none"


def test_another_package_is_refused(tmp_path, fetched):
    """What npm brings is held against the checksum, and nothing of it is kept where it differs."""
    with pytest.raises(FetchError, match=r"is not what it was: its checksum is d6kLamaMdad4"):
        replace(CMS, packages=(replace(CMS.packages[1], sha512="x"),)).fetch(tmp_path)
    assert list(tmp_path.rglob("*")) == []
