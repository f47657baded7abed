"""Addresses of the web as editors copy and type them. Knows no entry."""

from __future__ import annotations

import re
from typing import NoReturn
from urllib.parse import unquote, urlsplit

from briefing.entries.texts import fault, read_text
from briefing.site_address import write_in_ascii

_URL_CHARACTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", re.ASCII)
_WITHOUT_SCHEME = re.compile(r"[\w-]+(\.[\w-]+)+(/|$)", re.ASCII)
_SCHEME_SLIP = re.compile(r"h?t{1,3}p{0,2}s?(?::/{0,3}|/{2,3})", re.IGNORECASE)
"""`htps://`, `https:/`, `http//`, `HTTPS://`."""
_MARKED_ADDRESS = re.compile(r"<(https?://[^<>\s]+)>|\[[^\]]*\]\((https?://[^()\s]+)\)")
"""As Markdown writes links."""
_DOI = re.compile(r"(?:doi:\s*|https?://)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_SCHEME_TWICE = re.compile(r"(?:h?ttps?:/{1,2})+(?=https?://)", re.IGNORECASE)
_FILE = re.compile(r"[^/:]+\.(?:pdf|docx?|odt|rtf|txt|html?|xlsx?|pptx?|jpe?g|png)", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.ASCII)


def read_address(value: object) -> str:
    """An address that leads somewhere. Raises a fault, with what was meant where a slip shows it."""
    expected, mend = "an address such as https://example.org/page", "copy it from the browser's address bar"
    text = read_text(value, expected, mend)
    _refuse_other_things(text, expected, mend)
    if not _URL_CHARACTERS.fullmatch(text):
        _refuse_characters(text, expected, mend)
    try:
        parts = urlsplit(text)
        host, user, _ = parts.hostname or "", parts.username, parts.port
    except ValueError:
        raise fault("the address cannot be read", expected, mend, code="url") from None
    if not text.startswith(("http://", "https://")):
        slip = _SCHEME_SLIP.match(text)
        rest = text[slip.end() :] if slip else text
        meant = f"https://{rest}" if _WITHOUT_SCHEME.match(rest) else None
        told = f"write {meant}" if meant else mend
        begin = text if len(text) <= 30 else f"{text[:30]}…"
        raise fault(f'the address begins with "{begin}"', "http:// or https://", told, code="url", meant=meant)
    if user is not None:
        raise fault("the address holds a user name", expected, "remove everything before the @", code="url")
    if not _HOST.fullmatch(host.lower().removesuffix(".")):
        raise fault(f'"{host}" is not the name of a site', expected, mend, code="url")
    return text


def _refuse_other_things(text: str, expected: str, mend: str) -> None:
    """Where more or something else stands than one address as the browser has it."""
    if marked := _MARKED_ADDRESS.fullmatch(text):
        bare = marked[1] or marked[2]
        raise fault("signs of a link stand around the address", "the address alone", f"write {bare}", code="url", meant=bare)
    if text.count("://") > 1 and (parted := re.split(r"[\s,;]+(?:and\s+|y\s+)?(?=https?://)", text))[1:]:
        apart = "write one alone; the other is a source of its own"
        raise fault(f"{len(parted)} addresses stand in one", "one address", apart, code="url")
    if _FILE.fullmatch(text):
        raise fault(f'"{text}" is the name of a file, and no address', expected, mend, code="url")
    if doi := _DOI.fullmatch(text):
        whole = f"https://doi.org/{doi[1]}"
        raise fault("the number of a document stands alone", expected, f"write {whole}", code="url", meant=whole)
    if twice := _SCHEME_TWICE.match(text):
        once = text[twice.end() :]
        raise fault("https:// stands twice", "it once", f"write {once}", code="url", meant=once)
    if "%3A%2F%2F" in text[:20].upper():
        plain = unquote(text)
        what = "the signs of the address are written as % and figures"
        raise fault(what, expected, f"write {plain}", code="url", meant=plain)


def _refuse_characters(text: str, expected: str, mend: str) -> NoReturn:
    """Letters with accents can be sent, other signs cannot."""
    odd = [char for char in text if not _URL_CHARACTERS.fullmatch(char)]
    what = f'the address holds "{odd[0]}", which no address holds'
    sent = write_in_ascii(text) if text.startswith(("http://", "https://")) and "".join(odd).isalpha() else ""
    if _URL_CHARACTERS.fullmatch(sent):
        raise fault(what, "the address as browsers send it", f"write {sent}", code="url", meant=sent)
    raise fault(what, expected, mend, code="url")
