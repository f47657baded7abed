"""Texts that an editor writes: what none may hold, how long they are, and how a converter says what is wrong.

Knows no kind of value but text.
"""

from __future__ import annotations

import re
import unicodedata

from pydantic_core import PydanticCustomError

from briefing.yamlfile import quote

MAX_LINE = 300
MAX_PROSE = 2_000
MAX_NESTED = 6
"""How deep lists and open brackets may stand inside one another in a long text."""
MAX_MARKS = 6
"""How many marks may be stacked on one letter."""
OR_REMOVE = ", or remove the key"
"""What ends a mend, where the key need not be there."""
_LIST_ITEM = re.compile(r"( *)((?:(?:[-*+]|[0-9]+\.) +)*)")
"""The indentation of a line and the signs of lists that follow it: `    - - x`."""
_BRACKET = re.compile(r"[\[\]]")
_NO_LETTERS = re.compile(rf"[^\w\s\x00-\x7f]{{{MAX_MARKS + 1},}}")
_TO_DO = re.compile(r"(?:TODO|FIXME|TBD|XXX)\b(?![-./])")
_NOTHING = (
    r"null|n/a|tb[acd]|x{3,5}|sin traducir|untranslated|lorem ipsum\b.*|[~?_.…\u2010-\u2015-]{1,5}"
    r"|por (?:definir|traducir|confirmar)|to be (?:translated|confirmed|added)"
    r"|[\[(<](?:translate|traducir|translation|traducción|text|texto)[\])>]"
)
_PLACEHOLDER = re.compile(rf"{_TO_DO.pattern}|(?i:{_NOTHING})\Z")
"""Either: every text of a series is held against it."""
_LATER = ("pending", "pendiente", "coming soon", "próximamente", "nan", "none", "undefined", "nil", "test", "prueba", "asdf")
_TO_BE_SAID = re.compile(
    r"(?:to be (?:determined|defined|decided|completed|specified)|por (?:determinar|definir|completar|precisar|especificar)"
    r"|pendiente de (?:definir|determinar|confirmar|traducir|redactar))\b",
    re.IGNORECASE,
)
"""How a text begins that somebody still has to write."""
_LOST = re.compile("\ufffd|[ÃÂ][\xa1-\xbf]|â€")
"""The sign for a lost letter, or one of UTF-8 that was read as Windows-1252: `tambiÃ©n`."""
_SOUND = re.compile("[\x00-\x7f¡-ÁÄ-áã-ÿ‐-‧‹›€]*")
"""Letters and signs of which none can be lost, stored apart or a mark, whichever stand beside one another: most texts hold no
other, and to see that takes a tenth of the time."""
_MISREAD = re.compile(rf"\S*(?:{_LOST.pattern})\S*")
"""A word that holds one; looked for where there is one, since that takes ten times as long."""


def fault(
    what: str, expected: str, mend: str, *, code: str = "value", meant: object = None, sort: str = ""
) -> PydanticCustomError:
    """What a converter raises; `load` turns it into a Problem. Braces in the text are taken literally.

    `meant` is the value that was probably meant; where only a language can tell, `sort` says what to ask it for.
    """
    context = {"what": what, "expected": expected, "mend": mend, "code": code, "meant": meant, "sort": sort}
    return PydanticCustomError("fault", "{what}", context)


def read_text(value: object, expected: str = "text", mend: str = "write the text") -> str:
    """A text that can be shown. Raises a fault; where nothing stands it says what is expected."""
    if not isinstance(value, str):
        raise _no_text(value)
    if not value.strip():
        raise fault("nothing stands here", expected, f"{mend}{OR_REMOVE}", code="empty")
    if is_placeholder(value):
        raise fault(f'"{value[:40]}" would be printed as it is', "the text", f"write it{OR_REMOVE}", code="placeholder")
    if not value.isascii() and not _SOUND.fullmatch(value):
        _refuse_garbled(value)
    return value


def _refuse_garbled(value: str) -> None:
    if _LOST.search(value) and (misread := _MISREAD.search(value)):
        what = f'"{misread[0][:40]}" holds a letter that was lost when the text was copied or saved'
        raise fault(what, "the word as it was written", "type the word again, and save the file as UTF-8", code="lost-letter")
    if not unicodedata.is_normalized("NFC", value):
        meant = unicodedata.normalize("NFC", value)
        expected = "composed text (Unicode NFC)"
        raise fault("letters and accents are stored apart", expected, "type the words again", code="accents", meant=meant)
    if any(_are_marks(run) for run in _NO_LETTERS.findall(value)):
        what = f"more than {MAX_MARKS} marks are stacked on one letter"
        raise fault(what, "letters that can be read", "type the word again", code="accents")


def is_placeholder(text: str) -> bool:
    """Whether it is what other formats and people write where nothing is known yet: `~`, `TODO`, `n/a`, `…`."""
    return _PLACEHOLDER.match(text) is not None


def is_note_to_oneself(text: str) -> bool:
    """Whether it begins as what somebody still has to do: `TODO`, `FIXME`."""
    return _TO_DO.match(text) is not None


def is_put_off(text: str) -> bool:
    """Whether it says that somebody will write it later: `Pendiente` alone, or `To be determined` in front."""
    return text.strip(" .").casefold() in _LATER or _TO_BE_SAID.match(text) is not None


def _no_text(value: object) -> PydanticCustomError:
    if isinstance(value, dict) and len(value) == 1 and " " in (key := next(iter(value))) and isinstance(value[key], str):
        text = f"{key}: {value[key]}"
        expected = "a text with a colon in it in quotation marks"
        return fault("a colon cuts the text in two", expected, f"write {quote(text)}", code="colon-in-text", meant=text)
    kind = "a list" if isinstance(value, list) else "a map"
    only = value[0] if isinstance(value, list) and len(value) == 1 else None
    return fault(f"{kind} stands where text is due", "text", mend_no_text(value), code="text-expected", meant=only)


def mend_no_text(value: object) -> str:
    """How to write a list or map where one text is due."""
    texts = value if isinstance(value, list) and all(isinstance(item, str) for item in value) else []
    if len(texts) == 1:
        return f"write {texts[0][:40]} behind the colon, without a bracket or hyphen"
    is_of_ids = bool(texts) and not any(" " in text for text in texts)
    return "keep one of them: this key takes one" if is_of_ids else "write the text after the colon, on the same line"


def _are_marks(run: str) -> bool:
    """Whether enough of what is no letter, sign or space, side by side, are marks such as accents."""
    stacked = 0
    for char in run:
        stacked = stacked + 1 if unicodedata.category(char).startswith("M") else 0
        if stacked > MAX_MARKS:
            return True
    return False


def read_line(value: object) -> str:
    """A text of one line, at most MAX_LINE characters. Raises a fault."""
    text = read_text(value).strip()
    if "\n" in text:
        meant = " ".join(text.split())
        raise fault("the text has several lines", "one line", "join the lines", code="several-lines", meant=meant)
    return _within(text, MAX_LINE)


def read_prose(value: object) -> str:
    """A text of several lines, at most MAX_PROSE characters. Raises a fault."""
    text = _within(read_text(value).strip(), MAX_PROSE)
    if _depth_of_lists(text) > MAX_NESTED or _depth_of_brackets(text) > MAX_NESTED:
        raise fault(
            f"lists or brackets stand more than {MAX_NESTED} deep inside one another",
            "a list, or one in another",
            "begin the line with one hyphen and at most a few spaces",
            code="nested-text",
        )
    return text


def _depth_of_lists(text: str) -> int:
    """Each four spaces are a level, and so is each sign of a list behind another: `    - - x` is three deep."""
    if "\n" not in text and text[:1].isalpha():
        return 0
    begun = (_LIST_ITEM.match(line) for line in text.split("\n"))
    return max(len(item[1]) // 4 + len(item[2].split()) for item in begun if item)


def _depth_of_brackets(text: str) -> int:
    depth = deepest = 0
    for bracket in _BRACKET.findall(text) if "[" in text else ():
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        deepest = max(depth, deepest)
    return deepest


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        mend = "shorten it" if limit == MAX_LINE else "say it in a few sentences; a source’s own words stand under words"
        raise fault(f"the text has {len(text):,} characters", f"at most {limit:,}", mend, code="too-long")
    return text
