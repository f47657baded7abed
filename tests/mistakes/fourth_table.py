"""Mistakes of a fourth trial, which all passed in silence. Knows no answer."""

from __future__ import annotations

from pathlib import Path

from tests.mistakes.table import C, Change, M, S
from tests.mistakes.third_table import V

EXAMPLE = Path(__file__).parent.parent / "example" / "briefs"
SECOND = "meetings/2024-02-01-second-harbour-talks.yml"
LATER = "commitments/2024-02-01-keep-fees-low.yml"
CITY = "  city:\n    en: Aldport\n    es: Aldport"
BY_VIDEO: Change = (
    V,
    "tiers:",
    'phrases:\n  - id: by-video\n    use: no-place\n    words:\n      en: [virtual*, online, "by video*"]\n'
    '      es: [virtual*, "en línea"]\ntiers:',
)
OFFICIALS = "      en: Officials of Borvia\n      es: Funcionarios de Borvia"
PERSON = "  - person: ana-varga\n"
READING = '    - date: 2023-09\n      value: "95"\n      source: aldport-gazette\n'
PART = "    status: fulfilled\n    since: 2023-09-01\n    evidence:\n      - source: aldport-gazette\n        shows: measure\n"
CLOSER = "    text:\n      en: Both wish for closer trade.\n      es: Ambas partes desean un comercio más estrecho.\n"
TIE = "    commitment: 2023-05-04-lower-fees\n"
SHOWN = "        shows: result\n"
BEN: Change = ("people/ben-olsen.yml", "", "name: Ben Olsen\nsort_name: Olsen, Ben\n")

VOCABULARY = (EXAMPLE / V).read_text("utf-8")
STATUS = VOCABULARY[VOCABULARY.index("  - id: in-progress") : VOCABULARY.index("  - id: stalled")]

GLOSSARY: Change = (
    "glossary.yml",
    "",
    'title:\n  en: "Glossary"\n  es: "Glosario"\nterms:\n  - id: fee\n    term:\n      en: "harbour fee"\n'
    '      es: "tarifa portuaria"\n    rejected:\n      es: ["tarifas portuarias"]\n',
)
FIGURE: Change = (M, '        en: "a third"\n        es: "un tercio"', '        en: "40"\n        es: "un tercio"')

FOURTH: dict[str, list[Change]] = {
    "76-person-and-name": [(M, PERSON, f"{PERSON}    name:\n      en: Ana Varga\n      es: Ana Varga\n")],
    "76b-person-by-name-under-name": [(M, OFFICIALS, "      en: Ana Varga\n      es: Ana Varga")],
    "76c-person-twice-in-one-role": [
        (M, "  - name:\n", f"{PERSON}    role:\n      en: Minister of Trade\n      es: Ministra de Comercio\n  - name:\n")
    ],
    "77-city-virtual": [BY_VIDEO, (M, CITY, "  city:\n    en: Virtual\n    es: Virtual")],
    "77b-city-online": [BY_VIDEO, (M, CITY, "  city:\n    en: Online\n    es: En línea")],
    "77c-venue-by-video-in-a-real-city": [
        BY_VIDEO,
        (M, "    en: Customs House\n    es: Casa de Aduanas", "    en: By videoconference\n    es: Virtual"),
    ],
    "78-readings-newest-first": [(C, READING, READING.replace("-09", "-12") + READING)],
    "78b-reading-before-the-meeting": [(C, "    - date: 2023-09\n", "    - date: 2021-09\n")],
    "78c-part-due-before-the-meeting": [(C, PART, f"    due_date: 2022-10-01\n{PART}")],
    "78d-part-known-before-the-meeting": [(C, PART, PART.replace("2023-09-01", "2022-09-01"))],
    "78e-follows-a-later-meeting": [
        (M, "frameworks: [coast-treaty]", "frameworks: [coast-treaty]\nfollows: [2024-02-01-second-harbour-talks]")
    ],
    "78f-follows-itself": [(SECOND, "follows: [2023-05-04-harbour-talks]", "follows: [2024-02-01-second-harbour-talks]")],
    "79-part-fulfilled-by-nothing": [(C, PART, PART[: PART.index("    evidence")])],
    "79b-part-fulfilled-by-words": [(C, PART, PART.replace("measure", "words"))],
    "80-quoted-who-was-not-there": [BEN, (M, "by: [ana-varga]", "by: [ben-olsen]")],
    "80b-quoted-who-was-absent": [(M, "    on_behalf_of: aldovia\n", "    on_behalf_of: aldovia\n    attendance: absent\n")],
    "81-meeting-copied": [("meetings/2023-05-04-harbour-talks-2.yml", "", (EXAMPLE / M).read_text("utf-8"))],
    "81b-commitment-copied": [("commitments/2023-05-04-lower-fees-2.yml", "", (EXAMPLE / C).read_text("utf-8"))],
    "81c-summary-left-over": [
        (
            SECOND,
            "  en: A call about harbour fees.",
            "  en: Ministers met in Aldport and spoke of harbour fees and maize. One promise was made.",
        )
    ],
    "81d-statement-copied": [
        (
            M,
            "  - id: maize-fell",
            "  - id: closer-trade-again\n    kind: aspiration\n    topic: trade\n    by: [aldovia, borvia]\n"
            f"{CLOSER}    sources: [joint-communique]\n  - id: maize-fell",
        )
    ],
    "81e-success-is-the-promise": [
        (
            C,
            "  en: The published fees of both are at least a tenth lower.",
            "  en: Both states will lower their harbour fees by a tenth before the end of 2023.",
        )
    ],
    "82-tie-twice": [(LATER, TIE, f"{TIE}  - type: restates\n{TIE}")],
    "82b-evidence-twice": [(C, SHOWN, f"{SHOWN}      - source: aldport-gazette\n        shows: measure\n")],
    "84-status-renamed-in-the-vocabulary": [(V, "  - id: fulfilled\n", "  - id: kept\n")],
    "84b-status-of-one-entry-renamed": [(V, "  - id: in-progress\n", "  - id: under-way\n")],
    "84c-format-renamed": [(V, "  - id: ministerial-dialogue\n", "  - id: ministers-meet\n")],
    "84g-kind-that-several-have-renamed": [(V, "  - id: state\n", "  - id: country\n")],
    "84d-status-removed": [(V, STATUS, "")],
    "84e-topic-under-another-name": [("topics/trade.yml", "->", "topics/commerce.yml")],
    "84f-no-colon-behind-a-hyphen": [(V, "  - id: not-rated\n", "  - id not-rated\n")],
    "85-tab-before-spaces": [(V, "    meaning:\n", "\t    meaning:\n")],
    "85b-tab-before-a-hyphen": [(V, "  - id: not-rated\n", "\t  - id: not-rated\n")],
    "85c-tab-before-a-key": [(M, "summary:\n", "\tsummary:\n")],
    "85d-tab-behind-spaces": [(M, "      es: Ministra", "    \tes: Ministra")],
    "04v-a-date-and-words": [(M, "date: 2023-05-04", "date: 2023-05-04 (local time)")],
    "04w-two-days-in-short": [(M, "date: 2023-05-04", "date: 2023-05-04/05")],
    "86-key-missing-and-faults-of-words": [GLOSSARY, FIGURE, (M, "reviewed: 2024-01-10\n", "")],
    "86b-keys-missing-in-the-statement-itself": [FIGURE, (M, "    sources: [aldport-gazette]\nsources", "sources")],
    "06f-person-by-name-with-a-slip": [(M, "person: ana-varga", "person: Ana Vargas")],
    "83-archived-copy-of-another-document": [
        (
            S,
            "url: https://example.org/readout",
            "url: https://example.org/readout\narchived_url: https://web.archive.org/web/20240202000000/https://example.org/other",
        )
    ],
}
