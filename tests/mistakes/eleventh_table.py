"""What was told at the wrong line, at many lines, or with a mend that leads on to the next mistake."""

from __future__ import annotations

from tests.mistakes.table import SUMMARY, C, Change, M, P, S

TOPIC, TOPICS = "topics/maize.yml", "topics: [trade, maize]"
DATE, NAME = "date: 2023-05-04", "name: Ana Varga\nsort_name: Varga, Ana\n"
ELEVENTH: dict[str, list[Change]] = {
    "180-first-hyphen-a-space-too-far-in": [(M, "  - person: ana-varga", "   - person: ana-varga")],
    "180b-hyphen-of-the-second-left-out": [(C, "  - date: 2024-01-05", "  date: 2024-01-05")],
    "180c-hyphen-of-the-second-word-left-out": [(M, TOPICS, "topics:\n  - trade\n  maize")],
    "181-two-commas": [(M, TOPICS, "topics: [trade,, maize]")],
    "181b-two-pairs-of-brackets": [(M, TOPICS, "topics: [[trade, maize]]")],
    "181c-key-behind-the-hyphen-of-an-id": [(M, TOPICS, "topics:\n  - id: trade")],
    "182-second-line-of-a-text-too-far-out": [(M, SUMMARY, "  en: >-\n    Ministers met\n   in Aldport.")],
    "183-no-break-space-before-a-key": [(M, DATE, f"\u00a0{DATE}")],
    "184-note-to-oneself-between-keys": [(M, DATE, f"TODO check\n{DATE}")],
    "185-several-people-in-one-file": [(P, "", "- name: Ana Varga\n  sort_name: Varga, Ana\n")],
    "185b-entry-below-what-it-is": [(P, "", "person:\n  name: Ana Varga\n  sort_name: Varga, Ana\n")],
    "186-commitment-of-another-meeting": [(C, "meeting: 2023-05-04-harbour-talks", "meeting: 2024-02-01-second-harbour-talks")],
    "187-id-for-a-tie": [(C, "form: target", "relations: [2024-02-01-keep-fees-low]\nform: target")],
    "187b-name-for-another-name": [(P, "", f"{NAME}other_names: [Anita Varga]\n")],
    "188-language-by-the-letters-of-a-country": [(S, "language: en", "language: sp")],
    "189-archived-copy-on-the-same-site": [(S, "language: en", "archived_url: https://example.org/other\nlanguage: en")],
    "190-topic-copied": [
        ("topics/corn.yml", "", "name:\n  en: Maize\n  es: Maíz\nbroader: trade\nnote:\n  en: Corn.\n  es: Elote.\n")
    ],
    "191-labels-without-languages": [(TOPIC, "broader: trade", "broader: trade\nalternative_labels: [corn]")],
    "191b-labels-in-no-language-of-the-series": [
        (TOPIC, "broader: trade", "broader: trade\nalternative_labels:\n  fr: [maïs]")
    ],
    "192-kind-of-body-by-a-word-of-its-label": [("organizations/aldovia-trade.yml", "ministry\n", "office\n")],
}
