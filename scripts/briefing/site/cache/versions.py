"""What our results depend on besides their input: our own code, and which versions of what is installed. One digest."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent.parent


@cache
def digest_versions() -> str:
    """The digest of every file of the package and of the names of everything that is installed beside it."""
    found = hashlib.sha256(sys.version.encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            found.update(f"\0{path.relative_to(PACKAGE)}\0".encode() + path.read_bytes())
    installed = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    found.update("\0".join(sorted(name for name in installed if name.endswith(".dist-info"))).encode())
    return found.hexdigest()
