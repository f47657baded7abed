"""A calendar of months: a row a year, a cell a month, darker for more. Knows no entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.charts.drawing import box, frame, words

LEFT, ROW, CELL = 11.0, 34, 30
LEVELS = 4


def draw_grid(
    name: str,
    title: str,
    description: str,
    counts: Mapping[tuple[int, int], int],
    months: list[str],
    spell: Callable[[int], str],
) -> str:
    """`counts` by year and month, written by `spell`; `months` are twelve short names."""
    years = range(min(year for year, _ in counts), max(year for year, _ in counts) + 1) if counts else range(0)
    most = max(counts.values(), default=1)
    width = (100 - LEFT) / 12
    marks = [words(LEFT + width * (index + 0.5), 14, month, "middle", "small") for index, month in enumerate(months)]
    for row, year in enumerate(years):
        top = 22 + row * ROW
        marks.append(words(0, top + 20, str(year)))
        for month in range(1, 13):
            count = counts.get((year, month), 0)
            x = LEFT + width * (month - 1)
            marks.append(box(x + 0.3, top, width - 0.6, CELL, f"level-{_level(count, most)}"))
            if count:
                marks.append(words(x + width / 2, top + 20, spell(count), "middle", f"on-{_level(count, most)}"))
    return frame(name, title, description, 24 + len(years) * ROW, marks)


def _level(count: int, most: int) -> int:
    """0 for none, else 1 to 4."""
    return 0 if not count else 1 + (count * LEVELS - 1) // max(most, 1) if most >= LEVELS else min(count, LEVELS)
