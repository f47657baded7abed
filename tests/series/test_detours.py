"""Addresses as they are copied: with a sign of the sentence behind them, or with another site's address around them."""

from __future__ import annotations

import pytest

from briefing.series.documents.detours import find_archived, find_inner, without_stray_sign
from briefing.series.documents.no_documents import is_search

PAGE = "https://example.org/a"


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        (PAGE, PAGE),
        (f"{PAGE},", PAGE),
        (f"{PAGE}.", PAGE),
        (f"{PAGE})", PAGE),
        (f"{PAGE})", PAGE),
        (f"{PAGE}_(b)", f"{PAGE}_(b)"),
        (f"{PAGE}_(b))", f"{PAGE}_(b)"),
        (f"{PAGE}_(b", f"{PAGE}_(b"),
        (f"{PAGE}/Acme_Inc.", f"{PAGE}/Acme_Inc."),
    ],
)
def test_a_sign_of_the_sentence_is_none_of_the_address(copied, meant):
    assert without_stray_sign(copied) == meant


@pytest.mark.parametrize(
    ("address", "inner"),
    [
        (f"https://www.google.com/url?q={PAGE}", PAGE),
        (f"https://google.co.uk/url?sa=t&url={PAGE}", PAGE),
        (f"https://eur01.safelinks.protection.outlook.com/?url={PAGE}&data=x", PAGE),
        (f"https://l.facebook.com/l.php?u={PAGE}", PAGE),
        ("https://www.google.com/search?q=words", None),
        (f"https://example.org/?url={PAGE}", None),
        ("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a", "https://www.example.org/a"),
        ("https://www.google.com/amp/s/example.org/a", PAGE),
        (PAGE, None),
    ],
)
def test_the_address_that_another_leads_to_is_found(address, inner):
    assert find_inner(address) == inner


@pytest.mark.parametrize(
    ("address", "is_copy"),
    [
        (f"https://web.archive.org/web/2024/{PAGE}", True),
        (f"https://webarchive.nationalarchives.gov.uk/ukgwa/20230504101500/{PAGE}", True),
        (f"https://webarchive.nationalarchives.gov.uk/20230504101500mp_/{PAGE}", True),
        (f"https://arquivo.pt/wayback/20230504101500/{PAGE}", True),
        (f"https://wayback.archive-it.org/1200/20230504101500/{PAGE}", True),
        (f"https://12ft.io/{PAGE}", False),
        (f"https://example.org/2023/{PAGE}", False),
    ],
)
def test_a_day_in_front_of_an_address_is_an_archives(address, is_copy):
    """A copy in an archive is no detour, whichever archive keeps it."""
    assert (find_archived(address), find_inner(address)) == ((PAGE, None) if is_copy else (None, PAGE))


@pytest.mark.parametrize(
    ("asked", "is_one"),
    [
        ("?p=minutas-2023", False),
        ("index.php?p=minutas-2023", False),
        ("en/?p=minutas-2023", False),
        ("search?p=harbour", True),
        ("search-results?p=harbour", True),
        ("?s=harbour", True),
        ("?q=node/12", False),
    ],
)
def test_a_page_by_its_name_is_no_search(asked, is_one):
    assert is_search(f"https://example.org/{asked}") is is_one
