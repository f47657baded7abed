"""A list of texts per language is a cell for each language, one a line; the lines of both are the same things."""

from __future__ import annotations

import pytest

ENTRY = "  - date: 2024-01-05"
FEES = "2023-05-04-lower-fees"
FIRST, SECOND = "{ en: The archive of the port }", "{ en: The gazette, es: La gaceta }"


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (SECOND, ("The gazette", "La gaceta")),
        (f"{SECOND}, {SECOND}", ("The gazette\nThe gazette", "La gaceta\nLa gaceta")),
        (f"{FIRST}, {SECOND}", ("The archive of the port\nThe gazette", "\nLa gaceta")),
        (FIRST, ("The archive of the port", None)),
    ],
)
def test_a_text_that_is_not_translated_keeps_its_line(house, export, places, expected):
    """Where none is said in a language nothing is known; SQLite and CSV say the same, and JSON the list itself."""
    log = f"    search_log:\n      date: 2024-01-04\n      places: [{places}]\n      queries: [fees]\n"
    house.change(f"commitments/{FEES}.yml", ENTRY, f"{log}{ENTRY}")
    exported = export()
    row = next(row for row in exported.tables_of_csv()["history"] if (row["commitment"], row["position"]) == (FEES, 1))
    columns = [f"search_log_places_{language}" for language in ("en", "es")]
    assert tuple(row[column] for column in columns) == expected
    found = exported.connect().execute(f"SELECT {', '.join(columns)} FROM history WHERE search_log_date IS NOT NULL")
    assert [tuple(found) for found in found.fetchall()] == [expected]
    said = exported.json(f"commitments/{FEES}/index.json")["history"][0]["search_log"]["places"]
    assert "\n".join(place["en"] for place in said) == expected[0]
