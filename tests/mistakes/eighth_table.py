"""What passed in silence, or was answered twice or beside the point, until a further trial."""

from __future__ import annotations

from tests.mistakes.table import EN, SUMMARY, C, Change, M, P, S

SETTINGS, LATER = "series.yml", "commitments/2024-02-01-keep-fees-low.yml"
URL, NAME, SORTED = "url: https://example.org/readout", "name: Ana Varga", "sort_name: Varga, Ana"
TOPICS = "topics: [trade, maize]"
SUCCESS = "success:\n  en: No higher fee is published before 2025.\n  es: No se publica ninguna tarifa mayor antes de 2025.\n"
GAZETTE = "      - source: aldport-gazette\n        shows: measure"
MET = "  en: Ministers met, {}. One promise was made."
EIGHTH: dict[str, list[Change]] = {
    "106-review-after-fifty-years": [(SETTINGS, "covers_from", "review_after_months: 600\ncovers_from")],
    "106b-series-that-ends-first-says-so-once": [
        (SETTINGS, "covers_from: 2021-01-01", "covers_from: 2024-01-01"),
        (SETTINGS, "covers_to: 2024-12-31", "covers_to: 2021-12-31"),
    ],
    "106c-way-of-writing-with-an-underscore": [(SETTINGS, "es: es-MX", "es: es_mx")],
    "107-key-and-text-in-quotes": [(P, NAME, f'"{NAME}"')],
    "107b-comment-of-latex": [(P, NAME, f"% a note\n{NAME}")],
    "107c-comment-of-a-page": [(P, "sort_name", "<!-- the surname first -->\nsort_name")],
    "107d-bracket-at-the-end-alone": [(M, TOPICS, "topics: trade, maize]")],
    "107e-bracket-at-the-start-alone": [(M, TOPICS, "topics: [trade, maize")],
    "108-two-addresses-in-one": [(S, URL, f"{URL}, https://example.org/other")],
    "108b-file-for-an-address": [(S, URL, "url: readout.pdf")],
    "109-tie-turned-round": [
        (C, "sources: [joint", "relations:\n  - type: implements\n    commitment: 2024-02-01-keep-fees-low\nsources: [joint")
    ],
    "109b-part-shown-by-an-older-source": [
        (
            C,
            "      - source: aldport-gazette\n        shows: measure",
            "      - source: joint-communique\n        shows: measure",
        )
    ],
    "110-missing-key-is-told-once": [(LATER, SUCCESS, "")],
    "111-dot-before-the-name": [(P, "->", "people/.ana-varga.yml")],
    "112-summary-is-the-title": [(M, SUMMARY, f"{EN}.")],
    "113-sorted-without-a-comma": [(P, SORTED, "sort_name: Varga Ana")],
    "113b-sorted-without-a-comma-by-two-surnames": [
        (P, NAME, "name: Ana María Varga Sol"),
        (P, SORTED, "sort_name: Varga Sol Ana María"),
    ],
    "114-link-of-a-wiki": [(M, SUMMARY, MET.format("see [[the readout]]"))],
    "114b-link-parted-by-a-space": [(M, SUMMARY, MET.format("see the [readout] (https://example.org/x)"))],
    "114c-link-without-https": [(M, SUMMARY, MET.format("see the [readout](example.org/x)"))],
    "114d-strong-that-is-not-closed": [(M, SUMMARY, MET.format("and spoke of **harbour fees"))],
    "114e-emphasis-of-a-wiki": [(M, SUMMARY, MET.format("in ''Aldport''"))],
    "114f-link-of-a-wiki-in-a-title": [(M, EN, "  en: Harbour talks in [[Aldport]]")],
    "115-brackets-and-hyphens": [(M, TOPICS, "topics: [trade,\n  - maize")],
    "115b-brackets-around-hyphens": [(M, TOPICS, "topics: [\n  - trade\n  - maize\n]")],
    "115c-hyphens-below-closed-brackets": [(M, TOPICS, "topics: [trade]\n  - maize")],
    "117-semicolon-for-a-colon": [(M, EN, "  en; Harbour talks in Aldport")],
    "117b-dash-for-a-colon": [(M, EN, "  en – Harbour talks in Aldport")],
    "117c-arrow-for-a-colon": [(M, "date: 2023-05-04", "date -> 2023-05-04")],
    "118-rich-text-for-an-entry": [("people/bela-orr.yml", "", "{\\rtf1\\ansi {\\fonttbl}\nname: B\\'e9la Orr\\par}")],
    "118b-communique-for-an-entry": [
        ("people/bela-orr.yml", "", "Joint statement\n\nThey agreed: nothing.\n\n“We agree,” said he.\n")
    ],
    "119-short-texts-exchanged": [
        (M, "      en: Minister of Trade\n", "      en: Ministra de las tarifas\n"),
        (M, "      es: Ministra de Comercio\n", "      es: Minister of the fees\n"),
    ],
    "130-first-line-too-far-in": [(M, "title:\n", " title:\n")],
    "130b-first-of-two-lines-too-far-in": [(P, NAME, f" {NAME}")],
    "131-no-space-behind-a-language": [(M, EN, "  en:Harbour talks in Aldport")],
    "131b-two-colons-behind-a-language": [(M, EN, "  en:: Harbour talks in Aldport")],
    "132-path-of-windows-in-quotes": [(M, EN, '  en: "Talks in C:\\Users\\Aldport"')],
    "133-key-with-a-hyphen-below-a-text": [(M, "date: 2023-05-04", "end-date: 2023-05-05\ndate: 2023-05-04")],
    "134-comment-of-a-database": [(M, "date: 2023-05-04", "-- a note\ndate: 2023-05-04")],
    "134b-comment-of-a-program": [(M, "date: 2023-05-04", "/* a note */\ndate: 2023-05-04")],
    "135-two-equals-signs": [(M, "date: 2023-05-04", "date == 2023-05-04")],
    "136-small-number-of-a-note": [(M, SUMMARY, MET.format("in Aldport¹"))],
    "136b-square-kilometres-are-no-note": [(M, SUMMARY, MET.format("on 5 km² of water"))],
    "137-bullet-copied-with-a-text": [(M, EN, "  en: • Harbour talks in Aldport")],
    "116-unit-in-a-figure": [(C, 'value: "90"', "value: 90%")],
}
