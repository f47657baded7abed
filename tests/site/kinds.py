"""One page of every kind, as examples for what is asked of all."""

KINDS = {
    "home": "",
    "topic": "security/",
    "subtopic": "agriculture/screwworm-and-cattle/",
    "meeting": "meetings/2023-02-04-ebrard-us-congress-delegation-ernst/",
    "summit": "meetings/2023-01-09-north-american-leaders-summit-tenth/",
    "commitment": "commitments/2023-02-04-seek-corn-solution/",
    "person": "people/marcelo-ebrard/",
    "organization": "organizations/mexico/",
    "framework": "frameworks/bicentennial-framework/",
    "source": "sources/gob-foreign-secretary-ebrard-meets-with-u-s-legislators/",
    "meetings": "meetings/",
    "commitments": "commitments/",
    "statements": "statements/",
    "lineage": "lineage/",
    "people": "people/",
    "sources": "sources/",
    "scoreboard": "scoreboard/",
    "matrix": "matrix/",
    "compare": "compare/",
    "figures": "figures/",
    "calendar": "calendar/",
    "changes": "changes/",
    "data": "data/",
    "dictionary": "data/dictionary/",
    "offline": "offline/",
    "releases": "data/releases/",
    "method": "method/",
    "search": "search/",
}
PAGES = {root + kind: root + path for root in ("", "es/") for kind, path in KINDS.items()}
"""The same in both languages of the series."""
WIDTHS = (320, 360, 768, 1024, 1440)
"""Screens that all controls are tried on: the narrowest phone, a common one, a tablet upright and lying, a desk."""
