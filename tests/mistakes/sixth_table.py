"""Mistakes of a sixth trial, which had passed in silence. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import DATE, EN, C, Change, M, P

V = "vocabulary.yml"
BODY = "organizations/aldovia-trade.yml"
STALLED = "    sign: pause\n    tone: mid\n    needs: support\n    closes: no\n"
POST = """  - organization: aldovia-trade
    role:
      en: Minister of Trade
      es: Ministra de Comercio
    start_date: {}
    sources: [aldovia-readout]
"""
SORTED = "sort_name: Varga, Ana\n"
SHORT = "abbreviation: MT\nclassification: ministry"
ENGLISH = "Harbour fees shall be lower by one tenth before the year is out."
SIXTH: dict[str, list[Change]] = {
    "94-status-that-asks-for-nothing": [(V, STALLED, STALLED.replace("    needs: support\n", ""))],
    "94b-status-that-is-neither-open-nor-closed": [(V, STALLED, STALLED.replace("    closes: no\n", ""))],
    "94c-status-by-colour-alone": [(V, STALLED, STALLED.replace("    sign: pause\n", ""))],
    "94d-status-with-the-sign-of-another": [(V, STALLED, STALLED.replace("pause", "circle"))],
    "94f-status-with-the-look-of-another": [(V, STALLED, STALLED.replace("mid", "busy"))],
    "94e-status-with-the-label-of-another": [(V, '      es: "Estancado"', '      es: "En curso"')],
    "95-ends-on-the-day-it-begins": [(M, DATE, f"{DATE}\nend_date: 2023-05-04")],
    "95b-lasts-a-year": [(M, DATE, f"{DATE}\nend_date: 2024-05-05")],
    "95c-next-review-on-the-day-of-the-last": [(C, "reviewed: 2024-01-10", "reviewed: 2024-01-10\nnext_review: 2024-01-10")],
    "96-target-without-a-figure": [(C, '  value: "90"', "  value: ninety")],
    "96b-target-that-is-the-baseline": [(C, '  baseline: "100"', '  baseline: "90"')],
    "96c-whole-kept-and-a-part-not": [(C, "    status: fulfilled\n    since", "    status: not-started\n    since")],
    "97-word-twice": [(M, "  en: Ministers met in Aldport", "  en: Ministers met in in Aldport")],
    "97b-title-begins-small": [(M, EN, EN.replace("Harbour", "harbour"))],
    "97c-passage-in-one-language-under-both": [
        (
            C,
            "      es: Las tarifas portuarias serán menores en una décima parte antes de que acabe el año.",
            f"      es: {ENGLISH}",
        )
    ],
    "98-post-that-begins-in-the-future": [(P, SORTED, f"{SORTED}memberships:\n{POST.format('2031-01-01')}")],
    "98b-post-twice": [(P, SORTED, f"{SORTED}memberships:\n{POST.format('2021-01-01') * 2}")],
    "98c-body-founded-in-the-future": [(BODY, "classification", "founding_date: 2031\nclassification")],
    "98d-other-name-that-is-the-name": [
        (BODY, "classification", "other_names:\n  - name: Ministry of Trade of Aldovia\nclassification")
    ],
    "98d2-hidden-label-that-is-shown": [
        (BODY, "classification", "hidden_labels:\n  es: [mt]\nabbreviation: MT\nclassification")
    ],
    "98e-two-bodies-by-the-same-letters": [
        (BODY, "classification: ministry", SHORT),
        (
            "organizations/aldovia-transport.yml",
            "",
            f"name:\n  en: Ministry of Transport\n  es: Transportes\n{SHORT}\ncountry: AX\n",
        ),
    ],
    "98f-another-day-in-an-id": [(C, "meeting: 2023-05-04-harbour", "meeting: 2023-05-14-harbour")],
    "98g-commitment-under-another-day": [
        ("commitments/2024-02-01-keep-fees-low.yml", "->", "commitments/2024-03-01-keep-fees-low.yml")
    ],
    "99-more-promises-than-passages": [
        (M, "reviewed: 2024-01-10", "considered:\n  candidates: 0\n  as_statements: 0\nreviewed: 2024-01-10")
    ],
    "99b-venue-that-is-the-city": [(M, "    en: Customs House\n    es: Casa de Aduanas", "    en: Aldport\n    es: Aldport")],
}
