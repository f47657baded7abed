"""What was told in several lines, or only by a build, until a sixteenth trial. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import C, Change, M

TREATY, BODY, PERSON = "frameworks/coast-treaty.yml", "organizations/aldovia-trade.yml", "people/ana-varga.yml"
PACT = """name:
  en: Fees Pact
  es: Pacto de Tarifas
classification: treaty
part_of: coast-treaty
predecessors: [coast-treaty]
summary:
  en: A pact on fees.
  es: Un pacto sobre tarifas.
"""
PART = "part_of: fees-pact\n"
MET = "  en: Ministers met in Aldport and spoke of harbour fees and maize. One promise was made."
SIXTEENTH: dict[str, list[Change]] = {
    "340-person-with-a-title": [(PERSON, "name: Ana", "title: Ana")],
    "340b-body-with-a-title": [(BODY, "name:", "title:")],
    "340c-meeting-with-a-name": [(M, "title:", "name:")],
    "340d-treaty-with-a-format": [(TREATY, "classification: treaty", "format: treaty")],
    "341-treaty-part-of-itself": [(TREATY, "classification:", "part_of: coast-treaty\nclassification:")],
    "341b-two-treaties-part-of-one-another": [
        ("frameworks/fees-pact.yml", "", PACT.replace("predecessors: [coast-treaty]\n", "")),
        (TREATY, "classification:", f"{PART}classification:"),
    ],
    "341c-treaty-before-itself": [(TREATY, "classification:", "predecessors: [coast-treaty]\nclassification:")],
    "341d-two-treaties-before-one-another": [
        ("frameworks/fees-pact.yml", "", PACT.replace("part_of: coast-treaty\n", "")),
        (TREATY, "classification:", "predecessors: [fees-pact]\nclassification:"),
    ],
    "341e-meeting-that-follows-itself": [(M, "topics: [", "follows: [2023-05-04-harbour-talks]\ntopics: [")],
    "341f-promise-that-restates-itself": [
        (C, "meeting: 2023", "relations:\n  - type: restates\n    commitment: 2023-05-04-lower-fees\nmeeting: 2023")
    ],
    "342-colour-without-quotes": [("topics/trade.yml", "order: 1", "colour:\n  light: #3d4b83\n  dark: #aab6ec\norder: 1")],
    "342b-title-that-is-a-comment": [(M, "en: Harbour talks in Aldport", "en: #1 of the talks")],
    "343-treaty-that-ends-before-it-begins": [(TREATY, "parties:", "start_date: 2030\nend_date: 2020\nparties:")],
    "344-note-of-markdown-in-a-text": [(M, "en: Ministers met", "en: Ministers[^1] met")],
    "344b-struck-out-words": [(M, "en: Ministers met", "en: ~~Some~~ ministers met")],
    "344c-table-in-a-text": [(M, MET, "  en: |\n    who | where\n    --- | ---\n    ministers | Aldport")],
    "344d-list-in-a-summary": [(M, MET, "  en: |\n    - Ministers met in Aldport\n    - One promise was made")],
}
