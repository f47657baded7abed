"""Further mistakes, of a second trial: each of a kind that the first had shown. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import DATE, EN, ES, HISTORY, SUMMARY, VENUE, C, Change, M, P, S

FURTHER: dict[str, list[Change]] = {
    "28h-address-with-a-full-stop": [(S, "https://example.org/readout", "https://example.org/readout.")],
    "28i-address-with-a-bracket": [(S, "https://example.org/readout", "https://example.org/readout)")],
    "28j-address-of-a-search": [
        (S, "https://example.org/readout", "https://www.google.com/url?q=https://example.org/readout&sa=D")
    ],
    "28k-address-of-an-archive": [
        (S, "https://example.org/readout", "https://web.archive.org/web/20240201000000/https://example.org/readout")
    ],
    "28l-address-of-a-cache": [
        (S, "https://example.org/readout", "https://example-org.cdn.ampproject.org/c/s/example.org/readout")
    ],
    "28m-short-address": [(S, "https://example.org/readout", "https://bit.ly/3abcde")],
    "28n-address-out-of-a-message": [
        (
            S,
            "https://example.org/readout",
            "https://nam10.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Freadout",
        )
    ],
    "28o-front-page": [(S, "https://example.org/readout", "https://example.org/")],
    "28p-file-of-ones-own": [(S, "https://example.org/readout", "file:///C:/Users/ana/readout.pdf")],
    "28q-host-without-a-dot": [(S, "https://example.org/readout", "https://example/readout")],
    "44h-pending": [(M, ES, "  es: Pendiente")],
    "44i-to-translate": [(M, ES, "  es: Por traducir")],
    "44j-lorem-ipsum": [(M, ES, "  es: Lorem ipsum dolor sit amet")],
    "63-name-with-a-doctorate": [(P, "name: Ana Varga", "name: Dr. Ana Varga")],
    "63b-name-with-an-office-before": [(P, "name: Ana Varga", "name: Secretaria Ana Varga")],
    "63c-name-in-capitals": [(P, "name: Ana Varga", "name: ANA VARGA")],
    "63d-name-in-small-letters": [(P, "name: Ana Varga", "name: ana varga")],
    "63e-surname-first": [(P, "name: Ana Varga", "name: Varga, Ana")],
    "63f-sorted-by-first-name": [(P, "sort_name: Varga, Ana", "sort_name: Ana Varga")],
    "63g-two-spaces-in-a-name": [(P, "name: Ana Varga", "name: Ana  Varga")],
    "63h-name-with-an-office-behind": [(P, "name: Ana Varga", "name: Ana Varga, Minister of Trade")],
    "64-title-in-capitals": [(M, EN, "  en: HARBOUR TALKS IN ALDPORT")],
    "64b-title-in-quotation-marks": [(M, EN, "  en: '\"Harbour talks in Aldport\"'")],
    "14g-md": [(P, "->", "people/ana-varga.md")],
    "14h-json": [(P, "->", "people/ana-varga.json")],
    "65-first-hyphen-missing": [
        (
            C,
            HISTORY,
            HISTORY.replace("  - date: 2023", "    date: 2023"),
        )
    ],
    "65b-no-hyphen-at-all": [
        (
            C,
            "history:\n"
            "  - date: 2023-09-01\n"
            "    status: in-progress\n"
            "    rationale:\n"
            "      en: Aldovia published lower fees.\n"
            "      es: Aldovia publicó tarifas menores.\n"
            "    evidence:\n"
            "      - source: aldport-gazette\n"
            "        shows: measure\n"
            "  - date: 2024-01-05\n",
            "history:\n    date: 2024-01-05\n",
        )
    ],
    "27m-another-word-for-a-key": [(M, "participants:", "people:")],
    "27n-another-word-in-spanish": [(M, "participants:", "asistentes:")],
    "27o-sources-in-spanish": [(M, "sources: [joint", "fuentes: [joint")],
    "27p-status-in-spanish": [(C, "    status: in-progress", "    estado: in-progress")],
    "27q-key-of-other-formats": [(S, "published_on: 2024-02-01", "published_on: 2024-02-01\naccessed: 2024-02-02")],
    "66-ids-where-maps-are-due": [
        (
            M,
            "participants:\n"
            "  - person: ana-varga\n"
            "    role:\n"
            "      en: Minister of Trade\n"
            "      es: Ministra de Comercio\n"
            "    organization: aldovia-trade\n"
            "    on_behalf_of: aldovia\n",
            "participants:\n  - ana-varga\n",
        )
    ],
    "04p-about": [(M, DATE, "date: around May 2023")],
    "04q-letter-for-a-nought": [(M, DATE, "date: 2O23-05-04")],
    "04r-end-of-a-year": [(C, "due_date: 2023-12-31", "due_date: end of 2023")],
    "04s-quarter": [(C, "due_date: 2023-12-31", "due_date: Q4 2023")],
    "04t-none": [(C, "due_date: 2023-12-31", "due_date: none")],
    "67-score-in-per-cent": [(C, "      borvia: 1", "      borvia: 50%")],
    "60d-entry-copied": [
        (
            C,
            "  - date: 2024-01-05",
            HISTORY.removeprefix("history:\n"),
        )
    ],
    "38h-day-in-another-order-in-the-name": [(M, "->", "meetings/04-05-2023-harbour-talks.yml")],
    "57c-meeting-without-its-day": [(M, "->", "meetings/harbour-talks.yml")],
    "65c-no-space-behind-the-hyphen": [(C, "  - date: 2023-09-01", "  -date: 2023-09-01")],
    "65d-dash-for-a-hyphen": [(C, "  - date: 2023-09-01", "  – date: 2023-09-01")],
    "51m-hash-in-a-list": [(M, "topics: [trade, maize]", "topics: [#trade, maize]")],
    "11d-two-tabs": [(M, "    es: Casa de Aduanas", "\t\tes: Casa de Aduanas")],
    "29c-address-in-a-text": [(M, SUMMARY, "  en: Ministers met, see https://example.org/x for more.")],
    "29d-number-of-a-note": [(M, SUMMARY, "  en: Ministers met.[1]")],
    "29e-heading-in-a-text": [(M, SUMMARY, "  en: '# Ministers met'")],
    "29f-entity": [(M, SUMMARY, "  en: Ministers met &amp; spoke&nbsp;of fees.")],
    "46c-dash-of-another-encoding": [(M, EN, "  en: Harbour talks â€“ Aldport")],
    "03b-colon-at-the-end": [(M, ES, "  es: Conversaciones:")],
    "34e-statement-without-an-id": [(M, "  - id: maize-fell\n    kind: claim", "  - kind: claim")],
    "42c-quotation-without-its-language": [
        (
            M,
            "    quote:\n      words: Las importaciones cayeron un tercio\n      language: es",
            "    quote: Las importaciones cayeron un tercio",
        )
    ],
    "66b-place-in-one-line": [
        (
            M,
            "place:\n  venue:\n    en: Customs House\n    es: Casa de Aduanas\n  city:\n    en: Aldport\n    es: Aldport",
            "place: Aldport",
        )
    ],
    "05-country-of-three-letters": [(M, VENUE, "  country: MEX\n  venue:\n    en: Customs House\n    es: Casa de Aduanas")],
    "24g-language-of-a-country": [(S, "language: en", "language: en-US")],
    "16f-party-twice": [(C, "parties: [aldovia, borvia]", "parties: [aldovia, aldovia]")],
    "33d-score-before-its-time": [(C, "  - date: 2024-01-05", "  - date: 2023-09-01")],
    "53l-meeting-without-its-day": [(C, "meeting: 2023-05-04-harbour-talks", "meeting: harbour-talks")],
    "08f-languages-exchanged": [
        (
            M,
            f"{EN}\n{ES}",
            "  en: Conversaciones portuarias en Aldport sobre las tarifas de los puertos\n"
            "  es: Harbour talks in Aldport about the fees of the harbours",
        )
    ],
    "05b-languages-in-one-line": [("series.yml", "languages:\n  en: English\n  es: Español", "languages: en, es")],
    "66c-person-by-name-where-maps-are-due": [(M, "  - person: ana-varga\n", "  - Ana Varga\n  - person: ana-varga\n")],
    "66d-address-where-maps-are-due": [(P, "sort_name", "links: [https://example.org/x]\nsort_name")],
    "66e-hyphens-before-languages": [(M, f"{EN}\n{ES}", "  - en: Harbour talks\n  - es: Conversaciones")],
    "01e-last-key-too-far-in": [(M, "\nsources: [joint-communique", "\n  sources: [joint-communique")],
    "28r-archive-of-itself": [
        (S, "url: https://example.org/readout", "url: https://example.org/readout\narchived_url: https://example.org/readout")
    ],
    "50d-none-for-a-list": [(S, "issued_by: [aldovia-trade]", "issued_by: none")],
    "23b-anchor-before-a-date": [(M, DATE, "date: &d 2023-05-04")],
    "33e-series-that-ends-before-it-begins": [("series.yml", "covers_from: 2021", "covers_from: 2041")],
    "65e-hyphen-of-the-second-missing": [
        (
            M,
            "  - name:\n      en: Officials",
            "    person: ben-olsen\n    role:\n      en: Envoy\n  - name:\n      en: Officials",
        )
    ],
    "01f-language-too-far-out": [(M, ES, ES.strip())],
    "01g-language-of-a-role-too-far-out": [(M, "      es: Ministra de Comercio", "    es: Ministra de Comercio")],
    "08g-language-by-another-code": [(M, ES, ES.replace("es:", "sp:"))],
    "06c-person-with-an-initial": [(M, "person: ana-varga", "person: Ana M. Varga")],
    "06d-body-by-its-words-in-another-order": [(S, "issued_by: [aldovia-trade]", "issued_by: [Trade Ministry of Aldovia]")],
    "06e-person-that-nobody-knows": [(M, "person: ana-varga", "person: Ben Olsen")],
    "30c-topic-that-is-none": [(M, "topics: [trade, maize]", "topics: [trade, Yellow maize]")],
    "68-participant-on-the-other-side": [
        (M, "    on_behalf_of: aldovia\n  - name", "    on_behalf_of: borvia\n  - name"),
    ],
    "68b-more-statements-than-passages": [(M, "summary:", "considered:\n  candidates: 3\n  as_statements: 4\nsummary:")],
    "68c-meeting-after-what-is-covered": [("series.yml", "covers_to: 2024-12-31", "covers_to: 2024-01-15")],
    "68d-passage-for-our-text": [
        (
            C,
            "Both states will lower their harbour fees by a tenth before the end of 2023.",
            "Harbour fees shall be lower by one tenth before the year is out.",
        )
    ],
    "42d-quotation-mark-not-closed": [
        (M, "words: Las importaciones cayeron un tercio", "words: “Las importaciones cayeron un tercio")
    ],
    "28s-address-of-thirty-characters": [(S, "https://example.org/readout", "gopher://example.org/a-readout")],
}
