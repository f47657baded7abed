"""Problems for programs: JSON of our own, and SARIF 2.1.0, which code hosts and editors read. Knows no terminal."""

from __future__ import annotations

import json
from typing import Any

from briefing import VERSION
from briefing.problem import Edit, Problem

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write_json(problems: list[Problem]) -> str:
    """A list of maps: file, line, column, severity, code, what, expected, mend, edit."""
    return json.dumps([_as_json(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _as_json(problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {
        "file": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": str(problem.severity),
        "code": problem.code,
        "what": problem.what,
        "expected": problem.expected,
        "mend": problem.mend,
    }
    if edit := problem.edit:
        found["edit"] = {"line": edit.line, "column": edit.column, "old": edit.old, "new": edit.new}
    return found


def write_sarif(problems: list[Problem]) -> str:
    """One run with a rule a code and a result a problem; a mend that needs no judgement is a fix."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "briefing", "version": VERSION, "rules": [{"id": code} for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_as_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _as_result(problem: Problem, rule: int) -> dict[str, Any]:
    place = problem.place
    file = {"uri": place.path}
    region = {"startLine": place.line, "startColumn": place.column}
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": str(problem.severity),
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
    }
    if problem.edit:
        result["fixes"] = [_as_fix(problem, problem.edit, file)]
    return result


def _as_fix(problem: Problem, edit: Edit, file: dict[str, str]) -> dict[str, Any]:
    deleted = {"startLine": edit.line, "startColumn": edit.column, "endColumn": edit.column + len(edit.old)}
    change = {"artifactLocation": file, "replacements": [{"deletedRegion": deleted, "insertedContent": {"text": edit.new}}]}
    return {"description": {"text": problem.mend}, "artifactChanges": [change]}
