"""What the classes say of their fields and the check of its codes, in further languages.

A gettext file each, `descriptions/es.po`.
The English stands once, under the fields, and is the key. So a sentence that changes there has no translation until
somebody has read it again, and a test says so. Knows no class.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

WRITTEN_IN = "en"
"""The language of the classes."""


@cache
def load_descriptions(language: str) -> Mapping[str, str]:
    """English sentence → sentence; empty for English and for a language that the package does not bring."""
    path = Path(__file__).parent / "descriptions" / f"{language}.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string}


def say_description(english: str, language: str) -> str:
    """A sentence in a language, else as it stands in the code."""
    return load_descriptions(language).get(english, english)
