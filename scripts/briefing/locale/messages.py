"""The words of the interface, one file per language. Knows nothing of entries, dates or numbers.

A message that changes with a number has one form per plural category of the language (Unicode CLDR):
`n_meetings: {one: "{n} meeting", other: "{n} meetings"}`. What has no form of its own takes `other`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.yamlfile import MapNode, Scalar, read_yaml

BUILT_IN = Path(__file__).parent / "built_in"
"""English and Spanish come with the package; a series brings other languages in a folder of its own."""
OTHER = "other"


class MessagesError(ValueError):
    """A language has no usable messages, with a sentence that says why."""


@dataclass(frozen=True)
class Messages:
    """The interface in one language."""

    language: str
    plain: dict[str, str]
    """Key → text."""
    plural: dict[str, dict[str, str]]
    """Key → plural category → text."""

    def __getitem__(self, key: str) -> str:
        """The text of a key. Raises KeyError."""
        return self.plain[key]

    def fill(self, key: str, **values: object) -> str:
        """`fill("all_of_them", n=3)` → `All 3 of them`."""
        return self.plain[key].format(**values)

    def form(self, key: str, category: str) -> str:
        """The text of a key for a plural category, else for `other`. Raises KeyError."""
        forms = self.plural[key]
        return forms.get(category, forms[OTHER])


def load_messages(language: str, own: Path | None = None) -> Messages:
    """The messages of a language: those that come with the package, then those in the series' own folder.

    Raises MessagesError where neither has the language, or a file is not sound.
    """
    places = [(BUILT_IN, "locale"), *([(own, own.name)] if own else [])]
    found = [(folder / f"{language}.yml", f"{name}/{language}.yml") for folder, name in places]
    there = [(path, shown) for path, shown in found if path.exists()]
    if not there:
        raise MessagesError(f"the interface has no messages for {language!r}: add {found[-1][1]}")
    read = [_read_built_in(path, shown) if path.parent == BUILT_IN else _read(path, shown) for path, shown in there]
    if len(read) == 1:
        return Messages(language, *read[0])
    plain = {key: text for texts, _ in read for key, text in texts.items()}
    plural = {key: forms for _, numbered in read for key, forms in numbered.items()}
    return Messages(language, plain, plural)


def _read(path: Path, shown: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The plain messages of a file, and those that change with a number."""
    file = read_yaml(path, shown)
    if not isinstance(file.root, MapNode) or file.problems:
        raise MessagesError("; ".join(map(str, file.problems)) or f"{shown}: no messages stand here")
    plain: dict[str, str] = {}
    plural: dict[str, dict[str, str]] = {}
    for key, node in file.root.values.items():
        if isinstance(node, Scalar):
            plain[key] = node.text
        elif isinstance(node, MapNode) and OTHER in node.values:
            plural[key] = {name: form.text for name, form in node.values.items() if isinstance(form, Scalar)}
        else:
            raise MessagesError(f"{node.place}: {key} is neither a text nor a map with the form {OTHER!r}")
    return plain, plural


_read_built_in = cache(_read)
"""What comes with the package does not change while a program runs: a preview or a test asks for it again and again."""
