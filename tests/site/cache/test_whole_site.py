"""A site is as it was published where nothing that it is made of is another, nor any of its files."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.problem import Place, Problem, Severity
from briefing.site.cache.last_site import LastSite, may_recall, recall_last, remember_last
from briefing.site.cache.signature import sign_folder
from briefing.site.cache.store import Store
from briefing.site.cache.whole_site import WholeSite, key_of_input, recall, remember
from briefing.sitefile import Extras

DAY = date(2024, 12, 1)
WHOLE = WholeSite(7, "https://example.org/", (Problem(Place("briefs/x.yml", 3), "odd", severity=Severity.WARNING),))


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site" / "about").mkdir(parents=True)
    (tmp_path / "site" / "about" / "index.html").write_text("<p>About", "utf-8")
    return tmp_path / "site"


def test_what_a_site_is_made_of_is_told_apart(project):
    """An entry, a hand-written page, the form's files, the configuration; the day, what was asked for, where it will stand."""
    given = {"project": project.project, "as_of": DAY, "environment": {"HOME": "/x"}}
    keys = [key_of_input(**given), key_of_input(**given | {"environment": {"HOME": "/y"}})]
    assert len(set(keys)) == 1 and keys[0]
    keys += [key_of_input(**given | {"as_of": date(2024, 12, 2)}), key_of_input(**given, extras=Extras(has_pdf=True))]
    keys += [key_of_input(**given | {"environment": {name: "x"}}) for name in ("SITE_URL", "BRIEFING_REPOSITORY")]
    for path in ("topics/trade.yml", "../docs/en/about.md", "../build/admin/x.js", "../build/sqlite/x.js", "../mkdocs.yml"):
        (project.briefs / path).parent.mkdir(parents=True, exist_ok=True)
        with (project.briefs / path).open("a") as file:
            file.write("\n")
        keys.append(key_of_input(**given))
    assert len(set(keys)) == len(keys) - 1


@pytest.mark.parametrize(
    "line",
    [
        "INHERIT: ../other.yml\n",
        "INHERIT: mkdocs.yml\n",
        '"INHERIT": own.yml\n',
        "site_name: !ENV\n  [A,\n   B]\n",
        "site_name: !ENV *name\n",
        "INHERIT: deaf.yml\n",
        None,
    ],
)
def test_what_hangs_on_what_nobody_reads_is_never_as_it_was(project, line):
    """Nor is a project without a configuration."""
    path = project.project / "mkdocs.yml"
    (path.parent / "own.yml").write_text("copyright: x\n", "utf-8")
    (path.parent / "deaf.yml").write_text("site_name: !ENV *name\n", "utf-8")
    path.write_text(path.read_text("utf-8") + line, "utf-8") if line else path.unlink()
    assert key_of_input(project.project, DAY, {}) is None


def test_a_variable_and_a_file_that_the_configuration_names_belong_to_it(project):
    """Each page was made each time with one of these; now with another value, another file or a variable that one names."""
    path, above = project.project / "mkdocs.yml", project.project / "further" / "own.yml"
    above.parent.mkdir()
    more = "INHERIT: \"further/own.yml\" # ours\ncopyright: !ENV [FIRST, second, by us]\nedit_uri: !ENV 'THIRD' # or none\n"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    keys = [key_of_input(project.project, DAY, {})]
    assert keys == [None]  # there is no such file
    above.write_text("INHERIT: ../top.yml\nextra: {a: 1}\n", "utf-8")
    (project.project / "top.yml").write_text("extra: {b: !ENV FOURTH}\n", "utf-8")
    environments = [{"HOME": "/x"}, {"FIRST": "x"}, {"FIRST": ""}, {"second": "x"}, {"THIRD": "x"}, {"FOURTH": "x"}]
    keys += [key_of_input(project.project, DAY, environment) for environment in environments]
    assert key_of_input(project.project, DAY, {}) == keys[1]
    for file in (above, project.project / "top.yml"):
        file.write_text(file.read_text("utf-8").replace("1", "2").replace("b:", "c:"), "utf-8")
        keys.append(key_of_input(project.project, DAY, {}))
    assert len(set(keys)) == len(keys)


def test_a_site_that_stands_as_it_was_published_is_remembered(store, site):
    """With what was warned of; not for other input, nor where a file is another, has come or is gone."""
    remember(store, "a", sign_folder(site), WHOLE)
    assert recall(store, "a", site) == WHOLE
    assert recall(store, "b", site) is recall(store, None, site) is None
    page = site / "about" / "index.html"
    for change in (lambda: page.write_text("<p>Other", "utf-8"), lambda: (site / "x").touch(), page.unlink):
        remember(store, "a", sign_folder(site), WHOLE)
        change()
        assert recall(store, "a", site) is None


def test_of_input_without_a_key_nothing_is_remembered(store, site, tmp_path):
    remember(store, None, sign_folder(site), WHOLE)
    assert not list((tmp_path / "kept").rglob("*"))


def test_what_is_known_of_the_last_site_comes_back(store):
    """Nothing, where nobody noted it."""
    assert (may_recall(store), recall_last(store)) == (False, LastSite())
    last = LastSite("s", {"a.html": "d"}, {"key": ["a.html", "e"]}, ["a.html#b"])
    remember_last(store, last)
    assert (may_recall(store), recall_last(store)) == (True, last)
