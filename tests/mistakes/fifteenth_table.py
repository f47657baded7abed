"""What was told in several lines, or only by a build, until a fifteenth trial. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import C, Change, M

SUCCESS = "success:\n  en: The published fees of both are at least a tenth lower.\n"
FARTHER = "  success:\n    en: The published fees of both are at least a tenth lower.\n"
IN_SPANISH = "  es: Las tarifas publicadas"
EVIDENCE = "      - source: aldport-gazette\n        shows: result\n"
FELL, CAYERON = "fell by a third.", "cayeron un tercio."
TOPICS = "topics: [trade, maize]\n"
PARTIES = "parties: [aldovia, borvia]\n"
FIFTEENTH: dict[str, list[Change]] = {
    "330-text-too-far-in-after-a-list": [(C, SUCCESS, FARTHER), (C, IN_SPANISH, f"  {IN_SPANISH}")],
    "330b-key-too-far-in-after-a-nested-list": [(C, f"{EVIDENCE}    scores:", f"{EVIDENCE}      scores:")],
    "330c-key-of-the-entry-too-far-in-after-a-list": [
        (M, "    on_behalf_of: borvia\nsummary:", "    on_behalf_of: borvia\n  summary:")
    ],
    "330d-key-below-the-last-of-a-list-of-ids": [(C, PARTIES, "parties:\n- aldovia\n- borvia\n  ")],
    "330e-list-below-the-last-of-a-list-of-ids": [
        (C, "sources: [joint-communique]\nhistory", "sources:\n  - joint-communique\n    history")
    ],
    "330f-key-among-the-languages-of-another": [
        (M, "      period:\n        en", "        period:\n        en"),
    ],
    "330g-hyphen-below-its-key-and-the-rest-further-in": [(C, "  readings:\n    - date", "  readings:\n  - date")],
    "331-topic-with-the-one-above-it": [(M, TOPICS, "topics: trade/maize\n")],
    "334-billones-for-billion": [(M, FELL, "fell by 3 billion."), (M, CAYERON, "cayeron 3 billones.")],
    "334b-million-for-mil-millones": [(M, FELL, "fell by 1.5 million."), (M, CAYERON, "cayeron 1,5 mil millones.")],
    "334c-mil-millones-for-billion": [(M, FELL, "fell by 3 billion."), (M, CAYERON, "cayeron 3 mil millones.")],
    "336-vocabulary-of-one-word": [("vocabulary.yml", "", "statuses\n")],
    "335-topics-of-a-statement-as-of-a-meeting": [(M, "    topic: maize", "    topics: [maize]")],
    "335b-speaker-of-a-statement": [(M, "    by: [ana-varga]", "    speaker: ana-varga")],
    "332-language-taken-out-of-the-series": [("series.yml", "  es: Español\nlocales", "locales")],
    "332b-language-of-the-series-without-its-name": [("series.yml", "  es: Español\nlocales", "  es:\nlocales")],
    "333-address-of-the-site-as-other-programs-call-it": [
        ("series.yml", "repository:", "site_url: https://example.org/\nrepository:")
    ],
    "331b-topic-with-the-one-above-it-in-a-list": [(M, TOPICS, "topics: [trade/maize]\n")],
}
