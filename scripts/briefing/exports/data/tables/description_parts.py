"""Descriptions of tables and columns, put together from parts that can be said in each language. Knows no table."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.locale.class_descriptions import say_description


@dataclass(frozen=True)
class DescriptionPart:
    """A part in English, with names of tables or columns that are filled in."""

    english: str
    values: tuple[tuple[str, str], ...] = ()

    def say(self, language: str) -> str:
        """The part in a language, else in English."""
        text = say_description(self.english, language)
        return text.format(**dict(self.values)) if self.values else text


Wording = tuple[DescriptionPart, ...]


def word(english: str, **values: str) -> Wording:
    """One part; none where there is no text."""
    return (DescriptionPart(english, tuple(values.items())),) if english else ()


def spell_wording(wording: Wording, language: str) -> str:
    """The parts one after another."""
    return " ".join(part.say(language) for part in wording)
