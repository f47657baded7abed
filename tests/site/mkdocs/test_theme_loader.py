"""What is listed of a theme is what MkDocs publishes of it, and what stands apart is found by its name."""

from __future__ import annotations

import os
from pathlib import Path

import material
from jinja2 import Environment, FileSystemLoader

from briefing.compiled import CompiledCode, CompiledTemplates
from briefing.site.mkdocs.theme_loader import ThemeLoader
from briefing.theme import OVERRIDES

FOLDERS = [str(OVERRIDES), str(Path(material.__file__).parent / "templates")]


def test_all_is_listed_but_folders_with_a_dot(monkeypatch):
    """Jinja's own loader lists the same, and a hundred times as much that nobody publishes."""
    walked = []
    walk = os.walk
    whole = FileSystemLoader(FOLDERS).list_templates()
    monkeypatch.setattr(
        os, "walk", lambda *given, **named: (walked.append(found[0]) or found for found in walk(*given, **named))
    )
    listed = ThemeLoader(FOLDERS).list_templates()
    assert listed == [path for path in whole if not any(part.startswith(".") for part in path.split("/")[:-1])]
    assert len(whole) > 10 * len(listed) > 500
    assert not [folder for folder in walked if ".icons" in folder]


def test_an_icon_is_found_by_its_name():
    """The theme's templates include them."""
    assert "<svg" in Environment(loader=ThemeLoader(FOLDERS)).get_template(".icons/material/brightness-auto.svg").render()


def test_a_template_is_compiled_once_for_all_engines_until_its_file_is_another(tmp_path, monkeypatch):
    """A renamed topic brings a new engine to the preview, which had compiled the whole theme again."""
    compiled, made = CompiledTemplates(CompiledCode(folder="")), []
    compile_one = Environment.compile
    monkeypatch.setattr(
        Environment, "compile", lambda env, source, name, *more: made.append(name) or compile_one(env, source, name, *more)
    )

    def render():
        return Environment(loader=ThemeLoader([tmp_path]), bytecode_cache=compiled).get_template("menu.html").render(word="a")

    template = tmp_path / "menu.html"
    template.write_text("<p>{{ word }}</p>")
    assert [render(), render()] == ["<p>a</p>"] * 2
    template.write_text("<b>{{ word }}</b>")
    assert [render(), render()] == ["<b>a</b>"] * 2
    assert made == ["menu.html"] * 2
