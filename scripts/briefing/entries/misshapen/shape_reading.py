"""The values of a file as an entry. Knows no fault: who does is imported where there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from briefing import late
from briefing.entries.base import Entry
from briefing.entries.misshapen.stand_in import StandIn
from briefing.problem import Problem
from briefing.yamlfile import MapNode, plain

if TYPE_CHECKING:
    from briefing.entries.misshapen import shape_faults
else:
    shape_faults = late("briefing.entries.misshapen.shape_faults")

Guess = Callable[[str, str], str | None]
"""What a text of a sort (`date`, `country`, `language`, `key`) probably means: `("key", "fecha")` → `date`."""


def guess_nothing(sort: str, text: str) -> str | None:
    """For readers that have no language at hand."""
    return None


class ReadShape(NamedTuple):
    """An entry, or None where too much is missing to make one, and what is wrong with its file."""

    entry: Entry | None
    problems: tuple[Problem, ...] = ()
    stand_in: StandIn | None = None
    """Where keys are missing or values had to be left out: the entry as if they were there, or without those."""


def read_shape(shape: type[Entry], root: MapNode, guess: Guess = guess_nothing) -> ReadShape:
    """Validate the values of a file. Where some are wrong, the entry holds what was meant instead, or does without them."""
    try:
        return ReadShape(shape.model_validate(plain(root)))
    except ValidationError:
        return shape_faults.mend_shape(shape, root, guess)
