"""What may be an id, how one is made of a text, and how an id names another entry. Knows no kind of entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler

from briefing.entries.fields import MadeOnce
from briefing.entries.texts import fault, read_text
from briefing.text import fold

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 64
FEWEST_LEFT = 20
"""Letters that stand before a name which is left out whole: a day and a word or two."""
ID_FORM = f"a-z, 0-9 and single hyphens, at most {LONGEST_ID}"
"""What an id is, in words."""
REFERS_TO = "x-refers-to"
"""Beside a text that is an id, in JSON Schema: the kinds that the entry of this id may be of."""


@dataclass(frozen=True, eq=False, repr=False)
class Ref:
    """Marks a text as the id of an entry of one of these kinds."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": ID_PATTERN, REFERS_TO: list(self.kinds)}


def _id(value: object) -> str:
    text = read_text(value)
    if not is_id(text):
        meant = slug(text) or None
        mend = f"write {meant}" if meant else "use the file's name without .yml"
        raise fault(f'"{text}" cannot be an id', ID_FORM, mend, code="id", meant=meant)
    return text


def is_id(text: str) -> bool:
    """Whether an entry may be called so."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID_PATTERN, text, re.ASCII) is not None


def slug(text: str) -> str:
    """What comes nearest to a text among ids: `Bernardo Arévalo` → `bernardo-arevalo`; empty where nothing is left."""
    return "-".join(re.findall("[a-z0-9]+", fold(text)))[:LONGEST_ID].strip("-")


def cut_id(text: str, is_small: Callable[[str], bool] = lambda word: False, names: Iterable[str] = ()) -> str:
    """What comes nearest to a text among ids, cut between words and before a name that would not stand there whole.

    A cut one does not end with a word that says nothing.
    """
    long = "-".join(filter(None, map(slug, text.split())))
    if len(long) <= LONGEST_ID:
        return long
    end = long[: LONGEST_ID + 1].rfind("-")
    spans = [found.span() for name in names for found in re.finditer(rf"(?<=-){slug(name)}(?![^-])", long)]
    while before := [start - 1 for start, stop in spans if FEWEST_LEFT < start < end < stop]:
        end = min(before)
    *words, last = long[: end if end > 0 else LONGEST_ID].split("-")
    while words and is_small(last):
        *words, last = words
    return "-".join((*words, last))


Id = Annotated[str, BeforeValidator(_id), Field(pattern=ID_PATTERN, max_length=LONGEST_ID), MadeOnce()]
