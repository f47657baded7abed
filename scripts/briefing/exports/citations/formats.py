"""Citations as BibTeX, RIS and CSL-JSON. Knows no entry, only the parts of a citation."""

from __future__ import annotations

import json
import re

from briefing.locale.locale import english_name
from briefing.series.citation import Citation

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""What BibTeX's styles know the months by, to spell them their own way."""
_COMMA = ",\n"
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def write_bibtex(citation: Citation, url: str) -> bytes:
    """A `techreport`, which every style knows; what kind of report it is, the series' title says."""
    fields = {
        "title": f"{{{{{_escape(citation.title)}}}}}",
        "author": f"{{{{{_escape(citation.author)}}}}}",
        "institution": f"{{{_escape(citation.author)}}}",
        "type": f"{{{_escape(citation.container)}}}",
        "year": f"{{{citation.issued.year}}}",
        **({"month": MONTHS[citation.issued.month - 1]} if citation.issued.month else {}),
        "langid": f"{{{english_name(citation.language)}}}",
        **({"url": f"{{{url}}}"} if url else {}),
    }
    lines = [f"  {name} = {value}" for name, value in fields.items()]
    return f"@techreport{{{citation.key},\n{_COMMA.join(lines)}\n}}\n".encode()


def write_ris(citation: Citation, url: str) -> bytes:
    """RIS, its lines ended as it wants them."""
    parts = (citation.issued.month, citation.issued.day)
    issued = "/".join([str(citation.issued.year), *(f"{part:02d}" if part else "" for part in parts), ""])
    lines = [
        ("TY", "RPRT"),
        ("TI", citation.title),
        ("AU", citation.author),
        ("PB", citation.author),
        ("T2", citation.container),
        ("PY", str(citation.issued.year)),
        ("DA", issued),
        ("LA", citation.language),
        ("ID", citation.key),
        *([("UR", url)] if url else []),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines).encode()


def write_csl(citation: Citation, url: str) -> bytes:
    """CSL-JSON, as citeproc reads it."""
    parts = [part for part in (citation.issued.year, citation.issued.month, citation.issued.day) if part]
    item = {
        "id": citation.key,
        "type": "report",
        "title": citation.title,
        "author": [{"literal": citation.author}],
        "publisher": citation.author,
        "collection-title": citation.container,
        "issued": {"date-parts": [parts]},
        "language": citation.language,
        **({"URL": url} if url else {}),
    }
    return (json.dumps([item], ensure_ascii=False, indent=1) + "\n").encode()


def _escape(text: str) -> str:
    return re.sub(r"[\\{}%&$#_^~]", lambda match: _SPECIAL[match[0]], text)
