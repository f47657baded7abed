"""An address → what the preview says there: just the page that is asked for, or the file beside it. Knows no HTTP."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path

from briefing.authoring.editors_form.admin_files import list_admin_files
from briefing.locale.class_descriptions import WRITTEN_IN
from briefing.locale.locale import Locale
from briefing.site.cache.store import make_key
from briefing.site.mkdocs.engine import EngineError, ready_engine
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.preview.last_good import LastGood, Showable
from briefing.site.preview.shown_drafts import ShownDraft
from briefing.site.preview.told_faults import ToldFault, ToldGuess, write_faults
from briefing.sitefile import SiteFile, TreePart
from briefing.urls import ADMIN, HTML, NOT_FOUND, PAGE, RELOAD, SEARCH, SEARCH_FILES, SEARCH_WORD_PARTS, SEARCH_WORDS
from briefing.yamlcomments import GUESS

MARKDOWN, WEB_PAGE = ".md", ".html"
_ARTICLE = '<article class="md-content__inner md-typeset">'

_WORDS = tuple(f"/{path}" for path in (SEARCH_WORDS, *SEARCH_WORD_PARTS))


@dataclass(frozen=True)
class Answer:
    """What stands at an address."""

    content: bytes
    type: str
    is_found: bool = True


@dataclass
class Answers:
    """Renders each part of the tree at most once for a state of the series. Not for several threads at once."""

    project: Path
    published: Path
    """The published site: search in the preview finds what was published last, and knows the words of then alone: a new one
    would find something else, since the index shortens what it does not know."""
    source: LastGood
    _of: Showable | None = None
    _files: dict[tuple[str, str], SiteFile] = field(default_factory=dict)
    _rendered: set[tuple[str, int]] = field(default_factory=set)
    _theme: dict[LanguageFrame, dict[str, bytes]] = field(default_factory=dict)
    _form: dict[str, bytes] = field(default_factory=dict)
    """The files of the editors' form, once they are there."""

    def answer(self, address: str) -> Answer:
        """What stands at an address such as `es/meetings/x/`, from the files as they stand now."""
        self.source.look()
        if address.startswith(SEARCH_FILES) or f"/{address}".endswith(_WORDS):
            return self._find_published(address)
        showable = self.source.showable
        if showable is None:
            return Answer(self._explain(self.source.faults), "text/html")
        if showable is not self._of:
            self._of = showable
            self._files.clear()
            self._rendered.clear()
            self._theme.clear()
            self._form.clear()
        if address.startswith(ADMIN):
            return self._find_form(showable, address)
        frame, path = _split(showable, address)
        try:
            return self._find(showable, frame, path)
        except (EngineError, OSError, ValueError) as error:
            return Answer(self._explain([*self.source.faults, str(error)]), "text/html")

    def _find(self, showable: Showable, frame: LanguageFrame, path: str) -> Answer:
        engine = ready_engine(self.project, frame)
        if path.endswith(HTML) and (file := self._render(showable, frame, path.removesuffix(HTML) + PAGE)):
            paths = {found.path for found in self._files.values()} if b"](" in file.content else ()
            return Answer(self._dress(engine.build(file, paths), *self._tell_difference(showable, frame, path)), "text/html")
        if file := self._render(showable, frame, path):
            return Answer(self._dress(file.content) if path.endswith(WEB_PAGE) else file.content, _type(path))
        theme = self._theme.setdefault(frame, dict(engine.list_theme_files()))
        if path in theme:
            return Answer(theme[path], _type(path))
        if draft := self.source.drafts.find(path.removesuffix(HTML)):
            told = [showable.locales[frame.language]["draft_lacks"], *self._tell_state(showable, frame, draft)]
            return Answer(self._explain(told, showable.locales[frame.language]), "text/html", is_found=False)
        return Answer(self._dress(theme.get(NOT_FOUND, b"")), "text/html", is_found=False)

    def _render(self, showable: Showable, frame: LanguageFrame, path: str) -> SiteFile | None:
        """The file, after rendering what may hold it: the nearest folder first."""
        for number, part in _order(showable.plan(frame.language), path):
            if (frame.language, path) in self._files:
                break
            if (frame.language, number) not in self._rendered:
                self._rendered.add((frame.language, number))
                self._files.update(((frame.language, file.path), file) for file in part.render())
        return self._files.get((frame.language, path))

    def _find_published(self, address: str) -> Answer:
        try:
            return Answer((self.published / address).read_bytes(), _type(address))
        except (OSError, ValueError):
            return Answer(b"search needs a built site: briefing build", "text/plain", is_found=False)

    def _find_form(self, showable: Showable, address: str) -> Answer:
        """A file of the editors' form, from the closed lists as they stand now."""
        series = showable.edition.series
        wanted = address + HTML if address.endswith("/") else address
        if not self._form:
            self._form = {
                file.path: file.content for file in list_admin_files(self.project, series.settings, series.vocabulary)
            }
        if wanted in self._form:
            return Answer(self._form[wanted], _type(wanted))
        return Answer(b"the editors' form is not here: briefing admin", "text/plain", is_found=False)

    def _tell_state(self, showable: Showable, frame: LanguageFrame, draft: ShownDraft) -> list[str | ToldFault | ToldGuess]:
        """What is still to be done with a draft and those that go along, a line each."""
        locale = showable.locales[frame.language]
        told: list[str | ToldFault | ToldGuess] = [*draft.lacks]
        if draft.along:
            told += [locale["draft_along"], *draft.along]
        command = f"{self.source.called} publish {draft.published_with}"
        if draft.guesses:
            key = "draft_guesses" if told else "draft_sound_but"
            return [*told, locale.count(key, len(draft.guesses), mark=GUESS, command=command), *draft.guesses]
        return told or [locale.fill("draft_sound", command=command)]

    def _tell_difference(self, showable: Showable, frame: LanguageFrame, path: str) -> tuple[str, ...]:
        """What makes a page another here than where it is published, a line and what stands below it; nothing for most."""
        locale = showable.locales[frame.language]
        if draft := self.source.drafts.find(path.removesuffix(HTML)):
            said = [locale["is_draft"], *([locale["draft_to_do"]] if draft.lacks or draft.along else [])]
            return " ".join(said), write_faults(self._tell_state(showable, frame, draft), locale)
        if path != SEARCH + HTML:
            return ()
        try:
            built = datetime.fromtimestamp((self.published / SEARCH_FILES).stat().st_mtime)
        except OSError:
            return (locale["search_not_built"],)
        return (locale.fill("search_as_built", date=locale.date(built.date()), time=f"{built:%H:%M}"),)

    def _dress(self, html: bytes, banner: str = "", below: str = "") -> bytes:
        """The page with a banner and what is wrong above its text, and the script that reloads it once it is another."""
        text = html.decode()
        if banner:
            below = f'<pre class="problems">{below}</pre>' if below else ""
            text = text.replace(_ARTICLE, f'{_ARTICLE}<p class="problems">{escape(banner, quote=False)}</p>{below}', 1)
        if self.source.faults:
            text = text.replace(_ARTICLE, _ARTICLE + _box(self.source.faults), 1)
        state = f'data-page="{make_key(text, self.source.beside)}" data-number="{self.source.number}"'
        return text.replace("</body>", f'<script src="/{RELOAD}" {state}></script></body>', 1).encode()

    def _explain(self, faults: Sequence[str | ToldFault | ToldGuess], locale: Locale | None = None) -> bytes:
        """A page of its own, where there is no page to show the faults on."""
        body = f'<pre style="white-space: pre-wrap; overflow-wrap: anywhere">{write_faults(faults, locale)}</pre>'
        head = '<!doctype html><meta name="viewport" content="width=device-width"><title>briefing</title>'
        return self._dress(f"{head}<body>{body}</body>".encode())


def _box(lines: Iterable[str]) -> str:
    return f'<pre class="problems" lang="{WRITTEN_IN}">{escape(chr(10).join(lines))}</pre>'


def _split(showable: Showable, address: str) -> tuple[LanguageFrame, str]:
    """The language of an address, and the file in its tree."""
    frame = next((frame for frame in showable.frames if frame.root and address.startswith(frame.root)), showable.frames[0])
    path = address.removeprefix(frame.root)
    return frame, path + HTML if path.endswith("/") or not path else path


def _order(parts: list[TreePart], path: str) -> Iterator[tuple[int, TreePart]]:
    """The parts that may hold a file."""
    is_page = path.endswith((PAGE, HTML))
    near = [(n, part) for n, part in enumerate(parts) if path.startswith(part.at) and (part.has_pages or not is_page)]
    yield from sorted(near, key=lambda found: -len(found[1].at))


def _type(path: str) -> str:
    return mimetypes.guess_type(path)[0] or "application/octet-stream"
