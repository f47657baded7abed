"""What the preview asks again after a save."""

from __future__ import annotations

from pathlib import Path

from briefing.series import make_reader, open_series
from briefing.series.checks import quoted_languages
from briefing.series.lasting_watch import LastingWatch


def test_another_name_of_a_person_is_held_against_all_participants_alone(house, monkeypatch):
    """One who takes part under that name is told though only the person's file has changed, and no other rule begins anew."""
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)  # as in a larger series, where the first texts are enough
    house.change("meetings/2023-05-04-harbour-talks.yml", "person: ana-varga", "name: {en: Ana Vargo, es: Ana Vargo}")
    watch, reader = LastingWatch(), make_reader()

    def look() -> list[str]:
        return [found.code for found in open_series(Path("briefs"), reader=reader, watch=watch).report.problems]

    assert "participant" not in look()
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: Ana Vargo")
    assert "participant" in look()
    assert [entry.id for entry in watch._changed or ()] == ["ana-varga"]
