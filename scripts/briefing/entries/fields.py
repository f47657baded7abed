"""The kinds of value that entries share. Knows no kind of entry.

Each is text in the YAML file; what converts it says what is wrong, what is expected and how to mend it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, PlainSerializer
from pydantic_core import PydanticCustomError

from briefing.dates import PartialDate, read_date
from briefing.text import LanguageMap

MAX_LINE = 300
MAX_PROSE = 2_000
MAX_NESTED = 6
"""How deep lists and open brackets may stand inside one another in a long text."""
MAX_MARKS = 6
"""How many marks may be stacked on one letter."""
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_URL_CHARACTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", re.ASCII)
_LIST_ITEM = re.compile(r"^( *)((?:(?:[-*+]|[0-9]+\.) +)*)", re.MULTILINE)
"""The indentation of a line and the signs of lists that follow it: `    - - x`."""
_BRACKET = re.compile(r"[\[\]]")
_NO_LETTERS = re.compile(rf"[^\w\s\x00-\x7f]{{{MAX_MARKS + 1},}}")
_HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.ASCII)


class Shape(BaseModel):
    """A map with known keys: frozen, closed, documented below each field."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, use_attribute_docstrings=True)


@dataclass(frozen=True)
class Ref:
    """Marks a text as the id of an entry of one of these kinds."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": ID_PATTERN, "x-refers-to": list(self.kinds)}


@dataclass(frozen=True)
class Term:
    """Marks a text as a tag of one of the closed lists in `briefs/vocabulary.yml`."""

    list_name: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-term-of": self.list_name}


def fault(what: str, expected: str, mend: str) -> PydanticCustomError:
    """What a converter raises; `load` turns it into a Problem. Braces in the text are taken literally."""
    return PydanticCustomError("fault", "{what}", {"what": what, "expected": expected, "mend": mend})


def _text(value: object) -> str:
    if not isinstance(value, str):
        kind = "a list" if isinstance(value, list) else "a map"
        raise fault(f"{kind} stands where text is due", "text", "write the text after the colon, on the same line")
    if not value.strip():
        raise fault("nothing stands here", "text", "write the text, or remove the key")
    if unicodedata.normalize("NFC", value) != value:
        raise fault("letters and accents are stored apart", "composed text (Unicode NFC)", "type the words again")
    if not value.isascii() and any(_are_marks(run) for run in _NO_LETTERS.findall(value)):
        raise fault(f"more than {MAX_MARKS} marks are stacked on one letter", "letters that can be read", "type the word again")
    return value


def _are_marks(run: str) -> bool:
    """Whether enough of what is no letter, sign or space, side by side, are marks such as accents."""
    stacked = 0
    for char in run:
        stacked = stacked + 1 if unicodedata.category(char).startswith("M") else 0
        if stacked > MAX_MARKS:
            return True
    return False


def _line(value: object) -> str:
    text = _text(value).strip()
    if "\n" in text:
        raise fault("the text has several lines", "one line", "join the lines")
    return _within(text, MAX_LINE)


def _prose(value: object) -> str:
    text = _within(_text(value).strip(), MAX_PROSE)
    if _depth_of_lists(text) > MAX_NESTED or _depth_of_brackets(text) > MAX_NESTED:
        raise fault(
            f"lists or brackets stand more than {MAX_NESTED} deep inside one another",
            "a list, or one in another",
            "begin the line with one hyphen and at most a few spaces",
        )
    return text


def _depth_of_lists(text: str) -> int:
    """Each four spaces are a level, and so is each sign of a list behind another: `    - - x` is three deep."""
    return max(len(spaces) // 4 + len(signs.split()) for spaces, signs in _LIST_ITEM.findall(text))


def _depth_of_brackets(text: str) -> int:
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        deepest = max(depth, deepest)
    return deepest


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise fault(f"the text has {len(text):,} characters", f"at most {limit:,}", "shorten it")
    return text


def _date(value: object) -> PartialDate:
    try:
        return read_date(_text(value))
    except ValueError as error:
        raise fault(
            str(error), "2023-02-04, 2023-02 or 2023", "write the year, then month and day if the source gives them"
        ) from None


def _day(value: object) -> PartialDate:
    found = _date(value)
    if found.day is None:
        raise fault(f'"{found}" is not a whole date', "a day such as 2023-02-04", "add the month and the day")
    return found


def _yes(value: object) -> bool:
    text = _text(value)
    if text not in ("yes", "no"):
        raise fault(f'"{text}" is neither yes nor no', "yes or no", "write yes or no")
    return text == "yes"


def _draft(value: object) -> bool:
    if value != "true":
        shown = f'"{value}"' if isinstance(value, str) else "a list or map"
        raise fault(f"{shown} does not mark a draft", "true", "write draft: true, or remove the line to publish the entry")
    return True


def _whole(value: object) -> int:
    text = _text(value)
    if not text.isascii() or not text.isdecimal() or len(text) > 4:
        raise fault(f'"{text}" is not a whole number', "a number such as 1, without words", "write the number in figures")
    return int(text)


def _url(value: object) -> str:
    text = _text(value)
    expected, mend = "an address such as https://example.org/page", "copy it from the browser's address bar"
    if not _URL_CHARACTERS.fullmatch(text):
        raise fault("the address holds characters that no address has", expected, mend)
    try:
        parts = urlsplit(text)
        host, user, _ = parts.hostname or "", parts.username, parts.port
    except ValueError:
        raise fault("the address cannot be read", expected, mend) from None
    if parts.scheme not in ("http", "https"):
        raise fault(f'the address begins with "{text[:12]}"', "http:// or https://", mend)
    if user is not None:
        raise fault("the address holds a user name", expected, "remove everything before the @")
    if not _HOST.fullmatch(host.lower().removesuffix(".")):
        raise fault(f'"{host}" is not the name of a site', expected, mend)
    return text


def _id(value: object) -> str:
    text = _text(value)
    if len(text) > 64 or not re.fullmatch(ID_PATTERN, text):
        raise fault(f'"{text}" cannot be an id', "a-z, 0-9 and single hyphens, at most 64", "use the file's name without .yml")
    return text


def _languages(value: object) -> object:
    if isinstance(value, str):
        raise fault(
            "one text stands where a text per language is due",
            "en: and es:, each on a line of its own",
            "write the languages below the key, two spaces in",
        )
    if isinstance(value, dict) and not value:
        raise fault("no language stands here", "en: and es:", "write the text in each language")
    return value


def _by_language(text: LanguageMap) -> dict[str, str]:
    return dict(text.values)


def _list(value: object) -> object:
    if not isinstance(value, list):
        raise fault("one value stands where a list is due", "a list", "begin each value with a hyphen")
    return value


_JSON_TEXT = {"type": "string"}
Line = Annotated[str, BeforeValidator(_line), Field(max_length=MAX_LINE)]
Prose = Annotated[str, BeforeValidator(_prose), Field(max_length=MAX_PROSE)]
Id = Annotated[str, BeforeValidator(_id), Field(pattern=ID_PATTERN, max_length=64)]
Url = Annotated[str, BeforeValidator(_url), Field(pattern="^https?://")]
Language = Annotated[str, Field(pattern="^[a-z]{2}$")]
LocaleTag = Annotated[str, Field(pattern="^[a-z]{2}(-[A-Z]{2})?$")]
"""BCP 47, a language and perhaps a country: `es-MX`."""


class AsText:
    """Shows a converted value in JSON Schema as the text an editor writes, or, where asked for what is published, as that."""

    def __init__(self, published: dict[str, Any] | None = None, **schema: Any) -> None:
        self.published, self.schema = published or schema, schema

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.published if handler.mode == "serialization" else self.schema)


_PARTIAL, _WHOLE = r"^\d{4}(-\d{2}(-\d{2})?)?$", r"^\d{4}-\d{2}-\d{2}$"
Date = Annotated[
    PartialDate,
    BeforeValidator(_date),
    PlainSerializer(str),
    AsText(type="string", pattern=_PARTIAL, published={"type": "string", "format": "partial-date", "pattern": _PARTIAL}),
]
Day = Annotated[
    PartialDate,
    BeforeValidator(_day),
    PlainSerializer(str),
    AsText(type="string", pattern=_WHOLE, published={"type": "string", "format": "date"}),
]
Yes = Annotated[bool, BeforeValidator(_yes), AsText(type="string", enum=["yes", "no"], published={"type": "boolean"})]
Draft = Annotated[bool, BeforeValidator(_draft), AsText(type="string", enum=["true"]), Field(exclude=True)]
"""Said of an entry, and published nowhere: what is a draft is left out."""
Whole = Annotated[int, BeforeValidator(_whole), AsText(type="string", pattern=r"^\d{1,4}$", published={"type": "integer"})]
_MAP = AfterValidator(LanguageMap)
if TYPE_CHECKING:  # a map per language in the file; a LanguageMap for everybody who reads the entry
    LineMap = LanguageMap
    ProseMap = LanguageMap
else:
    LineMap = Annotated[
        dict[Language, Line], BeforeValidator(_languages), _MAP, PlainSerializer(_by_language, dict[Language, Line])
    ]
    ProseMap = Annotated[
        dict[Language, Prose], BeforeValidator(_languages), _MAP, PlainSerializer(_by_language, dict[Language, Prose])
    ]
ListOf = BeforeValidator(_list)
