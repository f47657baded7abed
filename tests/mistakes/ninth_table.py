"""What hid other faults, passed in silence or was answered beside the point, until a meeting was entered by a newcomer."""

from __future__ import annotations

from tests.mistakes.table import EN, C, Change, M

GAZETTE = "sources/aldport-gazette.yml"
ES = "\n  es: Conversaciones portuarias en Aldport"
FORMAT = "format: ministerial-dialogue"
NO_ID = (M, "  - id: closer-trade\n    kind", "  - kind")
NAMES = [(M, FORMAT, "format: ministerial dialogue"), (M, "person: ana-varga", "person: Ana Varga")]
NINTH: dict[str, list[Change]] = {
    "120-names-and-texts-where-an-id-is-missing": [NO_ID, *NAMES, (M, EN + ES, EN)],
    "120b-names-where-the-title-is-missing": [
        (GAZETTE, "title: Las tarifas bajan en el puerto", 'title: ""'),
        (GAZETTE, "issued_by: []", "issued_by: [Aldovia Trade, Borvia, Corvia]"),
    ],
    "120c-terms-where-a-key-is-missing": [
        (C, "form: target\n", ""),
        (C, "due_basis: explicit", 'due_basis: "in the near future"'),
        (C, "status: in-progress", "status: in progress"),
    ],
    "120d-texts-where-a-value-is-wrong-too": [NO_ID, (M, EN + ES, EN), (M, "reviewed: 2024-01-10", "reviewed: lately")],
    "120e-texts-where-a-value-is-left-out": [(M, EN + ES, EN), (M, "place:\n  venue:", "place:\n  country: Nowhere\n  venue:")],
    "121-draft-left-at-a-published-meeting": [(C, "title:", "draft: true\ntitle:")],
    "121b-draft-left-that-lacks-a-key": [(C, "title:", "draft: true\ntitle:"), (C, "form: target\n", "")],
    "120f-the-same-in-a-draft": [(M, "title:", "draft: true\ntitle:"), NO_ID, *NAMES],
}
