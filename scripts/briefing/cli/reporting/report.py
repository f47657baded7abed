"""Prints problems: plain lines for people, annotations and a summary for GitHub."""

from __future__ import annotations

import os
from pathlib import Path

import click

from briefing.problem import Problem, Report, Severity, visible
from briefing.text import counted

MOST_ANNOTATIONS = 10
"""GitHub shows ten of each severity per step and drops the rest without a word."""


def print_problems(problems: list[Problem], is_beside: bool = False) -> None:
    """One line each, on standard output or beside it, its code at the end; in colours on a terminal without NO_COLOR."""
    is_plain = bool(os.environ.get("NO_COLOR")) or None
    for problem in problems:
        tint = "red" if problem.severity is Severity.ERROR else "yellow"
        severity = "warning: " if problem.severity is Severity.WARNING else ""
        place = click.style(str(problem.place), bold=True)
        code = click.style(f" [{problem.code}]", fg=tint) if problem.code else ""
        line = f"{place}: {click.style(severity, fg=tint)}{problem.message}{code}"
        click.echo(line, err=is_beside, color=False if is_plain else None)


def annotate(problems: list[Problem]) -> None:
    """The first ten errors and warnings at their file and line."""
    for severity in Severity:
        for problem in [found for found in problems if found.severity is severity][:MOST_ANNOTATIONS]:
            place = problem.place
            click.echo(
                f"::{severity} file={_property(place.path)},line={place.line},col={place.column},"
                f"title={_property(problem.code)}::{_data(problem.message)}"
            )


def write_summary(problems: list[Problem], path: Path) -> None:
    """All problems as a table in the job's summary."""
    rows = [f"| {found.severity} | `{_cell(str(found.place))}` | {_cell(found.message)} | {found.code} |" for found in problems]
    head = (
        ["## Entries", "", f"{count_problems(problems)}", "", "| | where | what | code |", "| --- | --- | --- | --- |"]
        if rows
        else ["## Entries", "", "No problems."]
    )
    with path.open("a", encoding="utf-8") as file:
        file.write("\n".join([*head, *rows]) + "\n")


def summarize(report: Report) -> str:
    """`2 errors, 1 warning`."""
    return count_problems([*report.errors, *report.warnings])


def count_problems(problems: list[Problem]) -> str:
    """`2 errors, 1 warning`, of those that are shown."""
    return ", ".join(counted(sum(found.severity is severity for found in problems), severity) for severity in Severity)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _cell(text: str) -> str:
    return visible(text, 1000).replace("|", "\\|").replace("<", "&lt;").replace("`", "'")


def escape_markdown(text: str) -> str:
    """Words of an entry on one line, so that they do not become markup of a page or summary."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#&" else char for char in visible(text))
