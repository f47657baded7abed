"""Takes the blocks of HTML that our templates wrote out of the Markdown at once, before Python-Markdown reads each tag.

Most of a page is such blocks, and Python-Markdown finds the end of each with an HTML parser of its own, written in Python;
MkDocs reads everything once more for ids. Here a block is found by the tag that begins its first line and the end tag that
closes it. What is not as plain as that is left to Python-Markdown, so the result is the same. Knows no page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, STX, AtomicString

_BEGIN = re.compile(r"^( {0,3})<([a-z][a-z0-9]*)(?=[\s>])", re.MULTILINE)
_LINE_END = re.compile(r"[ ]*(?:\n|\Z)")
_BLANK = re.compile(r"([ ]*\n){2}")
_NOT_PLAIN = re.compile(r"<(?:[!?A-Z]|(?:details|div|dl|figure|form|header|li|nav|ol|p|pre|table|ul)\b[^<>]*/>)")
"""Comments and declarations, loud tags, a block that closes itself: Python-Markdown knows what to do."""
NORMALIZE, HTML_BLOCK, BEFORE_INLINE, TOC, RAW_HTML = 30, 20, 21, 5, 30
"""Where Python-Markdown has its own of those names, and before it looks for patterns."""
_UNEVEN = ("\r", "\t", "\2", "\3", " \n", "```", "~~~")
"""Signs of what is made even first, and of code, in which no block begins."""
AFTER_MKDOCS, BEFORE_MKDOCS = 20.5, 21.5
"""After MkDocs has read all ids of the text, which it needs to check anchors; or before, where the gates do that."""


BEFORE_ALL = 1_000
_TAKEN = re.compile(re.escape(HTML_PLACEHOLDER) % r"\d+")
_PLACE = re.compile("<p>{0}</p>|{0}".format(HTML_PLACEHOLDER % "([0-9]+)"))
_DRAWING = re.compile(r"<svg\b[^<>]*>(?:</?[a-z][^<>]*>)*</svg>\n*", re.ASCII)
_MARKS = re.compile(r"[\\`*_\[\]!&\2\3\n]")
"""Signs by which Python-Markdown would find something in the tags of a drawing."""
_PLAIN = re.compile(r"(?:[^\W_]|[ .,:;?/()'\"–—’“”«»¿¡%€$+-])+(?<! )")
"""Words in which none of its patterns finds anything: no mark, no address, no end of a line."""


class RawBlocks(Extension):
    """Registers the preprocessor before Python-Markdown's own."""

    def __init__(self) -> None:
        super().__init__()
        self.priority = AFTER_MKDOCS

    def extendMarkdown(self, md: Markdown) -> None:
        """Put each part in its place: blocks are taken before Python-Markdown's own, and nobody looks for Markdown in them."""
        md.preprocessors.register(_TakeBlocks(md), "briefing_raw_blocks", self.priority)
        md.preprocessors.register(_PassPlain(md), "html_block", HTML_BLOCK)
        if self.priority == BEFORE_MKDOCS:
            md.preprocessors.register(_TakeAtOnce(md), "normalize_whitespace", NORMALIZE)
            toc = next((each for each in md.registeredExtensions if isinstance(each, TocExtension)), None)
            if toc and type(md.treeprocessors["toc"]) is TocTreeprocessor:
                md.treeprocessors.register(_Contents(md, toc.getConfigs()), "toc", TOC)
        if type(md.postprocessors["raw_html"]) is RawHtmlPostprocessor:
            md.postprocessors.register(_PutBack(md), "raw_html", RAW_HTML)
        md.treeprocessors.register(_LeavePlain(md), "briefing_plain", BEFORE_INLINE)
        md.parser.blockprocessors.register(_PassBlocks(md.parser), "briefing_raw_blocks", BEFORE_ALL)


class _TakeBlocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block."""
        return self.take("\n".join(lines), lines)

    def take(self, source: str, lines: list[str]) -> list[str]:
        """Likewise; the lines where the source is not plain."""
        if _NOT_PLAIN.search(source):
            return lines
        taken: list[str] = []
        held: list[str] = []  # those with nothing between them are one, since each is looked at again and again
        at = 0
        while found := _BEGIN.search(source, at):
            indent, tag = found.groups()
            if drawing := self._find_drawing(source, found.start()):
                taken += [*self._store(held), source[at : found.start()], *self._store([drawing[0].rstrip("\n")])]
                at = drawing.end()
                continue
            if not self.md.is_block_level(tag):
                taken += [*self._store(held), source[at : found.end()]]
                at = found.end()
                continue
            end = _find_end(source, tag, found.start())
            line_end = _LINE_END.match(source, end) if end and not indent else None
            if line_end is None:
                return lines
            if between := source[at : found.start()].strip("\n"):
                taken += [*self._store(held), between]
            held.append(source[found.start() : end] + ("\n" if _BLANK.match(source, end) else ""))
            at = end
        return "".join([*taken, *self._store(held), source[at:]]).split("\n")

    def _store(self, held: list[str]) -> list[str]:
        """A placeholder for some blocks, if there are any; none is held then."""
        if not held:
            return []
        block = "\n".join(held)
        held.clear()
        return ["\n\n", self.md.htmlStash.store(block), "\n\n"]

    def _find_drawing(self, source: str, start: int) -> re.Match[str] | None:
        """A drawing that is a paragraph of its own and holds no words."""
        found = _DRAWING.match(source, start) if source.startswith("<svg", start) else None
        if found is None or source[max(start - 2, 0) : start].strip("\n") or _MARKS.search(found[0].rstrip("\n")):
            return None
        return found if found[0].endswith("\n\n") or found.end() == len(source) else None


class _TakeAtOnce(NormalizeWhitespace):
    """Before what is to be made even is looked for in all of a page, whose templates write nothing uneven."""

    def run(self, lines: list[str]) -> list[str]:
        """The same, where there is nothing to be made even."""
        source = "\n".join(lines)
        if any(sign in source for sign in _UNEVEN):
            return super().run(lines)
        even = source + "\n\n"
        return _TakeBlocks(self.md).take(even, even.split("\n"))


class _PassPlain(HtmlBlockPreprocessor):
    """Where all tags were taken there is nothing for a parser of HTML."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


class _LeavePlain(Treeprocessor):
    """No pattern is tried on words that hold no mark."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and _PLAIN.fullmatch(element.text):
                element.text = AtomicString(element.text)


class _PassBlocks(BlockProcessor):
    """A paragraph for each placeholder, as any would become, but without anybody looking for lists or links in it."""

    def test(self, parent: Element, block: str) -> bool:
        return _TAKEN.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


class _Contents(TocTreeprocessor):
    """Prints the list of contents only for a page that asks for it; the theme draws its own of what the headings say."""

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """The list, or an empty one."""
        lines: list[str] = vars(self.md)["lines"]
        return super().build_toc_div(toc_list if any(self.marker in line for line in lines) else [])


class _PutBack(RawHtmlPostprocessor):
    """The blocks at their places again, without looking for places where there are none: in a heading, and in most blocks."""

    def run(self, text: str) -> str:
        return _PLACE.sub(self._put, text) if STX in text else text

    def _put(self, place: re.Match[str]) -> str:
        number, blocks = int(place[1] or place[2]), self.md.htmlStash.rawHtmlBlocks
        if number >= len(blocks):
            return place[0]
        html = str(blocks[number])
        return self.run(html if place[2] or self.isblocklevel(html) else f"<p>{html}</p>")


def _find_end(source: str, tag: str, start: int) -> int:
    """Where the element that begins here ends; 0 where it does not."""
    depth = 0
    for found in _either(tag).finditer(source, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return 0


@lru_cache
def _either(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(?:(/){tag}>|{tag}(?=[\s>]))")
