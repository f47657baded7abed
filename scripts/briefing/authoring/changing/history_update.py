"""A commitment with one more entry in its history; what stands there already stays. Knows no command."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.authoring.changing.canonical_form import read_tree, tree_from
from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.yamlwriter import Text, write_yaml


def is_last_already(commitment: Commitment, said: Mapping[str, object]) -> bool:
    """Whether the history ends with just this, as where a command is called again that was killed when it had written."""
    history = read_tree(Commitment, commitment.written, commitment.path)[0]["history"]
    return isinstance(history, list) and history[-1:] == [tree_from(HistoryEntry, said)]


def add_history_entry(commitment: Commitment, said: Mapping[str, object], reviewed: str, next_review: str | None) -> str:
    """The whole file. `said` is the new entry as plain maps, lists and texts, `reviewed` the day somebody looked.

    A day set for the next look that is past when somebody looked has had its look, and goes.
    """
    tree, comments = read_tree(Commitment, commitment.written, commitment.path)
    history = tree["history"]
    if not isinstance(history, list):
        raise TypeError(f"{commitment.path} has no history")
    history.append(tree_from(HistoryEntry, said))
    looked = max(reviewed, str(commitment.reviewed))
    tree["reviewed"] = Text(looked)
    if next_review:
        tree["next_review"] = Text(next_review)
    elif commitment.next_review and str(commitment.next_review) <= looked:
        del tree["next_review"]
    return write_yaml(tree, comments)
