"""Takes the blocks of HTML that our templates wrote out of the Markdown at once, before Python-Markdown reads each tag.

Most of a page is such blocks, and Python-Markdown finds the end of each with an HTML parser of its own, written in Python;
MkDocs reads everything once more for ids. Here a block is found by the tag that begins its first line and the end tag that
closes it. What is not as plain as that is left to Python-Markdown, so the result is the same. Knows no page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER, AtomicString

_BEGIN = re.compile(r"^( {0,3})<([a-z][a-z0-9]*)(?=[\s>])", re.MULTILINE)
_LINE_END = re.compile(r"[ ]*(?:\n|\Z)")
_BLANK = re.compile(r"([ ]*\n){2}")
_NOT_PLAIN = re.compile(r"<(?:[!?A-Z]|(?:details|div|dl|figure|form|header|li|nav|ol|p|pre|table|ul)\b[^<>]*/>)")
"""Comments and declarations, loud tags, a block that closes itself: Python-Markdown knows what to do."""
AFTER_MKDOCS, BEFORE_MKDOCS = 20.5, 21.5
"""After MkDocs has read all ids of the text, which it needs to check anchors; or before, where the gates do that."""


BEFORE_ALL = 1_000
_TAKEN = re.compile(re.escape(HTML_PLACEHOLDER) % r"\d+")


class RawBlocks(Extension):
    """Registers the preprocessor before Python-Markdown's own."""

    def __init__(self) -> None:
        super().__init__()
        self.priority = AFTER_MKDOCS

    def extendMarkdown(self, md: Markdown) -> None:
        """Put each part in its place: blocks are taken before Python-Markdown's own, and nobody looks for Markdown in them."""
        md.preprocessors.register(_TakeBlocks(md), "briefing_raw_blocks", self.priority)
        md.parser.blockprocessors.register(_PassBlocks(md.parser), "briefing_raw_blocks", BEFORE_ALL)


class _TakeBlocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block."""
        source = "\n".join(lines)
        if _NOT_PLAIN.search(source):
            return lines
        taken: list[str] = []
        held: list[str] = []  # those with nothing between them are one, since each is looked at again and again
        at = 0
        while found := _BEGIN.search(source, at):
            indent, tag = found.groups()
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


class _PassBlocks(BlockProcessor):
    """A paragraph for each placeholder, as any would become, but without anybody looking for lists or links in it."""

    def test(self, parent: Element, block: str) -> bool:
        return _TAKEN.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


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
