"""Markup that no page of a site may hold: it runs code, or shows what is not ours. The check and the gates ask here."""

NO_PART = frozenset({"style", "base", "iframe", "object", "embed"})
"""Elements that are no part of a page."""
CODE_ADDRESSES = ("javascript", "data", "vbscript")
"""Schemes of addresses that are code."""


def is_code(attribute: str) -> bool:
    """Whether an attribute holds code, a look of its own or a page within the page, by its name in small letters."""
    return attribute.startswith("on") or attribute in ("style", "srcdoc")
