"""Pagefind's filter files in a fixed order, named by their content: the same pages give the same bytes.

Pagefind 1.5 writes the values of a filter in an order that changes from run to run, and names the file by a hash of it;
the `pf_meta` of the language names these files, and `pagefind-entry.json` names the `pf_meta`. Nothing else differs. Each
file is CBOR behind a mark, compressed. Knows these three formats only.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_FILTERS, _ENTRY = "filter", "pagefind-entry.json"
_PLACE = 3
"""Where the list of filters stands in a `pf_meta`: version, pages, parts of the index, filters, sorts, fields."""


def settle_filters(index: Path) -> None:
    """Rewrite an index that Pagefind has just written. Raises ValueError where its format is not the one known here."""
    entry = json.loads((index / _ENTRY).read_text("utf-8"))
    for language, about in entry["languages"].items():
        old = index / f"pagefind.{about['hash']}.pf_meta"
        meta = _read(old)
        meta[_PLACE] = sorted([name, _rename(index / _FILTERS, language, file)] for name, file in meta[_PLACE])
        content = _MARK + cbor2.dumps(meta)
        about["hash"] = f"{language}_{_digest(content)}"
        old.unlink()
        _write(index / f"pagefind.{about['hash']}.pf_meta", content)
    entry["languages"] = dict(sorted(entry["languages"].items()))
    (index / _ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _rename(folder: Path, language: str, file: str) -> str:
    """One filter's file with its values sorted, under its new name."""
    old = folder / f"{file}.pf_filter"
    name, values = _read(old)
    content = _MARK + cbor2.dumps([name, sorted(values)])
    new = f"{language}_{_digest(content)}"
    old.unlink()
    _write(folder / f"{new}.pf_filter", content)
    return new


def _read(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise ValueError(f"{path.name} is not as Pagefind 1.5 writes it")
    return cbor2.loads(content[len(_MARK) :])


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, 9, mtime=0))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
