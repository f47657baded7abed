"""The words of the interface, one file per language. Knows nothing of entries.

A word with a number has two forms, parted by a bar: `{n} meeting|{n} meetings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.yamlfile import Mapping, plain, read_yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Words:
    """The interface in one language."""

    language: str
    entries: dict[str, str]

    def __getitem__(self, key: str) -> str:
        return self.entries[key]

    def count(self, key: str, n: int) -> str:
        """`count("n_meetings", 1)` → `1 meeting`."""
        one, many = self.entries[key].split("|")
        return (one if n == 1 else many).format(n=f"{n:,}")

    def fill(self, key: str, **values: object) -> str:
        return self.entries[key].format(**values)


def load_words(language: str) -> Words:
    """The words of a language. Raises ValueError where the file is missing or not sound."""
    file = read_yaml(FOLDER / f"{language}.yml", f"locale/{language}.yml")
    if not isinstance(file.root, Mapping) or file.problems:
        raise ValueError(f"the interface has no words for {language!r}: add scripts/briefing/locale/{language}.yml")
    return Words(language, plain(file.root))
