"""What passed in silence, or was answered beside the point, until a tenth trial: slips that leave a file well written."""

from __future__ import annotations

from tests.mistakes.table import EN, SUMMARY, C, Change, M, P, S

LATER, SECOND = "commitments/2024-02-01-keep-fees-low.yml", "meetings/2024-02-01-second-harbour-talks.yml"
URL, NAME, SORTED = "url: https://example.org/readout", "name: Ana Varga", "sort_name: Varga, Ana"
PASSAGE = "    language: en\n    source: joint-communique"
OFFICIALS = "  - name:\n      en: Officials"
ROLE = "    role:\n      en: Minister of Trade\n      es: Ministra de Comercio\n"
BEN: Change = ("people/ben-olsen.yml", "", "name: Ben Olsen\nsort_name: Olsen, Ben\n")
CORVIA: Change = (
    "organizations/corvia.yml",
    "",
    "name:\n  en: Corvia\n  es: Corvia\nclassification: state\ncountry: CO\n",
)
SHARES = "  - person: ben-olsen\n{}    organization: aldovia-trade\n    on_behalf_of: aldovia\n{}"
POST = "memberships:\n  - organization: borvia\n    role:\n      en: Envoy\n      es: Enviada\n    start_date: 2021\n"
MET = "  en: {}ministers met in Aldport and spoke of harbour fees and maize. One promise was made."
NEARLY = "Both states will lower all their harbour fees by a tenth before the end of 2023."
TEXT = "  en: Both states will lower their harbour fees by a tenth before the end of 2023."
PASTED = "  en: Joint Statement\n\nThe ministers met in Aldport: they agreed.\n\nFees: lower ones # soon.\n- Maize: more."
HELD = "memberships:\n  - organization: aldovia-trade\n" + ROLE + "    start_date: 2021\n"
NEAR_COPY = "title:\n  en: Lower harbour fees by a tenth\n  es: Bajar todas\ntext:\n  en: {}\n  es: Otra cosa.\n"
NEAR_COPY += "meeting: 2023-05-04-harbour-talks\n"
NEAR_COPY += "topics: [trade]\nparties: [aldovia, borvia]\nform: pledge\nsuccess:\n  en: Lower fees.\n  es: Tarifas menores.\n"
NEAR_COPY += "verifiable: yes\nsources: [joint-communique]\nhistory:\n  - date: 2023-05-04\n    status: not-rated\n"
NEAR_COPY += "    rationale:\n      en: Nobody looked.\n      es: Nadie buscó.\nreviewed: 2024-01-10\n"
MET_AGAIN = (
    "title:\n  en: Talks {0}\n  es: Pláticas {0}\ndate: 2024-02-0{0}\nformat: ministerial-dialogue\nplace:\n  country: US\n"
)
MET_AGAIN += "  city:\n    en: Aldport\n    es: Aldport\ntopics: [trade]\nsummary:\n  en: They met, time {0}.\n  es: Vez {0}.\n"
MET_AGAIN += "sources: [aldovia-readout]\nreviewed: 2024-02-20\n"
TENTH: dict[str, list[Change]] = {
    "150-passage-in-another-language-than-its-source": [(C, PASSAGE, PASSAGE.replace("language: en", "language: es"))],
    "150b-passage-of-another-source": [(C, PASSAGE, PASSAGE.replace("joint-communique", "aldovia-readout"))],
    "150c-source-in-another-language-than-its-title": [(S, "language: en", "language: es")],
    "151-official-text-of-nobody": [(S, "issued_by: [aldovia-trade]", "issued_by: []")],
    "151b-press-of-a-ministry": [(S, "tier: primary-party", "tier: secondary")],
    "152-account-from-before-the-meeting": [(S, "published_on: 2024-02-01", "published_on: 2023-02-01")],
    "153-summary-that-begins-with-another-day": [(M, SUMMARY, MET.format("On Friday, 5 May 2023, "))],
    "153b-title-of-another-day": [(M, EN, f"{EN}, 5 May 2023")],
    "154-participant-for-nobody": [(M, "    organization: aldovia-trade\n    on_behalf_of: aldovia\n  - name", "  - name")],
    "155-two-people-in-one-office": [BEN, (P, SORTED, f"{SORTED}\n{HELD}"), (M, OFFICIALS, SHARES.format(ROLE, OFFICIALS))],
    "156-party-that-has-nothing-to-do-with-it": [CORVIA, (C, "parties: [aldovia, borvia]", "parties: [aldovia, corvia]")],
    "157-city-with-its-country": [
        (M, "    en: Aldport\n    es: Aldport", "    en: Aldport, United States\n    es: Aldport, EE. UU.")
    ],
    "157b-city-with-its-country-at-length": [
        (M, "  venue:\n    en: Customs", "  country: US\n  venue:\n    en: Customs"),
        (M, "    en: Aldport\n", "    en: Aldport, United States of America\n"),
    ],
    "157c-city-in-another-country-than-before": [
        (M, "  venue:\n    en: Customs", "  country: MX\n  venue:\n    en: Customs"),
        *((path, "", MET_AGAIN.format(day)) for day in (1, 2) for path in (f"meetings/2024-02-0{day}-talks.yml",)),
    ],
    "158-success-to-be-determined": [
        (C, "  en: The published fees of both", "  en: To be determined once the fees of both are published; they"),
    ],
    "159-bullets-in-a-summary": [(M, SUMMARY, "  en: |\n    Ministers met.\n    • Fees are lower.\n    • Maize too.")],
    "159b-list-in-a-summary": [(M, SUMMARY, "  en: |\n    Ministers met.\n\n    - Fees are lower.\n    - Maize too.")],
    "159c-heading-in-a-summary": [(M, SUMMARY, "  en: |\n    Results\n    -------\n    Ministers met.")],
    "159d-communique-for-a-summary": [(M, SUMMARY, PASTED)],
    "159e-long-summary": [(M, SUMMARY, f"  en: {'Ministers met and spoke of fees for a day. ' * 32}")],
    "160-title-and-address-exchanged": [
        (S, URL, "url: Readout of the second talks"),
        (S, "title: ", "title: https://example.org/readout # "),
    ],
    "160b-address-for-a-title": [(M, EN, "  en: https://example.org/talks")],
    "160c-day-for-a-title": [(M, EN, "  en: 2023-05-04")],
    "160d-id-for-a-title": [(M, EN, "  en: 2023-05-04-harbour-talks")],
    "161-address-of-a-list-of-results": [(S, URL, "url: https://www.google.com/search?q=aldovia+readout")],
    "161b-address-of-a-translation": [(S, URL, "url: https://example-org.translate.goog/readout?_x_tr_sl=es")],
    "161c-address-of-a-translation-by-its-own": [
        (S, URL, "url: https://translate.google.com/translate?sl=es&u=https://example.org/readout")
    ],
    "161d-attachment-of-a-message": [(S, URL, "url: https://mail.google.com/mail/u/0?view=att&th=1")],
    "161e-search-of-a-ministry": [(S, URL, "url: https://example.org/busqueda?q=tarifas")],
    "161f-address-behind-a-reader": [(S, URL, "url: https://12ft.io/https://example.org/readout")],
    "162-promise-entered-twice": [("commitments/2023-05-04-lower-all.yml", "", NEAR_COPY.format(NEARLY))],
    "163-person-of-the-other-side-by-posts": [(P, SORTED, f"{SORTED}\n{POST}")],
    "164-reviewed-before-the-last-entry": [(C, "reviewed: 2024-01-10", "reviewed: 2023-12-10")],
    "165-several-names-in-one-text": [(M, "by: [aldovia, borvia]", "by: Aldovia, Borvia and Ministry of Trade of Aldovia")],
    "165b-two-names-in-one-text": [(M, "by: [aldovia, borvia]", "by: Aldovia y Borvia")],
    "165c-one-name-that-joins-two-words": [(M, "by: [aldovia, borvia]", "by: Ministry of Science and Technology")],
    "165d-one-name-at-the-end": [(M, "by: [aldovia, borvia]", "by: Aldovia, Ministry of Science and Technology")],
    "166-copy-left-by-a-system": [("people/ana-varga copy.yml", "", f"{NAME}\n{SORTED}\n")],
    "166b-copy-of-windows": [("people/ana-varga - Copy (2).yml", "", f"{NAME}\n{SORTED}\n")],
    "166c-copy-in-spanish": [("people/Copia de ana-varga.yml", "", f"{NAME}\n{SORTED}\n")],
    "168-sorted-by-two-surnames-or-one": [
        (P, NAME, "name: Ana de la Mora Varga"),
        (P, SORTED, "sort_name: Ana de la Mora Varga"),
    ],
    "169-our-text-is-the-sources-and-a-key-is-empty": [
        (C, TEXT, "  en: Harbour fees shall be lower by one tenth before the year is out."),
        (C, "form: target", "form:"),
    ],
    "24-verifiable-sí-with-its-accent-apart": [(C, "verifiable: yes", "verifiable: si\u0301")],
    "08h-accents-apart-in-a-block": [(M, SUMMARY, "  en: >-\n    Ministers met in Alde\u0301port.")],
}
MORE = """  - date: 2024-01-08
    status: fulfilled
    rationale:
      en: Both fees stand.
      es: Ambas tarifas siguen.
    evidence:
      - source: aldport-gazette
        shows: result
"""
SINCE_LATER: dict[str, list[Change]] = {
    "170-id-of-a-statement-changed": [(M, "id: closer-trade", "id: more-trade")],
    "170b-statement-taken-out": [
        (M, "  - id: closer-trade\n", "  - id: maize-fell\n"),
        (M, "  - id: maize-fell\n    kind: claim", "  - id: fees\n    kind: claim"),
    ],
    "171-renamed-by-hand": [(M, "->", "meetings/2023-05-04-talks-on-harbours.yml")],
    "171b-source-renamed-by-hand": [("sources/joint-communique.yml", "->", "sources/aldport-statement.yml")],
    "172-earlier-entry-rewritten-and-one-added": [
        (C, "    status: in-progress\n    rationale", "    status: stalled\n    rationale"),
        (C, "reviewed: 2024-01-10", f"{MORE}reviewed: 2024-01-10"),
    ],
}
