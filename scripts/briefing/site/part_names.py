"""What parts of a tree are called from build to build, and a key of all that they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import orjson

from briefing.entries import Entry
from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.cache.folder_digest import digest_folders
from briefing.site.cache.store import make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site_links import SiteLinks
from briefing.sitefile import NO_EXTRAS, Extras, TreePart

_SHARED = (Edition, Series, Locale, SiteLinks)
"""What parts are given and the key of the store stands for, or what asks questions."""


def share(edition: Edition, frame: LanguageFrame, words: str, url: str, extras: Extras = NO_EXTRAS) -> str:
    """A key of all that the parts of a language share; `words` is that of the words of the interface."""
    series = edition.series
    said = [single.model_dump_json() for single in series.single_files()]
    return make_key(digest_versions(), edition.day.isoformat(), frame.spelt, url, repr(extras), words, *said)


def digest_words(locales: Mapping[str, Locale]) -> str:
    """The words of the interface as they were read, whatever their files say by now."""
    told = [[language, locale.tag, locale.messages.plain, locale.messages.plural] for language, locale in locales.items()]
    return make_key(orjson.dumps(told))


def name_part(part: TreePart) -> str | None:
    """What was planned, in a word that is the same whenever the same is planned; None where nobody can say."""
    try:
        return orjson.dumps([part.at, _name(part.render)]).decode()
    except TypeError:
        return None


def _name(value: Any) -> Any:
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, partial):
        return [_name(value.func), _name(value.args), _name(sorted(value.keywords.items()))]
    if isinstance(value, list | tuple):
        return [_name(item) for item in value]
    if isinstance(value, Mapping):
        return _name(list(value.items()))
    if isinstance(value, _SHARED):
        return type(value).__name__
    if isinstance(value, Entry):
        return [value.kind, value.id]
    if isinstance(value, ModuleType):
        return value.__name__
    if isinstance(value, Path):
        return digest_folders(value, [value])
    if isinstance(value, FunctionType):
        held = [cell.cell_contents for cell in value.__closure__ or ()]
        return [value.__module__, value.__qualname__, value.__code__.co_firstlineno, _name(held)]
    if is_dataclass(value):
        return [type(value).__name__, *(_name(getattr(value, part.name)) for part in fields(value))]
    raise TypeError(f"a part was given {type(value).__name__}, which has no name")
