"""What a hand-written page says otherwise than was meant: Markdown takes each of these for text, and readers see the signs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from briefing.entries.texts import is_note_to_oneself, is_put_off
from briefing.problem import Place, Problem, Severity
from briefing.series.checks.hand_written.made_pages import MadePages
from briefing.series.checks.hand_written.open_tags import find_left_open
from briefing.series.checks.hand_written.page_links import Slip, find_dead_links, find_odd_links
from briefing.series.checks.hand_written.page_markup import OF_FRAME, find_forbidden
from briefing.series.checks.hand_written.plain_text import CODE, FENCED
from briefing.series.checks.hand_written.unseen_signs import find_unseen
from briefing.suggestion import nearest
from briefing.text import LANGUAGE

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_INDENTED = re.compile(r" {4}|\t")
"""A line that may be code by its place: what would end a build is left to the build there."""
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_CONFLICT = re.compile(r"<{7}( |$)|>{7}( |$)|={7}$")
_NO_SPACE = re.compile(r"(#{1,6})([^#\s].*)")
_PAGE = re.compile(r"\]\((?:(?P<name>[\w-]+)\.md)?(?:#(?P<anchor>[\w-]*))?\)")
_HEADING = re.compile(r"^#{1,6} +(.+?)(?: +#+)? *$", re.MULTILINE)
_ID = re.compile(r"<[A-Za-z][^<>]*?\sid\s*=\s*[\"']?([^\s\"'<>]+)")
_WAY = r"<a\s(?:[^<>]*\s)?href\s*=\s*[\"']?"
_WITHIN = re.compile(_WAY + r"(?P<name>)#(?P<anchor>[^\s\"'<>]+)", re.IGNORECASE)
_MADE = re.compile(rf"\]\(\.\./(?P<page>(?:[\w-]+/)*index\.md)|{_WAY}\.\./(?P<way>[\w-][\w./-]*)", re.IGNORECASE)
_NOTE = re.compile(r"\[\^([\w-]+)\](:?)")
_PART = re.compile(r"\[\[\s*([A-Za-z_]+)\s*\]\](?!\()")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(form|input|button)\b", re.IGNORECASE)
_SWALLOWING = re.compile(
    r"<(textarea|plaintext|title|xmp|listing|noscript|noembed|noframes|select|template|frameset)\b", re.IGNORECASE
)
"""Elements of which browsers take the rest of the page for their text, or show nothing of what stands in them."""
_TITLE = re.compile(r"^#[^#]|^\S.*\n=+[ \t]*$", re.MULTILINE)
_SIMPLE: tuple[tuple[re.Pattern[str], Slip], ...] = (
    (
        re.compile(r"\[[^\]^]+\]\(\s*\)"),
        ("the link leads nowhere", "an address in round brackets", "write it, or the words alone"),
    ),
    (
        re.compile(r"\[[^\]^]+\]\((?:https?:|mailto:|[\w./-]+\.(?:md|yml))[^)]*$"),
        ("the link is not closed", "[words](address)", "write ) behind the address"),
    ),
    (re.compile(r"\[[^\]^]+\] \((?:https?:|[\w./-]+\.md)"), ("a space parts a link", "[words](address)", "remove the space")),
    (
        re.compile(r"\([^()]+\)\[[^\]]+(?:\.md|://)[^\]]*\]"),
        ("the brackets of a link are exchanged", "[words](address)", "exchange them"),
    ),
    (
        re.compile(r"!\[\s*\]\("),
        ("the picture has no words", "what it shows, for who cannot see it", "write it between [ and ]"),
    ),
    (
        re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#(?=\s).*?#\}"),
        (
            "what stands in braces would be printed",
            "text, or a [[part]]",
            "write what is meant, or remove it",
        ),
    ),
    (re.compile(r"^\[\[[a-z_]+\]?$"), ("the part is not closed", "[[name]] on a line of its own", "write ]] at its end")),
)


_REFERRED = re.compile(r"(?<![!\\\]])\[(?P<words>[^\[\]^]+)\]\[(?P<name>[^\[\]]*)\]")
_REFERENCE = re.compile(r"^ {0,3}\[([^\[\]]+)\]:", re.MULTILINE)
_ROW = re.compile(r"\|.*\|[ \t]*")
_RULE = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|?)+")


class _Note(NamedTuple):
    """A note, or the sign that leads to one."""

    name: str
    line: int
    is_told: bool


def find_anchors(text: str) -> frozenset[str]:
    """What can be led to in a page: its headings, and what has an id."""
    return _name_headings(text) | frozenset(_ID.findall(_COMMENT.sub("", CODE.sub("`", FENCED.sub("", text)))))


def _name_headings(text: str) -> frozenset[str]:
    """As Markdown calls them in an address; of two alike the second ends with `_1`."""
    found = Counter[str]()
    for heading in _HEADING.findall(FENCED.sub("", text)):
        plain = unicodedata.normalize("NFKD", _LINK.sub(r"\1", heading)).encode("ascii", "ignore").decode()
        name = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
        found[name] += 1
    return frozenset(f"{name}_{number}" if number else name for name, times in found.items() for number in range(times))


def find_page_slips(
    text: str, shown: str, pages: Mapping[str, Collection[str]], made: MadePages | None = None
) -> Iterator[Problem]:
    """Each is a warning at its line, and an error where no build would pass it.

    `pages` are all hand-written ones by name, each with its anchors where they are known.
    """
    if slip := _judge_beginning(text):
        yield _warn(shown, 1, slip)
    titles, taken, notes = 0, set(_name_headings(text)), list[_Note]()
    lines, left_open = _part_from_code(text)
    for number, line, bare in lines:
        for slip in _judge(CODE.sub("`", line)):
            yield _warn(shown, number, slip)
        plain = "" if _INDENTED.match(line) else CODE.sub("`", bare)
        stops = (_find_stops(plain, pages, PurePath(shown).stem), _find_taken(plain, taken), _find_unmade(plain, made))
        for slip in dict.fromkeys(chain(*stops)):
            yield _refuse(shown, number, slip)
        titles += line.startswith("# ")
        if titles > 1 and line.startswith("# "):
            yield _warn(shown, number, ("the page has a second title", "one line that begins with #", "begin it with ##"))
        notes += (_Note(name, number, bool(is_told)) for name, is_told in _NOTE.findall(plain))
    for number, slip in (*_find_unreferred(lines, text), *_find_unruled(lines), *find_unseen(text), *find_left_open(text)):
        yield _warn(shown, number, slip)
    if text.count("<!--") > text.count("-->"):
        number = text[: text.rindex("<!--")].count("\n") + 1
        yield _warn(shown, number, ("<!-- opens a comment that nothing closes", "--> behind it", "close it, or remove it"))
    for number, fence in left_open:
        yield _warn(shown, number, (f"{fence} opens what nothing closes", f"{fence} below it too", "close it"))
    yield from _judge_notes(notes, shown)


def _judge_beginning(text: str) -> Slip | None:
    if not text.strip():
        return "the page is empty", "a title and a text", "write it, or remove the file"
    if text.startswith("---\n"):
        return "what stands between --- would be printed", "a page that begins with # and its title", "remove it"
    if not _TITLE.search(text):
        return "the page has no title", "a line that begins with # and a space", "write it at the beginning"
    return None


def _part_from_code(text: str) -> tuple[list[tuple[int, str, str]], list[tuple[int, str]]]:
    """The lines that stand in no fenced code, each with its number and what it says without comments; and where a fence
    stands, and how it looks, that nothing closes."""
    fence, begun, found = "", 0, []
    without_comments = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text).split("\n")
    for number, (line, bare) in enumerate(zip(text.split("\n"), without_comments, strict=True), 1):
        if match := _FENCE.match(line):
            fence, begun = ("", 0) if fence and match[1].startswith(fence) else (fence or match[1], begun or number)
        elif not fence:
            found.append((number, line, bare))
    return found, [(begun, fence)] if fence else []


def _find_unreferred(lines: Sequence[tuple[int, str, str]], text: str) -> Iterator[tuple[int, Slip]]:
    """Links by a name to which no line gives an address."""
    known = {name.casefold() for name in _REFERENCE.findall(text)}
    for number, _, bare in lines:
        for match in () if _INDENTED.match(bare) else _REFERRED.finditer(CODE.sub("`", bare)):
            name = match["name"] or match["words"]
            if name.casefold() not in known:
                what = f"nothing says where [{name}] leads"
                yield (
                    number,
                    (what, f"[{match['words']}](address)", f"write the address in place of [{name}]"),
                )


def _find_unruled(lines: Sequence[tuple[int, str, str]]) -> Iterator[tuple[int, Slip]]:
    """Rows of a table whose head is not told by a line of hyphens: they are a paragraph, with all their strokes."""
    before = ""
    for index, (number, _, bare) in enumerate(lines):
        following = lines[index + 1][2] if index + 1 < len(lines) else ""
        begins = _ROW.fullmatch(bare) and not before.strip()
        if begins and _ROW.fullmatch(following) and not _RULE.fullmatch(following.strip()):
            what, expected = "the rows would be printed with their strokes", "a line such as |---|---| below the first"
            yield number, (what, expected, "write it, with a --- for each column")
        before = bare


def _judge_notes(notes: Sequence[_Note], shown: str) -> Iterator[Problem]:
    """Each sign leads to a note, and to each note a sign."""
    told = {note.name: note.line for note in reversed(notes) if note.is_told}
    pointed = {note.name for note in notes if not note.is_told}
    for note in notes:
        if not note.is_told and note.name not in told:
            slip = (
                f"there is no note [^{note.name}]",
                f"a line that begins with [^{note.name}]:",
                "write it, or remove the sign",
            )
            yield _warn(shown, note.line, slip)
    for name in told.keys() - pointed:
        yield _refuse(shown, told[name], (f"nothing leads to the note [^{name}]", f"[^{name}] in the text", "write it there"))


def _find_taken(line: str, taken: set[str]) -> Iterator[Slip]:
    """Ids that a heading, another element or the frame of every page has; what is new is put among the `taken`."""
    for name in _ID.findall(line):
        if name in taken or name.startswith("__") or name in OF_FRAME:
            yield f'the id "{name}" stands twice on the page', "an id of its own", "call it otherwise"
        taken.add(name)


def _find_unmade(line: str, made: MadePages | None) -> Iterator[Slip]:
    """But for HTML that may lead into another language, which only the page as it is built tells."""
    for match in _MADE.finditer(line):
        path = match["page"] or match["way"] or ""
        folder = path[: path.rindex("/") + 1] if "/" in path else "" if "." in path else path
        is_elsewhere = match["way"] and re.fullmatch(LANGUAGE, path.partition("/")[0])
        if made is None or is_elsewhere or made.has_file(folder, path.rpartition("/")[2], (), is_first=True):
            continue
        if slip := made.miss(f"../{path}", folder):
            yield slip


def _find_stops(line: str, pages: Mapping[str, Collection[str]], own: str) -> Iterator[Slip]:
    """What would end a build: ways that lead nowhere, and markup that no page may hold."""
    yield from find_forbidden(line)
    yield from find_dead_links(line, pages)
    for match in (*_PAGE.finditer(line), *_WITHIN.finditer(line)):
        name, anchor = match["name"] or own, match["anchor"]
        if name not in pages:
            guess = nearest(name, pages)
            mend = f'did you mean "{guess}.md"?' if guess else "correct it, or remove the link"
            yield f"there is no page {name}.md", f"one of {', '.join(pages)}", mend
        elif anchor and pages[name] and anchor not in pages[name]:
            guess = nearest(anchor, pages[name])
            mend = f'did you mean "#{guess}"?' if guess else "correct it, or lead to the page alone"
            yield f"{name}.md has no heading #{anchor}", "the words of a heading, small, with hyphens", mend


def _judge(line: str) -> Iterator[Slip]:
    if _CONFLICT.match(line):
        yield "the line is a mark of a merge", "one of the two versions", "keep what is right and delete the marks"
    if match := _NO_SPACE.fullmatch(line):
        yield "the heading lacks a space behind #", f"{match[1]} {match[2]}", "put one there"
    if is_put_off(line.strip()):
        yield f'"{line.strip()}" would be printed as it is', "the text", "write it, or remove the line"
    if is_note_to_oneself(line):
        yield "a note to oneself would be printed", "the text", "write it, or remove the line"
    if (part := _PART.search(line)) and line != f"[[{part[1].lower()}]]":
        yield "a part stands alone on its line", f"[[{part[1].lower()}]]", "write it so, with nothing before and behind it"
    if tag := _TAG.search(line):
        yield f"browsers do nothing with <{tag[1].lower()}> here", "text, links and pictures", "remove it"
    if (tag := _SWALLOWING.search(line)) and "<svg" not in line:
        yield f"<{tag[1].lower()}> takes what follows out of the page", "text, links and pictures", "remove it, or write &lt;"
    yield from (slip for pattern, slip in _SIMPLE if pattern.search(line))
    yield from find_odd_links(line)


def _refuse(shown: str, number: int, slip: Slip) -> Problem:
    return replace(_warn(shown, number, slip), severity=Severity.ERROR)


def _warn(shown: str, number: int, slip: Slip) -> Problem:
    return Problem(Place(shown, number), *slip, code="docs", severity=Severity.WARNING)
