"""Every id names an entry that exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.entries import KINDS, Entry, Glossary, Organization, Settings
from briefing.entries.base import Path
from briefing.entries.ids import is_id
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile, Unfinished
from briefing.entries.misshapen.shape_walk import spell
from briefing.entries.texts import is_placeholder
from briefing.locale.meant import means_everyone
from briefing.problem import Edit, Place, Problem
from briefing.series.checks.drafts import describe_draft
from briefing.series.checks.each import of_each
from briefing.series.checks.naming.names_for_ids import MOST_GUESSES, EntryFinder
from briefing.suggestion import differ_in_year
from briefing.text import fold, with_article

MOST_LISTED = 40
"""So many ids of a kind are listed where one is unknown: topics are few, people are not."""
MOST_NEAR = 3
"""So many people of one surname are proposed."""
LISTED = "topics"
"""The kind whose ids are listed: an entry is filed under one of them, and nobody makes a new one for it."""


@of_each(*KINDS.values(), Settings, Glossary, Unfinished, given=EntryFinder)
def check_references(loaded: Loaded, entry: Entry | Unfinished, names: EntryFinder) -> Iterator[Problem]:
    """An id that nothing has is an error, with the id that was meant, or with the way to make the entry."""
    for path, kinds, named in entry.references():
        if any(loaded.holds(kind, named) or named in loaded.unread[kind] or kind in loaded.unlisted for kind in kinds):
            continue
        unknown = _Unknown(named, kinds, path, entry.place_of(*path))
        if any(named in loaded.drafts.get(kind, {}) for kind in kinds):
            yield describe_draft(unknown.place, unknown.called, unknown.named)
        elif not named.strip() or is_placeholder(named):
            yield _nothing_yet(unknown.place, spell(path), unknown.called, named)
        elif (misnamed := names.find_misnamed(named, kinds)) is not None:
            if (misnamed.path, named) not in names.told:
                names.told.add((misnamed.path, named))
                yield _describe_misnamed(misnamed, named, names.count_naming(named, kinds))
        elif Organization.kind in kinds and means_everyone(named):
            yield _describe_everyone(unknown, loaded)
        else:
            yield _describe_unknown(unknown, loaded, entry, names)


class _Unknown(NamedTuple):
    """What was written where an id is due, and is none of the kinds that may stand there."""

    named: str
    kinds: tuple[str, ...]
    path: Path
    place: Place

    @property
    def called(self) -> str:
        """What is due, in words."""
        return " or ".join(KINDS[kind].singular for kind in self.kinds)

    @property
    def is_in_list(self) -> bool:
        """Whether several may stand there."""
        return isinstance(self.path[-1], int)


def _describe_everyone(unknown: _Unknown, loaded: Loaded) -> Problem:
    parties = f"write [{', '.join(loaded.settings.parties)}], where they are those"
    mend = parties if unknown.is_in_list else "write the one that is meant"
    return Problem(unknown.place, f'"{unknown.named}" names nobody', "each by its id", mend, code="reference")


def _describe_unknown(unknown: _Unknown, loaded: Loaded, entry: Entry | Unfinished, names: EntryFinder) -> Problem:
    """Several in one, one of another kind, or one that nothing is called like, with those that are near."""
    named, kinds, path, place = unknown
    called, is_many = unknown.called, next(names.unknown) > MOST_GUESSES
    known = sorted(loaded.entries[LISTED])
    is_listed = kinds == (LISTED,) and 0 < len(known) <= MOST_LISTED
    expected = "one of " + ", ".join(known) if is_listed else f"the id of {with_article(called)}"
    if len(several := names.part(named, kinds)) > 1:
        mend = f"write [{', '.join(several)}], with commas" if unknown.is_in_list else "keep one of them: this key takes one"
        return Problem(place, f'"{named}" are {len(several)} ids in one', "one id a value", mend, code="several-ids")
    if other := names.find_other_kind(named, kinds):
        what = f'"{named}" is the id of {with_article(other)}, not of {with_article(called)}'
        mend = f"name {with_article(called)}, or move it to the key that is for {with_article(other)}"
        return Problem(place, what, expected, mend, code="reference")
    guess = None if is_many else names.find(named, kinds)
    near = [guess] if guess else [] if is_many else names.find_people(named, kinds)
    make = mend = _how_to_make(named, KINDS[kinds[0]].singular, is_listed)
    if near:
        mend = f"did you mean {' or '.join(map(_quoted, near[:MOST_NEAR]))}?"
    if guess and differ_in_year(guess, named):
        mend = f"{mend} Where {named[:4]} is right, {make}"
    is_apart = not unknown.is_in_list or place != entry.place_of(*path[:-1])
    if not is_apart and guess and [other[:-1] for other, _, _ in entry.references()].count(path[:-1]) == 1:
        mend = f"write [{guess}]: the key takes a list"
    edit = Edit(place.line, place.column, named, guess) if guess and is_apart and fold(guess) == fold(named) else None
    return Problem(place, f'no {called} is called "{named}"', expected, mend, code="reference", edit=edit)


def _describe_misnamed(entry: EntryFile, named: str, times: int) -> Problem:
    """One message at the file, in place of one at each line that names it."""
    what = f'{times} entries name a {entry.singular} "{named}", which is not there, and none names this one'
    another = f"where it is another {entry.singular}, run `briefing new {entry.singular} {named}`"
    mend = f"rename this file to {named}.yml, since `briefing rename` alone gives another id everywhere; {another}"
    return Problem(Place(entry.path), what, f"the file {named}.yml", mend, code="misnamed-file")


def _how_to_make(named: str, called: str, is_listed: bool) -> str:
    """An id that nothing has is a new entry; a name may well be that of an entry under another one."""
    if is_listed:
        return "choose one"
    if "://" in named:
        return f"run `briefing new {called}` for it first, and write its id here"
    if is_id(named):
        return f"run `briefing new {called} {named}` first"
    return f'look for its id with `briefing find "{named[:60]}"`; where it has none, run `briefing new {called}` first'


def _nothing_yet(place: Place, said: str, called: str, named: str) -> Problem:
    """A hyphen with nothing behind it, or a sign for what is not known yet."""
    expected, mend = f"the id of the {called}", "write it, or remove the key or the hyphen"
    if named.strip():
        return Problem(place, f'"{named}" is no {called}', expected, mend, code="placeholder")
    return Problem(place, f"{said}: nothing stands here", expected, f"{mend}; an empty list is []", code="empty")


def _quoted(named: str) -> str:
    return f'"{named}"'
