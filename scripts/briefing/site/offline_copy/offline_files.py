"""Which files of a finished site a reader keeps, under the digest of the build; and the worker that keeps them.

Pages, what they are made of and the search index are kept; data, feeds, calendars, citations and PDF are not.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from briefing.site.publishing.stage import Stage, digest_content
from briefing.urls import (
    ADMIN,
    ASSETS,
    HTML,
    KEPT_NOW,
    MEETING_CHOICES,
    OFFLINE,
    PICTURES,
    SEARCH_FILES,
    SEARCH_WORD_PARTS,
    SEARCH_WORDS,
    WORKER,
    kept_list,
    name_of,
    rows_file,
)

SCRIPT = Path(__file__).parent / WORKER
ROWS = name_of(rows_file("meetings"))
"""What holds the rows of a register, which its filters read."""
_FIGURES = 24
"""Of a digest."""
SOURCE_MAP, FRAGMENT = ".map", "pf_fragment"
"""What nobody but the authors of the theme reads, and the pieces of the index that show a result."""


@dataclass(frozen=True)
class KeptLanguage:
    """A language whose pages can be kept."""

    language: str
    root: str
    """`es/`, or empty."""
    notice: str
    """What a kept page says of itself, as HTML."""


def write_worker(stage: Stage, languages: Collection[KeptLanguage]) -> None:
    """The worker, a list of files for each language, and which build this is. Call it when the stage holds all pages."""
    roots = {kept.root for kept in languages}
    digests = {path: digest[:_FIGURES] for path, digest in stage.digests.items()}
    lists = {
        kept.language: [(path, digests[path]) for path in sorted(stage.paths) if _is_kept(path, kept, roots)]
        for kept in languages
    }
    build = _digest(json.dumps([SCRIPT.read_text("utf-8"), sorted(digests.items())]).encode())
    sizes = {language: sum((stage.tree / path).stat().st_size for path, _ in files) for language, files in lists.items()}
    for language, files in lists.items():
        told = [(path.removesuffix(HTML) if name_of(path) == HTML else path, digest) for path, digest in files]
        now = (KEPT_NOW, _digest(_write_now(build, sizes)))
        stage.write(kept_list(language), json.dumps({"build": build, "files": [*told, now]}, separators=(",", ":")).encode())
    stage.write(KEPT_NOW, _write_now(build, sizes))
    about = {
        kept.language: {"list": kept_list(kept.language), "page": kept.root + OFFLINE, "notice": kept.notice}
        for kept in languages
    }
    site = json.dumps({"build": build, "now": KEPT_NOW, "languages": about}, ensure_ascii=False)
    stage.write(WORKER, f"const SITE = {site};\n".encode() + SCRIPT.read_bytes())


def _write_now(build: str, sizes: dict[str, int]) -> bytes:
    return json.dumps({"build": build, "bytes": sizes}).encode()


def _digest(content: bytes) -> str:
    return digest_content(content)[:_FIGURES]


def _is_kept(path: str, kept: KeptLanguage, roots: Collection[str]) -> bool:
    if path.startswith(SEARCH_FILES):
        return FRAGMENT not in path or name_of(path).startswith(kept.language)
    below = path.removeprefix(kept.root)
    if not path.startswith(kept.root) or any(root and below.startswith(root) for root in roots) or below.startswith(ADMIN):
        return False
    if below.startswith((ASSETS, PICTURES)):
        return not below.endswith(SOURCE_MAP)
    return name_of(path) == HTML or below in (SEARCH_WORDS, *SEARCH_WORD_PARTS, MEETING_CHOICES) or name_of(path) == ROWS
