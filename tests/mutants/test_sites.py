"""Which changes are made to a module: those of what runs."""

from __future__ import annotations

from pathlib import Path

from tests.mutants.sites import find_mutants

MODULE = """from typing import TYPE_CHECKING
if TYPE_CHECKING:
    LIMIT = 1
else:
    LIMIT = 2

def tell(number: "1 < 2") -> bool:
    assert number < 3
    return number < LIMIT
"""


def test_what_only_a_checker_of_types_reads_is_not_changed():
    """Nor what is asserted, nor an annotation: no test could tell, and it would stand among the survivors."""
    found = [(mutant.line, mutant.kind) for mutant in find_mutants(Path("x.py"), MODULE)]
    assert found == [(5, "number"), (9, "return"), (9, "comparison")]
