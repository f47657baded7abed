"""Texts that begin with a sign which means something to YAML: @ * & ! % ` - ? | > , ] }."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import quote
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut

_SIGN = re.compile(r"[@`%*&!,\]}]|[-?:](?: |$)|[|>](?![+-]?[1-9]?[+-]?(?: |$))")
_BESIDE_BLOCK = re.compile(r"([|>][+-]?)[1-9]?[+-]? +(?!#)(?=\S)")


def find_sign_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """Such a text is told to stand in quotation marks; one beside | or > to stand below it."""
    for line in laid_out:
        if line.role not in ("key", "item"):
            continue
        beside = _BESIDE_BLOCK.match(line.value)
        if beside:
            text = line.value[beside.end() :]
            yield Fault(
                line.number,
                line.value_at,
                f"a text stands beside {beside[1]}",
                f"the text below, on lines of its own, two spaces further in; or no {beside[1]} at all",
                f"delete the {beside[1]}, or begin a new line behind it",
                "block-text",
                {line.number: line.with_value(quote(text))},
            )
        elif _SIGN.match(line.value) and line.value[0] not in ",]}" and not any(map(str.isalnum, line.value)):
            yield Fault(
                line.number,
                line.value_at,
                f'"{shorten(line.value)}" stands where a value is due',
                "the value",
                "write it, or remove the key or the hyphen in front",
                "placeholder",
                {line.number: line.with_value(quote(line.value))},
            )
        elif sign := _SIGN.match(line.value):
            yield Fault(
                line.number,
                line.value_at,
                f"the text begins with {sign[0].strip()}, which means something else here",
                "a text with such a sign in front in quotation marks",
                f"write {shorten(quote(line.value))}",
                "special-sign",
                {line.number: line.with_value(quote(line.value))},
            )
