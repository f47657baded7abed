"""What readers would have seen and nobody was told, until a seventeenth trial. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import Change

BODY, ENDED = "organizations/aldovia-trade.yml", "classification: ministry\ndissolution_date: 2020-01-01\n"
SEVENTEENTH: dict[str, list[Change]] = {
    "350-body-that-had-ended": [(BODY, "classification: ministry\n", ENDED)],
    "350b-body-of-later": [(BODY, "classification: ministry\n", "classification: ministry\nfounding_date: 2023-06\n")],
    "350c-body-that-ended-in-that-year": [(BODY, "classification: ministry\n", ENDED.replace("2020-01-01", "2024"))],
    "350d-document-of-a-body-that-had-ended": [
        (BODY, "classification: ministry\n", ENDED.replace("2020-01-01", "2023-12")),
        ("sources/joint-communique.yml", "issued_by: [", "issued_by: [aldovia-trade, "),
        ("sources/joint-communique.yml", "published_on: 2023-05-04", "published_on: 2024-01-05"),
    ],
}
