"""Sources as numbered notes beside what they support. One object per page."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Source
from briefing.series.series import Series


class Footnotes:
    """Gives each source of a page its number, in the order of first use."""

    def __init__(self, series: Series) -> None:
        self._series = series
        self._numbers: dict[str, int] = {}

    def refer(self, source_ids: tuple[str, ...], label: str) -> Markup:
        """The numbers as links to the list at the end of the page."""
        links = [
            f'<a href="#source-{self._number(found)}" aria-label="{label} {self._number(found)}">{self._number(found)}</a>'
            for found in source_ids
        ]
        return Markup(f'<sup class="ref">{"&#8202;".join(links)}</sup>') if links else Markup("")

    def listed(self) -> list[tuple[int, Source]]:
        """Number and source, in order."""
        return [(number, self._series.sources[found]) for found, number in self._numbers.items()]

    def _number(self, source_id: str) -> int:
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)
