"""Mistakes of a fifth trial, whose answers a stranger found wrong. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import DATE, ES, SUMMARY, C, Change, M, S

FORMAT = "format: ministerial-dialogue\n"
SENTENCE = "  en: Ministers met in Aldport"
TEXT_ES = "      es: Ambas partes desean un comercio más estrecho.\n"
FIFTH: dict[str, list[Change]] = {
    "87-country-beside-the-place": [(M, "topics: [trade, maize]", "country: AL\ntopics: [trade, maize]")],
    "87b-city-beside-the-place": [(M, "  city:\n    en: Aldport\n    es: Aldport\n", "city:\n  en: Aldport\n  es: Aldport\n")],
    "87c-country-far-from-the-place": [(M, FORMAT, f"{FORMAT}country: AL\n")],
    "87d-status-outside-the-history": [(C, "form: target\n", "form: target\nstatus: fulfilled\n")],
    "87e-country-without-a-place": [("meetings/2024-02-01-second-harbour-talks.yml", "topics:", "country: AL\ntopics:")],
    "87f-organization-too-far-out": [
        (M, "    organization: aldovia-trade\n    on_behalf_of: aldovia\n  - name", "    on_behalf_of: aldovia\n  - name"),
        (M, "    on_behalf_of: borvia\n", "    on_behalf_of: borvia\norganization: borvia\n"),
    ],
    "88-key-among-the-languages": [(M, f"{DATE}\n{FORMAT}", f"  {FORMAT}{DATE}\n")],
    "88b-key-behind-a-date": [(M, FORMAT, f"  {FORMAT}")],
    "88c-key-among-the-keys-of-the-place": [(M, "topics: [trade", "  topics: [trade")],
    "89-colon-missing-behind-a-language": [(M, SENTENCE, SENTENCE.replace("en:", "en"))],
    "89a-colon-missing-before-quotes": [(M, SUMMARY, SUMMARY.replace("en: ", 'en "') + '"')],
    "89b-colon-missing-behind-the-second": [(M, ES, ES.replace("es:", "es"))],
    "89c-text-goes-on-with-the-word-of-a-language": [
        (M, "  es: Conversaciones portuarias en Aldport", "  es: Conversaciones portuarias\n  en Aldport")
    ],
    "90-person-by-surname-as-an-id": [(M, "by: [ana-varga]", "by: [varga]")],
    "90b-day-with-swapped-figures": [(C, "meeting: 2023-05-04-harbour", "meeting: 2023-05-40-harbour")],
    "90c-surname-of-two": [
        ("people/ben-varga.yml", "", "name: Ben Varga\nsort_name: Varga, Ben\n"),
        (M, "by: [ana-varga]", "by: [varga]"),
    ],
    "91-required-text-empty": [(S, "url: https://example.org/readout", "url:")],
    "91b-yes-or-no-empty": [(C, "verifiable: yes", "verifiable:")],
    "92-day-and-month-swapped": [(M, DATE, "date: 2023-14-05")],
    "93-text-of-one-statement-missing": [(M, TEXT_ES, "")],
}
