"""Mistakes of a third trial, which no answer fitted. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import DATE, C, Change, M, S

V = "vocabulary.yml"
DUE = "due_date: 2023-12-31"
PASSAGE = "      en: Harbour fees shall be lower by one tenth before the year is out."
IN_SPANISH: Change = (C, "      en: Third paragraph", "      en: Third paragraph, in Spanish")
WISH: Change = (
    V,
    "tiers:",
    "phrases:\n  - id: wish\n    use: hedge\n    words:\n      en: [hope*, intend to, intends to, seek to, seeks to]\n"
    "      es: [esperan, pretenden, buscan]\n    met_by:\n      en: [aim*]\n      es: [procur*]\ntiers:",
)

THIRD: dict[str, list[Change]] = {
    "69-hopes-to-becomes-will": [WISH, (C, PASSAGE, "      en: Both states hope to lower their fees by one tenth in 2023.")],
    "69b-pretenden-becomes-bajaran": [
        WISH,
        (
            C,
            f"{PASSAGE}\n      es: Las tarifas portuarias serán menores en una décima parte antes de que acabe el año.\n"
            "    language: en",
            "      es: Ambos Estados pretenden bajar sus tarifas.\n    language: es",
        ),
        IN_SPANISH,
    ],
    "69c-statement-without-its-hedge": [
        WISH,
        (
            M,
            "      es: Ambas partes desean un comercio más estrecho.\n",
            "      es: Ambas partes tendrán un comercio más estrecho.\n    words:\n      - text:\n"
            "          en: Both seek to have closer trade.\n        language: en\n        source: joint-communique\n",
        ),
    ],
    "70-event-after-its-sources": [
        (C, "  - date: 2024-01-05", "  - date: 2024-03-05"),
        (C, "reviewed: 2024-01-10", "reviewed: 2024-04-10"),
    ],
    "71-figure-that-nobody-says": [(M, '        en: "a third"\n        es: "un tercio"', '        en: "40"\n        es: "40"')],
    "71b-figure-in-one-language": [(M, 'es: "un tercio"', 'es: "33"')],
    "72-source-under-a-wrong-name": [
        (S, "->", "sources/aldovia-redout.yml"),
        (C, "sources: [joint", "sources: [aldovia-readout, joint"),
    ],
    "72b-source-that-many-name": [("sources/aldport-gazette.yml", "->", "sources/aldport-gazete.yml")],
    "73-review-long-after-the-due-date": [
        (C, DUE, "due_date: 2024-12-31"),
        (C, "reviewed: 2024-01-10", "reviewed: 2024-01-10\nnext_review: 2025-11-01"),
        (C, "    status: fulfilled\n    rationale", "    status: in-progress\n    rationale"),
        (C, "    scores:\n      aldovia: 1\n      borvia: 1\n", ""),
    ],
    "74-ninety-days-are-not-eight-months": [(C, PASSAGE, "      en: Harbour fees shall be lower by one tenth within 90 days.")],
    "74b-end-of-another-year": [(C, PASSAGE, "      en: Harbour fees shall be lower by the end of 2024.")],
    "74c-quarter-in-spanish": [
        (
            C,
            f"{PASSAGE}\n      es: Las tarifas portuarias serán menores en una décima parte antes de que acabe el año.\n"
            "    language: en",
            "      es: Las tarifas serán menores en el primer trimestre de 2024.\n    language: es",
        ),
        IN_SPANISH,
    ],
    "04u-underscores": [(M, DATE, "date: 2023_05_04")],
    "27r-end": [(M, DATE, f"{DATE}\nend: 2023-05-05")],
    "27s-label": [("topics/maize.yml", "name:", "label:")],
    "75-language-of-the-series-by-name": [("series.yml", "  en: English", "  english: English")],
}
