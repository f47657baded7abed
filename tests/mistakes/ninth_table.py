"""What hid other faults, passed in silence or was answered beside the point, until a meeting was entered by a newcomer."""

from __future__ import annotations

from tests.mistakes.table import EN, C, Change, M, P

GAZETTE = "sources/aldport-gazette.yml"
ES = "\n  es: Conversaciones portuarias en Aldport"
FORMAT = "format: ministerial-dialogue"
OFFICIALS = "  - name:\n      en: Officials of Borvia"
ENVOY = "  - person: ana-varga\n    role:\n      en: Envoy\n      es: Enviada\n    on_behalf_of: borvia\n"
NO_ID = (M, "  - id: closer-trade\n    kind", "  - kind")
NAMES = [(M, FORMAT, "format: ministerial dialogue"), (M, "person: ana-varga", "person: Ana Varga")]
NINTH: dict[str, list[Change]] = {
    "141-some-letters-for-a-title": [(M, EN, "  en: xxx")],
    "142-entity-of-a-page": [(M, EN, "  en: Reuni&oacute;n in Aldport")],
    "143-country-by-its-spanish-letters": [(M, "place:\n", "place:\n  country: EU\n")],
    "144-file-of-a-word-processor": [("people/~$varga.yml", "", "name: Ana Varga\n")],
    "145-nobody-could-tell-and-nobody-looked": [
        ("commitments/2024-02-01-keep-fees-low.yml", "verifiable: yes", "verifiable: no"),
    ],
    "146-empty-language-of-a-summary": [
        (
            M,
            "  es: Los ministros se reunieron en Aldport y hablaron de tarifas portuarias y de maíz. Se hizo una promesa.",
            "  es:",
        )
    ],
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
    "122-somebody-twice-among-the-participants": [(M, OFFICIALS, f"{ENVOY}{OFFICIALS}")],
    "122b-a-statement-of-nobody": [(M, "by: [ana-varga]", "by: []")],
    "122c-number-in-one-language": [
        (M, "      en: Both wish for closer trade.", "      en: Both wish for 25 per cent more trade, for 3 years from 2024."),
        (M, "hablaron de tarifas portuarias", "hablaron de tarifas portuarias de 1 500 pesos"),
    ],
    "122d-day-or-month-first-where-the-name-tells": [(M, "date: 2023-05-04", "date: 04/05/2023")],
    "122e-day-or-month-first-of-another-day": [(M, "date: 2023-05-04", "date: 06/05/2023")],
    "123-name-behind-a-hyphen-and-keys-below": [(M, "  - person: ana-varga", "  - Carlos Ramiro Martínez")],
    "123b-folded-text-a-space-too-far-in": [
        (M, "  en: Ministers met", "  en: >-\n    Ministers met"),
        (M, "  es: Los ministros se", "   es: >-\n    Los ministros se"),
    ],
    "123c-language-a-space-too-far-out-above-a-right-one": [(M, "      en: Minister of Trade", "     en: Minister of Trade")],
    "123d-the-same-at-the-top": [(M, EN, EN[1:])],
    "123e-address-of-a-source-that-is-begun": [
        ("sources/new-readout.yml", "", "draft: true\nurl: https://example.org/new\n"),
        (M, "sources: [joint-communique, aldport-gazette]\nrev", "sources: [joint-communique, 'https://example.org/new']\nrev"),
    ],
    "123f-name-of-a-person-who-has-an-entry": [(M, "  - person: ana-varga", "  - name: Ana Varga")],
    "123g-other-name-but-for-accents": [(P, "name: Ana Varga", "name: Ána Varga\nother_names:\n  - name: Ana Varga")],
    "120f-the-same-in-a-draft": [(M, "title:", "draft: true\ntitle:"), NO_ID, *NAMES],
}
