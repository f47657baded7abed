"""What readers would see as it was typed: HTML, images, links where pages show plain text, quotation marks twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.entries import Entry, Person, Source
from briefing.entries.base import Path
from briefing.entries.fields import Shape
from briefing.entries.misshapen.shape_walk import shapes_below
from briefing.entries.texts import MAX_LINE
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.quoted_languages import list_quotes
from briefing.series.series import Series
from briefing.text import LanguageMap

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--|&(?:[A-Za-z]{2,8}|#\d+|#x[\da-fA-F]+);")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[[^\]]+\]\((?:https?:|/|\.)[^)]*\)")
_NOTE = re.compile(r"(?<=\S)\[(?:\d{1,3}|[a-z]|note \d+|cita requerida|citation needed)\](?!\()")
"""The number of a note, copied with the text."""
_RAISED_NOTE = re.compile(r"(?<=[^\W\d_]{2})(?<!km)(?<!cm)(?<!mm)(?<!ft)(?<!mi)[¹²³⁴-⁹]+|(?<=[.,;”’»])[¹²³⁴-⁹]+")
"""Likewise, in small figures: a word is no unit of which areas are told."""
_BULLET = re.compile(r"(?:(?<!\S)[•▪◦‣]|^·)\s*(?=\S)")
_BARE_ADDRESS = re.compile(r"(?<![(<\w/])https?://[^\s<>)]+")
_WIKI_LINK = re.compile(r"\[\[([^\[\]]+)\]\]")
_PARTED_LINK = re.compile(r"\[[^\[\]]+\]\s+\(https?://[^)\s]*\)")
_LINK_TO_WORDS = re.compile(r"(?<!!)\[[^\[\]]+\]\((?!https?://|[/.#])([^()\s]+)\)")
_WIKI_STRONG = re.compile(r"''+(?=\S)([^']+?)''+")
_STRONG = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_HEADING = re.compile(r"^#{1,6} \S|^\S.*\n(?:={3,}|-{3,})$", re.MULTILINE)
_OTHER_MARKDOWN = {
    "a note": re.compile(r"\[\^[^\]\s]+\]"),
    "struck out": re.compile(r"~~(?=\S)[^~]+~~"),
    "a table": re.compile(r"^.*\|.*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-|: \t]*$", re.MULTILINE),
}
"""What Markdown has elsewhere."""
_CURLY = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}

_PAIRED = ("“", "«")
_SIGNS = ("<", "[", "&", "://", "# ", "**", "__", "''", "---", "===", "~~", "|")
_COPIED = frozenset("•·▪◦‣¹²³⁴⁵⁶⁷⁸⁹")
"""Without one of these signs there is nothing to be found in a text."""


@of_each(is_of_words=True)
def check_markup(series: Series, entry: Entry) -> Iterator[Problem]:
    """Each is a warning: a text may well speak of a tag."""
    for path, text in (*entry.texts(), *_own_names(entry)):
        for language, words in text.values.items():
            if any(sign in words for sign in _SIGNS) or (not words.isascii() and _COPIED.intersection(words)):
                is_plain = _is_line(type(entry), tuple(step for step in path if isinstance(step, str)))
                for found in _find(words, is_plain):
                    yield _problem(entry, (*path, language), *found)
    for path, quote in list_quotes(entry):
        quoted = quote.words
        if odd := next((mark for mark in _PAIRED if quoted.count(mark) != quoted.count(_CURLY[mark])), None):
            what, expected = f"{odd} is not closed in the words, or {_CURLY[odd]} not opened", "both, or neither"
            yield _problem(entry, (*path, "words"), what, expected, "add or remove one", "quotation-marks")
        if _CURLY.get(quoted[0]) == quoted[-1] and len(quoted) > 2:
            yield _problem(
                entry,
                (*path, "words"),
                f"the words stand in quotation marks, {quoted[0]} {quoted[-1]}, and the page adds its own",
                "the words alone",
                "remove the marks",
                "quotation-marks",
            )


def _own_names(entry: Entry) -> Iterator[tuple[Path, LanguageMap]]:
    """What an entry is called, where that is in no language or in one alone."""
    if isinstance(entry, Person | Source):
        yield ("title" if isinstance(entry, Source) else "name",), entry.heading


def _find(words: str, is_plain: bool) -> Iterator[tuple[str, str, str, str]]:
    yield from _find_links(words, is_plain)
    yield from _find_copied(words)
    if match := _WIKI_STRONG.search(words):
        mend = f"write *{match[1][:40]}*, or remove them" if not is_plain else "remove them"
        yield f'"{match[0][:40]}" is set as wikis do it, and would be printed as it is', "words alone", mend, "markup"
    if len(_STRONG.findall(words)) % 2:
        yield "two stars or strokes that begin **strong** are not closed", "both, or neither", "close or remove them", "markup"
    if _HEADING.search(words):
        yield "the sign of a heading would be printed as it is", "text without headings", "remove it", "markup"
    for name, pattern in _OTHER_MARKDOWN.items():
        if match := pattern.search(words):
            what = f'"{match[0][:40].splitlines()[0]}" is {name} as some write it, and would be printed as it is'
            yield what, "text alone, with *emphasis* at most", "say it in words, or remove the signs", "markup"
    if match := _TAG.search(words):
        mend = "write **strong** or *emphasis*, or remove it"
        yield f'"{match[0][:40]}" would be printed as it is', "text without HTML", mend, "markup"


def _find_links(words: str, is_plain: bool) -> Iterator[tuple[str, str, str, str]]:
    """Links and pictures that are none here."""
    if match := _IMAGE.search(words):
        yield f'"{match[0][:40]}" would be printed as it is', "no pictures in texts", "remove it", "markup"
    elif is_plain and (match := _LINK.search(words)):
        what = f'the link "{match[0][:40]}" would be printed as it is'
        yield what, "plain text: titles and names have no links", "remove the brackets and the address", "markup"
    if match := _WIKI_LINK.search(words):
        mend = "remove the brackets" if is_plain else "write [words](address), or remove the brackets"
        yield f'"{match[0][:40]}" is a link as wikis write it, and would be printed as it is', "words alone", mend, "markup"
    elif match := _PARTED_LINK.search(words):
        what = f'a space parts the brackets of "{match[0][:40]}", which would be printed as it is'
        yield what, "[words](address)", "delete the space", "markup"
    elif match := _LINK_TO_WORDS.search(words):
        what = f'"{match[1][:40]}" is no address, and the link leads nowhere'
        yield what, "[words](https://…)", "write the whole address, with https:// in front", "markup"
    if (match := _BARE_ADDRESS.search(words)) and (match[0] != words or not is_plain):
        what = f'the address "{match[0][:40]}" would be printed as it is, and lead nowhere'
        mend = "cite the document as a source" + ("" if is_plain else ", or write [words](address)")
        yield what, "words that say what is there", mend, "markup"


def _find_copied(words: str) -> Iterator[tuple[str, str, str, str]]:
    """What came along from the text that the words were copied from."""
    if match := _BULLET.search(words):
        yield (
            f'"{match[0].strip()}" is the sign of a list in the text it was copied from',
            "the text alone",
            "remove it",
            "markup",
        )
    if match := _NOTE.search(words) or _RAISED_NOTE.search(words):
        yield f'"{match[0]}" is the number of a note in the text it was copied from', "the text alone", "remove it", "markup"


def _problem(entry: Entry, path: Path, what: str, expected: str, mend: str, code: str) -> Problem:
    return Problem(entry.place_of(*path), what, expected, mend, code=code, severity=Severity.WARNING)


@cache
def _is_line(shape: type[Shape], names: tuple[str, ...]) -> bool:
    """Whether the text at a path of keys is one line, which pages show without markup: by its greatest length."""
    name, *rest = names
    if (field := shape.model_fields.get(name)) is None:
        return False
    if rest and (inner := shapes_below([field.annotation])):
        return _is_line(inner[0], tuple(rest))
    return f"max_length={MAX_LINE})" in f"{field.annotation!r}{field.metadata!r}"
