"""The way out of the pipeline: a finished file, and a few of them still to be rendered. Knows neither entries nor MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

_NO_NAMES = frozenset(("", ".", ".."))
"""What no part of a path is called: it would lead elsewhere, or the same file would have two paths."""


@dataclass(frozen=True)
class SiteFile:
    """One file of the tree that an engine builds, at a path relative to it."""

    path: str
    """`meetings/2023-02-04-x.md`, with forward slashes, inside the language's folder."""
    content: bytes
    """The bytes to be written."""
    source: str | None = None
    """The file an editor would change, relative to the project: `briefs/meetings/2023-02-04-x.yml`."""

    def __post_init__(self) -> None:
        if "\\" in self.path or not _NO_NAMES.isdisjoint(self.path.split("/")):
            raise ValueError(f"a site file cannot be written to {self.path!r}")


@dataclass(frozen=True)
class TreePart:
    """Some files of the tree that are rendered together: nothing is done before `render` is called."""

    at: str
    """The folder that all its files stand in: `meetings/2023-02-04-x/`, or empty for the top; or the path of the only one."""
    render: Callable[[], Iterable[SiteFile]]
    """Renders the files; each call gives the same."""
    is_prose: bool = False
    """Whether the series' own words stand in its pages: search knows slips of the pen by them."""
    has_pages: bool = True
    """Whether pages may be among the files; without them it need not be rendered where a page is looked for."""
    is_everything: bool = False
    """Whether the files say all that the series says, so that they are others whenever anything of it is another."""


@dataclass(frozen=True)
class PageImage:
    """What other sites show of a page, before anybody has drawn it."""

    path: str
    """In the site: `es/meetings/x/image.png`."""
    html: str
    """A page as large as the image, which asks for no other file."""
    width: int
    height: int


@dataclass(frozen=True)
class Extras:
    """What a site has only where somebody asked for it."""

    has_pdf: bool = False
    """Whether each brief stands there as PDF too."""
    has_images: bool = False
    """Whether there are images for other sites to show."""
    has_query: bool = False
    """Whether a page asks the database in the browser."""


NO_EXTRAS = Extras()
