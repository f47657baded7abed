"""What is wrong with the values of one file: all of it, each once, at its line, with how to mend it."""

from __future__ import annotations

from pathlib import Path

from briefing.entries import KINDS
from briefing.entries.misshapen.shape_reading import read_shape
from briefing.locale.meant import guess_meant
from briefing.yamlfile import parse_yaml
from tests.conftest import EXAMPLE, UPDATE

GOLDEN = Path(__file__).parent / "shape_faults.txt"
TALKS = "meetings/2023-05-04-harbour-talks.yml"
FEES = "commitments/2023-05-04-lower-fees.yml"
BODY, PERSON, SOURCE = "organizations/aldovia-trade.yml", "people/ana-varga.yml", "sources/aldport-gazette.yml"
TOPIC = "topics/trade.yml"
SORT = "sort_name: Varga, Ana"
PARENT = "parent: aldovia\n"
LINKS = f"{PARENT}links:\n"
CHANGES = [
    (PERSON, SORT, "born: 1970"),
    (PERSON, SORT, f"{SORT}\nnmae: x"),
    (PERSON, SORT, "sort_nme: Varga, Ana"),
    (PERSON, SORT, "Sort Name: Varga, Ana"),
    (PERSON, SORT, f"{SORT}\nother_names: Ana"),
    (PERSON, SORT, f"{SORT}\nother_names: []"),
    (PERSON, SORT, f"{SORT}\nother_names:\n  - Ana"),
    (PERSON, SORT, f"{SORT}\nother_names:\n  name: Ana"),
    (PERSON, SORT, f"{SORT}\nother_names:\n  - nmae: Ana\n    note: x"),
    (PERSON, SORT, f"{SORT}\nmemberships:\n  - aldovia\n  - organization: aldovia\n    role: Envoy"),
    (PERSON, "name: Ana Varga", "name: [Ana]"),
    (PERSON, "name: Ana Varga", "name: { a: b }"),
    (PERSON, "name: Ana Varga", 'name: ""'),
    (PERSON, SORT, f"{SORT}\nrevised:\n  en: 2023-05-04\n  english: 2023-05-04"),
    (PERSON, SORT, f"{SORT}\nrevised:\n  en: soon"),
    (BODY, "country: AX", "country: Mexico"),
    (BODY, "country: AX", "country: Atlantis"),
    (BODY, "  es: Min", "es: Min"),
    (BODY, "  es: Min", "    es: Min"),
    (BODY, PARENT, f"{PARENT}es: x\n"),
    (BODY, "  es:", "  spanish:"),
    (BODY, "  es:", "  zz9:"),
    (BODY, "  es: Ministerio de Comercio de Aldovia", "  es: [x]"),
    (BODY, "  es: Ministerio de Comercio de Aldovia", "  es:"),
    (BODY, PARENT, f"{PARENT}founding_date: 4 May 2023\n"),
    (BODY, PARENT, f"{PARENT}founding_date: soon\n"),
    (BODY, PARENT, f"{PARENT}founding_date:\n"),
    (BODY, PARENT, f"{PARENT}founding_date: [2023]\n"),
    (BODY, PARENT, f"{LINKS}  - url: https://a.example/\n    note:\n      en: x\n    en: y\n"),
    (BODY, PARENT, f"{LINKS}  - url: x\n  - ulr: https://a.example/\n"),
    (BODY, PARENT, f"{LINKS}  - url: https://a.example/\n  note:\n    en: y\n"),
    (BODY, PARENT, f"{LINKS}  - https://a.example/\n"),
    (BODY, "country: AX", "país: AX"),
    (BODY, "classification: ministry\n", ""),
    (SOURCE, "issued_by: []", "issued_by: aldovia"),
    (SOURCE, "issued_by: []", "issued_by: Aldovia, Borvia"),
    (SOURCE, "issued_by: []", "issued_by:"),
    (SOURCE, "tier: secondary", "tier: Secondary"),
    (SOURCE, "language: es", "language: Spanish"),
    (SOURCE, "language: es", "language: Klingonese"),
    (TOPIC, "order: 1", "order: 1\nshape: Circel"),
    (TOPIC, "order: 1", "order: 1\nshape: pentagon"),
    (TOPIC, "order: 1", "order: 1\nalternative_labels: 7"),
    (TOPIC, "order: 1", "order: 1\nalternative_labels: Commerce"),
    (PERSON, SORT, f"{SORT}\nmemberships:\n  - 7"),
    (PERSON, SORT, f'{SORT}\nmemberships:\n  - ""'),
    (TALKS, "  city:\n    en: Aldport\n    es: Aldport\n", "city:\n  en: Aldport\n"),
    (TALKS, "topics: [trade, maize]", "  topics: [trade, maize]"),
    (TALKS, "topics: [trade, maize]", "topics: []"),
    (TALKS, "topics: [trade, maize]", "topics: [trade, [maize]]"),
    (TALKS, "    role:\n      en: Minister of Trade", "  role:\n    en: Minister of Trade"),
    (TALKS, "      language: es\n", "      langage: es\n"),
    (
        TALKS,
        "    quote:\n      words: Las importaciones cayeron un tercio\n      language: es\n",
        "    quote: Las importaciones\n",
    ),
    (TALKS, "date: 2023-05-04", "date: 2023-05-04\ncountry: AX"),
    (TALKS, "date: 2023-05-04\n", "considered: 3\n"),
    (TALKS, "  - id: closer-trade\n", "  - id: Closer Trade\n"),
    (TALKS, "title:", "titel:"),
    (FEES, "verifiable: yes", "verifiable: maybe"),
    (FEES, "verifiable: yes", "verifiable: true"),
    (FEES, "due_basis: explicit", "due-basis: explicit"),
    (FEES, '  baseline: "100"', "  baseline:"),
    (FEES, "      aldovia: 1\n", "      aldovia: 2\n"),
    (FEES, "      aldovia: 1\n", "      aldovia: much\n"),
    (FEES, "    scores:\n      aldovia: 1\n      borvia: 1\n", "    scores: 1\n"),
    (FEES, "    evidence:\n      - source: aldport-gazette\n        shows: result\n", "    evidence: aldport-gazette\n"),
    (FEES, "      - source: aldport-gazette\n        shows: result\n", "      source: aldport-gazette\n      shows: result\n"),
    (FEES, "  - date: 2024-01-05\n    status: fulfilled\n", "  - date: 2024-01-05\n"),
    (FEES, "meeting: 2023-05-04-harbour-talks\n", ""),
    (FEES, "  - date: 2023-09-01\n    status: in-progress\n", "  - status: in-progress\n    day: 2023-09-01\n"),
    (FEES, "title:\n  en: Lower harbour fees by a tenth\n  es: Bajar las tarifas portuarias en una décima parte\n", ""),
]


def tell(path: str, old: str, new: str) -> str:
    text = (EXAMPLE / path).read_text("utf-8")
    assert old in text, old
    root = parse_yaml(text.replace(old, new, 1).encode(), "x.yml").root
    read = read_shape(KINDS[path.partition("/")[0]], root, lambda sort, text: guess_meant(("en", "es"), sort, text))
    problems = sorted(
        f"{problem.place.line:3}:{problem.place.column} {str(problem).partition(': ')[2]}" for problem in read.problems
    )
    state = ["no entry", "an entry"][read.entry is not None] + ["", ", whole"][read.entry is not None and read.stand_in is None]
    if read.stand_in:
        state += f", stands in but for lines {sorted(read.stand_in.lines)}, head {read.stand_in.head is not None}"
    return f"{path}: {old!r} -> {new!r}: {state}\n" + "".join(f"{problem}\n" for problem in problems) + "\n"


def test_each_fault_is_told_once_and_as_reviewed():
    """With whether there is an entry nevertheless, and whether it lacks nothing that was written."""
    told = "".join(tell(*change) for change in CHANGES)
    if UPDATE:
        GOLDEN.write_text(told, "utf-8")
    assert told == GOLDEN.read_text("utf-8")
