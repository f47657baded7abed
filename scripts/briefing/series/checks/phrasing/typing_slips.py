"""Slips of the hand in our own texts: a space before a comma, none behind a full stop, a bracket that is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing import late
from briefing.entries import Commitment, Entry, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

if TYPE_CHECKING:
    from briefing.series.checks.phrasing import leftovers
else:
    leftovers = late("briefing.series.checks.phrasing.leftovers")

_Found = tuple[str, str]
"""What is found, how to mend it."""
_BEFORE = re.compile(r"(?<=\w) +[.,](?=\s|$)")
_BEHIND = re.compile(r"\.(?=[^\W\d_]{2})")
_LAST_WORD, _FIRST_WORD = re.compile(r"\w+$"), re.compile(r"\w+")
"""What a sign is told with; looked for only where one is found, since they go by every word."""
FEWEST_LETTERS, LONGEST_WORD = 3, 40
"""Of a word that is no abbreviation, and of one that is told."""
_BEGINNINGS = {
    *("The", "They", "It", "In", "Both", "He", "She", "This", "These", "On", "At", "We", "Each"),
    *("El", "La", "Los", "Las", "En", "Se", "Ambos", "Ambas", "Una", "Ellos", "Ellas", "Cada", "Esta", "Este"),
}
"""How a sentence begins and no name goes on: before these the word may be a name itself, as in `Aldport.They`."""
_TWICE = re.compile(r"(?<!\.)\.\.(?!\.)|,,+|;;+")
_ASKED = re.compile(r"\(\s*\?+\s*\)|\[[^\]]*\?+\s*\]|\?\?+")
_OPEN_END = re.compile(r"[,;…–—-]$")
_REMARK = re.compile(r"^\[[^\W\d_]+\] ")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))

_MAY_BE = (
    *"【#\\ﬀﬁﬂﬃﬄﬅﬆ",
    *("__", "{{", "${", "--", "- ", "[object", "contentRef", "oaicite", " AI ", " IA", "modelo de leng"),
    *(f"turn{figure}" for figure in range(10)),
    *("I hope this", "Here is a", "Here is the", "Here is your", "Here is my", "Here’s", "Here's", "Aquí tienes", "Aquí está"),
    *("ranslated ", "raducido ", "raducción realizada", "rror! ", "ertainly", "Sure", "Of course", "Claro", "Por supuesto"),
    *("TODO", "FIXME", "TBD", "TBC", "XXX", "PENDIENTE", "LOREM", "[insert", "[name]", "[date]", "[city]", "[place]"),
    *("[number]", "[source]", "[citation", "[nombre]", "[fecha]", "[ciudad]", "[lugar]", "[fuente]"),
)
"""Most entries hold nothing like it."""


@of_each(Meeting, Commitment, is_of_words=True)
def check_typing_slips(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """Once for each text, a warning at the language; passages and quotations are as their sources print them."""
    for path, text in entry.texts():
        if "words" in path or "quote" in path:
            continue
        for language, words in text.values.items():
            if told := next(_find(words, is_title=path == ("title",)), None):
                yield Problem(
                    entry.place_of(*path, language),
                    told[0],
                    "a text as it is printed",
                    told[1],
                    code="typing-slip",
                    severity=Severity.WARNING,
                )


def _find(text: str, is_title: bool) -> Iterator[_Found]:
    if found := _BEFORE.search(text):
        word = _last_word(text[: found.start()])
        yield f'a space stands in front of the sign in "{word}{found[0]}"', f"write {word}{found[0].lstrip()}"
    for found in _BEHIND.finditer(text):
        word, follows = _last_word(text[: found.start()]), _FIRST_WORD.match(text, found.end())
        is_address = text[: found.start() - len(word)].endswith((".", "/", "@"))
        if (
            follows
            and not is_address
            and word.isalpha()
            and (word.islower() or (word.istitle() and follows[0] in _BEGINNINGS))
            and len(word) >= FEWEST_LETTERS
            and follows[0].istitle()
        ):
            yield f'no space stands behind the full stop in "{word}.{follows[0]}"', f"write {word}. {follows[0]}"
    if found := _TWICE.search(text):
        yield f'"{found[0]}" stands in the text', f"write {found[0][0]}"
    if found := _ASKED.search(text):
        yield f'"{found[0]}" is a question to oneself, and would be printed', "answer it, or say the doubt in a sentence"
    for opening, closing in _PAIRS:
        if text.count(opening) > text.count(closing) and "„" not in text:
            yield f"{opening} is opened, and nothing closes it", f"write {closing} where it ends, or remove it"
    if is_title and (found := _OPEN_END.search(text)):
        yield f'the title ends with "{found[0]}"', "write the rest, or remove the sign"
    if is_title and (found := _REMARK.match(text)) and found[0].isupper():
        yield f'the title begins with "{found[0].strip()}"', "remove the remark: draft: true marks what is not finished"


def _last_word(text: str) -> str:
    found = _LAST_WORD.search(text, max(0, len(text) - LONGEST_WORD))
    return found[0] if found else ""


def may_hold_leftovers(text: str) -> bool:
    """Whether any line of a text may hold what the patterns look for, which are not even imported for most entries."""
    return any(map(text.__contains__, _MAY_BE)) or any(map(str.isupper, text.split("\n")))


@of_each(is_of_words=True)
def check_leftovers(series: Series, entry: Entry) -> Iterator[Problem]:
    """What programs leave in a text, or an editor meant to come back to; most entries are passed over at a glance."""
    texts = [*entry.texts()]
    whole = "\n".join(words for _, text in texts for words in text.values.values())
    if may_hold_leftovers(whole):
        yield from leftovers.tell_leftovers(entry, texts)
