"""Two bars a build on one scale, by the clock and of the processors: a drawing that stands alone, on light and dark paper."""

from __future__ import annotations

from html import escape
from typing import Any

from briefing.colours import COLOURS

WIDTH, NAMES, ROW, BAR, TOP, END = 760, 300, 34, 11, 40, 64
TONES = ("busy", "mid")
LEGEND = ("seconds by the clock", "seconds of the processors")


def draw(rows: list[dict[str, Any]]) -> str:
    """The longest bar has the whole width."""
    most = max(max(row["seconds"], row["cpu"]) for row in rows)
    marks = [
        f'<rect class="{tone}" x="{NAMES + 190 * number}" y="10" width="{BAR}" height="{BAR}"/>'
        f'<text x="{NAMES + 190 * number + 18}" y="20">{words}</text>'
        for number, (tone, words) in enumerate(zip(TONES, LEGEND, strict=True))
    ]
    for number, row in enumerate(rows):
        top = TOP + number * ROW
        marks.append(f'<text x="0" y="{top + 16}">{escape(row["name"])}</text>')
        for line, (tone, figure) in enumerate(zip(TONES, ("seconds", "cpu"), strict=True)):
            width = (WIDTH - NAMES - END) * row[figure] / most
            y = top + line * (BAR + 2)
            marks.append(f'<rect class="{tone}" x="{NAMES}" y="{y}" width="{width:.1f}" height="{BAR}"/>')
            marks.append(f'<text class="n" x="{NAMES + width + 6:.1f}" y="{y + 10}">{row[figure]:.2f}</text>')
    height = TOP + len(rows) * ROW
    title = "Seconds that each build takes"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}">\n'
        f"<title>{title}</title>\n<style>{_style()}</style>\n" + "\n".join(marks) + "\n</svg>\n"
    )


def _style() -> str:
    looks = []
    for paper in ("light", "dark"):
        ink, sheet, *tones = (getattr(COLOURS[name], paper) for name in ("ink", "paper", *TONES))
        bars = "".join(f".{name}{{fill:{tone}}}" for name, tone in zip(TONES, tones, strict=True))
        looks.append(f"svg{{background:{sheet}}}text{{fill:{ink}}}{bars}")
    plain = "text{font:14px system-ui,sans-serif}.n{font-size:11px}"
    return f"{plain}{looks[0]}@media(prefers-color-scheme:dark){{{looks[1]}}}"
