"""What an editor saves while a page of the preview stands open, and what that page must say then."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Change = Callable[[str, str], str]
"""The text of a file and a word that stands nowhere → the text with that word."""

STEP = """  - date: {day}
    status: stalled
    rationale:
      en: "{word}"
      es: "{word}"
    evidence:
      - source: {source}
        shows: words
"""


@dataclass(frozen=True)
class Save:
    """One kind, done again and again."""

    name: str
    address: str
    """Of the page that stands open."""
    write: Callable[[str], object]
    """Is given the word."""
    prepare: Callable[[str], object] = lambda word: None
    """What comes before, and is not timed."""
    is_gone: bool = False
    """Whether nothing may be at the address any more; else the page says the word."""


def list_saves(project: Path, theme: Path) -> Iterator[Save]:
    """An editor's and a designer's; `theme` holds the styles that the preview reads."""
    briefs, pages = project / "briefs", project / "docs" / "en"
    meeting, commitment, person = (_last(briefs / kind) for kind in ("meetings", "commitments", "people"))
    at_commitment = f"/commitments/{commitment.stem}/"
    yield Save("the name of a meeting", f"/meetings/{meeting.stem}/", _rewriting(meeting, rename))
    yield Save("the name of a commitment", at_commitment, _rewriting(commitment, rename))
    yield Save("one status more", at_commitment, _rewriting(commitment, add_status))
    yield Save("the name of a person", f"/people/{person.stem}/", _rewriting(person, rename))
    named = next(path for path in sorted((briefs / "meetings").glob("*.yml")) if person.stem in path.read_text("utf-8"))
    yield Save("the same, on a page that names them", f"/meetings/{named.stem}/", _rewriting(person, rename))
    new = meeting.with_name(f"{meeting.name[:10]}-quorvane.yml")
    at_new, text = f"/meetings/{new.stem}/", meeting.read_text("utf-8")

    def add(word: str) -> None:
        new.write_text(rename(text, word), "utf-8")

    def remove(word: str) -> None:
        new.unlink(missing_ok=True)

    yield Save("a new meeting", at_new, add, remove)
    yield Save("a meeting deleted", at_new, remove, add, is_gone=True)
    status = re.findall(r'^    status: "?([a-z-]+)', commitment.read_text("utf-8"), re.MULTILINE)[-1]
    yield Save(
        "a word of vocabulary.yml",
        at_commitment,
        _rewriting(
            briefs / "vocabulary.yml",
            lambda text, word: _change(rf'(- id: {status}\n    label:\n      en: "[^"]*)', rf"\1 {word}", text),
        ),
    )
    yield Save("the name of a topic", "/trade/", _rewriting(briefs / "topics" / "trade.yml", rename))
    yield Save("a style", "/assets/look.css", _rewriting(theme / "look.css", lambda text, word: f"{text}/* {word} */\n"))
    yield Save("a hand-written page", "/about/", _rewriting(pages / "about.md", lambda text, word: f"{text}\n{word}\n"))
    draft = meeting.with_name(f"{meeting.name[:10]}-quorvane-draft.yml")

    def begin_draft(word: str) -> None:
        draft.write_text(f"draft: true\ntitle:\n  en:\ndate: {meeting.name[:10]}\n", "utf-8")

    yield Save("a meeting, a draft beside it", f"/meetings/{meeting.stem}/", _rewriting(meeting, rename), begin_draft)


def rename(text: str, word: str) -> str:
    """The first title or name with the word at its end."""
    return _change(r'^((?:title|name): *(?:\n +en: *)?"?[^"\n]+)', rf"\1 {word}", text)


def add_status(text: str, word: str) -> str:
    """A commitment with one step more in its history, on the day of the last one."""
    day = re.findall(r'^  - date: "?([0-9-]+)', text, re.MULTILINE)[-1]
    source = re.search(r'^sources:\s+(?:\[|- )"?([a-z0-9-]+)', text, re.MULTILINE)[1]
    return _change(r"^(reviewed:)", STEP.format(day=day, word=word, source=source) + r"\1", text)


def _last(folder: Path) -> Path:
    return sorted(folder.glob("*.yml"))[-1]


def _rewriting(path: Path, change: Change) -> Callable[[str], object]:
    """Writes a file with another word each time, as it was but for that."""
    text = path.read_text("utf-8")
    return lambda word: path.write_text(change(text, word), "utf-8")


def _change(pattern: str, new: str, text: str) -> str:
    changed, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
    assert count, f"nothing is {pattern}"
    return changed
