"""The hand-written pages of `docs/<language>/`: those that every page leads to are there, and each `[[shortcode]]` is known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing import late
from briefing.entries.kinds.meeting import Meeting
from briefing.entries.kinds.vocabulary import LISTS
from briefing.listing import list_named
from briefing.problem import Place, Problem, Severity
from briefing.series.checks.hand_written.destinations import NOTHING, Destinations
from briefing.series.checks.hand_written.made_pages import MadePages
from briefing.series.checks.hand_written.page_files import check_page_files, check_page_folders, read_page, warn_of
from briefing.series.checks.hand_written.page_links import PICTURE, TO_ENTRY, Slip
from briefing.series.checks.hand_written.page_slips import find_anchors, find_page_slips
from briefing.series.checks.hand_written.plain_text import is_plain
from briefing.series.checks.phrasing.long_texts import HEAVIEST_PAGE
from briefing.suggestion import nearest
from briefing.urls import PICTURES, is_own_first
from briefing.urls.page_anchors import anchor_of

if TYPE_CHECKING:
    from briefing.series.checks.hand_written import as_built, page_ways
else:
    as_built = late("briefing.series.checks.hand_written.as_built")
    page_ways = late("briefing.series.checks.hand_written.page_ways")

SHORTCODE = re.compile(r"^\[\[([a-z_]+)\]\]$", re.MULTILINE)
"""A line that is replaced by what the entries say."""
SHORTCODES = (
    *("licence", "coverage", "missing", "examples", "source_worth", "needs"),
    *("few_scored", "next_look", "offline", "pages", "fields", "codes"),
)
"""What a shortcode can name beside the closed lists."""
_PNG = b"\x89PNG\r\n\x1a\n"
_ONE_BRACKET = re.compile(r"^\[([a-z_]+)\]$", re.MULTILINE)
WITH_HEADINGS = ("fields", "codes")
"""Those that bring headings, whose anchors the build alone knows."""
NEEDED = ("about", "method")
"""Pages that the nav and the briefs lead to."""


def find_pages(docs: Path, languages: Sequence[str], language: str) -> dict[str, tuple[str, Path]]:
    """Name → (its language, its file): the pages of a language, and those that only another has, in that one's words."""
    order = [language, *(other for other in languages if other != language)]
    found: dict[str, tuple[str, Path]] = {}
    for tried in order:
        for path in list_named(docs / tried, ".md"):
            found.setdefault(path.stem, (tried, path))
    return dict(sorted(found.items()))


def check_docs_pages(
    docs: Path, languages: Sequence[str], topics: Collection[str] = (), known: Destinations = NOTHING
) -> Iterator[Problem]:
    """Pages that are missing, that stand where another page does, or that name a part, an entry or a picture nobody knows.

    `topics` are names that are taken. Nothing to say where there is no such folder: the entries can be checked alone. Nor
    without a language, which is told."""
    if not languages:
        return
    yield from check_page_folders(docs, languages)
    if not docs.is_dir():
        return
    yield from check_page_files(docs, languages)
    found = {language: find_pages(docs, languages, language) for language in languages}
    pages = found[languages[0]]
    for name in NEEDED:
        if name not in pages:
            shown = f"docs/{languages[0]}/{name}.md"
            yield Problem(Place(shown), "there is no such page", "a page that every brief leads to", "write it", code="docs")
    made = MadePages(known.entries, pages, known.topics, known.also)
    for language, path in pages.values():
        lacking = [other for other in languages if not (docs / other / path.name).is_file()]
        if lacking:
            what, mend = (
                f"there is no such page in {' and '.join(lacking)}",
                f"readers there get it in {language}: translate it",
            )
            yield warn_of(f"docs/{language}/{path.name}", what, "the page in every language", mend)
    anchors = {language: {name: _list_anchors(page) for name, (_, page) in found[language].items()} for language in languages}
    around = _Around(docs, tuple(languages), found, made, anchors, known)
    for language in languages:
        for path in list_named(docs / language, ".md"):
            shown = f"docs/{language}/{path.name}"
            is_taken = path.stem in topics or is_own_first(path.stem, tuple(languages))
            if is_taken and path.stem not in NEEDED:  # a topic that is called so is told itself
                what = f'"{path.stem}" is the address of another page'
                yield Problem(Place(shown), what, "another name", "rename the file", code="docs")
            told = list(_check_page(path, shown, language, around))
            yield from told
            yield from _look_closer(path, shown, [problem for problem in told if problem.severity is Severity.ERROR], around)


class _Around(NamedTuple):
    """Where a page stands, and all that it may lead to."""

    docs: Path
    languages: tuple[str, ...]
    found: Mapping[str, Mapping[str, tuple[str, Path]]]
    """Of each language its pages by name, each with the language that it is in."""
    made: MadePages
    anchors: Mapping[str, Mapping[str, Collection[str]]]
    """Of each language by name of a page."""
    known: Destinations


def _look_closer(page: Path, shown: str, told: Collection[Problem], around: _Around) -> Iterator[Problem]:
    """What only the whole page tells, of a page that its lines do not tell."""
    try:
        text = read_page(page)
    except (OSError, UnicodeDecodeError):
        return
    if len(text) > HEAVIEST_PAGE or is_plain(text):
        return
    languages, found = around.languages, around.found
    pictures = {language: list_pictures(around.docs, language, found[language]) for language in languages}
    ways = {
        language: page_ways.Ways(languages, around.made, around.anchors[language], pictures, around.known.anchors_of)
        for language in languages
        if found[language].get(page.stem, ("", None))[1] == page
    }
    yield from page_ways.check_as_built(text, shown, page.stem, ways, told)


def list_pictures(docs: Path, language: str, pages: Mapping[str, tuple[str, Path]]) -> dict[str, Path]:
    """Name → file of what a language's tree has: its own, and what those pages show that only another language has."""
    own = {path.name: path for path in list_named(docs / language / PICTURES, ".png")}
    for other, page in pages.values():
        if other != language:
            for match in PICTURE.finditer(read_page(page, errors="replace") if page.is_file() else ""):
                if (file := page.parent / PICTURES / match["name"]).is_file():
                    own.setdefault(match["name"], file)
    return own


def _check_page(path: Path, shown: str, language: str, around: _Around) -> Iterator[Problem]:
    """Whether it can be read, then what its lines say."""
    try:
        text = read_page(path)
    except (OSError, UnicodeDecodeError) as error:
        why = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        yield Problem(Place(shown), f"the page {why}", "a text file in UTF-8", "save it anew", code="docs")
        return
    if len(text) > HEAVIEST_PAGE:
        what, expected = f"the page has {len(text):,} letters", f"fewer than {HEAVIEST_PAGE:,}"
        yield Problem(Place(shown), what, expected, "make several pages of it", code="docs")
        return
    yield from find_page_slips(text, shown, around.anchors[language], around.made)
    yield from _check_parts(text, shown)
    yield from _check_entries(text, shown, around.known)
    for match in PICTURE.finditer(text):
        if not (path.parent / "pictures" / match["name"]).is_file():
            what = f"there is no picture {match['name']}"
            yield _report(shown, text, match, what, f"a file in {Path(shown).parent.as_posix()}/{PICTURES}", "remove the line")
        elif not _is_png(path.parent / "pictures" / match["name"]):
            what, mend = f"{match['name']} holds no picture in that format, and readers see none", "save it anew as PNG"
            yield replace(_report(shown, text, match, what, "a picture in PNG", mend), severity=Severity.WARNING)


def _is_png(picture: Path) -> bool:
    """By its first bytes, as browsers judge; of one that may not be read more is told by who copies it."""
    try:
        with picture.open("rb") as file:
            return file.read(len(_PNG)) == _PNG
    except OSError:
        return True


def _check_parts(text: str, shown: str) -> Iterator[Problem]:
    names = (*SHORTCODES, *LISTS)
    for match in SHORTCODE.finditer(text):
        if match[1] not in names:
            guess = nearest(match[1], names)
            mend = f'did you mean "[[{guess}]]"?' if guess else "remove the line"
            yield _report(shown, text, match, f"there is no part [[{match[1]}]]", "one of " + ", ".join(names), mend)
    for match in _ONE_BRACKET.finditer(text):
        if match[1] in names:
            found = _report(shown, text, match, f"[{match[1]}] would be printed", f"[[{match[1]}]]", "write two brackets")
            yield replace(found, severity=Severity.WARNING)


def _check_entries(text: str, shown: str, known: Destinations) -> Iterator[Problem]:
    for match in TO_ENTRY.finditer(text):
        if (match["kind"], match["id"]) not in known.entries:
            guess = nearest(match["id"], [entry_id for kind, entry_id in known.entries if kind == match["kind"]])
            mend = f"did you mean {guess}?" if guess else "remove the link"
            what = f"there is no entry briefs/{match['kind']}/{match['id']}.yml"
            yield replace(_report(shown, text, match, what, "an entry", mend), severity=Severity.WARNING)
        elif match["anchor"] and (slip := _miss_statement(match, known)):
            yield _report(shown, text, match, *slip)


def _miss_statement(match: re.Match[str], known: Destinations) -> Slip | None:
    there = known.anchors_of(match["kind"], match["id"]) if match["kind"] == Meeting.kind else ()
    if anchor_of(match["anchor"]) in there:
        return None
    ids = [found.removeprefix(anchor_of("")) for found in there]
    guess, what = nearest(match["anchor"], ids), f"briefs/{match['kind']}/{match['id']}.yml has no statement {match['anchor']}"
    mend = f"did you mean #{guess}?" if guess else "lead to the entry alone"
    return what, "the id of a statement of a meeting", mend


def _list_anchors(page: Path) -> frozenset[str]:
    """What can be led to in a page; nothing where it has parts with headings, or cannot be read, which is told."""
    try:
        text = read_page(page, errors="replace")
    except OSError:
        return frozenset()
    if any(part in WITH_HEADINGS for part in SHORTCODE.findall(text)):
        return frozenset()
    if is_plain(text) or len(text) > HEAVIEST_PAGE:
        return find_anchors(text)
    return frozenset(as_built.build_page(text).page.ids)


def _report(shown: str, text: str, match: re.Match[str], what: str, expected: str, mend: str) -> Problem:
    return Problem(Place(shown, text[: match.start()].count("\n") + 1), what, expected, mend, code="docs")
