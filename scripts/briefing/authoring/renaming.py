"""Another id for an entry: its file, what names it, and `was` for the old address. Knows no kind of entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefing.authoring.canonical_form import read_tree
from briefing.authoring.changeset import Changes
from briefing.entries import Entry
from briefing.yamlwriter import Text, Tree, ValuePath, write_yaml


def rename_entry(entries: Iterable[Entry], entry: Entry, new_id: str) -> Changes:
    """The files to be written and the one to be removed, as texts by path."""
    citing: dict[Entry, list[ValuePath]] = defaultdict(list, {entry: []})
    for other, path in list_citing(entries, entry):
        citing[other].append(path)
    new_path = entry.path.removesuffix(f"{entry.id}.yml") + f"{new_id}.yml"
    changes: dict[str, str | None] = {entry.path: None}
    for other, paths in citing.items():
        tree, comments = read_tree(type(other), other.written, other.path)
        for path in paths:
            tree = {key: _put(value, path[1:], entry.id, new_id) if key == path[0] else value for key, value in tree.items()}
        if other == entry:
            was: list[Tree] = [*(Text(old) for old in entry.was), Text(entry.id)]
            tree = {"was": was, **{key: value for key, value in tree.items() if key != "was"}}
        changes[new_path if other == entry else other.path] = write_yaml(tree, comments)
    return changes


def list_citing(entries: Iterable[Entry], entry: Entry) -> list[tuple[Entry, ValuePath]]:
    """Who names an entry, and where; in the order of the entries given."""
    everything = list(entries)
    known = {(other.kind, other.id) for other in everything}
    found = []
    for other in everything:
        for path, kinds, named in other.references():
            target = next((kind for kind in kinds if (kind, named) in known), "")
            if (target, named) == (entry.kind, entry.id):
                found.append((other, path))
    return found


def _put(tree: Tree, path: ValuePath, old: str, new: str) -> Tree:
    """The tree with another id at a path, which leads to a single value or to a key of a map."""
    if not path:
        return Text(new)
    step, rest = path[0], path[1:]
    if isinstance(tree, list):
        return [_put(value, rest, old, new) if index == step else value for index, value in enumerate(tree)]
    if not isinstance(tree, dict):
        raise TypeError(f"nothing stands at {path}")
    is_key = not rest and tree[str(step)] != Text(old)
    return {
        (new if key == step and is_key else key): (_put(value, rest, old, new) if key == step and not is_key else value)
        for key, value in tree.items()
    }
