"""What `briefing draft` finds of a text that was drafted before under other names, and how it comes to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from briefing.cli.drafted.fingerprints import Fingerprint
from briefing.cli.drafted.source_names import is_source_of
from briefing.cli.workspace.project import called
from briefing.entries import Commitment, Meeting, Source

_DRAFT, _MEETING = "draft: true\n", "meeting: "


def list_drafted(documents: Sequence[Fingerprint], out: Path) -> Iterator[Path]:
    """Drafts of meetings and commitments that rest on these documents alone, as they are drafted."""
    is_one = cache(lambda source: is_source_of(out / Source.kind / f"{source}.yml", documents))
    for kind in (Meeting.kind, Commitment.kind):
        for path in sorted((out / kind).glob("*.yml")):
            with path.open(encoding="utf-8", errors="replace") as file:
                if file.read(len(_DRAFT)) == _DRAFT:
                    cited = [line for line in file if line.startswith("sources: [")]
                    if cited and all(map(is_one, cited[0].strip()[len("sources: [") : -1].split(", "))):
                        yield path


def tell_renaming(kept: Iterable[Path], meeting: Path) -> Iterator[str]:
    """How drafts that were there already and name another meeting come to this one."""
    named: dict[str, list[str]] = {}
    for path in kept:
        lines = path.read_text("utf-8", errors="replace").splitlines() if path.parent.name == Commitment.kind else []
        if before := next((line[len(_MEETING) :].strip() for line in lines if line.startswith(_MEETING)), ""):
            named.setdefault(before, []).append(path.as_posix())
    for before, paths in named.items():
        old = meeting.with_stem(before)
        if before == meeting.stem:
            continue
        rename = f"remove {meeting.as_posix()} and run `{called()} rename {before} {meeting.stem}`, which names it in them too"
        way = rename if old.exists() else f"which is not there: write `{_MEETING}{meeting.stem}` in them"
        yield f"{', '.join(paths)}: the meeting named there is {before}{'; for one alone ' if old.exists() else ', '}{way}"
