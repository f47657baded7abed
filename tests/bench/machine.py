"""What a benchmark ran on: enough to compare figures by, and nothing that names the machine."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path
from tempfile import gettempdir

from briefing import VERSION

PACKAGES = ("mkdocs", "mkdocs-material", "pagefind", "hugo")


def describe_machine() -> dict[str, object]:
    """Processors, memory, system, versions and what keeps the files; how busy it was when it was asked."""
    return {
        "processor": _find(Path("/proc/cpuinfo"), r"model name\s*: (.*)") or platform.machine(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": _find(Path("/etc/os-release"), r'PRETTY_NAME="?([^"\n]*)') or platform.system(),
        "python": platform.python_version(),
        "briefing": VERSION,
        **{name: _version(name) for name in PACKAGES},
        "files": find_file_system(Path(gettempdir())),
        "load": round(os.getloadavg()[0], 1),
    }


def find_file_system(folder: Path, mounts: Path = Path("/proc/mounts")) -> str | None:
    """What keeps the files of a folder, such as `ext4`, or `tmpfs` for memory: to write thousands costs otherwise on each."""
    try:
        lines = [line.split() for line in mounts.read_text("utf-8").splitlines()]
    except OSError:
        return None
    found = {at: kind for _, at, kind, *_ in lines if folder.resolve().is_relative_to(at)}
    return found[max(found, key=len)] if found else None


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
