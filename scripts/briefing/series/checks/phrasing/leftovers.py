"""What programs leave in a text, and what an editor meant to come back to: it would be printed as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.text import LanguageMap

_Found = tuple[str, str]
"""What is found, how to mend it."""
_REMOVE, _WRITE = "remove it: a program left it there", "write what is meant, or remove it"
_OF_PROGRAMS = re.compile(
    r"【[^】]*】|:?contentReference\[[^\]]*\](?:\{[^}]*\})?|oaicite|turn\d+(?:search|view|news|fetch)\d+|\[object Object\]"
    r"|[Aa]s an AI(?: language)? model|[Cc]omo (?:una )?(?:IA|modelo de lenguaje)|I hope this helps"
    r"|(?:Here(?: is|['’]s) (?:a|the|your|my) |Aquí (?:tienes|está) (?:una? |la |el |tu )?)"
    r"(?:summary|translation|revised|traducción|resumen|versión)"
    r"|(?:Translated|Traducido|Traducción realizada) (?:with|by|con|por) (?:the )?(?:DeepL|Google|Microsoft)[^.]*(?:\.com)?"
    r"|Error! (?:Reference|Bookmark|Hyperlink)|¡Error! (?:Marcador|Referencia|No se encuentra)"
    r"|#(?:REF|N/A|VALUE|NAME\?|DIV/0|NUM|NULL)\b!?|#¡(?:REF|VALOR|DIV/0|NUM|NULO)!|#¿NOMBRE\?|#{4,}"
    r"|\\[nt](?![a-z]{3,}\\)|\\(?:textbf|textit|emph|section|item|cite|footnote|url|href|begin|end)\{"
)
_TO_COME = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|XXX+|PENDIENTE|LOREM IPSUM)\b|_{3,}|\{\{[^}]*\}\}|\$\{[^}]*\}"
    r"|\[(?:insert |insertar )?(?:name|date|city|place|number|source|citation needed|nombre|fecha|ciudad|lugar|fuente)\]"
)
_GREETING = re.compile(r"(?:Certainly|Sure|Of course|Claro|Por supuesto)[!,] ")
_LIGATURE = re.compile(r"\w*[ﬀ-ﬆ]\w*")
_PARTED = re.compile(r"\b([^\W\d_]{2,})- (?!(?:and|or|to|y|o|e|u|und|et)\b)([a-zà-ÿ]{2,})")
"""A word that a line of a document parted; `two- and three-day` is none."""
_DASHES = re.compile(r"(?<=\w) -- ?(?=\w)")
_CAPITALS = 25
"""So many letters that are all capitals are no abbreviations."""


def tell_leftovers(entry: Entry, texts: Iterable[tuple[Path, LanguageMap]]) -> Iterator[Problem]:
    """Once for each text, a warning at the language; words of a source are as it prints them, but for what programs leave."""
    for path, text in texts:
        is_own = "words" not in path and "quote" not in path
        for language, words in text.values.items():
            told = next(find_leftovers(words, is_own=is_own), None)
            if told:
                yield Problem(
                    entry.place_of(*path, language),
                    told[0],
                    "a text as it is printed",
                    told[1],
                    code="leftover",
                    severity=Severity.WARNING,
                )


def find_leftovers(text: str, *, is_own: bool) -> Iterator[_Found]:
    """What is wrong in one text, and how to mend it. Words for another one are a row of `_MAY_BE` in `typing_slips.py` too."""
    if found := _OF_PROGRAMS.search(text) or _GREETING.match(text):
        yield f'"{found[0].strip()}" would be printed as it is', _REMOVE
    if found := _LIGATURE.search(text):
        meant = unicodedata.normalize("NFKC", found[0])
        yield f'"{found[0]}" holds letters that are joined in one sign, so that no search finds it', f"write {meant}"
    if not is_own:
        return
    if found := _TO_COME.search(text):
        yield f'"{found[0]}" would be printed as it is', _WRITE
    if found := _PARTED.search(text):
        yield f'"{found[0]}" is parted as at the end of a line', f"write {found[1]}{found[2]} or {found[1]}-{found[2]}"
    if found := _DASHES.search(text):
        yield 'two hyphens, "--", stand for a dash', "write –"
    if text.isupper() and sum(map(str.isalpha, text)) >= _CAPITALS:
        yield "the text stands in capitals throughout", "write it as a sentence"
