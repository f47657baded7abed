"""Reads a strict part of YAML: maps, lists and text, each with its place. Knows no entry.

Standard YAML turns `no` into false and `12:30` into 750, lets the last of two equal keys win and can be
made to crash or to fill the memory. This room takes PyYAML's events, not its values: every scalar is text,
nothing refers to anything else, and all limits hold before a value is built. Where PyYAML gives up, the text itself
is looked at (`faults`), the mistake told in plain words, a mended line put in its place, and the reading goes on.
"""

from briefing.yamlfile.builder import MAX_VALUES, quote
from briefing.yamlfile.nodes import KeyNames, ListNode, MapNode, Node, Scalar, YamlFile, find_node, plain
from briefing.yamlfile.reading import MAX_BYTES, decode_yaml, open_yaml, parse_yaml, read_yaml

__all__ = [
    "MAX_BYTES",
    "MAX_VALUES",
    "KeyNames",
    "MapNode",
    "Node",
    "Scalar",
    "ListNode",
    "YamlFile",
    "decode_yaml",
    "find_node",
    "open_yaml",
    "parse_yaml",
    "plain",
    "quote",
    "read_yaml",
]
