"""Addresses as they are copied: with a sign of the sentence behind them, or with another site's address around them."""

from __future__ import annotations

import pytest

from briefing.series.detours import find_inner, without_stray_sign

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
