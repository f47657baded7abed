"""What was mended the wrong way round or passed in silence until a fourteenth trial. Knows no answer."""

from __future__ import annotations

from tests.mistakes.table import DATE, EN, ES, SUMMARY, C, Change, M, P, S

URL, LATER = "url: https://example.org/readout", "commitments/2024-02-01-keep-fees-low.yml"
STATUS, NAME, FIRST = "    status: in-progress", "name: Ana Varga", "    evidence:\n      - source: aldport-gazette"
LINE = '{"entry":"meetings/2023-05-04-harbour-talks","on":"2024-01-10","digest":"b2e33619e0ff"}'
KEPT = f"{URL}\narchived_url: https://"
NAMED = f"{NAME}\nsort_name: Varga, Ana"
ROLE = "      en: Minister of Trade\n      es: Ministra de Comercio\n"
VENUE = "  venue:\n    en: Customs House\n    es: Casa de Aduanas\n"
QUOTED = "      words: Las importaciones cayeron un tercio\n      language: es"
PASSAGE = "      en: Harbour fees shall be lower by one tenth before the year is out.\n      es: Las"
TIE = "  - type: strengthens\n    commitment: 2023-05-04-lower-fees"
MADE = "Se hizo una promesa."
MET = "Ministers met in Aldport and spoke of harbour fees and maize. One promise was made"
SECOND_LOOK = "  - date: 2024-01-05"
SEARCHED = f"    search_log:\n      date: 2024-01-04\n      places: {{}}\n      queries: [fees]\n{SECOND_LOOK}"
FOURTEENTH: dict[str, list[Change]] = {
    "300-journal-in-brackets": [("journal.jsonl", "", f"[{LINE}]\n")],
    "300b-journal-of-a-word": [("journal.jsonl", "", "null\n")],
    "300c-journal-of-a-number": [("journal.jsonl", "", LINE.replace('"meetings/2023-05-04-harbour-talks"', "5") + "\n")],
    "301-status-that-is-the-contrary": [(C, STATUS, "    status: unfulfilled")],
    "301b-status-that-is-the-contrary-of-another": [(C, STATUS, "    status: started")],
    "301c-status-by-a-word-that-looks-like-one": [(C, STATUS, "    status: failed")],
    "301d-status-in-two-words": [(C, STATUS, "    status: parcialmente cumplido")],
    "301e-status-denied-in-words": [(C, STATUS, "    status: not in progress")],
    "301f-basis-by-a-word-that-is-the-contrary": [(LATER, "due_basis: implied", "due_basis: implicit")],
    "301g-attendance-denied": [(M, "    on_behalf_of: aldovia\n", "    on_behalf_of: aldovia\n    attendance: not present\n")],
    "302-key-of-another-place": [(C, FIRST, FIRST.replace("evidence", "sources"))],
    "303-full-stop-behind-the-quotation-mark": [(M, EN, '  en: "Harbour talks in Aldport".')],
    "303b-full-stop-behind-quoted-sentences": [(M, SUMMARY, f'  en: "{MET}".')],
    "303c-semicolon-behind-the-quotation-mark": [(M, EN, '  en: "Harbour talks in Aldport";')],
    "303d-quotation-mark-twice-at-the-end": [(M, EN, '  en: "Harbour talks in Aldport""')],
    "303e-quotation-mark-twice-at-the-start": [(M, EN, '  en: ""Harbour talks in Aldport"')],
    "303f-quotation-marks-twice": [(M, EN, '  en: ""Harbour talks in Aldport""')],
    "304-hyphen-for-a-date": [(S, "published_on: 2024-02-01", "published_on: -")],
    "305-day-in-words": [(M, DATE, "date: primero de mayo de 2023")],
    "305b-day-in-words-in-english": [(M, DATE, "date: the fourth of May 2023")],
    "305c-minus-signs-in-a-date": [(M, DATE, "date: 2023−05−04")],
    "305d-two-days-in-a-list": [(M, DATE, "date: [2023-05-04, 2023-05-05]")],
    "305e-first-and-last-day-below": [(M, DATE, "date:\n  start: 2023-05-04\n  end: 2023-05-05")],
    "305f-date-by-languages": [(M, DATE, "date:\n  en: 4 May 2023\n  es: 4 de mayo de 2023")],
    "306-two-people-in-a-list": [(M, "person: ana-varga", "person: [ana-varga, ben-olsen]")],
    "307-number-of-a-document": [(S, URL, "url: doi:10.1000/182")],
    "307b-scheme-twice": [(S, URL, "url: https://https://example.org/readout")],
    "307c-signs-as-figures": [(S, URL, "url: https%3A%2F%2Fexample.org%2Freadout")],
    "307d-session-of-a-reader": [(S, URL, "url: https://example.org/readout;jsessionid=AB12?PHPSESSID=cd34")],
    "307e-file-in-a-store": [(S, URL, "url: https://drive.google.com/file/d/1abc/view")],
    "307f-answer-of-a-program": [(S, URL, "url: https://chatgpt.com/share/abc")],
    "307g-collected-news": [(S, URL, "url: https://news.google.com/rss/articles/CBMi")],
    "307h-proxy-of-a-library": [(S, URL, "url: https://www-example-org.ezproxy.example.edu/readout")],
    "307i-front-page-by-its-file": [(S, URL, "url: https://example.org/index.html")],
    "307j-answer-of-a-search-that-leads-on": [
        (S, URL, "url: https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2fexample.org%2freadout/RK=2/RS=x")
    ],
    "308-list-of-copies": [(S, URL, f"{KEPT}web.archive.org/web/*/https://example.org/readout")],
    "308b-form-that-makes-a-copy": [(S, URL, f"{KEPT}web.archive.org/save/https://example.org/readout")],
    "308c-copy-of-a-day-that-is-none": [(S, URL, f"{KEPT}web.archive.org/web/20241303000000/https://example.org/readout")],
    "308d-whichever-is-newest": [(S, URL, f"{KEPT}archive.ph/newest/https://example.org/readout")],
    "309-two-people-in-one-name": [(P, NAME, "name: Ana Varga y Ben Olsen")],
    "309b-short-office-before-a-name": [(P, NAME, "name: Sen. Ana Varga")],
    "309c-former-office-before-a-name": [(P, NAME, "name: former President Ana Varga")],
    "309d-office-of-several-words-before-a-name": [(P, NAME, "name: Secretary of State Ana Varga")],
    "309e-degree-behind-a-name": [(P, NAME, "name: Ana Varga PhD")],
    "309f-full-stop-behind-a-name": [(P, NAME, "name: Ana Varga.")],
    "309g-address-for-a-name": [(P, NAME, "name: ana.varga@example.org")],
    "311-copy-that-tells-no-address": [(S, URL, f"{KEPT}archive.ph/AbCdE")],
    "311b-copy-by-a-number": [(S, URL, f"{KEPT}perma.cc/AB12-CD34")],
    "312-name-of-a-king": [(P, NAMED, "name: Felipe VI\nsort_name: Felipe VI")],
    "312b-name-in-a-script-without-capitals": [(P, NAMED, "name: محمد بن سلمان\nsort_name: محمد بن سلمان")],
    "313-role-with-its-text-too-far-out": [(M, f"    role:\n{ROLE}", f"  role:\n{ROLE.replace('      ', '    ')}")],
    "313b-venue-too-far-in-and-city-not": [(M, VENUE, "".join(f"  {line}\n" for line in VENUE.splitlines()))],
    "314-quotation-by-languages": [(M, QUOTED, "      en: Imports fell\n      es: Las importaciones cayeron")],
    "314b-passage-without-text": [(C, f"  - text:\n{PASSAGE}", f"  - {PASSAGE.replace('      ', '    ').strip()}")],
    "314c-tie-by-its-kind": [(LATER, TIE, "  - strengthens: 2023-05-04-lower-fees")],
    "315-mark-of-a-program": [(M, SUMMARY, f"  en: {MET}.【4†source】")],
    "315b-word-of-a-program": [(M, SUMMARY, f"  en: 'Here is a summary of the meeting: {MET}.'")],
    "315c-name-of-a-translator": [(M, MADE, f"{MADE} Traducido con DeepL.com (versión gratuita).")],
    "315d-fault-of-a-word-processor": [(M, SUMMARY, f"  en: {MET}. Error! Reference source not found.")],
    "315e-fault-of-a-spreadsheet": [(M, EN, "  en: '#REF!'")],
    "315f-line-as-a-program-writes-it": [(M, SUMMARY, "  en: 'Ministers met.\\nOne promise was made.'")],
    "315g-joined-letters": [(M, SUMMARY, "  en: Oﬃcials met in Aldport. One promise was made.")],
    "315h-word-parted-at-the-end-of-a-line": [(M, SUMMARY, "  en: Ministers spoke of har- bour fees. One promise was made.")],
    "315i-two-hyphens-in-a-row": [(M, EN, "  en: Harbour talks -- Aldport")],
    "315j-text-in-capitals": [(M, SUMMARY, f"  en: {MET.upper()}.")],
    "315k-place-kept-free": [(M, SUMMARY, "  en: Ministers met in ____ and spoke of fees. One promise was made.")],
    "315l-place-in-braces": [(M, SUMMARY, "  en: 'Ministers met in {{city}} and spoke of fees. One promise was made.'")],
    "315m-note-to-oneself-in-a-text": [(M, SUMMARY, f"  en: {MET}. TODO add the numbers.")],
    "315n-word-for-nothing": [(M, SUMMARY, "  en: nan")],
    "315o-two-words-before-one-ending": [
        (M, SUMMARY, "  en: Ministers met in two- and three-day talks. One promise was made.")
    ],
    "317-no-space-behind-a-language-in-braces": [(M, f"title:\n{EN}\n{ES}", "title: {en:Harbour talks, es:Conversaciones}")],
    "318-key-of-another-place-in-spanish": [(C, "reviewed: 2024", "situación: fulfilled\nreviewed: 2024")],
    "316-part-that-is-not-translated": [
        (
            M,
            "Los ministros se reunieron en Aldport y hablaron de",
            "Los ministros met in Aldport and spoke of harbour fees and de",
        )
    ],
    "316b-both-languages-in-one": [(M, EN, f"{EN} / {ES[6:]}")],
    "316c-another-year-in-one-language": [(C, "before the end of 2023.", "before the end of 2024.")],
    "316d-another-number-in-one-language": [
        (M, "met in Aldport and", "met in Aldport for 3 days and"),
        (M, "se reunieron en", "se reunieron 4 días en"),
    ],
    "320-places-of-a-search-in-no-language": [(C, SECOND_LOOK, SEARCHED.format("[The gazette, The archive]"))],
    "320b-place-of-a-search-in-one-language": [(C, SECOND_LOOK, SEARCHED.format("[{ en: The gazette }]"))],
    "320c-places-of-a-search-as-one-text": [(C, SECOND_LOOK, SEARCHED.format("The gazette"))],
    "320d-places-of-a-search-without-a-hyphen": [(C, SECOND_LOOK, SEARCHED.format("{ en: The gazette, es: La gaceta }"))],
    "320e-search-without-places": [(C, SECOND_LOOK, SEARCHED.replace("      places: {}\n", ""))],
    "320f-place-of-a-search-in-two-lists": [
        (C, SECOND_LOOK, SEARCHED.format("{ en: [The gazette, The archive], es: [La gaceta, El archivo] }"))
    ],
}
