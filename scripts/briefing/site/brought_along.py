"""Ways in hand-written pages to tables of the data, to headings below `[[fields]]` and `[[codes]]`, to parts of registers.

The rules over these pages know none of them; few pages lead there, and a check waits for what tells it where one does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from briefing import late
from briefing.listing import list_named
from briefing.problem import Place, Problem
from briefing.suggestion import nearest
from briefing.urls import DICTIONARY, REGISTERS

if TYPE_CHECKING:
    from briefing import tree
    from briefing.locale import own_messages
    from briefing.series import opening
    from briefing.series.checks.hand_written import as_built, docs_pages, page_files, page_links, page_ways
    from briefing.series.standing import edition
else:
    opening, edition = late("briefing.series.opening"), late("briefing.series.standing.edition")
    own_messages = late("briefing.locale.own_messages")
    tree, as_built = late("briefing.tree"), late("briefing.series.checks.hand_written.as_built")
    docs_pages = late("briefing.series.checks.hand_written.docs_pages")
    page_files = late("briefing.series.checks.hand_written.page_files")
    page_ways = late("briefing.series.checks.hand_written.page_ways")

_REGISTER = "|".join(REGISTERS)
_TO_PART = re.compile(rf"/({_REGISTER})/in-".encode())
_PART = re.compile(rf"(?:\.\./)+(?:[a-z]+/)?((?:{_REGISTER})/in-[^/#?]+/)")
_TO_TABLE = re.compile(rb"data/[^\s\"'/]+\.csv")
_HAS_PART = re.compile(rb"^\[\[(?:fields|codes)\]\]\s*$", re.MULTILINE)
_HAS_ANCHOR = re.compile(rb"""\(\s*#|[\s"'=:](?:#[\w-]|id\s*=)""")
_BROUGHT = re.compile(r"^\[\[(fields|codes)\]\]$", re.MULTILINE)
_TABLE = re.compile(r"(?:\.\./)+(data/[^/#?]+\.csv)")
_WITHIN = re.compile(r"(?:\.\./(?P<name>[\w-]+)/)?#(?P<anchor>.+)")


class _Text(NamedTuple):
    """One page of a language, and as it is with what it brings."""

    shown: str
    text: str
    filled: str


def find_lost_ways(project: Path) -> list[Problem]:
    """Each is an error at its line. Nothing is said of a page that cannot be read, which is told."""
    docs = project / "docs"
    languages = tuple(sorted(folder.name for folder in docs.iterdir() if folder.is_dir())) if docs.is_dir() else ()
    texts = [(path.stem, _read(path)) for language in languages for path in list_named(docs / language, ".md")]
    if not _may_lead(texts):
        return []
    own = project / "briefs" / own_messages.OWN_FOLDER
    locales, _ = own_messages.open_locales(dict.fromkeys(languages, Place("")), {}, own, "")
    made, found = _list_parts(project, {name for _, text in texts for name in _TO_PART.findall(text)}), dict[Problem, None]()
    for language, locale in locales.items():
        pages = dict(_fill(docs, languages, language, dict(tree.bring_along(locale))))
        found |= dict.fromkeys(problem for name in pages for problem in _find_of_page(name, pages, made))
    return [*found]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


def _may_lead(texts: Sequence[tuple[str, bytes]]) -> bool:
    """Whether a page may lead to a table, or to what another one or itself takes over."""
    bringing = {name for name, text in texts if _HAS_PART.search(text)}
    to_part = re.compile(rb"(?:%s)(?:\.md|/)#" % b"|".join(re.escape(name.encode()) for name in bringing)) if bringing else None
    return any(
        _TO_TABLE.search(text)
        or _TO_PART.search(text)
        or (to_part and to_part.search(text))
        or (name in bringing and _HAS_ANCHOR.search(text))
        for name, text in texts
    )


def _fill(
    docs: Path, languages: tuple[str, ...], language: str, parts: Mapping[str, Callable[[], str]]
) -> Iterator[tuple[str, _Text]]:
    for name, (written_in, path) in docs_pages.find_pages(docs, languages, language).items():
        try:
            text = page_files.read_page(path)
        except (OSError, UnicodeDecodeError):
            continue
        filled = _BROUGHT.sub(lambda match: parts[match[1]](), text)
        yield name, _Text(f"docs/{written_in}/{path.name}", text, filled)


def _find_of_page(name: str, pages: Mapping[str, _Text], made: Set[str] | None) -> Iterator[Problem]:
    shown, text, filled = pages[name]
    page = as_built.build_page(filled).page
    ids = Counter(as_built.build_page(text).page.ids)
    for twice, count in Counter(page.ids).items():
        if count > 1 and ids[twice] == 1:
            what = f'the id "{twice}" is one of those that the page takes over'
            yield _report(shown, text, twice, (what, "an id of its own", "call it otherwise"))
    for address in dict.fromkeys(page.links):
        if slip := _miss_table(address) or _miss_part(address, made) or _miss_anchor(address, name, pages):
            yield _report(shown, text, address, slip)


def _miss_table(address: str) -> page_links.Slip | None:
    match, known = _TABLE.match(address), tree.list_table_files() | {DICTIONARY}
    if match is None or unquote(match[1]) in known:
        return None
    guess = nearest(match[1], known)
    what, mend = f"there is no table {address}", f'did you mean "{guess}"?' if guess else "look for it on the page of the data"
    return what, "a table of the data", mend


def _list_parts(project: Path, registers: Collection[bytes]) -> Set[str] | None:
    """The pages of registers to a part of which somebody leads; None where nobody does, or the series is at fault.

    How a register is split hangs on its entries and on no day.
    """
    opened = opening.open_series(project / "briefs") if registers else None
    if opened is None or opened.series is None:
        return None
    now = edition.Edition(opened.series, opened.series.settings.covers_to.first_day)
    return tree.list_register_pages(now, opened.locales, project / "docs", {name.decode() for name in registers})


def _miss_part(address: str, made: Set[str] | None) -> page_links.Slip | None:
    match = _PART.match(address)
    if match is None or made is None or match[1] in made:
        return None
    register = f"{match[1].partition('/')[0]}/"
    there = sorted(page.removeprefix(register).strip("/") for page in made if page.startswith(register) and page != register)
    what = f"the register has no part {address} now"
    return (
        what,
        f"one of {', '.join(there)}" if there else "the register, which is in one part",
        f"lead to {register}, or to one that is there",
    )


def _miss_anchor(address: str, own: str, pages: Mapping[str, _Text]) -> page_links.Slip | None:
    match = _WITHIN.fullmatch(address)
    target = pages.get(match["name"] or own) if match else None
    if match is None or target is None or target.text == target.filled:
        return None
    anchor, there = unquote(match["anchor"]), as_built.build_page(target.filled).page.ids
    if anchor in there:
        return None
    guess = nearest(anchor, there)
    what, mend = f"{match['name'] or own}.md has no heading #{anchor}", f'did you mean "#{guess}"?' if guess else ""
    return what, "the words of a heading, small, with hyphens", mend or "correct it, or lead to the page alone"


def _report(shown: str, text: str, sought: str, slip: page_links.Slip) -> Problem:
    return Problem(Place(shown, page_ways.find_line(text, page_ways.spell_ways(sought)) or 1), *slip, code="docs")
