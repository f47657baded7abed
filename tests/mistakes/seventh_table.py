"""What passed in silence until a further trial: addresses of the series, titles, whose voice it is, another year in an id."""

from __future__ import annotations

from tests.mistakes.table import EN, ES, SUMMARY, C, Change, M, S

SETTINGS = "series.yml"
REPOSITORY = "repository: https://example.org/aldovia/briefs"
MISSING = "known_missing:\n  - date: {}\n    what:\n      en: {}\n      es: Conversaciones\n"
URL = "url: https://example.org/readout"
OWN_VOICE: Change = (
    "vocabulary.yml",
    "tiers:",
    "phrases:\n  - id: we\n    use: own-voice\n    words:\n      en: [we, our]\n      es: [nos, nuestr*]\ntiers:",
)
SEVENTH: dict[str, list[Change]] = {
    "101-repository-with-a-branch": [(SETTINGS, REPOSITORY, f"{REPOSITORY}/tree/main")],
    "101b-repository-as-git-clones-it": [(SETTINGS, REPOSITORY, f"{REPOSITORY}.git")],
    "101c-licence-of-another-name": [(SETTINGS, "licenses/by/4.0/", "licenses/by-nc-sa/4.0/")],
    "101d-licence-of-another-version": [(SETTINGS, "name: CC BY 4.0", "name: Creative Commons Attribution 3.0")],
    "101e-site-by-its-page": [(SETTINGS, REPOSITORY, f"{REPOSITORY}\nurl: https://example.org/briefs/index.html")],
    "101f-branch-of-a-remote": [(SETTINGS, REPOSITORY, f"{REPOSITORY}\nbranch: origin/main")],
    "101g-language-by-another-ones-word": [(SETTINGS, "  es: Español", "  es: Spanish")],
    "101h-way-of-writing-for-no-language": [(SETTINGS, "  es: es-MX", "  es: es-MX\n  fr: fr-FR")],
    "101i-short-title-that-is-long": [
        (SETTINGS, "short_title:\n  en: Aldovia–Borvia", "short_title:\n  en: Aldovia–Borvia, all briefs")
    ],
    "101j-missing-meeting-that-is-there": [
        (SETTINGS, REPOSITORY, f"{MISSING.format('2023-05-04', 'Harbour talks in Aldport')}{REPOSITORY}")
    ],
    "101k-missing-meeting-of-another-time": [
        (SETTINGS, REPOSITORY, f"{MISSING.format('1999-05-04', 'Talks on fish')}{REPOSITORY}")
    ],
    "101l-needs-what-nobody-knows": [("vocabulary.yml", "needs: search-log", "needs: proof")],
    "105-date-left-empty": [(C, "  - date: 2023-09-01", "  - date:")],
    "105b-address-left-empty": [(S, URL, "url:")],
    "102-title-with-a-full-stop": [(M, EN, f"{EN}.")],
    "102b-title-with-its-day": [(M, EN, f"{EN} on 4 May 2023"), (M, ES, f"{ES}, 4 de mayo de 2023")],
    "102c-title-with-its-day-in-american": [(M, EN, f"{EN}, May 4, 2023")],
    "103-summary-in-the-first-person": [
        OWN_VOICE,
        (M, SUMMARY, "  en: Ministers met in Aldport and spoke of our harbour fees and maize. One promise was made."),
    ],
    "104-another-year-in-an-id": [(C, "meeting: 2023-05-04-harbour", "meeting: 2022-05-04-harbour")],
}
