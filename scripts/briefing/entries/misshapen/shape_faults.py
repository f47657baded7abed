"""Pydantic's errors about one file as Problems, and the file as it was probably meant. Knows no kind of entry."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.entries.base import Entry, Path
from briefing.entries.misshapen.absent_meant import find_absent
from briefing.entries.misshapen.joined_faults import join_faults
from briefing.entries.misshapen.key_words import find_key, list_keys
from briefing.entries.misshapen.missing_key import mend_missing, takes_languages
from briefing.entries.misshapen.no_map import mend_item, mend_no_languages, mend_no_map
from briefing.entries.misshapen.shape_reading import Guess, ReadShape
from briefing.entries.misshapen.shape_walk import is_due, is_key, known_keys, spell
from briefing.entries.misshapen.stand_in import StandIn, holder_at, lines_of, stand_in_for
from briefing.entries.misshapen.strayed import describe_strayed, find_far_home, find_home, tell_instead, tell_owner
from briefing.entries.texts import OR_REMOVE, mend_no_text
from briefing.problem import Edit, Place, Problem
from briefing.suggestion import nearest
from briefing.text import LANGUAGE
from briefing.yamlfile import MapNode, Node, Scalar, find_node, plain, quote

MOST_ROUNDS = 3
"""What a mended value holds inside is looked at again, so often at most."""


def mend_shape(shape: type[Entry], root: MapNode, guess: Guess) -> ReadShape:
    """The entry of values of which some are wrong: it holds what was meant instead, or does without them."""
    data: Any = plain(root)
    problems: dict[Path, Problem] = {}
    written: dict[Path, Path] = {}
    left_out: set[Path] = set()
    for number in range(MOST_ROUNDS):
        try:
            return _read_as(shape.model_validate(data), _join(problems, shape), root, left_out)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        data = copy.deepcopy(data)
        misspelt = dict(_misspelt_keys(faults, shape, data, guess))
        strayed = dict(_strayed_keys(faults, root, shape, data, misspelt))
        renamed = {**misspelt, **strayed, **dict(find_absent(faults, shape, data, misspelt, strayed))}
        written |= {right: wrong for wrong, right in renamed.items()}
        for fault in sorted(faults, key=_last_first, reverse=True):
            path = _steps(fault)
            if path in renamed.values() and fault["type"] == "missing":
                continue
            follows = number and any(told[: len(path)] == path for told in problems)  # from what was taken out below it
            if not follows and not any(path[: len(told)] == told for told in problems):
                at = next((wrong + path[len(right) :] for right, wrong in written.items() if path[: len(right)] == right), path)
                problems[path] = _problem(fault, path, at, root, shape, guess, renamed.get(path))
            if not _mend(data, fault, path, guess, renamed.get(path)):
                left_out.add(path)
    try:
        return _read_as(shape.model_validate(data), _join(problems, shape), root, left_out)
    except ValidationError:
        return ReadShape(None, tuple(_join(problems, shape)), stand_in_for(shape, data, root, left_out))


def _join(problems: dict[Path, Problem], shape: type[Entry]) -> list[Problem]:
    missing = [path for path, problem in problems.items() if problem.code == "missing-key"]
    missing.sort(key=lambda path: [*known_keys(shape, path[:-1])].index(str(path[-1])))
    return join_faults(problems, {path: takes_languages(shape, path) for path in missing})


def _read_as(entry: Entry, problems: list[Problem], root: MapNode, left_out: set[Path]) -> ReadShape:
    stand_in = StandIn(entry, frozenset(lines_of(root, left_out))) if left_out else None
    return ReadShape(entry, tuple(problems), stand_in)


def _steps(fault: ErrorDetails) -> Path:
    return tuple(step for step in fault["loc"] if step != "[key]")


def _last_first(fault: ErrorDetails) -> tuple[tuple[bool, int, str], ...]:
    """So that taking a value out of a list moves none that is still to be mended."""
    return tuple((isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in fault["loc"])


def _misspelt_keys(faults: list[ErrorDetails], shape: type[Entry], data: Any, guess: Guess) -> Iterator[tuple[Path, Path]]:
    """Unknown key → the key that was meant, where that is not there."""
    for fault in faults:
        if fault["type"] != "extra_forbidden":
            continue
        path = fault["loc"]
        key = str(path[-1])
        meant = _right_key(key, sorted(known_keys(shape, path[:-1])), guess, is_key_elsewhere=is_key(shape, key))
        owner = holder_at(data, path[:-1])
        if meant and isinstance(owner, dict) and meant not in owner:
            yield path, (*path[:-1], meant)


def _strayed_keys(
    faults: list[ErrorDetails], root: MapNode, shape: type[Entry], data: Any, misspelt: dict[Path, Path]
) -> Iterator[tuple[Path, Path]]:
    """Key or language that stands in another map than its own → where it belongs."""
    for fault in faults:
        path = _steps(fault)
        if fault["type"] != "extra_forbidden" and path == fault["loc"]:
            continue
        home = find_home(root, path, shape) or (None if path in misspelt else find_far_home(root, path, shape))
        if home and holder_at(data, home[:-1]):
            yield path, home


def _right_key(key: str, known: list[str], guess: Guess, *, is_key_elsewhere: bool) -> str | None:
    """The key that the interface or an editor calls so in one of their languages, else the one with few other letters.

    What is a key elsewhere in the entry is no slip: `sources` is not `scores`.
    """
    by_label = guess("key", key)
    if by_label in known or (by_label := find_key(key, known)):
        return by_label
    near = nearest(key.lower(), known)
    return None if near and is_key_elsewhere and near.rstrip("s") != key.rstrip("s") else near


def _mend(data: Any, fault: ErrorDetails, path: Path, guess: Guess, renamed: Path | None) -> bool:
    """Put in what was meant; where nobody can tell, take the value out and return False."""
    owner, last = holder_at(data, path[:-1]), path[-1] if path else ""
    if fault["type"] == "missing" or owner is None or not path:
        return False
    meant = _meant(fault, guess)
    is_key = fault["loc"][-1] == "[key]"
    try:
        if renamed is not None:
            home = holder_at(data, renamed[:-1])
            if isinstance(home, dict):
                home[renamed[-1]] = owner.pop(last)
            return True
        if is_key and isinstance(meant, str) and meant not in owner:
            owner[meant] = owner.pop(last)
            return True
        if meant is not None and not is_key:
            owner[last] = meant
            return True
        del owner[last]
    except (KeyError, IndexError, TypeError):  # another fault has taken it out already
        return False
    return fault["type"] == "extra_forbidden"


def _meant(fault: ErrorDetails, guess: Guess) -> Any:
    context = fault.get("ctx", {})
    if context.get("sort") and isinstance(fault["input"], str):
        return guess(context["sort"], fault["input"])
    if fault["type"] == "literal_error" and isinstance(fault["input"], str):
        return nearest(fault["input"].lower(), _choices(context["expected"]))
    return context.get("meant")


def _choices(expected: str) -> list[str]:
    """Pydantic's `'good', 'busy' or 'mid'` as a list."""
    return [word for index, word in enumerate(expected.split("'")) if index % 2]


def _problem(
    fault: ErrorDetails, path: Path, at: Path, root: Node, shape: type[Entry], guess: Guess, renamed: Path | None
) -> Problem:
    """One of pydantic's errors as ours, `at` where it is written; its own words are used only for what we did not foresee."""
    node = find_node(root, at)
    place = _place(root, at, fault)
    name, said = next((str(step) for step in reversed(path) if isinstance(step, str)), ""), spell(path)
    context: dict[str, Any] = dict(fault.get("ctx", {}))
    meant = _meant(fault, guess)
    if renamed and renamed[:-1] != path[:-1] and isinstance(root, MapNode):
        return describe_strayed(root, path, renamed)
    match fault["type"]:
        case "fault":
            return _describe_fault(fault, path, node, place, shape, meant)
        case "extra_forbidden":
            return _unknown_key(root, path, shape, renamed, guess)
        case "missing":
            return Problem(place, f'the key "{name}" is missing', said, mend_missing(shape, path), code="missing-key")
        case "too_short":
            mend = "add one, or remove the key if it is not required"
            return Problem(
                place, f"{said}: the list is too short", f"at least {context['min_length']}", mend, code="list-length"
            )
        case "too_long":
            expected = f"at most {context['max_length']}"
            return Problem(place, f"{said}: the list is too long", expected, "remove some", code="list-length")
        case "literal_error":
            what = f'{said}: "{fault["input"]}" is not one of the words allowed here'
            mend = f'did you mean "{meant}"?' if meant else "choose one of them"
            return Problem(place, what, "one of " + ", ".join(_choices(context["expected"])), mend, code="choice")
        case "string_type":
            stands = "a list" if isinstance(fault["input"], list) else "a map"
            mend = (isinstance(path[-1], int) and mend_item(fault["input"])) or mend_no_text(fault["input"])
            return Problem(place, f"{said}: {stands} stands where text is due", "text", mend, code="text-expected")
        case "model_type" | "dict_type" | "model_attributes_type":
            stands = "nothing stands here" if fault["input"] == "" else "a text or list stands where a map is due"
            mend = mend_no_map(shape, path, fault["input"])
            return Problem(place, f"{said}: {stands}", _keys_due(shape, path), mend, code="map-expected")
    return Problem(place, f"{said}: this is not in the form expected", "see briefs/GUIDE.md", "compare", code="value")


def _describe_fault(
    fault: ErrorDetails, path: Path, node: Node, place: Place, shape: type[Entry], meant: str | None
) -> Problem:
    """What one of our own types refused, in its words; what it expects is said as the key wants it."""
    context: dict[str, Any] = fault["ctx"]
    code, expected, mend = context["code"], context["expected"], context["mend"]
    if context["sort"] and meant:
        mend = f"write {meant}"
    elif code == "language-map" and isinstance(fault["input"], str):
        mend = mend_no_languages(shape, path, fault["input"], mend)
    elif path and (is_due(shape, path) or (code == "empty" and re.fullmatch(LANGUAGE, str(path[-1])))):
        mend = mend.removesuffix(OR_REMOVE)
    if code == "list-expected" and (keys := list(known_keys(shape, path))):
        expected, mend = f"a list of maps with the keys {', '.join(keys)}", f"begin each with a hyphen: - {keys[0]}: …"
    elif code == "list-expected" and takes_languages(shape, (*path, 0)):
        expected, mend = "a list of texts, each in every language", 'begin each with a hyphen and its language: - en: "…"'
    edit = _edit(node, place, fault, meant) if context["sort"] or code == "yes-or-no" else None
    return Problem(place, f"{spell(path)}: {context['what']}", expected, mend, code=code, edit=edit)


def _keys_due(shape: type[Entry], path: Path) -> str:
    names = list(known_keys(shape, path))
    return "the keys " + ", ".join(names) if names else "keys and values"


def _place(root: Node, path: Path, fault: ErrorDetails) -> Place:
    owner = find_node(root, path[:-1])
    if fault["loc"] and fault["loc"][-1] == "[key]" and isinstance(owner, MapNode):
        return owner.keys.get(str(path[-1]), owner.place)
    node = find_node(root, path)
    is_empty = isinstance(node, Scalar) and not node.text and isinstance(owner, MapNode)
    return owner.keys.get(str(path[-1]), node.place) if is_empty and isinstance(owner, MapNode) else node.place


def _edit(node: Node, place: Place, fault: ErrorDetails, meant: object) -> Edit | None:
    if not isinstance(meant, str) or not isinstance(fault["input"], str) or "\n" in fault["input"]:
        return None
    return Edit(place.line, place.column, fault["input"], quote(meant) if meant in ("no", "on") else meant)


def _unknown_key(root: Node, path: Path, shape: type[Entry], renamed: Path | None, guess: Guess) -> Problem:
    owner, key = find_node(root, path[:-1]), str(path[-1])
    known = sorted(known_keys(shape, path[:-1]))
    alike = _right_key(key, known, guess, is_key_elsewhere=is_key(shape, key))
    meant = renamed[-1] if renamed else alike
    place = owner.keys.get(key, owner.place) if isinstance(owner, MapNode) else owner.place
    expected = "one of " + ", ".join(known)
    mend = f'did you mean "{meant}"?' if meant == alike else f'did you mean "{meant}", which is missing?'
    if not meant:
        called = (key, guess("key", key), *list_keys(key))
        told = (tell_owner(shape, (*path[:-1], name), written=key) for name in called if name)
        expected, mend = next(filter(None, told), (expected, tell_instead(key, known)))
    return Problem(place, f'there is no key "{key}"', expected, mend, code="unknown-key")
