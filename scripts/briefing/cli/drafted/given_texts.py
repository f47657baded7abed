"""The texts that `briefing draft` is given, each with what was said of it on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, NamedTuple

import click

from briefing.cli.drafted.fingerprints import Fingerprint, fingerprint
from briefing.drafting.parsing.document import Document, read_document
from briefing.drafting.parsing.language_words import has_sentence, is_written_in, list_languages
from briefing.drafting.parsing.program_files import GIVE
from briefing.drafting.parsing.raw_text import read_raw

LARGEST = 2_000_000
"""Bytes of a page that is read."""


class GivenText(NamedTuple):
    """One text of a meeting."""

    document: Document
    address: str
    """As it was said, else as the page says it; empty where nobody does."""
    file: str

    @property
    def language(self) -> str:
        """The one that it is read in."""
        return self.document.words.language

    @property
    def print(self) -> Fingerprint:
        """What it is known by."""
        return fingerprint(self.document.text, self.address)


def read_texts(files: Sequence[BinaryIO], spoken: Sequence[str], urls: Sequence[str]) -> list[GivenText]:
    """Each in a language that is known, and no two in one. Raises click.UsageError."""
    if len(urls) > len(files) or len(spoken) > len(files):
        raise click.UsageError("--url and --language stand once for each file, in the order of the files")
    documents = [_read_file(file, language) for file, language in zip(files, _fill(spoken, files), strict=True)]
    names = [document.words.language for document in documents]
    if twice := [language for language in set(names) if names.count(language) > 1]:
        raise click.UsageError(f"two texts are in {twice[0]}: give one text for each language")
    return [
        GivenText(document, url or document.address, getattr(file, "name", "-"))
        for document, url, file in zip(documents, _fill(urls, files), files, strict=True)
    ]


def _fill(given: Sequence[str], files: Sequence[object]) -> list[str]:
    """One for each file, empty where none was given."""
    return [*given, *[""] * (len(files) - len(given))]


def _read_file(file: BinaryIO, language: str) -> Document:
    """A text in a language that is known. Raises click.UsageError."""
    raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise click.UsageError(f"the file has more than {LARGEST:,} bytes")
    try:
        text = read_raw(raw)
    except ValueError as why:
        raise click.UsageError(str(why)) from None
    document = read_document(text, language)
    if not language and not is_written_in(document.text, document.words):
        known = ", ".join(list_languages())
        raise click.UsageError(f"the text is in no language that drafts are read in ({known}); where it is, say --language")
    return document


def refuse_no_sentences(texts: Sequence[GivenText], spoken: Sequence[str]) -> None:
    """Raises click.UsageError for a text that says nothing, where nobody has said in which language it does."""
    for text, language in zip(texts, _fill(spoken, texts), strict=True):
        if not language and not has_sentence(text.document.text, text.document.words):
            raise click.UsageError(f"there is no sentence in it, so it is no communiqué: {GIVE}")
