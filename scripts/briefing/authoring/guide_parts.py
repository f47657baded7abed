"""What hand-written pages take over from the classes and the explanations, as Markdown: `[[fields]]` and `[[codes]]`."""

from __future__ import annotations

from briefing.authoring.documented import describe, inner_shapes, one_line
from briefing.authoring.explanations import load_explanations
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.base import Entry
from briefing.entries.fields import Shape


def write_fields() -> str:
    """Every key of every file with its meaning: a heading for each kind, a list for each shape in it."""
    return "".join(_write_kind(shape) for shape in (*KINDS.values(), *SINGLE_FILES.values()))


def write_codes() -> str:
    """The code of each problem, why it is one, and where it helps a wrong and a right way of writing."""
    parts = []
    for code, told in load_explanations().items():
        parts.append(f"\n### {code}\n\n{told.why}\n")
        parts += [f"\n```yaml\n{lines}\n```\n" for lines in (told.before, told.after) if lines]
    return "".join(parts)


def _write_kind(shape: type[Entry]) -> str:
    inner = "".join(f"\n**{part.__name__}**: {describe(part)}\n\n{_list_keys(part)}" for part in inner_shapes(shape))
    return f"\n### {shape.singular.capitalize()}\n\n{describe(shape)}\n\n{_list_keys(shape)}{inner}"


def _list_keys(shape: type[Shape]) -> str:
    """A list and no table: on a phone each key has the whole line."""
    return "".join(
        f"- `{name}`{', required' if field.is_required() else ''}: {one_line(field.description)}\n"
        for name, field in shape.model_fields.items()
    )
