"""The hand-written pages of `docs/<language>/`: those that every page leads to are there, and each `[[shortcode]]` is known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from briefing.entries.vocabulary import LISTS
from briefing.problem import Place, Problem
from briefing.suggestion import nearest
from briefing.urls import is_own_first

SHORTCODE = re.compile(r"^\[\[([a-z_]+)\]\]$", re.MULTILINE)
"""A line that is replaced by what the entries say."""
SHORTCODES = ("licence", "coverage", "missing", "examples", "source_worth")
"""What a shortcode can name beside the closed lists."""
NEEDED = ("about", "method")
"""Pages that the nav and the briefs lead to."""


def find_pages(docs: Path, languages: Sequence[str], language: str) -> dict[str, tuple[str, Path]]:
    """Name → (its language, its file): the pages of a language, and those that only another has, in that one's words."""
    order = [language, *(other for other in languages if other != language)]
    found: dict[str, tuple[str, Path]] = {}
    for tried in order:
        for path in sorted((docs / tried).glob("*.md")):
            found.setdefault(path.stem, (tried, path))
    return dict(sorted(found.items()))


def check_docs_pages(docs: Path, languages: Sequence[str], topics: Collection[str] = ()) -> Iterator[Problem]:
    """Pages that are missing, that stand where another page does, or that name a part nobody knows.

    Nothing to say where there is no such folder: the entries can be checked alone."""
    if not docs.is_dir():
        return
    pages = find_pages(docs, languages, languages[0])
    for name in NEEDED:
        if name not in pages:
            shown = f"docs/{languages[0]}/{name}.md"
            yield Problem(Place(shown), "there is no such page", "a page that every brief leads to", "write it", code="docs")
    names = (*SHORTCODES, *LISTS)
    for language in languages:
        for path in sorted((docs / language).glob("*.md")):
            shown = f"docs/{language}/{path.name}"
            if path.stem in topics or (path.stem not in NEEDED and is_own_first(path.stem, tuple(languages))):
                what = f'"{path.stem}" is the address of another page'
                yield Problem(Place(shown), what, "another name", "rename the file", code="docs")
            yield from _check_page(path, shown, names)


def _check_page(path: Path, shown: str, names: Sequence[str]) -> Iterator[Problem]:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        yield Problem(Place(shown), f"the page {why}", "a text file in UTF-8", "save it anew", code="docs")
        return
    for match in SHORTCODE.finditer(text):
        if match[1] not in names:
            guess = nearest(match[1], names)
            yield Problem(
                Place(shown, text.count("\n", 0, match.start()) + 1),
                f"there is no part [[{match[1]}]]",
                "one of " + ", ".join(names),
                f'did you mean "[[{guess}]]"?' if guess else "remove the line",
                code="docs",
            )
