"""What is imported when it is first needed: by one function, and seen by types and contracts like any other import."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import briefing
from briefing import late

HOUSE = Path(briefing.__file__).parent
MODULES = {path.relative_to(HOUSE).as_posix(): path for path in sorted(HOUSE.rglob("*.py"))}
IMPORTERS = {"import_module", "__import__", "exec_module", "load_module", "find_spec", "run_module"}
OPTIONAL = {"distributed"}
"""Another's program, which may be missing and which no contract names."""
BY_NAME = {"cli/__init__.py": "f'briefing.cli.{name}'", "locale/lazy_babel.py": "home"}
"""Names that are put together or looked up: of a room's own commands, and of Babel for its own room."""


@cache
def walk(module: str) -> list[ast.AST]:
    return [*ast.walk(ast.parse(MODULES[module].read_text("utf-8")))]


def calls(module: str, names: set[str]) -> list[ast.Call]:
    """Where one of these is called, or named in order to be."""
    found = [node for node in walk(module) if isinstance(node, ast.Call)]
    return [call for call in found if ast.unparse(call.func).rpartition(".")[2] in names]


def for_types(module: str) -> set[str]:
    """What is imported below `TYPE_CHECKING`, as the contracts see it: modules, and what may be modules of a package."""
    guarded = [node for node in walk(module) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [one for node in guarded for one in node.body if isinstance(one, ast.ImportFrom)]
    return {f"{one.module}.{alias.name}" for one in imports for alias in one.names} | {one.module or "" for one in imports}


@pytest.mark.slow
def test_nothing_else_imports_inside_a_function():
    """`import_module` and its kin hide an import from types and contracts alike."""
    hidden = {module for module in MODULES if calls(module, IMPORTERS)}
    named = {module for module in MODULES for node in walk(module) if isinstance(node, ast.alias) and node.name in IMPORTERS}
    assert hidden | named == {"__init__.py"}


def test_what_is_imported_late_is_held_against_the_contracts():
    """Each names its module in a text, and beside it stands the import that import-linter and mypy read."""
    asked = [(module, call) for module in MODULES for call in calls(module, {"late"})]
    assert len(asked) > 8
    for module, call in asked:
        (name,) = call.args
        if ast.unparse(name) != BY_NAME.get(module):
            assert isinstance(name, ast.Constant), (module, ast.unparse(call))
            assert name.value in for_types(module) | OPTIONAL, (module, name.value)
    homes = import_module("briefing.locale.lazy_babel")._HOMES.values()
    assert {home.rpartition(".")[0] for home in homes} <= for_types("locale/lazy_babel.py")


def test_a_late_module_is_imported_when_it_is_asked():
    """Not before, and each of its names is its own."""
    tell = "import sys, briefing; wave = briefing.late('wave'); print('wave' in sys.modules, wave.Error, 'wave' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", tell], text=True, capture_output=True, check=True).stdout
    assert told == "False <class 'wave.Error'> True\n"
    with pytest.raises(ModuleNotFoundError):
        assert late("briefing.nothing").x
    with pytest.raises(AttributeError):
        assert late("briefing.dates").nothing
