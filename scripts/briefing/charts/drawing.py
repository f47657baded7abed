"""The frame of every drawing and the marks it is made of. Knows no numbers."""

from __future__ import annotations

from html import escape


def frame(name: str, title: str, description: str, height: int, marks: list[str]) -> str:
    """An SVG as wide as its place; `name` makes its ids its own on a page."""
    return (
        f'<svg class="chart" width="100%" height="{height}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{''.join(marks)}</svg>"
    )


def draw_swatch(classes: str) -> str:
    """A piece of a drawing, for its legend: coloured by the same rules, it cannot differ from it."""
    return f'<svg class="chart swatch" aria-hidden="true"><rect class="{classes}" width="100%" height="100%"/></svg>'


def box(x: float, y: float, width: float, height: float, classes: str) -> str:
    """A rectangle; x and width in per cent, y and height in pixels."""
    return f'<rect class="{classes}" x="{x:.2f}%" y="{y:g}" width="{width:.2f}%" height="{height:g}"/>'


def words(x: float, y: float, text: str, anchor: str = "start", classes: str = "") -> str:
    """A line of text; x in per cent."""
    kind = f' class="{classes}"' if classes else ""
    return f'<text x="{x:.2f}%" y="{y:g}" text-anchor="{anchor}"{kind}>{escape(text)}</text>'
