"""Puts a mutant into a house that is imported already: functions get the changed code, so nothing is imported again.

Knows Python's code objects; knows neither tests nor pytest.
"""

from __future__ import annotations

import functools
import gc
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

IS_FUNCTION = 0x01
"""`co_flags` of what is no body of a module or a class."""
RUN_IN_PLACE = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")
Key = tuple[str, str, int]


class House:
    """Every function there is of the modules below a folder, by the code it was made from."""

    def __init__(self, folder: Path) -> None:
        self._functions: dict[Key, list[FunctionType]] = defaultdict(list)
        self._keeping: list[functools._lru_cache_wrapper] = []
        inside = f"{folder}/"
        for found in gc.get_objects():  # a million, perhaps: each is asked once, and for no more than its type
            if (kind := type(found)) is FunctionType and found.__code__.co_filename.startswith(inside):
                self._functions[_name(found.__code__)].append(found)
            elif kind is functools._lru_cache_wrapper:
                self._keeping.append(found)

    def swap(self, path: Path, old: str, new: str) -> bool:
        """Give each function that differs its new code; False where something differs that only an import runs."""
        one, other = (compile(text, path, "exec", dont_inherit=True) for text in (old, new))
        pairs = list(_pair(one, other, is_deferred=False))
        differing = [(one, other, deferred) for one, other, deferred in pairs if _says(one) != _says(other)]
        if not differing or not all(deferred for _, _, deferred in differing):
            return False
        # A function within another is made from the other's constants, so all around it get theirs too.
        swapped = False
        for one, other, _ in pairs:
            for function in self._functions.get(_name(one), ()):
                if function.__code__.co_freevars != other.co_freevars:
                    return False
                function.__code__ = other
                swapped = True
        for kept in self._keeping if swapped else ():  # what was answered before the change, by whatever imports or collects
            kept.cache_clear()
        return swapped


def _name(code: CodeType) -> Key:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _pair(old: CodeType, new: CodeType, *, is_deferred: bool) -> Iterator[tuple[CodeType, CodeType, bool]]:
    """Each piece of code with what it has become, and whether it waits for a call."""
    is_deferred = is_deferred or bool(old.co_flags & IS_FUNCTION and old.co_name not in RUN_IN_PLACE)
    yield old, new, is_deferred
    ours, theirs = ([each for each in code.co_consts if isinstance(each, CodeType)] for code in (old, new))
    if len(ours) == len(theirs):  # otherwise the mutant took one out, and the code around it differs
        for one, other in zip(ours, theirs, strict=True):
            yield from _pair(one, other, is_deferred=is_deferred)


def _says(code: CodeType) -> tuple[object, ...]:
    """What a piece of code does, without the pieces in it and without its lines."""
    constants = tuple(CodeType if isinstance(each, CodeType) else (type(each), each) for each in code.co_consts)
    return code.co_code, code.co_names, code.co_varnames, code.co_freevars, constants
