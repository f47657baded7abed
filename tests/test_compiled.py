"""Compiled code is found again by a later process, and only where its text, its compiler and its file are what they were."""

from __future__ import annotations

import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from jinja2 import Environment

from briefing import compiled
from briefing.compiled import CompiledCode, CompiledTemplates
from briefing.pages.shared import templates
from briefing.pages.shared.templates import open_templates

CODE = compile("word = 'harbour'", "text", "exec")


def find(folder: Path, *compiler: str, checksum: str = "one") -> object:
    """What a process finds that has compiled nothing, once it is run."""
    code = CompiledCode(*(compiler or ("a compiler", "3.1")), folder=str(folder)).find("menu", checksum)
    names: dict[str, object] = {}
    exec(code, names) if code else None
    return names.get("word")


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    CompiledCode("a compiler", "3.1", folder=str(tmp_path)).keep("menu", "one", CODE)
    return tmp_path


def test_a_later_process_finds_it(kept):
    """As long as nothing is another."""
    assert find(kept) == "harbour"
    assert find(kept, checksum="two") is None
    assert find(kept, "a compiler", "3.2") is None
    assert find(kept, "a compiler") is None
    assert find(kept / "elsewhere") is None


@pytest.mark.parametrize("spoil", [lambda data: data[:-9], lambda data: b"", lambda data: data[:40] + b"x" + data[41:]])
def test_rubbish_is_as_good_as_nothing(kept, spoil):
    """A file that was cut short or changed is not run."""
    (path,) = kept.iterdir()
    path.write_bytes(spoil(path.read_bytes()))
    assert find(kept) is None


def test_nothing_is_written_where_python_writes_nothing(tmp_path, monkeypatch):
    """In this process it is known all the same; nor is it a fault where nobody may write."""
    for folder, is_refused in ((tmp_path, True), (tmp_path / "no folder", False)):
        monkeypatch.setattr(sys, "dont_write_bytecode", is_refused)
        code = CompiledCode(folder=str(folder))
        code.keep("menu", "one", CODE)
        assert code.find("menu", "one") is CODE
    assert list(tmp_path.iterdir()) == []


def test_it_lies_beside_the_compiled_modules():
    """It is run: of a project's folder, which may come from anybody, nothing is."""
    assert Path(compiled.FOLDER) == Path(cache_from_source(compiled.__file__)).parent


def test_templates_are_compiled_once_for_all_processes(tmp_path, monkeypatch):
    """A process that has seen none compiles none that another one did."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    made, compile_one = [], Environment.compile
    monkeypatch.setattr(
        Environment, "compile", lambda env, source, name, *more: made.append(name) or compile_one(env, source, name, *more)
    )
    for _ in range(2):
        monkeypatch.setattr(templates, "_COMPILED", CompiledTemplates(CompiledCode("new", folder=str(tmp_path))))
        open_templates().get_template("shared/macros.jinja")
    assert made == ["shared/macros.jinja"]
