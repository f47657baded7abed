"""What stands behind the code of a problem: why it is so, with before and after. The words are in `explanations.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.yamlfile import MapNode, plain, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True)
class Explanation:
    """Why a thing is a problem; `before` and `after` are lines of a file, empty where they would show nothing."""

    why: str
    before: str = ""
    after: str = ""


def load_explanations() -> dict[str, Explanation]:
    """Code → what is said of it, by code."""
    file = read_yaml(_FILE, _FILE.name)
    if not isinstance(file.root, MapNode) or file.problems:
        raise ValueError("; ".join(map(str, file.problems)))
    found = {}
    for code, node in file.root.values.items():
        values = plain(node)
        if not isinstance(values, dict):
            raise ValueError(f"{node.place}: no map")
        found[code] = Explanation(**{key: text.strip("\n") for key, text in values.items()})
    return found
