"""Where code can be changed so that it says something else: comparisons, and/or, not, filters, conditions, numbers, returns.

Knows Python's syntax; knows neither the house nor its tests.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OTHER = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}


@dataclass(frozen=True)
class Mutant:
    """One change: what stands from `start` to `end` (characters of the file) is replaced."""

    path: Path
    line: int
    start: int
    end: int
    new: str
    kind: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]

    def tell(self, text: str) -> str:
        old = " ".join(text[self.start : self.end].split())
        return f"{self.path}:{self.line}: {self.kind}: {old[:60]} → {' '.join(self.new.split())[:70]}"


def find_mutants(path: Path, text: str) -> Iterator[Mutant]:  # noqa: C901 - a branch for each kind of change
    """Every change that can be made in a module."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def place(line: int, column: int) -> int:
        """Characters before a place; `ast` counts bytes of a line."""
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    def start(node: ast.AST) -> int:
        return place(node.lineno, node.col_offset)

    def end(node: ast.AST) -> int:
        return place(node.end_lineno, node.end_col_offset)

    def make(node: ast.AST, first: int, last: int, new: str, kind: str) -> Mutant:
        return Mutant(path, node.lineno, first, last, new, kind)

    def between(left: ast.AST, right: ast.AST, old: str, new: str, kind: str) -> Iterator[Mutant]:
        """The operator that stands between two parts."""
        gap = text[end(left) : start(right)]
        found = re.search(rf"(?<![\w<>=!]){re.escape(old)}(?![\w=])" if old[0].isalpha() else re.escape(old), gap)
        if found:
            yield make(left, end(left) + found.start(), end(left) + found.end(), new, kind)

    for node in _walk(ast.parse(text)):
        whole = text[start(node) : end(node)] if hasattr(node, "lineno") else ""
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            yield from between(node.left, node.comparators[0], *OTHER[type(node.ops[0])], "comparison")
        elif isinstance(node, ast.BoolOp):
            old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
            yield from between(node.values[0], node.values[1], old, new, "and/or")
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield make(node, start(node), end(node), f"({text[start(node.operand) : end(node.operand)]})", "not")
        elif isinstance(node, ast.comprehension):
            for test in node.ifs:
                yield make(test, start(test), end(test), "True", "filter")
        elif isinstance(node, ast.If | ast.IfExp):
            test = node.test
            yield make(test, start(test), end(test), f"(not ({text[start(test) : end(test)]}))", "condition")
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield make(node, start(node), end(node), str(node.value + 1), "number")
        elif isinstance(node, ast.Return) and node.value is not None and whole != "return None":
            new = {"True": "False", "False": "True"}.get(text[start(node.value) : end(node.value)], "None")
            yield make(node.value, start(node.value), end(node.value), new, "return")


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Every part that runs: without annotations, what only asserts or raises, and what only a checker of types reads."""
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        for child in node.orelse:
            yield from _walk(child)
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns") or isinstance(node, ast.Raise | ast.Assert | ast.JoinedStr):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walk(child)
