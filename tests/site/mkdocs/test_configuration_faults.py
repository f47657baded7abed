"""What a project's `mkdocs.yml` says that no build would take is told at its line; what it may say is passed over."""

from __future__ import annotations

import re

import pytest

from briefing.site.beside_entries import has_own_configuration
from briefing.site.mkdocs.configuration_faults import find_configuration_faults

OURS = "site_name: briefing\nplugins: [briefing]\n"
MATERIAL = f"{OURS}theme:\n  name: material\n  font: false\n"
FAULTS = {
    "": (1, 'the key "site_name" is missing'),
    "site_name: [x\n": (1, "the bracket [ is never closed"),
    "site_name: x\n": (1, "the plugin is not named"),
    "plugins: [briefing]\nsite_name: 3\n": (2, "site_name: what stands here is of another kind"),
    "site_name: x\nplugins: [nowhere]\n": (2, 'there is no plugin "nowhere"'),
    "site_name: x\nplugins:\n  - search\n  - briefing\n": (3, 'the plugin "search" brings a search that the pages do not have'),
    "site_name:briefing\nplugins: [briefing]\n": (1, "a space is missing behind site_name:"),
    "site_name: A: b\nplugins: [briefing]\n": (1, "a colon and a space inside a text begin a new key"),
    "site_name: x\nplugins:\n\t- briefing\n": (3, "a tab"),
    f"{OURS}extra: x\n": (3, "extra: what stands here is of another kind"),
    f"{OURS}docs_dir: nowhere\n": (3, "docs_dir: The path 'nowhere' isn't an existing directory"),
    f"{OURS}sitename: y\n": (3, 'there is no key "sitename"'),
    f"{OURS}theme: readthedocs\n": (3, 'the pages are none of the theme "readthedocs"'),
    f"{OURS}theme: material\n": (3, "the theme would fetch letters from another host"),
    f"{MATERIAL}  custom_dir: nowhere\n": (3, "theme: The path set in custom_dir ('nowhere') does not exist"),
    f"{MATERIAL}  favicon: x.ico\n": (6, "favicon: there is no file x.ico"),
    f"{MATERIAL}  logo: x.png\n": (6, "logo: there is no file x.png"),
    f"{OURS}extra_css: [x.css]\n": (3, "extra_css: there is no file x.css"),
    f"{OURS}extra_css: [3]\n": (3, "extra_css: 3 is no name of a file"),
    f"{OURS}extra_css: [https://example.org/x.css]\n": (3, "https://example.org/x.css would be fetched from another host"),
    f"{OURS}extra_javascript:\n  - path: x.js\n": (3, "extra_javascript: there is no file x.js"),
    f"{OURS}site_url: example.org\n": (3, "site_url: where the site stands is read elsewhere"),
    f"{OURS}site_url: https://example.org/\n": (3, "site_url: where the site stands is read elsewhere"),
    f"{OURS}nav: [about.md]\n": (3, "nav: the menu is made of the topics"),
    f"{OURS}hooks: [broken.py]\n": (1, "SyntaxError: invalid syntax (broken.py, line 1)"),
    f"{OURS}hooks: [failing.py]\n": (1, "RuntimeError: so"),
    f"{OURS}markdown_extensions: [nowhere]\n": (3, 'markdown_extensions: there is no extension "nowhere"'),
    f"{OURS}INHERIT: mkdocs.yml\n": (1, "INHERIT: a file takes over from itself"),
    f"{OURS}extra:\n  analytics: {{provider: google}}\n": (4, "analytics brings a script that nobody has read"),
    f"{OURS}docs_dir: own\n": (3, "docs_dir: pages are read from docs/ alone"),
    f"{OURS}exclude_docs: drafts/*\n": (3, "exclude_docs: every page of docs/ is published"),
    f"{OURS}repo_url: https://example.org/x\n": (3, "repo_url: where the entries are kept is read elsewhere"),
    f"{OURS}copyright: Everybody\n": (3, "copyright: no page shows it"),
    f"{OURS}extra:\n  social:\n    - {{icon: x, link: y}}\n": (4, "social: no page shows it"),
    f"{MATERIAL}  features: [header.autohide, navigation.top, toc.follow]\n": (6, "header.autohide, toc.follow: no page has"),
    f"{MATERIAL}  language: es\n": (6, "language: the languages are those of the series"),
}
HARMLESS = ("logo", "site_url: https", "nav", "docs_dir: own", "exclude", "repo_url", "copyright", "social", "language: es")
"""What a build passes over: readers lose a picture, or nothing."""


@pytest.mark.slow
@pytest.mark.parametrize("text", FAULTS)
def test_what_no_build_takes_is_told_at_its_line(project, text):
    """Once, and without a traceback."""
    (project.project / "mkdocs.yml").write_text(text, "utf-8")
    (project.project / "own").mkdir()
    (project.project / "broken.py").write_text("def x(:\n", "utf-8")
    (project.project / "failing.py").write_text("raise RuntimeError('so')\n", "utf-8")
    assert has_own_configuration(project.project)
    (found,) = find_configuration_faults(project.project)
    line, what = FAULTS[text]
    assert (found.place.path, found.place.line) == ("mkdocs.yml", line) and found.what.startswith(what), str(found)
    assert not re.search("<class|mapping|dict|scalar|token|[Cc]onfiguration error", str(found)), str(found)
    assert found.severity == ("warning" if any(key in text for key in HARMLESS) else "error")


@pytest.mark.parametrize(
    "text",
    [
        MATERIAL,
        f"{OURS}hooks: [fine.py]\n",
        f"{OURS}hooks: [fine.py]\ncopyright: Everybody\nextra: {{social: x}}\n",
        f"{MATERIAL}  features: [navigation.top]\nsite_author: Eva Lind\nextra: {{version: x}}\n",
        f"{OURS}extra_css: [own.css]\ntheme:\n  name: material\n  font: false\n  custom_dir: own\n",
    ],
)
def test_what_it_may_say_besides_is_passed_over(project, text):
    """A hook, and a look of its own."""
    (project.project / "own").mkdir()
    for name in ("fine.py", "own/own.css"):
        (project.project / name).write_text("", "utf-8")
    (project.project / "mkdocs.yml").write_text(text, "utf-8")
    assert list(find_configuration_faults(project.project)) == []


def test_ours_is_known_by_its_bytes(project):
    """With comments, another name or Windows' line ends; alone, the entries can be checked without."""
    path = project.project / "mkdocs.yml"
    assert not has_own_configuration(project.project)
    for text in (OURS, f"# x\n{OURS}", OURS.replace("\n", "\r\n"), OURS.rstrip()):
        path.write_bytes(text.encode())
        assert not has_own_configuration(project.project)
    for text in ("site_name: briefing\n", f"{OURS}site_name: x\n", f"{OURS}x: y\n", "plugins: [briefing]\n"):
        path.write_text(text, "utf-8")
        assert has_own_configuration(project.project)
    path.unlink()
    assert has_own_configuration(project.project)
    (found,) = find_configuration_faults(project.project)
    assert found.what == "there is no such file" and "init" in found.mend
    (project.project / "mkdocs.yaml").write_text(OURS, "utf-8")
    (found,) = find_configuration_faults(project.project)
    assert found.mend == "rename mkdocs.yaml to mkdocs.yml"
    (project.project / "docs").rename(project.project / "elsewhere")
    assert not has_own_configuration(project.project)
