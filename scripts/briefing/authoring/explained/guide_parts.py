"""What hand-written pages take over from the classes and the explanations, as Markdown: `[[fields]]` and `[[codes]]`."""

from __future__ import annotations

from briefing.authoring.explained.documented import describe, inner_shapes, one_line
from briefing.authoring.explained.explanations import load_explanations
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.base import Entry
from briefing.entries.descriptions import describe_fields
from briefing.entries.fields import Shape
from briefing.locale.class_descriptions import say_description
from briefing.locale.locale import Locale


def write_fields(locale: Locale) -> str:
    """Every key of every file with its meaning: a heading for each kind, a list for each shape in it."""
    return "".join(_write_kind(locale, shape) for shape in (*KINDS.values(), *SINGLE_FILES.values()))


def write_codes(locale: Locale) -> str:
    """The code of each problem, why it is one, and where it helps a wrong and a right way of writing."""
    parts = []
    for code, told in load_explanations().items():
        parts.append(f"\n### {code}\n\n{say_description(told.why, locale.language)}\n")
        parts += [f"\n```yaml\n{lines}\n```\n" for lines in (told.before, told.after) if lines]
    return "".join(parts)


def _write_kind(locale: Locale, shape: type[Entry]) -> str:
    inner = "".join(f"\n**{part.__name__}**: {_write_shape(locale, part)}" for part in inner_shapes(shape))
    return f"\n### {locale[shape.singular]}\n\n{_write_shape(locale, shape)}{inner}"


def _write_shape(locale: Locale, shape: type[Shape]) -> str:
    """What it is, then a list and no table: on a phone each key has the whole line."""
    lines = [f"{say_description(describe(shape), locale.language)}\n\n"]
    for name, field in shape.model_fields.items():
        required = f", {locale['required']}" if field.is_required() else ""
        lines.append(f"- `{name}`{required}: {say_description(one_line(describe_fields(shape).get(name)), locale.language)}\n")
    return "".join(lines)
