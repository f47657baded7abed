"""The registers: every entry of a kind in tables no longer than a page may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from briefing.addresses import register_address
from briefing.entries import Entry, Source
from briefing.pages.desk import At, Desk
from briefing.pages.rows import list_commitments, list_meetings
from briefing.sitefile import SiteFile
from briefing.text import fold

LONGEST = 150
"""Rows on one page; a longer register is split."""
UNDATED = "undated"


@dataclass(frozen=True)
class Row:
    """An entry and its cells."""

    entry: Entry
    name: str
    cells: list[Markup | str]


@dataclass(frozen=True)
class Part:
    """One page of a register."""

    name: str
    slug: str
    entries: list[Entry]


@dataclass(frozen=True)
class PartLink:
    """A way to another page of the register."""

    name: str
    address: str
    count: int
    is_here: bool


def render_registers(desk: Desk) -> list[SiteFile]:
    """All pages of all registers."""
    series = desk.series
    by_year = {"meetings": lambda entry: str(entry.date.year),
               "commitments": lambda entry: str(series.made_on(entry).year),
               "sources": lambda entry: _year_of_source(entry)}
    found = {"meetings": series.meetings, "commitments": series.commitments, "people": series.people,
             "organizations": desk.sorted_by_name(series.organizations),
             "frameworks": desk.sorted_by_name(series.frameworks),
             "sources": sorted(series.sources, key=lambda entry: _newest_first(entry), reverse=True)}
    files = []
    for register, entries in found.items():
        parts = _split(desk, entries, by_year.get(register, _first_letter))
        files += [_render(desk, register, parts, part) for part in parts]
    return files


def _split(desk: Desk, entries: list[Entry], key: Callable[[Entry], str]) -> list[Part]:
    """One part where all fit on a page, else one per year or letter, else several of those.

    The key is a tag that both languages share, since it becomes the address.
    """
    if len(entries) <= LONGEST:
        return [Part("", "", entries)]
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    parts = []
    for tag, group in groups.items():
        name = desk.words["undated"] if tag == UNDATED else tag.upper()
        for number, start in enumerate(range(0, len(group), LONGEST), 1):
            suffix = f" ({number})" if len(group) > LONGEST else ""
            slug = f"{tag}-{number}" if suffix else tag
            parts.append(Part(name + suffix, slug, group[start:start + LONGEST]))
    return parts


def _render(desk: Desk, register: str, parts: list[Part], part: Part) -> SiteFile:
    """The first part stands at the register's own address."""
    addresses = {other.slug: register_address(register, "" if other is parts[0] else other.slug) for other in parts}
    address = addresses[part.slug]
    at = At(desk, address)
    others = [PartLink(other.name, addresses[other.slug], len(other.entries), other is part) for other in parts]
    title = desk.words[register] + (f" · {part.name}" if part is not parts[0] else "")
    if register == "meetings":
        rows, headings = list_meetings(desk, part.entries), []
    elif register == "commitments":
        rows, headings = list_commitments(desk, part.entries), []
    else:
        headings, cells = _TABLES[register](desk, at)
        rows = [Row(entry, _row_name(desk, entry), cells(entry)) for entry in part.entries]
    return desk.page("register", address, title=title, description=desk.words[f"intro_{register}"], kind="register",
                     register=register, part=part is not parts[0], others=others if len(parts) > 1 else [], rows=rows,
                     headings=headings)


def _row_name(desk: Desk, entry: Entry) -> str:
    return entry.sort_name if entry.kind == "people" else desk.name(entry)


def _people_table(desk: Desk, at: At):
    w, links = desk.words, desk.series.links

    def cells(person):
        meetings = links.to(person, "meetings", "participants")
        latest = max(meetings, key=lambda meeting: meeting.date.sort_key, default=None)
        roles = [found for found in latest.participants if found.person == person.id and found.role] if latest else []
        return [Markup(", ").join(desk.say(found.role) for found in roles), str(len(meetings))]

    return [w["name"], w["role"], w["meetings"]], cells


def _organizations_table(desk: Desk, at: At):
    w = desk.words
    return [w["name"], w["kind"], w["country"]], lambda body: [
        desk.label("organization_kinds", body.classification), desk.country_name(body.country) if body.country else ""]


def _frameworks_table(desk: Desk, at: At):
    w, links = desk.words, desk.series.links
    return [w["name"], w["kind"], w["meetings"]], lambda framework: [
        desk.label("framework_kinds", framework.classification), str(len(links.to(framework, "meetings", "frameworks")))]


def _sources_table(desk: Desk, at: At):
    w = desk.words
    return [w["title"], w["publisher"], w["published_on"], w["issued_by"]], lambda source: [
        source.publisher, desk.when(source.published_on), _issuers(desk, source)]


def _issuers(desk: Desk, source: Source) -> str:
    names = [desk.name(desk.series.find("organizations", body)) for body in source.issued_by]
    return ", ".join(names) or desk.words["issued_independent"]


def _newest_first(source: Source) -> tuple:
    return (source.published_on.sort_key if source.published_on else (0, 0, 0), source.id)


def _year_of_source(source: Source) -> str:
    return str(source.published_on.year) if source.published_on else UNDATED


def _first_letter(entry: Entry) -> str:
    name = getattr(entry, "sort_name", None) or entry.id
    return fold(name)[:1]


_TABLES = {"people": _people_table, "organizations": _organizations_table, "frameworks": _frameworks_table,
           "sources": _sources_table}
