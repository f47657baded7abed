"""What a build would refuse of a hand-written page as it is built, in each language that shows it, and where it was written."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import unquote

from briefing.problem import Place, Problem
from briefing.series.checks.hand_written.as_built import DEAD, PageAsBuilt, build_page
from briefing.series.checks.hand_written.finished_page import Page, split_address
from briefing.series.checks.hand_written.made_files import ONCE
from briefing.series.checks.hand_written.made_pages import ANCHORS, MadePages
from briefing.series.checks.hand_written.page_links import ANY_PAGE, Slip
from briefing.series.checks.hand_written.page_markup import OF_FRAME, ONLY, SHOWN_WELL
from briefing.series.checks.phrasing.long_texts import HEAVIEST_PAGE
from briefing.suggestion import nearest
from briefing.urls import HTML, PAGE, PICTURES, language_root
from briefing.urls.page_anchors import anchor_of

LARGEST = HEAVIEST_PAGE - 30_000
"""Bytes of a page without what stands around it, which is more where the series has many topics."""
TO_NOTE = "#fnref:"
"""How the way back from a note begins."""
AnchorsOf = Callable[[str, str], Collection[str]]
"""Kind and id of an entry → what can be led to on its page, beside what is there on all pages of the kind."""
_OTHER_ANCHORS = "other anchors of it come and go with what there is to tell"

_ALSO = "readers in {0} get the page too, and there it leads nowhere: write it in {0}, or remove the link"


class Ways(NamedTuple):
    """What a page of one language may lead to."""

    languages: tuple[str, ...]
    made: MadePages
    anchors: Mapping[str, Collection[str]]
    """Name of a hand-written page → what can be led to in it; nothing where nobody knows that."""
    pictures: Mapping[str, Collection[str]]
    """Language → the names of its pictures."""
    anchors_of: AnchorsOf


def find_refused(built: PageAsBuilt, name: str, language: str, ways: Ways) -> Iterator[tuple[str, Slip]]:
    """Each with what to look for in the text."""
    page = built.page
    for found, count in Counter(page.ids).items():
        if count > 1 or found.startswith("__") or found in OF_FRAME:
            sought = found.removeprefix("fn:")
            yield sought, (f'the id "{found}" stands twice on the page', "an id of its own", "call it otherwise")
    for what in dict.fromkeys(page.forbidden):
        yield re.split(r"[=: >]", what.removeprefix("a ").strip("<"))[0], (f"no page may hold {what}", ONLY, "remove it")
    if page.inline_scripts:
        yield "<script", ("no page may hold <script>", ONLY, "remove it")
    for address in dict.fromkeys(page.loads):
        parts, shown = split_address(address), address.removeprefix(DEAD)
        if parts is None or parts.netloc or parts.scheme:
            what = "is no picture of its own as it is written" if shown != address else "would be fetched from another host"
            yield shown, (f"{shown} {what}", *SHOWN_WELL)
    for address in dict.fromkeys((*page.links, *(each for each in page.loads if not each.startswith(DEAD)))):
        if address.startswith(TO_NOTE) and address[1:] not in page.ids:
            note = f"[^{address.removeprefix(TO_NOTE)}]"
            yield f"{note}:", (f"nothing leads to the note {note}", f"{note} in the text", "write it there")
        elif slip := _find_fault(page, address, name, language, ways):
            yield address.removeprefix(DEAD), slip


def _find_fault(page: Page, address: str, name: str, language: str, ways: Ways) -> Slip | None:
    if address.startswith(DEAD):
        return f"{address.removeprefix(DEAD)} leads nowhere", ANY_PAGE, "write one of these"
    parts = split_address(address)
    if parts is None:
        return f"{address} is no address", ANY_PAGE, "write one of these"
    if parts.scheme or parts.netloc:
        return None
    anchor, root = unquote(parts.fragment), language_root(language, ways.languages)
    if not parts.path:
        return _miss_anchor(f"#{anchor}", f"{name}.md", anchor, page.ids) if ways.anchors.get(name) else None
    target = posixpath.normpath(posixpath.join(f"{root}{name}", unquote(parts.path)))
    if target.startswith((".", "/")) and target != ".":
        return f"{address} leads out of the site", ANY_PAGE, "write one of these"
    return _judge_target(address, "" if target == "." else target, anchor, ways)


def _judge_target(address: str, target: str, anchor: str, ways: Ways) -> Slip | None:
    """Of a place of the site, in whichever language it stands."""
    first, _, rest = target.partition("/")
    language = first if first in ways.languages[1:] else ways.languages[0]
    within = rest if language == first else target
    folder, _, file = within.rpartition("/")
    folder = f"{folder}/" if folder else ""
    if folder == PICTURES and file in ways.pictures[language]:
        return None
    if "." in file or target in ONCE:
        if not ways.made.has_file(folder, file, ways.languages, is_first=language == ways.languages[0]):
            return (
                f"there is no file {address}",
                "a page, a file of the data, or a picture of its own",
                "correct it, or remove the link",
            )
    elif slip := ways.made.miss(address, within):
        return slip
    if not anchor or (file and "." in file and file != HTML):
        return None
    return _judge_anchor(address, (within.removesuffix(HTML)).strip("/"), anchor, ways)


def _judge_anchor(address: str, within: str, anchor: str, ways: Ways) -> Slip | None:
    if within in ways.anchors:
        known = ways.anchors[within]
        return _miss_anchor(address, f"{within}.md", anchor, known) if known else None
    kind, _, entry_id = within.partition("/")
    there = [*ANCHORS.get(f"{within}/", ()), *(ANCHORS.get(kind, ()) if entry_id else ()), *ways.anchors_of(kind, entry_id)]
    if anchor in there:
        return None
    what, guess = f"{address} leads to an anchor that need not be there", nearest(anchor, there)
    expected = f"one of {', '.join(there[:8])}; {_OTHER_ANCHORS}" if there else f"the page alone: {_OTHER_ANCHORS}"
    return what, expected, f'did you mean "#{guess}"?' if guess else "lead to the page alone"


def _miss_anchor(address: str, page: str, anchor: str, known: Collection[str]) -> Slip | None:
    if anchor in known or not anchor:
        return None
    guess = nearest(anchor, list(known))
    mend = f'did you mean "#{guess}"?' if guess else "correct it, or lead to the page alone"
    return f"{page} has no heading #{anchor}", "the words of a heading, small, with hyphens", mend


def spell_ways(address: str) -> Iterator[str]:
    """An address as it may have been written."""
    path, mark, anchor = address.partition("#")
    name = path.strip("./").rpartition("/")[2]
    yield from (address, escape(address))
    if path.endswith("/"):
        yield from (f"{path}{PAGE}{mark}{anchor}", f"{name}.md{mark}{anchor}")
        yield f"{name}.yml{mark}{anchor.removeprefix(anchor_of(''))}"


def find_line(text: str, sought: Iterable[str]) -> int:
    """The first line in which one of some words stands; 0 where none is found as it was written."""
    at = next((at for at in (text.lower().find(word.lower()) for word in sought if word) if at >= 0), -1)
    return text[:at].count("\n") + 1 if at >= 0 else 0


def check_as_built(text: str, shown: str, name: str, ways: Mapping[str, Ways], told: Collection[Problem]) -> Iterator[Problem]:
    """Errors at their lines, but where a line is `told` to be wrong; `ways` are those of each language that shows the page."""
    built, lines, said = build_page(text), {found.place.line for found in told}, {found.what for found in told}
    if built.refusal:
        yield _refuse(shown, 1, ("the page cannot be read as Markdown", "brackets that are few and closed", "make it simpler"))
    if built.size > LARGEST:
        what, expected = f"the page has {built.size:,} bytes of HTML", f"at most {LARGEST:,}, since its frame has more"
        yield _refuse(shown, 1, (what, expected, "make several pages of it"))
    seen = set[Slip]()
    for language, found in ways.items():
        for sought, slip in find_refused(built, name, language, found):
            line = find_line(text, spell_ways(sought))
            if slip in seen or slip[0] in said or (line in lines if line else lines):
                continue
            seen.add(slip)
            yield _refuse(shown, line or 1, slip if f"/{language}/" in shown else (*slip[:2], _ALSO.format(language)))


def _refuse(shown: str, line: int, slip: Slip) -> Problem:
    return Problem(Place(shown, line), *slip, code="docs")
