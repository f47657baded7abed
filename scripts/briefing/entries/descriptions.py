"""What the classes say below each field, read from their source when somebody asks. Knows no kind of entry."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from textwrap import dedent


@cache
def describe_fields(shape: type) -> Mapping[str, str]:
    """Field → what stands below it, those of the classes that it is made of included."""
    found: dict[str, str] = {}
    for owner in reversed(shape.__mro__):
        if owner.__module__.startswith(f"{__name__.partition('.')[0]}."):
            found |= _read_source(owner)
    return found


def _read_source(owner: type) -> dict[str, str]:
    (body,) = ast.parse(dedent(inspect.getsource(owner))).body
    lines = body.body if isinstance(body, ast.ClassDef) else []
    found = {}
    for line, below in zip(lines, lines[1:], strict=False):
        match line, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                found[name] = inspect.cleandoc(text)
    return found
