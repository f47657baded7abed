"""What is made for good is not looked through again; whatever happens meanwhile, Python looks for garbage afterwards."""

from __future__ import annotations

import gc

import pytest

from briefing.garbage import made_for_good


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
