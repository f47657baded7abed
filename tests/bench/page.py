"""The result of a benchmark as a page and a chart; `python -m tests.bench.page` writes both anew. No figure is typed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.bench.chart import draw

WHERE = Path(__file__).parent.parent.parent / "docs" / "coders" / "bench"
TEXT, ALONE_TEXT = Path(__file__).with_name("page.md.txt"), Path(__file__).with_name("alone.md.txt")
ALL, ALONE = "result.json", "ours.json"
"""What was found of all, and of ours alone in a larger series; nobody need have measured that."""
BUSY = 1.0
"""With so many processes waiting at the beginning a machine was not idle."""
Aim = tuple[str, str, str, str, float]
AIMS: Sequence[Aim] = (
    ("A cold build, CPU against MkDocs and Material", "cold", "stock", "cpu", 1.3),
    ("A cold build, by the clock against MkDocs and Material", "cold", "stock", "seconds", 0.7),
    ("Nothing changed, by the clock against cold", "nothing", "cold", "seconds", 0.05),
    ("One text, by the clock against cold", "text", "cold", "seconds", 0.12),
    ("One status, by the clock against cold", "status", "cold", "seconds", 0.2),
)
"""Words, what is measured against what, by which figure, and the most it should be."""
BY_CPU = [(words.replace("by the clock", "CPU"), *rest, "cpu", most) for words, *rest, _, most in AIMS if "cold" in rest[1:]]
"""The same of ours alone: a large series is long at work, and few machines have nothing else to do meanwhile."""
FIGURES = {"seconds": ("seconds", "of cold, clock"), "cpu": ("CPU", "of cold, CPU")}
"""What is measured of a build → what is above it, and above what it is of a cold one."""
MOST_MEMORY = 1_024
LANGUAGES = 2
"""Of the synthetic series; each page stands in both."""
MILLION = 1_000_000
CORE_HOUR = 0.05
"""Dollars; assumed."""


def write_page(where: Path) -> None:
    """`README.md` and `chart.svg` from what was found, which lies beside them."""
    result = json.loads((where / ALL).read_text("utf-8"))
    rows = {row["id"]: row for row in result["rows"]}
    text = TEXT.read_text("utf-8").format(
        day=result["day"],
        n=result["n"],
        runs=rows["cold"]["runs"],
        medians="Medians of the runs" if any(row["runs"] > 1 for row in rows.values()) else "Each was measured once",
        table=_tabulate(rows),
        aims=_judge(rows),
        entries=rows["cold"]["entries"],
        pages=rows["cold"]["pages"],
        each=rows["cold"]["pages"] // LANGUAGES,
        alone=_tell_alone(where / ALONE),
        **_describe(result["machine"]),
        **_reckon(rows["small"], rows["cold"]),
    )
    (where / "README.md").write_text(text, "utf-8")
    (where / "chart.svg").write_text(draw(list(rows.values())), "utf-8")


def _tell_alone(path: Path) -> str:
    """A part of its own, where a larger series was measured."""
    if not path.is_file():
        return ""
    result = json.loads(path.read_text("utf-8"))
    rows = {row["id"]: row for row in result["rows"]}
    return ALONE_TEXT.read_text("utf-8").format(
        day=result["day"],
        n=result["n"],
        runs=rows["cold"]["runs"],
        table=_tabulate(rows, ["cpu"]),
        aims=_judge(rows, BY_CPU),
        steps=_tabulate_steps(result["steps"]),
        entries=rows["cold"]["entries"],
        each=rows["cold"]["pages"] // LANGUAGES,
        **_describe(result["machine"]),
        **_reckon(rows["small"], rows["cold"]),
    )


def _tabulate_steps(steps: dict[str, list[float]]) -> str:
    lines = ["| | the build itself, MB | its largest helper, MB |", "| --- | ---: | ---: |"]
    lines += [f"| {step} | {own:,.0f} | {largest:,.0f} |" for step, (own, largest) in steps.items()]
    return "\n".join(lines)


def _describe(machine: dict[str, Any]) -> dict[str, object]:
    load = machine["load"]
    busy = f"Its load was {load} when this began." + ("" if load < BUSY else " **It was busy: only the ratios say something.**")
    return {**{name: value or "is missing" for name, value in machine.items()}, "busy": busy}


def _tabulate(rows: dict[str, dict[str, Any]], figures: Sequence[str] = tuple(FIGURES)) -> str:
    """A line for each build, with some figures and what they are of a cold one."""
    cold = rows["cold"]
    heads = [*(FIGURES[name][0] for name in figures), *(FIGURES[name][1] for name in figures)]
    lines = [
        f"| | {' | '.join(heads)} | MB | runs | pages | files | MB written |",
        f"| --- |{' ---: |' * (len(heads) + 5)}",
    ]
    for row in rows.values():
        shares = [f"{row[name] / cold[name]:.2f}" for name in figures]
        memory = f"{row['megabytes']:,.0f}" if row["megabytes"] else "–"
        cells = [row["name"], *(f"{row[name]:.2f}" for name in figures), *shares, memory, row["runs"]]
        lines.append(f"| {' | '.join(map(str, cells))} | {row['pages']:,} | {row['files']:,} | {row['bytes'] / 1e6:,.1f} |")
    return "\n".join(lines)


def _judge(rows: dict[str, dict[str, Any]], aims: Iterable[Aim] = AIMS) -> str:
    lines = ["| | measured | at most | |", "| --- | ---: | ---: | --- |"]
    for words, one, other, figure, most in aims:
        found = rows[one][figure] / rows[other][figure]
        lines.append(f"| {words} | {found:.3f} | {most} | {_verdict(found <= most)} |")
    memory = max(row["megabytes"] for name, row in rows.items() if name not in ("stock", "hugo"))
    lines.append(f"| Memory of the largest process, MB | {memory:,.0f} | {MOST_MEMORY:,} | {_verdict(memory <= MOST_MEMORY)} |")
    return "\n".join(lines)


def _verdict(is_reached: bool) -> str:
    return "reached" if is_reached else "**not reached**"


def _reckon(small: dict[str, Any], large: dict[str, Any]) -> dict[str, float]:
    """What a million entries would take, if everything goes on growing as it did from the small series to the large one."""

    def grown(figure: str, by: str) -> float:
        return (large[figure] - small[figure]) / (large[by] - small[by])

    pages = MILLION * grown("pages", "entries")
    hours = pages * grown("cpu", "pages") / 3_600
    return {
        "small": small["entries"],
        "ms": 1_000 * grown("cpu", "pages"),
        "million_pages": pages,
        "hours": hours,
        "dollars": hours * CORE_HOUR,
        "kb": 1_024 * grown("megabytes", "entries"),
        "gb": MILLION * grown("megabytes", "entries") / 1_024,
        "disk": MILLION * grown("bytes", "entries") / 1e9,
    }


if __name__ == "__main__":
    write_page(WHERE)
