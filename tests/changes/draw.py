"""Changes of a series, drawn by a seed from what its classes allow and forbid."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

from briefing.entries import KINDS, OPTIONAL_FILES, SINGLE_FILES
from briefing.entries.kinds.vocabulary import LISTS
from briefing.yamlfile import plain, read_yaml
from tests.changes.slots import Slot, Steps, find_slots, name_type
from tests.changes.values import WRONG, draw_shape, draw_value

Tree = dict[str, Any]
VOCABULARY, SETTINGS = "vocabulary.yml", "series.yml"


def spell_out(tree: Tree) -> str:
    """A tree as the text of a file."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return yaml.dump(tree, Dumper=dumper, allow_unicode=True, default_style='"', width=10**6, sort_keys=False)


@dataclass
class Draft:
    """A series as plain trees by path, to be changed and written."""

    trees: dict[str, Tree]
    done: list[str] = field(default_factory=list)
    """What was changed, in words."""
    texts: dict[str, str] = field(default_factory=dict)
    """Files that were spelt already; right only for a draft that nobody changes."""

    @classmethod
    def read(cls, folder: Path) -> Draft:
        paths = sorted(folder.rglob("*.yml"))
        return cls({path.relative_to(folder).as_posix(): plain(read_yaml(path, path.name).root) for path in paths})  # type: ignore

    def write(self, folder: Path, unchanged: Draft | None = None) -> None:
        """A file that says what it says in `unchanged` is not spelt anew."""
        shutil.rmtree(folder, ignore_errors=True)
        for path, tree in self.trees.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            kept = unchanged is not None and unchanged.trees.get(path) == tree
            file.write_text(unchanged.text(path) if kept else spell_out(tree), "utf-8")

    def text(self, path: str) -> str:
        """How a file is written, spelt once."""
        if path not in self.texts:
            self.texts[path] = spell_out(self.trees[path])
        return self.texts[path]

    @property
    def ids(self) -> dict[str, list[str]]:
        return {kind: [path.split("/")[1][:-4] for path in self.trees if path.startswith(f"{kind}/")] for kind in KINDS}

    @property
    def terms(self) -> dict[str, list[str]]:
        vocabulary = self.trees[VOCABULARY]
        found = {name: vocabulary.get(name) for name in LISTS}
        return {
            name: [str(term["id"]) for term in terms or () if isinstance(term, dict) and "id" in term] or ["x"]
            for name, terms in found.items()
        }

    def slots(self, path: str) -> list[Slot]:
        return list(find_slots(shape_of(path), self.trees[path]))

    def set(self, path: str, steps: Steps, value: Any) -> None:
        owner: Any = self.trees[path]
        for step in steps[:-1]:
            owner = owner[step]
        owner[steps[-1]] = value
        self.done.append(f"{path} {spell(steps)} := {value!r}"[:300])

    def take(self, path: str, steps: Steps) -> None:
        owner: Any = self.trees[path]
        for step in steps[:-1]:
            owner = owner[step]
        del owner[steps[-1]]
        self.done.append(f"{path} {spell(steps)} taken out")

    def get(self, path: str, steps: Steps) -> Any:
        found: Any = self.trees[path]
        for step in steps:
            found = found[step]
        return found


def shape_of(path: str) -> Any:
    return SINGLE_FILES.get(path) or KINDS[path.split("/")[0]]


def spell(steps: Steps) -> str:
    return ".".join(map(str, steps))


def replace_value(rng: Random, draft: Draft, path: str) -> None:
    """Another value of the same type."""
    slot = rng.choice([slot for slot in draft.slots(path) if slot.is_there])
    draft.set(path, slot.steps, draw_value(rng, slot.type, draft.ids, draft.terms))


def replace_tag(rng: Random, draft: Draft, path: str) -> None:
    """Another id or tag, now and then of the wrong kind."""
    slots = [slot for slot in draft.slots(path) if slot.is_there and name_type(slot.type) in ("ref", "term")]
    if slots:
        slot = rng.choice(slots)
        anything = [found for ids in (draft.ids, draft.terms) for listed in ids.values() for found in listed]
        is_right = rng.random() < 0.8
        value = draw_value(rng, slot.type, draft.ids, draft.terms) if is_right else rng.choice(anything)
        draft.set(path, slot.steps, value)


def add_value(rng: Random, draft: Draft, path: str) -> None:
    """A key that was not there."""
    slots = [slot for slot in draft.slots(path) if not slot.is_there]
    if slots:
        slot = rng.choice(slots)
        draft.set(path, slot.steps, draw_value(rng, slot.type, draft.ids, draft.terms))


def take_value(rng: Random, draft: Draft, path: str) -> None:
    """A key or an item less."""
    draft.take(path, rng.choice([slot for slot in draft.slots(path) if slot.is_there]).steps)


def spoil_value(rng: Random, draft: Draft, path: str) -> None:
    """A value that the class may refuse."""
    draft.set(path, rng.choice([slot for slot in draft.slots(path) if slot.is_there]).steps, rng.choice(WRONG))


def change_list(rng: Random, draft: Draft, path: str) -> None:
    """A list with an item twice, the other way round, or none; a map the other way round."""
    slots = [slot for slot in draft.slots(path) if slot.is_there and name_type(slot.type) in ("list", "map")]
    if slots:
        steps = rng.choice(slots).steps
        value = draft.get(path, steps)
        if isinstance(value, dict):
            draft.set(path, steps, dict(reversed(value.items())))
        elif isinstance(value, list):
            draft.set(path, steps, rng.choice((value + value, value[::-1], [], value * 200)))


def change_vocabulary(rng: Random, draft: Draft, path: str) -> None:
    """A term out, or one of its flags another."""
    replace_term = rng.random()
    name = rng.choice(LISTS)
    terms = draft.trees[VOCABULARY].get(name)
    if not isinstance(terms, list) or not terms or not isinstance(terms[0], dict):
        return
    index = rng.randrange(len(terms))
    if replace_term < 0.3:
        draft.take(VOCABULARY, (name, index))
    else:
        flags = [slot for slot in draft.slots(VOCABULARY) if slot.steps[:2] == (name, index) and len(slot.steps) == 3]
        flags = [slot for slot in flags if slot.steps[2] not in ("label", "meaning")]
        if flags:
            slot = rng.choice(flags)
            draft.set(VOCABULARY, slot.steps, draw_value(rng, slot.type, draft.ids, draft.terms))


def change_languages(rng: Random, draft: Draft, path: str) -> None:
    """The languages the other way round, one less, or named otherwise."""
    languages = draft.trees[SETTINGS].get("languages")
    if isinstance(languages, dict) and languages:
        changed = rng.choice(
            (dict(reversed(languages.items())), dict(list(languages.items())[:1]), dict(list(languages.items())[1:]))
        )
        draft.set(SETTINGS, ("languages",), changed)


def rename(rng: Random, draft: Draft, path: str) -> None:
    """Another id, with the old one or without, the references with it or not."""
    if "/" not in path:
        return
    kind, old = path.split("/")[0], path.split("/")[1][:-4]
    new = rng.choice((f"{old}-new", "x", "search", "con", "in-2023", "es", old[-1:] or "y", f"{kind}"))
    tree = draft.trees.pop(path)
    if rng.random() < 0.7:
        tree = {**tree, "was": [old]}
    draft.trees[f"{kind}/{new}.yml"] = tree
    draft.done.append(f"{path} renamed to {new}")
    if rng.random() < 0.8:
        for other in draft.trees:
            for slot in draft.slots(other):
                if slot.is_there and name_type(slot.type) == "ref" and draft.get(other, slot.steps) == old:
                    owner: Any = draft.get(other, slot.steps[:-1])
                    owner[slot.steps[-1]] = new


def add_entry(rng: Random, draft: Draft, path: str) -> None:
    """A new entry of a kind, or a file that the series did without."""
    kind = rng.choice([*KINDS, *OPTIONAL_FILES])
    if kind in OPTIONAL_FILES:
        draft.trees[kind] = draw_shape(rng, SINGLE_FILES[kind], draft.ids, draft.terms)
        draft.done.append(f"{kind} is new: {draft.trees[kind]!r}"[:300])
        return
    name = f"{kind}/{rng.choice(('new', 'a', 'other-' + str(rng.randint(1, 99))))}.yml"
    draft.trees[name] = draw_shape(rng, KINDS[kind], draft.ids, draft.terms)
    draft.done.append(f"{name} is new: {draft.trees[name]!r}"[:300])


def take_entry(rng: Random, draft: Draft, path: str) -> None:
    """An entry less."""
    if "/" in path:
        del draft.trees[path]
        draft.done.append(f"{path} taken out")


CHANGES: tuple[tuple[Callable[[Random, Draft, str], None], int], ...] = (
    (replace_value, 5),
    (replace_tag, 4),
    (add_value, 6),
    (take_value, 2),
    (spoil_value, 1),
    (change_list, 3),
    (change_vocabulary, 4),
    (change_languages, 1),
    (rename, 2),
    (add_entry, 2),
    (take_entry, 1),
)
"""The kinds of change, and how often each is drawn."""


def draw_changes(seed: int, draft: Draft) -> Draft:
    """The draft after one to four changes."""
    rng = Random(seed)
    for _ in range(rng.choice((1, 1, 2, 3, 4))):
        change = rng.choices([found for found, _ in CHANGES], [weight for _, weight in CHANGES])[0]
        change(rng, draft, rng.choice(sorted(draft.trees)))
    return draft
