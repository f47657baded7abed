"""Two versions of a text word by word, as `<del>` and `<ins>`; what stayed the same is cut where it is long. Knows no entry."""

from __future__ import annotations

from difflib import SequenceMatcher

from markupsafe import Markup

KEPT = 6
"""Words shown of what stayed the same, on either side of a change."""


LEAST = 0.25
"""How much of two texts must be the same for one to have taken the other's place."""


def show_changes(before: tuple[str, ...], after: tuple[str, ...]) -> list[Markup]:
    """Each text that went or came, beside the one that took its place: of several the most alike."""
    if len(before) == len(after) == 1:
        return [_compare(before[0], after[0])]
    left, shown = list(after), []
    for old in before:
        new = max(left, key=lambda text: _measure(old, text), default="")
        if new and _measure(old, new) >= LEAST:
            left.remove(new)
            shown.append(_compare(old, new))
        else:
            shown.append(_compare(old, ""))
    return [*shown, *(_compare("", new) for new in left)]


def _measure(old: str, new: str) -> float:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()


def _compare(old: str, new: str) -> Markup:
    left, right = old.split(), new.split()
    parts = []
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for number, (step, start, end, to_start, to_end) in enumerate(steps):
        if step == "equal":
            parts.append(_cut(left[start:end], is_first=number == 0, is_last=number == len(steps) - 1))
            continue
        if start < end:
            parts.append(Markup("<del>{}</del>").format(" ".join(left[start:end])))
        if to_start < to_end:
            parts.append(Markup("<ins>{}</ins>").format(" ".join(right[to_start:to_end])))
    return Markup(" ").join(parts)


def _cut(words: list[str], *, is_first: bool, is_last: bool) -> Markup:
    """The words next to a change; of a run between two changes both ends."""
    head, tail = (0 if is_first else KEPT), (0 if is_last else KEPT)
    if len(words) <= head + tail + 1:
        return Markup.escape(" ".join(words))
    shown = [*words[:head], "…", *(words[-tail:] if tail else [])]
    return Markup.escape(" ".join(shown))
