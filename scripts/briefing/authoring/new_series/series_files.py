"""Which files a new series has, and what each says. Knows no folder and no question."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from briefing.authoring.changing.messages_skeleton import write_messages
from briefing.authoring.explained.editor_schema import SCHEMAS, files_of
from briefing.authoring.new_series.outline import SeriesOutline
from briefing.authoring.new_series.spoken import COMES_ALONG, say_in
from briefing.locale.locale import own_name
from briefing.yamlfile import plain, read_yaml

FILES = Path(__file__).parent / "files"
HIDDEN = ("github", "vscode", "gitignore")
"""Names that begin with a dot in the series: here they must not, or tools would take them for this project's own."""


class _Blanks(Template):
    """`%%title`: what YAML, Markdown and workflows use for nothing else."""

    delimiter = "%%"


def write_series(answers: SeriesOutline) -> dict[str, str]:
    """Path in the project → text. What makes a folder a project, the settings of the series, comes last."""
    files = dict((*_write_entries(answers), *_write_pages(answers), *_write_tools(answers)))
    files["briefs/series.yml"] = _fill(answers, "briefs/series.yml", **_name_settings(answers))
    return files


def list_party_kinds() -> list[str]:
    """What a party may be, by the closed list that a new series gets."""
    root = read_yaml(FILES / "briefs" / "vocabulary.yml", "vocabulary.yml").root
    lists: Any = plain(root) if root else {}
    return [term["id"] for term in lists["organization_kinds"]]


def _write_entries(answers: SeriesOutline) -> Iterator[tuple[str, str]]:
    yield "briefs/vocabulary.yml", _fill(answers, "briefs/vocabulary.yml")
    for party, name in answers.parties.items():
        blanks = {"name": _quoted(name), "kind": answers.party_kind}
        yield f"briefs/organizations/{party}.yml", _fill(answers, "briefs/party.yml", **blanks)
    for order, (topic, name) in enumerate(answers.topics.items(), 1):
        blanks = {"name": _quoted(name), "order": str(order)}
        yield f"briefs/topics/{topic}.yml", _fill(answers, "briefs/topic.yml", **blanks)
    for language in answers.languages:
        if language not in COMES_ALONG:
            yield f"briefs/locale/{language}.yml", write_messages(language)


def _write_pages(answers: SeriesOutline) -> Iterator[tuple[str, str]]:
    """Pages in each language that comes along, which another shows marked until it has its own; else in the first one."""
    known = [language for language in answers.languages if language in COMES_ALONG]
    for language in known or answers.languages[:1]:
        for path in sorted((FILES / "docs" / _near(language)).iterdir()):
            yield f"docs/{language}/{path.name}", path.read_text("utf-8")
    text = (FILES / "readme" / f"{_near(answers.languages[0])}.md").read_text("utf-8")
    yield "README.md", _Blanks(text).substitute(title=answers.title)


def _write_tools(answers: SeriesOutline) -> Iterator[tuple[str, str]]:
    schemas = {f"build/schema/{name}.json": files_of(name) for name in SCHEMAS}
    lines = ",\n".join(f"    {json.dumps(schema)}: {json.dumps(files)}" for schema, files in schemas.items())
    blanks = {"schemas": lines, "requirement": answers.requirement}
    top = [path for path in FILES.iterdir() if path.name not in ("briefs", "docs", "readme")]
    for path in sorted(found for entry in top for found in ([entry] if entry.is_file() else entry.rglob("*.*"))):
        name = path.relative_to(FILES).as_posix()
        text = path.read_text("utf-8")
        yield f".{name}" if name.startswith(HIDDEN) else name, _Blanks(text).substitute(blanks)


def _name_settings(answers: SeriesOutline) -> Mapping[str, str]:
    names = [f"  {language}: {json.dumps(own_name(language), ensure_ascii=False)}" for language in answers.languages]
    return {
        "title": _quoted(answers.title),
        "publisher": _quoted(answers.publisher),
        "party_names": _quoted(", ".join(answers.parties.values())),
        "languages": "\n".join(names),
        "url": f"url: {answers.url}" if answers.url else "# url: https://…",
        "parties": ", ".join(answers.parties),
        "covers_from": f"{answers.today.year}-01-01",
        "covers_to": answers.today.isoformat(),
    }


def _fill(answers: SeriesOutline, path: str, /, **blanks: str) -> str:
    text = say_in((FILES / path).read_text("utf-8"), answers.languages)
    return _Blanks(text).substitute(blanks)


def _near(language: str) -> str:
    return language if language in COMES_ALONG else COMES_ALONG[0]


def _quoted(text: str) -> str:
    """A text as it stands between double quotes in YAML."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
