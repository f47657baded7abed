"""Addresses as they are copied and typed: which lead somewhere, and what was meant by those that do not."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from briefing.entries.web_address import read_address


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a",
        "http://example.org",
        "https://EXAMPLE.org./a?b=c#d",
        "https://a-b.example.org:8080/",
        "https://example.org/https://example.net/",
        "https://xn--mxico-bsa.mx/",
    ],
)
def test_an_address_stays_as_it_is(text):
    assert read_address(text) == text


@pytest.mark.parametrize(
    ("text", "what", "meant"),
    [
        ("<https://example.org/a>", "signs of a link stand around the address", "https://example.org/a"),
        ("[a](https://example.org/a)", "signs of a link stand around the address", "https://example.org/a"),
        ("https://example.org/a https://example.org/b", "2 addresses stand in one", None),
        ("https://example.org/a; y https://example.org/b, https://c.org", "3 addresses stand in one", None),
        ("report.PDF", '"report.PDF" is the name of a file, and no address', None),
        ("https://example.org/á b", 'the address holds "á", which no address holds', None),
        ("https://example.org/“a”", 'the address holds "“", which no address holds', None),
        ("https://ñ..org/", 'the address holds "ñ", which no address holds', None),
        ("https://example.org/á?q=ñ", 'the address holds "á", which no address holds', "https://example.org/%C3%A1?q=%C3%B1"),
        ("https://münchen.example/", 'the address holds "ü", which no address holds', "https://xn--mnchen-3ya.example/"),
        ("https://[x", "the address cannot be read", None),
        ("https://example.org:x/", "the address cannot be read", None),
        ("example.org/a", 'the address begins with "example.org/a"', "https://example.org/a"),
        ("htps://example.org/a", 'the address begins with "htps://example.org/a"', "https://example.org/a"),
        ("HTTPS//example.org", 'the address begins with "HTTPS//example.org"', "https://example.org"),
        ("ftp://example.org/a", 'the address begins with "ftp://example.org/a"', None),
        (f"example/{'a' * 22}", f'the address begins with "example/{"a" * 22}"', None),
        (f"example/{'a' * 23}", f'the address begins with "example/{"a" * 22}…"', None),
        ("https://ana@example.org/", "the address holds a user name", None),
        ("https://localhost/a", '"localhost" is not the name of a site', None),
        ("https:///a", '"" is not the name of a site', None),
        (f"https://{'a' * 64}.org/", f'"{"a" * 64}.org" is not the name of a site', None),
    ],
)
def test_what_is_no_address_is_told_with_what_was_meant(text, what, meant):
    with pytest.raises(PydanticCustomError) as told:
        read_address(text)
    assert (told.value.context["what"], told.value.context.get("meant")) == (what, meant)
    assert meant is None or meant in told.value.context["mend"]
