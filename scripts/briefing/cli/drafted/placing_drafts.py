"""Drafts written into their folder, all or none: each in its place, where nobody's work stands."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.authoring.changing.renaming import ask_name
from briefing.authoring.changing.skeleton import write_missing
from briefing.authoring.changing.whole_files import write_all
from briefing.cli.drafted.drafted_before import list_drafted, tell_renaming
from briefing.cli.drafted.filed_drafts import FiledDrafts
from briefing.cli.drafted.source_names import name_draft
from briefing.cli.drafted.untouched import gives_way, note_written
from briefing.cli.workspace.project import called
from briefing.cli.workspace.writing import refuse_stale
from briefing.drafting.written.entry_files import write_entries
from briefing.entries import KINDS, Commitment, Meeting, Source, Vocabulary
from briefing.site.drafted_texts import keep_text


class PlacedDrafts(NamedTuple):
    """What came of it."""

    written: Sequence[Path]
    kept: Sequence[Path]
    """What stood in the place of a draft, and was not changed."""
    gone: Sequence[str]
    """What was drafted before and has given way."""


def place_drafts(drafts: FiledDrafts, vocabulary: Vocabulary, out: Path) -> PlacedDrafts:
    """Write what is not there yet, and remove what gives way; the command ends where somebody has saved one meanwhile."""
    sources = drafts.filing.sources
    own = {(out / Source.kind / f"{source}.yml").as_posix(): [one] for source, one in zip(sources, drafts.prints, strict=True)}
    files, kept = dict[str, str](), list[Path]()
    for path, content in _list_files(drafts, vocabulary, out):
        if path.as_posix() in files or (os.path.lexists(path) and not _is_ours(path, drafts)):
            kept.append(path)
        else:
            files[path.as_posix()] = content
    gone = [path for path in drafts.giving_way if path not in {**files, **own} and path not in map(Path.as_posix, kept)]
    refuse_stale({*files, *gone})
    for source, text in zip(sources, drafts.readings, strict=True):
        keep_text(source, text.document.text)
    note_written(files, {path: own.get(path, drafts.prints) for path in files})  # first: one that is killed leaves none unknown
    write_all(Path(), {**files, **dict.fromkeys(gone)})
    return PlacedDrafts([*map(Path, files)], kept, gone)


def _list_files(drafts: FiledDrafts, vocabulary: Vocabulary, out: Path) -> Iterator[tuple[Path, str]]:
    """Where each draft is due, and what it says; of a promise the name is found only here, since many are called alike."""
    for kind, name, content in write_entries(drafts.leading, drafts.filing):
        if kind == Commitment.kind:
            name = name_draft(kind, name, drafts.filing.sources, out)
            content = ask_name(content, name, called())
        yield out / kind / f"{name}.yml", content + write_missing(KINDS[kind], drafts.filing.languages, vocabulary, content)


def _is_ours(path: Path, drafts: FiledDrafts) -> bool:
    """Whether what stands there is of the same texts, and nobody has touched it; what belongs to a meeting goes with it."""
    belongs = path.parent.name in (Meeting.kind, Commitment.kind)
    return path.as_posix() in drafts.giving_way or (not belongs and gives_way(path, drafts.prints))


def tell_placed(placed: PlacedDrafts, drafts: FiledDrafts, out: Path) -> Iterator[str]:
    """What was written, kept and removed, and what else of these texts lies there."""
    yield from (f"{path.as_posix()} is there already; it was not changed" for path in placed.kept)
    yield from (f"wrote {path.as_posix()}" for path in placed.written)
    yield from (f"removed {path}: drafted before from the same text, and untouched since" for path in placed.gone)
    known = {path.as_posix() for path in (*placed.written, *placed.kept)}
    if left := sorted({path.as_posix() for path in list_drafted(drafts.prints, out)} - known):
        yield f"drafted before from the same text, under other names: {', '.join(left)}; remove what is not wanted"
    yield from tell_renaming(placed.kept, out / Meeting.kind / f"{drafts.filing.meeting}.yml")
