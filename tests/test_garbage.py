"""What is made for good is not looked through again; whatever happens meanwhile, Python looks for garbage afterwards."""

from __future__ import annotations

import gc
import weakref

import pytest

from briefing.garbage import look_now, looking_in_pauses, made_for_good


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.unfreeze()


def test_what_was_made_is_not_looked_through():
    before = gc.get_freeze_count()
    with made_for_good():
        assert not gc.isenabled()
        kept = [[] for _ in range(1000)]
    assert gc.get_freeze_count() - before >= len(kept)
    assert gc.isenabled()


def test_a_fault_meanwhile_leaves_no_process_without_it():
    with pytest.raises(OSError, match="unreadable"), made_for_good():
        raise OSError("unreadable")
    assert gc.isenabled()


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_who_looks_in_pauses_alone_goes_on_so():
    """Whatever is made for good meanwhile; afterwards it is as it was."""
    with looking_in_pauses():
        with made_for_good():
            pass
        assert not gc.isenabled()
        circle = Circle()
        left = weakref.ref(circle)
        del circle
        assert left() is not None
        look_now()
        assert left() is None
    assert gc.isenabled()
