"""What the classes say below each field, read from their source when somebody asks. Knows no kind of entry."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache


@cache
def describe_fields(shape: type) -> Mapping[str, str]:
    """Field → what stands below it, those of the classes that it is made of included."""
    found: dict[str, str] = {}
    for owner in reversed(shape.__mro__):
        if owner.__module__.startswith(f"{__name__.partition('.')[0]}."):
            found |= _read_module(owner.__module__).get(owner.__qualname__, {})
    return found


@cache
def _read_module(name: str) -> Mapping[str, Mapping[str, str]]:
    """Class → field → what stands below it. A module is parsed once: whoever asks for one class asks for its neighbours."""
    parts = ast.parse(inspect.getsource(sys.modules[name])).body
    return {part.name: _read_class(part) for part in parts if isinstance(part, ast.ClassDef)}


def _read_class(body: ast.ClassDef) -> Mapping[str, str]:
    found = {}
    for line, below in zip(body.body, body.body[1:], strict=False):
        match line, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                found[name] = inspect.cleandoc(text)
    return found
