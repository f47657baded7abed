"""What a brief quotes: the sources' own words, and our translation where there is no other."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

FIRST, OWN = "Harbour fees shall be lower by one tenth before the year is out.", "Las tarifas bajarán un décimo este año."
ADDED = f"""words:
  - text:
      en: {FIRST}
      es: {OWN}
    language: es
    source: aldport-gazette
"""


def test_official_texts_in_two_languages_translate_each_other(project):
    """Each is quoted once, as its source has it, in both editions."""
    path = "commitments/2023-05-04-lower-fees.yml"
    project.change(path, "words:\n", ADDED)
    old = re.search(r"      es: Las tarifas portuarias serán[^\n]*", (project.briefs / path).read_text("utf-8"))[0]
    project.change(path, old, f"      es: {OWN}")
    for language, mark in (("en", "our translation"), ("es", "traducción nuestra")):
        page = write_tree(project.project, language, date(2024, 12, 1))["commitments/2023-05-04-lower-fees/index.md"].decode()
        assert page.count(f"“{FIRST}”") == page.count(f"“{OWN}”") == 1
        assert mark not in page


def test_our_translation_is_marked(project):
    """Where one text alone is official, the other edition has our words below it."""
    page = write_tree(project.project, "es", date(2024, 12, 1))["commitments/2023-05-04-lower-fees/index.md"].decode()
    assert f"“{FIRST}”" in page and "traducción nuestra" in page


def test_a_source_that_quotes_somebody_is_quoted_with_inner_marks(project):
    """The text and our translation of it: no two marks of a kind stand side by side."""
    project.change("commitments/2023-05-04-lower-fees.yml", f"en: {FIRST}", "en: “Fees shall fall,” the minister said.")
    project.change("commitments/2023-05-04-lower-fees.yml", "es: Las tarifas portuarias", "es: “Bajarán”, dijo. Las tarifas")
    page = write_tree(project.project, "es", date(2024, 12, 1))["commitments/2023-05-04-lower-fees/index.md"].decode()
    assert "<p>“‘Fees shall fall,’ the minister said.”" in page and "<p>“‘Bajarán’, dijo. Las tarifas" in page
