"""How to cite the data, as a Citation File Format 1.2 file that repositories of data and reference managers read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.exports.data.json_file import write_value


def write_citation(about: Mapping[str, Any], language: str) -> bytes:
    """The data as a work of the publisher, its version the release or the day that it holds for. Words are in one language."""
    words = {name: about[name].get(language) or next(iter(about[name].values())) for name in ("title", "description")}
    publisher = about["publisher"].get(language) or next(iter(about["publisher"].values()))
    fields = {
        "cff-version": "1.2.0",
        "message": about["citation"][language],
        "type": "dataset",
        "title": words["title"],
        "abstract": words["description"],
        "authors": [{"name": publisher}],
        "version": about["data_version"],
        "date-released": about["as_of"],
        "license-url": about["licence"]["url"],
        **({"url": about["url"]} if about["url"] else {}),
    }
    return "".join(f"{name}: {write_value(value)}\n" for name, value in fields.items()).encode()
