"""Two clauses of a sentence, each with a subject of its own, are two sayings; and a speaker's `we will` binds the speaker."""

from __future__ import annotations

import pytest

from tests.drafting.test_who_says_what import MET, promised, said


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Aldovia will pay, and Borvia will come.", ["aldovia", "borvia"]),
        ("Aldovia agreed to pay, while the Minister of Borvia also pledged to come.", ["aldovia", "borvia"]),
        ("Aldovia pledged to pay; and Borvia will come.", ["aldovia", "borvia"]),
        ("Aldovia pledged to pay, Ana Varga said so, and Borvia will come.", ["aldovia", "borvia"]),
        # one subject, or what is still reported
        ("Aldovia and Borvia will pay.", ["aldovia, borvia"]),
        ("Aldovia, which praised it, and Borvia agreed to pay.", ["aldovia, borvia"]),
        ("Aldovia agreed to pay and Borvia to come.", ["aldovia"]),
        ("Aldovia pledged to pay, and the port of the north in Borvia will come.", ["aldovia"]),
        ("Aldovia pledged “to pay, and Borvia agreed to come”.", ["aldovia"]),
    ],
)
def test_each_subject_promises_its_own(text, by):
    assert [one.partition(":")[0] for one in promised(text)] == by


def test_each_subject_says_its_own():
    found = said("Aldovia noted that it is late, and Borvia replied that it is not. Aldovia said it is, and Borvia will pay.")
    assert found == [("aldovia", "view", ""), ("borvia", "view", ""), ("aldovia", "view", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We will pay,” said Ana Varga.", ["Ana Varga: will (pledge, likely)"]),
        ("Ana Varga said: “We will pay.”", ["Ana Varga: will (pledge, likely)"]),
        ("“We will pay,” Borvia said.", ["borvia: will (pledge, likely)"]),
        ("“We will pay,” somebody said.", []),
        # what was agreed is agreed by all, whoever tells it
        ("“We agreed to pay,” said Ana Varga.", ["aldovia, borvia: agreed to (agreement, likely)"]),
    ],
)
def test_what_one_speaker_promises_binds_nobody_else(text, told):
    """`We` were both sides."""
    assert promised(f"Aldovia met Borvia. {MET} {text}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The government of Borvia agreed to pay.", ["borvia: agreed to (agreement, sure)"]),
        ("The Minister for Waters of Borvia will pay.", ["borvia: will (pledge, likely)"]),
        ("The old port of Borvia will pay.", []),
        ("The government met that of Borvia and will pay.", []),
        # nobody whom the text knows
        ("The harbour board agreed to pay.", [": agreed to (agreement, doubtful)"]),
        ("The harbour boards agreed to pay.", ["aldovia, borvia: agreed to (agreement, doubtful)"]),
    ],
)
def test_a_government_is_its_state_and_a_stranger_nobody(text, told):
    """Both sides were bound by what one government, or a board, had agreed to."""
    assert promised(f"Aldovia met Borvia. {text}") == told
