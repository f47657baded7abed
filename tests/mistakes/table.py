"""What new editors write wrongly, one mistake at a time, numbered as it was first noted. Knows no answer."""

from __future__ import annotations

M = "meetings/2023-05-04-harbour-talks.yml"
C = "commitments/2023-05-04-lower-fees.yml"
S = "sources/aldovia-readout.yml"
P = "people/ana-varga.yml"
EN, ES = "  en: Harbour talks in Aldport", "  es: Conversaciones portuarias en Aldport"
SUMMARY = "  en: Ministers met in Aldport and spoke of harbour fees and maize. One promise was made."
ROLE = "    role:\n      en: Minister of Trade"
DATE = "date: 2023-05-04"
VENUE = "  venue:\n    en: Customs House\n    es: Casa de Aduanas"

HISTORY = """history:
  - date: 2023-09-01
    status: in-progress
    rationale:
      en: Aldovia published lower fees.
      es: Aldovia publicó tarifas menores.
    evidence:
      - source: aldport-gazette
        shows: measure
  - date: 2024-01-05"""
MORE = """  - date: 2024-01-08
    status: fulfilled
    rationale:
      en: Both fees stand.
      es: Ambas tarifas siguen.
    evidence:
      - source: aldport-gazette
        shows: result
"""

SHOWN = "      - source: aldport-gazette\n        shows: result"

Change = tuple[str, str, str]
"""File, what is taken out, what is put in. Nothing taken out: the file is written. `->`: it is renamed."""

DATES = ("4 May 2023", "05/18/2023", "2023-5-4", "04-05-2023", "4 de mayo de 2023", "2023–05–04", "2023-05-04 10:00")
IMPOSSIBLE = ("2023-02-30", "2023-13-01", "1023-05-04", "2203-05-04")
COUNTRIES = ("United States", "us", "USA", "UK", "XQ", "Estados Unidos")

EVIDENCE: dict[str, list[Change]] = {
    "34b-evidence-as-a-text": [(C, f"    evidence:\n{SHOWN}", "    evidence: aldport-gazette")],
    "34c-evidence-without-shows": [(C, SHOWN, SHOWN.splitlines()[0])],
}
MISTAKES: dict[str, list[Change]] = {
    "01-es-one-space-too-far": [(M, ES, " " + ES)],
    "01b-key-outdented-in-a-participant": [(M, ROLE, "   role:\n      en: Minister of Trade")],
    "01c-nested-key-at-the-start": [(M, "  city:\n    en: Aldport", "  city:\nen: Aldport")],
    "02-curly-quotes-round-a-colon": [(M, EN, "  en: “Harbour talks: Aldport”")],
    "02b-curly-quotes-round-a-date": [(M, DATE, "date: “2023-05-04”")],
    "03-colon-in-a-title": [
        (M, EN, "  en: Harbour talks: Aldport"),
        (M, "format: ministerial-dialogue", "format: ministerial"),
    ],
    **{f"04-date-{index}": [(M, DATE, f"date: {date}")] for index, date in enumerate(DATES, 1)},
    **{f"04h-no-such-date-{index}": [(M, DATE, f"date: {date}")] for index, date in enumerate(IMPOSSIBLE, 1)},
    **{f"05-country-{index}": [(M, VENUE, f"  country: {code}\n{VENUE}")] for index, code in enumerate(COUNTRIES, 1)},
    "06-id-in-capitals": [(M, "organization: aldovia-trade", "organization: ALDOVIA-TRADE")],
    "06b-person-by-name": [(M, "person: ana-varga", "person: Ana Varga")],
    "07-accent-in-a-file-name": [(P, "->", "people/ana-várga.yml")],
    "08-es-missing": [(M, f"{ES}\n", "")],
    "08b-one-text-for-two-languages": [(M, f"title:\n{EN}\n{ES}", "title: Harbour talks")],
    "08c-language-in-capitals": [(M, EN, EN.replace("en:", "EN:"))],
    "08d-a-third-language": [(M, ES, f"{ES}\n  fr: Pourparlers")],
    "08e-copied-under-both": [(M, ES, EN.replace("en:", "es:"))],
    "09-no-break-space-in-a-title": [(M, "Harbour talks", "Harbour\u00a0talks")],
    "09b-no-break-spaces-in-front": [(M, EN, EN.replace("  en", "\u00a0\u00a0en"))],
    "09c-no-break-space-after-the-colon": [(M, DATE, "date:\u00a02023-05-04")],
    "09c-no-break-space-before-the-date": [(M, DATE, "date: \u00a02023-05-04")],
    "09d-no-break-space-after-an-id": [(M, "person: ana-varga", "person: ana-varga\u00a0")],
    "09e-no-break-space-after-a-hyphen": [(M, "topics: [trade, maize]", "topics:\n  -\u00a0trade\n  - maize")],
    "10-zero-width-space": [(M, "Harbour talks", "Harbour\u200b talks")],
    "10b-soft-hyphen": [(M, "Harbour talks", "Har\u00adbour talks")],
    "10c-line-separator": [(M, "Harbour talks", "Harbour\u2028talks")],
    "11-tab": [(M, EN, EN.replace("  en", "\ten"))],
    "12-windows-line-ends": [(P, "", "name: Ana Varga\r\nsort_name: Varga, Ana\r\n")],
    "13-byte-order-mark": [(P, "", "\ufeffname: Ana Varga\nsort_name: Varga, Ana\n")],
    "14-yaml": [(P, "->", "people/ana-varga.yaml")],
    "14b-capitals": [(P, "->", "people/ana-varga.YML")],
    "14c-txt": [(P, "->", "people/ana-varga.yml.txt")],
    "15-upper-case-name": [(P, "->", "people/Ana-Varga.yml")],
    "15b-a-second-copy": [("people/ana-varga (1).yml", "", "name: Ana Varga\nsort_name: Varga, Ana\n")],
    "15c-person-among-the-meetings": [(P, "->", "meetings/ana-varga.yml")],
    "15d-in-a-folder-of-its-own": [(P, "->", "people/aldovia/ana-varga.yml")],
    "16-same-source-with-a-slash": [(S, "https://example.org/readout", "http://example.org/communique/")],
    "16c-same-source-with-www": [(S, "https://example.org/readout", "https://www.example.org/communique")],
    "16c-same-source-with-tracking": [(S, "https://example.org/readout", "https://example.org/communique?utm_source=x")],
    "16d-a-source-twice-in-a-list": [
        (M, "sources: [joint-communique, aldport", "sources: [joint-communique, joint-communique, aldport")
    ],
    "16e-a-person-twice": [
        (
            M,
            "  - name:\n      en: Officials",
            "  - person: ana-varga\n    role:\n      en: Envoy\n      es: Enviada\n    organization: aldovia-trade\n"
            "  - name:\n      en: Officials",
        )
    ],
    "17-person-before-it-exists": [(M, "person: ana-varga", "person: bernardo-arevalo")],
    "18-status-with-an-underscore": [(C, "    status: in-progress", "    status: in_progress")],
    "18b-status-by-its-label": [(C, "    status: in-progress", "    status: Not rated")],
    "18c-status-in-spanish": [(C, "    status: fulfilled\n    rationale", "    status: cumplido\n    rationale")],
    "19-per-cent-at-the-start": [(M, EN, "  en: %5 more")],
    "20-emoji": [(M, EN, f"{EN} ⚓")],
    "21-title-of-447-characters": [(M, EN, "  en: " + "Harbour " * 55 + "talks!!")],
    "22-block-not-indented": [(M, SUMMARY, "  en: >-\n  Ministers met in Aldport.\n  They spoke of maize.")],
    "22b-second-line-at-the-start": [(M, SUMMARY, "  en: >-\n    Ministers met in Aldport.\nThey spoke of maize.")],
    "22c-text-beside-a-bar": [(M, SUMMARY, "  en: | Ministers met in Aldport.")],
    **{
        f"23-begins-with-{name}": [(M, EN, f"  en: {text}")]
        for name, text in (
            ("at", "@ministers meet"),
            ("star", "*Bold* talks"),
            ("bracket", "[Draft] talks"),
            ("hyphen", "- talks"),
            ("quoted-word", '"Harbour" talks'),
            ("open-quote", '"Harbour talks'),
            ("apostrophe", "'Aldovia's talks'"),
            ("backtick", "`talks`"),
            ("exclamation", "!talks"),
            ("ampersand", "&talks now"),
        )
    },
    **{f"24-verifiable-{word}": [(C, "verifiable: yes", f"verifiable: {word}")] for word in ("Yes", "sí", "true")},
    "24d-language-by-name": [(S, "language: en", "language: Spanish")],
    "24f-language-that-is-none": [(S, "language: en", "language: xx")],
    "25-name-of-figures": [(P, "name: Ana", "name: 007")],
    "26-hash-in-a-text": [(M, EN, "  en: Issue # 5")],
    "27-misspelt-key": [(M, "format:", "Format:")],
    "27b-doubled-key": [(M, DATE, f"{DATE}\n{DATE}")],
    "27c-no-colon": [(M, DATE, "date 2023-05-04")],
    "27d-no-space-behind-the-colon": [(M, DATE, "date:2023-05-04")],
    "28-address-without-https": [(S, "https://example.org/readout", "example.org/readout")],
    "28b-address-with-a-space": [(S, "https://example.org/readout", "https://example.org/read out")],
    "28c-address-of-a-script": [(S, "https://example.org/readout", "javascript:alert(1)")],
    "29-html-and-image": [(M, SUMMARY, "  en: <b>Ministers</b> met. ![x](y.png)")],
    "29b-link-in-a-title": [(M, EN, '  en: "[Talks](https://example.org) in Aldport"')],
    "30-topic-in-capitals": [(M, "topics: [trade, maize]", "topics: [Trade]")],
    "30b-unknown-topic": [(M, "topics: [trade, maize]", "topics: [border]")],
    "31-empty-file": [(P, "", "\n")],
    "31b-only-comments": [(P, "", "# Ana\n")],
    "33-end-before-start": [(M, DATE, f"{DATE}\nend_date: 2023-05-03")],
    "33b-due-before-the-meeting": [(C, "due_date: 2023-12-31", "due_date: 2022-12-31")],
    "34-statement-id-twice": [(M, "id: maize-fell", "id: closer-trade")],
    "35-tier-primary": [(S, "tier: primary-party", "tier: primary")],
    "37-participant-without-a-name": [(M, "  - person: ana-varga\n    role", "  - role")],
    "38-date-beside-the-name": [(M, DATE, "date: 2023-05-05")],
    "38b-meeting-in-the-future": [(M, DATE, "date: 2043-05-04"), (M, "reviewed: 2024", "reviewed: 2044")],
    "38c-history-in-the-future": [(C, "  - date: 2024-01-05", "  - date: 2042-01-05")],
    "38d-reviewed-in-the-future": [(C, "reviewed: 2024-01-10", "reviewed: 2062-01-10")],
    "38e-reviewed-before-the-meeting": [(M, "reviewed: 2024-01-10", "reviewed: 2004-01-10")],
    "39-marks-of-a-merge": [(M, EN, f"<<<<<<< HEAD\n{EN}\n=======\n  en: Talks\n>>>>>>> other")],
    "40-comma-as-in-json": [(M, EN, '  en: "Harbour talks",')],
    "41-five-in-three-files": [
        (M, EN, "  en: Harbour talks: Aldport"),
        (M, DATE, "date: 4 May 2023"),
        (M, "person: ana-varga", "person: Ana Varga"),
        (C, "verifiable: yes", "verifiable: true"),
        (S, "language: en", "language: English"),
    ],
    "42-quotation-marks-in-a-quotation": [
        (M, "words: Las importaciones cayeron un tercio", "words: '“Las importaciones cayeron”'")
    ],
    "44-tilde": [(M, ES, "  es: ~")],
    "44b-to-do": [(M, ES, "  es: TODO")],
    "48-due-date-without-basis": [(C, "due_basis: explicit\n", "")],
    "49-not-started-without-a-search": [(C, "    status: in-progress", "    status: not-started")],
    "50-no-sources": [(M, "sources: [joint-communique, aldport-gazette]", "sources: []")],
    "51-list-without-commas": [(M, "by: [aldovia, borvia]", "by: [aldovia borvia]")],
    "51b-one-value-for-a-list": [(M, "topics: [trade, maize]", "topics: trade, maize")],
    "51c-bracket-not-closed": [(M, "topics: [trade, maize]", "topics: [trade, maize")],
    "53-id-with-its-ending": [(M, "person: ana-varga", "person: people/ana-varga.yml")],
    "01d-mark-of-a-merge-left-over": [(M, DATE, f"=======\n{DATE}")],
    "04i-two-days": [(M, DATE, "date: 4-5 May 2023")],
    "04j-month-in-spanish": [(M, DATE, "date: mayo de 2023")],
    "04k-day-of-the-week": [(M, DATE, "date: jueves 4 de mayo de 2023")],
    "05-country-in-short": [(M, VENUE, f"  country: EE. UU.\n{VENUE}")],
    "05-country-with-an-accent": [(M, VENUE, f"  country: España\n{VENUE}")],
    "09f-narrow-no-break-space-in-a-title": [(M, "Harbour talks", "Harbour\u202ftalks")],
    "10d-vertical-tab": [(M, "Harbour talks", "Harbour\u000btalks")],
    "11b-tab-in-a-block": [(M, SUMMARY, "  en: >-\n\tMinisters met.")],
    "11c-tab-behind-a-colon": [(M, DATE, "date:\t2023-05-04")],
    "14d-vocabulary-yaml": [("vocabulary.yml", "->", "vocabulary.yaml")],
    "15e-meeting-in-no-folder": [(M, "->", "2023-05-04-harbour-talks.yml")],
    "15f-folder-by-another-name": [(P, "->", "persons/ana-varga.yml")],
    "15g-body-among-the-people": [("organizations/aldovia-trade.yml", "->", "people/aldovia-trade.yml")],
    "16-same-source-without-s": [(S, "https://example.org/readout", "http://example.org/communique")],
    "16c-same-source-with-a-fragment": [(S, "https://example.org/readout", "https://WWW.example.org/communique#top")],
    "18d-status-in-the-feminine": [(C, "    status: fulfilled\n    rationale", "    status: Cumplida\n    rationale")],
    "18e-format-by-its-label": [(M, "format: ministerial-dialogue", "format: Phone call")],
    "19b-per-cent-in-a-text": [(M, EN, "  en: Harbour fees fell by 5%")],
    "25b-title-of-figures": [(M, EN, "  en: 2024")],
    "25c-title-no": [(M, EN, "  en: no")],
    "27-key-with-another-letter": [(M, "title:", "tittle:")],
    "27e-key-in-capitals": [(M, "title:", "Title:")],
    "33c-history-before-the-entry-above": [(C, "  - date: 2024-01-05", "  - date: 2023-08-05")],
    **EVIDENCE,
    "34d-fulfilled-by-words": [(C, "shows: result", "shows: words")],
    "38f-reading-in-the-future": [(C, "date: 2023-09\n", "date: 2033-09\n")],
    "38g-source-in-the-future": [(S, "published_on: 2024-02-01", "published_on: 2031-02-01")],
    "42b-quotation-in-another-language": [
        (M, "cayeron un tercio\n      language: es", "cayeron un tercio\n      language: en")
    ],
    "44c-not-available": [(M, ES, "  es: n/a")],
    "44d-dots": [(M, ES, "  es: …")],
    "44e-tilde-for-a-list": [(M, "topics: [trade, maize]", "topics: ~")],
    "44f-to-do-for-an-id": [(M, "person: ana-varga", "person: TODO")],
    "48b-basis-without-a-date": [(C, "due_date: 2023-12-31\n", "")],
    "50b-hyphen-with-nothing-behind": [(S, "issued_by: [aldovia-trade]", "issued_by:\n  -")],
    "50c-list-with-nothing-behind": [(M, "topics: [trade, maize]", "topics:")],
    "51d-list-with-spaces-and-no-brackets": [(M, "by: [aldovia, borvia]", "by: aldovia borvia")],
    "53b-id-with-its-folder": [(M, "person: ana-varga", "person: people/ana-varga")],
    "53c-id-with-an-ending": [(M, "person: ana-varga", "person: ana-varga.yml")],
    "57-source-that-is-gone": [(S, "->", "sources/quite-another-document.yml")],
    "57b-meeting-that-is-gone": [(M, "->", "meetings/2023-06-04-other-talks.yml")],
    "56e-ds-store": [("people/.DS_Store", "", "x")],
    "56-thumbs": [("people/Thumbs.db", "", "x")],
    "56b-back-up": [("people/ana-varga.yml~", "", "x")],
    "56c-other-document": [("people/notes.docx", "", "x")],
    "56d-name-of-a-device": [("people/con.yml", "", "name: Con\nsort_name: Con\n")],
    "04l-date-without-hyphens": [(M, DATE, "date: 20230504")],
    "04m-two-dates-in-one": [(M, DATE, "date: 2023-05-04 to 2023-05-06")],
    "04n-two-days-in-spanish": [(M, DATE, "date: 4 y 5 de mayo de 2023")],
    "04o-one-space-in-front": [(M, DATE, f" {DATE}")],
    "14e-no-ending": [(P, "->", "people/ana-varga")],
    "14f-ending-twice": [(P, "->", "people/ana-varga.yml.yml")],
    "26b-comment-of-a-program": [(M, DATE, f"// the first day\n{DATE}")],
    "27f-equals-sign": [(M, DATE, "date = 2023-05-04")],
    "27g-wide-colon": [(M, DATE, "date\uff1a 2023-05-04")],
    "27h-key-in-spanish": [(M, DATE, "Fecha: 4 de mayo de 2023")],
    "27i-key-with-an-accent": [(M, "title:", "título:")],
    "27j-key-in-the-singular": [(M, "topics: [trade, maize]", "topic: trade")],
    "27k-nested-key-in-spanish": [(M, "    role:", "    cargo:")],
    "27l-key-twice-in-two-languages": [(M, DATE, f"{DATE}\nfecha: 2023-05-04")],
    "28d-letter-left-out-of-https": [(S, "https://example.org/readout", "htps://example.org/readout")],
    "28e-one-slash": [(S, "https://example.org/readout", "https:/example.org/readout")],
    "28f-address-in-angle-brackets": [(S, "https://example.org/readout", "<https://example.org/readout>")],
    "28g-address-as-a-link": [(S, "https://example.org/readout", '"[readout](https://example.org/readout)"')],
    "31c-fence-of-markdown": [(P, "", "```yaml\nname: Ana Varga\nsort_name: Varga, Ana\n```\n")],
    "31d-line-that-closes": [(P, "", "---\nname: Ana Varga\nsort_name: Varga, Ana\n---\n")],
    "44g-to-be-translated": [(M, ES, '  es: "[traducir]"')],
    "46-letters-of-another-encoding": [(C, "Borvia también", "Borvia tambiÃ©n")],
    "46b-lost-letter": [(C, "Borvia también", "Borvia tambi\ufffdn")],
    "51e-list-with-semicolons": [(M, "topics: [trade, maize]", "topics: [trade; maize]")],
    "51f-list-in-round-brackets": [(M, "topics: [trade, maize]", "topics: (trade, maize)")],
    "51g-list-in-curly-brackets": [(M, "topics: [trade, maize]", "topics: {trade, maize}")],
    "51h-hyphens-without-a-space": [(M, "topics: [trade, maize]", "topics:\n  -trade\n  -maize")],
    "51i-dashes": [(M, "topics: [trade, maize]", "topics:\n  – trade\n  – maize")],
    "51j-bullets": [(M, "topics: [trade, maize]", "topics:\n  • trade\n  • maize")],
    "51k-asterisks": [(M, "topics: [trade, maize]", "topics:\n  * trade\n  * maize")],
    "51l-list-for-a-text": [(M, "    topic: maize", "    topic: [maize]")],
    "53d-names-the-other-way-round": [(M, "person: ana-varga", "person: varga-ana")],
    "53e-address-of-the-page": [(M, "person: ana-varga", "person: https://example.org/people/ana-varga/")],
    "53f-body-for-a-person": [(M, "person: ana-varga", "person: aldovia-trade")],
    "53g-two-people-in-one": [(M, "person: ana-varga", "person: ana-varga, ben-olsen")],
    "53h-source-by-its-address": [
        (M, "sources: [joint-communique, aldport-gazette]", "sources: [https://example.org/communique, aldport-gazette]")
    ],
    "53i-meeting-by-its-day": [(C, "meeting: 2023-05-04-harbour-talks", "meeting: 2023-05-04")],
    "53j-parties-in-words": [(C, "parties: [aldovia, borvia]", "parties: [both]")],
    "53k-score-of-somebody-else": [(C, "      borvia: 1", "      celdovia: 1")],
    "62-body-part-of-itself": [("organizations/aldovia-trade.yml", "parent: aldovia", "parent: aldovia-trade")],
    "62b-two-bodies-part-of-one-another": [
        ("organizations/aldovia.yml", "name:", "parent: aldovia-trade\nname:"),
    ],
    "61-one-person-twice": [("people/ana-maria-varga.yml", "", "name: Ana Varga\nsort_name: Varga, Ana\n")],
}
SINCE: dict[str, list[Change]] = {
    "58-renamed-without-was": [
        (P, "->", "people/ana-maria-varga.yml"),
        (M, "person: ana-varga", "person: ana-maria-varga"),
        (M, "by: [ana-varga]", "by: [ana-maria-varga]"),
    ],
    "58b-renamed-with-was": [
        (P, "->", "people/ana-maria-varga.yml"),
        ("people/ana-maria-varga.yml", "name: Ana", "was: [ana-varga]\nname: Ana"),
        (M, "person: ana-varga", "person: ana-maria-varga"),
        (M, "by: [ana-varga]", "by: [ana-maria-varga]"),
    ],
    "59-deleted": [("commitments/2024-02-01-keep-fees-low.yml", "->", "../lost.yml")],
    "60-earlier-status-rewritten": [(C, "    status: in-progress", "    status: stalled")],
    "60b-earlier-entry-taken-out": [(C, HISTORY[: HISTORY.index("  - date: 2024")], "history:\n")],
    "60c-entry-added": [(C, "reviewed: 2024", f"{MORE}reviewed: 2024")],
}
"""What is wrong only beside what git knows: the commit before the change."""
BYTES = {
    "13b-utf-16": (P, "name: Ana Varga\nsort_name: Varga, Ana\n".encode("utf-16")),
    "13c-windows-1252": (P, "name: Ana Várga\nsort_name: Varga, Ana\n".encode("cp1252")),
}
"""Files that are no UTF-8."""
