"""Finds the theme's templates and files. Knows no page.

Passes over folders whose names begin with a dot when it lists what is to be published: MkDocs publishes nothing from them, but
looks through them, and Material keeps fourteen thousand icons in one.
"""

from __future__ import annotations

import os

from jinja2 import FileSystemLoader


class ThemeLoader(FileSystemLoader):
    """As Jinja's own; what is asked for by its name is found anywhere."""

    def list_templates(self) -> list[str]:
        """Everything in the theme's folders that may be published, with forward slashes, in order."""
        found: set[str] = set()
        for folder in self.searchpath:
            for root, folders, names in os.walk(folder, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = root[len(folder) :].strip(os.sep).replace(os.sep, "/")
                found.update(f"{below}/{name}" if below else name for name in names)
        return sorted(found)
