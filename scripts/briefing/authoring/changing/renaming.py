"""Another id for an entry: its file, what names it, and `was` for the old address. Knows no kind of entry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.authoring.changing.canonical_form import read_tree
from briefing.authoring.changing.whole_files import Changes
from briefing.entries.loading.unfinished import EntryFile, Unfinished, is_draft
from briefing.yamlcomments import GUESS
from briefing.yamlwriter import Text, Tree, ValuePath, write_yaml


def rename_entry(entries: Iterable[EntryFile], entry: EntryFile, new_id: str, keeps_address: bool = True) -> Changes:
    """The files to be written and the one to be removed, as texts by path.

    `keeps_address`: the old id stands under `was`, since somebody may have seen it. Drafts keep their form, whatever they lack.
    """
    new_path, citing = renamed_path(entry, new_id), _group(_cite(entries, entry.kind, entry.id))
    _, own = citing.pop(entry.path, (entry, []))
    asked = re.compile(rf"{re.escape(GUESS)} .*{re.escape(_tell_command(entry.id))}\n")
    text = asked.sub("", _mend(entry, own, entry.id, new_id, keeps_address))
    changes: dict[str, str | None] = {entry.path: None, new_path: text}
    return changes | {path: _mend(other, paths, entry.id, new_id) for path, (other, paths) in citing.items()}


def ask_name(draft: str, entry_id: str, called: str) -> str:
    """A draft whose name nobody chose, with the line that asks for it; that goes with the renaming."""
    asked = f"{GUESS} Its name is cut from the passage, goes into the address and never changes. Another one:"
    return draft.replace("draft: true\n", f"draft: true\n{asked} `{called} {_tell_command(entry_id)}\n", 1)


def _tell_command(entry_id: str) -> str:
    return f"rename {entry_id} NEW`"


def mend_references(entries: Iterable[EntryFile], entry: EntryFile, old_id: str) -> Changes:
    """The files that still name an entry by the id it had, where a renaming was not brought to its end."""
    citing = _group(_cite(entries, entry.kind, old_id))
    return {path: _mend(other, paths, old_id, entry.id) for path, (other, paths) in citing.items()}


def _mend(other: EntryFile, paths: list[ValuePath], old_id: str, new_id: str, adds_was: bool = False) -> str:
    if isinstance(other, Unfinished) or is_draft(other):
        text = _replace_at(other, paths, old_id, new_id)
        return _add_was(other, text) if adds_was else text
    tree, comments = read_tree(type(other), other.written, other.path)
    for path in paths:
        tree = {key: _put(value, path[1:], old_id, new_id) if key == path[0] else value for key, value in tree.items()}
    if adds_was:
        was: list[Tree] = [*(Text(old) for old in other.was), Text(old_id)]
        tree = {"was": was, **{key: value for key, value in tree.items() if key != "was"}}
    return write_yaml(tree, comments)


def renamed_path(entry: EntryFile, new_id: str) -> str:
    """Where the entry lies under another id."""
    return entry.path.removesuffix(f"{entry.id}.yml") + f"{new_id}.yml"


def list_citing(entries: Iterable[EntryFile], entry: EntryFile) -> list[tuple[EntryFile, ValuePath]]:
    """Who names an entry, and where; in the order of the entries given."""
    return _cite(entries, entry.kind, entry.id)


def _cite(entries: Iterable[EntryFile], kind: str, entry_id: str) -> list[tuple[EntryFile, ValuePath]]:
    everything = list(entries)
    known = {(kind, entry_id), *((other.kind, other.id) for other in everything)}
    found = []
    for other in everything:
        for path, kinds, named in other.references():
            target = next((among for among in kinds if (among, named) in known), "")
            if (target, named) == (kind, entry_id):
                found.append((other, path))
    return found


def _group(citing: Iterable[tuple[EntryFile, ValuePath]]) -> dict[str, tuple[EntryFile, list[ValuePath]]]:
    """By file."""
    found: dict[str, tuple[EntryFile, list[ValuePath]]] = {}
    for other, path in citing:
        found.setdefault(other.path, (other, []))[1].append(path)
    return found


def _replace_at(entry: EntryFile, paths: Iterable[ValuePath], old: str, new: str) -> str:
    """The file with another id where the values at some paths stand, or as the key of such a value."""
    lines = entry.written.split("\n")
    places = sorted({(place.line, place.column) for path in paths if (place := entry.place_of(*path))}, reverse=True)
    for number, column in places:
        line, word = lines[number - 1], re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
        found = word.match(line, column - 1 + (line[column - 1 : column] in ("'", '"')))
        found = found or next(iter(list(word.finditer(line, 0, column))[-1:]), None)
        if found is None:
            raise ValueError(f"{entry.path}:{number}: {old} does not stand there")
        lines[number - 1] = line[: found.start()] + new + line[found.end() :]
    return "\n".join(lines)


def _add_was(entry: EntryFile, text: str) -> str:
    tree, _ = read_tree(entry.shape if isinstance(entry, Unfinished) else type(entry), text, entry.path)
    earlier = tree.get("was")
    was = [*(earlier if isinstance(earlier, list) else []), Text(entry.id)]
    bare = re.sub(r"^was:.*\n(?:[ -].*\n)*", "", text, count=1, flags=re.MULTILINE)
    return write_yaml({"was": was}, {}) + bare


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
