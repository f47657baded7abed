"""How lines are laid out, which of them stand in no level that is open, and how a text is read on behind its mistakes."""

from __future__ import annotations

import pytest

from briefing.yamlfile import plain
from briefing.yamlfile.faults.blocks import find_block_faults
from briefing.yamlfile.faults.indentation import find_indentation_faults
from briefing.yamlfile.layout import lay_out
from briefing.yamlfile.recovery import read_with_mends

KEYS = {"title", "date", "id", "text", "topics", "by", "status", "history"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ('a: "x\n  y"\nb: z', "key inside key"),
        ('a: "x\nb: z', "key* key"),
        ('a: "x\n\n# y\nb: z', "key* blank text key"),
        ("a: [x,\n  y]\nb: z", "key inside key"),
        ("a: [x,\n y\nb: z", "key* text key"),
        ('- "x\n  y"\n- z', "item inside item"),
        ('- "x\n- y', "item* item"),
        ('a: "x', "key*"),
        ("a: |\n  b: c\n\n  # d\nb: e", "key| inside inside blank key"),
        ("a: >-\n    b\n  c: d\nb: e", "key| inside key key"),
        ("a: >-\n\n    b\n    c: d", "key| inside inside inside"),
        ("- |\n  x\n- y", "item| inside item"),
        ("- >-\n x\n- y", "item| inside item"),
        ("  - |\n    x\n   y\n  - z", "item| inside inside item"),
        ('a: {x: "}"\n  }\nb', "key inside text"),
        ('a: "x" y', "key"),
        ('# c\n\na : b\n"c d": e\n<<: f\n-\n- g: h\nplain', "blank blank key key key item key text"),
        ("a: 'x\n  - y\n  z'\nb: c", "key inside inside key"),
        ('a: "x\n  b: y\n  z"\nc: d', "key inside inside key"),
    ],
)
def test_what_each_line_is(text, roles):
    """A star where a quotation mark or bracket is never closed, a stroke where the text stands below."""
    told = [f"{line.role}{'*' * line.is_open}{'|' * line.starts_block}" for line in lay_out(text.split("\n"))]
    assert " ".join(told) == roles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title:\n   en: a\n  es: b", (2, 2, {2: "   es: b"})),
        ("title:\n  en: a\n   es: b\ndate: x", (2, 3, {2: "  es: b"})),
        ("title:\n  en: a\n es: b\ndate: x", (2, 1, {2: "  es: b"})),
        ("title:\n  en: a\n es: b", (2, 1, {2: "  es: b"})),
        ("  title: x\ndate: y\nid: z", (0, 2, {0: "title: x"})),
        ("  title: x\n  text: y\ndate: z", (2, 0, {2: "  date: z"})),
        ("  title: x\n  text: y\ndate: z\nid: w", (0, 2, {0: "title: x"})),
        ("  title: x\ndate: y", (0, 2, {0: "title: x"})),
        ("    title:\n  en: x\n  es: y\ndate: z\nby:\n  - id: a\n    text: b", (0, 4, {0: "title:"})),
        ("  x: a\n  y: b\ndate: z", (0, 2, {0: "x: a"})),
        ("by:\n  - a\n - b", (2, 1, {2: "  - b"})),
        ("by:\n  - a\n    - b", (2, 4, {2: "  - b"})),
        ("by:\n- a\n- b", None),
        ("by:\n- a\n  - b", (2, 2, {2: "- b"})),
        ("by:\n  - a\n- b", (2, 0, {2: "  - b"})),
        ("history:\n  - date: x\n    status: a\n  date: y\n    status: b", (3, 2, {3: "  - date: y"})),
        ("history:\n  - date: x\n    status: a\n  date: y\n", (3, 2, {3: "  - date: y"})),
        ("history:\n  - date: x\n    status: a\n  title: y\n", (3, 2, {3: "    title: y"})),
        ("history:\n  - date: x\n   status: a", (2, 3, {2: "    status: a"})),
        ("history:\n  - date: x\n     status: a", (2, 5, {2: "    status: a"})),
        ("history:\n  - date: x\n    status: a\n   text: y", (3, 3, {3: "    text: y"})),
        ("history:\n  - date: x\n    status: a\n   id: y\ntitle: z", (3, 3, {3: "    id: y"})),
        ("history:\n - date: x\n   status: a\n  - date: y\n    status: b", (3, 2, {3: " - date: y"})),
        ("history:\n   - date: x\n    status: a\n  - date: y\n    status: b", (1, 3, {1: "  - date: x"})),
        ("title:\n  en: a\n    es: b", (2, 4, {2: "  es: b"})),
        ("title:\n  en:\n    id: a\n   es: b", (3, 3, {3: "    es: b"})),
        ("title: x\n  date: y", (1, 2, {1: "date: y"})),
        ("title: x\n date: y\nid: z", (1, 1, {1: "date: y"})),
        ("text:\n  en: a\n  es: b\n  date: y", None),
        ("text:\n  en: a\n  es: b\n date: y", (3, 1, {3: "date: y"})),
        ("text:\n  en: a\n  es: b\n date: y\nid: z", (3, 1, {3: "date: y"})),
        ("by:\n  id: a\n- b", None),
        ("by:\n  - id: a\n    - b", (2, 4, {2: "  - b"})),
        ("by: x\n  - a", (1, 2, {1: "- a"})),
        ("title\n  en: a\n  es: b\ndate: x", None),
        ("title\n  en: a\n   es: b", (2, 3, {2: "  es: b"})),
        ("- title\n  en: a", None),
        ("- title\n    en: a\n    es: b\n  date: x", (1, 4, {1: "  en: a"})),
        ("- - a\n  - b\n- - c", None),
        ("- - id: a\n    text: b\n   by: c", (2, 3, {2: "    by: c"})),
        ("title: a\nby:\n id: b\n  text: c", (2, 1, {2: "  id: b"})),
        ("title: a\nby:\n    id: b\n   text: c\ndate: x", (3, 3, {3: "    text: c"})),
        ("topics:\n  by:\n    id: x\n   text: y\n  date: z", (3, 3, {3: "    text: y"})),
        ("topics:\n  by:\n    id: x\n   id: y\n  date: z", (3, 3, {3: "  id: y"})),
        ("topics:\n  by:\n    id: x\n   en: y\n  date: z", (3, 3, {3: "    en: y"})),
        ("title:\n  en: a\n es:\n   id: b", (2, 1, {2: "  es:"})),
        ("history:\n  - id: a\n    by:\n      - b\n     - c\n", (4, 5, {4: "      - c"})),
        ("title: x\n\n   # c\n  date: y", (3, 2, {3: "date: y"})),
    ],
)
def test_a_line_that_stands_in_no_open_level(text, told):
    """Number, column, and the line as it should stand: the one of two is mended that has fewer like it."""
    found = [
        (fault.number, fault.column, dict(fault.mended)) for fault in find_indentation_faults(lay_out(text.split("\n")), KEYS)
    ]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "title:\n  en: a\n   es: b",
            "es: stands 1 space too far in; 2 spaces in front of it, as in line 2; delete 1 space",
        ),
        ("title:\n  en: a\n es: b\nid: x", "es: stands 1 space too far out; 2 spaces in front of it; add 1 space"),
        (
            "title: a\n  date: b",
            "date: stands 2 spaces too far in; no space in front of it, as in line 1; delete 2 spaces",
        ),
        (
            "by:\n - a\n  - b",
            "the hyphen stands 1 space too far in; 1 space in front of it, as in line 2; delete 1 space",
        ),
    ],
)
def test_how_far_a_line_stands_out_is_told(text, told):
    (fault,) = find_indentation_faults(lay_out(text.split("\n")), KEYS)
    assert f"{fault.what}; {fault.expected}; {fault.mend}" == f"{told} at the start of the line"


@pytest.mark.parametrize(
    ("text", "read", "told"),
    [
        ("title: a\n  date: b", {"title": "a", "date": "b"}, ["2:3 indentation"]),
        ("a: b\n? x\n", {"a": "b", "x": ""}, []),
        ("a: b\n  c\n d: [", {"a": "b c", "d": []}, ["3:2 indentation", "3:5 bracket-not-closed"]),
        ("date: 2024\n\n- x\n", {"date": "2024"}, ["3:1 layout"]),
        ("a: 'b\n", {"a": "b"}, ["1:4 quote-not-closed"]),
        (
            "a: b\n  - c: [\n- d: }\n]\n",
            {"a": "b\n\n]"},
            ["2:1 layout", "2:3 indentation", "2:8 bracket-not-closed", "3:6 special-sign", "4:1 block-indentation"],
        ),
        ("a\n", "a", []),
        ("}\n}\n", None, ["1:1 layout"]),
        ("a: |\n b\n  c: d\n e: }", {"a": "b\n c: d\ne: }"}, []),
        ("text: Ministers\nmet\u00a0in\n", {"text": "Ministers met\u00a0in"}, ["2:1 block-indentation"]),
        (
            "\u00a0title: x\n date: y\nid: z",
            {"title": "x", "date": "y", "id": "z"},
            ["1:1 non-breaking-space", "3:1 indentation"],
        ),
        ("a: @b\n", {"a": "@b"}, ["1:4 special-sign"]),
        ("a: &x b\n", {"a": "&x b"}, ["1:4 special-sign"]),
    ],
)
def test_a_text_is_read_on_behind_its_mistakes(text, read, told):
    """Of what cannot be read at all the first is told, in the order of the lines."""
    root, problems = read_with_mends(text, "x.yml", KEYS)
    assert (plain(root) if root else None) == read
    assert [f"{found.place.line}:{found.place.column} {found.code}" for found in problems] == told


@pytest.mark.parametrize(("faults", "count"), [(40, 40), (41, 40)])
def test_forty_mistakes_of_a_file_are_told(faults, count):
    """More would be read by nobody, and each costs a reading."""
    _, problems = read_with_mends("\n".join(f"a{number}: @b" for number in range(faults)), "x.yml", KEYS)
    assert len(problems) == count
    _, silent = read_with_mends("\n".join(f"a{number}:\u00a0b" for number in range(faults)), "x.yml", KEYS)
    assert len(silent) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("by:\n  - ana-ruiz\n  ivo-lund", [(2, 2, "list-expected", {2: "  - ivo-lund"})]),
        ("by:\n  - ana-ruiz\n   ivo-lund", []),
        ("by:\n  - ana-ruiz\n  Ivo Lund", [(2, 2, "block-indentation", {2: "      Ivo Lund"})]),
        ("by:\n  - id: ana\n  ivo", [(2, 2, "block-indentation", {2: "      ivo"})]),
        ("text: >-\n    one\n   two\n\n    three", [(2, 3, "block-indentation", {2: "    two"})]),
        ("text: one\ntwo: three\nfour", [(2, 0, "block-indentation", {2: "  four"})]),
        ("text: one\nin words\ntwo: three", [(1, 0, "block-indentation", {1: "  in words", 2: "  two three"})]),
        ("text: one\nin words\nes: three", [(1, 0, "block-indentation", {1: "  in words"})]),
        ("text: one\nin words\ndate: three", [(1, 0, "block-indentation", {1: "  in words"})]),
        ("by:\n  - id ana\n    text: x", [(1, 6, "missing-colon", {1: "  - id: ana"})]),
        ("by:\n  - id ana\n  - text: x", []),
        ("by:\n  - Ana\n    text: x", [(1, 4, "map-expected", {1: "  - ", 2: "    text: x"})]),
        ("by:\n  - |\n    text: x", []),
        ("es: a\ntitle:\n  en: a\n  es b", [(3, 4, "missing-colon", {3: "  es: b"})]),
        ("es: a\ntitle:\n  es b\n  en: a", [(2, 4, "missing-colon", {2: "  es: b"})]),
        ("title:\n  en: a\n  es: b\n  es c", [(3, 2, "block-indentation", {3: "    es c"})]),
        ("by:\n  - id ana\n  - x\n  - y", []),
        ("by:\n  - id ana\n  - - x\n    text: y", []),
        ("title: a\nstatus", [(1, 6, "missing-colon", {1: "status:"})]),
    ],
)
def test_a_line_without_a_key(text, told):
    """It lacks its colon or its hyphen, or belongs to the text above and is indented, with what was pasted behind it."""
    found = find_block_faults(lay_out(text.split("\n")), KEYS)
    assert [(fault.number, fault.column, fault.code, dict(fault.mended)) for fault in found] == told
