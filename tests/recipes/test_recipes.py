"""CONTRIBUTING says how things are added: each recipe is followed on a copy of the tree, and what it promises is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.recipes.recipe import CHECK, copy_tree, find_file, read_recipe, run

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


@pytest.mark.build
@pytest.mark.parametrize("name", RECIPES)
def test_recipe_keeps_its_promise(name, tmp_path):
    """After its steps the check says just what the recipe promises, and readers and programs see the new thing."""
    recipe, tree = read_recipe(RECIPES[name]), copy_tree(tmp_path)
    for step in recipe.steps:
        step.follow(tree)
    checked = run(tree, CHECK)
    errors = [line for line in checked.stdout.splitlines() if " warning: " not in line]
    assert errors == recipe.outcome.pop(CHECK, []), checked.stderr
    for command in recipe.commands:
        done = run(tree, *command)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    for path, lines in recipe.outcome.items():
        text = (tree / path).read_text("utf-8")
        assert [line for line in lines if line not in text] == [], path
