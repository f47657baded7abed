"""Parts of the series on hand-written pages."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

NETS, FEES = "commitments/2024-09-10-widen-the-nets.yml", "commitments/2023-05-04-lower-fees.yml"


def read_method(full, language: str = "en") -> str:
    return write_tree(full.project, language, date(2025, 3, 1))["method/index.md"].decode()


def examples_of(page: str) -> dict[str, str]:
    """Status → the commitment that stands for it."""
    return dict(re.findall(r"</svg>([^<]+)</span> <a [^>]*>([^<]+)</a><br>", page))


def test_each_status_has_the_example_that_tells_most(full):
    """One with a score comes before one without; else the longest history."""
    (full.briefs / "commitments" / "2024-09-10-plain.yml").write_text(
        (full.briefs / NETS)
        .read_text("utf-8")
        .replace("Widen the nets", "Plain nets")
        .replace("    scores:\n      borvia: -1\n", "")
    )
    assert examples_of(read_method(full)) == {
        "Not rated": "Keep harbour fees low",
        "Not verifiable": "Honour the sea",
        "Not started": "Publish the catches",
        "In progress": "Lower the fees again",
        "Fulfilled": "Lower harbour fees by a tenth",
        "Not fulfilled": "Widen the nets",
    }


def test_without_scores_the_longest_history_is_the_example(full):
    """Whichever stands first in the list."""
    text = (full.briefs / NETS).read_text("utf-8").replace("    scores:\n      borvia: -1\n", "")
    full.write(NETS, text)
    head, _, rest = text.partition("  - date: 2024-09-15")
    short = head.replace("Widen the nets", "Short nets") + "  - date: 2024-10-05" + rest.partition("  - date: 2024-10-05")[2]
    for name in ("a-short", "z-short"):
        full.write(f"commitments/2024-09-10-{name}.yml", short)
    assert examples_of(read_method(full))["Not fulfilled"] == "Widen the nets"


def test_statuses_are_shown_as_they_stand_on_the_pages(full):
    """Word, shape and colour; other lists are words."""
    page = read_method(full)
    assert (
        '<td><span class="chip tone-good"><svg aria-hidden="true"><use href="#sign-check"/></svg>Fulfilled</span></td>' in page
    )
    assert "<td>overdue</td>" in page and "<td>Pledge</td>" in page


def test_a_page_of_one_language_is_shown_in_the_other_and_marked(full):
    """What nobody has translated yet says in which language it is."""
    tree = write_tree(full.project, "es", date(2025, 3, 1))
    assert b'text_language: "en"' in tree["visiting/index.md"] and b"# Visiting the harbour" in tree["visiting/index.md"]
    assert b"text_language" not in write_tree(full.project, "en", date(2025, 3, 1))["visiting/index.md"]
