"""What stood in silence beside what it contradicts: topics, formats, frameworks, countries, notes, locators."""

from __future__ import annotations

from tests.mistakes.table import SHOWN, C, Change, M

TREATY, JOINT, BODY = "frameworks/coast-treaty.yml", "sources/joint-communique.yml", "organizations/aldovia-trade.yml"
FISH = "name:\n  en: Fisheries\n  es: Pesca\norder: 2\nnote:\n  en: Fish.\n  es: Peces.\n"
LOCATOR, PARTIES = "      en: Third paragraph\n", "parties: [aldovia, borvia]\n"
URL, SAID = "url: https://example.org/communique\n", "    sources: [joint-communique]\n  - id: maize-fell"
CITED = "sources: [joint-communique]\nhistory"
OLD = (
    "title: Talks of last year\npublisher:\n  en: Gazette\n  es: Gaceta\nurl: https://example.org/last-year\n"
    "published_on: 2022-05-04\nlanguage: en\nissued_by: []\ntier: secondary\n"
)
FELL = "      es: Las importaciones de maíz cayeron un tercio."
KEPT = "archived_url: https://web.archive.org/web/20200101000000/https://example.org/communique\n"
QUOTED = "      words: Las importaciones cayeron un tercio"
TWELFTH: dict[str, list[Change]] = {
    "200-statement-on-another-topic": [("topics/fish.yml", "", FISH), (M, "    topic: maize", "    topic: fish")],
    "201-call-with-a-place": [(M, "format: ministerial-dialogue", "format: phone-call")],
    "202-address-for-a-locator": [(C, LOCATOR, "      en: https://example.org/readout#p3\n")],
    "202b-locator-of-another-source": [
        (C, LOCATOR, "      en: Readout of the call, third paragraph\n"),
        (C, CITED, CITED.replace("]", ", aldovia-readout]")),
    ],
    "202c-locator-by-the-title-of-its-own-source": [
        (C, LOCATOR, "      en: Joint communiqué of Aldovia and Borvia, third paragraph\n"),
        (C, CITED, CITED.replace("]", ", aldovia-readout]")),
    ],
    "202d-locator-that-begins-with-an-address": [(C, LOCATOR, "      en: https://example.org/readout (third paragraph)\n")],
    "203-source-from-long-before": [("sources/old.yml", "", OLD), (C, CITED, CITED.replace("]", ", old]"))],
    "203b-source-of-a-statement-from-long-before": [
        ("sources/old.yml", "", OLD),
        (M, SAID, SAID.replace("communique]", "communique, old]")),
    ],
    "203c-announcement-of-a-promise": [
        ("sources/old.yml", "", OLD.replace("2022-05-04", "2023-04-20")),
        (C, CITED, CITED.replace("]", ", old]")),
    ],
    "204-framework-of-later": [(TREATY, PARTIES, f"{PARTIES}start_date: 2025\n")],
    "204b-framework-that-had-ended": [(TREATY, PARTIES, f"{PARTIES}end_date: 2023-06\n")],
    "205-body-in-another-country-than-its-parent": [(BODY, "country: AX", "country: BX")],
    "206-copy-from-before-the-document": [(JOINT, URL, URL + KEPT)],
    "206b-front-page-of-an-archive": [(JOINT, URL, f"{URL}archived_url: https://web.archive.org/\n")],
    "207-status-for-its-reason": [(C, "      en: Borvia published lower fees too.", "      en: Fulfilled.")],
    "207b-status-for-its-reason-in-spanish": [(C, "      es: Borvia también publicó tarifas menores.", "      es: cumplido")],
    "208-another-day-for-the-measure": [(C, "  by: 2023-12-31", "  by: 2024-12-31")],
    "209-statement-that-is-its-quotation": [(M, FELL, "      es: Las importaciones cayeron un tercio.")],
    "210-sources-of-no-note": [(M, SAID, SAID.replace("\n  -", "\n    note_sources: [aldport-gazette]\n  -"))],
    "212-quotation-under-its-language": [(M, f"{QUOTED}\n      language: es", QUOTED.replace("words", "es"))],
    "212b-evidence-by-an-address": [(C, SHOWN, SHOWN.replace("source: aldport-gazette", "url: https://example.org/new"))],
    "213-old-id-that-is-the-id": [(M, "reviewed:", "was: [2023-05-04-harbour-talks]\nreviewed:")],
    "214-sorted-in-small-letters": [("people/ana-varga.yml", "sort_name: Varga, Ana", "sort_name: varga, ana")],
    "214b-sorted-without-accents-in-small-letters": [("people/ana-varga.yml", "", "name: Ana Várga\nsort_name: varga, Ana\n")],
    "215-month-where-a-day-is-due": [("series.yml", "covers_from: 2021-01-01", "covers_from: January 2021")],
    "215b-day-in-words-where-one-is-due": [("series.yml", "covers_from: 2021-01-01", "covers_from: 1 January 2021")],
    "216-yes-for-what-evidence-shows": [(C, SHOWN, SHOWN.replace("shows: result", "shows: yes"))],
    "211-party-by-the-letters-of-its-country": [(M, "on_behalf_of: aldovia", "on_behalf_of: AX")],
}
