"""Exports a drawn series, and reads the tables back as other programs would."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing.exports import plan_series
from tests.trees import find_locales, forget_old, open_edition, sign

AS_OF = date(2024, 3, 1)
Tables = dict[str, list[dict[str, Any]]]
_EXPORTED: dict[Hashable, Exported] = {}
"""Of entries that are the same to the byte the last few are not exported anew."""


@dataclass(frozen=True)
class Exported:
    """The files of an export, by path."""

    files: dict[str, bytes]

    def json(self, path: str) -> Any:
        return json.loads(self.files[path])

    def csv(self, path: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.files[path].decode(), newline=""), strict=True))

    def write(self, folder: Path) -> Path:
        for path, content in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return folder

    def connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(self.files["data/series.sqlite"])
        connection.row_factory = sqlite3.Row
        return connection

    def types(self) -> dict[str, dict[str, str]]:
        """The type of each column by table, as the descriptor says."""
        resources = self.json("data/datapackage.json")["resources"]
        return {found["name"]: {field["name"]: field["type"] for field in found["schema"]["fields"]} for found in resources}

    def tables_of_csv(self) -> Tables:
        """Every table from CSV, its cells read as the descriptor says."""
        return {
            table: [{name: read_cell(cell, types[name]) for name, cell in row.items()} for row in self.csv(f"data/{table}.csv")]
            for table, types in self.types().items()
        }

    def tables_of_sqlite(self) -> Tables:
        """Every table from the database, with 0 and 1 as no and yes."""
        connection = self.connect()
        return {
            table: [
                {
                    name: bool(row[name]) if types[name] == "boolean" and row[name] is not None else row[name]
                    for name in row.keys()  # noqa: SIM118
                }
                for row in connection.execute(f'SELECT * FROM "{table}"')
            ]
            for table, types in self.types().items()
        }


def read_cell(cell: str, form: str) -> Any:
    if cell == "":
        return None
    return {"integer": int, "boolean": {"true": True, "false": False}.__getitem__}.get(form, str)(cell)


@pytest.fixture
def export(house) -> Callable[..., Exported]:
    """Exports the house as it stands."""

    def run(url: str = "", is_anew: bool = False) -> Exported:
        key = sign(house.project), url
        if is_anew or key not in _EXPORTED:
            edition = open_edition(house.briefs, AS_OF)
            files = [file for piece in plan_series(edition, find_locales(edition), url) for file in piece.render()]
            assert len({file.path for file in files}) == len(files)
            forget_old(_EXPORTED)[key] = Exported({file.path: file.content for file in files})
        return _EXPORTED[key]

    return run
