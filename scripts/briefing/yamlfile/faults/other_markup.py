"""Signs of other ways of writing: Markdown's fences and bullets, comments as elsewhere, a line --- that closes what opened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import quote
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut

_FENCE = re.compile(r"(?:```|~~~)[\w-]*")
_COMMENT = re.compile(r"(?://+|%+|--+|;+)\s*([^\s-].*)|<!--\s*(\S.*?)\s*-->|/\*+\s*(\S.*?)\s*\*+/")
"""As programs and pages have it."""
_NOTE = re.compile(r"(?:TODO|FIXME|XXX|NOTE|NB|NOTA|OJO|PENDIENTE)\b.*")
_QUOTED_LINE = re.compile(r"""(["'])([a-z_]+):\s+(.+)\1""")
_BULLET = re.compile(r"([*+–—•·]) (?=\S)")


def find_other_markup(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """Lines that stand there as they would in Markdown or in a program."""
    for line in laid_out:
        if line.role != "text":
            continue
        if _FENCE.fullmatch(line.value):
            yield _fault(line, "is a mark of Markdown around what it shows as it is", "the entry alone", "delete the line", "")
        elif marked := _COMMENT.fullmatch(line.value):
            comment = f"{line.raw[: line.indent]}# {marked[1] or marked[2] or marked[3]}"
            yield _fault(line, "is no comment here", "a comment begins with #", f"write {shorten(comment.strip())}", comment)
        elif _NOTE.fullmatch(line.value):
            comment = f"{line.raw[: line.indent]}# {line.value}"
            yield _fault(
                line, "is a note, and no part of an entry", "# in front of it", f"write {shorten(comment.strip())}", comment
            )
        elif (quoted := _QUOTED_LINE.fullmatch(line.value)) and quoted[2] in keys:
            mended = f"{quoted[2]}: {quote(quoted[3])}"
            yield _fault(
                line,
                "stands in quotation marks with its key",
                "quotation marks around the text alone",
                f"write {shorten(mended)}",
                line.raw[: line.indent] + mended,
            )
        elif bullet := _BULLET.match(line.value):
            item = f"- {line.value[bullet.end() :]}"
            mended = line.raw[: line.indent] + item
            yield _fault(line, f"begins with {bullet[1]}", "a hyphen before each value of a list", f"write {item}", mended)


def find_closing_marks(lines: list[str]) -> Iterator[Fault]:
    """A line --- below everything else: it begins a second entry, in which nothing stands."""
    last = max(number for number, line in enumerate(lines) if line.strip())
    if last and lines[last].rstrip() in ("---", "..."):
        what = f"the line {lines[last].rstrip()} at the end begins another entry, and none follows"
        yield Fault(last, 0, what, "nothing below the last key", "delete the line", "documents", {last: ""})


def _fault(line: LaidOut, what: str, expected: str, mend: str, mended: str) -> Fault:
    told = f'the line "{shorten(line.value, 40)}" {what}'
    return Fault(line.number, line.indent, told, expected, mend, "other-markup", {line.number: mended})
