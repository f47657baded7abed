"""What is still being written stops no build. Knows no rule of its own: a draft is held against those of published entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile
from briefing.problem import Place, Problem, Severity

NAMED = "draft"
"""The code of what names one."""
MOST_NAMED = 3
"""So many entries that name one are told."""


def soften(problems: Iterable[Problem], loaded: Loaded) -> Iterator[Problem]:
    """Of all problems those that stand in drafts, as warnings."""
    paths = list_drafts(loaded)
    return (replace(found, severity=Severity.WARNING) for found in problems if found.place.path in paths)


def list_drafts(loaded: Loaded) -> set[str]:
    """The files of all drafts, also of those that lack too much to be entries."""
    return {draft.path for draft in _list_all(loaded)}


def describe_draft(place: Place, called: str, draft_id: str) -> Problem:
    """That a published entry names one, there."""
    what = f'the {called} "{draft_id}" is still a draft'
    return Problem(place, what, "an entry that is published", _mend(draft_id, "this entry as a draft"), code=NAMED)


def _mend(draft_id: str, naming: str) -> str:
    return f"finish it and run `briefing publish {draft_id}`, or mark {naming} too"


def join_drafts(problems: Iterable[Problem], loaded: Loaded) -> list[Problem]:
    """A draft that published entries name at several places is one mistake: told in its file, and at none of them."""
    found = list(problems)
    named = defaultdict[str, list[Problem]](list)
    for problem in found:
        if problem.code == NAMED:
            named[problem.mend].append(problem)
    for draft in _list_all(loaded) if named else ():
        several = named[_mend(draft.id, "this entry as a draft")]
        if len(several) > 1:
            found = [problem for problem in found if problem not in several]
            files = sorted({problem.place.path.rpartition("/")[2].removesuffix(".yml") for problem in several})
            what = f"{several[0].what}, and {len(several)} places name it, in {', '.join(files[:MOST_NAMED])}"
            what += " …" if len(files) > MOST_NAMED else ""
            found.append(replace(several[0], place=draft.place_of("draft"), what=what, mend=_mend(draft.id, "those as drafts")))
    return found


def _list_all(loaded: Loaded) -> Iterator[EntryFile]:
    yield from (entry for drafts in loaded.drafts.values() for entry in drafts.values() if entry)
    yield from loaded.unfinished_drafts
