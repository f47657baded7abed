"""The kinds of value that entries share. Knows no kind of entry.

Each is text in the YAML file; what converts it says what is wrong, what is expected and how to mend it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from briefing.dates import PartialDate, read_date
from briefing.entries.descriptions import describe_fields
from briefing.entries.lists import read_list
from briefing.entries.texts import MAX_LINE, MAX_PROSE, OR_REMOVE, fault, read_line, read_prose, read_text
from briefing.entries.web_address import read_address
from briefing.text import COUNTRY, LANGUAGE, WITH_COUNTRY, LanguageMap

_SEVERAL_DAYS = re.compile(
    r"\d{4}-\d\d-\d\d\D+\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d(?:[/–—]| \w{1,3} )\d\d?(?!\d)"
    r"|(?<![\d-])\d{1,2} ?(?:[-–—/]| \w{1,3} ) ?\d{1,2}(?=,? \D|, )"
)
"""`4-5 May 2023`, `4 y 5 de mayo`, `2023-05-04/2023-05-05`, `2023-05-04/05`."""
_DATE_AND_WORDS = re.compile(r"(\d{4}(?:-\d\d){0,2})[^\w-]\D*")
"""`2023-05-04 (local time)`."""
_TWO_SMALL = re.compile(LANGUAGE)
_NO_SPACE = re.compile(LANGUAGE + "(?=:\\S)")
"""As in `{en:Talks}`, which is one key to YAML."""
_YES_OR_NO = {"yes": ("yes", "true", "on", "y", "si", "sí"), "no": ("no", "false", "off", "n")}


class Shape(BaseModel):
    """A map with known keys: frozen, closed, documented below each field."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """With what stands below each field, which pydantic itself would read from the source whenever a class is made."""
        found, told = handler(schema), describe_fields(cls)
        for name, field in handler.resolve_ref_schema(found).get("properties", {}).items():
            if name in told:
                field.setdefault("description", told[name])
        return found


@dataclass(frozen=True, eq=False, repr=False)
class Term:
    """Marks a text as a tag of one of the closed lists in `briefs/vocabulary.yml`."""

    list_name: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-term-of": self.list_name}


WHOLE_DAY = "a whole day such as 2023-02-04"


_ANY_DATE = "2023-02-04, 2023-02 or 2023"


def _date(value: object) -> PartialDate:
    if isinstance(value, dict) or (isinstance(value, list) and len(value) > 1):
        raise _several_dates(value)
    text = read_text(value, _ANY_DATE, "write the date")
    try:
        return read_date(text)
    except ValueError as error:
        mend = "write the year, then month and day if the source gives them"
        if not any(char.isdecimal() for char in text):
            mend += "; a key that need not be there is left out where it gives none"
        elif _SEVERAL_DAYS.search(text):
            mend = "write the first day alone; the last stands under end_date, where an entry has that key"
        elif known := _DATE_AND_WORDS.fullmatch(text):
            mend = f"write {known[1]} alone; what else is to be said of it stands under date_note, where an entry has that key"
        raise fault(str(error), _ANY_DATE, mend, code="date-form", sort="date") from None


def _several_dates(value: dict[str, object] | list[object]) -> PydanticCustomError:
    """The first and the last day, or one day in the words of each language."""
    if isinstance(value, dict) and all(map(_TWO_SMALL.fullmatch, value)):
        mend = "write it once, in figures: each page spells it in its own language"
        return fault("a date by languages stands where one date is due", _ANY_DATE, mend, code="text-expected")
    mend = "write the first day alone; the last stands under end_date, where an entry has that key"
    return fault("several dates stand where one is due", _ANY_DATE, mend, code="text-expected")


def _day(value: object) -> PartialDate:
    try:
        found = read_date(read_text(value))
    except ValueError as error:
        raise fault(str(error), WHOLE_DAY, "write year, month and day in figures", code="date-form", sort="day") from None
    if found.day is None:
        what = f'"{found}" is not a whole date'
        raise fault(what, WHOLE_DAY, "add the month and the day", code="whole-day")
    return found


def _yes(value: object) -> bool:
    if value == "":
        raise fault("nothing stands here", "yes or no", f"write yes or no{OR_REMOVE}", code="empty")
    text = read_text(value)
    if text not in ("yes", "no"):
        meant = next((word for word, others in _YES_OR_NO.items() if text.casefold() in others), None)
        mend = f"write {meant or 'yes or no'}"
        raise fault(f'"{text}" is neither yes nor no', "yes or no", mend, code="yes-or-no", meant=meant)
    return text == "yes"


def _draft(value: object) -> bool:
    if value != "true":
        shown = f'"{value}"' if isinstance(value, str) else "a list or map"
        raise fault(f"{shown} does not mark a draft", "true", "write draft: true, or remove the line to publish the entry")
    return True


def _whole(value: object) -> int:
    text = read_text(value)
    if not text.isascii() or not text.isdecimal() or len(text) > 4:
        what = f'"{text}" is not a whole number'
        raise fault(what, "a number such as 1, without words", "write the number in figures", code="whole-number")
    return int(text)


def _language(value: object) -> str:
    if isinstance(value, str) and _TWO_SMALL.fullmatch(value):
        return value  # each text names one
    text = read_text(value)
    if near := _NO_SPACE.match(text):
        expected, mend = f"{near[0]}: and a space in front of the text", "write a space behind the colon"
        raise fault(f"a space is missing behind {near[0]}:", expected, mend, code="missing-space")
    if not _TWO_SMALL.fullmatch(text):
        raise fault(
            f'"{text}" is no language', "its two letters, such as en", "look it up in ISO 639", code="language", sort="language"
        )
    return text


def _country(value: object) -> str:
    text = read_text(value)
    if not re.fullmatch(COUNTRY, text):
        expected = "its two letters, in capitals"
        raise fault(f'"{text}" is no country', expected, "look it up in ISO 3166", code="country", sort="country")
    return text


def _locale_tag(value: object) -> str:
    text = read_text(value)
    if not re.fullmatch(WITH_COUNTRY, text):
        expected = "a language such as es, or a language and a country such as es-MX"
        near = re.fullmatch("([A-Za-z]{2})[-_ ]([A-Za-z]{2})", text)
        meant = f"{near[1].lower()}-{near[2].upper()}" if near else None
        mend = f"write {meant}" if meant else "write two small letters, or those, a hyphen and two capitals"
        raise fault(f'"{text}" is no way of writing', expected, mend, code="locale-tag", meant=meant)
    return text


def _languages(value: object) -> object:
    if isinstance(value, str):
        raise fault(
            "one text stands where a text per language is due" if value.strip() else "nothing stands here",
            "en: and es:, each on a line of its own",
            "write the languages below the key, two spaces in",
            code="language-map" if value.strip() else "empty",
        )
    if isinstance(value, dict) and not value:
        raise fault("no language stands here", "en: and es:", "write the text in each language", code="language-map")
    return value


def _by_language(text: LanguageMap) -> dict[str, str]:
    return dict(text.values)


class MadeOnce:
    """The validator of what stands before it in an annotation, which pydantic would put together anew for every field.

    What says something to JSON Schema stands after it: pydantic asks that of each field.
    """

    def __init__(self) -> None:
        self._made: CoreSchema | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """As the annotations before this one have it; the outermost part copied: pydantic notes things of a field there."""
        self._made = self._made or handler(source)
        return {**self._made, "metadata": dict(self._made.get("metadata", {}))}


Line = Annotated[str, BeforeValidator(read_line), Field(max_length=MAX_LINE), MadeOnce()]
Prose = Annotated[str, BeforeValidator(read_prose), Field(max_length=MAX_PROSE), MadeOnce()]
Url = Annotated[str, BeforeValidator(read_address), Field(pattern="^https?://"), MadeOnce()]
Language = Annotated[str, Field(pattern=f"^{LANGUAGE}$"), BeforeValidator(_language), MadeOnce()]
Country = Annotated[str, Field(pattern=f"^{COUNTRY}$"), BeforeValidator(_country), MadeOnce()]
"""ISO 3166, two letters."""
LocaleTag = Annotated[str, Field(pattern=f"^{WITH_COUNTRY}$"), BeforeValidator(_locale_tag), MadeOnce()]
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
    PlainValidator(_date),
    PlainSerializer(str),
    MadeOnce(),
    AsText(type="string", pattern=_PARTIAL, published={"type": "string", "format": "partial-date", "pattern": _PARTIAL}),
]
Day = Annotated[
    PartialDate,
    PlainValidator(_day),
    PlainSerializer(str),
    MadeOnce(),
    AsText(type="string", pattern=_WHOLE, published={"type": "string", "format": "date"}),
]
Yes = Annotated[
    bool, BeforeValidator(_yes), MadeOnce(), AsText(type="string", enum=["yes", "no"], published={"type": "boolean"})
]
Draft = Annotated[bool, BeforeValidator(_draft), AsText(type="string", enum=["true"]), Field(exclude=True)]
"""Said of an entry, and published nowhere: what is a draft is left out."""
Whole = Annotated[
    int, BeforeValidator(_whole), MadeOnce(), AsText(type="string", pattern=r"^\d{1,4}$", published={"type": "integer"})
]


_MAP = AfterValidator(LanguageMap)
if TYPE_CHECKING:  # a map per language in the file; a LanguageMap for everybody who reads the entry
    LineMap = LanguageMap
    ProseMap = LanguageMap
else:
    LineMap = Annotated[
        dict[Language, Line], BeforeValidator(_languages), _MAP, PlainSerializer(_by_language, dict[Language, Line]), MadeOnce()
    ]
    ProseMap = Annotated[
        dict[Language, Prose],
        BeforeValidator(_languages),
        _MAP,
        PlainSerializer(_by_language, dict[Language, Prose]),
        MadeOnce(),
    ]
ListOf = BeforeValidator(read_list)
