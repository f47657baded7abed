"""What the files of an index say, read as a browser reads them."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from briefing.site.indexing.pagefind_format import read_values


def read_index(index: Path) -> dict[str, Any]:
    """What an index says, by addresses and names instead of numbers."""
    said: dict[str, Any] = {}
    for language, about in json.loads((index / "pagefind-entry.json").read_text("utf-8"))["languages"].items():
        _, listed, chunks, filters, sorts, fields = read_file(index / f"pagefind.{about['hash']}.pf_meta")
        assert sorts == []
        shown = [read_values_of_fragment(index / "fragment" / f"{name}.pf_fragment") for name, _ in listed]
        urls = [page["url"] for page in shown]
        words: dict[tuple[str, str, str], Any] = {}
        for first, last, name in chunks:
            for word, plain, forms in read_file(index / "index" / f"{name}.pf_index")[0]:
                assert first <= word[: len(first)]
                assert word[: len(last)] <= last
                for form, notes in [("", plain), *forms]:
                    number = 0
                    for step, places, named in notes:
                        number += step
                        within = [place if place >= 0 else fields[-1 - place] for place in named]
                        words[word, form, urls[number]] = (places, within)
        values = defaultdict(set)
        for name, file in filters:
            told, found = read_file(index / "filter" / f"{file}.pf_filter")
            assert told == name
            for value, numbers in found:
                values[name, value] = {urls[number] for number in numbers}
        said[language] = (
            sorted(zip(urls, [length for _, length in listed], strict=True)),
            sorted(shown, key=str),
            words,
            values,
            fields,
            (index / f"wasm.{about['wasm'] or 'unknown'}.pagefind").read_bytes(),
        )
    return said


def read_file(path: Path) -> Any:
    """The values of a file of the index."""
    return read_values(path.read_bytes())


def read_values_of_fragment(path: Path) -> Any:
    """What is shown of a page."""
    return json.loads(gzip.decompress(path.read_bytes()).partition(b"pagefind_dcd")[2])
