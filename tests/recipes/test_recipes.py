"""CONTRIBUTING says how things are added: each recipe is followed on a copy of the tree, and what it promises is there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.recipes.recipe import FOUND, copy_tree, find_file, list_found, read_recipe, run, run_there

RECIPES = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.txt"))}
CHAPTER = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Adding things\n")[1].split("\n## ")[0]
TOLD = {head.split()[-1]: text for head, text in re.findall(r"^### (.+)\n((?:(?!### ).*\n?)*)", CHAPTER, re.MULTILINE)}


def test_every_recipe_is_told_and_followed():
    """The chapter has a section for each recipe that the tests follow, and no other."""
    assert set(TOLD) == set(RECIPES)


@pytest.mark.parametrize("name", RECIPES)
def test_recipe_names_the_files_that_it_needs(name):
    """Its section names each file that is changed or added, and none that is not; only of new ones the name is left open."""
    told = set(re.findall(r"`((?:[\w<>-]+/)*[\w<>-]+\.\w+)`", TOLD[name]))
    done = read_recipe(RECIPES[name]).paths
    assert {path for path in told if not any(names(path, changed) for changed in done)} == set(), "named for nothing"
    unnamed = {changed for changed in done if not any(names(path, changed) for path in told)}
    assert {path for path in unnamed if not path.startswith(("briefs/", "docs/"))} == set(), "not named"


def names(told: str, path: str) -> bool:
    """Whether a recipe means this file; `<kind>` stands for the name of one that is not there yet."""
    is_new = not find_file(ROOT, path).exists()
    return re.fullmatch(re.sub(r"<\w+>", r"[\\w-]+", told), path) is not None if is_new else told == path


@pytest.fixture(scope="module")
def followed(tmp_path_factory) -> Path:
    """A copy of the tree on which all recipes were followed, and the check had nothing to say: one for all, since none is in
    another's way."""
    tree = copy_tree(tmp_path_factory.mktemp("recipes"))
    for path in RECIPES.values():
        for step in read_recipe(path).steps:
            step.follow(tree)
    checked = run(tree, "check")
    assert [line for line in checked.stdout.splitlines() if " warning: " not in line] == [], checked.stderr
    return tree


@pytest.fixture(scope="module")
def built(followed) -> Path:
    """The same with its site, and with what is written from the classes."""
    for command in ("schema", "guide", "coverage", "build"):
        done = run(followed, command)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        if command == "coverage":
            (followed / "briefs" / "COVERAGE.md").write_text(done.stdout, "utf-8")
    return followed


@pytest.mark.build
@pytest.mark.xdist_group("recipes")
@pytest.mark.parametrize("name", RECIPES)
def test_recipe_keeps_its_promise(name, built):
    """After its steps the series is built, and readers and programs see the new thing."""
    outcome = read_recipe(RECIPES[name]).outcome
    assert any(path.startswith("site/") for path in outcome)
    for path, lines in outcome.items():
        text = list_found(built / "site") if path == FOUND else (built / path).read_text("utf-8")
        assert [line for line in lines if line not in text] == [], path


@pytest.mark.build
@pytest.mark.xdist_group("recipes")
@pytest.mark.parametrize("what", ["lint-rules", "lint-format", "lint-types", "lint-imports"])
def test_recipes_break_no_rule(what, followed):
    """What they say is right for ruff, mypy and the contracts."""
    done = run_there(followed, "make", what, f"BIN={Path(sys.executable).parent}")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.build
@pytest.mark.xdist_group("recipes")
def test_recipes_keep_the_house(built):
    """The rules that are no imports hold too; but the series of the copy is the example, and nobody of it could be named."""
    command = (sys.executable, "-m", "pytest", "tests/test_house.py", "-k", "not nobody_of_the_series")
    done = run_there(built, *command)
    assert done.returncode == 0, done.stdout[-4000:]
