"""Numbers → drawings that read well on a phone, in the dark and aloud. Knows no entry and no page.

Places are percentages of the width and the height is fixed, so that text keeps its size at every width. Colours are
classes of the stylesheet. Each drawing has a title and a description, and says nothing that a table does not.
"""

from briefing.charts.bars import Bar, draw_bars
from briefing.charts.drawing import draw_swatch
from briefing.charts.grid import draw_grid
from briefing.charts.stacks import Share, Stack, draw_stacks
from briefing.charts.year_columns import COLUMNS, YearColumns, draw_columns

__all__ = [
    "COLUMNS",
    "Bar",
    "Share",
    "Stack",
    "YearColumns",
    "draw_bars",
    "draw_columns",
    "draw_grid",
    "draw_stacks",
    "draw_swatch",
]
