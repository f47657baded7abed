"""Files in `docs/` that nobody reads as the page they were meant to be: elsewhere, under another name, or copied."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator, Sequence
from os.path import lexists
from pathlib import Path

from briefing.entries.ids import is_id, slug
from briefing.listing import list_named
from briefing.problem import Place, Problem, Severity
from briefing.text import LANGUAGE
from briefing.urls import PICTURES

_TEXTS = (".txt", ".markdown", ".mdown", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf")
"""How files are called that people write pages in."""
_UNFIT = re.compile(r"[\\?#%\x00-\x1f\x7f\ud800-\udfff]")
"""What stands in no address, or not as it is written; the last are bytes that are no UTF-8."""
_OF_PROGRAMS = (".#", "._")
"""How files begin that editors' programs and systems lay beside others."""
COPIED = 20
"""So many words that are the same in two languages were not translated."""


def check_page_files(docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """Each is a warning at the file; a name that can be no address is an error."""
    for item in sorted(docs.iterdir()):
        yield from _judge_beside(item, languages)
    written: dict[tuple[str, str], str] = {}
    for language in languages:
        for path in sorted((docs / language).glob("*")) if (docs / language).is_dir() else ():
            if path.suffix == ".md" and path.is_file() and not path.name.startswith("."):
                yield from _judge_name(path, language)
                yield from _judge_copy(path, language, written)
            else:
                yield from _judge_other(path, language)
        for path in list_named(docs / language / "pictures", ".png"):
            if _UNFIT.search(path.name):
                yield _refuse_name(path, f"docs/{language}/{PICTURES}{path.name}")


def _judge_beside(item: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """What lies beside the folders of the languages."""
    shown = f"docs/{item.name}"
    if item.is_file() and item.suffix.lower() == ".md":
        mend = f"move it to docs/{languages[0]}/{item.name}"
        yield warn_of(shown, "nobody reads a page here", "a folder for each language", mend)
    elif item.is_dir() and re.fullmatch(LANGUAGE, item.name) and item.name not in languages and any(list_named(item, ".md")):
        what, mend = f'the series has no language "{item.name}"', "add it to series.yml, or remove the folder"
        yield warn_of(shown, what, f"one of {', '.join(languages)}", mend)


def _judge_name(page: Path, language: str) -> Iterator[Problem]:
    shown = f"docs/{language}/{page.name}"
    if _UNFIT.search(page.name):
        yield _refuse_name(page, shown)
    elif not is_id(page.stem):
        what, mend = f'"{page.stem}" would be an address that is hard to copy', f"rename it to {slug(page.stem)}.md"
        yield warn_of(shown, what, "a-z, 0-9 and hyphens", mend)


def _judge_copy(page: Path, language: str, written: dict[tuple[str, str], str]) -> Iterator[Problem]:
    """A page that was copied and not translated. `written` are those of the languages before, by name and text."""
    text = _read_words(page)
    first = written.setdefault((page.name, text), language)
    if first != language and len(text.split()) >= COPIED:
        mend = f"translate it, or remove it: readers get the one in {first} then, marked"
        what = f"the page is that in {first}, word for word"
        yield warn_of(f"docs/{language}/{page.name}", what, f"the page in {language}", mend)


def _judge_other(path: Path, language: str) -> Iterator[Problem]:
    """What lies among the pages and is none."""
    shown, named = f"docs/{language}/{path.name}", slug(path.stem)
    if path.suffix.lower() in _TEXTS or (path.suffix != ".md" and path.suffix.lower() == ".md"):
        yield warn_of(shown, "the file is no page", "a text file whose name ends with .md", f"save it as {named}.md")
    elif path.name.startswith("."):
        if path.suffix == ".md" and not path.name.startswith(_OF_PROGRAMS):
            what = "a file whose name begins with a dot is not read"
            yield warn_of(shown, what, "a page that all can see", f"rename it to {named}.md, or remove it")
    elif path.is_dir() and f"{path.name}/" != PICTURES and any(list_named(path, ".md")):
        yield warn_of(shown, "nobody reads a page here", f"all pages right in docs/{language}/", "move them there")


def _refuse_name(path: Path, shown: str) -> Problem:
    mend = f"rename it to {slug(path.stem)}{path.suffix}"
    return Problem(Place(shown), f'"{path.stem}" can be no address', "a-z, 0-9 and hyphens", mend, code="docs")


def check_page_folders(docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """A file where the folder of the pages is due, or that of a language, is an error: its pages would be lost in silence."""
    for folder, shown in ((docs, "docs"), *((docs / language, f"docs/{language}") for language in languages)):
        if lexists(folder) and not folder.is_dir():
            mend = "rename it, and make the folder"
            yield Problem(Place(shown), "a file stands where a folder is due", "a folder of pages", mend, code="docs")


def _read_words(page: Path) -> str:
    """On one line, as far as they can be read; why they cannot is told at the page."""
    try:
        return " ".join(read_page(page, errors="replace").split())
    except OSError:
        return ""


def read_page(page: Path, errors: str = "strict") -> str:
    """What a page says, its lines ended by `\\n` and without a byte order mark, whichever program saved it.

    Raises OSError, also of a pipe, from which nothing may ever come, and UnicodeDecodeError where errors are not told to be
    passed over.
    """
    if page.is_fifo():
        raise OSError(errno.EINVAL, "Is a pipe", str(page))
    return page.read_text("utf-8-sig", errors)


def warn_of(shown: str, what: str, expected: str, mend: str) -> Problem:
    """A warning at a file as a whole."""
    return Problem(Place(shown), what, expected, mend, code="docs", severity=Severity.WARNING)
