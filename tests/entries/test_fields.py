"""What many fields have is made once, since a check of one changed file is mostly the making of classes."""

from __future__ import annotations

import inspect
import sys

import pytest

from briefing.entries import KINDS, Settings, Vocabulary
from briefing.entries.fields import MadeOnce, Shape


def test_a_validator_is_made_once_and_lent_out_in_copies():
    """What pydantic notes in the one of a field is not seen by the next."""
    asked = []

    def make(source):
        asked.append(source)
        return {"type": "str", "metadata": {"of": "all"}}

    made = MadeOnce()
    first, second = (made.__get_pydantic_core_schema__(str, make) for _ in range(2))
    assert first == second and asked == [str]
    first["metadata"]["of"] = "one field"
    first["ref"] = "one field"
    assert second == {"type": "str", "metadata": {"of": "all"}}


@pytest.mark.parametrize("shape", [*KINDS.values(), Settings, Vocabulary])
def test_no_annotation_is_text(shape):
    """Pydantic would compile and evaluate each of them: an eighth of the import of all kinds."""
    for name, part in inspect.getmembers(sys.modules[shape.__module__], inspect.isclass):
        if issubclass(part, Shape) and part is not Shape:
            texts = [field for field, said in part.__dict__.get("__annotations__", {}).items() if isinstance(said, str)]
            assert not texts, f"{name}: no `from __future__ import annotations` in {part.__module__}"
