"""What is still being written stops no build. Knows no rule of its own: a draft is held against those of published entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile
from briefing.problem import Problem, Severity

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


def join_drafts(problems: Iterable[Problem], loaded: Loaded) -> list[Problem]:
    """A draft that published entries name at several places is one mistake: told in its file, and at none of them."""
    found = list(problems)
    named = defaultdict[str, list[Problem]](list)
    for problem in found:
        if problem.code == NAMED:
            named[problem.mend].append(problem)
    joined = {id(one) for several in named.values() if len(several) > 1 for one in several}
    lines = {draft.id: draft.place_of("draft") for draft in _list_all(loaded)} if joined else {}
    told = []
    for one, *more in named.values():
        place = lines.get(one.what.split('"')[1])
        if more and place:
            files = sorted({other.place.path.rpartition("/")[2].removesuffix(".yml") for other in (one, *more)})
            what = f"{one.what}, and {len(more) + 1} places name it, in {', '.join(files[:MOST_NAMED])}"
            what += " …" if len(files) > MOST_NAMED else ""
            told.append(replace(one, place=place, what=what, mend=one.mend.replace("this entry as a draft", "those as drafts")))
        else:
            joined -= {id(each) for each in (one, *more)}
    return [*(problem for problem in found if id(problem) not in joined), *told]


def _list_all(loaded: Loaded) -> Iterator[EntryFile]:
    yield from (entry for drafts in loaded.drafts.values() for entry in drafts.values() if entry)
    yield from loaded.unfinished_drafts
