"""MkDocs' own processes: one to preview a language, one for each language of a build. Knows no page and no command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.site.mkdocs.languages import SWITCH
from briefing.site.publishing.child_processes import bound_to_me, signals_waiting

CONFIGURATION = "mkdocs.yml"
TRACEBACK = "Traceback (most recent call last):"


def build_languages(project: Path, stage: Path, languages: Sequence[str], as_of: date) -> str:
    """One MkDocs for each language, side by side, into `stage/<language>/`; a further language stands in its folder there.

    Gives back what they said where one failed, and nothing where all went well. Never with -q or -v: with either, MkDocs
    1.6 lets broken links pass --strict.
    """
    noon = datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=UTC)
    day = {"BRIEFING_AS_OF": as_of.isoformat(), "SOURCE_DATE_EPOCH": str(int(noon.timestamp())), "PYTHONHASHSEED": "0"}
    running: list[subprocess.Popen[str]] = []
    try:
        with signals_waiting():
            for language in languages:
                running.append(_start(project, stage / language, _environment(language) | day))
        said = [process.communicate()[0] for process in running]
    finally:
        for process in running:
            process.kill()
            process.wait()
    return "\n".join(shorten(text) for text, process in zip(said, running, strict=True) if process.returncode)


def _start(project: Path, into: Path, environment: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        _command(project, "build", "--strict", "-d", str(into)),
        cwd=project,
        env=environment,
        text=True,
        preexec_fn=bound_to_me(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def serve_language(project: Path, language: str, port: int) -> int:
    """Preview one language on this machine until it is stopped; the first one where none is named. MkDocs' exit status."""
    command = _command(project, "serve", "--livereload", "-a", f"127.0.0.1:{port}")
    return subprocess.run(command, cwd=project, env=_environment(language), check=False).returncode


def _command(project: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "-f", str((project / CONFIGURATION).absolute())]


def _environment(language: str) -> dict[str, str]:
    chosen = {SWITCH: language} if language else {}
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", **chosen}


def shorten(said: str) -> str:
    """Without MkDocs' progress. A fault of the disk is said in its own line; any other traceback stays whole."""
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("INFO ")]
    if TRACEBACK in lines and "[Errno " in lines[-1]:
        lines = [*lines[: lines.index(TRACEBACK)], lines[-1]]
    return "\n".join(lines) or said
