"""What a key of an entry holds, by its name alone. From the classes."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.authoring.explained.documented import inner_shapes, one_line
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.descriptions import describe_fields
from briefing.entries.loading.unfinished import key_names


def list_keys() -> frozenset[str]:
    """Every key of every file."""
    return frozenset().union(*(key_names(shape) for shape in (*KINDS.values(), *SINGLE_FILES.values())))


def tell_key(key: str) -> Iterator[str]:
    """What a key holds, a line for each place where it may stand: `commitment: history, required: What came of it …`."""
    for shape in (*KINDS.values(), *SINGLE_FILES.values()):
        for owner in (shape, *inner_shapes(shape)):
            if (field := owner.model_fields.get(key)) is not None:
                inside = "" if owner is shape else f", in {owner.__name__}"
                required = ", required" if field.is_required() else ""
                yield f"{shape.singular}{inside}: {key}{required}: {one_line(describe_fields(owner).get(key))}"
