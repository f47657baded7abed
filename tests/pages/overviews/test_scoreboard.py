"""The scoreboard: means only where enough is scored, and no state without a promise."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.trees import write_tree

PATH = "commitments/2024-09-10-widen-the-nets.yml"


def score_of(full, party: str) -> str:
    """The last cell of a party's last row, which is of all topics."""
    page = write_tree(full.project, "en", date(2025, 3, 1))["scoreboard/index.md"].decode()
    table = page.split(f"## {party}\n")[1].split("</table>")[0]
    return re.findall(r'<td class="n"[^>]*>([^<]+)</td></tr>', table)[-1]


@pytest.mark.parametrize(
    ("scores", "shown"),
    [
        ([], "—"),
        ([1], "1 scored: too few"),
        ([1, 1, 0, -1], "4 scored: too few"),
        ([1, 1, 0, -1, 1], "+0.40"),
        ([-1, -1, -1, 0, 0, 0, 0, 0], "−0.38"),
        ([1, -1, 0, 0, 0], "0.00"),
    ],
)
def test_a_mean_needs_five_scores(full, scores, shown):
    """Fewer are counted and not held against each other."""
    full.change("commitments/2023-05-04-lower-fees.yml", "      borvia: 1\n", "")
    text = (full.briefs / PATH).read_text("utf-8")
    (full.briefs / PATH).unlink()
    for number, score in enumerate(scores):
        full.write(f"commitments/2024-09-10-nets-{number}.yml", text.replace("borvia: -1", f'borvia: "{score}"'))
    if not scores:
        full.write("commitments/2024-09-10-nets.yml", text.replace("    scores:\n      borvia: -1\n", ""))
    assert score_of(full, "Borvia") == shown


def test_states_follow_the_parties_where_they_promised_something(full):
    """The parties of the series come first; a third state has its rows once it has made a promise."""
    page = write_tree(full.project, "en", date(2025, 3, 1))["scoreboard/index.md"].decode()
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == ["Aldovia", "Borvia", "Celdonia"]
    full.change("commitments/2024-09-10-honour-the-sea.yml", "parties: [celdonia]", "parties: [borvia]")
    page = write_tree(full.project, "en", date(2025, 3, 1))["scoreboard/index.md"].decode()
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == ["Aldovia", "Borvia"]
