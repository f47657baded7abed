"""The field guide for editors: every file, every key, what it means and whether it must be there. From the classes."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.authoring.explained.documented import describe, inner_shapes, one_line
from briefing.entries import KINDS, SINGLE_FILES, Vocabulary
from briefing.entries.base import Entry
from briefing.entries.descriptions import describe_fields
from briefing.entries.fields import Shape
from briefing.entries.kinds.vocabulary import LISTS

_HEAD = """# Field guide

One entry is one file, and the file's name is its id and its address. This guide is written by `briefing guide`
from the classes in `scripts/briefing/entries/`; a test fails when the two differ.

A text per language is a map: {languages} below the key, two spaces in. Everything is text: no quotes are needed
unless the text holds `: ` or `#`, or begins with a special sign; then put it in double quotes. In the long texts
*emphasis*, **strong**, links and lists are allowed, and nothing else. Dates are `2023-02-04`, `2023-02` or `2023`.
"""


def write_guide(vocabulary: Vocabulary, languages: tuple[str, ...]) -> str:
    """The field guide as Markdown; what the closed lists mean is said in the first language."""
    named = [f"`{language}:`" for language in languages]
    parts = [_HEAD.format(languages=" and ".join((", ".join(named[:-1]), named[-1])) if named[1:] else named[0])]
    for kind, shape in KINDS.items():
        parts += _write_chapter(shape.singular, f"briefs/{kind}/<id>.yml", shape)
    for name, shape in SINGLE_FILES.items():
        parts += _write_chapter(shape.singular, f"briefs/{name}", shape)
    parts.append("\n## The closed lists\n\nThey stand in `briefs/vocabulary.yml`.\n")
    for name in LISTS:
        parts.append(f"\n### {name.replace('_', ' ')}\n\n")
        parts += [f"- `{term.id}`: {term.meaning.say(languages[0]).words}\n" for term in vocabulary.terms(name)]
    return "".join(parts)


def _write_chapter(name: str, path: str, shape: type[Entry]) -> Iterator[str]:
    yield f"\n## {name.capitalize()} (`{path}`)\n\n{describe(shape)}\n"
    yield _table(shape)
    for inner in inner_shapes(shape):
        yield f"\n### {inner.__name__} (in {name})\n\n{describe(inner)}\n"
        yield _table(inner)


def _table(shape: type[Shape]) -> str:
    rows = ["\n| key | | what it holds |\n| --- | --- | --- |\n"]
    for name, field in shape.model_fields.items():
        required = "required" if field.is_required() else ""
        rows.append(f"| `{name}` | {required} | {one_line(describe_fields(shape).get(name))} |\n")
    return "".join(rows)
