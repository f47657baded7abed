"""What readers would have seen and nobody was told, until a seventeenth trial. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import C, Change, M

SOURCE, PERSON = "sources/aldport-gazette.yml", "people/ana-varga.yml"
MET = "  en: Ministers met in Aldport and"
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
    "351-anchor-above-a-text": [(M, "title:\n", "title: &t\n")],
    "351b-anchor-above-a-list": [(M, "participants:\n", "participants: &who\n")],
    "351c-type-above-a-map": [(M, "place:\n", "place: !place\n")],
    "351d-anchor-behind-a-hyphen": [(M, "  - person: ana-varga", "  - &one\n    person: ana-varga")],
    "352-block-that-counts-wrongly": [(M, MET, "  en: |2\n   Ministers met in Aldport and")],
    "352b-block-that-counts-to-nine": [(M, MET, "  en: >9-\n    Ministers met in Aldport and")],
    "353-draft-of-a-person-who-is-named": [(PERSON, "name:", "draft: true\nname:")],
    "353b-draft-of-a-source-that-many-cite": [(SOURCE, "title:", "draft: true\ntitle:")],
    "353c-draft-of-a-topic-that-lacks-a-key": [("topics/trade.yml", "order: 1\n", "draft: true\n")],
    "354-issuer-that-nobody-knows": [(SOURCE, "issued_by: []", "issued_by: [aldoviaa]")],
    "355-stray-comma-above-a-text": [(M, "title:\n", "title: ,\n")],
    "355b-backslash-above-a-list": [(M, "participants:\n", "participants: \\\n")],
    "355c-bullet-of-one-word": [(BODY, "country:", "• one\ncountry:")],
    "356-at-sign-in-front": [(BODY, "  es: M", "  es: @M")],
    "356b-stars-that-nothing-closes": [(M, "en: Harbour", "en: **Harbour")],
    "356c-backslash-in-double-marks": [(M, "es: Conversaciones portuarias en Aldport", 'es: "Conversaciones \\q"')],
    "356d-two-keys-in-one-line": [(C, "due_date: 2023-12-31\n", "due_date: 2023-12-31 ")],
    "356e-language-with-letters-exchanged": [(M, "  es: Los ministros", "  se: Los ministros")],
}
