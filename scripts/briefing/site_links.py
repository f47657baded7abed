"""Where the pages of one language stand, as seen from within the site and from the world. Knows where the site will stand."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.sitefile import NO_EXTRAS, Extras
from briefing.urls import language_root, relative


@dataclass(frozen=True)
class SiteLinks:
    """Where the pages of one language stand, as seen from within the site and from the world."""

    language: str
    languages: tuple[str, ...]
    url: str = ""
    """Where the site will stand, with a slash at the end; empty where nobody knows yet."""
    extras: Extras = NO_EXTRAS

    @property
    def root(self) -> str:
        """The folder of this language: `""` or `es/`."""
        return language_root(self.language, self.languages)

    @property
    def public_root(self) -> str:
        """The whole address of this language's folder; empty where nobody knows the site's place."""
        return self.url and self.url + self.root

    def public(self, address: str) -> str:
        """The whole address, or nothing where nobody knows the site's place."""
        return self.public_root and self.public_root + address

    def shared(self, start: str, path: str) -> str:
        """The way from a page of this language to a file that stands once for all languages."""
        return relative(self.root + start, path)
