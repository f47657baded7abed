"""What editors do to a series between two builds, drawn by a seed. What the check refuses is drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

from briefing.authoring.changing.messages_skeleton import write_messages
from briefing.entries.kinds.vocabulary import LISTS
from tests.changes import draw
from tests.changes.draw import SETTINGS, VOCABULARY, Draft
from tests.changes.slots import Steps, name_type
from tests.sequences.state import State

WORDS = ("Renamed", "Émile & <b>sons</b>", "later", "of the coast", "“quoted”")
DAYS = (date(2024, 12, 1), date(2024, 12, 2), date(2023, 6, 1), date(2025, 3, 1), date(2027, 1, 1))
URLS = ("", "https://example.org/s/", "https://briefs.example.org/")
PAGES = ("visiting", "notes")
TEXTS = (
    "# {word}\n\nSee [about](../about/index.md) and [a page](../{other}/index.md).\n",
    "# {word}\n\n[[statuses]]\n",
    "# {word}\n\n[[coverage]]\n\nA word more.\n",
    "# {word}\n\n| a | b |\n| - | - |\n| 1 | {word} |\n",
)
Edit = Callable[[Random, State], None]
HEADLINES = ("title", "name", "short_title")


def retitle(rng: Random, state: State) -> None:
    """Another title or name, in one language."""
    named = [path for path, tree in state.draft.trees.items() if any(key in tree for key in HEADLINES)]
    kind = rng.choice(sorted({path.split("/")[0] for path in named}))
    _retitle(rng, state.draft, [path for path in named if path.startswith(kind)])


def retitle_somebody(rng: Random, state: State) -> None:
    """Another name of a person or a body, which stands on many pages besides its own."""
    _retitle(rng, state.draft, [path for path in state.draft.trees if path.startswith(("people/", "organizations/"))])


def reword(rng: Random, state: State) -> None:
    """A word more in a text of an entry: a summary, a note, a role."""
    path, steps = rng.choice(list(_find_words(state.draft)))
    state.draft.set(path, steps, f"{state.draft.get(path, steps)} {rng.choice(WORDS)}")


def annotate(rng: Random, state: State) -> None:
    """A note where there was none, or another one."""
    path = rng.choice([path for path in state.draft.trees if path.startswith(("commitments/", "topics/"))])
    state.draft.set(path, ("note",), dict.fromkeys(state.languages, f"A note: {rng.choice(WORDS)}"))


def retopic(rng: Random, state: State) -> None:
    """Other topics of a meeting or a commitment."""
    path = rng.choice([path for path in state.draft.trees if path.startswith(("meetings/", "commitments/"))])
    topics = state.draft.ids["topics"]
    state.draft.set(path, ("topics",), rng.sample(topics, rng.randint(1, len(topics))))


def update_status(rng: Random, state: State) -> None:
    """A further step in the history of a commitment."""
    path = rng.choice([path for path in state.draft.trees if path.startswith("commitments/")])
    tree = state.draft.trees[path]
    last = tree["history"][-1]
    step = {
        "date": str(max(date.fromisoformat(last["date"]), date(2024, 3, rng.randint(1, 28)))),
        "status": rng.choice(state.draft.terms["statuses"]),
        "rationale": dict.fromkeys(state.languages, f"Because of {rng.choice(WORDS)}"),
        "evidence": [{"source": rng.choice(tree["sources"]), "shows": "measure"}],
    }
    state.draft.set(path, ("history",), [*tree["history"], step])


def add_like(rng: Random, state: State) -> None:
    """A new entry, like one that is there."""
    path = rng.choice([path for path in state.draft.trees if "/" in path])
    new = f"{path[:-4]}-{rng.choice('abcdef')}.yml"
    state.draft.trees[new] = deepcopy({key: value for key, value in state.draft.trees[path].items() if key != "was"})
    state.draft.done.append(f"{new} is new, like {path}")


def delete(rng: Random, state: State) -> None:
    """An entry less, and nobody names it any more in a list."""
    path = rng.choice([path for path in state.draft.trees if "/" in path])
    gone = path.split("/")[1][:-4]
    del state.draft.trees[path]
    state.draft.done.append(f"{path} deleted")
    for other in state.draft.trees:
        for slot in reversed(state.draft.slots(other)):
            if slot.is_there and name_type(slot.type) == "ref" and state.draft.get(other, slot.steps) == gone:
                owner: Any = state.draft.get(other, slot.steps[:-1])
                del owner[slot.steps[-1]]


def rename(rng: Random, state: State) -> None:
    """Another id, with the old one under `was`, and whoever names it."""
    path = rng.choice([path for path in state.draft.trees if "/" in path])
    draw.rename(rng, state.draft, path)


def withhold(rng: Random, state: State) -> None:
    """An entry becomes a draft, or is published."""
    path = rng.choice([path for path in state.draft.trees if "/" in path])
    if "draft" in state.draft.trees[path]:
        state.draft.take(path, ("draft",))
    else:
        state.draft.set(path, ("draft",), "yes")


def relabel(rng: Random, state: State) -> None:
    """A term of a closed list under another label, or with another meaning."""
    found = [
        (name, index, key, language)
        for name in LISTS
        for index, term in enumerate(state.draft.trees[VOCABULARY].get(name) or ())
        for key in ("label", "meaning")
        for language in term.get(key) or ()
    ]
    steps = rng.choice(found)
    state.draft.set(VOCABULARY, steps, f"{state.draft.get(VOCABULARY, steps)} {rng.choice(WORDS)}")


def change_languages(rng: Random, state: State) -> None:
    """A language more, one less, or the other one first."""
    languages = state.languages
    if rng.random() < 0.4 and "fr" not in languages:
        state.texts["briefs/locale/fr.yml"] = write_messages("fr")
        changed = {**languages, "fr": "Français"}
    elif rng.random() < 0.5:
        changed = dict(reversed(languages.items()))
    else:
        gone = rng.choice(list(languages))
        changed = {language: name for language, name in languages.items() if language != gone}
        for tree in state.draft.trees.values():
            _forget_language(tree, gone)
    state.draft.set(SETTINGS, ("languages",), changed)


def another_day(rng: Random, state: State) -> None:
    """The same series on another day."""
    state.day = rng.choice([day for day in DAYS if day != state.day])
    state.draft.done.append(f"as of {state.day}")


def another_address(rng: Random, state: State) -> None:
    """The same site at another place."""
    state.url = rng.choice([url for url in URLS if url != state.url])
    state.draft.done.append(f"published at {state.url or 'no address'}")


def write_page(rng: Random, state: State) -> None:
    """A hand-written page, new or anew, or gone; it may link to another one."""
    language, name = rng.choice(list(state.languages)), rng.choice((*PAGES, "about"))
    path = f"docs/{language}/{name}.md"
    if path in state.texts and name in PAGES and rng.random() < 0.5:
        del state.texts[path]
        state.draft.done.append(f"{path} deleted")
        return
    there = [other.split("/")[2][:-3] for other in state.texts if other.startswith(f"docs/{language}/")]
    state.texts[path] = rng.choice(TEXTS).format(word=rng.choice(WORDS[3:]), other=rng.choice(there or [name]))
    state.draft.done.append(f"{path} := {state.texts[path]!r}")


def change_anything(rng: Random, state: State) -> None:
    """Whatever the classes allow, in any file."""
    change = rng.choice((draw.replace_value, draw.replace_tag, draw.add_value, draw.take_value, draw.change_list))
    change(rng, state.draft, rng.choice(sorted(state.draft.trees)))


def change_rules(rng: Random, state: State) -> None:
    """A term of a closed list taken out, or what it demands."""
    draw.change_vocabulary(rng, state.draft, VOCABULARY)


EDITS: tuple[Edit, ...] = (
    retitle,
    update_status,
    add_like,
    delete,
    rename,
    another_day,
    retopic,
    retitle_somebody,
    annotate,
    reword,
    write_page,
    relabel,
    change_languages,
    withhold,
    change_anything,
    change_rules,
    another_address,
)


def _retitle(rng: Random, draft: Draft, paths: list[str]) -> None:
    path, key = rng.choice([(path, key) for path in paths for key in HEADLINES if key in draft.trees[path]])
    steps: Steps = (key,)
    if isinstance(value := draft.get(path, steps), dict):
        steps = (key, rng.choice(sorted(value)))
    draft.set(path, steps, f"{draft.get(path, steps)} {rng.choice(WORDS)}")


def _find_words(draft: Draft) -> Iterator[tuple[str, Steps]]:
    """Where a text stands that people read, in one language."""
    for path in sorted(draft.trees):
        for slot in draft.slots(path) if path != VOCABULARY else ():
            if slot.is_there and name_type(slot.type) == "map" and slot.steps[0] not in ("languages", "locales", *HEADLINES):
                value = draft.get(path, slot.steps)
                yield from ((path, (*slot.steps, key)) for key in value if isinstance(value[key], str) and len(key) == 2)


def _forget_language(tree: Any, language: str) -> None:
    """Take the texts of a language out, where another one is left."""
    for value in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        if isinstance(value, dict) and language in value and len(value) > 1:
            del value[language]
        _forget_language(value, language)
