"""What a benchmark ran on: enough to compare figures by, and nothing that names the machine."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

from briefing import VERSION

PACKAGES = ("mkdocs", "mkdocs-material", "pagefind", "hugo")


def describe_machine() -> dict[str, object]:
    """Processors, memory, system and versions; how busy it was when it was asked."""
    return {
        "processor": _find(Path("/proc/cpuinfo"), r"model name\s*: (.*)") or platform.machine(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": _find(Path("/etc/os-release"), r'PRETTY_NAME="?([^"\n]*)') or platform.system(),
        "python": platform.python_version(),
        "briefing": VERSION,
        **{name: _version(name) for name in PACKAGES},
        "load": round(os.getloadavg()[0], 1),
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except ModuleNotFoundError:
        return None


def _find(path: Path, pattern: str) -> str | None:
    try:
        found = re.search(pattern, path.read_text("utf-8"))
    except OSError:
        return None
    return found[1].strip() if found else None
