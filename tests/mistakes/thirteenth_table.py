"""What stood in silence of a copy or a draft: texts cut off, reasons, titles and names that are another thing's."""

from __future__ import annotations

from tests.mistakes.table import C, Change, M

GAZETTE, PERSON, GLOSSARY = "sources/aldport-gazette.yml", "people/ana-varga.yml", "glossary.yml"
TITLE = "title: Las tarifas bajan en el puerto"
TOO, TOO_ES = "      en: Borvia published lower fees too.\n", "      es: Borvia también publicó tarifas menores.\n"
UNSEEN = (
    "      en: Nobody has looked for evidence yet. It says nothing about the parties.\n"
    "      es: Nadie ha buscado evidencia todavía. No dice nada de las partes.\n"
)
MET = "and spoke of harbour fees and maize. One promise was made."
SUCCESS = "  en: The published fees of both are at least a tenth lower."
COPIED = "Harbour fees shall be lower by a full tenth at all harbours before the year is out."
PASSAGE = "      en: Harbour fees shall be lower by one tenth before the year is out.\n"
TERMS = (
    "title:\n  en: Terms\n  es: Términos\nterms:\n"
    "  - id: fee\n    term:\n      en: harbour fee\n      es: tarifa portuaria\n    rejected:\n      es: [cuota de puerto]\n"
    "  - id: catch\n    term:\n      en: catch\n      es: captura\n"
)
FISH = "name:\n  en: Fisheries\n  es: Pesca\norder: 1\nnote:\n  en: Fish.\n  es: Peces.\n"
READ = '  by: 2023-12-31\n  readings:\n    - date: 2023-09\n      value: "95,5"'
OFFICIALS = "  - name:\n      en: Officials of Borvia\n      es: Funcionarios de Borvia\n    on_behalf_of: borvia\n"
PART = (
    "  - id: fees-again\n    text:\n      en: Aldovia publishes its lower fees.\n"
    "      es: Aldovia publica sus tarifas menores.\n"
    "    status: fulfilled\n    since: 2023-09-01\n    evidence:\n      - source: aldport-gazette\n        shows: measure\n"
)
THIRTEENTH: dict[str, list[Change]] = {
    "220-summary-cut-off": [(M, MET, "and spoke of harbour fees, maize and")],
    "220b-summary-cut-off-behind-a-comma-in-both": [
        (M, MET, "and spoke of harbour fees,"),
        (M, "de tarifas portuarias y de maíz. Se hizo una promesa.", "de tarifas portuarias,"),
    ],
    "220c-reason-without-its-end": [(C, "Borvia published lower fees too.", "Borvia published lower fees too")],
    "221-statement-by-the-name-of-a-draft": [(M, "id: closer-trade", "id: statement-1")],
    "222-reason-of-another-status": [
        (C, TOO + TOO_ES, "      en: Aldovia published lower fees.\n      es: Aldovia publicó tarifas menores.\n")
    ],
    "222b-reason-of-one-that-nobody-has-looked-for": [(C, TOO + TOO_ES, UNSEEN)],
    "223-success-is-the-title": [(C, SUCCESS, "  en: Lower harbour fees by a tenth.")],
    "224-title-with-the-name-of-the-site": [(GAZETTE, TITLE, f"{TITLE} | Gaceta de Aldport")],
    "224b-title-with-the-name-of-the-paper": [(GAZETTE, TITLE, f"{TITLE} - Gaceta de Aldport")],
    "224c-title-is-the-publisher": [(GAZETTE, TITLE, "title: Gaceta de Aldport")],
    "224d-title-is-a-file": [(GAZETTE, TITLE, "title: tarifas_2024-01.pdf")],
    "224e-title-of-a-page-that-is-not-there": [(GAZETTE, TITLE, "title: 404 Not Found")],
    "224f-title-of-a-site-that-asks-who-reads": [(GAZETTE, TITLE, "title: Just a moment...")],
    "224g-title-as-a-list-of-results-cuts-it": [(GAZETTE, TITLE, "title: Las tarifas bajan en el…")],
    "220d-what-a-treaty-is-cut-off": [
        ("frameworks/coast-treaty.yml", "  en: A treaty on harbours.", "  en: A treaty on the harbours of")
    ],
    "220e-note-of-a-topic-cut-off": [("topics/trade.yml", "  en: Goods and fees.", "  en: Goods, fees and the")],
    "234-group-twice": [(M, OFFICIALS, OFFICIALS + OFFICIALS)],
    "234b-role-with-the-name": [(M, "      en: Minister of Trade", "      en: Ana Varga, Minister of Trade")],
    "235-part-twice": [(C, "milestones:\n", f"milestones:\n{PART}")],
    "236-series-read-up-to-a-day-to-come": [("series.yml", "covers_to: 2024-12-31", "covers_to: 2042-12-31")],
    "238-party-that-is-a-ministry": [("series.yml", "parties: [aldovia, ", "parties: [aldovia-trade, ")],
    "237-way-of-writing-of-another-language": [("series.yml", "  es: es-MX", "  es: fr-FR")],
    "225-name-with-a-year": [(PERSON, "name: Ana Varga", "name: Ana Varga (1970)")],
    "225b-name-with-a-nickname": [(PERSON, "name: Ana Varga", "name: Ana “Anita” Varga")],
    "225c-name-with-a-number": [(PERSON, "name: Ana Varga", "name: Ana Varga 2")],
    "226-name-by-languages": [(PERSON, "name: Ana Varga", "name:\n  en: Ana Varga\n  es: Ana Varga")],
    "227-two-topics-at-one-place": [("topics/fish.yml", "", FISH)],
    "228-term-that-is-rejected": [(GLOSSARY, "", TERMS.replace("cuota de puerto", "tarifa portuaria"))],
    "228b-term-twice": [(GLOSSARY, "", TERMS.replace("en: catch", "en: harbour fee"))],
    "231-both-for-the-parties": [(C, "parties: [aldovia, borvia]", "parties: [both]")],
    "231b-both-for-who-spoke": [(M, "by: [aldovia, borvia]", "by: [ambas-partes]")],
    "231c-all-for-a-list": [(M, "by: [aldovia, borvia]", "by: all")],
    "232-space-before-a-full-stop": [(M, "One promise was made.", "One promise was made .")],
    "232b-no-space-behind-a-full-stop": [(M, "and maize. One", "and maize.One")],
    "232c-two-full-stops": [(M, "One promise was made.", "One promise was made..")],
    "232d-question-to-oneself": [(M, "One promise was made.", "One promise (?) was made.")],
    "232e-bracket-not-closed": [(M, "One promise was made.", "One promise (on fees was made.")],
    "232f-quotation-not-closed": [(M, "One promise was made.", "One “promise was made.")],
    "232h-title-that-is-no-whole-one": [(M, "  en: Harbour talks in Aldport", "  en: Harbour talks in…")],
    "232i-title-with-a-remark": [(M, "  en: Harbour talks in Aldport", '  en: "[DRAFT] Harbour talks in Aldport"')],
    "233b-decimal-comma-behind-points": [(C, 'value: "90"', 'value: "1.090,5"')],
    "233c-figure-as-programs-write-it": [(C, 'value: "90"', 'value: "9e4"')],
    "233f-thousands-as-programs-part-them": [(C, 'value: "90"', 'value: "90_000"')],
    "233g-point-with-nothing-behind-it": [(C, 'value: "90"', 'value: "90."')],
    "233d-day-for-a-figure": [(C, 'value: "95"', 'value: "2023-09-01"')],
    "233-decimal-comma": [(C, '  by: 2023-12-31\n  readings:\n    - date: 2023-09\n      value: "95"', READ)],
    "229-our-text-is-nearly-the-sources": [
        (C, PASSAGE, f"      en: {COPIED}\n"),
        (
            C,
            "en: Both states will lower their harbour fees by a tenth before the end of 2023.",
            f"en: {COPIED.replace('Harbour', 'Those')}",
        ),
    ],
}
