"""What `series.yml` says of where the entries are kept and under which terms: edit links and readers go by these addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries.loading.load import Loaded
from briefing.problem import Edit, Problem, Severity
from briefing.site_address import public_url
from briefing.text import fold

_INSIDE = re.compile(
    r"(?:\.git)?/?(?:(?:/-)?/(?:tree|blob|edit|commits|issues|pulls?|wiki|settings|actions)(?:/.*)?)?(?:[?#].*)?$"
)
"""What an address copied from the browser has behind that of the repository itself."""
_REFERENCE = re.compile(r"^(?:refs/(?:heads|remotes)/|origin/|heads/)+")
_LICENCE = re.compile(r"creativecommons\.org/(?:licenses/(?P<parts>[a-z-]+)|publicdomain/(?P<zero>zero))/(?P<version>\d\.\d)")
_SPELT = {"attribution": "by", "sharealike": "sa", "noncommercial": "nc", "noderivatives": "nd", "cc0": "zero"}
_PARTS = ("by", "nc", "nd", "sa", "zero")


def check_series_addresses(loaded: Loaded) -> Iterator[Problem]:
    """An address that no site can have is an error; what leads into the repository, or to another licence, a warning."""
    settings = loaded.settings
    if settings.url:
        try:
            public_url(settings.url, {})
        except ValueError as why:
            yield Problem(settings.place_of("url"), str(why), "where the site stands", "correct it", code="url")
    if (branch := _REFERENCE.sub("", settings.branch.strip())) != settings.branch or " " in branch:
        what, mend = f'"{settings.branch}" is no branch as edit links name it', f"write {branch}" if " " not in branch else ""
        yield Problem(
            settings.place_of("branch"),
            what,
            "its name alone, such as main",
            mend or "look it up in the repository",
            code="repository",
            severity=Severity.WARNING,
        )
    url = settings.repository or ""
    bare = _INSIDE.sub("", url, count=1)
    if bare != url:
        place = settings.place_of("repository")
        yield Problem(
            place,
            "the address leads into the repository",
            "the address of the repository itself, which others are put behind",
            f"write {bare}",
            code="repository",
            severity=Severity.WARNING,
            edit=Edit(place.line, place.column, url, bare),
        )
    name, meant = settings.licence.name, _LICENCE.search(settings.licence.url)
    if meant and _read_name(name) != (called := _read_address(meant)):
        yield Problem(
            settings.place_of("licence", "name"),
            f'"{name}" is not the licence that the address leads to',
            _print_name(*called),
            "correct the name or the address, whichever is wrong",
            code="licence",
            severity=Severity.WARNING,
        )


def _read_address(meant: re.Match[str]) -> tuple[frozenset[str], str]:
    return frozenset((meant["parts"] or meant["zero"]).split("-")), meant["version"]


def _read_name(name: str) -> tuple[frozenset[str], str]:
    """`CC BY-SA 4.0`, and `Creative Commons Attribution-ShareAlike 4.0 International`."""
    words = re.findall(r"[a-z]+0?|\d\.\d", fold(name).replace("share-alike", "sharealike").replace("non-commercial", "nc"))
    parts = [_SPELT.get(word, word) for word in words]
    return frozenset(part for part in parts if part in _PARTS), next((word for word in words if word[0].isdigit()), "")


def _print_name(parts: frozenset[str], version: str) -> str:
    return f"CC0 {version}" if "zero" in parts else f"CC {'-'.join(part.upper() for part in _PARTS if part in parts)} {version}"
