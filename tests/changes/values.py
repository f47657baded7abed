"""Values that a field may hold by its class, and some that it may not. Drawn by a seed."""

from __future__ import annotations

from random import Random
from typing import Any, get_args

from briefing.entries.fields import Term
from briefing.entries.ids import Ref
from tests.changes.slots import annotation_of, name_type, open_type

LINES = (
    "Plain words",
    "<script>alert(1)</script> & <b>",
    "{{ 7 * 7 }} {% raw %} {n} {0} {",
    "[[licence]] [a](b) ![c](d) *e* `f` # g | h",
    "=1+1",
    "\"quoted\" 'twice' ]]> --> </style>",
    "\\ \\n $x^2$ ~~ ^ %s %(n)s",
    "مرحبا بالعالم",
    "日本語 – ünïcode “ﬁ” ß İ",
    "’ . /",
    "-",
    "x" * 300,
    "https://example.org/a?b=c&d#e",
)
PROSES = (
    "Words. *Emphasis*, **strong**, [a link](https://example.org/a_(b)?c=d&e).",
    "- one\n    - two\n        - three\n- four",
    "1. one\n1. two\n\nA paragraph.\n\n  indented",
    "*" * 60 + "a" + "_" * 60,
    "[x]: https://example.org\n\n[x] [x][x] <https://example.org> ![i](https://example.org/i.png)",
    "# heading\n\n> quote\n\n    code\n\n---\n\n| a | b |\n| - | - |\n| 1 | 2 |",
    "[a](javascript:alert(1)) [b](//example.org) [c](https://u@example.org) [d](meetings/)",
    ("a. " * 600).strip(),
    "[[licence]]\n\n[[coverage]]",
)
DATES = ("1800", "2023", "2023-05", "2024-02-29", "1800-01-01", "2200-12-31", "2200", "2023-05-04", "2024-12")
WRONG = ("", "no", "0", "2023-02-30", "x", "é́́́́́́́", "\u202e", [], {}, ["x"], {"en": "x"}, "9" * 400)
PATTERNS = {"^[a-z]{2}$": ("en", "es", "fr", "ar", "zz"), "^[A-Z]{2}$": ("AX", "BX", "MX", "ZZ")}
LOCALES = ("en-GB", "es-MX", "en", "es", "de-DE", "ar-EG", "zz-ZZ")


def draw_value(rng: Random, annotation: Any, ids: dict[str, list[str]], terms: dict[str, list[str]]) -> Any:
    """A value that the class takes, though what stands elsewhere may make it wrong."""
    plain, marks = open_type(annotation)
    match name_type(annotation):
        case "ref":
            kinds = next(mark for mark in marks if isinstance(mark, Ref)).kinds
            return rng.choice([found for kind in kinds for found in ids[kind]] or ["nobody"])
        case "term":
            return rng.choice(terms[next(mark for mark in marks if isinstance(mark, Term)).list_name])
        case "list":
            return [draw_value(rng, get_args(plain)[0], ids, terms) for _ in range(rng.randint(0, 3))]
        case "map":
            key, value = get_args(plain)
            names = ("en", "es") if name_type(key) == "pattern" or key is str else ()
            keys = names[: rng.randint(1, 2)] or (draw_value(rng, key, ids, terms),)
            return {name: draw_value(rng, value, ids, terms) for name in keys}
        case "literal":
            return rng.choice(get_args(plain))
        case "shape":
            return draw_shape(rng, plain, ids, terms)
        case kind:
            return draw_text(rng, kind, next((str(mark.pattern) for mark in marks if getattr(mark, "pattern", None)), ""))


def draw_text(rng: Random, kind: str, pattern: str) -> str:
    """Text for a converter."""
    match kind:
        case "date":
            return rng.choice(DATES)
        case "day":
            return rng.choice([date for date in DATES if len(date) == 10])
        case "yes":
            return rng.choice(("yes", "no"))
        case "whole":
            return rng.choice(("0", "1", "12", "9999"))
        case "score":
            return rng.choice(("-1", "0", "1", "+1"))
        case "url":
            return f"https://example.org/{rng.randint(1, 99)}?a=b&c=%22'()"
        case "id":
            return rng.choice(("x", "search", "in-2023", "nul", "es", f"id-{rng.randint(1, 9)}", "source-1"))
        case "prose":
            return rng.choice((*PROSES, *LINES))
        case _:
            return rng.choice(PATTERNS.get(pattern, LOCALES) if pattern else LINES)


def draw_shape(rng: Random, shape: Any, ids: dict[str, list[str]], terms: dict[str, list[str]]) -> dict[str, Any]:
    """A map with every key that must be there, and some that may."""
    return {
        name: draw_value(rng, annotation_of(field), ids, terms)
        for name, field in shape.model_fields.items()
        if field.is_required() or rng.random() < 0.3
    }
