"""What holds of every tree that is built: one file a path, links that lead somewhere, files that can be read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from briefing.sitefile import SiteFile

_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
OUTSIDE = re.compile(r"[a-z]+:|/|$")
MADE_LATER = ("pagefind/", "assets/")
"""What the engine and the search put there."""


def find_faults(trees: dict[str, Iterable[SiteFile]], absent: tuple[str, ...] = ()) -> Iterator[str]:
    """Faults of the trees of a series, each at the folder of its language: `""` or `es/`; nothing is said of absent ones."""
    files: dict[str, bytes] = {}
    for root, tree in trees.items():
        for file in tree:
            path = root + file.path
            if path in files:
                yield f"two files are written to {path}"
            files[path] = file.content
    for path, count in Counter(path.casefold() for path in files).items():
        if count > 1:
            yield f"{count} files differ from {path} by case only"
    for path, content in files.items():
        if path.endswith(".json"):
            json.loads(content)
        elif path.endswith((".md", "card.html")):
            yield from _find_page_faults(path, content.decode(), files, absent)


def _find_page_faults(path: str, text: str, files: dict[str, bytes], absent: tuple[str, ...]) -> Iterator[str]:
    ids = Counter(unescape(found) for found in _ID.findall(text))
    yield from (f"{path}: the id {found!r} stands {count} times" for found, count in ids.items() if count > 1)
    for link in map(unescape, _LINK.findall(text)):
        target, _, anchor = link.partition("#")
        if OUTSIDE.match(link) or anchor and not target:
            continue
        target = unquote(target.partition("?")[0])
        there = normpath(join(dirname(path), target)) if target else path
        there = "" if there == "." else there
        page = there if there in files else join(there, "index.md")
        if page not in files and not there.startswith(MADE_LATER) and not _is_absent(there, absent):
            yield f"{path}: {link} leads nowhere"
        elif anchor.startswith("said-") and f'id="{anchor}"' not in files[page].decode():
            yield f"{path}: {link} leads to no anchor"


def _is_absent(path: str, absent: tuple[str, ...]) -> bool:
    """Whether it lies in the tree of a language that was not rendered; the first language's has no folder."""
    return any(path.startswith(root) if root else not path.startswith("es/") for root in absent)
